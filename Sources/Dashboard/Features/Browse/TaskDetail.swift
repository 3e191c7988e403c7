import PlanModel
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
        for field in TaskSheet(row: row, plan: plan, state: state).fields {
            lines += "\(field.label): \(field.text)".wrapped(toWidth: width, hangingIndent: 2)
                .map { Line(text: $0, style: field.style) }
        }
        return lines + steps(width: width) + members(width: width)
    }

    private func steps(width: Int) -> [Line] {
        guard !row.task.steps.isEmpty else { return [] }
        return [Line(text: state.wording.label(.steps) + ":", style: .heading)]
            + row.task.steps.enumerated().flatMap { index, step in
                "\(step.isDone ? "[x]" : "[ ]") \(step.title)".wrapped(toWidth: width, hangingIndent: 4)
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
        let name = state.digest.library.reference.shortName(
            of: member.owner.reference, in: plan.plan.plan, state.language)
        let isMarked =
            state.browse.members.task == row.id && state.browse.members.marked.contains(member.owner.reference)
        var text = "\(isMarked ? "+" : "")\(member.status == .done ? "[x]" : "[ ]") \(name)"
        if member.owner.isRequested { text += " (\(state.wording.isRequested))" }
        if member.status != .done, member.status != .notStarted {
            text += " · \(member.status.name(state.language))"
        }
        if let day = member.doneOn { text += " · \(state.wording.day(day))" }
        return text
    }
}
