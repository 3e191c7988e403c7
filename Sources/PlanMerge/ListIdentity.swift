import Records

/// What tells the elements of a list apart, so that two versions of the list can be laid beside each other.
enum ListIdentity {
    /// The keys by which files name their records, the first that a record has: what has no id goes by its ref.
    private static let keys = ["id", "ref", "year", "on"]

    /// The name of a record; nil for what has none.
    static func name(of element: FieldValue) -> String? {
        guard case .object(let members) = element else { return nil }
        return keys.lazy.compactMap { text(members[$0]) }.first
    }

    /// Whether every element of all versions has a name, and another one than all others of its version.
    static func tellsApart(_ versions: [[FieldValue]]) -> Bool {
        versions.allSatisfy { elements in
            var seen: Set<String> = []
            return elements.allSatisfy { element in
                guard let name = name(of: element) else { return false }
                return seen.insert(name).inserted
            }
        }
    }

    /// The elements by name.
    static func named(_ elements: [FieldValue]) -> [(name: String, value: FieldValue)] {
        elements.compactMap { element in name(of: element).map { ($0, element) } }
    }

    private static func text(_ value: FieldValue?) -> String? {
        switch value {
        case .string(let text): text
        case .int(let number): String(number)
        default: nil
        }
    }
}
