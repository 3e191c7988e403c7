/// Well-formed UTF-8 sequences (Unicode, table 3-7; RFC 3629).
enum UTF8Sequence {
    /// The length of the well-formed sequence at `offset`, whose first byte is 0x80 or above; 0 if there is none.
    @inline(__always)
    static func length(in text: Span<UInt8>, at offset: Int) -> Int {
        let first = text[offset]
        if first < 0xE0 {
            guard first >= 0xC2, isContinuation(text, offset + 1) else { return 0 }
            return 2
        }
        if first < 0xF0 {
            guard isContinuation(text, offset + 1), isContinuation(text, offset + 2) else { return 0 }
            // Overlong forms and surrogates.
            if first == 0xE0, text[offset + 1] < 0xA0 { return 0 }
            if first == 0xED, text[offset + 1] > 0x9F { return 0 }
            return 3
        }
        guard first <= 0xF4, isContinuation(text, offset + 1), isContinuation(text, offset + 2),
            isContinuation(text, offset + 3)
        else { return 0 }
        // Overlong forms and what lies beyond U+10FFFF.
        if first == 0xF0, text[offset + 1] < 0x90 { return 0 }
        if first == 0xF4, text[offset + 1] > 0x8F { return 0 }
        return 4
    }

    @inline(__always)
    private static func isContinuation(_ text: Span<UInt8>, _ offset: Int) -> Bool {
        offset < text.count && text[offset] & 0xC0 == 0x80
    }

    /// The scalar that a well-formed sequence of two to four bytes encodes.
    static func scalar(in text: Span<UInt8>, at offset: Int, length: Int) -> Unicode.Scalar? {
        var value = UInt32(text[offset]) & (0x7F >> UInt32(length))
        for place in offset + 1..<offset + length {
            value = value << 6 | UInt32(text[place] & 0x3F)
        }
        return Unicode.Scalar(value)
    }
}
