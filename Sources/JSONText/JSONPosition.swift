/// Where something stands in a text file, as an editor's status line counts it.
///
/// Lines end with LF, CRLF or a lone CR. A column counts Unicode scalars, so that "đ" is one column; a letter
/// written with separate combining marks (NFD) takes one for each mark.
package struct JSONPosition: Hashable, Comparable, Sendable {
    /// The line, counted from 1.
    package let line: Int
    /// The column, counted from 1 in Unicode scalars.
    package let column: Int

    /// A position; both numbers are counted from 1.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Text order.
    package static func < (left: JSONPosition, right: JSONPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// Turns byte offsets into positions, in one pass over the text as long as the offsets asked for ascend.
///
/// On the way only line ends are counted; columns are, in the line of a byte that was asked for. A plan names units from
/// its first line to its last, so that this pass is made over nearly every file.
package struct JSONPositionCounter {
    private let firstLine: Int
    /// Up to here lines are counted.
    private var offset = 0
    private var line: Int
    /// Up to here, a place in that line, columns are counted.
    private var columnOffset = 0
    private var column = 1

    package init(firstLine: Int = 1) {
        self.firstLine = firstLine
        line = firstLine
    }

    /// The position of the byte at `target`; the end of the text has one too.
    package mutating func position(ofByte target: Int, in text: Span<UInt8>) -> JSONPosition {
        if target < offset { self = JSONPositionCounter(firstLine: firstLine) }
        let end = min(target, text.count)
        while offset < end {
            let stretch = text.extracting(offset..<min(end, offset + Self.stretch))
            let (lineFeeds, hasCarriageReturns) = Self.lineEnds(in: stretch)
            if !hasCarriageReturns {
                line += lineFeeds
                offset += stretch.count
                if lineFeeds > 0 { beginLine(at: Self.lineStart(before: offset, in: text)) }
            } else {
                pass(stretch.count, of: text)
            }
        }
        // Continuation bytes belong to the scalar whose first byte was counted.
        for place in columnOffset..<end where text[place] & 0xC0 != 0x80 { column += 1 }
        columnOffset = end
        return JSONPosition(line: line, column: column)
    }

    /// So many bytes that no byte of a sum of line feeds overflows.
    private static let stretch = 248

    private static func lineEnds(in stretch: Span<UInt8>) -> (lineFeeds: Int, hasCarriageReturns: Bool) {
        var (sums, carriageReturns): (UInt64, UInt64) = (0, 0)
        var place = 0
        while place + 8 <= stretch.count {
            let bytes = EightBytes(stretch, at: place)
            sums &+= bytes.equal(to: ASCII.lineFeed) >> 7
            carriageReturns |= bytes.equal(to: ASCII.carriageReturn)
            place += 8
        }
        var lineFeeds = Int((sums &* 0x0101_0101_0101_0101) >> 56)
        while place < stretch.count {
            if stretch[place] == ASCII.lineFeed { lineFeeds += 1 }
            if stretch[place] == ASCII.carriageReturn { carriageReturns = 1 }
            place += 1
        }
        return (lineFeeds, carriageReturns != 0)
    }

    private static func lineStart(before offset: Int, in text: Span<UInt8>) -> Int {
        var start = offset
        while start > 0, text[start - 1] != ASCII.lineFeed { start -= 1 }
        return start
    }

    private mutating func beginLine(at start: Int) {
        (columnOffset, column) = (start, 1)
    }

    /// Passes over bytes among which are carriage returns, alone or before a line feed.
    private mutating func pass(_ count: Int, of text: Span<UInt8>) {
        for _ in 0..<count {
            let byte = text[offset]
            offset += 1
            let isFirstHalfOfCRLF =
                byte == ASCII.carriageReturn && offset < text.count && text[offset] == ASCII.lineFeed
            if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && !isFirstHalfOfCRLF) {
                line += 1
                beginLine(at: offset)
            }
        }
    }
}
