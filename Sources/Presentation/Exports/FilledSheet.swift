import DocumentReading
import PlanModel
import Records
import VietnameseText
import Wording

/// A sheet of a form that came back, in either language and with its columns in any order.
package struct FilledSheet {
    /// It has no heading of such a sheet.
    package struct NoHeading: Error, Hashable, Sendable {}

    package let form: FilledForm

    /// Reads the lines below the heading, which is one of the first.
    package init(_ sheet: SourceSheet, file: String, _ language: Language) throws(NoHeading) {
        let found = sheet.rows.prefix(FilledSheet.mostLinesAbove).enumerated().lazy.compactMap { index, row in
            FilledColumns(row).map { (index, $0) }
        }.first
        guard let (heading, columns) = found else { throw NoHeading() }
        form = columns.form(Array(sheet.rows.dropFirst(heading + 1)), file: file, language)
    }

    /// An office may put its own head above.
    private static let mostLinesAbove = 20
}

/// Where in a sheet the columns are.
private struct FilledColumns {
    private let parts: [FormAnswers.Part: Int]
    private let words: Int
    private let duty: Int?
    private let body: Int?
    private let line: Int?

    /// Nil where the row is no heading of such a sheet.
    init?(_ row: SourceSheet.Row) {
        let titles = row.cells.map { ($0.text ?? "").comparable }
        func column(_ column: Wording.FormColumn) -> Int? {
            let names = Set(Language.allCases.map { Wording($0).formColumn(column).comparable })
            return titles.firstIndex(where: names.contains)
        }
        guard column(.label) != nil, column(.total) != nil, let words = column(.words) else { return nil }
        self.words = words
        parts = Dictionary(
            FormAnswers.Part.allCases.compactMap { part in column(part.column).map { (part, $0) } },
            uniquingKeysWith: { first, _ in first })
        duty = titles.firstIndex(of: FormSheet.titles.duty)
        body = titles.firstIndex(of: FormSheet.titles.body)
        line = titles.firstIndex(of: FormSheet.titles.line)
    }

    func form(_ rows: [SourceSheet.Row], file: String, _ language: Language) -> FilledForm {
        func text(_ row: SourceSheet.Row, _ column: Int?) -> String { column.map { row[$0].written } ?? "" }
        let asked = rows.compactMap { row in FormSheet.Line(text(row, line)).map { (row: row, line: $0) } }
        let first = asked.first?.row
        let ids = first.map { (duty: text($0, duty), body: text($0, body)) }
        let foreign = asked.filter { (text($0.row, duty), text($0.row, body)) != (ids?.duty ?? "", ids?.body ?? "") }
        var (entries, texts) = ([FilledForm.Place: FilledForm.Entry](), [FormAnswers.Question: FilledForm.Words]())
        var headings: [Wording.FormLine: FilledForm.Words] = [:]
        for (row, line) in asked {
            switch line {
            case .heading(let heading): headings[heading] = FilledForm.Words(row[words])
            case .question(let question): texts[question] = FilledForm.Words(row[words])
            case .figure(let code):
                for (part, column) in parts {
                    entries[FilledForm.Place(code, part)] = FilledForm.Entry(row[column], language)
                }
            }
        }
        return FilledForm(
            file: file, duty: ids.flatMap { RecordID(stored: $0.duty) },
            body: ids.flatMap { AgencyReference($0.body) }, foreignRows: foreign.map(\.row.number),
            printedBody: headings[.body]?.text ?? "", printedYear: headings[.year]?.text ?? "",
            number: headings[.number], day: headings[.day], entries: entries, texts: texts)
    }
}

extension RecordID {
    fileprivate init?(stored text: String) {
        let parts = text.split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        self.init(PlanID(String(parts[0])), Ref(String(parts[1])))
    }
}

extension FilledForm.Words {
    /// Nil for a blank.
    fileprivate init?(_ cell: SourceSheet.Cell) {
        if case .formula = cell {
            self = .formula
        } else {
            let written = cell.written
            guard !written.isEmpty else { return nil }
            self = .text(written)
        }
    }

    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}

extension FilledForm.Entry {
    /// Nil for a blank.
    fileprivate init?(_ cell: SourceSheet.Cell, _ language: Language) {
        switch cell {
        case .empty: return nil
        case .formula: self = .formula
        case .number(let stored): self.init(stored: stored)
        case .text: self.init(typed: cell.written, language)
        // What was typed as 1/2 is a day by now.
        case .day: self = .unreadable(cell.written)
        }
    }
}

extension String {
    /// The same for words that a person would take for the same.
    fileprivate var comparable: String { asTyped.withoutVietnameseMarks.lowercased() }
}
