import Records

/// Under which headings the bodies of a board of reports stand.
package enum ReportGrouping: CaseIterable, Hashable, Sendable {
    /// As the paper names them.
    case paper
    /// Units by the district in which they lie, where that is known, else by their kind; all others as the paper names them.
    case cluster
    /// By who is in charge of their part of the task that lays the report down.
    case person
}

extension ReportBoard {
    /// The bodies under other headings than those of the paper, each once; those that are only asked stay apart. A person is
    /// in charge by the task of one report, or where none is named by that of the first of any.
    func groups(_ grouping: ReportGrouping, column: Int?, in plan: Plan, _ reference: ReferenceData) -> [Group] {
        guard grouping != .paper else { return groups }
        var kinds: [GroupKind] = []
        var rows: [GroupKind: [Row]] = [:]
        for group in groups {
            for row in group.rows {
                let kind: GroupKind =
                    switch grouping {
                    case _ where row.isRequested: .requested
                    case .person: .person(person(inChargeOf: row.body, column, plan))
                    case .paper, .cluster: cluster(of: row.body, plan, reference) ?? group.kind
                    }
                if rows[kind] == nil { kinds.append(kind) }
                rows[kind, default: []].append(row)
            }
        }
        // What nobody is in charge of, and who is only asked, stand behind the others.
        let last: Set<GroupKind> = [.person(nil), .requested]
        let order = kinds.filter { !last.contains($0) } + [.person(nil), .requested].filter { rows[$0] != nil }
        return order.map { Group(kind: $0, rows: rows[$0] ?? []) }
    }

    /// Whether anybody is in charge of anything that is owed.
    package func knowsPersons(_ plan: Plan) -> Bool {
        rows.contains { person(inChargeOf: $0.body, nil, plan) != nil }
    }

    private func cluster(of body: AgencyReference, _ plan: Plan, _ reference: ReferenceData) -> GroupKind? {
        guard case .unit(let id) = body.scope, let unit = reference.units[id] else { return nil }
        if let parent = unit.parent, reference.units[parent]?.level == .district { return .unit(parent) }
        return .unitKind(unit.naming(on: plan.referenceDay ?? today).kind)
    }

    private func person(inChargeOf body: AgencyReference, _ column: Int?, _ plan: Plan) -> String? {
        let duties = column.map { [columns[$0].duty] } ?? columns.map(\.duty)
        return duties.lazy.compactMap { duty -> String? in
            guard let task = plan.tasks.first(where: { $0.id == duty.task }) else { return nil }
            return task.memberProgress[body]?.responsible ?? task.progress.responsible
        }.first
    }
}
