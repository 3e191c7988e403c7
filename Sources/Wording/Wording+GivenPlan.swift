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
        pick("Bỏ cả dòng đã có ghi nhận.", "Also remove lines of which something was recorded.")
    }

    /// All that is wrong with a plan that was given.
    package func rejected(_ rejection: GivenPlan.Rejection) -> String {
        let faults = rejection.faults.map { "\($0.file):\($0.line):\($0.column): \(reason($0.kind))" }
        return pick("chưa ghi gì.", "nothing was written.") + "\n" + faults.joined(separator: "\n")
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
            }
        }
        let counts: [Int] = [
            change.lines.count { $0.fate == .new },
            change.lines.count { if case .changed = $0.fate { true } else { false } },
            change.lines.count { $0.fate == .gone }, change.lost.count,
        ]
        var sum = pick(
            "\(plan): \(counts[0]) dòng mới, \(counts[1]) dòng đổi, \(counts[2] + counts[3]) dòng bỏ",
            "\(plan): \(counts[0]) new, \(counts[1]) changed, \(counts[2] + counts[3]) removed")
        if counts[3] > 0 {
            sum += pick(", trong đó \(counts[3]) dòng đã có ghi nhận (!)", ", \(counts[3]) of them recorded (!)")
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
            "Đã có ghi nhận (tình trạng, minh chứng, báo cáo, kinh phí) ở \(names) nên chưa ghi gì. Vẫn bỏ: thêm --drop-recorded",
            "Something was recorded (status, evidence, reports, money) of \(names), so nothing was written. To remove it all "
                + "the same: --drop-recorded")
    }
}
