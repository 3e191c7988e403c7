import PlanModel
import PlanReading
import Records

/// Documents of plans that are there already, by command.
extension Wording {
    /// What a document changes of its plan, line by line; whether it was written is told after it.
    package func readAgain(_ revision: PlanRevision, isWritten: Bool, hasChanges: Bool) -> String {
        let plan = revision.plan.id
        guard !revision.lines.isEmpty else { return nothingRevised(plan) }
        let conflicts = revision.lines.reduce(0) { $0 + $1.conflicts.count }
        var sum = pick("\(plan): ", "\(plan): ") + counts(of: revision)
        if conflicts > 0 {
            sum += pick(
                "; \(conflicts) trường giữ như đã sửa ở đây (!)",
                "; \(counted(conflicts, "field stays", "fields stay")) as changed here (!)")
        }
        let next =
            if !hasChanges { pick("; không có gì để ghi.", "; nothing to write.") } else if isWritten { "." } else {
                pick("; để ghi, thêm --yes.", "; add --yes to write it.")
            }
        return (revision.lines.map(changed) + [sum + next]).joined(separator: "\n")
    }

    private func changed(_ line: PlanRevision.Line) -> String {
        let name = line.kind == .head ? pick("phần đầu", "head") : line.ref.description
        let change = line.changes.isEmpty ? "" : "  " + fieldChanges(line.changes)
        let conflict =
            line.conflicts.isEmpty
            ? "" : "\n  ! " + pick("ở đây, rồi văn bản: ", "here, then the paper: ") + fieldChanges(line.conflicts)
        switch line.fate {
        case .new: return "+ \(name) \(line.text)"
        case .gone: return "– \(name) \(line.text)"
        case .stays:
            return "= \(name) \(line.text) (\(keptHere))"
        case .changed: return "\(line.changes.isEmpty ? "=" : "~") \(name) \(line.text)\(change)\(conflict)"
        }
    }

    /// How many lines of which kind of change.
    func counts(of revision: PlanRevision) -> String {
        let fates: [(PlanRevision.Line) -> Bool] = [
            { $0.fate == .new }, { if case .changed = $0.fate { true } else { false } }, { $0.fate == .gone },
            { $0.fate == .stays },
        ]
        let counts = fates.map { revision.lines.count(where: $0) }
        return pick(
            "\(counts[0]) dòng mới, \(counts[1]) dòng đổi, \(counts[2]) dòng không còn"
                + (counts[3] > 0 ? ", \(counts[3]) dòng \(keptHere)" : ""),
            "\(counts[0]) new, \(counts[1]) changed, \(counts[2]) gone"
                + (counts[3] > 0 ? ", \(counts[3]) \(keptHere)" : ""))
    }

    /// Why a line that is not in the document any more stays.
    private var keptHere: String {
        pick(
            "giữ lại vì đã có ghi nhận hoặc đã sửa ở đây", "kept, as something was recorded or changed here")
    }

    /// That a plan was changed into what its document says now, by command.
    package func readAgainWritten(_ plan: PlanID) -> String {
        pick("Đã ghi thay đổi của văn bản vào \(plan).", "Wrote what the document changes into \(plan).")
    }

    /// That a plan is there that was not read of a document, and how it is changed all the same.
    package func planNotRead(_ plan: PlanID) -> String {
        planExists(plan)
            + pick(" Để xem văn bản này sửa gì: --into \(plan)", " To see what this document changes: --into \(plan)")
    }

    /// That a document is for another unit or year than a plan.
    package func otherPaper(_ file: String, _ unit: UnitID, _ year: Int, _ plan: PlanID) -> String {
        pick(
            "\(file) là của đơn vị \(unit.slug), năm \(year), không phải của \(plan). Nếu văn bản đọc sai: --unit, --year.",
            "\(file) is for \(unit.slug) and \(year), not for \(plan). If that was misread: --unit, --year.")
    }
}
