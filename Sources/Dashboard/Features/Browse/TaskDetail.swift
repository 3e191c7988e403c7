import PlanModel
import Presentation
import TerminalUI

/// The detail of a task as lines: everything the paper and the staff say about it.
struct TaskDetail {
    /// One line, and what can be ticked on it.
    struct Line {
        var text: String
        var style: StyleName = .normal
        var item: BrowseState.DetailItem?
    }

    let row: FolderDigest.TaskRow
    let plan: FolderDigest.PlanDigest
    let state: AppState

    /// The lines, broken to a width.
    func lines(width: Int) -> [Line] {
        var lines = row.task.title.wrapped(toWidth: width).map { Line(text: $0, style: .strong) }
        if state.condition.readOnlyRecords.contains(row.id) || state.condition.readOnlyPlans.contains(row.id.plan) {
            lines += state.wording.recordLocked.wrapped(toWidth: width).map { Line(text: $0, style: .warning) }
        }
        for (fact, text) in sheet.facts.flatMap({ fact in fact.lines.map { (fact, $0) } }) {
            lines += "\(fact.label): \(text)".wrapped(toWidth: width, hangingIndent: 2)
                .map { Line(text: $0, style: StyleName(fact.emphasis)) }
        }
        return lines + steps(width: width) + members(width: width)
    }

    private var sheet: TaskSheet {
        let library = state.digest.library
        let record = TaskRecord(
            row.task, row.standing, in: plan.plan, library.reference, today: state.today, state.language)
        return TaskSheet(record, library, today: state.today, state.wording, in: .pane, narrowedTo: bodyReports)
    }

    /// Who looks at one body's work wants to know what that body has handed in.
    private var bodyReports: TaskSheet.BodyReports? {
        guard case .body(let body) = state.browse.grouping else { return nil }
        let owner = (plan.plan.owners[row.task.id] ?? []).first { $0.reference == body }
        return TaskSheet.BodyReports(
            BodyShare(body: body, plan: plan, state: state).cells(of: row.task.id),
            isRequested: owner?.isRequested ?? false)
    }

    private func steps(width: Int) -> [Line] {
        guard !row.task.steps.isEmpty else { return [] }
        return [Line(text: state.wording.label(.steps) + ":", style: .heading)]
            + row.task.steps.enumerated().flatMap { index, step in
                sheet.line(step).wrapped(toWidth: width, hangingIndent: 4)
                    .map { Line(text: $0, style: step.isDone ? .done : .normal, item: .step(index)) }
            }
    }

    private func members(width: Int) -> [Line] {
        let members = row.standing.members
        guard !members.isEmpty else { return [] }
        let shown = state.shownMembers(of: row, in: plan.plan.plan)
        let choice = state.browse.members.task == row.id ? state.browse.members : MemberChoice()
        var counts = [state.wording.members(members.count { $0.status == .done }, of: members.count)]
        if !choice.search.isEmpty { counts.append(state.wording.searched(choice.search.text, shown.count)) }
        if !choice.marked.isEmpty { counts.append(state.wording.markedCount(choice.marked.count)) }
        let heading = "\(state.wording.label(.members)): \(counts.joined(separator: " · "))"
        return heading.wrapped(toWidth: width, hangingIndent: 2).map { Line(text: $0, style: .heading) }
            + shown.flatMap { member in
                text(of: member).wrapped(toWidth: width, hangingIndent: 4).map {
                    Line(
                        text: $0, style: member.status == .done ? .done : .normal,
                        item: .member(member.owner.reference))
                }
            }
    }

    private func text(of member: TaskAssessment.Member) -> String {
        let isMarked =
            state.browse.members.task == row.id && state.browse.members.marked.contains(member.owner.reference)
        return (isMarked ? "+" : "") + sheet.line(member)
    }
}
