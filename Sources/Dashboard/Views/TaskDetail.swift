import PlanModel
import TerminalUI
import Wording

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
    let state: State

    /// The lines, broken to a width.
    func lines(width: Int) -> [Line] {
        var lines = row.task.title.wrapped(toWidth: width).map { Line(text: $0, style: .strong) }
        if state.condition.readOnlyRecords.contains(row.id) || state.condition.readOnlyPlans.contains(row.id.plan) {
            lines += state.wording.recordLocked.wrapped(toWidth: width).map { Line(text: $0, style: .warning) }
        }
        for field in TaskFacts(row: row, plan: plan, state: state).fields {
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
        let count = state.wording.members(members.count { $0.status == .done }, of: members.count)
        return [Line(text: "\(state.wording.label(.members)): \(count)", style: .heading)]
            + members.flatMap { member in
                text(of: member).wrapped(toWidth: width, hangingIndent: 4).map {
                    Line(
                        text: $0, style: member.status == .done ? .done : .normal,
                        item: .member(member.owner.reference))
                }
            }
    }

    private func text(of member: TaskStanding.Member) -> String {
        let name = state.digest.library.reference.shortName(
            of: member.owner.reference, in: plan.plan.plan, state.language)
        var text = "\(member.status == .done ? "[x]" : "[ ]") \(name)"
        if member.owner.isRequested { text += " (\(state.wording.isRequested))" }
        if member.status != .done, member.status != .notStarted {
            text += " · \(member.status.name(state.language))"
        }
        if let day = member.doneOn { text += " · \(state.wording.day(day))" }
        return text
    }
}
