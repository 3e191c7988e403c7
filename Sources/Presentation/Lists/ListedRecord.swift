import JSONText
import PlanModel
import Records
import Wording

/// One line of a list. What it says stands once, in its fields: files for programs take the values by their keys, tables
/// and screens the texts under their headings.
package protocol ListedRecord: Sendable {
    static var fields: RecordFields<Self> { get }
    /// The line for programs.
    var object: [String: FieldValue] { get }
    /// The line of the table.
    func cells(_ wording: Wording) -> [String]
}

extension ListedRecord {
    package typealias Field = RecordField<Self>

    package static var keys: RecordKeys { fields.keys }

    package static func columns(_ wording: Wording) -> [TableColumn] { fields.table.map { $0.column(wording) } }

    package var object: [String: FieldValue] { Self.fields.object(of: self) }

    package func cells(_ wording: Wording) -> [String] { Self.fields.texts.map { $0(self, wording) } }
}

/// The fields of a list's lines.
package struct RecordFields<Record: Sendable>: Sendable {
    private let values: [(key: String, value: @Sendable (Record) -> FieldValue)]
    /// The columns of the table, in their order.
    package let table: [RecordField<Record>]
    package let keys: RecordKeys
    /// Those of the table; lists of thousands of lines should not copy whole fields for each cell.
    let texts: [@Sendable (Record, Wording) -> String]

    /// - Parameters:
    ///   - all: The fields that programs read, in the order of their keys.
    ///   - table: Those that people read in a table.
    package init(_ all: [RecordField<Record>], table: [RecordField<Record>]) {
        self.table = table
        texts = table.map(\.text)
        values = all.compactMap { field in field.key.map { ($0.key, field.value) } }
        keys = RecordKeys(all.compactMap(\.key))
    }

    func object(of record: Record) -> [String: FieldValue] {
        var object = [String: FieldValue](minimumCapacity: values.count)
        for (key, value) in values { object[key] = value(record) }
        return object
    }
}

/// One thing that is said of a record.
package struct RecordField<Record>: Sendable {
    /// Under what programs find it, kept from version to version; nil where it is for people alone.
    let key: JSONKeyOrder.Member?
    let value: @Sendable (Record) -> FieldValue
    package let heading: @Sendable (Wording) -> String
    /// Over a column of a screen, where lists of one kind of record stand alone.
    package let screenHeading: @Sendable (Wording) -> String
    private let alignment: TableColumn.Alignment
    let minimum: Int?
    private let leaves: Int?
    package let text: @Sendable (Record, Wording) -> String

    /// A field for programs alone.
    package init(_ key: JSONKeyOrder.Member, _ value: @escaping @Sendable (Record) -> FieldValue) {
        self.init(key, { _ in "" }, value: value) { _, _ in "" }
    }

    /// A field with a column; how a table narrows it is ``TableColumn``'s.
    package init(
        _ key: JSONKeyOrder.Member? = nil, _ heading: @escaping @Sendable (Wording) -> String,
        _ alignment: TableColumn.Alignment = .left, minimum: Int? = nil, leaves: Int? = nil,
        onScreen screenHeading: (@Sendable (Wording) -> String)? = nil,
        value: @escaping @Sendable (Record) -> FieldValue = { _ in .null },
        text: @escaping @Sendable (Record, Wording) -> String
    ) {
        (self.key, self.value, self.heading, self.text) = (key, value, heading, text)
        (self.alignment, self.minimum, self.leaves) = (alignment, minimum, leaves)
        self.screenHeading = screenHeading ?? heading
    }

    func column(_ wording: Wording) -> TableColumn {
        TableColumn(heading(wording), alignment, minimum: minimum, leaves: leaves)
    }
}

/// The keys of an object in their order.
package struct RecordKeys: Sendable {
    private let members: [JSONKeyOrder.Member]
    package let names: [String]
    package let order: JSONKeyOrder

    init(_ members: [JSONKeyOrder.Member]) {
        self.members = members
        names = members.map(\.key)
        order = JSONKeyOrder(members)
    }

    /// The order with further keys behind.
    package func order(adding more: JSONKeyOrder.Member...) -> JSONKeyOrder {
        JSONKeyOrder(members + more)
    }
}

/// One column of a table.
package struct TableColumn: Sendable {
    package enum Alignment: Sendable { case left, right }

    package let title: String
    package let alignment: Alignment
    /// How narrow it may become where there is little room; nil if it is never cut.
    package let minimum: Int?
    /// In which order columns go where even that is too much, 1 first; nil if it always stays.
    package let leaves: Int?

    package init(_ title: String, _ alignment: Alignment = .left, minimum: Int? = nil, leaves: Int? = nil) {
        (self.title, self.alignment) = (title, alignment)
        (self.minimum, self.leaves) = (minimum, leaves)
    }
}

extension FieldValue {
    /// Text, or null.
    package init(_ text: String?) { self = text.map { .string($0) } ?? .null }
    /// A day, or null.
    package init(_ day: Day?) { self.init(day?.iso) }
    /// A number, or null.
    package init(_ number: Int?) { self = number.map { .int($0) } ?? .null }
    /// References, as their written forms.
    package init(_ bodies: [AgencyReference]) { self = .array(bodies.map { .string($0.description) }) }
    package init(_ texts: [String]) { self = .array(texts.map { .string($0) }) }
}
