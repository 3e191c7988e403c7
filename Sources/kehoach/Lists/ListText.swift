import JSONText
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
    /// Adds a list in the form that was asked for.
    mutating func write<Record: ListedRecord>(_ records: [Record], _ options: ListOptions) {
        let text = listText(options).of(records)
        guard options.format == .table else { return write(verbatim: text) }
        if records.isEmpty { tell(wording.emptyList) } else { write(text) }
    }

    /// Adds a list that may be long in the form that was asked for, writing while it is made.
    mutating func write<Source, Record>(_ list: RecordBatches<Source, Record>, _ options: ListOptions) {
        let text = listText(options)
        guard options.format != .table else { return writeTable(list, text) }
        write(verbatim: text.head(Record.self))
        var isEmpty = true
        for batch in list.batches where isRead {
            for piece in list.map(batch, { text.piece($0) }) {
                write(verbatim: isEmpty ? piece : text.separator + piece)
                isEmpty = false
            }
        }
        write(verbatim: text.tail(isEmpty: isEmpty))
    }

    /// So many rows of a table are kept while the widths of its columns are found; the others are made twice.
    private static var rowsKept: Int { 50_000 }

    private mutating func writeTable<Source, Record>(_ list: RecordBatches<Source, Record>, _ text: ListText) {
        let wording = wording
        var extent = TableExtent(Record.columns(wording), page: text.page)
        var kept: [[[String]]] = []
        for batch in list.batches {
            let rows = list.map(batch) { $0.cells(wording) }
            if extent.rowCount <= Session.rowsKept { kept.append(rows) }
            extent.include(rows)
        }
        guard extent.rowCount > 0 else { return tell(wording.emptyList) }
        let layout = extent.layout
        write(layout.heading)
        for (place, batch) in list.batches.enumerated() where isRead {
            let rows = place < kept.count ? kept[place] : list.map(batch) { $0.cells(wording) }
            for row in rows { write(layout.line(row)) }
        }
    }

    private func listText(_ options: ListOptions) -> ListText {
        ListText(format: options.format, page: surroundings.page, wording: wording)
    }
}
