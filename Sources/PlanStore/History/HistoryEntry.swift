import PlanModel

/// One line of a history: what one action did to one record.
public struct HistoryEntry: Equatable, Sendable {
    /// Unique.
    public var id: String
    /// Greater than that of every line that was in the folder when it was written, so that lines have an order
    /// whatever the clocks say; nil in lines of before there was one.
    public var n: Int?
    /// The action: shared by all records of one step of a person.
    public var action: String
    /// When, by the clock of the machine; RFC 3339 with the offset of the place.
    public var at: String
    /// Who.
    public var by: String
    /// The account on the machine, if it is known: several people may go by one name.
    public var login: String?
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
        note: String? = nil, undoes: String? = nil, n: Int? = nil, login: String? = nil
    ) {
        self.id = id
        (self.n, self.login) = (n, login)
        self.action = action
        self.at = at
        self.by = by
        self.record = record
        self.fields = fields
        self.note = note
        self.undoes = undoes
    }

    /// The format that has the line's form.
    var format: DataFormat { fields.contains(where: \.isOfElements) ? .second : .first }
}
