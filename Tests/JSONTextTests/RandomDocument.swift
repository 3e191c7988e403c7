import JSONText
import Records
import TestSupport

/// Random values, and random ways of laying them out as other people's programs and hands do.
struct RandomDocument {
    var random: SeededGenerator
    private let newLine: String
    private let unit: String
    private let colon: String
    private let comma: String

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        newLine = random.chance(25) ? "\r\n" : "\n"
        unit = random.pick(["  ", "    ", "\t", ""])
        colon = random.pick([": ", ":", " : "])
        comma = random.pick([", ", ",", " ,"])
    }

    static let keys = ["id", "title", "tasks", "status", "ghi chú", "đ", "a\"b", "x/y", "\u{202E}", "$schema", "", "z"]

    mutating func value(depth: Int) -> FieldValue {
        switch random.below(depth > 0 ? 9 : 5) {
        case 0: return .null
        case 1: return .bool(random.chance(50))
        case 2: return .int(random.pick([0, -1, 7, Int.max, Int.min, 20_000_000]))
        case 3, 4: return .string(text())
        case 5, 6: return .array((0..<random.below(5)).map { _ in value(depth: depth - 1) })
        default:
            var members: [String: FieldValue] = [:]
            for _ in 0..<random.below(6) { members[key()] = value(depth: depth - 1) }
            return .object(members)
        }
    }

    mutating func key() -> String { random.pick(Self.keys) }

    mutating func text() -> String {
        random.pick([
            "", "a", "Sở Lao động", "\n\t\u{0}\u{1F}", "\"\\/", "\u{1F600}", "e\u{301}", "é", "\u{2066}\u{7F}",
            "{\"a\":1}",
        ])
    }

    /// The value as text, with some containers over several lines and some on one.
    mutating func render(_ value: FieldValue, indent: String = "", isOneLine: Bool = false) -> String {
        let isOneLine = isOneLine || random.chance(30)
        let inner = indent + unit
        let open = isOneLine ? (random.chance(20) ? " " : "") : newLine + inner
        let gap = isOneLine ? comma : "," + (random.chance(5) ? newLine : "") + newLine + inner
        let close = isOneLine ? open : newLine + indent
        switch value {
        case .null: return "null"
        case .bool(let bool): return bool ? "true" : "false"
        case .int(let int): return String(int)
        case .string(let string): return quoted(string)
        case .array(let elements):
            if elements.isEmpty { return random.chance(20) ? "[ ]" : "[]" }
            let parts = elements.map { render($0, indent: inner, isOneLine: isOneLine) }
            return "[" + open + parts.joined(separator: gap) + close + "]"
        case .object(let members):
            if members.isEmpty { return random.chance(20) ? "{ }" : "{}" }
            let keys = members.keys.sorted().shuffled(using: &random)
            let parts = keys.map {
                quoted($0) + colon + render(members[$0] ?? .null, indent: inner, isOneLine: isOneLine)
            }
            return "{" + open + parts.joined(separator: gap) + close + "}"
        }
    }

    private mutating func quoted(_ text: String) -> String {
        let escapesAll = random.chance(15)
        var result = "\""
        for unit in text.unicodeScalars {
            if unit.value < 0x20 || unit == "\"" || unit == "\\" || escapesAll {
                for half in String(unit).utf16 {
                    let digits = String(half, radix: 16, uppercase: random.chance(50))
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            } else {
                result.unicodeScalars.append(unit)
            }
        }
        return result + "\""
    }

    /// An edit that fits the value.
    mutating func edit(of root: FieldValue) -> ModelEdit {
        var path: [ModelEdit.Step] = []
        var current = root
        while random.chance(75) {
            switch current {
            case .object(let members) where !members.isEmpty:
                let key = random.pick(members.keys.sorted())
                path.append(.key(key))
                current = members[key] ?? .null
            case .array(let elements) where !elements.isEmpty:
                let index = random.below(elements.count)
                path.append(.index(index))
                current = elements[index]
            default:
                break
            }
        }
        let new = value(depth: 2)
        switch current {
        case .object where random.chance(60):
            return .init(path: path + [.key(key())], kind: random.chance(80) ? .set(new) : .remove)
        case .array(let elements) where random.chance(60):
            if random.chance(40) { return .init(path: path, kind: .append(new)) }
            return .init(path: path + [.index(random.below(elements.count + 1))], kind: .insert(new))
        case .array(let elements) where random.chance(50):
            // A value near the old one, so that lists are merged.
            var changed = elements
            if !changed.isEmpty, random.chance(70) { changed.remove(at: random.below(changed.count)) }
            if random.chance(70) { changed.insert(new, at: random.below(changed.count + 1)) }
            return .init(path: path, kind: .set(.array(changed)))
        default:
            return .init(path: path, kind: path.isEmpty || random.chance(60) ? .set(new) : .remove)
        }
    }
}
