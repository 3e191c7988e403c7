/// Questions about eight bytes of a text at once. The answer has the high bit set of each byte that fits, and nothing else.
struct EightBytes {
    private let bytes: UInt64

    /// The bytes from an offset on, the first lowest. The caller has looked that there are eight.
    @inline(__always)
    init(_ text: Span<UInt8>, at offset: Int) {
        bytes = UInt64(
            littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// Those that are this byte.
    @inline(__always)
    func equal(to byte: UInt8) -> UInt64 {
        let difference = bytes ^ Self.each(byte)
        return ~(((difference & Self.each(0x7F)) &+ Self.each(0x7F)) | difference) & Self.each(0x80)
    }

    /// Those that a JSON string can hold only with a second look: quotation mark, backslash, control characters, and
    /// all that is not ASCII.
    @inline(__always)
    var notPlain: UInt64 {
        let isControl = ~((bytes & Self.each(0x7F)) &+ Self.each(0x60))
        return (isControl | bytes) & Self.each(0x80) | equal(to: ASCII.quote) | equal(to: ASCII.backslash)
    }

    /// How many of the first bytes are spaces.
    @inline(__always)
    var leadingSpaces: Int { (bytes ^ Self.each(ASCII.space)).trailingZeroBitCount / 8 }

    private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
