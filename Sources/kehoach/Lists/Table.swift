import TerminalUI

/// One column of a table.
struct TableColumn {
    /// Its heading.
    let title: String
    /// Where its texts stand in it.
    let alignment: Alignment
    /// How narrow it may become where there is little room; nil if it is never cut.
    let minimum: Int?
    /// In which order columns go where even that is too much, 1 first; nil if it always stays.
    let leaves: Int?

    init(_ title: String, _ alignment: Alignment = .left, minimum: Int? = nil, leaves: Int? = nil) {
        (self.title, self.alignment) = (title, alignment)
        (self.minimum, self.leaves) = (minimum, leaves)
    }
}

/// Rows of text under headings.
struct Table {
    private let columns: [TableColumn]
    private let rows: [[String]]

    /// A table; columns that say nothing are left out.
    init(_ columns: [TableColumn], rows: [[String]]) {
        let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        self.columns = kept.map { columns[$0] }
        self.rows = rows.map { row in kept.map { row[$0] } }
    }

    /// The table on a page: within its width, or whole where there is none.
    func text(on page: Page) -> String {
        let width = page.width
        let lines = ([columns.map(\.title)] + rows).map { $0.map(page.shown) }
        let natural = columns.indices.map { column in lines.map { $0[column].displayWidth }.max() ?? 0 }
        let shown = width.map { fitting(natural, in: $0) } ?? Array(columns.indices)
        let widths = width.map { narrowed(shown.map { ($0, natural[$0]) }, to: $0) } ?? natural
        return lines.map { line in
            let cells = zip(shown, widths).map { column, cellWidth in
                line[column].fitted(
                    toWidth: cellWidth, alignment: columns[column].alignment, ellipsis: page.ellipsis)
            }
            let text = cells.joined(separator: Table.gap)
            let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex
            let kept = String(text[..<end])
            return (width.map { kept.truncated(toWidth: $0, ellipsis: page.ellipsis) } ?? kept) + "\n"
        }.joined()
    }

    private static let gap = "  "

    /// The columns that have room with none cut more than it may be.
    private func fitting(_ natural: [Int], in width: Int) -> [Int] {
        var shown = Array(columns.indices)
        func least() -> Int {
            shown.reduce(Table.gaps(shown.count)) { sum, column in
                sum + min(natural[column], columns[column].minimum ?? natural[column])
            }
        }
        while least() > width {
            let leaving = shown.filter { columns[$0].leaves != nil }
                .min { (columns[$0].leaves ?? 0) < (columns[$1].leaves ?? 0) }
            guard let leaving else { break }
            shown.removeAll { $0 == leaving }
        }
        return shown
    }

    /// The widths of some columns; the widest that may be cut gives way first.
    private func narrowed(_ shown: [(column: Int, natural: Int)], to width: Int) -> [Int] {
        var widths = shown.map(\.natural)
        var excess = widths.reduce(Table.gaps(widths.count), +) - width
        while excess > 0 {
            let candidates = widths.indices.filter { index in
                columns[shown[index].column].minimum.map { $0 < widths[index] } ?? false
            }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private static func gaps(_ columns: Int) -> Int { gap.count * max(0, columns - 1) }
}
