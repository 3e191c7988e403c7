import JSONText
import PlanActions
import PlanModel
import PlanStore
import Records

/// Plans that programs take out and give back.
extension Wording {
    package var givenPlanFileHelp: String {
        pick("Tệp JSON, hoặc - là đầu vào chuẩn.", "A JSON file, or - for standard input.")
    }
    package var givenPlanYesHelp: String { pick("Ghi những gì được liệt kê.", "Write what is listed.") }
    package var givenPlanDropHelp: String {
        pick(
            "Bỏ cả những gì đã ghi nhận mà JSON không còn.", "Also remove what was recorded and the JSON no longer has."
        )
    }

    /// All that is wrong with a plan that was given.
    package func rejected(_ rejection: GivenPlan.Rejection) -> String {
        let faults = rejection.faults.map { fault -> String in
            let reason = if case .json(let kind) = fault.kind { self.reason(inGiven: kind) } else { reason(fault.kind) }
            return "\(fault.file):\(fault.line):\(fault.column): \(reason)"
        }
        return pick("chưa ghi gì.", "nothing was written.") + "\n" + faults.joined(separator: "\n")
    }

    /// What is wrong with a JSON text that is no file of the folder, so that nothing of the folder's mends it.
    private func reason(inGiven kind: JSONFault.Kind) -> String {
        switch kind {
        case .byteOrderMark:
            pick(
                "bắt đầu bằng dấu BOM; hãy lưu lại dạng UTF-8 không BOM",
                "begins with a byte order mark; save it as UTF-8 without one")
        case .utf16: pick("ở dạng UTF-16; hãy lưu lại dạng UTF-8", "is UTF-16; save it as UTF-8")
        default: reason(kind)
        }
    }

    /// That a new plan is given as one in force, which it cannot be yet.
    func givenInForce(_ plan: PlanID, _ missing: [MissingForForce]) -> String {
        notReady(plan, missing)
            + pick(
                ". Muốn tạo dự thảo: thêm \"state\": \"draft\" vào JSON.",
                ". To make a draft of it, add \"state\": \"draft\" to the JSON.")
    }

    /// What becomes of a plan, line by line; whether it was written is told after it.
    package func given(_ change: GivenPlanChange, of plan: PlanID, isWritten: Bool) -> String {
        guard !change.lines.isEmpty else {
            return pick("\(plan) đã đúng như vậy.", "\(plan) says so already.")
        }
        let lines = change.lines.map { line -> String in
            let name = line.record.isPlan ? pick("phần đầu", "head") : line.ref.description
            let title = line.title.isEmpty ? "" : " " + line.title
            switch line.fate {
            case .new: return "+ \(name)\(title)"
            case .gone: return "– \(name)\(title)"
            case .lost: return "! \(name)\(title) " + pick("(đã có ghi nhận)", "(something was recorded)")
            case .changed(let fields): return "~ \(name)\(title)  \(fieldChanges(fields))"
            case .losing(let fields):
                return "! \(name)\(title)  \(fieldChanges(fields)) "
                    + pick("(bớt phần đã ghi nhận)", "(less than was recorded)")
            }
        }
        let gone = change.lines.count { $0.fate == .gone || $0.fate == .lost }
        let new = change.lines.count { $0.fate == .new }
        let changed = change.lines.count - gone - new
        var sum = pick(
            "\(plan): \(new) dòng mới, \(changed) dòng đổi, \(gone) dòng bỏ",
            "\(plan): \(new) new, \(changed) changed, \(gone) removed")
        let lost = change.lost.count
        if lost > 0 {
            sum += pick(
                ", \(lost) dòng mất phần đã ghi nhận (!)",
                ", \(counted(lost, "line loses", "lines lose")) what was recorded (!)")
        }
        let next = pick("; để ghi, thêm --yes.", "; add --yes to write it.")
        return (lines + [sum + (isWritten ? "." : next)]).joined(separator: "\n")
    }

    /// That a plan was made of what was given.
    package func givenPlanBegun(_ plan: PlanID) -> String {
        pick("Đã tạo \(plan).", "Made \(plan).")
    }

    /// That a plan says what was given, in the dashboard.
    package func planGiven(_ plan: PlanID) -> String { pick("Đã ghi \(plan)", "Wrote \(plan)") + undoHint }

    func wouldLose(_ refs: [Ref]) -> String {
        let names = refs.map(\.description).joined(separator: ", ")
        return pick(
            "Sẽ mất phần đã ghi nhận (tình trạng, minh chứng, báo cáo, kinh phí) ở \(names) nên chưa ghi gì. Vẫn bỏ: thêm "
                + "--drop-recorded",
            "What was recorded (status, evidence, reports, money) of \(names) would be lost, so nothing was written. To remove "
                + "it all the same: --drop-recorded")
    }
}
