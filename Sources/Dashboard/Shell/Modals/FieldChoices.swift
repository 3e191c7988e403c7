import PlanModel
import TerminalUI
import VietnameseText

/// What a field can be filled with by a few letters of it, typed without accents.
package struct FieldChoices: Equatable, Sendable {
    /// What is put into the field.
    private let choices: [String]
    private let index: NameIndex
    /// What stands between several; nil where the field takes one.
    private let separator: Character?
    /// Whether there is nothing else that could be typed: then all are offered while the field is as it was chosen.
    private let isClosed: Bool
    /// How many of them, the first ones, are offered while nothing is typed.
    private let atOnce: Int

    /// Choices, each with all names it is found by.
    init(
        _ choices: [(text: String, names: [String])], separator: Character? = nil, isClosed: Bool = false,
        atOnce: Int = 0
    ) {
        self.choices = choices.map(\.text)
        index = NameIndex(choices.map { ($0.names + [$0.text]).joined(separator: "\n") })
        self.separator = separator
        (self.isClosed, self.atOnce) = (isClosed, atOnce)
    }

    /// The words of a closed list.
    static func words<Word: NamedWord>(_ words: Word.Type, _ language: Language) -> FieldChoices {
        FieldChoices(
            Word.allCases.map { ($0.name(language), [$0.rawValue] + Language.allCases.map($0.name)) }, isClosed: true)
    }

    /// How many are offered at a time.
    static let offered = 5
    /// Among how many that fit the best are looked for: a letter alone fits thousands of units.
    private static let looked = 200

    /// Those that what is typed fits: all its words, each the beginning of a word of its names. None while nothing is typed, or where the
    /// only one stands there already.
    func fitting(_ field: TextField) -> [String] {
        let typed = piece(field).text.asTyped
        let search = NameSearch(typed)
        if isClosed, search.isEmpty || choices.contains(typed) { return choices }
        guard !search.isEmpty else { return Array(choices.prefix(atOnce)) }
        let found = index.places(foundBy: search, atMost: FieldChoices.looked).map { choices[$0] }
        // A name typed in full comes first, then what is seen to fit, word by word first, then what other names and spellings make fit.
        let whole = NameWords(typed)
        let fitting = found.map { text in (text: text, rank: rank(text, whole, search)) }
        let offered = (0...3).flatMap { rank in fitting.filter { $0.rank == rank }.map(\.text) }
            .prefix(FieldChoices.offered)
        return Array(offered) == [typed] ? [] : Array(offered)
    }

    private func rank(_ text: String, _ whole: NameWords, _ search: NameSearch) -> Int {
        if NameWords(text).isSame(withoutMarksAs: whole) { return 0 }
        return search.findsInOrder(text) ? 1 : search.finds(text) ? 2 : 3
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
