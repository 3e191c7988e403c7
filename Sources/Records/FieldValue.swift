/// The value of one field of a stored record, free of any file format.
///
/// Changes and history lines carry fields as old and new `FieldValue`s, so that one mechanism commits,
/// shows, merges and takes back every kind of change.
package enum FieldValue: Hashable, Sendable {
    /// An explicit null: the field is there and its value is unknown.
    case null
    /// A truth value.
    case bool(Bool)
    /// A whole number.
    case int(Int)
    /// Text, as stored (NFC).
    case string(String)
    /// A list, in order.
    case array([FieldValue])
    /// Named members; their order on disk is the writer's business.
    case object([String: FieldValue])
}

extension FieldValue {
    /// The text, if the value is text.
    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The members, if the value is an object.
    package var members: [String: FieldValue]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The elements, if the value is a list.
    package var elements: [FieldValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }
}
