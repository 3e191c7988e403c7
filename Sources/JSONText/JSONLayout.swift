/// How a text is laid out, as far as new values have to follow it.
struct JSONLayout: Hashable, Sendable {
    /// LF or CRLF.
    var newLine: [UInt8]
    /// What each level adds to the indentation.
    var indentUnit: [UInt8]
    /// The colon after a key with its white space.
    var colon: [UInt8]
    /// The white space after a comma on one line.
    var afterComma: [UInt8]

    static let canonical = JSONLayout(
        newLine: [ASCII.lineFeed], indentUnit: [ASCII.space, ASCII.space],
        colon: [ASCII.colon, ASCII.space], afterComma: [ASCII.space])

    static let compact = JSONLayout(newLine: [], indentUnit: [], colon: [ASCII.colon], afterComma: [])

    init(newLine: [UInt8], indentUnit: [UInt8], colon: [UInt8], afterComma: [UInt8]) {
        self.newLine = newLine
        self.indentUnit = indentUnit
        self.colon = colon
        self.afterComma = afterComma
    }

    /// How many nodes are looked at before the canonical layout is taken for what they did not show.
    private static let sample = 2_000

    /// The layout that a text shows first: its first line end, indented container, colon and comma.
    init(of tree: JSONTree) {
        self = .canonical
        if let lineFeed = tree.bytes.firstIndex(of: ASCII.lineFeed), lineFeed > 0,
            tree.bytes[lineFeed - 1] == ASCII.carriageReturn
        {
            newLine = [ASCII.carriageReturn, ASCII.lineFeed]
        }
        var unit: [UInt8]?
        var colon: [UInt8]?
        var afterComma: [UInt8]?
        for index in tree.nodes.indices.prefix(Self.sample) {
            let spacing = JSONSpacing(of: index, in: tree)
            guard let spacing else { continue }
            if unit == nil { unit = spacing.indentUnit }
            if colon == nil { colon = spacing.colon }
            if afterComma == nil { afterComma = spacing.afterComma }
            if unit != nil, colon != nil, afterComma != nil { break }
        }
        if let unit { indentUnit = unit }
        if let colon { self.colon = colon }
        // Who leaves no space after colons leaves none after commas.
        self.afterComma = afterComma ?? (self.colon.last == ASCII.colon ? [] : [ASCII.space])
    }
}
