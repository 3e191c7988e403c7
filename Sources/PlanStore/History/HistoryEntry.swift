import PlanFormat
import Records

/// One line of a history: what one action did to one record.
package struct HistoryEntry: Equatable, Sendable {
    /// Unique.
    package var id: String
    /// Greater than that of every line that was in the folder when it was written, so that lines have an order
    /// whatever the clocks say; nil in lines of before there was one.
    package var n: Int?
    /// The action: shared by all records of one step of a person.
    package var action: String
    /// When, by the clock of the machine; RFC 3339 with the offset of the place.
    package var at: String
    /// Who.
    package var by: String
    /// The account on the machine, if it is known: several people may go by one name.
    package var login: String?
    /// Which record.
    package var record: RecordID
    /// What changed: the value that the file had, and the one it got. Nil stands for absent and for null.
    package var fields: [FieldChange]
    /// Why, if the person said so.
    package var note: String?
    /// The action that this one takes back.
    package var undoes: String?

    /// A line.
    package init(
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
