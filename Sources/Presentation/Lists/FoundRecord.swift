import Disk
import PlanModel
import Records
import Wording

/// Something that was found by a few words, in lists.
package struct FoundRecord: ListedRecord {
    package let hit: FolderFind.Hit
    private let place: String
    private let names: [String]

    package init(_ hit: FolderFind.Hit, in library: PlanLibrary, today: Day, language: Language) {
        self.hit = hit
        let reference = library.reference
        let plan = hit.plan.plan
        place = "\(reference.name(of: plan.unit, on: plan.referenceDay ?? today, language)) \(plan.year)"
        names = hit.bodies.prefix(3).map { reference.shortName(of: $0, in: plan, language) }
    }

    /// All that a few words find in a folder, what fits best first.
    package static func records(
        of typed: String, in library: PlanLibrary, today: Day, language: Language
    ) -> [FoundRecord] {
        let find = FolderFind(typed, in: library, today: today)
        let hits = library.entries.map(\.id).mappedInParallel { find.hits(in: $0) }.flatMap(\.self)
        return FolderFind.ordered(hits).map { FoundRecord($0, in: library, today: today, language: language) }
    }

    static let kind = Field("kind", { $0.column(.kind) }, value: { .string($0.hit.kind.rawValue) }) { found, wording in
        wording.foundKind(found.hit.kind)
    }
    static let id = Field(
        "id", { $0.column(.id) }, minimum: 12, value: { .string($0.hit.record.description) }
    ) { found, _ in
        switch found.hit.kind {
        case .plan: found.hit.plan.id.slug
        case .letter: found.hit.mark
        case .task, .report, .activity: RecordID(found.hit.plan.id, Ref(found.hit.mark)).description
        }
    }
    static let title = Field(
        "title", { $0.column(.title) }, minimum: 20, value: { .string($0.hit.title) }
    ) { found, _ in found.hit.title }
    static let whose = Field(
        "agencies", { $0.column(.agencies) }, minimum: 10, leaves: 1, value: { FieldValue($0.hit.bodies) }
    ) { found, _ in
        let more = found.hit.bodies.count - found.names.count
        return found.names.joined(separator: ", ") + (more > 0 ? " +\(more)" : "")
    }
    static let unit = Field(
        "unit", { $0.column(.unit) }, minimum: 8, leaves: 2, value: { .string($0.hit.plan.plan.unit.slug) }
    ) { found, _ in found.place }

    package static let fields = RecordFields(
        [
            kind, id, Field("mark") { .string($0.hit.mark) }, title, Field("plan") { .string($0.hit.plan.id.slug) },
            unit, Field("year") { .int($0.hit.plan.plan.year) }, whose,
            Field("match") { .string($0.hit.fit.rawValue) },
        ], table: [kind, id, title, whose, unit])
}
