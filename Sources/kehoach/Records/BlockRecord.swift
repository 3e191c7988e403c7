import PlanModel
import Records
import Wording

/// An agency block in lists: whom a plan addresses, and how far they are.
struct BlockRecord: ListedRecord {
    let plan: ResolvedPlan
    let block: Plan.Assignment
    let tally: Tally
    let names: [String]
    private let shortNames: [String]

    init(_ block: Plan.Assignment, in plan: ResolvedPlan, library: PlanLibrary, today: Day, language: Language) {
        (self.block, self.plan) = (block, plan)
        tally = library.tally(
            plan.plan.tasks.lazy.filter { plan.blockByTask[$0.id] == block.id }, in: plan, today: today)
        names = block.agencies.map { library.reference.fullName(of: $0, in: plan.plan, language) }
        shortNames = block.agencies.map { library.reference.shortName(of: $0, in: plan.plan, language) }
    }

    static let keys = RecordKeys(
        "plan", "ref", "agencies", "names", "requested", "printed", "tasks", "done", "overdue",
        "record")

    var object: [String: FieldValue] {
        [
            "plan": .string(plan.id.slug), "ref": .string(block.ref.description),
            "agencies": FieldValue(block.agencies),
            "names": FieldValue(names), "requested": .bool(block.isRequested), "printed": .string(block.printed),
            "tasks": .int(tally.total), "done": .int(tally[.done]), "overdue": .int(tally[.overdue]),
            "record": .string(RecordID(plan.id, RecordKind.assignment.record(block.id)).description),
        ]
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.id)), TableColumn(wording.column(.agencies), minimum: 20),
            TableColumn(wording.column(.tasks), .right), TableColumn(wording.column(.done), .right),
            TableColumn(wording.column(.overdue), .right),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        [
            RecordID(plan.id, block.ref).description,
            (block.isRequested ? wording.requested : "") + shortNames.joined(separator: ", "), String(tally.total),
            String(tally[.done]), String(tally[.overdue]),
        ]
    }
}
