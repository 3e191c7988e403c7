import PlanModel
import Records
import RollOver

extension Wording {
    /// Which lines a review lists.
    package enum ReviewFilter: CaseIterable, Sendable {
        /// All; those to decide; those that change; those that are dropped.
        case all, open, changed, dropped
    }

    /// Which lines a review lists.
    package func reviewFilter(_ filter: ReviewFilter) -> String {
        switch filter {
        case .all: pick("tất cả", "all")
        case .open: pick("cần quyết", "to decide")
        case .changed: pick("có thay đổi", "changes")
        case .dropped: pick("bỏ", "dropped")
        }
    }

    /// Before the filters.
    package var reviewFilterLabel: String { pick("lọc:", "show:") }

    /// The labels in the detail of a line.
    package enum ReviewLabel: CaseIterable, Sendable {
        /// The texts; the steps; the days; who was chosen for the line alone.
        case old, new, steps, days, chosen
    }

    /// A labelled text in the detail of a line.
    package func labelled(_ label: ReviewLabel, _ text: String) -> String {
        let name =
            switch label {
            case .old: pick("Cũ", "Old")
            case .new: pick("Mới", "New")
            case .steps: pick("Việc", "Steps")
            case .days: pick("Ngày", "Days")
            case .chosen: pick("Đã chọn", "Chosen")
            }
        return "\(name): \(text)"
    }

    /// The name of a body.
    package func bodyName(_ body: AgencyReference, _ names: RollOverNames) -> String { names.body(body, language) }
    /// The name of a unit.
    package func unitName(_ unit: UnitID, _ names: RollOverNames) -> String { names.unit(unit, language) }

    /// A body that took over work of another, since when and by which source.
    package func candidate(_ candidate: BodySuccession.Candidate, _ names: RollOverNames) -> String {
        let since = candidate.from.map { pick(", từ \(day($0))", ", since \(day($0))") } ?? ""
        let source = candidate.source.isEmpty ? "" : ": \(candidate.source)"
        let doubt = candidate.isVerified ? "" : pick(" (chưa đối chiếu)", " (not confirmed)")
        return "→ \(names.body(candidate.body, language)), \(function(candidate.function))\(since)\(doubt)\(source)"
    }

    /// The title of the choice of a successor.
    package func insteadOf(_ body: AgencyReference, _ names: RollOverNames) -> String {
        pick("Thay \(names.body(body, language)) bằng", "In place of \(names.body(body, language))")
    }
    /// The title of the choice of a unit.
    package var unitTitle: String { pick("Đơn vị của kế hoạch mới", "Unit of the new plan") }
    /// That a body stays as it is.
    package var keepAsIs: String { pick("giữ nguyên", "as it is") }

    /// That nothing is left to decide.
    package var nothingToDecide: String { pick("Không còn dòng nào cần quyết", "Nothing is left to decide") }
    /// That a line cannot be dropped.
    package var cannotDrop: String {
        pick(
            "Dòng này không bỏ được; \(key(.chooseSuccessor)) để chọn thay thế, \(key(.editLine)) để sửa",
            "This line cannot be dropped; \(key(.chooseSuccessor)) chooses, \(key(.editLine)) edits")
    }
    /// That a line belongs to the old year.
    package var staysInOldYear: String { pick("Dòng này chỉ thuộc năm cũ", "This line belongs to the old year alone") }
    /// That a line has no text to edit.
    package var noTextHere: String { pick("Dòng này không có câu để sửa", "This line has no text to edit") }
    /// That a line names no body.
    package var noBodyHere: String { pick("Dòng này không nêu cơ quan nào", "This line names no agency") }
    /// That there is a plan of that id, and what to do.
    package func planExistsInReview(_ plan: PlanID) -> String {
        let keys = "\(key(.previousPlanYear)) \(key(.nextPlanYear))"
        return pick(
            "Đã có kế hoạch \(plan); \(keys) để đổi năm", "There is a plan \(plan) already; \(keys) change the year")
    }
    /// That a draft was written, and what can be done with it.
    package func draftWritten(_ plan: PlanID, _ counts: RollOverReview.Counts?) -> String {
        let open = counts?.open ?? 0
        let rest =
            open > 0 ? pick(", còn \(open) chỗ cần xem lại", ", \(counted(open, "line", "lines")) to look at") : ""
        return pick(
            "Đã ghi dự thảo \(plan)\(rest) · \(key(.undo)) hoàn tác · \(key(.choosePlanState)) đưa vào hiệu lực",
            "Wrote the draft \(plan)\(rest) · \(key(.undo)) takes it back · \(key(.choosePlanState)) puts it in force")
    }
    /// That what was decided before was taken over, and how much could not be: the plan says something else by now.
    package func decisionsRestored(_ count: Int, dropped: Int) -> String {
        let head = pick(
            "Đã lấy lại \(count) điều đã quyết lần trước (\(key(.discardDecisions)): bỏ hết)",
            "Took over \(counted(count, "decision", "decisions")) of last time (\(key(.discardDecisions)) throws them away)"
        )
        guard dropped > 0 else { return head }
        return head
            + pick(
                "; bỏ \(dropped) điều vì kế hoạch đã đổi",
                "; dropped \(dropped), as the plan has changed")
    }
    /// That the review was left and what was decided is kept.
    package func decisionsKept(open: Int) -> String {
        pick(
            "Những gì đã quyết được giữ lại, còn \(open) điều cần quyết · \(key(.rollOver)) mở tiếp",
            "What you decided is kept, \(counted(open, "line", "lines")) still to decide · \(key(.rollOver)) goes on")
    }
    /// That what is decided is lost when the review is left.
    package var decisionsNotKept: String {
        pick(
            "Không giữ lại được những gì đã quyết: rời bản lập kế hoạch là mất.",
            "What you decide cannot be kept: it is lost when the review is left.")
    }
    /// The title of a form for the texts of a line.
    package func editTitle(_ item: RollOverItem) -> String {
        switch item {
        case .document: pick("Sửa tên văn bản", "Edit the title of the paper")
        case .section, .assignment, .task, .duty, .activity:
            pick("Sửa \(kind(of: item)) \(item)", "Edit the \(kind(of: item)) \(item)")
        default: pick("Sửa \(kind(of: item))", "Edit the \(kind(of: item))")
        }
    }
}
