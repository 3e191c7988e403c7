import Disk
import PlanStore

extension Wording {
    /// What `unlock` does, in a line.
    package var unlockAbstract: String {
        pick("Gỡ khóa mà một chương trình đã tắt để lại.", "Removes the lock that a program left behind.")
    }

    /// More about `unlock`.
    package var unlockDiscussion: String {
        pick(
            "Chỉ cần khi folder.json có \"lock\": \"file\" và máy giữ khóa đã tắt giữa chừng. Không có --yes thì chỉ xem ai "
                + "đang giữ khóa. Hãy hỏi người đó trước khi gỡ.",
            "Only needed where folder.json has \"lock\": \"file\" and the machine that held the lock crashed. Without "
                + "--yes it only shows who holds the lock. Ask that person before removing it.")
    }

    /// The help of `--yes`.
    package var unlockYesHelp: String { pick("Gỡ khóa.", "Remove the lock.") }

    /// That nobody holds a lock file.
    package var notLocked: String { pick("Không có khóa nào.", "There is no lock.") }

    /// Who holds a lock file, and what can be done.
    package func found(_ lock: FoundLock) -> String {
        lockedBy(lock)
            + "\n"
            + (lock.standing == .running
                ? pick(
                    "Chương trình đó vẫn đang chạy trên máy này; hãy đợi hoặc tắt nó.",
                    "That program is running on this machine; wait for it or end it.")
                : pick(
                    "Nếu chắc chắn chương trình đó đã tắt, gỡ bằng: kehoach unlock --yes",
                    "If that program is gone for certain, remove the lock with: kehoach unlock --yes"))
    }

    /// That a lock was removed.
    package func removed(_ lock: FoundLock) -> String {
        pick("Đã gỡ khóa. ", "The lock was removed. ") + lockedBy(lock)
    }

    /// That a lock was not removed.
    package func notRemoved(_ lock: FoundLock) -> String {
        lock.standing == .running
            ? found(lock)
            : pick("Không gỡ được: vừa có người khác lấy khóa.", "It was not removed: somebody else took the lock.")
    }

    private func lockedBy(_ lock: FoundLock) -> String {
        guard let holder = lock.holder else {
            return pick(
                "Không rõ ai giữ khóa (\(lock.path)).", "It is not known who holds the lock (\(lock.path)).")
        }
        return pick(
            "\(holder.user) giữ khóa từ \(moment(holder.since)) (máy \(holder.host), tiến trình \(holder.pid)).",
            "\(holder.user) holds the lock since \(moment(holder.since)) (on \(holder.host), process \(holder.pid)).")
    }

    /// What to do where a lock is not given up because its holder is gone; empty where it gives it up by itself.
    func wayOut(of holder: LockHolder) -> String {
        holder.holdsByFile
            ? pick(
                " Nếu máy đó đã tắt giữa chừng: kehoach unlock", " If that machine has crashed: kehoach unlock")
            : ""
    }
}
