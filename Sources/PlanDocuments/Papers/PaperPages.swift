/// A paper on its way to pages: styles and places are decided here, once for DOCX, ODT and HTML, which only spell them.
struct PaperPages {
    /// Lengths in millimetres.
    struct Sheet: Hashable {
        static let top = 20.0, bottom = 20.0, left = 30.0, right = 15.0
        var isLandscape = false
        var width: Double { isLandscape ? 297 : 210 }
        var height: Double { isLandscape ? 210 : 297 }
        var textWidth: Double { width - Sheet.left - Sheet.right }
    }

    /// What stands on pages that are numbered from 1.
    struct Section {
        var sheet = Sheet()
        var flow: [Flow]
    }

    struct Line {
        var style: PaperStyle
        var text: String
        /// What it begins with, in bold.
        var mark = ""
        /// So much narrower at both sides, that it breaks where lines of like length do.
        var margin = 0.0
        var keepsNext = false
    }

    enum Flow {
        case line(Line)
        /// A solid line with so much free at both sides.
        case rule(margin: Double)
        /// Two columns without borders that stay on one page, by rows.
        case columns(left: Double, right: Double, rows: [(left: [Flow], right: [Flow])])
        case table(OfficialPaper.Table, widths: [Double], keepsNext: Bool)

        static func line(_ style: PaperStyle, _ text: String, keepsNext: Bool = false) -> Flow {
            .line(Line(style: style, text: text, keepsNext: keepsNext))
        }
    }

    var language: String
    /// Whether it is set smaller, as no office issues it.
    let isPlain: Bool
    var sections: [Section]

    /// The columns of the letterhead: quốc hiệu and the longest place with its date need the right one.
    static let letterhead = (left: 65.0, right: 100.0)
    private static let foot = (left: 80.0, right: 85.0)

    init(_ paper: OfficialPaper) {
        (language, isPlain) = (paper.language, paper.isPlain)
        let sheet = Sheet()
        var flow = paper.isPlain ? [] : [PaperPages.head(paper.letterhead)]
        if let title = paper.title {
            flow.append(.line(.kind, title.kind))
            flow += title.about.map { PaperPages.centred(.about, $0, in: sheet.textWidth) }
            flow.append(PaperPages.rule(under: title.about.last ?? title.kind, .about, in: sheet.textWidth))
        }
        flow += PaperPages.addressees(paper)
        flow += PaperPages.body(paper.body, in: sheet, keepsLast: !paper.isPlain)
        if !paper.isPlain { flow.append(PaperPages.foot(paper)) }
        sections = [Section(sheet: sheet, flow: flow)]
        for annex in paper.annexes {
            let sheet = Sheet(isLandscape: annex.isLandscape)
            var flow: [Flow] = annex.mark.map { [.line(.annexMark, $0)] } ?? []
            flow += annex.titles.map { PaperPages.centred(.annexTitle, $0, in: sheet.textWidth) }
            flow.append(PaperPages.centred(.annexNote, annex.note, in: sheet.textWidth))
            flow.append(PaperPages.rule(under: annex.note, .annexNote, in: sheet.textWidth))
            flow += PaperPages.body(annex.body, in: sheet, keepsLast: false)
            sections.append(Section(sheet: sheet, flow: flow))
        }
    }

    // MARK: The top

    private static func head(_ head: OfficialPaper.Letterhead) -> Flow {
        let columns = letterhead
        let issuer = OfficeName(head.issuer).lines(in: columns.left - 2, .issuer)
        var office =
            head.superior.map { superior in
                OfficeName(superior).lines(in: columns.left - 2, .superior).map { Flow.line(.superior, $0) }
            } ?? []
        office += issuer.map { .line(.issuer, $0) }
        office.append(rule(under: issuer.last ?? "", .issuer, in: columns.left))
        var number: [Flow] = [.line(.number, head.number)]
        if let subject = head.subject { number.append(centred(.subject, subject, in: columns.left)) }
        let motto = PaperStyle.motto.width(of: head.motto)
        return .columns(
            left: columns.left, right: columns.right,
            rows: [
                (
                    office,
                    [
                        .line(.nation, head.nation), .line(.motto, head.motto),
                        .rule(margin: max(0, (columns.right - motto) / 2)),
                    ]
                ), (number, [.line(.placeAndDate, head.placeAndDate)]),
            ])
    }

    /// A line of some two fifths of the text above it.
    private static func rule(under text: String, _ style: PaperStyle, in width: Double) -> Flow {
        let length = max(12, TextWrap(text, style).leastWidth(in: width) * 0.42)
        return .rule(margin: (width - length) / 2)
    }

    /// A text in the middle; where it needs several lines, none of them is a single word.
    private static func centred(_ style: PaperStyle, _ text: String, in width: Double) -> Flow {
        let wrap = TextWrap(text, style)
        guard wrap.lineCount(in: width) > 1 else { return .line(style, text) }
        // Fonts that stand in are a little wider in places.
        let margin = max(0, (width - wrap.leastWidth(in: width) - 2) / 2)
        return .line(Line(style: style, text: text, margin: margin))
    }

    private static func addressees(_ paper: OfficialPaper) -> [Flow] {
        guard !paper.addressees.isEmpty else { return [] }
        if paper.addressees.count == 1, let only = paper.addressees.first {
            return [centred(.onlyAddressee, "\(paper.salutation): \(only)", in: Sheet().textWidth)]
        }
        return [.line(.salutation, "\(paper.salutation):")]
            + paper.addressees.dropLast().map { .line(.addressee, "- \($0);") }
            + paper.addressees.suffix(1).map { .line(.lastAddressee, "- \($0).") }
    }

    // MARK: The text

    private static func body(_ blocks: [OfficialPaper.Block], in sheet: Sheet, keepsLast: Bool) -> [Flow] {
        blocks.enumerated().flatMap { index, block -> [Flow] in
            let keeps = keepsLast && index == blocks.count - 1
            switch block {
            case .paragraph(let text): return [.line(.paragraph, text, keepsNext: keeps)]
            case .basis(let text): return [.line(.basis, text, keepsNext: keeps)]
            case .line(.part, let mark, let text):
                return text.isEmpty ? [.line(.partTitle, mark)] : [.line(.partMark, mark), .line(.partTitle, text)]
            case .line(.article, let mark, let text):
                return [.line(Line(style: .article, text: " " + text, mark: mark, keepsNext: keeps))]
            case .line(let level, let mark, let text):
                let style: PaperStyle =
                    switch level {
                    case .part, .section: .section
                    case .heading: .heading
                    case .article: .article
                    case .item: .item
                    case .point: .point
                    case .bullet: .bullet
                    }
                let start = level == .bullet ? "-" : mark
                return [.line(style, start.isEmpty ? text : "\(start) \(text)", keepsNext: keeps)]
            case .table(let table):
                let all = Double(max(1, table.columns.reduce(0) { $0 + $1.weight }))
                let widths = table.columns.map { sheet.textWidth * Double($0.weight) / all }
                return [.table(table, widths: widths, keepsNext: keeps), .line(.afterTable, "", keepsNext: keeps)]
            }
        }
    }

    // MARK: The foot

    private static func foot(_ paper: OfficialPaper) -> Flow {
        .columns(
            left: foot.left, right: foot.right,
            rows: [
                (
                    [.line(.recipientsHeading, paper.recipientsHeading + ":")]
                        + paper.recipientLines.map { .line(.recipient, $0) },
                    paper.signature.capacity.map { .line(.capacity, $0) }
                        + [.line(.signerName, paper.signature.name)]
                )
            ])
    }
}

/// The name of an office in capitals, broken where offices break it: before its place, in lines of like length.
struct OfficeName {
    private let text: String

    init(_ text: String) { self.text = text }

    /// As few lines as fit the width, at most two; what is longer breaks by itself.
    func lines(in width: Double, _ style: PaperStyle) -> [String] {
        let words = text.split(separator: " ")
        guard style.width(of: text) > width, words.count > 1 else { return [text] }
        let cuts = (1..<words.count).filter { !(words[$0 - 1] == "NHÂN" && words[$0] == "DÂN") }
        let pairs = cuts.map { cut in
            (words[..<cut].joined(separator: " "), words[cut...].joined(separator: " "))
        }
        func longer(_ pair: (String, String)) -> Double { max(style.width(of: pair.0), style.width(of: pair.1)) }
        // "SỞ LAO ĐỘNG -" is a part for itself.
        let parted = pairs.first { $0.0.hasSuffix(" -") && longer($0) <= width }
        let best = parted ?? pairs.min { longer($0) < longer($1) }
        return best.map { [$0.0, $0.1] } ?? [text]
    }
}

/// A text in lines, broken at blanks as programs for texts break it.
struct TextWrap {
    private let words: [Double]
    private let blank: Double

    init(_ text: String, _ style: PaperStyle) {
        words = text.split(separator: " ").map { style.width(of: String($0)) }
        blank = style.width(of: " ")
    }

    /// How many lines it needs in so many millimetres.
    func lineCount(in width: Double) -> Int {
        var (count, length) = (1, -blank)
        for word in words {
            if length >= 0, length + blank + word > width {
                count += 1
                length = word
            } else {
                length += blank + word
            }
        }
        return count
    }

    /// The least width in which it needs no more lines than in this one.
    func leastWidth(in width: Double) -> Double {
        let count = lineCount(in: width)
        var (low, high) = (words.max() ?? 0, width)
        guard low < high else { return width }
        // To less than a tenth of a millimetre.
        for _ in 0..<12 {
            let middle = (low + high) / 2
            if lineCount(in: middle) <= count { high = middle } else { low = middle }
        }
        return high
    }
}
