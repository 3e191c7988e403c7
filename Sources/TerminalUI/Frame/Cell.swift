/// One cell of a frame, packed into eight bytes so that frames are filled and compared at the speed of memory.
///
/// A glyph is one scalar, or, where a character has several (NFD letters, emoji), an index into the frame's list of
/// clusters. A wide character owns two cells; the second one is its continuation and shows nothing itself.
struct Cell: Equatable, Sendable {
    private var bits: UInt64

    private static let clusterFlag: UInt64 = 1 << 31
    private static let glyphMask: UInt64 = 0xFFFF_FFFF

    private init(glyph: UInt64, span: UInt64, style: Style) {
        bits = glyph | span << 32 | UInt64(style.name.rawValue) << 40 | UInt64(style.highlight.rawValue) << 48
    }

    /// A character of one scalar.
    @inline(__always)
    init(scalar: UInt32, width: Int, style: Style) {
        self.init(glyph: UInt64(scalar), span: UInt64(width), style: style)
    }

    /// A character of several scalars, found at this index of the frame's clusters.
    init(cluster: Int, width: Int, style: Style) {
        self.init(glyph: UInt64(cluster) | Cell.clusterFlag, span: UInt64(width), style: style)
    }

    /// The right half of a wide character.
    static func continuation(style: Style) -> Cell { Cell(glyph: 0, span: 0, style: style) }

    static func blank(style: Style) -> Cell { Cell(scalar: 0x20, width: 1, style: style) }

    /// Cells the character takes: 1 or 2; 0 for a continuation.
    var span: Int { Int(bits >> 32 & 0xFF) }
    var isContinuation: Bool { span == 0 }
    var isCluster: Bool { bits & Cell.clusterFlag != 0 }
    /// The scalar; meaningless for a cluster.
    var scalar: UInt32 { UInt32(truncatingIfNeeded: bits & (Cell.glyphMask ^ Cell.clusterFlag)) }
    /// The index into the clusters; meaningless for a scalar.
    var cluster: Int { Int(scalar) }

    var style: Style {
        get {
            Style(
                StyleName(rawValue: UInt8(truncatingIfNeeded: bits >> 40)) ?? .normal,
                highlight: Highlight(rawValue: UInt8(truncatingIfNeeded: bits >> 48)) ?? .none
            )
        }
        set {
            bits = bits & 0xFF_FFFF_FFFF | UInt64(newValue.name.rawValue) << 40
            bits |= UInt64(newValue.highlight.rawValue) << 48
        }
    }

    /// Everything but the glyph, for comparing clusters of two frames.
    var withoutGlyph: UInt64 { bits & ~(Cell.glyphMask ^ Cell.clusterFlag) }
    /// Everything but the glyph and the span: whether two cells belong to one run.
    var styleBits: UInt64 { bits >> 40 }
}
