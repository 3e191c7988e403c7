import TerminalUI
import VietnameseText

/// What a field can be filled with by a few letters of it, typed without accents.
package struct FieldChoices: Equatable, Sendable {
    /// One of them.
    struct Choice: Equatable, Sendable {
        /// What is put into the field.
        var text: String
        /// All names it is found by.
        var names: String
    }

    private let choices: [Choice]
    /// What stands between several; nil where the field takes one.
    private let separator: Character?

    /// Choices, each with all names it is found by.
    init(_ choices: [(text: String, names: [String])], separator: Character? = nil) {
        self.choices = choices.map {
            Choice(text: $0.text, names: ($0.names + [$0.text]).joined(separator: "\n"))
        }
        self.separator = separator
    }

    /// How many are offered at a time.
    static let offered = 5

    /// Those that what is typed fits: all its words, each the beginning of a word of its names. None while nothing is typed, or where the
    /// only one stands there already.
    func fitting(_ field: TextField) -> [String] {
        let typed = piece(field).text.asTyped
        let search = NameSearch(typed)
        guard !search.isEmpty else { return [] }
        let found = choices.lazy.filter { search.finds($0.names) }.map(\.text)
        // A name typed in full comes first, then what is seen to fit, then what other names and spellings make fit.
        let whole = NameWords(typed)
        let fitting = Array(found).map { text in (text: text, rank: rank(text, whole, search)) }
        let offered = (0...2).flatMap { rank in fitting.filter { $0.rank == rank }.map(\.text) }
            .prefix(FieldChoices.offered)
        return Array(offered) == [typed] ? [] : Array(offered)
    }

    private func rank(_ text: String, _ whole: NameWords, _ search: NameSearch) -> Int {
        if NameWords(text).isSame(withoutMarksAs: whole) { return 0 }
        return search.finds(text) ? 1 : 2
    }

    /// The field with a choice in place of what was typed for it.
    func taking(_ choice: String, in field: TextField) -> TextField {
        let (before, _, after) = piece(field)
        let text = before + (before.isEmpty ? "" : " ") + choice
        var taken = TextField(text + after)
        taken.moveCursor(to: text.count)
        return taken
    }

    /// What stands between the separators around the cursor, without blanks at its ends, and what stands around it.
    private func piece(_ field: TextField) -> (before: String, text: String, after: String) {
        guard let separator else { return ("", field.text.trimmed, "") }
        let cut = field.text.index(field.text.startIndex, offsetBy: field.cursor)
        let (left, right) = (field.text[..<cut], field.text[cut...])
        let start = left.lastIndex(of: separator).map { left.index(after: $0) } ?? left.startIndex
        let end = right.firstIndex(of: separator) ?? right.endIndex
        return (
            String(field.text[..<start]), String(field.text[start..<end]).trimmed, String(field.text[end...])
        )
    }
}
