import JSONText
import Records

/// Carries numbers that `FieldValue` cannot hold (`1.50`, `1e9`) through a merge exactly as they are written: as texts
/// that begin with a mark which none of the files has, and that become numbers again when the result is written.
struct ExactNumbers {
    private let mark: String

    /// Finds a mark with which no text of some documents begins.
    init(apartFrom documents: [JSONDocument]) {
        var count = 0
        var mark = "number:"
        while documents.contains(where: { ExactNumbers.hasText(beginningWith: mark, in: $0.root) }) {
            count += 1
            mark = "number-\(count):"
        }
        self.mark = mark
    }

    /// Whether a text, or the key of a member, begins so.
    private static func hasText(beginningWith mark: String, in node: JSONNode) -> Bool {
        switch node.kind {
        case .string: node.string?.hasPrefix(mark) ?? false
        case .array: node.elements.contains { hasText(beginningWith: mark, in: $0) }
        case .object:
            node.members.contains { $0.key.hasPrefix(mark) || hasText(beginningWith: mark, in: $0.value) }
        case .null, .bool, .number: false
        }
    }

    /// A value of a document.
    func value(of node: JSONNode) -> FieldValue {
        switch node.kind {
        case .null: return .null
        case .bool: return .bool(node.bool ?? false)
        case .string: return .string(node.string ?? "")
        case .number: return node.int.map { .int($0) } ?? .string(mark + node.source)
        case .array: return .array(node.elements.map { value(of: $0) })
        case .object:
            var members: [String: FieldValue] = [:]
            for member in node.members { members[member.key] = value(of: member.value) }
            return .object(members)
        }
    }

    /// A value as a person may see it.
    func shown(_ value: FieldValue) -> FieldValue {
        switch value {
        case .string(let text) where text.hasPrefix(mark): .string(String(text.dropFirst(mark.count)))
        case .array(let elements): .array(elements.map(shown))
        case .object(let members): .object(members.mapValues(shown))
        case .null, .bool, .int, .string: value
        }
    }

    /// A text with its numbers as they were.
    func written(_ bytes: [UInt8]) -> [UInt8] {
        let opening = [ASCII.quote] + Array(mark.utf8)
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            if byte == ASCII.quote, rest.starts(with: opening) {
                let number = rest.dropFirst(opening.count).prefix { $0 != ASCII.quote }
                result += number
                rest = rest[number.endIndex...].dropFirst()
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
