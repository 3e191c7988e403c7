import Records
import VietnameseText

/// What a person has in hand and somebody else takes over: open tasks, promises about reports of such tasks, papers that
/// are not signed.
package struct Handover: Sendable {
    /// A task that the person is in charge of, or one agency's part of it.
    package struct Item: Sendable {
        package let plan: ResolvedPlan
        package let task: PlanTask
        /// The agency whose part it is; nil for the whole.
        package let member: AgencyReference?
        package let status: TaskStatus
        package let lastDay: Day?
        package let timeliness: Timeliness
        /// What staff wrote of it, but for what is internal.
        package let notes: [TaskNote]

        package var isLate: Bool { timeliness == .overdue }
    }

    /// What an agency promised about a report that the person follows.
    package struct Promise: Sendable {
        package let plan: ResolvedPlan
        package let duty: ReportingDuty
        package let body: AgencyReference
        package let promise: ReportingDuty.Promise
    }

    /// As the name is written most often.
    package let person: String
    package let today: Day
    /// Late ones first, then by the day by which they are to be done.
    package let items: [Item]
    /// The longest broken ones first.
    package let promises: [Promise]
    package let papers: [SigningProgress]

    package var isEmpty: Bool { items.isEmpty && papers.isEmpty }

    /// What a person has in hand in the plans that are not over.
    ///
    /// - Throws: ``LookupFailure``: `notFound` where nobody of that name is in charge of anything, `ambiguous` where several
    ///   names differ in their marks alone and none was typed with them.
    package init(of typed: String, in library: PlanLibrary, today: Day) throws(LookupFailure) {
        let plans = Array(library.plans(of: library.entries.filter { !$0.outline.isOver(on: today) }))
        let onTheirWay = library.papersOnTheirWay
        let names = Handover.names(in: plans, onTheirWay)
        let wanted = NameWords(typed)
        var meant = names.filter { NameWords($0).isSame(as: wanted) }
        if meant.isEmpty { meant = names.filter { NameWords($0).isSame(withoutMarksAs: wanted) } }
        guard let first = meant.first else { throw .notFound(typed) }
        guard meant.allSatisfy({ NameWords($0).isSame(as: NameWords(first)) }) else {
            throw .ambiguous(typed, candidates: meant)
        }
        let spelled = Set(meant)
        (person, self.today) = (first, today)
        items = plans.flatMap { Handover.items(of: spelled, in: $0, library, today) }
            .enumerated().sorted { left, right in
                let last = Int.max
                return (left.element.isLate ? 0 : 1, left.element.lastDay?.ordinal ?? last, left.offset)
                    < (right.element.isLate ? 0 : 1, right.element.lastDay?.ordinal ?? last, right.offset)
            }.map(\.element)
        promises = Handover.promises(about: items, today).sorted { $0.promise.day < $1.promise.day }
        papers = onTheirWay.filter { progress in progress.isUnsigned && progress.person.map(spelled.contains) ?? false }
    }

    /// Everybody who has something in hand in the plans that are not over.
    package static func people(in library: PlanLibrary, today: Day) -> [String] {
        names(
            in: Array(library.plans(of: library.entries.filter { !$0.outline.isOver(on: today) })),
            library.papersOnTheirWay)
    }

    /// Names as they are written, those that are written most often first.
    private static func names(in plans: [ResolvedPlan], _ papers: [SigningProgress]) -> [String] {
        let ofTasks = plans.flatMap { plan in
            plan.plan.tasks.flatMap { task in
                ([task.progress] + task.memberProgress.values).compactMap(\.responsible)
            }
        }
        let counts = Dictionary((ofTasks + papers.compactMap(\.person)).map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    private static func items(
        of names: Set<String>, in plan: ResolvedPlan, _ library: PlanLibrary, _ today: Day
    ) -> [Item] {
        plan.plan.tasks.flatMap { task -> [Item] in
            let isWhole = task.progress.responsible.map(names.contains) ?? false
            let parts = (plan.owners[task.id] ?? []).filter { owner in
                task.memberProgress[owner.reference]?.responsible.map(names.contains) ?? false
            }
            guard isWhole || !parts.isEmpty else { return [] }
            let standing = library.standing(task, in: plan, today: today)
            func item(_ member: AgencyReference?, _ status: TaskStatus, _ notes: [TaskNote]) -> Item {
                Item(
                    plan: plan, task: task, member: member, status: status, lastDay: standing.lastDay,
                    timeliness: standing.timeliness, notes: notes.filter { !$0.isInternal })
            }
            let whole = isWhole && standing.status.isOpen ? [item(nil, standing.status, task.progress.notes)] : []
            return whole
                + parts.compactMap { owner in
                    let part = TaskAssessment.Member(owner: owner, task: task)
                    guard part.status.isOpen else { return nil }
                    return item(owner.reference, part.status, task.memberProgress[owner.reference]?.notes ?? [])
                }
        }
    }

    /// Open promises about the reports of tasks; of one agency's part those of that agency.
    private static func promises(about items: [Item], _ today: Day) -> [Promise] {
        items.flatMap { item in
            (item.plan.dutiesByTask[item.task.id] ?? []).flatMap { duty in
                duty.calls.keys.sorted { $0.description < $1.description }.compactMap { body -> Promise? in
                    guard item.member == nil || item.member == body,
                        let promise = duty.promise(of: body, today: today)
                    else { return nil }
                    return Promise(plan: item.plan, duty: duty, body: body, promise: promise)
                }
            }
        }
    }
}
