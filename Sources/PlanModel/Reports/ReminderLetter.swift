import Records

/// A letter that reminds bodies of what they have not done in time (công văn đôn đốc): who, of what, since when. Its
/// sentences are made elsewhere.
package struct ReminderLetter: Hashable, Sendable {
    /// How the letter speaks.
    package enum Tone: String, CaseIterable, Sendable {
        /// An order, to those whom the plan orders.
        case order
        /// A courteous request, to those whom the plan asks ("Đề nghị").
        case request
    }

    /// One thing that is late.
    package struct Item: Hashable, Sendable {
        /// The duty, or where in the paper the task stands.
        package var record: Ref
        /// The task; nil of a duty.
        package var task: Ref?
        /// Whether it is a duty: something to hand in.
        package var isDuty: Bool
        /// What, in short.
        package var title: String
        /// When, as the paper prints it.
        package var timing: Timing?
        /// The day that staff set in place of it.
        package var newDue: Day?
        /// The last day on which it would have been in time.
        package var lastDay: Day
        /// How many days ago that was.
        package var daysLate: Int
        /// That what came in was sent back.
        package var returned: ReportingDuty.Return?
    }

    /// One body with everything it is late with, longest first.
    package struct Addressee: Hashable, Sendable {
        /// The body.
        package var body: AgencyReference
        /// Whether it is a group whose members are not known, and so several bodies.
        package var isGroup: Bool
        /// The group that the paper names it by, if it does.
        package var group: AgencyReference?
        /// The last day of the body, where it no longer exists.
        package var ended: Day?
        /// What it is late with; never empty.
        package var items: [Item]
    }

    /// What a letter is to be about.
    package struct Scope: Hashable, Sendable {
        /// Only these duties.
        package var duties: Set<Ref>?
        /// Only these bodies.
        package var bodies: Set<AgencyReference>?

        /// A scope; by default everything that is late.
        package init(duties: Set<Ref>? = nil, bodies: Set<AgencyReference>? = nil) {
            (self.duties, self.bodies) = (duties, bodies)
        }
    }

    /// Whose letter it is.
    package var sender: PaperSender
    /// The day that is set anew; nil where nobody has said one yet.
    package var newDay: Day?
    /// How it speaks.
    package var tone: Tone
    /// The day that lateness is counted on.
    package var asOf: Day
    /// To whom and of what; never empty.
    package var addressees: [Addressee]
    /// Who receives the reports that are late: those through whom they go, else those to whom; where they no longer exist,
    /// who took over their gender work.
    package var receivers: [AgencyReference]
    /// The earlier letter that asked for the same and still waits; nil of a first one.
    package var follows: LetterRegister.Letter?

    /// The letters that a plan calls for on a day: the order first, then the request; none where nothing is late. Who
    /// writes them is not reminded of what it is late with itself. Those that are first speak of no earlier letter, whatever
    /// the register has.
    package static func letters(
        about plan: ResolvedPlan, in library: PlanLibrary, today: Day, scope: Scope = Scope(),
        from sender: PaperSender = PaperSender(), newDay: Day? = nil, isFirst: Bool = false
    ) -> [ReminderLetter] {
        let writer = library.reference.body(of: sender.office, in: plan.plan)
        let heir = writer.flatMap { library.reference.heir(of: $0, in: plan.plan.unit, on: today) }
        let late = LateItems(
            plan, in: library, today: today, scope: scope, writers: Set([writer, heir].compactMap(\.self)))
        return Tone.allCases.compactMap { tone in
            let bodies = late.bodies.filter { (late.requested[$0] ?? false) == (tone == .request) }
            let addressees = bodies.map { body in
                Addressee(
                    body: body, isGroup: library.reference.isGroup(body), group: late.groups[body],
                    ended: library.reference.end(of: body, before: today),
                    items: (late.items[body] ?? []).sorted { ($1.daysLate, $0.record) < ($0.daysLate, $1.record) })
            }
            guard !addressees.isEmpty else { return nil }
            let duties = Set(addressees.flatMap(\.items).filter(\.isDuty).map(\.record))
            var receivers: [AgencyReference] = []
            for duty in plan.plan.duties where duties.contains(duty.id) {
                for body in duty.via.isEmpty ? duty.toWhom : duty.via {
                    let receiver = library.reference.heir(of: body, in: plan.plan.unit, on: today) ?? body
                    if !receivers.contains(receiver) { receivers.append(receiver) }
                }
            }
            var letter = ReminderLetter(
                sender: sender, newDay: newDay, tone: tone, asOf: today, addressees: addressees, receivers: receivers)
            if !isFirst {
                letter.follows = library.openLetter(
                    about: plan, asking: Set(addressees.map(\.body)), for: Set(letter.duties + letter.tasks),
                    on: today)
            }
            return letter
        }
    }
}

/// What each body is late with.
private struct LateItems {
    /// The bodies, in the order of the board of reports, then in that of the tasks.
    var bodies: [AgencyReference] = []
    /// Whether a body is asked, not ordered.
    var requested: [AgencyReference: Bool] = [:]
    /// The groups that the paper names bodies by.
    var groups: [AgencyReference: AgencyReference] = [:]
    /// What they are late with.
    var items: [AgencyReference: [ReminderLetter.Item]] = [:]

    private let writers: Set<AgencyReference>

    init(
        _ plan: ResolvedPlan, in library: PlanLibrary, today: Day, scope: ReminderLetter.Scope,
        writers: Set<AgencyReference>
    ) {
        self.writers = writers
        let board = ReportBoard(plan, reference: library.reference, today: today, settings: library.settings)
        for group in board.groups {
            guard case .members(let heading) = group.kind else { continue }
            for row in group.rows { groups[row.body] = heading }
        }
        for row in board.rows {
            for (column, cell) in zip(board.columns, row.cells) where scope.duties?.contains(column.id) ?? true {
                guard let days = cell.daysOverdue, let lastDay = column.lastDay else { continue }
                add(
                    ReminderLetter.Item(
                        record: column.id, isDuty: true, title: column.duty.titleOfPeriod, timing: column.duty.timing,
                        newDue: column.newDue, lastDay: lastDay, daysLate: days, returned: cell.sentBack?.returned),
                    of: ResolvedPlan.Owner(row.body, isRequested: row.isRequested), scope)
            }
        }
        guard scope.duties == nil else { return }
        for task in plan.plan.tasks where plan.dutiesByTask[task.id] == nil {
            let standing = library.standing(task, in: plan, today: today)
            guard standing.timeliness == .overdue, let lastDay = standing.lastDay else { continue }
            let item = ReminderLetter.Item(
                record: task.ref, task: task.id, isDuty: false, title: task.title,
                timing: task.timings.first { $0.due == standing.due }, newDue: task.progress.newDue,
                lastDay: lastDay, daysLate: lastDay.days(until: today))
            let owners = plan.owners[task.id] ?? []
            let open =
                standing.members.isEmpty ? owners : standing.members.filter { $0.status.isOpen }.map(\.owner)
            for owner in open { add(item, of: owner, scope) }
        }
    }

    private mutating func add(_ item: ReminderLetter.Item, of owner: ResolvedPlan.Owner, _ scope: ReminderLetter.Scope)
    {
        let body = owner.reference
        guard !writers.contains(body), scope.bodies?.contains(body) ?? true else { return }
        if items[body] == nil { bodies.append(body) }
        requested[body] = owner.isRequested && requested[body] ?? true
        items[body, default: []].append(item)
    }
}

extension TaskStatus {
    /// Whether something is still to be done.
    var isOpen: Bool {
        switch self {
        case .notStarted, .inProgress, .awaitingConfirmation: true
        case .done, .suspended, .dropped: false
        }
    }
}

extension ReferenceData {
    /// Whether a body that owes something is a group that could not be taken apart: several bodies, nobody knows how many.
    package func isGroup(_ body: AgencyReference) -> Bool {
        body.scope == .all || agencies[body.agency]?.sort == .collective
    }

    /// The last day of a body that no longer exists on a day: that of its unit or of its kind, whichever came first;
    /// nil where it exists, or where nothing says that it does not.
    package func end(of body: AgencyReference, before day: Day) -> Day? {
        var ends = [agencies[body.agency]?.ended]
        if case .unit(let unit) = body.scope { ends.append(units[unit]?.ended) }
        return ends.compactMap(\.self).filter { $0 < day }.min()
    }
}
