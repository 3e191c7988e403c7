/// Where something stands in a text file, as an editor's status line counts it.
///
/// Lines end with LF, CRLF or a lone CR. A column counts Unicode scalars, so that "đ" is one column; a letter
/// written with separate combining marks (NFD) takes one for each mark.
public struct JSONPosition: Hashable, Comparable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in Unicode scalars.
    public let column: Int

    /// A position; both numbers are counted from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Text order.
    public static func < (left: JSONPosition, right: JSONPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Turns byte offsets into positions, in one pass over the text as long as the offsets asked for ascend.
struct JSONPositionCounter {
    private let firstLine: Int
    private var offset = 0
    private var line: Int
    private var column = 1

    init(firstLine: Int = 1) {
        self.firstLine = firstLine
        line = firstLine
    }

    /// The position of the byte at `target`; the end of the text has one too.
    mutating func position(ofByte target: Int, in text: Span<UInt8>) -> JSONPosition {
        if target < offset {
            offset = 0
            line = firstLine
            column = 1
        }
        let end = min(target, text.count)
        while offset < end {
            let byte = text[offset]
            offset += 1
            let isFirstHalfOfCRLF =
                byte == ASCII.carriageReturn && offset < text.count && text[offset] == ASCII.lineFeed
            if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && !isFirstHalfOfCRLF) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                // Continuation bytes belong to the scalar whose first byte was counted.
                column += 1
            }
        }
        return JSONPosition(line: line, column: column)
    }
}
