/// The way to a field inside a record: `status`, `members/ubnd-huyen@chau-doc/doneOn`, `steps/0/done`. A path without
/// parts is the record as a whole.
package struct FieldPath: Hashable, Sendable, CustomStringConvertible {
    /// The parts, from outside in.
    package let parts: [String]

    /// A path of parts, each of which may be written as several joined by `/`: no part contains one.
    package init(_ parts: String...) { self.parts = parts.flatMap { $0.split(separator: "/").map(String.init) } }
    /// A path of parts.
    package init(parts: [String]) { self.parts = parts }

    /// Reads the written form: parts joined by `/`.
    package init(_ text: some StringProtocol) {
        parts = String(text).split(separator: "/").map(String.init)
    }

    /// The record as a whole: a change of it from nil inserts the record, one to nil takes it away.
    package static let whole = FieldPath(parts: [])

    /// Whether this is the record as a whole.
    package var isWhole: Bool { parts.isEmpty }

    /// The written form; empty for the record as a whole.
    package var description: String { parts.joined(separator: "/") }

    /// Whether one path lies inside the other, or both are the same: a change at one touches what stands at the other.
    package func overlaps(_ other: FieldPath) -> Bool {
        parts.starts(with: other.parts) || other.parts.starts(with: parts)
    }
}

/// One field of a record that changes: from what the person saw to what the person wants. Nil means absent.
package struct FieldChange: Hashable, Sendable {
    /// Which field.
    package var path: FieldPath
    /// What the person saw.
    package var old: FieldValue?
    /// What it becomes.
    package var new: FieldValue?
    /// Whether the two are only the elements that a list loses and gains: what else stands in it is not told.
    package var isOfElements = false

    /// A change of a field.
    package init(_ path: FieldPath, from old: FieldValue?, to new: FieldValue?) {
        (self.path, self.old, self.new) = (path, old, new)
    }

    /// A change of some elements of a list; of those it gains, the place is its end.
    package init(_ path: FieldPath, taking lost: [FieldValue], adding gained: [FieldValue]) {
        self.init(
            path, from: lost.isEmpty ? nil : .array(lost), to: gained.isEmpty ? nil : .array(gained))
        isOfElements = true
    }

    /// The change that takes this one back.
    package var reversed: FieldChange {
        var change = self
        (change.old, change.new) = (new, old)
        return change
    }
}

/// The changes of one record; becomes one line of its file's history.
package struct RecordChange: Hashable, Sendable {
    /// Which record.
    package var record: RecordID
    /// Its changed fields.
    package var fields: [FieldChange]

    /// The changes of a record.
    package init(_ record: RecordID, _ fields: [FieldChange]) {
        (self.record, self.fields) = (record, fields)
    }

    /// Inserts a record that is not there yet. Its id, which `members` need not have, comes from the record's name.
    package static func inserting(_ record: RecordID, _ members: [String: FieldValue]) -> RecordChange {
        RecordChange(record, [FieldChange(.whole, from: nil, to: .object(members))])
    }

    /// Takes a record away that the person saw with these members.
    package static func removing(_ record: RecordID, _ members: [String: FieldValue]) -> RecordChange {
        RecordChange(record, [FieldChange(.whole, from: .object(members), to: nil)])
    }

    /// Whether the change brings in a record that is not there yet.
    package var isInsertion: Bool {
        fields.contains { $0.path.isWhole && $0.old == nil && $0.new != nil }
    }
}

/// One step of a person: everything that one key or one command changed. It is committed, and later taken back, as
/// a whole.
package struct Action: Hashable, Sendable {
    /// The changed records.
    package var changes: [RecordChange]
    /// Why, if the person said so.
    package var note: String?

    /// A step.
    package init(_ changes: [RecordChange], note: String? = nil) {
        (self.changes, self.note) = (changes, note)
    }
}
