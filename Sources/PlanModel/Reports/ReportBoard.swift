import Records

/// Who has handed in what of a plan, as it stands on a day: bodies down, duties across.
///
/// Bodies stand under the group that the paper names them by. Those that are asked and not ordered ("Đề nghị") stand
/// apart, and are counted apart: they never count as failing.
package struct ReportBoard: Hashable, Sendable {
    /// One duty.
    package struct Column: Hashable, Sendable, Identifiable {
        /// The duty.
        package let duty: ReportingDuty
        /// Where the paper lays it down.
        package let place: Ref
        /// The last safe day, or the day staff set.
        package let lastDay: Day?
        /// The day that staff set in place of the printed one.
        package let newDue: Day?
        /// The duty's id.
        package var id: Ref { duty.id }
    }

    /// One body.
    package struct Row: Hashable, Sendable, Identifiable {
        /// The body; a group that cannot be taken apart is one.
        package let body: AgencyReference
        /// Asked, not ordered.
        package let isRequested: Bool
        /// Whether it is a group whose members are not known, and so several bodies.
        package let isGroup: Bool
        /// How it stands with each duty, in the order of the columns.
        package let cells: [ReportCell]
        /// The body.
        package var id: AgencyReference { body }
        /// Its counts.
        package var tally: ReportTally { ReportTally(cells) }
    }

    /// Some bodies under one heading.
    package struct Group: Hashable, Sendable {
        /// What they have in common.
        package let kind: GroupKind
        /// The bodies.
        package let rows: [Row]
        /// The counts of each duty, in the order of the columns.
        package var tallies: [ReportTally] {
            (rows.first?.cells ?? []).indices.map { column in ReportTally(rows.map { $0.cells[column] }) }
        }
    }

    /// What bodies under one heading have in common.
    package enum GroupKind: Hashable, Sendable {
        /// They are the members of a group that the paper names.
        case members(of: AgencyReference)
        /// The paper names each of them, or a group whose members are not known.
        case others
        /// "Đề nghị": they are asked.
        case requested
        /// Their units lie in one district.
        case unit(UnitID)
        /// Their units are of one kind: wards, communes.
        case unitKind(AdministrativeUnit.Kind)
        /// One person is in charge of them; nil where nobody is.
        case person(String?)
    }

    /// The plan.
    package let plan: PlanID
    package let today: Day
    /// Its duties, in the paper's order.
    package let columns: [Column]
    /// Its bodies: groups in the paper's order, then other bodies, then those that are asked.
    package let groups: [Group]

    /// The board of a plan on a day.
    package init(_ plan: ResolvedPlan, reference: ReferenceData, today: Day, settings: FolderSettings) {
        let duties = plan.plan.duties
        self.plan = plan.id
        self.today = today
        columns = duties.map { duty in
            let lastDay = DutyAssessment(duty, in: plan, today: today, settings: settings).lastDay
            let isMoved = lastDay != duty.timing?.lastDay(settings)
            return Column(
                duty: duty, place: plan.ref(ofTask: duty.task), lastDay: lastDay, newDue: isMoved ? lastDay : nil)
        }
        let setAside = duties.map { duty in plan.task(duty.task)?.progress.status.asSetAside }
        var order: [AgencyReference] = []
        var requested: [AgencyReference: Bool] = [:]
        for owner in duties.flatMap({ plan.debtors[$0.id] ?? [] }) {
            if requested[owner.reference] == nil { order.append(owner.reference) }
            // Whom the paper orders once is not merely asked.
            requested[owner.reference] = owner.isRequested && requested[owner.reference] ?? true
        }
        let owing = duties.map { duty in Set((plan.debtors[duty.id] ?? []).map(\.reference)) }
        let columns = columns
        let alarms = plan.plan.alarms(on: today)
        let rows = order.map { body in
            Row(
                body: body, isRequested: requested[body] ?? false, isGroup: reference.isGroup(body),
                cells: columns.indices.map { index in
                    guard owing[index].contains(body) else { return .notOwed }
                    return ReportCell(
                        duties[index], of: body, lastDay: columns[index].lastDay, setAside: setAside[index],
                        alarms: alarms, today: today)
                })
        }
        groups = ReportBoard.groups(rows, of: plan.plan, reference: reference)
    }

    /// All bodies.
    package var rows: [Row] { groups.flatMap(\.rows) }

    /// The place of a duty among the columns.
    package func column(_ duty: Ref) -> Int? { columns.firstIndex { $0.id == duty } }

    /// The counts of the bodies that are ordered, or of those that are only asked.
    package func tally(requested: Bool) -> ReportTally {
        rows.filter { $0.isRequested == requested }.map(\.tally).reduce(ReportTally(), +)
    }

    private static func groups(_ rows: [Row], of plan: Plan, reference: ReferenceData) -> [Group] {
        let expansion = GroupExpansion(plan: plan, reference: reference)
        var headings: [AgencyReference] = []
        var heading: [AgencyReference: AgencyReference] = [:]
        for duty in plan.duties {
            for entry in duty.who where !headings.contains(entry) || !expansion.isSettled(duty) {
                let members = expansion.owing(duty, through: entry).map(\.reference)
                guard members != [entry] else { continue }
                if !headings.contains(entry) { headings.append(entry) }
                for member in members where heading[member] == nil { heading[member] = entry }
            }
        }
        let kinds = headings.map(GroupKind.members) + [.others, .requested]
        let byKind = Dictionary(grouping: rows) { row -> GroupKind in
            row.isRequested ? .requested : heading[row.body].map(GroupKind.members) ?? .others
        }
        return kinds.compactMap { kind in byKind[kind].map { Group(kind: kind, rows: $0) } }
    }
}

extension TaskStatus {
    /// The status itself where it takes a task out of what has to be done.
    var asSetAside: TaskStatus? {
        switch self {
        case .suspended, .dropped: self
        case .notStarted, .inProgress, .awaitingConfirmation, .done: nil
        }
    }
}
