/// The lines of pages, put together from pieces of print with places in points.
struct PageLayout {
    /// A piece of a line.
    struct Box {
        var left = 0.0, top = 0.0, right = 0.0
        var text = ""
        /// Words of it that a machine did not read well.
        var unclear: [String] = []
    }

    private(set) var lines = TextLines()

    /// Adds a page with its blocks, each line by line.
    mutating func add(_ blocks: [[Box]], width: Double, height: Double) {
        lines.page = (lines.page ?? 0) + 1
        let all = PageLayout.joinedRows(blocks.filter { !PageLayout.isSignature($0) }.flatMap { $0 })
        let margin = all.map(\.left).sorted()
        let left = margin.isEmpty ? 0 : margin[margin.count / 4]
        var before: Box?
        for box in all {
            let isNumber = box.text.allSatisfy { $0.isNumber || $0 == "-" || $0 == " " } && box.text.count < 8
            if isNumber, box.top < height * 0.1 || box.top > height * 0.92 { continue }
            if let before {
                let gap = box.top - before.top
                if box.left > left + 12 || gap > 30 || gap < -20 || before.left > left + 60 { lines.endParagraph() }
            }
            let centre = (box.left + box.right) / 2
            lines.add(
                box.text, isCentred: abs(centre - width / 2) < 40 && box.left > left + 20, unclear: box.unclear,
                place: lines.nextPlace())
            before = box
        }
    }

    /// What stands at one height, in blocks side by side, is one line where the gap is small: "Số:" and "565".
    private static func joinedRows(_ boxes: [Box]) -> [Box] {
        var result: [Box] = []
        for box in boxes {
            if let last = result.last, abs(last.top - box.top) < 3, box.left >= last.right - 1,
                box.left - last.right < 40
            {
                result[result.count - 1].text += " " + box.text
                result[result.count - 1].right = box.right
                result[result.count - 1].unclear += box.unclear
            } else {
                result.append(box)
            }
        }
        return result
    }

    /// The words of an electronic signature: who signed, by which address, at which second.
    private static func isSignature(_ block: [Box]) -> Bool {
        let text = block.map(\.text).joined(separator: " ")
        let words = text.split(separator: " ").count
        let signs = ["+07:00", "+07'00'", "Ký bởi", "Người ký:", "Thời gian ký", "Ngày ký:", "Signature Not Verified"]
        return words < 40 && signs.contains { text.contains($0) }
    }
}
