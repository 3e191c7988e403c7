import Disk

/// What is said of changes that wait until somebody else has written.
extension Wording {
    /// That a change waits, for whom, and how to give it up.
    package func waitingToWrite(_ count: Int, _ holder: LockHolder?) -> String {
        let what = count == 1 ? pick("Thay đổi", "The change") : pick("\(count) thay đổi", "\(count) changes")
        let waits = count == 1 ? "waits" : "wait"
        guard let holder else {
            return pick(
                "\(what) đang chờ ghi: có người khác đang ghi vào thư mục · \(key(.back)) bỏ",
                "\(what) \(waits) to be written: somebody else is writing into the folder · \(key(.back)) drops it")
        }
        let place = pick(
            "máy \(holder.host), tiến trình \(holder.pid), từ \(moment(holder.since))",
            "on \(holder.host), process \(holder.pid), since \(moment(holder.since))")
        return pick(
            "\(what) đang chờ ghi: \(holder.user) đang giữ thư mục (\(place)) · \(key(.back)) bỏ",
            "\(what) \(waits) to be written: \(holder.user) holds the folder (\(place)) · \(key(.back)) drops it")
    }

    /// That a change was given up, and how many still wait.
    package func stoppedWaiting(left: Int) -> String {
        pick("Đã bỏ thay đổi đang chờ; chưa ghi gì.", "The waiting change was dropped; nothing was written.")
            + (left == 0 ? "" : pick(" Còn \(left) thay đổi đang chờ.", " \(left) more waiting."))
    }

    /// The same as a badge.
    package func waitingBadge(_ count: Int) -> String { pick("CHỜ GHI \(count)", "WAITING \(count)") }

    /// Before the program is left while changes wait.
    package func leavingLosesWaiting(_ count: Int) -> String {
        pick(
            "\(count) thay đổi chưa ghi được sẽ mất. Vẫn thoát?",
            "\(count == 1 ? "A change that is" : "\(count) changes that are") not written yet would be lost. "
                + "Leave all the same?")
    }
}
