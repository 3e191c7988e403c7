import PlanFormat
import PlanModel
import Records
import VietnameseText

/// A record of a plan in the form in which it is stored.
struct StoredLine {
    let kind: OutlineLine.Kind
    let id: Ref
    let ref: Ref
    /// By what histories know it.
    let name: Ref
    let text: String
    /// What it says, without marks and signs.
    let key: String
    private let words: Set<Substring>
    let members: [String: FieldValue]

    init(_ kind: OutlineLine.Kind, _ id: Ref, _ ref: Ref, _ name: Ref, _ text: String, _ value: FieldValue) {
        (self.kind, self.id, self.ref, self.name, self.text) = (kind, id, ref, name, text)
        let plain = text.withoutVietnameseMarks.lowercased()
        words = Set(plain.split { !$0.isLetter && !$0.isNumber })
        key = plain.filter { $0.isLetter || $0.isNumber }
        members = value.members ?? [:]
    }
}

extension StoredLine {
    /// The same as its wording says it: a title is cut short, and people who shorten it leave the wording as it was printed.
    var asWorded: StoredLine {
        members["text"]?.text.map { StoredLine(kind, id, ref, name, $0, .object(members)) } ?? self
    }

    /// Which part of the words of both stand in either, from 0 to 1.
    func likeness(to other: StoredLine) -> Double {
        let all = words.union(other.words).count
        return all == 0 ? 0 : Double(words.intersection(other.words).count) / Double(all)
    }
}

extension Plan {
    /// The lines of a kind as they are stored.
    func storedLines(_ kind: OutlineLine.Kind) -> [StoredLine] {
        switch kind {
        case .section:
            sections.map {
                StoredLine(kind, $0.id, $0.ref, RecordKind.section.record($0.id), $0.title, $0.fieldValue)
            }
        case .block:
            assignments.map {
                StoredLine(kind, $0.id, $0.ref, RecordKind.assignment.record($0.id), $0.printed, $0.fieldValue)
            }
        case .task: tasks.map { StoredLine(kind, $0.id, $0.ref, $0.id, $0.title, $0.fieldValue) }
        case .duty: duties.asLaidDown.map { StoredLine(kind, $0.id, $0.ref, $0.id, $0.title, $0.fieldValue) }
        case .head, .norm, .citation, .recipient, .other: []
        }
    }
}

/// What the paper said when it was read before, by the records' names in histories.
struct RevisionBase {
    let document: [String: FieldValue]
    private let lines: [Ref: StoredLine]

    init(_ plan: Plan) {
        document = plan.fieldValue.members?["document"]?.members ?? [:]
        let kinds: [OutlineLine.Kind] = [.section, .block, .task, .duty]
        let lines = kinds.flatMap { plan.storedLines($0) }
        self.lines = Dictionary(lines.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(name: Ref) -> [String: FieldValue]? { lines[name]?.members }

    func line(_ name: Ref) -> StoredLine? { lines[name] }
}
