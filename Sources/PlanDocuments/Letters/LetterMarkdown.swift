/// Letters as Markdown: the head and the foot as tables, which every dialect shows side by side.
package struct LetterMarkdown: Sendable {
    /// A way to write letters.
    package init() {}

    /// The letters, one after the other.
    package func text(_ letters: [OfficialLetter]) -> String {
        letters.map { letter in
            lines(letter.mapTexts(\.escapedForMarkdown)).map { $0 + "\n" }.joined()
        }.joined(separator: "\n---\n\n")
    }

    private func lines(_ letter: OfficialLetter) -> [String] {
        let office = [letter.superior, "**\(letter.issuer)**"].compactMap(\.self).joined(separator: "<br>")
        var lines = [
            "| \(office) | **\(letter.nation)**<br>**\(letter.motto)** |", "| :-: | :-: |",
            "| \(letter.number)<br>\(letter.subject) | *\(letter.placeAndDate)* |", "",
        ]
        if letter.addressees.count == 1, let only = letter.addressees.first {
            lines += ["\(letter.salutation): **\(only)**", ""]
        } else {
            lines += ["\(letter.salutation):", ""] + letter.addressees.map { "- \($0)" } + [""]
        }
        var number = 0
        for block in letter.body {
            switch block {
            case .paragraph(let text): lines += [text, ""]
            case .section(let heading, let items):
                number += 1
                lines += ["\(number). \(heading)"] + items.map { "    - \($0)" } + [""]
            }
        }
        let recipients = (["**\(letter.recipientsHeading):**"] + letter.recipients.map { "- \($0)" })
        let signature = letter.signature.map { $0.isEmpty ? "" : "**\($0)**" }
        lines += [
            "| \(recipients.joined(separator: "<br>")) | \(signature.joined(separator: "<br>")) |", "| :- | :-: |",
        ]
        return lines + (letter.annex.map(annex) ?? [])
    }

    private func annex(_ annex: OfficialLetter.Annex) -> [String] {
        var lines = [""] + annex.titles.flatMap { ["**\($0)**", ""] }
        var number = 0
        for group in annex.groups {
            if let title = group.title { lines += [title, ""] }
            lines += ["| \(annex.columns.joined(separator: " | ")) |", "| -: | :- |"]
            for row in group.rows {
                number += 1
                lines.append("| \(number) | \(row) |")
            }
            lines.append("")
        }
        return lines
    }
}
