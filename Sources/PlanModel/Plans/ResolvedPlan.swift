import Records

/// A plan together with what it takes from the reference data: who exactly its groups were on its date.
package struct ResolvedPlan: Hashable, Sendable, Identifiable {
    /// One body that a task or duty concerns.
    package struct Owner: Hashable, Sendable {
        /// The body; a group that cannot be taken apart stays one.
        package var reference: AgencyReference
        /// Asked, not ordered.
        package var isRequested: Bool

        /// A body.
        package init(_ reference: AgencyReference, isRequested: Bool = false) {
            (self.reference, self.isRequested) = (reference, isRequested)
        }
    }

    /// The plan as stored.
    package let plan: Plan
    /// Who owns each task, groups taken apart; empty for tasks outside agency blocks.
    package let owners: [Ref: [Owner]]
    /// Who owes each duty.
    package let debtors: [Ref: [Owner]]
    /// The duties by the task that lays them down.
    package let dutiesByTask: [Ref: [ReportingDuty]]
    /// The id of the block a task belongs to.
    package let blockByTask: [Ref: Ref]
    /// The printed refs of headings and tasks, where those are not the ids.
    private let headings: [Ref: Ref]
    private let marks: [Ref: Ref]

    /// The plan's slug.
    package var id: PlanID { plan.id }

    /// Resolves a plan against the reference data.
    package init(_ plan: Plan, reference: ReferenceData) {
        let groups = GroupExpansion(plan: plan, reference: reference)
        let debtors = ResolvedPlan.debtors(in: plan.duties, groups)
        let dutiesByTask = Dictionary(grouping: plan.duties, by: \.task)
        let blocks = Dictionary(plan.assignments.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        var headings: [Ref: Ref] = [:]
        for section in plan.sections where section.id != section.ref { headings[section.id] = section.ref }
        var marks: [Ref: Ref] = [:]
        var owners: [Ref: [Owner]] = [:]
        var blockByTask: [Ref: Ref] = [:]
        owners.reserveCapacity(plan.tasks.count)
        blockByTask.reserveCapacity(plan.tasks.count)
        // Tasks follow each other by heading, and those of one heading share their block and its list of owners.
        var section: Ref?
        var block: Plan.Assignment?
        var blockOwners: [Owner] = []
        for task in plan.tasks {
            if section != task.section {
                section = task.section
                block = ResolvedPlan.block(above: headings[task.section] ?? task.section, in: blocks)
                blockOwners = groups.expand(block?.agencies ?? [], isRequested: block?.isRequested ?? false)
            }
            if task.ref != task.id { marks[task.id] = task.ref }
            blockByTask[task.id] = block?.id
            owners[task.id] =
                if !task.statedOwners.isEmpty {
                    groups.expand(task.statedOwners, isRequested: block?.isRequested ?? false)
                } else if block != nil {
                    blockOwners
                } else {
                    GroupExpansion.withoutRepeats((dutiesByTask[task.id] ?? []).flatMap { debtors[$0.id] ?? [] })
                }
        }
        self.plan = plan
        self.owners = owners
        self.debtors = debtors
        self.dutiesByTask = dutiesByTask
        self.blockByTask = blockByTask
        self.headings = headings
        self.marks = marks
    }

    private static func debtors(in duties: [ReportingDuty], _ groups: GroupExpansion) -> [Ref: [Owner]] {
        var debtors: [Ref: [Owner]] = [:]
        var last: (duty: ReportingDuty, debtors: [Owner])?
        for duty in duties where debtors[duty.id] == nil {
            // Reports of one half-year after the other are owed by the same bodies.
            let isAlike = last.map { ($0.duty.who, $0.duty.toWhom, $0.duty.via) == (duty.who, duty.toWhom, duty.via) }
            let isSettled = groups.isSettled(duty)
            let found = isSettled && isAlike == true ? last?.debtors : nil
            let owing = found ?? groups.debtors(of: duty)
            debtors[duty.id] = owing
            last = isSettled ? (duty, owing) : nil
        }
        return debtors
    }

    /// The innermost block whose ref encloses a heading's.
    private static func block(above section: Ref, in blocks: [Ref: Plan.Assignment]) -> Plan.Assignment? {
        var ref: Ref? = section
        while let current = ref {
            if let block = blocks[current] { return block }
            ref = current.parent
        }
        return nil
    }

    /// A task by its id.
    package func task(_ id: Ref) -> PlanTask? {
        plan.tasks.first { $0.id == id }
    }

    /// Where in the paper the task with an id stands.
    package func ref(ofTask id: Ref) -> Ref { marks[id] ?? id }

    /// Where in the paper the heading above a task stands.
    package func heading(of task: PlanTask) -> Ref { headings[task.section] ?? task.section }
}
