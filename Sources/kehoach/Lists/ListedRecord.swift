import PlanModel
import PlanStore
import Wording

/// One line of a list: for people as cells of a table, for programs as an object.
protocol ListedRecord {
    /// The object's keys, kept from version to version.
    static var keys: RecordKeys { get }
    /// The object.
    var object: [String: FieldValue] { get }
    /// The table's columns.
    static func columns(_ wording: Wording) -> [TableColumn]
    /// The line in these columns.
    func cells(_ wording: Wording) -> [String]
}

/// The keys of an object in their order.
struct RecordKeys: Sendable {
    /// The keys, each with the order inside its value.
    let members: [JSONKeyOrder.Member]

    init(_ members: JSONKeyOrder.Member...) {
        self.members = members
    }

    /// The keys.
    var names: [String] { members.map(\.key) }
    /// Their order.
    var order: JSONKeyOrder { JSONKeyOrder(members) }

    /// The order with further keys behind.
    func order(adding more: JSONKeyOrder.Member...) -> JSONKeyOrder {
        JSONKeyOrder(members + more)
    }
}

/// Lists in their three forms.
struct ListText {
    let format: ListFormat
    let page: Page
    let wording: Wording

    /// The list as text.
    func of<Record: ListedRecord>(_ records: [Record]) -> String {
        switch format {
        case .table:
            Table(Record.columns(wording), rows: records.map { $0.cells(wording) }).text(on: page)
        case .json: ListText.json(.array(records.map { .object($0.object) }), Record.keys.order)
        case .csv: CSVText.text(records.map(\.object), keys: Record.keys.names)
        }
    }

    /// A value as JSON, in the form in which this program writes its files.
    static func json(_ value: FieldValue, _ order: JSONKeyOrder) -> String {
        String(decoding: CanonicalJSON(order: order).file(value), as: UTF8.self)
    }
}

extension Session {
    /// Adds a list in the form that was asked for.
    mutating func write<Record: ListedRecord>(_ records: [Record], _ options: ListOptions) {
        let text = ListText(format: options.format, page: surroundings.page, wording: wording).of(records)
        guard options.format == .table else { return write(verbatim: text) }
        if records.isEmpty { tell(wording.emptyList) } else { write(text) }
    }
}

extension FieldValue {
    /// Text, or null.
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }
    /// A day, or null.
    init(_ day: Day?) { self.init(day?.iso) }
    /// References, as their written forms.
    init(_ bodies: [AgencyReference]) { self = .array(bodies.map { .string($0.description) }) }
    /// Texts.
    init(_ texts: [String]) { self = .array(texts.map { .string($0) }) }
}
