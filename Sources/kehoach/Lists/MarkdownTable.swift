import PlanDocuments
import Presentation
import Records
import TerminalUI

/// Lists as Markdown tables, with the columns and cells of CSV.
///
/// A cell has one line in the file: line breaks of its text become `<br>`. What Markdown would take as marks is escaped,
/// and characters that a terminal or program would obey become visible ones, as in CSV.
struct MarkdownTable {
    /// The headings, and the line that makes a table of what follows.
    static func heading(_ keys: [String]) -> String {
        line(keys.map(cell)) + line(keys.map { _ in "---" })
    }

    /// The line of an object.
    static func line(_ record: [String: FieldValue], keys: [String]) -> String {
        line(keys.map { cell(CSVText.plain(record[$0])) })
    }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |\n"
    }

    private static func cell(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { SafeText.clean(String($0)).escapedForMarkdown }.joined(separator: "<br>")
    }
}
