/// A version of the data format, as `folder.json` states it.
///
/// A folder keeps the format it has until a change needs a form that came later; `FormatRaise` raises it then. Whoever
/// only knows an older one opens it read-only.
package enum DataFormat: Int, CaseIterable, Comparable, Sendable {
    /// That of the first folders, read for ever.
    case first = 1
    /// Records whose printed mark is not their id, and what came with it.
    case second = 2

    /// The newest one that this program understands.
    package static let newest = second

    /// Older ones come first.
    package static func < (left: DataFormat, right: DataFormat) -> Bool { left.rawValue < right.rawValue }
}
