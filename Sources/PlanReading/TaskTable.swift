import DocumentReading

/// A table that gives out tasks: what, who leads, with whom, by when.
struct TaskTable {
    enum Column: Hashable { case number, content, lead, partners, time, product, note }

    /// A row that asks for something.
    struct Row {
        var number: String
        var content: String
        var lead: String
        var partners: String
        var time: String
        var product: String
        var place: SourceDocument.Place
        /// Whether it is a heading over the rows below it.
        var isHeading: Bool
    }

    let rows: [Row]

    /// Whether its header says that it gives out tasks.
    static func isOne(_ table: SourceDocument.Table) -> Bool { header(of: table) != nil }

    /// How many rows its header has, and the columns in which numbers stand.
    static func head(of table: SourceDocument.Table) -> (rows: Int, numbers: Set<Int>)? {
        header(of: table).map { head in (head.first, Set(head.columns.filter { $0.value == .number }.keys)) }
    }

    init?(_ table: SourceDocument.Table) {
        guard let (columns, first) = TaskTable.header(of: table) else { return nil }
        var rows: [Row] = []
        var above: [Column: String] = [:]
        for cells in table.rows[first...] {
            if TaskTable.isCounting(cells) || TaskTable.isHeader(cells) != nil { continue }
            var texts: [Column: String] = [:]
            var place = cells.first?.lines.first?.place
            var continued: Set<Column> = []
            for cell in cells {
                guard let column = columns[cell.column] else { continue }
                place = place ?? cell.lines.first?.place
                if cell.continuesAbove {
                    texts[column] = above[column] ?? ""
                    continued.insert(column)
                } else {
                    texts[column] = cell.text
                }
            }
            guard let place else { continue }
            let spans = cells.contains { $0.columns > 2 } || cells.count <= 2 && columns.count > 3
            let row = TaskTable.row(texts, place, spans: spans)
            if row.content.isEmpty { continue }
            // A page that ended inside a row: what follows has no number, nobody leads, and it begins small.
            if let last = rows.last, !cells.contains(where: \.beginsRow), row.number.isEmpty, row.lead.isEmpty,
                !last.isHeading,
                row.content.first?.isLowercase == true
            {
                rows[rows.count - 1].content += " " + row.content
                if last.time.isEmpty { rows[rows.count - 1].time = row.time }
                continue
            }
            if continued.contains(.content), !rows.isEmpty, !cells.contains(where: \.beginsRow) {
                rows[rows.count - 1].lead += row.lead.isEmpty ? "" : "; " + row.lead
                continue
            }
            if !row.isHeading { above = texts }
            rows.append(row)
        }
        guard !rows.isEmpty else { return nil }
        self.rows = rows
    }

    private static func row(_ texts: [Column: String], _ place: SourceDocument.Place, spans: Bool) -> Row {
        func text(_ column: Column) -> String { (texts[column] ?? "").trimmingBlanks }
        var (number, content) = (text(.number), text(.content))
        if content.isEmpty, number.count > 6 { (number, content) = ("", number) }
        if number.isEmpty, let (mark, rest) = Mark.split(content), !mark.isBullet, !rest.isEmpty {
            (number, content) = (mark.ref, rest)
        }
        while let last = number.last, ".)".contains(last) { number.removeLast() }
        let isEmpty = [Column.lead, .partners, .time, .product].allSatisfy { text($0).isEmpty }
        let isRoman = Mark.romanNumber(number) != nil || number.count == 1 && number.first?.isUppercase == true
        return Row(
            number: number, content: content, lead: text(.lead), partners: text(.partners), time: text(.time),
            product: text(.product), place: place,
            isHeading: isEmpty && (isRoman || spans || ParagraphJoiner.isCapitals(content)))
    }

    // MARK: The header

    private static let words: [(Column, [Phrase])] = [
        (.number, ["stt", "tt", "so tt"]),
        (.partners, ["phoi hop"]),
        (
            .lead,
            [
                "chu tri", "don vi thuc hien", "co quan thuc hien", "don vi phu trach", "co quan phu trach",
                "phan cong", "nguoi thuc hien", "don vi tham muu",
            ]
        ),
        (.time, ["thoi gian", "thoi han", "tien do", "han hoan thanh", "han"]),
        (.product, ["san pham", "ket qua"]),
        (.content, ["noi dung", "nhiem vu", "cong viec", "hoat dong", "ten viec"]),
        (.note, ["ghi chu"]),
    ]

    private static func isHeader(_ cells: [SourceDocument.Cell]) -> [Int: Column]? {
        var columns: [Int: Column] = [:]
        for cell in cells {
            let text = cell.text
            guard text.count < 60 else { return nil }
            let words = Words(text)
            guard let column = TaskTable.words.first(where: { words.has(anyOf: $0.1) })?.0,
                !columns.values.contains(column)
            else { continue }
            columns[cell.column] = column
        }
        let kinds = Set(columns.values)
        return kinds.contains(.content) && (kinds.contains(.lead) || kinds.contains(.time)) ? columns : nil
    }

    private static func header(of table: SourceDocument.Table) -> (columns: [Int: Column], first: Int)? {
        for (index, cells) in table.rows.prefix(3).enumerated() {
            guard var columns = isHeader(cells) else { continue }
            // A header of two rows: "Cơ quan thực hiện" over "chủ trì" and "phối hợp".
            var first = index + 1
            if first < table.rows.count, let below = subHeader(table.rows[first]) {
                columns.merge(below) { $1 }
                first += 1
            }
            return (columns, first)
        }
        return nil
    }

    private static func subHeader(_ cells: [SourceDocument.Cell]) -> [Int: Column]? {
        var columns: [Int: Column] = [:]
        for cell in cells where !cell.continuesAbove && !cell.text.isEmpty {
            let words = Words(cell.text)
            guard cell.text.count < 40, let column = TaskTable.words.first(where: { words.has(anyOf: $0.1) })?.0 else {
                return nil
            }
            columns[cell.column] = column
        }
        return columns.values.contains(.lead) || columns.values.contains(.partners) ? columns : nil
    }

    /// (1), (2), (3): a row that numbers the columns.
    private static func isCounting(_ cells: [SourceDocument.Cell]) -> Bool {
        let texts = cells.map(\.text).filter { !$0.isEmpty }
        return texts.count > 1
            && texts.allSatisfy { text in
                let inner = text.filter { !"() ".contains($0) }
                return Int(inner) != nil && inner.count < 3 || ["A", "B"].contains(inner)
            }
    }
}
