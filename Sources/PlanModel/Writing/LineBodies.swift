import Records

extension ResolvedPlan {
    /// Who a line of the plan is for, as the paper says: of a task those whom it or its block names, then those who owe the
    /// reports that it lays down.
    package func namedBodies(at line: OutlineLine.ID) -> [AgencyReference] {
        switch line.kind {
        case .task:
            guard let task = plan.tasks.first(where: { $0.id == line.record }) else { return [] }
            return statedBodies(of: task) + (dutiesByTask[task.id] ?? []).flatMap(\.who)
        case .block: return plan.assignments.first { $0.id == line.record }?.agencies ?? []
        case .duty: return plan.duties.first { $0.id == line.record }?.who ?? []
        case .head, .section, .norm, .citation, .recipient, .other: return []
        }
    }
}
