/// One line of text being typed. The cursor stands between characters as people see them, so a letter is never split
/// from its marks.
///
/// Vietnamese input methods change a letter by sending backspace and the new letter, or send a mark alone after its
/// letter: the first works because backspace takes a whole character, the second because a mark joins the character
/// before the cursor. Pass a `compose` function (to NFC) where letters are typed or pasted, and the text is as it would
/// have been typed on a keyboard with ready letters; without one the letters stay as they came.
package struct TextField: Hashable, Sendable {
    // Two stacks with the cursor between them: whatever is typed or deleted costs the same however much stands around
    // it, and a whole letter typed without bracketed paste costs no more than one that is pasted.
    private var before: [Character]
    /// The last character first.
    private var behind: [Character] = []

    /// A field with a text, the cursor behind it.
    package init(_ text: String = "") {
        before = Array(text)
    }

    /// What is typed so far.
    package var text: String { String(before) + String(behind.reversed()) }

    /// Characters before the cursor.
    package var cursor: Int { before.count }

    /// Whether nothing is typed.
    package var isEmpty: Bool { before.isEmpty && behind.isEmpty }

    /// Replaces everything, the cursor goes to the end.
    package mutating func replace(with text: String) {
        self = TextField(text)
    }

    /// Puts text (typed or pasted) at the cursor. Line breaks and tabs become blanks; other control and invisible
    /// characters are left out, since nobody could see or delete what is not visible.
    package mutating func insert(_ inserted: String, compose: (String) -> String = { $0 }) {
        let typed = TextField.typeable(inserted)
        guard !typed.isEmpty else { return }
        // Only the last character can be another one by what follows it.
        before += compose(before.popLast().map { String($0) + typed } ?? typed)
        joinAtCursor()
    }

    /// Takes a key if it is one that edits: characters, backspace, delete, left, right, home, end, Ctrl-A, Ctrl-E,
    /// Ctrl-U (deletes to the beginning), Ctrl-K (to the end), Ctrl-W (a word). False for every other key, which then
    /// means something else.
    package mutating func handle(_ key: Key, compose: (String) -> String = { $0 }) -> Bool {
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
        case .end, .control("e"): moveCursor(to: cursor + behind.count)
        case .control("u"): deleteToBeginning()
        case .control("k"): behind = []
        case .control("w"): deleteWordBackward()
        default: return false
        }
        return true
    }

    /// Puts the cursor behind so many characters, within the text.
    package mutating func moveCursor(to position: Int) {
        while before.count > max(0, position), let last = before.popLast() { behind.append(last) }
        while before.count < position, let next = behind.popLast() { before.append(next) }
    }

    /// Deletes the character before the cursor, with all its marks.
    package mutating func deleteBackward() {
        guard before.popLast() != nil else { return }
        joinAtCursor()
    }

    /// Deletes the character behind the cursor, with all its marks.
    package mutating func deleteForward() {
        guard behind.popLast() != nil else { return }
        joinAtCursor()
    }

    private mutating func deleteToBeginning() {
        before = []
    }

    private mutating func deleteWordBackward() {
        while before.last == " " { before.removeLast() }
        while let last = before.last, last != " " { before.removeLast() }
        joinAtCursor()
    }

    /// Where two characters that meet at the cursor are one (a mark that stood behind another letter, halves of a flag),
    /// the cursor goes behind it.
    private mutating func joinAtCursor() {
        guard let last = before.last, let next = behind.last, !(last.isPlain && next.isPlain) else { return }
        let met = String(last) + String(next)
        guard met.first != last else { return }
        let bytes = String(before).utf8.count
        let text = text
        let split = text.utf8.index(text.startIndex, offsetBy: bytes)
        let position = text.indices.count { $0 < split }
        self = TextField(text)
        moveCursor(to: position)
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
    package struct Window: Hashable, Sendable {
        /// The visible text, safe to show.
        package var text: String
        /// Cells from the window's left edge to the cursor, always less than the width.
        package var cursorColumn: Int
        /// Whether there is more text to the left.
        package var hidesBeginning: Bool
        /// Whether there is more text to the right.
        package var hidesEnd: Bool
    }

    /// The part to show in `width` cells. The window depends on text and cursor alone: the cursor is at its right edge
    /// where the text before it is too long. One cell is kept free for a cursor behind the text.
    package func window(width: Int) -> Window {
        let room = max(1, width)
        var left: [Character] = []
        var used = 0
        for character in before.reversed() {
            let width = character.shownWidth
            guard used + width <= room - 1 else { break }
            left.append(character)
            used += width
        }
        var right: [Character] = []
        var total = used
        for character in behind.reversed() {
            let width = character.shownWidth
            guard total + width <= room else { break }
            right.append(character)
            total += width
        }
        return Window(
            text: SafeText.clean(String(left.reversed()) + String(right)), cursorColumn: used,
            hidesBeginning: left.count < before.count, hidesEnd: right.count < behind.count
        )
    }
}

extension Character {
    /// A printable letter of ASCII, which joins no other.
    fileprivate var isPlain: Bool { asciiValue.map { 0x20...0x7E ~= $0 } ?? false }

    /// Cells it takes where it is made safe to show.
    fileprivate var shownWidth: Int { max(DisplayWidth.of(SafeText.clean(String(self))), 0) }
}
