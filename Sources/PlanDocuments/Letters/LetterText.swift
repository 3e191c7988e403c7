/// Letters as plain text: the head and the foot in two columns, as on paper.
package struct LetterText: Sendable {
    private let width: Int
    /// Quốc hiệu needs 34 characters in one line.
    private static let leastRight = 34

    /// Letters in lines of at most so many characters; less than 56 cannot hold the two columns of the head.
    package init(width: Int = 76) {
        self.width = max(56, width)
    }

    /// The letters, one after the other.
    package func text(_ letters: [OfficialLetter]) -> String {
        let separator = "\n" + String(repeating: "=", count: width) + "\n\n"
        return letters.map { lines($0).map { $0 + "\n" }.joined() }.joined(separator: separator)
    }

    private func lines(_ letter: OfficialLetter) -> [String] {
        head(letter) + [""] + addressees(letter) + [""] + body(letter.body) + [""] + foot(letter)
            + (letter.annex.map(annex) ?? [])
    }

    private func annex(_ annex: OfficialLetter.Annex) -> [String] {
        let head = annex.titles.flatMap { $0.wrapped(to: width) }.map { $0.centered(in: width) }
        let digits = max(annex.columns[0].count, String(annex.groups.map(\.rows.count).reduce(0, +)).count)
        var number = 0
        let rows = annex.groups.flatMap { group -> [String] in
            (group.title.map { [""] + $0.wrapped(to: width) } ?? [])
                + group.rows.flatMap { row in
                    number += 1
                    let text = row.wrapped(to: width - digits - 2)
                    let mark = String(repeating: " ", count: digits - String(number).count) + "\(number)  "
                    let indent = String(repeating: " ", count: digits + 2)
                    return text.enumerated().map { ($0.offset == 0 ? mark : indent) + $0.element }
                }
        }
        let columns = annex.columns[0].padded(to: digits + 2) + annex.columns.dropFirst().joined(separator: "  ")
        return ["", ""] + head + ["", columns, String(repeating: "-", count: width)] + rows
    }

    private func head(_ letter: OfficialLetter) -> [String] {
        let issuer = [letter.superior, letter.issuer].compactMap(\.self).flatMap { $0.wrapped(to: left - 2) }
        let office = issuer + ["--------"]
        let nation = letter.nation.wrapped(to: right) + letter.motto.wrapped(to: right) + ["----------------------"]
        let about = letter.number.wrapped(to: left - 2) + letter.subject.wrapped(to: left - 2)
        return columns(office, nation) + [""] + columns(about, [letter.placeAndDate])
    }

    private func addressees(_ letter: OfficialLetter) -> [String] {
        if letter.addressees.count == 1, let only = letter.addressees.first {
            return "\(letter.salutation): \(only)".wrapped(to: width - 8).map { String(repeating: " ", count: 8) + $0 }
        }
        let lines = letter.addressees.enumerated().flatMap { index, name in
            let end = index == letter.addressees.count - 1 ? "." : ";"
            return "- \(name)\(end)".wrapped(to: width - 12, hanging: 2).map { String(repeating: " ", count: 12) + $0 }
        }
        return [String(repeating: " ", count: 8) + letter.salutation + ":"] + lines
    }

    private func body(_ blocks: [OfficialLetter.Block]) -> [String] {
        var number = 0
        return blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let text): return ("    " + text).wrapped(to: width)
            case .section(let heading, let items):
                number += 1
                return "\(number). \(heading)".wrapped(to: width - 4, hanging: 3).map { "    " + $0 }
                    + items.flatMap { item in "- \(item)".wrapped(to: width - 4, hanging: 2).map { "    " + $0 } }
            }
        }
    }

    private func foot(_ letter: OfficialLetter) -> [String] {
        let recipients =
            [letter.recipientsHeading + ":"]
            + letter.recipients.enumerated().flatMap { index, name in
                let end = index < letter.recipients.count - 1 ? ";" : (name.hasSuffix("…") ? "" : ".")
                return "- \(name)\(end)".wrapped(to: left - 2, hanging: 2)
            }
        let signature = letter.signature.flatMap { $0.isEmpty ? [""] : $0.wrapped(to: right) }
        return columns(recipients, signature, alignsLeft: true)
    }

    private var right: Int { max(LetterText.leastRight, width * 58 / 100) }
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

    fileprivate func centered(in width: Int) -> String {
        String(repeating: " ", count: max(0, (width - count) / 2)) + self
    }

    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    fileprivate var withoutTrailingBlanks: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
