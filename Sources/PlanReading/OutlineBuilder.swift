import DocumentReading
import Records

/// Builds the outline of a paper's body.
struct OutlineBuilder {
    private(set) var root = OutlineNode(nil, "", SourceDocument.Place(line: 0))
    private(set) var problems: [ReadingProblem] = []
    private let paragraphs: [Paragraph]
    let scheme: OutlineScheme
    /// The innermost node that may take children.
    private var current: OutlineNode
    private var top: [OutlineNode] = []

    init(_ paragraphs: [Paragraph]) {
        self.paragraphs = paragraphs
        current = root
        let marks = paragraphs.compactMap { Mark.leading($0.text) }
        let hasRoman = marks.contains(.roman(1)) && marks.contains(.roman(2))
        func has(_ mark: Mark) -> Bool { marks.contains(mark) }
        let capitals = has(.capital("A")) && has(.capital("B"))
        scheme =
            if capitals { .capitals } else if hasRoman || has(.roman(1)) || has(.part(1)) {
                .roman
            } else if has(.number(1)) {
                .numbers
            } else if has(.letter("a")) { .letters } else { .none }
    }

    /// The outline.
    mutating func build() -> OutlineNode {
        var index = 0
        while index < paragraphs.count {
            let paragraph = paragraphs[index]
            let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
            if let (mark, rest) = Mark.split(paragraph.text),
                let level = level(of: mark, rest, next) ?? ruledLevel(of: mark, paragraph)
            {
                var text = rest
                // A mark alone on its line: the heading is the next paragraph.
                if rest.isEmpty, let next, Mark.leading(next.text) == nil {
                    text = next.text
                    index += 1
                }
                if case .roman = level.mark, !paragraph.text.contains(level.mark.ref + "."),
                    !paragraph.text.hasPrefix(level.mark.ref)
                {
                    problems.append(ReadingProblem(.scannedLetters, paragraph.place, [level.mark.ref]))
                }
                place(level.mark, text, level.depth, paragraph.place)
                current.ruling = paragraph.ruling
            } else if paragraph.ruling?.isHeading == true {
                placeHeading(paragraph)
            } else {
                unmarked(paragraph, next)
            }
            index += 1
        }
        return root
    }

    // MARK: Levels

    private func depth(of mark: Mark) -> Int {
        switch mark {
        case .part, .capital: 1
        case .roman: 2
        case .article: 2
        case .number: 3
        case .numbers(let numbers): 3 + numbers.count - 1
        case .letter: 6
        case .dash: 7
        case .plus: 8
        }
    }

    /// How deep a mark lies, and which mark it is: scanning takes I for 1 and II for H. Nil where it is a word of the text.
    private func level(of mark: Mark, _ rest: String, _ next: Paragraph?) -> (mark: Mark, depth: Int)? {
        switch mark {
        case .capital(let letter):
            // "C." and "D." alone may be names of persons: a heading counts on.
            if letter == "H", expectedRoman == 2, ParagraphJoiner.isCapitals(rest) { return (.roman(2), 2) }
            guard scheme == .capitals, rest.isEmpty || isTitle(rest) else { return nil }
            let last = root.lastChild { if case .capital = $0 { true } else { false } }
            guard last.map({ mark.order > ($0.mark?.order ?? 0) }) ?? (letter == "A") else { return nil }
            return (mark, 1)
        case .part: return (mark, 1)
        case .roman: return rest.isEmpty && next == nil ? nil : (mark, 2)
        case .letter("l") where ParagraphJoiner.isCapitals(rest) && expectedRoman == 1: return (.roman(1), 2)
        case .number(let number):
            if scheme == .roman || scheme == .capitals, ParagraphJoiner.isCapitals(rest), number == 1,
                expectedRoman == 1 || isScannedRoman(rest)
            {
                return (.roman(expectedRoman), 2)
            }
            return (mark, 3)
        default: return (mark, depth(of: mark))
        }
    }

    /// What a person calls a heading is one, also where its mark is not the next in order.
    private func ruledLevel(of mark: Mark, _ paragraph: Paragraph) -> (mark: Mark, depth: Int)? {
        paragraph.ruling?.isHeading == true ? (mark, depth(of: mark)) : nil
    }

    private func depth(of node: OutlineNode) -> Int? { node.ruledDepth ?? node.mark.map { depth(of: $0) } }

    /// Puts a heading without a mark beside the one that is open, or below it where nothing stands there yet.
    private mutating func placeHeading(_ paragraph: Paragraph) {
        var open = current
        while open !== root, open.ruledDepth == nil, open.mark?.isBullet ?? true || open.isLeaf && open.endsSentence {
            open = open.parent ?? root
        }
        let isBeside = open !== root && (depth(of: open) ?? 0) > 2 && !open.children.isEmpty
        var parent = isBeside ? open.parent ?? root : open
        var ownDepth = isBeside ? depth(of: open) ?? 3 : (depth(of: open) ?? 1) + 1
        if ParagraphJoiner.isCapitals(paragraph.text) {
            ownDepth = 2
            while parent !== root, (depth(of: parent) ?? .max) >= ownDepth { parent = parent.parent ?? root }
        }
        let node = OutlineNode(nil, paragraph.text, paragraph.place)
        (node.ruling, node.ruledDepth) = (paragraph.ruling, ownDepth)
        parent.add(node)
        current = node
    }

    private var expectedRoman: Int {
        let roman = innermost { if case .roman = $0 { true } else { false } }
        return (roman?.mark?.order ?? 0) + 1
    }

    /// "1. NỘI DUNG" where II is due and only roman headings are in capitals.
    private func isScannedRoman(_ rest: String) -> Bool {
        let titles: [Phrase] = ["noi dung", "kinh phi", "to chuc thuc hien", "muc dich", "nhiem vu", "che do bao cao"]
        return Words(rest).begins(withAnyOf: titles)
    }

    private func isTitle(_ text: String) -> Bool { ParagraphJoiner.isCapitals(text) || text.count < 120 }

    private func innermost(_ isWanted: (Mark) -> Bool) -> OutlineNode? {
        var node = root.children.last
        var found: OutlineNode?
        while let here = node {
            if here.mark.map(isWanted) == true { found = here }
            node = here.children.last
        }
        return found
    }

    private mutating func place(_ mark: Mark, _ text: String, _ depth: Int, _ place: SourceDocument.Place) {
        var parent = current
        while parent !== root {
            guard let own = self.depth(of: parent) else {
                // A paragraph without a mark takes only what stands under its colon.
                if mark.isBullet, parent.text.hasSuffix(":") { break }
                parent = parent.parent ?? root
                continue
            }
            if own < depth { break }
            parent = parent.parent ?? root
        }
        let node = OutlineNode(mark, text, place)
        check(mark, in: parent, place)
        parent.add(node)
        current = node
    }

    /// Tells of marks that are missing or printed twice.
    private mutating func check(_ mark: Mark, in parent: OutlineNode, _ place: SourceDocument.Place) {
        guard !mark.isBullet else { return }
        let before = parent.lastChild { other in
            !other.isBullet && self.depth(of: other) == self.depth(of: mark)
        }
        let expected = (before?.mark?.order ?? 0) + 1
        // Automatic letters have no đ: e follows d.
        if mark == .letter("e"), before?.mark == .letter("d") { return }
        if mark.order > expected {
            problems.append(ReadingProblem(.missingMark, place, [mark.ref]))
        } else if mark.order < expected {
            problems.append(ReadingProblem(.repeatedMark, place, [mark.ref]))
        }
    }

    // MARK: Paragraphs without a mark

    private mutating func unmarked(_ paragraph: Paragraph, _ next: Paragraph?) {
        if let table = paragraph.table {
            var home = current
            while home !== root, home.mark.map(\.isBullet) ?? true { home = home.parent ?? root }
            home.tables.append(table)
            return
        }
        let node = OutlineNode(nil, paragraph.text, paragraph.place)
        node.ruling = paragraph.ruling
        let isRuled = paragraph.ruling?.kind != nil
        if !isRuled, Closing.isClosing(paragraph.text), closes, !isFollowedByMarks(paragraph) {
            current = root
            closing.append(node)
            return
        }
        var parent = current
        // A bullet or a point takes no paragraphs; what follows it stands beside it.
        while parent !== root, parent.ruledDepth == nil,
            parent.mark.map({ $0.isBullet || isPoint($0) && !parent.text.hasSuffix(":") }) ?? true
        {
            parent = parent.parent ?? root
        }
        // A numbered sentence takes no paragraphs: "3. Đề nghị các cơ quan … thực hiện nghiêm túc."
        if !isRuled, case .number = parent.mark, parent.children.isEmpty, parent.text.hasSuffix("."),
            parent.text.count > 60,
            Closing.isAboutAll(paragraph.text)
        {
            parent = parent.parent ?? root
        }
        if !isRuled, paragraph.text.hasSuffix(":"), let mark = next.flatMap({ Mark.leading($0.text) }),
            parent.children.isEmpty,
            mark.isBullet || parent.leadIns.isEmpty
        {
            parent.addLeadIn(node)
            current = parent
            return
        }
        if !isRuled, parent === root, !closing.isEmpty {
            closing.append(node)
            return
        }
        parent.add(node)
        // Bullets below "…, cụ thể:" belong to it.
        current =
            paragraph.text.hasSuffix(":") && next.flatMap({ Mark.leading($0.text) })?.isBullet == true ? node : parent
    }

    private func isPoint(_ mark: Mark) -> Bool { if case .letter = mark { true } else { false } }

    /// Paragraphs that close the paper outside all headings.
    private(set) var closing: [OutlineNode] = []

    /// Whether a closing sentence here stands outside all headings: behind the last agency's block, or the last group of a
    /// letter, but inside a section of its own about reports.
    private var closes: Bool {
        guard let last = root.children.last(where: { $0.mark != nil }) else { return false }
        if case .roman = last.mark, SectionPart.of(last.text) == .reporting { return false }
        return last.place != root.children.first?.place
    }

    /// Whether headings still come.
    private func isFollowedByMarks(_ paragraph: Paragraph) -> Bool {
        paragraphs.contains { later in
            later.place.line > paragraph.place.line && (Mark.leading(later.text).map { !$0.isBullet } ?? false)
        }
    }
}

extension OutlineNode {
    fileprivate var endsSentence: Bool { text.hasSuffix(".") || text.hasSuffix(";") }
}
