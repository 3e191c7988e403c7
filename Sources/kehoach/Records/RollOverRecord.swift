import Records
import RollOver
import Wording

/// A line of a roll-over in lists.
struct RollOverRecord: ListedRecord {
    let line: RollOver.Line
    let review: RollOverReview
    let names: RollOverNames

    init(_ line: RollOver.Line, in review: RollOverReview, names: RollOverNames) {
        (self.line, self.review, self.names) = (line, review, names)
    }

    static let keys = RecordKeys(
        "id", "kind", "ref", "proposal", "outcome", "text", "newText", .init("steps", ["text", "newText", "kept"]),
        .init("agencies", ["old", "new"]), .init("days", ["due", "from", "to", "newDue", "newFrom", "newTo"]),
        .init("reasons", ["reason", "text"]))

    /// The keys of JSON are the model's words; only the texts of reasons are in a language, Vietnamese as all data.
    var object: [String: FieldValue] {
        let wording = Wording(.vietnamese)
        return [
            "id": .string(line.id.description), "kind": .string(line.id.kindWord),
            "ref": FieldValue(line.place?.description), "proposal": .string(line.proposal.rawValue),
            "outcome": FieldValue(review.outcome(of: line)?.rawValue), "text": .string(line.text),
            "newText": .string(review.text(of: line)),
            "steps": .array(
                line.steps.map { step in
                    .object([
                        "text": .string(step.text), "newText": .string(step.proposedText),
                        "kept": .bool(!step.isLeftOut),
                    ])
                }),
            "agencies": .array(
                line.bodies.map { body in
                    .object([
                        "old": .string(body.description),
                        "new": .string(review.successor(of: body, in: line.id).description),
                    ])
                }), "days": .array(line.timings.filter { $0.old.due != nil }.map(RollOverRecord.days)),
            "reasons": .array(
                line.reasons.map { reason in
                    .object(["reason": .string(reason.word), "text": .string(wording.reason(reason, names))])
                }),
        ]
    }

    private static func days(_ timing: RollOver.MovedTiming) -> FieldValue {
        let isWindow = timing.old.from != nil
        return .object([
            "due": FieldValue(isWindow ? nil : timing.old.due), "from": FieldValue(timing.old.from),
            "to": FieldValue(isWindow ? timing.old.due : nil), "newDue": FieldValue(isWindow ? nil : timing.new.due),
            "newFrom": FieldValue(timing.new.from), "newTo": FieldValue(isWindow ? timing.new.due : nil),
        ])
    }

    static func columns(_ wording: Wording) -> [TableColumn] {
        [
            TableColumn(wording.column(.proposal)), TableColumn(wording.column(.id), minimum: 8),
            TableColumn(wording.column(.kind), leaves: 1), TableColumn(wording.column(.title), minimum: 24),
            TableColumn(wording.column(.reason), minimum: 20, leaves: 2),
        ]
    }

    func cells(_ wording: Wording) -> [String] {
        let days = line.timings.filter { $0.old.due != nil }.map(wording.moved)
        return [
            wording.proposal(review.outcome(of: line)), line.name, wording.kind(of: line.id),
            wording.newText(of: line, in: review, names),
            (line.reasons.map { wording.reason($0, names) } + days).joined(separator: "; "),
        ]
    }
}

extension RollOverItem {
    /// What sort of record it is, as a word for programs.
    fileprivate var kindWord: String {
        switch self {
        case .document: "document"
        case .issuer: "issuer"
        case .parent: "parent"
        case .unit: "unit"
        case .agency: "agency"
        case .section: "section"
        case .note: "note"
        case .assignment: "assignment"
        case .task: "task"
        case .duty: "duty"
        case .norm: "norm"
        case .activity: "activity"
        case .citation: "citation"
        case .addressee: "addressee"
        case .recipient: "recipient"
        case .remarks: "remarks"
        }
    }
}
