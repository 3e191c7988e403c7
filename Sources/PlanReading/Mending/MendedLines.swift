import DocumentReading

/// A line of a document as a person sees it while mending: what was split is several, what was joined is one.
package struct MendedLine: Hashable, Sendable, Identifiable {
    /// Its name, which stays whatever happens to other lines.
    package let id: LineID
    /// What it says.
    package fileprivate(set) var text: String
    /// Where it stands in the file.
    package let place: SourceDocument.Place
    /// In which row of which table of tasks it stands; such rows are what the table's head says.
    let taskRow: TaskRow?
    /// The lines of the document that it was put together from, each with where its text begins here.
    fileprivate(set) var parts: [(id: LineID, start: Int)]
    /// Whether it was split off from what stands before it.
    fileprivate let isCut: Bool

    /// A row of a table of tasks.
    struct TaskRow: Hashable {
        let table: Int
        /// Which row of the file, from 0; of rows that were joined, the first.
        let row: Int
        /// Which part of it, from 0, where it was split.
        var part = 0
        /// Whether it says what the columns are.
        let isHead: Bool
    }

    /// Whether it stands in a table of tasks.
    package var isInTaskTable: Bool { taskRow != nil }

    package static func == (left: MendedLine, right: MendedLine) -> Bool {
        left.id == right.id && left.text == right.text && left.parts.elementsEqual(right.parts, by: ==)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// How many lines of the document were joined to one.
    package var lineCount: Int { parts.count }

    /// The line of the document, and the place in it, where a place of this text lies.
    func origin(of offset: Int) -> LineID? {
        guard let part = parts.last(where: { $0.start <= offset }) else { return nil }
        return LineID(part.id.line, offset: part.id.offset + offset - part.start)
    }
}

/// The lines of a document after they were split and joined, and the document that they make: in it a line's number is
/// its place among them, from 1.
struct MendedLines {
    private(set) var lines: [MendedLine] = []
    private(set) var document: SourceDocument

    init(_ source: SourceDocument, _ decisions: MendingDecisions) {
        document = SourceDocument(format: source.format, blocks: [], notices: source.notices)
        var walk = Walk(decisions: decisions)
        var blocks: [SourceDocument.Block] = []
        for block in source.blocks {
            switch block {
            case .line(let line):
                let isBehindLine = if case .line? = blocks.last { true } else { false }
                let made = walk.lines(of: line, in: nil, joins: isBehindLine)
                if made.continuesBefore, case .line(var last)? = blocks.last {
                    last.text = walk.lines[last.place.line - 1].text
                    blocks[blocks.count - 1] = .line(last)
                }
                blocks += made.new.map(SourceDocument.Block.line)
            case .table(var table):
                if let head = TaskTable.head(of: table) {
                    table.rows = walk.rows(of: table, head, at: blocks.count)
                } else {
                    for (row, cells) in table.rows.enumerated() {
                        for (column, cell) in cells.enumerated() {
                            table.rows[row][column].lines = walk.lines(of: cell, in: nil)
                        }
                    }
                }
                blocks.append(.table(table.without(decisions.leftOut(of: walk.lines))))
            }
        }
        lines = walk.lines
        let gone = decisions.leftOut(of: lines)
        document.blocks = blocks.filter { block in
            if case .line(let line) = block { !gone.contains(line.place.line) } else { true }
        }
    }

    fileprivate struct Walk {
        let decisions: MendingDecisions
        var lines: [MendedLine] = []
        private var count = 0

        /// The number of the document's line that comes next.
        var nextLine: Int { count + 1 }

        init(decisions: MendingDecisions) { self.decisions = decisions }

        /// The lines that one of the document becomes; the first may go on with the one before.
        mutating func lines(
            of line: SourceDocument.Line, in row: MendedLine.TaskRow?, joins: Bool
        ) -> (new: [SourceDocument.Line], continuesBefore: Bool) {
            count += 1
            let letters = Array(line.text)
            let cuts = (decisions.cuts[count] ?? []).filter { $0 > 0 && $0 < letters.count }.sorted()
            var new: [SourceDocument.Line] = []
            var continuesBefore = false
            var row = row
            for (start, end) in zip([0] + cuts, cuts + [letters.count]) {
                let text = String(letters[start..<end]).trimmingBlanks
                guard !text.isEmpty else { continue }
                let id = LineID(count, offset: start)
                if decisions.joined.contains(id), let last = lines.last, start > 0 || joins {
                    let joined = ParagraphJoiner.joined(last.text, text)
                    lines[lines.count - 1].parts.append((id, joined.count - text.count))
                    lines[lines.count - 1].text = joined
                    if new.isEmpty { continuesBefore = true } else { new[new.count - 1].text = joined }
                    continue
                }
                if start > 0 { row?.part += 1 }
                lines.append(
                    MendedLine(
                        id: id, text: text, place: line.place, taskRow: row, parts: [(id, 0)],
                        isCut: start > 0))
                var copy = line
                copy.text = text
                copy.place.line = lines.count
                if start > 0 { copy.opening = .paragraph }
                new.append(copy)
            }
            return (new, continuesBefore)
        }

        mutating func lines(of cell: SourceDocument.Cell, in row: MendedLine.TaskRow?) -> [SourceDocument.Line] {
            var made: [SourceDocument.Line] = []
            var row = row
            for line in cell.lines {
                let next = lines(of: line, in: row, joins: !made.isEmpty)
                // What follows a part of a row belongs to that part.
                if let part = lines.last?.taskRow?.part, part > 0 { row?.part = part }
                if next.continuesBefore { made[made.count - 1].text = lines[made[made.count - 1].place.line - 1].text }
                made += next.new
            }
            return made
        }
    }

    /// What a person says of the lines, by their numbers.
    func rulings(_ decisions: MendingDecisions) -> LineRuling.Table {
        var result: LineRuling.Table = [:]
        for (index, line) in lines.enumerated() {
            let kind = decisions.kinds[line.id]
            let isBehindCut = index > 0 && lines[index - 1].id.line == line.id.line
            let ruling = LineRuling(
                kind: kind == .leftOut ? nil : kind, bodies: decisions.bodies[line.id],
                beginsParagraph: line.isCut || isBehindCut || kind != nil || decisions.bodies[line.id] != nil
                    || line.lineCount > 1)
            if ruling != LineRuling() { result[index + 1] = ruling }
        }
        return result
    }
}

extension MendingDecisions {
    /// The numbers of the lines that are none of the plan.
    fileprivate func leftOut(of lines: [MendedLine]) -> Set<Int> {
        Set(lines.indices.filter { kinds[lines[$0].id] == .leftOut }.map { $0 + 1 })
    }
}

extension SourceDocument.Table {
    fileprivate func without(_ gone: Set<Int>) -> SourceDocument.Table {
        guard !gone.isEmpty else { return self }
        var table = self
        for (row, cells) in rows.enumerated() {
            for column in cells.indices {
                table.rows[row][column].lines.removeAll { gone.contains($0.place.line) }
            }
        }
        return table
    }
}

// MARK: Tables of tasks

extension MendedLines.Walk {
    /// The rows of a table of tasks: one that goes on with the one above is one with it, cell by cell, and what was split
    /// off in a cell is a row of its own, which has in common with the first what was not split.
    fileprivate mutating func rows(
        of table: SourceDocument.Table, _ head: (rows: Int, numbers: Set<Int>), at place: Int
    ) -> [[SourceDocument.Cell]] {
        var result: [[SourceDocument.Cell]] = []
        var home = 0
        for (row, cells) in table.rows.enumerated() {
            let goesOn = row > head.rows && joinsRow(cells)
            if !goesOn { home = row }
            let name = MendedLine.TaskRow(table: place, row: home, isHead: row < head.rows)
            let made = cells.map { cell in
                var cell = cell
                cell.lines = lines(of: cell, in: name)
                return cell
            }
            guard row >= head.rows else {
                result.append(made)
                continue
            }
            let parts = parts(of: made, numbers: head.numbers)
            guard goesOn, let last = result.popLast() else {
                result += parts
                continue
            }
            result.append(MendedLines.Walk.merged(last, parts[0], numbers: head.numbers))
            result += parts.dropFirst()
        }
        return result
    }

    /// Whether the first line that comes next was said to go on with the row above it.
    private func joinsRow(_ cells: [SourceDocument.Cell]) -> Bool {
        cells.contains { !$0.lines.isEmpty } && decisions.joined.contains(LineID(nextLine))
    }

    /// The rows that a row is after it was split.
    private func parts(of row: [SourceDocument.Cell], numbers: Set<Int>) -> [[SourceDocument.Cell]] {
        let pieces = row.map { cell in
            cell.lines.reduce(into: [[SourceDocument.Line]]()) { pieces, line in
                let isCut = lines[line.place.line - 1].id.offset > 0
                if pieces.isEmpty || isCut { pieces.append([]) }
                pieces[pieces.count - 1].append(line)
            }
        }
        let count = max(1, pieces.map(\.count).max() ?? 1)
        return (0..<count).map { part in
            zip(row, pieces).map { cell, pieces in
                guard part > 0 else {
                    var cell = cell
                    cell.lines = pieces.first ?? []
                    return cell
                }
                var piece = cell
                piece.lines = part < pieces.count ? pieces[part] : []
                piece.continuesAbove = pieces.count == 1 && !numbers.contains(cell.column)
                piece.beginsRow = true
                return piece
            }
        }
    }

    private static func merged(
        _ above: [SourceDocument.Cell], _ below: [SourceDocument.Cell], numbers: Set<Int>
    ) -> [SourceDocument.Cell] {
        var row = above
        for cell in below where !cell.continuesAbove && !cell.lines.isEmpty && !numbers.contains(cell.column) {
            if let place = row.firstIndex(where: { $0.column == cell.column }) {
                row[place].lines += cell.lines
            } else {
                row.append(cell)
            }
        }
        return row.sorted { $0.column < $1.column }
    }
}
