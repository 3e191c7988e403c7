extension JSONParser {
    /// Reads the string whose opening quotation mark is at the cursor.
    mutating func parseString(_ text: Span<UInt8>) throws(Failure) {
        let start = cursor
        var offset = start + 1
        var (isEscaped, isASCII) = (false, true)
        while offset < text.count {
            let byte = text[offset]
            if byte >= 0x80 {
                let length = UTF8Sequence.length(in: text, at: offset)
                guard length > 0 else { throw Failure(kind: .notUTF8(byte), offset: offset) }
                isASCII = false
                offset += length
            } else if byte == ASCII.quote {
                offset += 1
                guard offset - start - 2 <= limits.text else {
                    throw Failure(kind: .textTooLong(limit: limits.text), offset: start)
                }
                nodes.append(
                    .init(
                        kind: .string, start: start, end: offset, next: nodes.count + 1, isEscaped: isEscaped,
                        isASCII: isASCII && !isEscaped))
                cursor = offset
                return
            } else if byte == ASCII.backslash {
                isEscaped = true
                offset = try endOfEscape(text, at: offset, stringStart: start)
            } else if byte < ASCII.space {
                if byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
                throw Failure(kind: .controlCharacter(byte), offset: offset)
            } else {
                offset = endOfPlainText(text, from: offset + 1)
            }
        }
        // A line break is nearly always a forgotten quotation mark, which is where the person has to look.
        throw Failure(kind: .unterminatedString, offset: start)
    }

    /// The offset of the next byte that needs a second look.
    @inline(__always)
    private func endOfPlainText(_ text: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset + 8 <= text.count {
            let found = EightBytes(text, at: offset).notPlain
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        return offset
    }

    /// The offset after the escape at `offset`, or after both escapes of a surrogate pair.
    private func endOfEscape(_ text: Span<UInt8>, at offset: Int, stringStart: Int) throws(Failure) -> Int {
        guard offset + 1 < text.count else { throw Failure(kind: .unterminatedString, offset: stringStart) }
        guard case .unit(let unit, let length) = JSONEscape.read(text, at: offset) else {
            throw Failure(kind: .badEscape, offset: offset)
        }
        guard UTF16.isSurrogate(unit) else { return offset + length }
        let second = offset + length
        if UTF16.isLeadSurrogate(unit), byte(text, at: second) == ASCII.backslash,
            case .unit(let trail, let trailLength) = JSONEscape.read(text, at: second), UTF16.isTrailSurrogate(trail)
        {
            return second + trailLength
        }
        throw Failure(kind: .loneSurrogate(unit), offset: offset)
    }

    /// Reads the number at the cursor (RFC 8259, section 6).
    mutating func parseNumber(_ text: Span<UInt8>) throws(Failure) {
        let start = cursor
        var offset = start
        func skipDigits() -> Bool {
            let first = offset
            while ASCII.isDigit(byte(text, at: offset)) { offset += 1 }
            return offset > first
        }
        if text[offset] == ASCII.minus { offset += 1 }
        let first = offset
        var isGood = skipDigits()
        if isGood, offset - first > 1, text[first] == ASCII.zero { isGood = false }
        if isGood, byte(text, at: offset) == ASCII.point {
            offset += 1
            isGood = skipDigits()
        }
        if isGood, byte(text, at: offset) | 0x20 == 0x65 {
            offset += 1
            let sign = byte(text, at: offset)
            if sign == ASCII.plus || sign == ASCII.minus { offset += 1 }
            isGood = skipDigits()
        }
        let after = byte(text, at: offset)
        if ASCII.isLetter(after) || after == ASCII.point || after == ASCII.plus || after == ASCII.minus {
            isGood = false
        }
        guard isGood else { throw Failure(kind: .badNumber, offset: start) }
        nodes.append(.init(kind: .number, start: start, end: offset, next: nodes.count + 1))
        cursor = offset
    }

    /// Names what stands at `offset`, where something else was needed.
    func unexpected(_ text: Span<UInt8>, at offset: Int) -> Failure {
        let byte = text[offset]
        if byte >= 0x80 {
            let length = UTF8Sequence.length(in: text, at: offset)
            guard length > 0, let scalar = UTF8Sequence.scalar(in: text, at: offset, length: length) else {
                return Failure(kind: .notUTF8(byte), offset: offset)
            }
            return Failure(kind: .unexpectedCharacter(scalar), offset: offset)
        }
        if ASCII.isLetter(byte) {
            var word = ""
            var end = offset
            while word.utf8.count < 16, ASCII.isLetter(self.byte(text, at: end)) {
                word.unicodeScalars.append(Unicode.Scalar(text[end]))
                end += 1
            }
            return Failure(kind: .unknownWord(word), offset: offset)
        }
        if byte == 0x23 || (byte == ASCII.slash && [ASCII.slash, 0x2A].contains(self.byte(text, at: offset + 1))) {
            return Failure(kind: .comment, offset: offset)
        }
        if byte == ASCII.plus || byte == ASCII.point {
            return Failure(kind: .badNumber, offset: offset)
        }
        return Failure(kind: .unexpectedCharacter(Unicode.Scalar(byte)), offset: offset)
    }
}
