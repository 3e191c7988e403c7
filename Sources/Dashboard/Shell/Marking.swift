import PlanActions
import PlanModel
import Records
import TerminalUI
import VietnameseText

extension AppState {
    /// Marks done, or reopens; in the detail ticks a step.
    mutating func toggleDone() -> [Effect] {
        if screen == .browse, browse.focus == .detail, members.marked.isEmpty, case .step(let index) = detailItem,
            let row = browseRow
        {
            return commit([ChangeSubject(row.id)], .step(index))
        }
        let targets = targets
        guard let first = targets.first else { return [] }
        if targets.count == 1, let ticked = dayTickedToday(of: first) {
            // Whoever presses once more means this day, and not one that has not come.
            return commit([ticked], .status(.notStarted, on: today))
        }
        // Several tasks become done together unless all of them are.
        let isReopening = targets.allSatisfy { status(of: $0) == .done }
        let wanted: TaskStatus = isReopening ? .notStarted : .done
        return commitAsking(targets, .status(wanted, on: today))
    }

    /// Changes what is under the cursor; where that are the parts of several bodies at once, only after asking.
    mutating func commitAsking(_ targets: [ChangeSubject], _ change: TaskChange) -> [Effect] {
        guard targets.count == 1, let target = targets.first, target.member == nil,
            case .status(let status, _) = change, let row = digest.row(target.record), row.standing.members.count > 1
        else { return commit(targets, change) }
        let effects = commit(targets, change)
        guard !effects.isEmpty else { return [] }
        let (done, all) = (row.standing.members.count { $0.status == .done }, row.standing.members.count)
        guard let body = bodySearched(in: row, not: status), let plan = digest.plan(target.record.plan)?.plan.plan
        else {
            let text = wording.allPartsQuestion(status, row.task.ref, done: done, of: all)
            present(.confirmation(Question(text, effects: effects)))
            return []
        }
        let only = commit([ChangeSubject(target.record, member: body)], change)
        let text = wording.allPartsQuestion(
            status, row.task.ref, only: world.bodyName(body, in: plan), done: done, of: all)
        present(.confirmation(Question(text, effects: effects, only: only)))
        return []
    }

    /// The one body by which a list of tasks was narrowed, where it owns a task and does not have a status in it yet.
    private func bodySearched(in row: FolderDigest.TaskRow, not status: TaskStatus) -> AgencyReference? {
        guard let plan = digest.plan(row.id.plan)?.plan.plan else { return nil }
        let patterns = (selection.query?.terms ?? []).compactMap { term in
            if case .agency(let pattern) = term.condition, !term.isNegated { pattern } else { nil }
        }
        guard !patterns.isEmpty else { return nil }
        let found = row.standing.members.filter { member in
            let names = digest.library.reference.searchNames(of: member.owner.reference, in: plan).map {
                FoldedText($0)
            }
            return patterns.allSatisfy { pattern in names.contains { $0.contains(pattern) } }
        }
        guard found.count == 1, let member = found.first, member.status != status else { return nil }
        return member.owner.reference
    }

    /// Of a task with several days the one that was ticked today, where those that are open lie ahead.
    private func dayTickedToday(of target: ChangeSubject) -> ChangeSubject? {
        guard target.day == nil, let task = digest.row(target.record)?.task, TaskDays.hasSeveral(task.timings) else {
            return nil
        }
        let progress = target.member.flatMap { task.memberProgress[$0] } ?? task.progress
        let days = TaskDays(progress, of: task.timings)
        let open = zip(task.timings, days.parts).compactMap { $1.status == .done ? nil : $0.due }
        guard days.status != .done, open.allSatisfy({ $0 > today }) else { return nil }
        let ticked = progress.days.last { $0.status == .done && $0.doneOn == today }
        return ticked.map { ChangeSubject(target.record, member: target.member, day: $0.on) }
    }

    /// How far a target is.
    func status(of target: ChangeSubject) -> TaskStatus {
        if let day = target.day {
            let deadlines = digest.plan(target.record.plan)?.deadlines ?? []
            let deadline = deadlines.first { $0.source == target.record.record && $0.timing?.due == day }
            return deadline?.status ?? .notStarted
        }
        guard let standing = digest.row(target.record)?.standing else {
            return digest.library.activity(target.record)?.activity.status ?? .notStarted
        }
        guard let member = target.member else { return standing.status }
        return standing.members.first { $0.owner.reference == member }?.status ?? .notStarted
    }

    /// Changes tasks or an activity. What was selected for it is not selected any more.
    mutating func commit(_ targets: [ChangeSubject], _ change: TaskChange) -> [Effect] {
        let effects = commit { actions throws(ChangeRefusal) in try actions.changing(targets, change) }
        if !effects.isEmpty {
            table.marked = []
            browse.members.marked = []
        }
        return effects
    }

    /// Opens the choice of a status.
    mutating func chooseStatus() {
        let targets = targets
        guard let first = targets.first else { return }
        present(.statuses(StatusChoice(targets: targets, selected: status(of: first))))
    }

    /// Opens a line.
    mutating func ask(_ purpose: Prompt.Purpose) {
        let year = targets.first.flatMap { digest.library.entry($0.record.plan) }?.outline.year
        let meaning: FieldMeaning? =
            switch purpose {
            case .evidence: .evidence(DayPurpose(.happened, planYear: year, today: today))
            case .newDue: .day(DayPurpose(.due, planYear: year, today: today))
            case .note: .note
            case .activityDay: nil
            }
        present(.prompt(Prompt(purpose: purpose, targets: targets, meaning: meaning)))
    }
}
