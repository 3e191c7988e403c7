import PlanModel

/// Applies record changes to the text of one plan file.
struct PlanFileEdit {
    /// What the changes come to.
    struct Outcome {
        /// The file with the changes; the same bytes if nothing changes.
        var bytes: [UInt8]
        /// The records that change, with the values that the file had and those it got.
        var changes: [RecordChange] = []
    }

    /// Why the changes cannot be applied.
    enum Failure: Error {
        case recordGone(RecordID)
        case conflicts([FieldConflict])
    }

    private let document: JSONDocument
    private let mode: CommitMode

    /// - Parameters:
    ///   - document: The file as it is now; it has been decoded without a fault that closes it.
    ///   - mode: How strict to be about fields that changed.
    init(_ document: JSONDocument, mode: CommitMode) {
        (self.document, self.mode) = (document, mode)
    }

    /// Applies all changes, or none.
    func apply(_ changes: [RecordChange]) throws(Failure) -> Outcome {
        var edits: [JSONEdit] = []
        var removed: [JSONPath] = []
        var conflicts: [FieldConflict] = []
        var outcome = Outcome(bytes: document.bytes)
        for change in changes {
            guard let record = PlanRecord(change.record.record, in: document) else {
                if mode == .replay { continue }
                throw .recordGone(change.record)
            }
            var applied = RecordChange(change.record, [])
            for field in change.fields {
                let path = record.path(to: field.path)
                switch edit(field, at: path) {
                case .none: break
                case .conflict(let found):
                    conflicts.append(
                        FieldConflict(
                            record: change.record, path: field.path, seen: field.old, wanted: field.new, found: found))
                case .set(let old, let new):
                    applied.fields.append(FieldChange(field.path, from: old, to: new))
                    edits.append(new.map { .set(path, $0) } ?? .remove(path))
                    if new == nil { removed.append(path) }
                }
            }
            if !applied.fields.isEmpty { outcome.changes.append(applied) }
        }
        guard conflicts.isEmpty else { throw .conflicts(conflicts) }
        guard !edits.isEmpty else { return outcome }
        // Paths were found in this document, so that only a place in a list that does not exist can be in the way.
        guard let edited = try? document.edited(edits, order: .plan) else {
            throw .conflicts(changes.flatMap { change in change.fields.map { .unfit($0, in: change.record) } })
        }
        outcome.bytes = PlanFileEdit.removingWhatGotEmpty(removed, in: edited)
        return outcome
    }

    private func edit(_ field: FieldChange, at path: JSONPath) -> FieldEdit {
        guard let node = document.root[path] else { return FieldEdit(field, found: nil, mode: mode) }
        do {
            return FieldEdit(field, found: try node.fieldValue(), mode: mode)
        } catch {
            // A number that only a person understands: nothing overwrites what was not understood.
            return mode == .replay ? .none : .conflict(found: nil)
        }
    }

    /// Takes away `members/<body>`, `members` and `submissions` where the removals left nothing in them, so that
    /// taking a first entry back gives the file's old bytes.
    private static func removingWhatGotEmpty(_ removed: [JSONPath], in bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        // From the inside out: a body's entry first, then the object that held it.
        for depth in [4, 3] {
            var seen: Set<JSONPath> = []
            let parents = removed.compactMap { path -> JSONPath? in
                guard path.steps.count > depth, case .key(let key) = path.steps[2],
                    key == "members" || key == "submissions"
                else { return nil }
                let parent = JSONPath(Array(path.steps.prefix(depth)))
                return seen.insert(parent).inserted ? parent : nil
            }
            guard !parents.isEmpty, let document = try? JSONDocument(bytes) else { continue }
            let empty = parents.filter { document.root[$0].map { $0.kind == .object && $0.count == 0 } ?? false }
            guard !empty.isEmpty, let edited = try? document.edited(empty.map { .remove($0) }) else { continue }
            bytes = edited
        }
        return bytes
    }
}

extension FieldConflict {
    /// A field that is in a place that the record does not have.
    fileprivate static func unfit(_ field: FieldChange, in record: RecordID) -> FieldConflict {
        FieldConflict(record: record, path: field.path, seen: field.old, wanted: field.new, found: nil)
    }
}
