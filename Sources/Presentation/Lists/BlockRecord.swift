import PlanModel
import Records
import Wording

/// An agency block in lists: whom a plan addresses, and how far they are.
package struct BlockRecord: CountingTasks {
    package let plan: ResolvedPlan
    package let block: Plan.Assignment
    package let tally: Tally
    package let names: [String]
    private let shortNames: [String]

    package init(_ block: Plan.Assignment, in plan: ResolvedPlan, library: PlanLibrary, today: Day, language: Language)
    {
        (self.block, self.plan) = (block, plan)
        tally = library.tally(
            plan.plan.tasks.lazy.filter { plan.blockByTask[$0.id] == block.id }, in: plan, today: today)
        names = block.agencies.map { library.reference.fullName(of: $0, in: plan.plan, language) }
        shortNames = block.agencies.map { library.reference.shortName(of: $0, in: plan.plan, language) }
    }

    static let id = Field(nil, { $0.column(.id) }) { block, _ in
        RecordID(block.plan.id, block.block.ref).description
    }
    static let bodies = Field(
        "agencies", { $0.column(.agencies) }, minimum: 20, value: { FieldValue($0.block.agencies) }
    ) { block, wording in
        (block.block.isRequested ? wording.requested : "") + block.shortNames.joined(separator: ", ")
    }

    package static let fields = RecordFields(
        [
            Field("plan") { .string($0.plan.id.slug) }, Field("ref") { .string($0.block.ref.description) }, bodies,
            Field("names") { FieldValue($0.names) }, Field("requested") { .bool($0.block.isRequested) },
            Field("printed") { .string($0.block.printed) }, tasks, done, overdue,
            Field("record") {
                .string(RecordID($0.plan.id, RecordKind.assignment.record($0.block.id)).description)
            },
        ], table: [id, bodies, tasks, done, overdue])
}
