/// Reads one JSON text strictly by RFC 8259 into the flat nodes of a tree.
///
/// The text is an argument of every step, because a span cannot be stored without experimental features.
/// A byte of 0 stands for the end of the text: outside strings no JSON text may hold it.
struct JSONParser {
    /// What stopped the parser, and at which byte; the position is counted only when it is told.
    struct Failure: Error {
        let kind: JSONFault.Kind
        let offset: Int
    }

    var nodes: [JSONTree.Node] = []
    var repeatedKeys: [Int] = []
    var cursor = 0
    private var keys = JSONKeyRegister()
    private var depth = 0
    let limits: JSONLimits

    init(limits: JSONLimits) {
        self.limits = limits
    }

    /// Reads the whole text: one value, with nothing but white space around it.
    mutating func parse(_ text: Span<UInt8>) throws(Failure) {
        guard text.count <= limits.bytes else {
            throw Failure(kind: .tooLarge(size: text.count, limit: limits.bytes), offset: 0)
        }
        if let form = ForeignEncoding(of: text) { throw Failure(kind: form.fault, offset: 0) }
        nodes.reserveCapacity(text.count / 16)
        skipWhitespace(text)
        guard cursor < text.count else { throw Failure(kind: .emptyFile, offset: 0) }
        try parseValue(text)
        skipWhitespace(text)
        if cursor < text.count {
            let fault = unexpected(text, at: cursor)
            if case .unexpectedCharacter = fault.kind { throw Failure(kind: .trailingContent, offset: cursor) }
            if case .unknownWord = fault.kind { throw Failure(kind: .trailingContent, offset: cursor) }
            throw fault
        }
        repeatedKeys.sort()
    }

    func byte(_ text: Span<UInt8>, at offset: Int) -> UInt8 {
        offset < text.count ? text[offset] : 0
    }

    @inline(__always)
    private mutating func skipWhitespace(_ text: Span<UInt8>) {
        if cursor < text.count, text[cursor] <= ASCII.space { skipSpaces(text) }
    }

    private mutating func skipSpaces(_ text: Span<UInt8>) {
        var offset = cursor
        while offset < text.count {
            let byte = text[offset]
            guard byte <= ASCII.space, ASCII.isWhitespace(byte) else { break }
            offset += 1
            // Indentation is a third of our files.
            while offset + 8 <= text.count {
                let spaces = EightBytes(text, at: offset).leadingSpaces
                offset += spaces
                if spaces < 8 { break }
            }
        }
        cursor = offset
    }

    private mutating func parseValue(_ text: Span<UInt8>) throws(Failure) {
        let byte = byte(text, at: cursor)
        switch byte {
        case ASCII.quote: try parseString(text)
        case ASCII.openBrace: try parseObject(text)
        case ASCII.openBracket: try parseArray(text)
        case ASCII.minus, ASCII.zero...ASCII.nine: try parseNumber(text)
        case 0x74 where matches(text, 0x72, 0x75, 0x65): appendWord(.bool, length: 4)
        case 0x66 where matches(text, 0x61, 0x6C, 0x73) && self.byte(text, at: cursor + 4) == 0x65:
            appendWord(.bool, length: 5)
        case 0x6E where matches(text, 0x75, 0x6C, 0x6C): appendWord(.null, length: 4)
        default: throw unexpected(text, at: cursor)
        }
    }

    private func matches(_ text: Span<UInt8>, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Bool {
        byte(text, at: cursor + 1) == second && byte(text, at: cursor + 2) == third
            && byte(text, at: cursor + 3) == fourth
    }

    private mutating func appendWord(_ kind: JSONKind, length: Int) {
        nodes.append(.init(kind: kind, start: cursor, end: cursor + length, next: nodes.count + 1))
        cursor += length
    }

    /// Opens a container at the cursor, reads its content and closes its node.
    private mutating func parseObject(_ text: Span<UInt8>) throws(Failure) {
        let node = try open(.object)
        let start = Int(nodes[node].start)
        let mark = keys.mark
        var count = 0
        skipWhitespace(text)
        if byte(text, at: cursor) != ASCII.closeBrace {
            while true {
                try parseKey(text, openedAt: start)
                skipWhitespace(text)
                try parseValue(text)
                count += 1
                guard count <= limits.keys else {
                    throw Failure(kind: .tooManyKeys(limit: limits.keys), offset: start)
                }
                skipWhitespace(text)
                if byte(text, at: cursor) == ASCII.closeBrace { break }
                try parseComma(text, before: ASCII.closeBrace, openedAt: start)
            }
        }
        keys.close(from: mark, in: text, nodes: nodes, repeated: &repeatedKeys)
        close(node, count: count)
    }

    private mutating func parseArray(_ text: Span<UInt8>) throws(Failure) {
        let node = try open(.array)
        let start = Int(nodes[node].start)
        var count = 0
        skipWhitespace(text)
        if byte(text, at: cursor) != ASCII.closeBracket {
            while true {
                try endCheck(text, openedAt: start)
                try parseValue(text)
                count += 1
                skipWhitespace(text)
                if byte(text, at: cursor) == ASCII.closeBracket { break }
                try parseComma(text, before: ASCII.closeBracket, openedAt: start)
            }
        }
        close(node, count: count)
    }

    private mutating func open(_ kind: JSONKind) throws(Failure) -> Int {
        guard depth < limits.depth else {
            throw Failure(kind: .depthExceeded(limit: limits.depth), offset: cursor)
        }
        depth += 1
        let node = nodes.count
        nodes.append(.init(kind: kind, start: cursor, end: cursor, next: 0))
        cursor += 1
        return node
    }

    private mutating func close(_ node: Int, count: Int) {
        depth -= 1
        cursor += 1
        nodes[node].end = UInt32(truncatingIfNeeded: cursor)
        nodes[node].next = UInt32(truncatingIfNeeded: nodes.count)
        nodes[node].count = count
    }

    private func endCheck(_ text: Span<UInt8>, openedAt start: Int) throws(Failure) {
        guard cursor < text.count else { throw Failure(kind: .unclosed, offset: start) }
    }

    /// Reads a key and its colon.
    private mutating func parseKey(_ text: Span<UInt8>, openedAt start: Int) throws(Failure) {
        try endCheck(text, openedAt: start)
        guard text[cursor] == ASCII.quote else {
            let fault = unexpected(text, at: cursor)
            switch fault.kind {
            case .notUTF8, .comment: throw fault
            default:
                let isStray = text[cursor] == ASCII.comma || text[cursor] == ASCII.closeBracket
                throw isStray ? fault : Failure(kind: .keyNotString, offset: cursor)
            }
        }
        let node = nodes.count
        try parseString(text)
        keys.register(node, in: text, nodes: nodes)
        skipWhitespace(text)
        guard byte(text, at: cursor) == ASCII.colon else {
            try endCheck(text, openedAt: start)
            let fault = unexpected(text, at: cursor)
            switch fault.kind {
            case .notUTF8, .comment: throw fault
            default: throw Failure(kind: .missingColon, offset: cursor)
            }
        }
        cursor += 1
        skipWhitespace(text)
        try endCheck(text, openedAt: start)
    }

    /// Reads the comma after an element or member and the white space after it.
    private mutating func parseComma(_ text: Span<UInt8>, before closing: UInt8, openedAt start: Int) throws(Failure) {
        try endCheck(text, openedAt: start)
        guard text[cursor] == ASCII.comma else {
            switch text[cursor] {
            case ASCII.quote, ASCII.openBrace, ASCII.openBracket, ASCII.minus, ASCII.zero...ASCII.nine:
                throw Failure(kind: .missingComma, offset: cursor)
            default:
                throw unexpected(text, at: cursor)
            }
        }
        let comma = cursor
        cursor += 1
        skipWhitespace(text)
        if byte(text, at: cursor) == closing { throw Failure(kind: .trailingComma, offset: comma) }
        try endCheck(text, openedAt: start)
    }
}
