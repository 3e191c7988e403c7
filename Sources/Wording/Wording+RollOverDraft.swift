import PlanModel
import Records
import RollOver

extension Wording {
    /// What a draft says about itself, so that nothing that was replaced or left open is forgotten: in Vietnamese, as all
    /// texts in plan files are.
    package static func remarks(of review: RollOverReview, in reference: ReferenceData) -> [Plan.Remark] {
        let wording = Wording(.vietnamese)
        let names = RollOverNames(review.rollOver, in: reference)
        return review.lines.compactMap { line in
            guard review.isKept(line) else { return nil }
            let isOpen = review.outcome(of: line) == nil
            let told = line.reasons.filter { reason in
                if isOpen { return reason.weight != .shown || reason.isReplacement }
                // What was decided needs no question any more; who took whose place stays told.
                if case .agency = line.id { return reason.isReplacement }
                return false
            }
            guard !told.isEmpty else { return nil }
            let reasons = told.map { wording.reason($0, names) }.joined(separator: "; ")
            let subject = wording.subject(of: line, names)
            return Plan.Remark(
                at: line.place?.description ?? "preamble",
                text: (isOpen ? Plan.Remark.questionMark : "") + subject + reasons + ".")
        }
    }

    private func subject(of line: RollOver.Line, _ names: RollOverNames) -> String {
        switch line.id {
        case .document, .section, .task, .assignment, .note, .agency, .unit, .remarks, .activity: ""
        case .issuer, .parent, .duty, .norm, .citation, .addressee, .recipient:
            "\(kind(of: line.id)) “\(oldText(of: line, names))”: "
        }
    }

    /// That a draft was written, and what comes next.
    package func drafted(_ plan: PlanID, _ counts: RollOverReview.Counts) -> String {
        pick(
            "Đã ghi dự thảo \(plan): \(self.counts(counts)).", "Wrote the draft \(plan): \(self.counts(counts)).")
    }

    /// What a command that wrote a draft tells besides.
    package func afterDrafting(_ plan: PlanID) -> String {
        pick(
            "Xem: kehoach show \(plan) · Đưa vào hiệu lực: kehoach plan-state \(plan) inForce · Hoàn tác: kehoach undo",
            "See it: kehoach show \(plan) · Put it in force: kehoach plan-state \(plan) inForce · Undo: kehoach undo"
        )
    }

    /// The title of a review.
    package func rollOverTitle(_ rollOver: RollOver) -> String {
        pick(
            "Lập \(rollOver.planID) (năm \(rollOver.request.year)) từ \(rollOver.source.id)",
            "\(rollOver.planID) (\(rollOver.request.year)) from \(rollOver.source.id)")
    }

    /// That nothing is written yet, and how to write it.
    package var notWrittenYet: String {
        pick(
            "Chưa ghi gì. Thêm --write để ghi thành dự thảo.", "Nothing is written yet. Add --write to write the draft."
        )
    }

    /// That there is a plan of that id.
    package func planExists(_ plan: PlanID) -> String {
        pick("Đã có kế hoạch \(plan); không ghi đè.", "There is a plan \(plan) already; it is not overwritten.")
    }

    /// Why a plan cannot be rolled over as wanted.
    package func refusal(_ refusal: RollOverRequest.Refusal) -> String {
        switch refusal {
        case .yearNotLater(let year, let old):
            pick("Năm \(year) không sau năm \(old) của kế hoạch.", "\(year) is not later than the plan's year, \(old).")
        case .yearOutOfRange(let year): pick("Không có năm \(year).", "There is no year \(year).")
        case .unknownUnit(let unit): pick("Không có đơn vị “\(unit)”.", "There is no unit “\(unit)”.")
        case .unknownBody(let body): pick("Không có cơ quan “\(body)”.", "There is no agency “\(body)”.")
        case .bodyNotInPlan(let body):
            pick("Kế hoạch không nêu cơ quan “\(body)”.", "The plan does not name the agency “\(body)”.")
        case .notOneBody(let block, let other):
            pick(
                "Mục \(block) và mục \(other) không cùng một cơ quan.",
                "The blocks \(block) and \(other) do not address one agency.")
        case .noSuchLine(let name):
            pick("Không có dòng hay cơ quan “\(name)”.", "There is no line or agency “\(name)”.")
        case .notAPair(let text):
            pick("“\(text)”: hãy viết như so-tttt=so-vhttdl.", "“\(text)”: write it as so-tttt=so-vhttdl.")
        }
    }

    /// The question before a draft is written.
    package func writeQuestion(_ plan: PlanID, _ counts: RollOverReview.Counts) -> String {
        let head = pick("Ghi dự thảo \(plan)?", "Write the draft \(plan)?")
        guard counts.open > 0 else { return head }
        return head + " "
            + pick(
                "Còn \(counts.open) dòng chưa quyết: vẫn giữ, kèm lưu ý “Cần xem lại”.",
                "\(counted(counts.open, "line", "lines")) not decided: kept, with a remark to look at it.")
    }

    /// The question before a review is left.
    package var leaveQuestion: String {
        pick("Rời bản lập kế hoạch? Những gì đã quyết sẽ mất.", "Leave the review? What you decided is lost.")
    }

    /// The state of a plan that staff did not set.
    package var stateByCalendar: String { pick("tự động theo ngày", "by the calendar") }

    /// The title of the choice of a plan's state.
    package func planStateTitle(_ plan: PlanID) -> String {
        pick("Trạng thái kế hoạch \(plan)", "State of plan \(plan)")
    }

    /// That a plan has a state now.
    package func planStateSet(_ plan: PlanID, _ state: Plan.State?) -> String {
        let name = state?.name(language) ?? stateByCalendar
        return pick("\(plan): \(name)", "\(plan): \(name)")
    }

    /// What a draft lacks before it may be in force.
    package func missing(_ missing: [MissingForForce]) -> String {
        let questions = missing.compactMap { if case .answers(let count) = $0 { count } else { nil } }.first
        let blanks = missing.compactMap { blank -> String? in
            switch blank {
            case .answers: nil
            case .number: pick("số", "number")
            case .day: pick("ngày", "day")
            case .signatory: pick("người ký", "signer")
            }
        }
        let parts = [
            questions.map { pick("còn \($0) điều cần xem lại", counted($0, "open question", "open questions")) },
            blanks.isEmpty ? nil : pick("thiếu ", "without ") + blanks.joined(separator: ", "),
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    /// That a draft is not put in force for what it lacks.
    package func notReady(_ plan: PlanID, _ missing: [MissingForForce]) -> String {
        pick("\(plan) chưa vào hiệu lực: ", "\(plan) is not put in force: ") + self.missing(missing)
    }

    /// The same of a command, and how to do it all the same.
    package func notReadyForCommand(_ plan: PlanID, _ missing: [MissingForForce]) -> String {
        notReady(plan, missing)
            + pick(". Nếu vẫn muốn, nêu lý do: --reason …", ". If it is meant all the same, say why: --reason …")
    }

    /// That nothing of a plan is changed any more, and what opens it again.
    package var planClosedHere: String {
        pick(
            "Kế hoạch đã kết thúc nên chỉ xem; mở lại: \(key(.choosePlanState))",
            "The plan is closed and read-only; to open it again: \(key(.choosePlanState))")
    }

    /// The same of a command.
    package func planClosed(_ plan: PlanID) -> String {
        pick(
            "\(plan) đã kết thúc nên chỉ xem. Mở lại: kehoach plan-state \(plan) calendar",
            "\(plan) is closed and read-only. To open it again: kehoach plan-state \(plan) calendar")
    }

    /// That days of a plan that is put in force have passed.
    package func pastDays(_ plan: PlanID, _ count: Int) -> String {
        pick(
            "\(plan): \(count) hạn đã qua trước hôm nay",
            "\(plan): \(counted(count, "deadline has", "deadlines have")) passed before today")
    }

    /// The same of a command, and how to answer.
    func pastDaysForCommand(_ plan: PlanID, _ count: Int) -> String {
        pastDays(plan, count)
            + pick(
                ". Chọn một cách: --past-days late (tính là trễ) hoặc --past-days excused (không báo trễ)",
                ". Say what becomes of them: --past-days late (they count as late) or --past-days excused (they do not)"
            )
    }

    /// What becomes of days that have passed, to choose from.
    package func pastDaysChoice(_ excused: Bool) -> String {
        excused
            ? pick("không báo trễ, chỉ ghi là đã qua", "do not count them as late, only as past")
            : pick("tính là trễ", "count them as late")
    }

    /// The title of the form that asks why a draft is put in force all the same.
    package func forceTitle(_ plan: PlanID, _ missing: [MissingForForce]) -> String {
        "\(plan): \(self.missing(missing))"
    }

    /// That there is no plan where the person stands.
    package var noPlanSelected: String { pick("Chưa chọn kế hoạch nào ở đây", "No plan is selected here") }

    /// How to make the next plan, where none is in force.
    package var offerRollOver: String {
        pick("\(key(.rollOver)): lập từ kế hoạch cũ", "\(key(.rollOver)): make it from an old plan")
    }
}

extension RollOverReason {
    /// Whether it says who took whose place.
    fileprivate var isReplacement: Bool {
        if case .replaced = self { true } else { false }
    }
}
