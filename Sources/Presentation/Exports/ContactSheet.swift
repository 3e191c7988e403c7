import DocumentReading
import PlanModel
import VietnameseText

/// A list of persons whom bodies are reached through, with its columns in any order.
package struct ContactSheet {
    /// It has no heading by which bodies and persons could be found.
    package struct NoHeading: Error, Hashable, Sendable {}

    package let rows: [ContactRow]

    /// Reads the rows below the heading, which is one of the first lines.
    package init(_ sheet: SourceSheet) throws(NoHeading) {
        let found = sheet.rows.prefix(ContactSheet.mostLinesAbove).enumerated().lazy.compactMap { index, row in
            ContactColumns(row).map { (index, $0) }
        }.first
        guard let (heading, columns) = found else { throw NoHeading() }
        var body = ""
        rows = sheet.rows.dropFirst(heading + 1).compactMap { row in
            // Where a body has several persons its cell is one over all their rows.
            let named = columns.text(row, columns.body)
            if !named.isEmpty { body = named }
            return columns.row(row, of: body)
        }
    }

    /// A title and a day may stand above.
    private static let mostLinesAbove = 20
}

/// Where in a list the columns are.
private struct ContactColumns {
    let body: Int
    private let name: Int
    private let post: Int?
    private let telephone: Int?
    private let mail: Int?
    private let from: Int?
    private let until: Int?

    private static let bodies = [
        "co quan", "ten co quan", "co quan don vi", "don vi", "ten don vi", "noi cong tac", "agency", "body",
        "organisation", "organization", "office",
    ]
    private static let names = [
        "ho va ten", "ho ten", "nguoi lien he", "dau moi", "can bo dau moi", "can bo", "ten", "full name", "name",
        "contact", "person",
    ]
    private static let posts = ["chuc vu", "chuc danh", "post", "position"]
    private static let telephones = [
        "di dong", "so di dong", "dien thoai di dong", "dien thoai", "so dien thoai", "sdt", "dt", "mobile",
        "telephone",
        "phone", "phone number", "tel",
    ]
    private static let mails = [
        "thu dien tu", "dia chi thu dien tu", "email", "dia chi email", "e mail", "mail", "hop thu",
    ]
    private static let firsts = ["tu ngay", "tu", "ngay bat dau", "from", "since"]
    private static let lasts = ["den het ngay", "den ngay", "den", "ngay ket thuc", "until", "to"]

    /// Nil where the row is no heading of such a list.
    init?(_ row: SourceSheet.Row) {
        let titles = row.cells.map { $0.written.comparable }
        func column(_ names: [String]) -> Int? { names.lazy.compactMap { titles.firstIndex(of: $0) }.first }
        guard let body = column(ContactColumns.bodies), let name = column(ContactColumns.names) else { return nil }
        (self.body, self.name) = (body, name)
        (post, telephone, mail) = (
            column(ContactColumns.posts), column(ContactColumns.telephones), column(ContactColumns.mails)
        )
        (from, until) = (column(ContactColumns.firsts), column(ContactColumns.lasts))
    }

    func text(_ row: SourceSheet.Row, _ column: Int?) -> String { column.map { row[$0].written } ?? "" }

    /// Nil where the row says nothing of a person.
    func row(_ row: SourceSheet.Row, of body: String) -> ContactRow? {
        func known(_ column: Int?) -> String? {
            let text = text(row, column)
            return text.isEmpty ? nil : text
        }
        let person = text(row, name)
        guard !person.isEmpty || known(telephone) != nil || known(mail) != nil, !body.isEmpty else { return nil }
        return ContactRow(
            number: row.number, body: body, name: person, post: known(post), telephone: number(row), mail: known(mail),
            from: known(from), until: known(until))
    }

    /// A spreadsheet takes a telephone number for a number, and loses the zero before it.
    private func number(_ row: SourceSheet.Row) -> String? {
        guard let telephone else { return nil }
        let text = row[telephone].written
        guard case .number = row[telephone], text.allSatisfy(\.isNumber), !text.hasPrefix("0"), text.count >= 8 else {
            return text.isEmpty ? nil : text
        }
        return text.hasPrefix("84") && text.count == 11 ? "+" + text : "0" + text
    }
}

extension String {
    /// Words without marks, apart by one blank each.
    fileprivate var comparable: String {
        asTyped.withoutVietnameseMarks.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
