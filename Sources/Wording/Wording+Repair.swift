import Disk
import PlanStore

extension Wording {
    /// The help of `check --repair`.
    package var repairHelp: String {
        pick(
            "Tự sửa những gì máy sửa được mà không phải đoán, và nêu rõ đã sửa gì.",
            "Mend what needs no guessing, and list what was done.")
    }

    /// What a repair did, a line for each.
    package func repaired(_ report: RepairReport) -> String {
        guard !report.done.isEmpty || report.failure != nil else {
            return pick("Không có gì máy tự sửa được.", "There is nothing that can be mended without a person.")
        }
        return mended(report.done).joined(separator: "\n")
    }

    /// What was put in order, a line for each.
    func mended(_ done: [Repair]) -> [String] {
        done.map { "\($0.file): \(mending($0.kind))" }
    }

    private func mending(_ kind: Repair.Kind) -> String {
        switch kind {
        case .finishedChange: pick("đã ghi nốt thay đổi còn dở", "finished a change that was cut off")
        case .removedLeftover:
            pick("đã bỏ tệp dở của một thay đổi chưa ghi", "removed what was left of a change that was not made")
        case .setAsideTornLine(let bytes):
            pick(
                "đã tách \(bytes) byte dở dang ở cuối sang tệp .torn",
                "moved \(counted(bytes, "torn byte", "torn bytes")) at the end into the .torn file beside it")
        case .separated:
            pick(
                "đã tách khỏi các liên kết cứng của nó (bản sao lưu giữ nguyên)",
                "parted from its hard links, so that a backup stays as it is")
        case .savedAsUTF8:
            pick(
                "đã lưu lại dạng UTF-8 không BOM, nội dung giữ nguyên",
                "saved as UTF-8 without a byte order mark; it says the same")
        case .tookInCopy(let lines):
            pick(
                "đã gộp \(lines) dòng chưa có vào nhật ký, rồi bỏ bản sao này",
                "took \(counted(lines, "new line", "new lines")) into the history and removed this copy")
        case .shortenedHistory(let bytes):
            pick(
                "đã viết nhật ký gọn lại, bớt \(bytes) byte; nội dung giữ nguyên",
                "written shorter by \(counted(bytes, "byte", "bytes")); it says the same")
        case .madeCanonical:
            pick("đã viết lại theo dạng chuẩn, nội dung giữ nguyên", "written anew in canonical form; it says the same")
        }
    }

    /// That a repair stopped before its end.
    package func repairStopped(_ failure: SystemFailure) -> String {
        pick("Chưa sửa xong: không ghi được ", "The repair stopped: cannot write ") + systemFailure(failure) + "."
            + wayOut(of: failure)
    }
}
