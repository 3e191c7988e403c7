import PlanDocuments
import PlanModel
import Records
import Wording

extension Spreadsheet.Cell {
    init(_ day: Day?, _ wording: Wording) {
        self = day.map { .day($0.ordinal + Spreadsheet.firstDay, written: wording.day($0)) } ?? .empty
    }

    init(text: String) { self = text.isEmpty ? .empty : .text(text) }
}

/// The sheet in which offices follow what is to be done: twelve columns that staff know, and two hidden ones by which it is
/// told from which record a row came and what it said then.
package struct TrackingSheet {
    /// The headings of the hidden columns, in every language.
    static let recordTitle = "record"
    static let exportedTitle = "exported"

    private let wording: Wording

    package init(_ wording: Wording) { self.wording = wording }

    package func sheet(of tasks: [TaskRecord]) -> Spreadsheet { sheet(rows: tasks.map(row)) }

    /// The sheet of rows that were made before, which it numbers.
    func sheet(rows: [[Spreadsheet.Cell]]) -> Spreadsheet {
        var rows = rows
        for index in rows.indices { rows[index][0] = .number(index + 1) }
        let statuses = TaskStatus.allCases.map { $0.name(wording.language) }
        let widths = [5, 48, 16, 12, 13, 28, 24, 18, 9, 17, 26, 26]
        var columns = zip(wording.trackingColumns, widths).map { Spreadsheet.Column($0, width: $1) }
        columns[9].choices = statuses
        columns += [TrackingSheet.recordTitle, TrackingSheet.exportedTitle].map {
            Spreadsheet.Column($0, width: 20, isHidden: true)
        }
        return Spreadsheet(name: wording.trackingTitle, columns: columns, rows: rows)
    }

    /// The sheet as the annex of a paper, across.
    package func annex(of tasks: [TaskRecord], note: String) -> OfficialPaper.Annex {
        let centred: Set = [0, 2, 3, 4, 8]
        // In millimetres of a page: a day needs 22, "NN&PTNT" and "SLĐTBXH" 23.
        let widths = [12, 47, 20, 23, 23, 24, 24, 16, 12, 18, 24, 13]
        return sheet(of: tasks).annex(note: note) { index, column in
            .init(column.title, weight: widths[index], alignment: centred.contains(index) ? .centre : .left)
        }
    }

    /// The cells of a task; the first is for its number in the sheet.
    func row(_ record: TaskRecord) -> [Spreadsheet.Cell] {
        let task = record.task
        let document = record.plan.plan.document
        let status = record.standing.status
        let evidence = task.allEvidence.map(wording.evidence).joined(separator: "; ")
        let notes = task.progress.notes.filter { !$0.isInternal }.map(\.text).joined(separator: "; ")
        let partners = task.partners.map { partner in
            switch partner {
            case .agency(let body): record.shortNames([body]).joined()
            case .printed(let text): text
            }
        }.joined(separator: ", ")
        return [
            .empty, .text("\(task.ref) \(task.title)"), .init(text: document.knownNumber ?? ""),
            .init(document.knownDate?.complete, wording), .init(record.standing.lastDay, wording),
            .init(text: record.shortNames(record.agencies).joined(separator: ", ")), .init(text: partners),
            .init(text: task.peopleInCharge.joined(separator: ", ")), share(of: record),
            .text(status.name(wording.language)), .init(text: evidence), .init(text: notes),
            .text(record.id.description),
            .text("\(status.rawValue) | \(record.standing.doneOn?.iso ?? "") | \(evidence) | \(notes)"),
        ]
    }

    /// How much of a task is done in a hundred: by its bodies, else by its steps.
    private func share(of record: TaskRecord) -> Spreadsheet.Cell {
        if record.standing.status == .done { return .number(100) }
        let members = record.standing.members
        if members.count > 1 { return .number(members.count { $0.status == .done } * 100 / members.count) }
        let steps = record.task.steps
        if !steps.isEmpty { return .number(steps.count(where: \.isDone) * 100 / steps.count) }
        return record.standing.status == .notStarted ? .number(0) : .empty
    }
}

extension Spreadsheet {
    /// How many days before 1970 they count from: the day before the last of 1899.
    static let firstDay = 25_569

    /// The sheet as the annex of a paper, across, without what is for programs alone. By default columns are as wide as in
    /// the sheet.
    func annex(
        note: String,
        _ column: (Int, Column) -> OfficialPaper.Table.Column = { .init($1.title, weight: max(1, $1.width)) }
    ) -> OfficialPaper.Annex {
        let shown = columns.filter { !$0.isHidden }
        let table = OfficialPaper.Table(
            columns: shown.enumerated().map { column($0, $1) },
            rows: rows.map { row in
                .cells(
                    row.prefix(shown.count).map { cell in
                        switch cell {
                        case .text(let text): text
                        case .day(_, let written): written
                        case .number(let number): String(number)
                        case .empty: ""
                        }
                    })
            })
        return OfficialPaper.Annex(
            titles: [name.uppercased()], note: note, body: [.table(table)], isLandscape: true)
    }

    /// A list with the columns of its table; days are days, numbers are numbers.
    package init<Record: ListedRecord>(_ records: [Record], named name: String, _ wording: Wording) {
        // A column of signs has no heading, and what it means is said elsewhere.
        let fields = Record.fields.table.filter { !$0.heading(wording).isEmpty }
        self.init(
            name: name, columns: fields.map { Column($0.heading(wording), width: $0.sheetWidth) },
            rows: records.map { record in
                fields.map { field in
                    switch field.value(record) {
                    case .string(let text) where Day(iso: text) != nil: Cell(Day(iso: text), wording)
                    case .int(let number): .number(number)
                    default: Cell(text: field.text(record, wording))
                    }
                }
            })
    }
}

extension RecordField {
    /// What is cut in a table has room in a sheet.
    fileprivate var sheetWidth: Int { minimum.map { min(48, $0 * 2) } ?? 16 }
}
