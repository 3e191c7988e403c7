/// The escapes of strings, both ways (RFC 8259, section 7).
enum JSONEscape {
    /// One escape as read: its code unit and how many bytes it took.
    enum Reading {
        case unit(UInt16, length: Int)
        case bad
    }

    /// Reads the escape whose backslash is at `offset`.
    static func read(_ text: Span<UInt8>, at offset: Int) -> Reading {
        guard offset + 1 < text.count else { return .bad }
        switch text[offset + 1] {
        case ASCII.quote: return .unit(UInt16(ASCII.quote), length: 2)
        case ASCII.backslash: return .unit(UInt16(ASCII.backslash), length: 2)
        case ASCII.slash: return .unit(UInt16(ASCII.slash), length: 2)
        case 0x62: return .unit(UInt16(ASCII.backspace), length: 2)
        case 0x66: return .unit(UInt16(ASCII.formFeed), length: 2)
        case 0x6E: return .unit(UInt16(ASCII.lineFeed), length: 2)
        case 0x72: return .unit(UInt16(ASCII.carriageReturn), length: 2)
        case 0x74: return .unit(UInt16(ASCII.tab), length: 2)
        case 0x75:
            guard offset + 5 < text.count else { return .bad }
            var unit: UInt16 = 0
            for place in offset + 2...offset + 5 {
                guard let digit = ASCII.hexadecimalValue(text[place]) else { return .bad }
                unit = unit << 4 | digit
            }
            return .unit(unit, length: 6)
        default: return .bad
        }
    }

    /// The UTF-8 bytes that the content of a string stands for. The content has been checked by the parser.
    static func decoded(_ content: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var high: UInt16?
        var offset = 0
        while offset < content.count {
            let byte = content[offset]
            guard byte == ASCII.backslash, case .unit(let unit, let length) = read(content, at: offset) else {
                result.append(byte)
                offset += 1
                continue
            }
            offset += length
            if UTF16.isLeadSurrogate(unit) {
                high = unit
            } else if UTF16.isTrailSurrogate(unit), let lead = high {
                append(scalar(lead: lead, trail: unit), to: &result)
                high = nil
            } else if let scalar = Unicode.Scalar(unit) {
                append(scalar, to: &result)
            }
        }
        return result
    }

    private static func scalar(lead: UInt16, trail: UInt16) -> Unicode.Scalar {
        let value = 0x10000 + ((UInt32(lead) - 0xD800) << 10) + (UInt32(trail) - 0xDC00)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Whether a code point must not stand in our files as itself: what RFC 8259 forbids in strings, the other
    /// control characters (U+007F-009F), and what changes the direction of text (Unicode's Bidi_Control), which
    /// could make a line read differently from what it says.
    static func isNeeded(for scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x22, 0x5C, 0x7F...0x9F: return true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return true
        default: return false
        }
    }

    /// Whether a byte of UTF-8 belongs to a code point that ``isNeeded(for:)`` may name: one of ASCII itself, else what
    /// such code points begin with.
    static func mayBeNeeded(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x1F, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: true
        default: false
        }
    }

    /// Writes the escape of a code point: the two-character form where there is one, else `\u` and four lower-case
    /// hexadecimal digits.
    static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        bytes.append(ASCII.backslash)
        switch scalar.value {
        case 0x22: bytes.append(ASCII.quote)
        case 0x5C: bytes.append(ASCII.backslash)
        case 0x08: bytes.append(0x62)
        case 0x0C: bytes.append(0x66)
        case 0x0A: bytes.append(0x6E)
        case 0x0D: bytes.append(0x72)
        case 0x09: bytes.append(0x74)
        default:
            bytes.append(0x75)
            for shift in [12, 8, 4, 0] as [UInt32] {
                let digit = UInt8(truncatingIfNeeded: scalar.value >> shift & 0xF)
                bytes.append(digit < 10 ? ASCII.zero + digit : 0x61 + digit - 10)
            }
        }
    }
}
