import Records
import VietnameseText

/// Units that the lists lack, as a folder's people name them. Their ids begin with `x-`, which none of the lists ever will.
extension UnitID {
    package static let ownPrefix = "x-"

    /// The id of a unit that the lists lack, by its name; nil for a name without a letter.
    package init?(ownNamed name: String) {
        let slug = name.slugged
        guard !slug.isEmpty, slug.utf8.count <= UnitID.longestOwn else { return nil }
        self.init(UnitID.ownPrefix + slug)
    }

    /// That of a place, its parent and a kind is a slug still.
    private static let longestOwn = 40

    /// Whether the folder's people added it.
    package var isOwn: Bool { slug.hasPrefix(UnitID.ownPrefix) }
}

extension ReferenceData {
    /// The units that the folder's people added, by id.
    package var ownUnits: [AdministrativeUnit] {
        units.values.filter(\.id.isOwn).sorted { $0.id.slug < $1.id.slug }
    }
}

extension AdministrativeUnit {
    /// The unit as `units.local.json` has it.
    package var ownRecord: FieldValue {
        let first = namings.first
        return .object([
            "id": .string(id.slug), "level": .string(level.rawValue),
            "kind": .string((first?.kind ?? .commune).rawValue),
            "name": first?.name.map { .string($0) } ?? .null, "parent": parent.map { .string($0.slug) } ?? .null,
            "codes": .object([:]), "began": began.map { .string($0.iso) } ?? .null, "ended": .null,
        ])
    }
}
