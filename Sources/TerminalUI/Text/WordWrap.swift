extension String {
    /// The text broken into lines of at most `width` cells at its blanks; several blanks between words become one.
    /// A line break in the text stays one, an empty line stays empty. A word longer than a line is broken between
    /// characters. A no-break space does not break.
    ///
    /// - Parameters:
    ///   - width: cells per line; taken as 1 if less.
    ///   - hangingIndent: blanks before every line but the first of a paragraph, for lists.
    /// - Returns: at least one line.
    package func wrapped(toWidth width: Int, hangingIndent: Int = 0) -> [String] {
        let width = max(1, width)
        let indent = min(max(0, hangingIndent), width - 1)
        var lines: [String] = []
        for paragraph in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var wrap = ParagraphWrap(width: width, indent: indent)
            for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) { wrap.add(word) }
            lines += wrap.finished
        }
        return lines
    }
}

private struct ParagraphWrap {
    let width: Int
    let indent: Int
    private var lines: [String] = []
    private var line = ""
    private var used = 0
    private var hasWord = false

    init(width: Int, indent: Int) {
        self.width = width
        self.indent = indent
    }

    var finished: [String] { lines + [line] }

    mutating func add(_ word: Substring) {
        let wordWidth = DisplayWidth.of(word)
        if hasWord && used + 1 + wordWidth > width { beginLine() }
        if hasWord {
            line += " "
            used += 1
        }
        if used + wordWidth <= width {
            line += word
            used += wordWidth
        } else {
            addInPieces(word)
        }
        hasWord = true
    }

    private mutating func addInPieces(_ word: Substring) {
        for character in word {
            let characterWidth = DisplayWidth.of(character)
            // A wide character on lines of one cell stands alone, since it cannot stand at all.
            if used + characterWidth > width && used > (lines.isEmpty ? 0 : indent) { beginLine() }
            line.append(character)
            used += characterWidth
        }
    }

    private mutating func beginLine() {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        used = indent
        hasWord = false
    }
}
