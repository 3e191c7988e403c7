import PlanStore

extension Wording {
    /// What a change did: one line for each record, then how to take it back.
    package func committed(_ receipt: CommitReceipt, _ names: RecordNames) -> String {
        guard !receipt.entries.isEmpty else { return nothingChanged + "." }
        return lines(of: receipt, names, [pick("Hoàn tác: kehoach undo", "Undo: kehoach undo")])
    }

    /// What an undo did.
    package func takenBack(_ receipt: CommitReceipt, _ names: RecordNames) -> String {
        let head = pick(
            "Đã hoàn tác \(receipt.saved.count) bản ghi\(author(of: receipt.entries)).",
            "Undid \(counted(receipt.saved.count, "record", "records"))\(author(of: receipt.entries)).")
        return head + "\n" + lines(of: receipt, names, [pick("Làm lại: kehoach redo", "Do it again: kehoach redo")])
    }

    /// What a redo did.
    package func doneAgain(_ receipt: CommitReceipt, _ names: RecordNames) -> String {
        let head = pick(
            "Đã làm lại \(receipt.saved.count) bản ghi\(author(of: receipt.entries)).",
            "Redid \(counted(receipt.saved.count, "record", "records"))\(author(of: receipt.entries)).")
        return head + "\n" + lines(of: receipt, names, [])
    }

    private func lines(of receipt: CommitReceipt, _ names: RecordNames, _ hint: [String]) -> String {
        let entries = receipt.entries.map { "\(names[$0.record])  " + fieldChanges($0.fields, of: $0.record, names) }
        return (entries + passedOver(receipt) + mended(receipt.mended) + hint).joined(separator: "\n")
    }

    private func passedOver(_ receipt: CommitReceipt) -> [String] {
        receipt.skipped.isEmpty ? [] : [pick("Giữ nguyên:", "Left as it is:") + skipped(receipt.skipped)]
    }

    /// That a folder has no faults.
    package func noFaults(plans: Int, tasks: Int) -> String {
        pick(
            "Không có lỗi: \(plans) kế hoạch, \(tasks) nhiệm vụ.",
            "No faults: \(counted(plans, "plan", "plans")), \(counted(tasks, "task", "tasks")).")
    }

    /// That a folder of made-up plans was written.
    package func folderGenerated(_ path: String, plans: Int, tasks: Int) -> String {
        pick(
            "Đã tạo \(path): \(plans) kế hoạch giả lập, \(tasks) nhiệm vụ.",
            "Made \(path): \(plans) made-up plans, \(tasks) tasks.")
    }

    /// That a new folder was made, and what comes next.
    package func folderCreated(_ path: String) -> String {
        pick(
            "Đã tạo thư mục dữ liệu \(path). Mở bằng: kehoach --data \(path)",
            "Made the data folder \(path). Open it with: kehoach --data \(path)")
    }
}
