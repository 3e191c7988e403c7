import PlanModel

/// What tells the elements of a list apart, so that two versions of the list can be laid beside each other.
enum ListIdentity {
    /// The keys by which files name their records.
    private static let keys = ["id", "ref", "year"]

    /// The name of a record; nil for what has none.
    static func name(of element: FieldValue) -> String? {
        guard case .object(let members) = element else { return nil }
        return keys.lazy.compactMap { text(members[$0]) }.first
    }

    /// The key that every element of all versions has, each with another value in the same version; nil if there is
    /// none.
    static func key(of versions: [[FieldValue]]) -> String? {
        keys.first { key in
            versions.allSatisfy { elements in
                var seen: Set<String> = []
                return elements.allSatisfy { element in
                    guard let name = text(element.members?[key]) else { return false }
                    return seen.insert(name).inserted
                }
            }
        }
    }

    /// The elements by name.
    static func named(_ elements: [FieldValue], by key: String) -> [(name: String, value: FieldValue)] {
        elements.compactMap { element in text(element.members?[key]).map { ($0, element) } }
    }

    private static func text(_ value: FieldValue?) -> String? {
        switch value {
        case .string(let text): text
        case .int(let number): String(number)
        default: nil
        }
    }
}
