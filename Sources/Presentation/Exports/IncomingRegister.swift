import DocumentReading
import PlanDocuments
import PlanModel
import VietnameseText

/// A list of incoming papers as a document system writes it, or as lines are pasted from one.
package struct IncomingRegister {
    /// It is no such list: neither a heading says so, nor do its cells.
    package struct NotARegister: Error, Hashable, Sendable {}

    package let papers: [IncomingPaper]

    /// Reads the rows.
    ///
    /// - Parameters:
    ///   - sheet: The list.
    ///   - purpose: What its days are for.
    /// - Throws: ``NotARegister``.
    package init(_ sheet: SourceSheet, for purpose: DayPurpose) throws(NotARegister) {
        let found = sheet.rows.prefix(IncomingRegister.mostLinesAbove).enumerated().lazy.compactMap { index, row in
            RegisterColumns(heading: row).map { (index + 1, $0) }
        }.first
        guard let (start, columns) = found ?? RegisterColumns(pasted: sheet.rows, purpose).map({ (0, $0) }) else {
            throw NotARegister()
        }
        papers = sheet.rows.dropFirst(start).compactMap { columns.paper($0, purpose) }
    }

    private static let mostLinesAbove = 20
}

/// Where in a list the columns are.
private struct RegisterColumns {
    private let number: Int?
    private let day: Int?
    private let sender: Int
    private let subject: Int?

    /// The titles of such columns in the systems of offices, without marks. What a paper came in on goes before what it is
    /// dated.
    private static let numbers = [
        "so ky hieu", "so ky hieu van ban", "so va ky hieu", "ky hieu", "so van ban", "so hieu", "so",
    ]
    private static let days = [
        "ngay den", "ngay nhan", "ngay vao so", "ngay van ban", "ngay ban hanh", "ngay ky", "ngay thang", "ngay",
    ]
    private static let senders = [
        "noi gui", "co quan gui", "don vi gui", "co quan ban hanh", "noi ban hanh", "don vi ban hanh", "tac gia",
        "co quan", "don vi",
    ]
    private static let subjects = [
        "trich yeu", "trich yeu noi dung", "ten loai va trich yeu", "noi dung", "noi dung trich yeu", "ve viec",
    ]

    init?(heading row: SourceSheet.Row) {
        let titles = row.cells.map { $0.written.plainWords }
        func column(_ names: [String]) -> Int? { names.lazy.compactMap { titles.firstIndex(of: $0) }.first }
        guard let sender = column(RegisterColumns.senders), let number = column(RegisterColumns.numbers) else {
            return nil
        }
        self.sender = sender
        self.number = number
        (day, subject) = (column(RegisterColumns.days), column(RegisterColumns.subjects))
    }

    /// Lines that were pasted without their heading: number, day, sender and subject are told by what they look like.
    init?(pasted rows: [SourceSheet.Row], _ purpose: DayPurpose) {
        guard let first = rows.first, first.cells.count >= 2 else { return nil }
        let cells = first.cells.map(\.written)
        let day = cells.firstIndex { Day.readings(typed: $0, for: purpose) != nil && $0.contains { !$0.isNumber } }
        let number = cells.indices.first {
            $0 != day && cells[$0].contains("/") && cells[$0].contains(where: \.isNumber)
        }
        let texts = cells.indices.filter { $0 != day && $0 != number && cells[$0].contains(where: \.isLetter) }
        guard let sender = texts.first, day != nil || number != nil else { return nil }
        (self.number, self.day, self.sender) = (number, day, sender)
        subject = texts.dropFirst().first
    }

    /// Nil where the row names no sender.
    func paper(_ row: SourceSheet.Row, _ purpose: DayPurpose) -> IncomingPaper? {
        func text(_ column: Int?) -> String { column.map { row[$0].written } ?? "" }
        let sender = text(sender)
        guard !sender.isEmpty else { return nil }
        let number = text(number)
        let day: Day? =
            switch self.day.map({ row[$0] }) {
            case .day(let serial)?: Day(ordinal: serial - Spreadsheet.firstDay)
            case let cell?: Day.readings(typed: cell.written, for: purpose)?.likeliest
            case nil: nil
            }
        return IncomingPaper(
            row: row.number, number: number.isEmpty ? nil : number, day: day, sender: sender, subject: text(subject))
    }
}
