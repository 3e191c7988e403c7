/// Papers as plain text: the head and the foot in two columns, as on paper.
package struct PaperText: PaperWriter {
    private let width: Int
    /// Quốc hiệu needs 34 characters in one line.
    private static let leastRight = 34

    /// Papers in lines of at most so many characters; less than 56 cannot hold the two columns of the head.
    package init(width: Int = 76) {
        self.width = max(56, width)
    }

    package func bytes(of papers: [OfficialPaper]) -> [UInt8] { Array(text(papers).utf8) }

    /// The papers, one after the other.
    package func text(_ papers: [OfficialPaper]) -> String {
        let separator = "\n" + String(repeating: "=", count: width) + "\n\n"
        return papers.map { lines($0).map { $0 + "\n" }.joined() }.joined(separator: separator)
    }

    private func lines(_ paper: OfficialPaper) -> [String] {
        guard !paper.isPlain else { return title(paper.title) + body(paper.body) }
        return head(paper.letterhead) + [""] + title(paper.title) + addressees(paper) + body(paper.body) + [""]
            + foot(paper) + paper.annexes.flatMap(annex)
    }

    private func centred(_ text: String) -> [String] {
        text.wrapped(to: width).map { $0.centered(in: width) }
    }

    private func annex(_ annex: OfficialPaper.Annex) -> [String] {
        let head = [annex.mark].compactMap(\.self) + annex.titles + [annex.note]
        return ["", ""] + head.flatMap(centred) + [""] + body(annex.body)
    }

    private func head(_ head: OfficialPaper.Letterhead) -> [String] {
        let issuer = [head.superior, head.issuer].compactMap(\.self).flatMap { $0.wrapped(to: left - 2) }
        let office = issuer + ["--------"]
        let nation = head.nation.wrapped(to: right) + head.motto.wrapped(to: right) + ["----------------------"]
        let about = head.number.wrapped(to: left - 2) + (head.subject.map { $0.wrapped(to: left - 2) } ?? [])
        return columns(office, nation) + [""] + columns(about, [head.placeAndDate])
    }

    private func title(_ title: OfficialPaper.Title?) -> [String] {
        title.map { ([$0.kind] + $0.about).flatMap(centred) + [""] } ?? []
    }

    private func addressees(_ paper: OfficialPaper) -> [String] {
        if paper.addressees.isEmpty { return [] }
        if paper.addressees.count == 1, let only = paper.addressees.first {
            return "\(paper.salutation): \(only)".wrapped(to: width - 8).map { String(repeating: " ", count: 8) + $0 }
                + [""]
        }
        let lines = paper.addressees.enumerated().flatMap { index, name in
            let end = index == paper.addressees.count - 1 ? "." : ";"
            return "- \(name)\(end)".wrapped(to: width - 12, hanging: 2).map { String(repeating: " ", count: 12) + $0 }
        }
        return [String(repeating: " ", count: 8) + paper.salutation + ":"] + lines + [""]
    }

    private func body(_ blocks: [OfficialPaper.Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let text), .basis(let text): ("    " + text).wrapped(to: width)
            case .line(.part, let mark, let text): [""] + centred(mark) + (text.isEmpty ? [] : centred(text)) + [""]
            case .line(let level, let mark, let text):
                (level == .section ? [""] : [])
                    + marked(level == .bullet ? "-" : mark, text).map { "    " + $0 }
            case .table(let table): PaperTextTable(table, width: width).lines
            }
        }
    }

    private func marked(_ mark: String, _ text: String) -> [String] {
        guard !mark.isEmpty else { return text.wrapped(to: width - 4) }
        return "\(mark) \(text)".wrapped(to: width - 4, hanging: mark.count + 1)
    }

    private func foot(_ paper: OfficialPaper) -> [String] {
        let recipients =
            [paper.recipientsHeading + ":"]
            + paper.recipientLines.flatMap { $0.wrapped(to: left - 2, hanging: 2) }
        let signature =
            paper.signature.capacity.flatMap { $0.wrapped(to: right) } + ["", "", ""]
            + paper.signature.name.wrapped(to: right)
        return columns(recipients, signature, alignsLeft: true)
    }

    private var right: Int { max(PaperText.leastRight, width * 58 / 100) }
    private var left: Int { width - right }

    /// Two columns side by side, the lines in the middle of theirs.
    private func columns(_ first: [String], _ second: [String], alignsLeft: Bool = false) -> [String] {
        (0..<max(first.count, second.count)).map { row in
            let one = row < first.count ? first[row] : ""
            let two = row < second.count ? second[row] : ""
            let start = alignsLeft ? one.padded(to: left) : one.centered(in: left - 2).padded(to: left)
            return (start + two.centered(in: right)).withoutTrailingBlanks
        }
    }
}

/// A table in columns of characters.
private struct PaperTextTable {
    private let table: OfficialPaper.Table
    private let width: Int
    private let widths: [Int]

    init(_ table: OfficialPaper.Table, width: Int) {
        (self.table, self.width) = (table, width)
        var needed = table.columns.map { max(1, $0.title.count) }
        for case .cells(let cells) in table.rows {
            for (index, cell) in cells.enumerated() where index < needed.count {
                needed[index] = max(needed[index], cell.count)
            }
        }
        let room = max(table.columns.count * 4, width - 2 * (table.columns.count - 1))
        widths = PaperTextTable.fitted(needed, weights: table.columns.map { max(1, $0.weight) }, in: room)
    }

    /// The widths of columns that need so much: those that need less than their share get what they need, and the others
    /// share the rest.
    private static func fitted(_ needed: [Int], weights: [Int], in room: Int) -> [Int] {
        var widths = needed
        var open = Set(needed.indices)
        var rest = room
        while !open.isEmpty {
            let all = open.reduce(0) { $0 + weights[$1] }
            let small = open.filter { needed[$0] <= rest * weights[$0] / all }
            guard !small.isEmpty else {
                for index in open { widths[index] = max(4, rest * weights[index] / all) }
                break
            }
            for index in small { rest -= needed[index] }
            open.subtract(small)
        }
        return widths
    }

    var lines: [String] {
        let head = row(table.columns.map(\.title), isHead: true)
        let rows = table.rows.flatMap { row -> [String] in
            switch row {
            case .heading(let text): [""] + text.wrapped(to: width)
            case .cells(let cells): self.row(cells, isHead: false)
            }
        }
        return head + [String(repeating: "-", count: width)] + rows
    }

    private func row(_ cells: [String], isHead: Bool) -> [String] {
        let columns = widths.enumerated().map { index, width in
            (index < cells.count ? cells[index] : "").wrapped(to: width)
        }
        return (0..<(columns.map(\.count).max() ?? 0)).map { line in
            columns.enumerated().map { index, lines in
                let text = line < lines.count ? lines[line] : ""
                let blanks = String(repeating: " ", count: max(0, widths[index] - text.count))
                return !isHead && table.columns[index].alignment == .right ? blanks + text : text + blanks
            }.joined(separator: "  ").withoutTrailingBlanks
        }
    }
}

extension String {
    /// The text in lines of at most so many characters, broken at blanks; further lines begin with so many blanks, and
    /// a word that is too long is cut. Blanks at the beginning stay.
    func wrapped(to width: Int, hanging: Int = 0) -> [String] {
        var lines: [String] = []
        var line = String(prefix { $0 == " " })
        var isEmpty = true
        func begin() {
            lines.append(line)
            line = String(repeating: " ", count: hanging)
            isEmpty = true
        }
        for var word in split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > width { begin() }
            while line.count + word.count + (isEmpty ? 0 : 1) > width, word.count > width - hanging {
                let room = max(1, width - line.count)
                line += word.prefix(room)
                word = word.dropFirst(room)
                begin()
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        if !isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    func centered(in width: Int) -> String {
        String(repeating: " ", count: max(0, (width - count) / 2)) + self
    }

    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    var withoutTrailingBlanks: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
