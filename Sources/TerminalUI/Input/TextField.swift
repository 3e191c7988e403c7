/// One line of text being typed. The cursor stands between characters as people see them, so a letter is never split
/// from its marks.
///
/// Vietnamese input methods change a letter by sending backspace and the new letter, or send a mark alone after its
/// letter: the first works because backspace takes a whole character, the second because a mark joins the character
/// before the cursor. Pass a `compose` function (to NFC) where letters are typed or pasted, and the text is as it would
/// have been typed on a keyboard with ready letters; without one the letters stay as they came.
public struct TextField: Hashable, Sendable {
    /// What is typed so far.
    public private(set) var text: String
    /// Characters before the cursor.
    public private(set) var cursor: Int

    /// A field with a text, the cursor behind it.
    public init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Whether nothing is typed.
    public var isEmpty: Bool { text.isEmpty }

    /// Replaces everything, the cursor goes to the end.
    public mutating func replace(with text: String) {
        self = TextField(text)
    }

    /// Puts text (typed or pasted) at the cursor. Line breaks and tabs become blanks; other control and invisible
    /// characters are left out, since nobody could see or delete what is not visible.
    public mutating func insert(_ inserted: String, compose: (String) -> String = { $0 }) {
        let before = compose(textBeforeCursor + TextField.typeable(inserted))
        let after = text.dropFirst(cursor)
        text = before + after
        // Counted in the whole: a mark at the end of what was typed could belong to the letter behind the cursor.
        cursor = text.distance(from: text.startIndex, to: index(afterUTF8Bytes: before.utf8.count))
    }

    /// Takes a key if it is one that edits: characters, backspace, delete, left, right, home, end, Ctrl-A, Ctrl-E,
    /// Ctrl-U (deletes to the beginning), Ctrl-K (to the end), Ctrl-W (a word). False for every other key, which then
    /// means something else.
    public mutating func handle(_ key: Key, compose: (String) -> String = { $0 }) -> Bool {
        if let character = key.typedCharacter {
            insert(String(character), compose: compose)
            return true
        }
        switch key {
        case .backspace: deleteBackward()
        case .delete: deleteForward()
        case .left: moveCursor(to: cursor - 1)
        case .right: moveCursor(to: cursor + 1)
        case .home, .control("a"): moveCursor(to: 0)
        case .end, .control("e"): moveCursor(to: text.count)
        case .control("u"): deleteToBeginning()
        case .control("k"): text = String(textBeforeCursor)
        case .control("w"): deleteWordBackward()
        default: return false
        }
        return true
    }

    /// Puts the cursor behind so many characters, within the text.
    public mutating func moveCursor(to position: Int) {
        cursor = min(max(0, position), text.count)
    }

    /// Deletes the character before the cursor, with all its marks.
    public mutating func deleteBackward() {
        guard cursor > 0 else { return }
        let start = text.index(text.startIndex, offsetBy: cursor - 1)
        text.remove(at: start)
        cursor -= 1
    }

    /// Deletes the character behind the cursor, with all its marks.
    public mutating func deleteForward() {
        guard cursor < text.count else { return }
        text.remove(at: text.index(text.startIndex, offsetBy: cursor))
    }

    private mutating func deleteToBeginning() {
        text = String(text.dropFirst(cursor))
        cursor = 0
    }

    private mutating func deleteWordBackward() {
        var before = textBeforeCursor
        while before.last == " " { before.removeLast() }
        while let last = before.last, last != " " { before.removeLast() }
        text = before + text.dropFirst(cursor)
        cursor = before.count
    }

    private var textBeforeCursor: String { String(text.prefix(cursor)) }

    private func index(afterUTF8Bytes count: Int) -> String.Index {
        let index = text.utf8.index(text.startIndex, offsetBy: count)
        // Inside a character the cursor goes behind it.
        return text.indices.first { $0 >= index } ?? text.endIndex
    }

    private static func typeable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar.properties.generalCategory {
            case .lineSeparator, .paragraphSeparator: result.append(" ")
            case .control:
                let isBreak = "\t"..."\r" ~= scalar && !(scalar == "\n" && previous == "\r")
                if isBreak { result.append(" ") }
            case .format: if scalar == "\u{200D}" { result.append(scalar) }
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension TextField {
    /// What of a field is seen in so many cells: a window that holds the cursor.
    public struct Window: Hashable, Sendable {
        /// The visible text, safe to show.
        public var text: String
        /// Cells from the window's left edge to the cursor, always less than the width.
        public var cursorColumn: Int
        /// Whether there is more text to the left.
        public var hidesBeginning: Bool
        /// Whether there is more text to the right.
        public var hidesEnd: Bool
    }

    /// The part to show in `width` cells. The window depends on text and cursor alone: the cursor is at its right edge
    /// where the text before it is too long. One cell is kept free for a cursor behind the text.
    public func window(width: Int) -> Window {
        let characters = Array(text)
        let widths = characters.map { max(DisplayWidth.of(SafeText.clean(String($0))), 0) }
        let room = max(1, width)
        var start = cursor
        var used = 0
        while start > 0 && used + widths[start - 1] <= room - 1 {
            start -= 1
            used += widths[start]
        }
        var end = cursor
        var total = used
        while end < characters.count && total + widths[end] <= room {
            total += widths[end]
            end += 1
        }
        return Window(
            text: SafeText.clean(String(characters[start..<end])), cursorColumn: used,
            hidesBeginning: start > 0, hidesEnd: end < characters.count
        )
    }
}
