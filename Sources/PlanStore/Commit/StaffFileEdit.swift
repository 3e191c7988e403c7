import JSONText
import PlanModel
import Records

/// Applies record changes to the text of one file.
struct StaffFileEdit {
    /// What the changes come to.
    struct Outcome {
        /// The file with the changes: the same bytes if nothing changes, nil if there is no file then.
        var bytes: [UInt8]?
        /// The records that change, with the values that the file had and those it got.
        var changes: [RecordChange] = []
    }

    /// Why the changes cannot be applied.
    enum Failure: Error {
        case recordGone(RecordID)
        case conflicts([FieldConflict])
    }

    private let file: RecordFile
    private let document: JSONDocument?
    private let mode: CommitMode

    /// - Parameters:
    ///   - file: Which file.
    ///   - document: The file as it is now; it has been decoded without a fault that closes it. Nil if there is none.
    ///   - mode: How strict to be about what changed.
    init(_ file: RecordFile, _ document: JSONDocument?, mode: CommitMode) {
        (self.file, self.document, self.mode) = (file, document, mode)
    }

    /// Applies all changes, or none.
    func apply(_ changes: [RecordChange]) throws(Failure) -> Outcome {
        for change in changes where change.fields.count > 1 && change.fields.contains(where: \.path.isWhole) {
            // What is inserted or taken away as a whole has no other changes of its own.
            throw .conflicts(change.fields.map { .unfit($0, in: change.record) })
        }
        if let place = changes.firstIndex(where: { $0.record.isPlan && $0.fields.first?.path.isWhole == true }) {
            var others = changes
            let plan = others.remove(at: place)
            return try apply(toPlan: plan, others)
        }
        guard let document else { return try applyToNothing(changes) }
        return try apply(changes, to: document)
    }

    // MARK: Files that come and go

    /// Makes a plan's file, or takes it away: its records come after it, and go before it.
    private func apply(toPlan change: RecordChange, _ others: [RecordChange]) throws(Failure) -> Outcome {
        guard let field = change.fields.first else { return Outcome(bytes: document?.bytes) }
        var before = Outcome(bytes: document?.bytes)
        if field.new == nil, !others.isEmpty, let document { before = try apply(others, to: document) }
        var found: FieldValue?
        if let bytes = before.bytes {
            // What cannot be understood is not taken away.
            guard let value = try? JSONDocument(bytes).root.fieldValue() else {
                return try refused(field, of: change.record, nil)
            }
            found = StaffFileEdit.withoutSchema(value)
        }
        let wanted = FieldChange(.whole, from: named(field.old), to: named(field.new))
        switch FieldEdit(whole: wanted, found: found, order: file.order, mode: mode) {
        case .none where field.new == nil: return before
        case .none:
            guard !others.isEmpty, let document else { return before }
            return try apply(others, to: document)
        case .conflict(let found): return try refused(field, of: change.record, found)
        case .set(let old, let new):
            // A plan is changed record by record; as a whole it only comes and goes.
            guard old == nil || new == nil else { return try refused(field, of: change.record, old) }
            let applied = RecordChange(change.record, [FieldChange(.whole, from: old, to: new)])
            guard let new else { return Outcome(bytes: nil, changes: before.changes + [applied]) }
            return try make(new, applied, others)
        }
    }

    private func make(_ plan: FieldValue, _ applied: RecordChange, _ others: [RecordChange]) throws(Failure) -> Outcome
    {
        guard case .object(var members) = plan else { throw .recordGone(applied.record) }
        members["$schema"] = .string("../../schema/plan.schema.json")
        let bytes = CanonicalJSON(order: file.order).file(.object(members))
        guard !others.isEmpty, let made = try? JSONDocument(bytes) else {
            return Outcome(bytes: bytes, changes: [applied])
        }
        var outcome = try apply(others, to: made)
        outcome.changes.insert(applied, at: 0)
        return outcome
    }

    /// A plan without what the store itself writes, and with the id of its file.
    private func named(_ value: FieldValue?) -> FieldValue? {
        guard case .object(var members)? = value else { return value }
        members["id"] = .string(file.id.slug)
        return StaffFileEdit.withoutSchema(.object(members))
    }

    private static func withoutSchema(_ value: FieldValue) -> FieldValue {
        guard case .object(var members) = value else { return value }
        members["$schema"] = nil
        return .object(members)
    }

    private func refused(
        _ field: FieldChange, of record: RecordID, _ found: FieldValue?
    ) throws(Failure) -> Outcome {
        if mode == .replay { return Outcome(bytes: document?.bytes) }
        throw .conflicts([
            FieldConflict(record: record, path: .whole, seen: field.old, wanted: field.new, found: found)
        ])
    }

    /// Makes a file with its first records, where a file may be made so.
    private func applyToNothing(_ changes: [RecordChange]) throws(Failure) -> Outcome {
        if let beginning = file.beginning, changes.contains(where: \.isInsertion),
            let made = try? JSONDocument(CanonicalJSON(order: file.order).file(beginning))
        {
            return try apply(changes, to: made)
        }
        guard mode != .replay, let first = changes.first else { return Outcome(bytes: nil) }
        throw .recordGone(first.record)
    }

    // MARK: Records

    private func apply(_ changes: [RecordChange], to document: JSONDocument) throws(Failure) -> Outcome {
        var edits = RecordEdits(file, document, mode: mode)
        for change in changes {
            guard edits.add(change) || mode == .replay else { throw .recordGone(change.record) }
        }
        guard edits.conflicts.isEmpty else { throw .conflicts(edits.conflicts) }
        guard !edits.changes.isEmpty else { return Outcome(bytes: document.bytes) }
        // Paths were found in this document, so that only a place in a list that does not exist can be in the way.
        guard let bytes = edits.edited() else {
            throw .conflicts(changes.flatMap { change in change.fields.map { .unfit($0, in: change.record) } })
        }
        return Outcome(bytes: bytes, changes: edits.changes)
    }
}

extension FieldConflict {
    /// A field that is in a place that the record does not have.
    static func unfit(_ field: FieldChange, in record: RecordID) -> FieldConflict {
        FieldConflict(record: record, path: field.path, seen: field.old, wanted: field.new, found: nil)
    }
}
