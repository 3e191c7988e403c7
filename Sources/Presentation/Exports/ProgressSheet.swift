import DocumentReading
import PlanDocuments
import PlanModel
import Records
import VietnameseText
import Wording

/// A tracking sheet that came back from an office, in either language and with its columns in any order.
package struct ProgressSheet {
    /// It has no heading by which tasks and their statuses could be found.
    package struct NoHeading: Error, Hashable, Sendable {}

    package let rows: [ProgressRow]

    /// Reads the rows below the heading, which is one of the first lines.
    package init(_ sheet: SourceSheet) throws(NoHeading) {
        let found = sheet.rows.prefix(ProgressSheet.mostLinesAbove).enumerated().lazy.compactMap { index, row in
            ProgressColumns(row).map { (index, $0) }
        }.first
        guard let (heading, columns) = found else { throw NoHeading() }
        rows = sheet.rows.dropFirst(heading + 1).compactMap { columns.row($0) }
    }

    /// A title, a number and a day may stand above.
    private static let mostLinesAbove = 20
}

/// Where in a sheet the columns are that come back.
private struct ProgressColumns {
    private let task: Int
    private let status: Int
    private let document: Int?
    private let evidence: Int?
    private let notes: Int?
    private let record: Int?
    private let exported: Int?

    /// Nil where the row is no heading of such a sheet.
    init?(_ row: SourceSheet.Row) {
        let titles = row.cells.map { ($0.text ?? "").comparable }
        func column(_ index: Int) -> Int? {
            let names = Set(Language.allCases.map { Wording($0).trackingColumns[index].comparable })
            return titles.firstIndex(where: names.contains)
        }
        guard let task = column(1), let status = column(9) else { return nil }
        (self.task, self.status) = (task, status)
        (document, evidence, notes) = (column(2), column(10), column(11))
        record = titles.firstIndex(of: TrackingSheet.recordTitle)
        exported = titles.firstIndex(of: TrackingSheet.exportedTitle)
    }

    /// Nil where the row names no task.
    func row(_ row: SourceSheet.Row) -> ProgressRow? {
        func text(_ column: Int?) -> String { column.map { row[$0].written } ?? "" }
        let printed = text(task)
        let record = ProgressColumns.record(text(record))
        guard !printed.isEmpty || record != nil else { return nil }
        let counting = [task, status, evidence, notes, self.record, exported].compactMap(\.self)
        return ProgressRow(
            number: row.number, record: record, printed: printed, document: document.map { text($0) },
            status: ProgressColumns.status(text(status)), evidence: ProgressRow.parts(text(evidence)),
            notes: ProgressRow.parts(text(notes)),
            base: ProgressColumns.base(text(exported), evidence: text(evidence), notes: text(notes)),
            hasFormula: counting.contains { if case .formula = row[$0] { true } else { false } })
    }

    private static func record(_ text: String) -> RecordID? {
        let parts = text.split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return RecordID(PlanID(String(parts[0])), Ref(String(parts[1])))
    }

    private static func status(_ text: String) -> ProgressRow.Status? {
        guard !text.isEmpty else { return nil }
        return TaskStatus(typed: text).map(ProgressRow.Status.known) ?? .unknown(text)
    }

    /// `inProgress |  | 12/BC-SYT; 14/BC-SYT | a note`. A bar may stand in a note, too: where a cell says what it said, the
    /// border is known.
    private static func base(_ text: String, evidence: String, notes: String) -> ProgressRow.Base? {
        // Blanks at the end of a cell are lost.
        let parts = (text.hasSuffix(" |") ? text + " " : text).components(of: " | ", atMost: 3)
        guard parts.count == 3, let status = TaskStatus(rawValue: parts[0]) else { return nil }
        let rest = parts[2]
        if rest.hasPrefix(evidence + " | ") {
            return ProgressRow.Base(
                status: status, evidence: evidence, notes: String(rest.dropFirst(evidence.count + 3)))
        }
        if rest.hasSuffix(" | " + notes) {
            return ProgressRow.Base(
                status: status, evidence: String(rest.dropLast(notes.count + 3)), notes: notes)
        }
        let halves = rest.components(of: " | ", atMost: 2)
        return ProgressRow.Base(status: status, evidence: halves[0], notes: halves.count > 1 ? halves[1] : "")
    }
}

extension String {
    /// The text apart at a separator, in so many parts at most; at least one.
    fileprivate func components(of separator: String, atMost count: Int) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while parts.count < count - 1, let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}

extension SourceSheet.Cell {
    /// What a person sees there.
    var written: String {
        switch self {
        case .empty: ""
        case .text: text ?? ""
        case .number(let number): number
        case .day(let serial): Day(ordinal: serial - Spreadsheet.firstDay).iso
        case .formula(let cell): cell.written
        }
    }
}

extension String {
    /// The same for words that a person would take for the same.
    fileprivate var comparable: String { asTyped.withoutVietnameseMarks.lowercased() }
}
