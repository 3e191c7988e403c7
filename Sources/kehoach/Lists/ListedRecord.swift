import JSONText
import PlanModel
import Records
import Wording

/// One line of a list: for people as cells of a table, for programs as an object.
protocol ListedRecord: Sendable {
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
