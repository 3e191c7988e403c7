/// Papers as Markdown: the head and the foot as tables, which every dialect shows side by side.
package struct PaperMarkdown: PaperWriter {
    package init() {}

    package func bytes(of papers: [OfficialPaper]) -> [UInt8] { Array(text(papers).utf8) }

    /// The papers, one after the other.
    package func text(_ papers: [OfficialPaper]) -> String {
        papers.map { paper in
            lines(paper.mapTexts(\.escapedForMarkdown)).map { $0 + "\n" }.joined()
        }.joined(separator: "\n---\n\n")
    }

    private func lines(_ paper: OfficialPaper) -> [String] {
        guard !paper.isPlain else { return title(paper.title) + body(paper.body) }
        let head = paper.letterhead
        let office = [head.superior, "**\(head.issuer)**"].compactMap(\.self).joined(separator: "<br>")
        let number = [head.number, head.subject].compactMap(\.self).joined(separator: "<br>")
        var lines = [
            "| \(office) | **\(head.nation)**<br>**\(head.motto)** |", "| :-: | :-: |",
            "| \(number) | *\(head.placeAndDate)* |", "",
        ]
        lines += title(paper.title)
        if paper.addressees.count == 1, let only = paper.addressees.first {
            lines += ["\(paper.salutation): **\(only)**", ""]
        } else if !paper.addressees.isEmpty {
            lines += ["\(paper.salutation):", ""] + paper.addressees.map { "- \($0)" } + [""]
        }
        lines += body(paper.body)
        let recipients = (["**\(paper.recipientsHeading):**"] + paper.recipients.map { "- \($0)" })
        let signature =
            paper.signature.capacity.map { "**\($0)**" } + ["", "", ""]
            + (paper.signature.name.isEmpty ? [] : ["**\(paper.signature.name)**"])
        lines += [
            "| \(recipients.joined(separator: "<br>")) | \(signature.joined(separator: "<br>")) |", "| :- | :-: |",
        ]
        return lines + paper.annexes.flatMap(annex)
    }

    private func title(_ title: OfficialPaper.Title?) -> [String] {
        title.map { ["**\($0.kind)**", ""] + $0.about.flatMap { ["**\($0)**", ""] } } ?? []
    }

    private func annex(_ annex: OfficialPaper.Annex) -> [String] {
        [""] + ([annex.mark].compactMap(\.self) + annex.titles + [annex.note]).flatMap { ["**\($0)**", ""] }
            + body(annex.body)
    }

    private func body(_ blocks: [OfficialPaper.Block]) -> [String] {
        var lines: [String] = []
        // Bullets below a heading or an item belong to it.
        var isBelowItem = false
        for (index, block) in blocks.enumerated() {
            let isBeforeBullet = index + 1 < blocks.count && blocks[index + 1].isBullet
            switch block {
            case .paragraph(let text): lines += [text, ""]
            case .basis(let text): lines += ["*\(text)*", ""]
            case .line(.part, let mark, let text):
                lines += ["**\(mark)**", ""] + (text.isEmpty ? [] : ["**\(text)**", ""])
            case .line(.section, let mark, let text): lines += ["**\(mark) \(text)**", ""]
            case .line(.article, let mark, let text): lines += ["**\(mark)** \(text)", ""]
            case .line(.bullet, _, let text):
                lines.append((isBelowItem ? "    - " : "- ") + text)
                if !isBeforeBullet { lines.append("") }
            case .line(_, let mark, let text):
                lines.append("\(mark) \(text)")
                if !isBeforeBullet { lines.append("") }
            case .table(let table): lines += self.table(table)
            }
            switch block {
            case .line(.bullet, _, _): break
            case .line(.heading, _, _), .line(.item, _, _), .line(.point, _, _): isBelowItem = true
            default: isBelowItem = false
            }
        }
        return lines
    }

    /// Markdown has no line over all columns: each one begins a table of its own.
    private func table(_ table: OfficialPaper.Table) -> [String] {
        let marks = table.columns.map { column in
            switch column.alignment {
            case .left: ":-"
            case .centre: ":-:"
            case .right: "-:"
            }
        }
        let head = [
            "| \(table.columns.map(\.title).joined(separator: " | ")) |", "| \(marks.joined(separator: " | ")) |",
        ]
        var lines: [String] = []
        var isOpen = false
        for row in table.rows {
            switch row {
            case .heading(let text):
                if isOpen { lines.append("") }
                lines += [text, ""]
                isOpen = false
            case .cells(let cells):
                if !isOpen { lines += head }
                isOpen = true
                lines.append("| \(cells.joined(separator: " | ")) |")
            }
        }
        return (table.rows.isEmpty ? head : lines) + [""]
    }
}

extension OfficialPaper.Block {
    var isBullet: Bool {
        if case .line(.bullet, _, _) = self { return true }
        return false
    }
}
