/// What tesseract read on a page: a table of tabs with a row for each word, its place in pixels and how sure it is.
struct RecognisedPage {
    /// The lines, by blocks, in pixels.
    private(set) var blocks: [[PageLayout.Box]] = []
    /// The size of the page in pixels.
    private(set) var width = 0.0
    private(set) var height = 0.0
    /// How many words there are.
    private(set) var wordCount = 0
    /// The block, paragraph and line of the last word.
    private var place: [Substring] = []

    /// Below so many of a hundred a word is told as not sure.
    private static let sure = 60.0
    /// The gap between columns, as a part of the page's height: some 10 mm.
    private static let columnGap = 30.0

    /// The pages of a table; nil where it has other columns.
    static func pages(of table: String) -> [RecognisedPage]? {
        let rows = table.split(separator: "\n", omittingEmptySubsequences: true)
        guard let head = rows.first, head.hasPrefix("level\tpage_num\tblock_num") else { return nil }
        var pages: [RecognisedPage] = []
        var number: Substring?
        for row in rows.dropFirst() {
            let fields = row.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
            guard fields.count == 12 else { continue }
            if pages.isEmpty || fields[1] != number { pages.append(RecognisedPage()) }
            number = fields[1]
            pages[pages.count - 1].add(fields)
        }
        return pages
    }

    private mutating func add(_ fields: [Substring]) {
        let numbers = fields[6...10].map { Double($0).flatMap { $0.isFinite ? $0 : nil } ?? 0 }
        switch fields[0] {
        case "1": (width, height) = (max(width, numbers[2]), max(height, numbers[3]))
        case "5":
            let word = fields[11].filter { !$0.isWhitespace }
            guard !word.isEmpty, !RecognisedPage.isDirt(word, numbers[4]) else { return }
            wordCount += 1
            if blocks.isEmpty || place.first != fields[2] { blocks.append([]) }
            if blocks[blocks.count - 1].isEmpty || place != Array(fields[2...4]) {
                blocks[blocks.count - 1].append(
                    PageLayout.Box(left: numbers[0], top: numbers[1], right: numbers[0]))
            }
            place = Array(fields[2...4])
            add(String(word), numbers, to: &blocks[blocks.count - 1])
        default: break
        }
    }

    /// Edges and specks of the paper: signs that stand alone, of which the machine is not sure. Dashes begin lines.
    private static func isDirt(_ word: String, _ sure: Double) -> Bool {
        sure < RecognisedPage.sure && word.allSatisfy { "|_~`'\"\\/,.:;°*^".contains($0) }
    }

    private func add(_ word: String, _ numbers: [Double], to block: inout [PageLayout.Box]) {
        guard var line = block.popLast() else { return }
        // What stands far off in the same line stands in another column.
        let isApart = numbers[0] - line.right > height / RecognisedPage.columnGap
        line.text += (line.text.isEmpty ? "" : isApart ? "\t" : " ") + word
        line.top = min(line.top, numbers[1])
        line.right = max(line.right, numbers[0] + numbers[2])
        if numbers[4] < RecognisedPage.sure, word.contains(where: { $0.isLetter || $0.isNumber }) {
            line.unclear.append(word)
        }
        block.append(line)
    }

    /// The lines in points of a page that is as high as A4.
    var inPoints: [[PageLayout.Box]] {
        let scale = height > 0 ? 842 / height : 1
        return blocks.map { block in
            block.map { box in
                var box = box
                (box.left, box.top, box.right) = (box.left * scale, box.top * scale, box.right * scale)
                return box
            }
        }
    }

    /// How wide it is then.
    var widthInPoints: Double { height > 0 ? width * 842 / height : 595 }
}
