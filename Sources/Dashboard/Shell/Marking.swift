import PlanModel
import Records
import TerminalUI

extension AppState {
    /// Marks done, or reopens; in the detail ticks a step.
    mutating func toggleDone() -> [Effect] {
        if screen == .browse, browse.focus == .detail, members.marked.isEmpty, case .step(let index) = detailItem,
            let row = browseRow
        {
            return commit([Target(task: row.id)], .step(row.task.ref)) { marking throws(TaskMarking.Refusal) in
                try marking.toggling(step: index)
            }
        }
        let targets = targets
        guard let first = targets.first else { return [] }
        // Several tasks become done together unless all of them are.
        let isReopening = targets.allSatisfy { status(of: $0) == .done }
        let wanted: TaskStatus = isReopening ? .notStarted : .done
        return set(wanted, for: targets, named: first)
    }

    /// How far a target is.
    func status(of target: Target) -> TaskStatus {
        guard let standing = digest.row(target.task)?.standing else {
            return digest.library.activity(target.task)?.activity.status ?? .notStarted
        }
        guard let member = target.member else { return standing.status }
        return standing.members.first { $0.owner.reference == member }?.status ?? .notStarted
    }

    /// Where in its paper a target stands, or by what people name it.
    func ref(of target: Target) -> Ref {
        digest.library.task(target.task)?.task.ref ?? digest.library.activity(target.task)?.activity.ref
            ?? target.task.record
    }

    /// Sets a status.
    mutating func set(_ status: TaskStatus, for targets: [Target], named first: Target) -> [Effect] {
        if let activity = activity(among: targets) { return set(status, for: activity) }
        let count = Set(targets.map(\.task)).count
        let summary = ChangeSummary.status(status, count: count, count == 1 ? ref(of: first) : nil)
        let day = today
        return commit(targets, summary) { marking, target throws(TaskMarking.Refusal) in
            try marking.setting(status, on: day, member: target.member)
        }
    }

    /// Turns a attempt for some targets into a commit; a refusal of any of them stops all.
    mutating func commit(
        _ targets: [Target], _ summary: ChangeSummary,
        _ fields: (TaskMarking, Target) throws(TaskMarking.Refusal) -> [FieldChange]
    ) -> [Effect] {
        if let readOnlyFolder {
            refuse(readOnlyFolder)
            return []
        }
        var changes: [RecordChange] = []
        for target in targets {
            guard let found = digest.library.task(target.task) else { continue }
            if let reason = closed(target.task) {
                refuse(reason)
                return []
            }
            do throws(TaskMarking.Refusal) {
                let fields = try fields(TaskMarking(found.task, in: found.plan), target)
                guard !fields.isEmpty else { continue }
                // Parts of several owners are one change of their task.
                if let place = changes.firstIndex(where: { $0.record == target.task }) {
                    changes[place].fields += fields
                } else {
                    changes.append(RecordChange(target.task, fields))
                }
            } catch {
                if case .followsDuties(let duties) = error {
                    aimReports(at: target.task.plan, duty: duties.first)
                    notice = Notice(kind: .refused, text: wording.recordOnReports)
                    return []
                }
                notice = Notice(kind: .refused, text: wording.refusal(error, plan: target.task.plan))
                return []
            }
        }
        guard !changes.isEmpty else {
            notice = Notice(kind: .done, text: wording.nothingChanged)
            return []
        }
        table.marked = []
        browse.members.marked = []
        return [.commit(Action(changes), summary)]
    }

    private mutating func commit(
        _ targets: [Target], _ summary: ChangeSummary,
        _ fields: (TaskMarking) throws(TaskMarking.Refusal) -> [FieldChange]
    ) -> [Effect] {
        commit(targets, summary) { marking, _ throws(TaskMarking.Refusal) in try fields(marking) }
    }

    /// Opens the choice of a status.
    mutating func chooseStatus() {
        let targets = targets
        guard let first = targets.first else { return }
        overlay = .statuses(StatusChoice(targets: targets, selected: status(of: first)))
    }

    /// Opens a line.
    mutating func ask(_ purpose: Prompt.Purpose) {
        overlay = .prompt(Prompt(purpose: purpose, targets: targets, field: TextField()))
    }
}
