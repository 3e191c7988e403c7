import Records
import VietnameseText

/// Bodies that the list of bodies lacks, as a folder's people name them. Their ids begin with `x-`, which none of the list
/// ever will.
extension AgencyID {
    package static let ownPrefix = "x-"

    /// The id of a body that the list lacks, by its name; nil for a name without a letter.
    package init?(ownNamed name: String) {
        let slug = name.slugged
        guard !slug.isEmpty else { return nil }
        self.init(AgencyID.ownPrefix + String(slug.prefix(Slug.longest - AgencyID.ownPrefix.count)).trimmingHyphens)
    }

    /// Whether the folder's people added it.
    package var isOwn: Bool { slug.hasPrefix(AgencyID.ownPrefix) }
}

extension Agency {
    /// A body that the list lacks, of a level. What sort of body it is nobody said, so that it belongs to no group.
    package init?(ownNamed name: String, level: Level) {
        let text = name.asTyped.composingVietnamese
        guard let id = AgencyID(ownNamed: text) else { return nil }
        self.init(id: id, level: level, sort: .office, name: text, english: text)
    }

    /// The body as `agencies.local.json` has it.
    package var ownRecord: FieldValue {
        .object([
            "id": .string(id.slug), "level": .string(level.rawValue), "class": .string(sort.rawValue),
            "name": .string(name),
            "english": .string(english), "short": .string(short), "shortEnglish": .string(shortEnglish),
            "abbreviations": .array([]), "spellings": .array([]), "began": .null, "ended": .null,
        ])
    }
}

extension String {
    fileprivate var trimmingHyphens: String {
        var text = self[...]
        while text.last == "-" { text.removeLast() }
        return String(text)
    }
}
