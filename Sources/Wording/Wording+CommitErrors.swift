import Disk
import PlanFormat
import PlanStore
import Records

extension Wording {
    /// Why a change was not committed, and what to do.
    package func commitError(_ error: CommitError) -> String {
        switch error {
        case .readOnly(let reason):
            pick("Không ghi được: \(readOnly(reason)).", "Nothing was written: \(readOnly(reason)).")
        case .notYoursToDecide(let record):
            pick(
                "Chưa ghi gì: \(record) do người có quyền quyết định ghi (vai trò trong folder.json).",
                "Nothing was written: \(record) is for those who decide (roles in folder.json).")
        case .recordReadOnly(let record, let fault):
            recordReadOnly(record, fault)
        case .recordGone(let record):
            pick(
                "\(record) không còn trong dữ liệu: có người vừa bỏ đi. Chưa ghi gì.",
                "\(record) is not there any more: somebody took it away. Nothing was written.")
        case .fileBroken(let fault):
            pick(
                "Chưa ghi gì vì tệp có lỗi: \(self.fault(fault)). Hãy sửa tệp rồi làm lại.",
                "Nothing was written because the file has a fault: \(self.fault(fault)). Mend the file and try again.")
        case .fileReadOnly(let file):
            pick(
                "Chưa ghi gì: \(file) đã được đặt chỉ đọc. Nếu không cần giữ nguyên tệp này nữa, hãy cho phép ghi (chmod u+w, "
                    + "hoặc hỏi người đã đặt) rồi làm lại.",
                "Nothing was written: \(file) was made read-only. If it need not stay as it is, allow writing (chmod u+w, or "
                    + "ask who made it so) and try again.")
        case .lockTimeout(let holder): lockTimeout(holder)
        case .conflict(let conflicts):
            pick(
                "Chưa ghi gì: dữ liệu vừa được sửa ở chỗ khác. Hãy xem lại rồi làm lại nếu vẫn cần.",
                "Nothing was written: the data was changed meanwhile. Look again and repeat it if it is still right.")
                + conflicts.map { "\n  " + conflict($0) }.joined()
        case .wouldBreak(let faults):
            pick(
                "Chưa ghi gì vì thay đổi này làm tệp sai:", "Nothing was written, as this change would break the file:")
                + faults.map { "\n  " + fault($0) }.joined()
        case .disk(let failure, let saved):
            pick("Không ghi được ", "Could not write ") + systemFailure(failure) + "."
                + (saved.isEmpty ? pick(" Chưa ghi gì.", " Nothing was written.") : savedBefore(saved))
                + wayOut(of: failure)
        case .unsettled(let failure, let records, let saved):
            unsettled(failure, records) + savedBefore(saved)
        case .nothingToUndo:
            pick("Không có gì để hoàn tác.", "Nothing to undo.")
        case .nothingToRedo:
            pick("Không có gì để làm lại.", "There is nothing to do again.")
        case .undoConflict(let conflicts):
            pick("Không hoàn tác được:", "It cannot be undone:") + skipped(conflicts)
        case .undoTakesWork(let plan, let people):
            takesWork(plan, people)
                + pick(
                    "\nNếu vẫn muốn bỏ: kehoach undo --yes", "\nIf it is to go all the same: kehoach undo --yes")
        }
    }

    private func recordReadOnly(_ record: RecordID, _ fault: Fault?) -> String {
        let reason = fault.map { ": \(self.fault($0))" } ?? ""
        return pick(
            "\(record) có lỗi nên chỉ xem được\(reason). Hãy sửa lỗi (kehoach check) rồi làm lại.",
            "\(record) has a fault and cannot be changed\(reason). Mend it (kehoach check) and try again.")
    }

    private func lockTimeout(_ holder: LockHolder?) -> String {
        guard let holder else {
            return pick(
                "Có người khác đang ghi vào thư mục. Chưa ghi gì, hãy làm lại sau ít giây.",
                "Somebody else is writing into the folder. Nothing was written, try again in a few seconds.")
        }
        return pick(
            "\(holder.user) đang ghi vào thư mục (máy \(holder.host), tiến trình \(holder.pid), từ \(moment(holder.since))). "
                + "Chưa ghi gì, hãy làm lại sau ít giây.",
            "\(holder.user) is writing into the folder (on \(holder.host), process \(holder.pid), since "
                + "\(moment(holder.since))). Nothing was written, try again in a few seconds.")
            + wayOut(of: holder)
    }

    private func unsettled(_ failure: SystemFailure, _ records: [RecordID]) -> String {
        let names = records.map(\.description).joined(separator: ", ")
        return pick(
            "Đĩa lỗi giữa chừng (\(systemFailure(failure))): chưa rõ đã ghi \(names) hay chưa. Hãy xem lại trước khi làm "
                + "lại.",
            "The disk failed half-way (\(systemFailure(failure))): \(names) may or may not have been saved. Look again "
                + "before you repeat it.")
    }

    private func savedBefore(_ saved: [RecordID]) -> String {
        guard !saved.isEmpty else { return "" }
        let names = saved.map(\.description).joined(separator: ", ")
        return pick(" Trước đó đã ghi: \(names).", " Written before that: \(names).")
    }

    private func conflict(_ conflict: FieldConflict) -> String {
        let what = "\(conflict.record): \(fieldName(conflict.path)) = \(fieldValue(conflict.found, of: conflict.path))"
        guard let entry = conflict.changedBy else { return what }
        return what + " (\(person(entry)), \(moment(entry.at)))"
    }

    /// That an undo would take away what others wrote.
    private func takesWork(_ plan: PlanID, _ people: [String]) -> String {
        people.isEmpty
            ? pick(
                "\(plan) đã được sửa từ khi bạn tạo; hoàn tác sẽ bỏ cả phần đó.",
                "\(plan) was changed since you made it; taking it back would take that along.")
            : pick(
                "\(people.joined(separator: ", ")) đã làm việc trong \(plan) từ khi bạn tạo; hoàn tác sẽ bỏ cả phần đó.",
                "\(people.joined(separator: ", ")) worked in \(plan) since you made it; taking it back would take that "
                    + "along.")
    }

    /// The question before an undo that takes away what others wrote.
    package func takesWorkQuestion(_ plan: PlanID, _ people: [String]) -> String {
        takesWork(plan, people) + pick(" Vẫn hoàn tác?", " Take it back all the same?")
    }

    /// What an undo passed over, a line for each field; empty if there is nothing.
    package func skipped(_ conflicts: [UndoConflict]) -> String {
        conflicts.map { conflict in
            "\n  "
                + pick(
                    "\(fieldName(conflict.path)) của \(conflict.record) ",
                    "\(fieldName(conflict.path)) of \(conflict.record) ") + cause(conflict.cause)
        }.joined()
    }

    private func cause(_ cause: UndoConflict.Cause) -> String {
        switch cause {
        case .changed("", _): pick("đã được sửa tay sau đó", "was edited by hand since")
        case .changed(let person, let at):
            pick("đã được \(person) sửa lúc \(moment(at))", "was changed by \(person), \(moment(at))")
        case .closed(let fault?): pick("không sửa được: ", "cannot be changed: ") + self.fault(fault)
        case .closed(nil): pick("không sửa được", "cannot be changed")
        }
    }
}
