/// A day, or none, in four bytes.
package struct CompactDay: Hashable, Sendable, BitwiseCopyable {
    private let ordinal: Int32

    /// The day; one too far away for four bytes counts as none.
    package init(_ day: Day?) {
        ordinal = day.flatMap { Int32(exactly: $0.ordinal) } ?? .min
    }

    /// The day, if any.
    package var day: Day? {
        ordinal == .min ? nil : Day(ordinal: Int(ordinal))
    }
}
