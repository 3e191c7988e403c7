import DocumentReading
import Packages
import PlanFormat
import PlanModel
import Records

/// A document that a person goes through before a plan is made of it: its lines, what was decided about them, and what is
/// understood of it then. A value; what it says follows from the document and the decisions alone.
package struct MendedReading: Sendable {
    /// Why something cannot be decided of a line.
    package enum Refusal: Error, Hashable, Sendable {
        /// It is the first, or stands in another part of the file.
        case nothingBefore
        /// A row of a table is what the table's head says.
        case inTable
        /// The text is not in the line, or at its beginning.
        case nothingToSplit
        /// Nothing would be left that is a plan.
        case noPlanLeft(PlanRefusal)
    }

    /// The file.
    package let source: Plan.Source
    /// The units and bodies that it names.
    package let reference: ReferenceData
    /// What was decided.
    package private(set) var decisions: MendingDecisions
    /// The document's lines.
    package private(set) var lines: [MendedLine]
    /// The draft, with what was decided about it.
    package private(set) var draft: PlanDraft
    /// What was understood of each line, by their order.
    package private(set) var meanings: [LineMeaning]
    private let document: SourceDocument
    private let reader: PlanReader

    /// Understands a document.
    ///
    /// - Throws: `PlanRefusal`, where it is no plan or must not be read.
    package init(_ document: SourceDocument, from source: Plan.Source, _ reference: ReferenceData) throws(PlanRefusal) {
        (self.document, self.source, self.reference) = (document, source, reference)
        (reader, decisions) = (PlanReader(reference), MendingDecisions())
        let found = try Understanding(document, decisions, reader, source)
        (lines, draft, meanings) = (found.lines, found.draft, found.meanings)
    }

    /// Decides something, and understands the document anew; nothing is changed where nothing would be left.
    package mutating func decide(_ change: (inout MendingDecisions) -> Void) throws(Refusal) {
        var wanted = decisions
        change(&wanted)
        guard wanted != decisions else { return }
        do throws(PlanRefusal) {
            let found = try Understanding(document, wanted, reader, source)
            (lines, draft, meanings) = (found.lines, found.draft, found.meanings)
            decisions = wanted
        } catch {
            throw .noPlanLeft(error)
        }
    }

    /// The line of a name, or the one that its beginning became a part of.
    package func index(of id: LineID) -> Int? {
        lines.firstIndex { line in line.parts.contains { $0.id == id } } ?? lines.lastIndex { $0.id < id }
    }

    /// The documents lines as one value, by which decisions of another time are known to fit.
    var fingerprint: String {
        SHA256.hex(Array(document.plainLines.map(\.text).joined(separator: "\n").utf8))
    }

    /// The draft as the document alone gives it, for the unit that was chosen.
    package var undecided: Plan {
        var none = MendingDecisions()
        none.unit = decisions.unit
        guard none != decisions else { return draft.plan }
        return (try? Understanding(document, none, reader, source))?.draft.plan ?? draft.plan
    }

    /// What was read of the file, line by line with its places.
    package var listing: String { document.listing }

    // MARK: Questions

    /// Whether a person should still look at a line.
    package func isOpen(_ index: Int) -> Bool { meanings[index].isDoubtful && !isSettled(index) }

    /// Whether a line is right, or is none.
    package func isSettled(_ index: Int) -> Bool {
        decisions.accepted.contains(lines[index].id) || decisions.kinds[lines[index].id] == .leftOut
    }

    /// How many lines a person should still look at.
    package var openCount: Int { lines.indices.count(where: isOpen) }

    /// Whether it is known for which unit the plan is.
    package var hasUnit: Bool { draft.plan.unit.slug != PlanReader.unknownUnit }
}

/// What was understood of a line.
package struct LineMeaning: Hashable, Sendable {
    /// The lines of the plan that it gives, the first of which is itself, the others what it lays down.
    package var records: [OutlineLine] = []
    /// What it says of the paper: `number`, `issuedOn`, `issuer`, `signatory`.
    package var facts: [String] = []
    /// The place of the line that it belongs to: that which it goes on with, or that of its row which gives the record.
    package var home: Int?
    /// What of its records is not sure, by the names of their fields.
    package var doubts: [String: Doubt] = [:]
    /// What is odd.
    package var problems: [ReadingProblem] = []

    /// Whether a person should look at it.
    package var isDoubtful: Bool { !doubts.isEmpty || !problems.isEmpty }
    /// The line of the plan that it is.
    package var record: OutlineLine? { records.first }
}

/// A document understood under some decisions.
private struct Understanding {
    let lines: [MendedLine]
    var draft: PlanDraft
    var meanings: [LineMeaning] = []

    init(
        _ document: SourceDocument, _ decisions: MendingDecisions, _ reader: PlanReader, _ source: Plan.Source
    ) throws(PlanRefusal) {
        let mended = MendedLines(document, decisions)
        lines = mended.lines
        var reader = reader
        if let unit = decisions.unit { reader.hints.unit = unit }
        draft = try reader.read(mended.document, ruling: mended.rulings(decisions))
        draft.plan.source = source
        meanings = Understanding.meanings(of: lines, draft)
        apply(decisions.fields)
        settle(decisions.accepted)
    }

    private static func meanings(of lines: [MendedLine], _ draft: PlanDraft) -> [LineMeaning] {
        var result = [LineMeaning](repeating: LineMeaning(), count: lines.count)
        func at(_ place: SourceDocument.Place?) -> Int? {
            place.map { $0.line - 1 }.flatMap { result.indices.contains($0) ? $0 : nil }
        }
        for record in draft.plan.outline where record.kind != .head && record.id.list == nil {
            if let index = at(draft.places[record.id.record.description]) { result[index].records.append(record) }
        }
        for fact in ["number", "issuedOn", "issuer", "signatory"] {
            if let index = at(draft.places["document/\(fact)"]) { result[index].facts.append(fact) }
        }
        for problem in draft.problems { if let index = at(problem.place) { result[index].problems.append(problem) } }
        for line in draft.continued.sorted() where result.indices.contains(line - 1) && line > 1 {
            result[line - 1].home = result[line - 2].home ?? line - 2
        }
        let rows = Dictionary(grouping: lines.indices.filter { lines[$0].isInTaskTable }) { lines[$0].taskRow }
        for places in rows.values {
            guard let home = places.first(where: { !result[$0].records.isEmpty }) else { continue }
            for place in places where place != home { result[place].home = home }
        }
        return result
    }

    private mutating func apply(_ wanted: [MendingDecisions.RecordOfLine: [FieldPath: FieldValue?]]) {
        var changes: [RecordChange] = []
        for (record, fields) in wanted.sorted(by: { ($0.key.line ?? LineID(0)) < ($1.key.line ?? LineID(0)) }) {
            guard let id = name(of: record) else { continue }
            changes.append(RecordChange(id, fields.map { FieldChange($0.key, from: nil, to: $0.value) }))
        }
        if !changes.isEmpty, let plan = draft.plan.changed(by: changes) { draft.plan = plan }
        let outline = Dictionary(draft.plan.outline.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for index in meanings.indices {
            meanings[index].records = meanings[index].records.map { outline[$0.id] ?? $0 }
            for record in meanings[index].records {
                meanings[index].doubts.merge(draft.plan.doubts(of: record.id)) { first, _ in first }
            }
        }
    }

    private func name(of record: MendingDecisions.RecordOfLine) -> RecordID? {
        let plan = draft.plan.id
        guard let line = record.line else { return .plan(plan) }
        guard let index = lines.firstIndex(where: { $0.id == line }) else { return nil }
        // The heading that a block opens is one line with it, and of its ref.
        if record.kind == .section, let block = meanings[index].records.first(where: { $0.kind == .block }) {
            return RecordID(plan, RecordKind.section.record(block.ref))
        }
        let found = meanings[index].records.filter { $0.kind == record.kind }
        guard found.indices.contains(record.place) else { return nil }
        let id = found[record.place].id.record
        switch record.kind {
        case .section: return RecordID(plan, RecordKind.section.record(id))
        case .block: return RecordID(plan, RecordKind.assignment.record(id))
        case .norm: return RecordID(plan, RecordKind.norm.record(id))
        case .task, .duty: return RecordID(plan, id)
        case .head, .citation, .recipient, .other: return nil
        }
    }

    /// What is right is no longer unsure.
    private mutating func settle(_ accepted: Set<LineID>) {
        for (index, line) in lines.enumerated() where accepted.contains(line.id) {
            for record in meanings[index].records { draft.plan.clearDoubts(of: record.id) }
        }
    }
}

extension Plan {
    fileprivate func doubts(of line: OutlineLine.ID) -> [String: Doubt] {
        let unsure =
            switch line.kind {
            case .block: assignments.first { $0.id == line.record }?.unsure
            case .task: tasks.first { $0.id == line.record }?.unsure
            case .duty: duties.first { $0.record == line.record }?.unsure
            case .head, .section, .norm, .citation, .recipient, .other: nil as [String: Doubt]?
            }
        return unsure ?? [:]
    }

    fileprivate mutating func clearDoubts(of line: OutlineLine.ID) {
        switch line.kind {
        case .block:
            for place in assignments.indices where assignments[place].id == line.record {
                assignments[place].unsure = [:]
            }
        case .task: for place in tasks.indices where tasks[place].id == line.record { tasks[place].unsure = [:] }
        case .duty: for place in duties.indices where duties[place].record == line.record { duties[place].unsure = [:] }
        case .head, .section, .norm, .citation, .recipient, .other: break
        }
    }
}
