import Presentation
import TerminalUI

/// Rows of text under headings.
struct Table {
    private let columns: [TableColumn]
    private let rows: [[String]]

    /// A table; columns that say nothing are left out.
    init(_ columns: [TableColumn], rows: [[String]]) {
        (self.columns, self.rows) = (columns, rows)
    }

    /// The table on a page: within its width, or whole where there is none.
    func text(on page: Page) -> String {
        var extent = TableExtent(columns, page: page)
        extent.include(rows)
        let layout = extent.layout
        return layout.heading + rows.map(layout.line).joined()
    }
}

/// How wide the columns of a table are, found row by row.
struct TableExtent {
    private let columns: [TableColumn]
    private let page: Page
    private var widths: [Int]
    private var hasContent: [Bool]
    /// How many rows were included.
    private(set) var rowCount = 0

    /// Wider cells are not lined up: one text of some pages would fill every row with blanks.
    static let widest = 1_000

    /// The extent of a table without rows.
    init(_ columns: [TableColumn], page: Page) {
        (self.columns, self.page) = (columns, page)
        widths = columns.map { page.shown($0.title).displayWidth }
        hasContent = columns.map { _ in false }
    }

    /// Takes some rows into account.
    mutating func include(_ rows: [[String]]) {
        for row in rows {
            for (column, text) in row.enumerated() where !text.isEmpty {
                hasContent[column] = true
                widths[column] = max(widths[column], min(page.shown(text).displayWidth, TableExtent.widest))
            }
        }
        rowCount += rows.count
    }

    /// Where columns stand, those that say nothing left out.
    var layout: TableLayout {
        let saying = columns.indices.filter { hasContent[$0] }
        return TableLayout(saying.map { (index: $0, column: columns[$0], natural: widths[$0]) }, page: page)
    }
}

/// Where the columns of a table stand on a page.
struct TableLayout {
    private typealias Shown = (index: Int, column: TableColumn, width: Int)

    private let shown: [Shown]
    private let page: Page

    /// The layout of columns of which the widths are known.
    ///
    /// - Parameters:
    ///   - columns: The columns, each with the index of its texts in a row and the width of the widest.
    ///   - page: Where it is to go: within its width, or whole where there is none.
    init(_ columns: [(index: Int, column: TableColumn, natural: Int)], page: Page) {
        self.page = page
        var shown = columns.map { Shown(index: $0.index, column: $0.column, width: $0.natural) }
        if let width = page.width {
            shown = TableLayout.narrowed(TableLayout.fitting(shown, in: width), to: width)
        }
        self.shown = shown
    }

    /// The line of headings.
    var heading: String { line(shown.map { ($0, $0.column.title) }) }

    /// The line of a row.
    func line(_ row: [String]) -> String { line(shown.map { ($0, row[$0.index]) }) }

    private func line(_ texts: [(Shown, String)]) -> String {
        let cells = texts.map { column, text in
            let shown = page.shown(text)
            // Nothing is cut where there is no edge.
            if page.width == nil, column.width == TableExtent.widest, shown.displayWidth > column.width { return shown }
            return shown.fitted(
                toWidth: column.width, alignment: column.column.alignment == .right ? .right : .left,
                ellipsis: page.ellipsis)
        }
        let text = cells.joined(separator: TableLayout.gap)
        let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex
        let kept = String(text[..<end])
        return (page.width.map { kept.truncated(toWidth: $0, ellipsis: page.ellipsis) } ?? kept) + "\n"
    }

    private static let gap = "  "

    /// The columns that have room with none cut more than it may be.
    private static func fitting(_ columns: [Shown], in width: Int) -> [Shown] {
        var shown = columns
        func least() -> Int {
            shown.reduce(gaps(shown.count)) { $0 + min($1.width, $1.column.minimum ?? $1.width) }
        }
        while least() > width {
            let leaving = shown.indices.filter { shown[$0].column.leaves != nil }
                .min { (shown[$0].column.leaves ?? 0) < (shown[$1].column.leaves ?? 0) }
            guard let leaving else { break }
            shown.remove(at: leaving)
        }
        return shown
    }

    /// The columns with widths that fit; the widest that may be cut gives way first.
    private static func narrowed(_ columns: [Shown], to width: Int) -> [Shown] {
        var shown = columns
        var excess = shown.reduce(gaps(shown.count)) { $0 + $1.width } - width
        while excess > 0 {
            let candidates = shown.indices.filter { index in
                shown[index].column.minimum.map { $0 < shown[index].width } ?? false
            }
            guard let widest = candidates.max(by: { shown[$0].width < shown[$1].width }) else { break }
            shown[widest].width -= 1
            excess -= 1
        }
        return shown
    }

    private static func gaps(_ columns: Int) -> Int { gap.count * max(0, columns - 1) }
}
