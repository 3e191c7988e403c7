import JSONText
import PlanDocuments
import Presentation
import Records
import Wording

/// Lists in their forms.
struct ListText: Sendable {
    let format: ListFormat
    let page: Page
    let wording: Wording

    /// The list as text.
    func of<Record: ListedRecord>(_ records: [Record]) -> String {
        if format == .table {
            return Table(Record.columns(wording), rows: records.map { $0.cells(wording) }).text(on: page)
        }
        let pieces = records.enumerated().map { (records.startIndex == $0.offset ? "" : separator) + piece($0.element) }
        return head(Record.self) + pieces.joined() + tail(isEmpty: records.isEmpty)
    }

    /// A value as JSON, in the form in which this program writes its files.
    static func json(_ value: FieldValue, _ order: JSONKeyOrder) -> String {
        String(decoding: CanonicalJSON(order: order).file(value), as: UTF8.self)
    }
}

/// The forms for programs are made piece by piece: a head, the records with something between them, a tail.
extension ListText {
    /// What stands before the records.
    func head<Record: ListedRecord>(_: Record.Type) -> String {
        switch format {
        case .json: "["
        case .csv, .table: CSVText.line(Record.keys.names)
        case .excel: CSVRow.mark + CSVText.line(ofTexts: Record.columns(wording).map(\.title))
        case .markdown: MarkdownTable.heading(Record.keys.names)
        }
    }

    /// A record.
    func piece<Record: ListedRecord>(_ record: Record) -> String {
        switch format {
        case .json:
            let element = CanonicalJSON(order: Record.keys.order).element(.object(record.object))
            return "\n" + String(decoding: element, as: UTF8.self)
        case .csv, .table: return CSVText.line(record.object, keys: Record.keys.names)
        case .excel: return CSVText.line(ofTexts: record.cells(wording))
        case .markdown: return MarkdownTable.line(record.object, keys: Record.keys.names)
        }
    }

    /// What stands between two records.
    var separator: String { format == .json ? "," : "" }

    /// What stands behind them.
    func tail(isEmpty: Bool) -> String {
        format == .json ? isEmpty ? "]\n" : "\n]\n" : ""
    }
}

extension Session {
    /// Adds a list in the form that was asked for. Where something was looked for (`isSearch`), to find none of it is
    /// worth an exit code.
    @discardableResult
    mutating func write<Record: ListedRecord>(
        _ records: [Record], _ options: ListOptions, isSearch: Bool = false
    ) -> ExitStatus {
        let text = listText(options).of(records)
        if options.format != .table {
            write(verbatim: text)
        } else if records.isEmpty {
            tell(wording.emptyList)
        } else {
            write(text)
        }
        return isSearch && records.isEmpty ? .nothing : .done
    }

    /// Adds a list that may be long in the form that was asked for, writing while it is made.
    @discardableResult
    mutating func write<Source, Record>(
        _ list: RecordBatches<Source, Record>, _ options: ListOptions, isSearch: Bool = false
    ) -> ExitStatus {
        let text = listText(options)
        let isEmpty = options.format == .table ? writeTable(list, text) : writePieces(list, text)
        return isSearch && isEmpty ? .nothing : .done
    }

    /// Whether there was nothing to list.
    private mutating func writePieces<Source, Record>(_ list: RecordBatches<Source, Record>, _ text: ListText) -> Bool {
        write(verbatim: text.head(Record.self))
        var isEmpty = true
        for batch in list.batches where isRead {
            for piece in list.map(batch, { text.piece($0) }) {
                write(verbatim: isEmpty ? piece : text.separator + piece)
                isEmpty = false
            }
        }
        write(verbatim: text.tail(isEmpty: isEmpty))
        return isEmpty
    }

    /// So many rows of a table are kept while the widths of its columns are found; the others are made twice.
    private static var rowsKept: Int { 50_000 }

    /// Whether there was nothing to list.
    private mutating func writeTable<Source, Record>(_ list: RecordBatches<Source, Record>, _ text: ListText) -> Bool {
        let wording = wording
        var extent = TableExtent(Record.columns(wording), page: text.page)
        var kept: [[[String]]] = []
        for batch in list.batches {
            let rows = list.map(batch) { $0.cells(wording) }
            if extent.rowCount <= Session.rowsKept { kept.append(rows) }
            extent.include(rows)
        }
        guard extent.rowCount > 0 else {
            tell(wording.emptyList)
            return true
        }
        let layout = extent.layout
        write(layout.heading)
        for (place, batch) in list.batches.enumerated() where isRead {
            let rows = place < kept.count ? kept[place] : list.map(batch) { $0.cells(wording) }
            for row in rows { write(layout.line(row)) }
        }
        return false
    }

    private func listText(_ options: ListOptions) -> ListText {
        ListText(format: options.format, page: surroundings.page, wording: wording)
    }
}
