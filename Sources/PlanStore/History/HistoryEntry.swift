import PlanModel

/// One line of a history: what one action did to one record.
public struct HistoryEntry: Equatable, Sendable {
    /// Unique, and in the order of time within its file, also where a clock was set back.
    public var id: String
    /// The action: shared by all records of one step of a person.
    public var action: String
    /// When, by the clock of the machine; RFC 3339 with the offset of the place.
    public var at: String
    /// Who.
    public var by: String
    /// Which record.
    public var record: RecordID
    /// What changed: the value that the file had, and the one it got. Nil stands for absent and for null.
    public var fields: [FieldChange]
    /// Why, if the person said so.
    public var note: String?
    /// The action that this one takes back.
    public var undoes: String?

    /// A line.
    public init(
        id: String, action: String, at: String, by: String, record: RecordID, fields: [FieldChange],
        note: String? = nil, undoes: String? = nil
    ) {
        self.id = id
        self.action = action
        self.at = at
        self.by = by
        self.record = record
        self.fields = fields
        self.note = note
        self.undoes = undoes
    }

    /// The order of time: ids are ASCII and sort by their bytes.
    static func precedes(_ left: HistoryEntry, _ right: HistoryEntry) -> Bool {
        left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
}
