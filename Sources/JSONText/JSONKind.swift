/// What a JSON value is (RFC 8259, section 3).
@usableFromInline package enum JSONKind: UInt8, Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool
    /// Any number
    case number
    /// A string
    case string
    /// An array
    case array
    /// An object
    case object
}
