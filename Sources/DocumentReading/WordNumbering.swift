/// The automatic numbers of a Word document: what Word prints before a paragraph.
struct WordNumbering {
    struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        /// The level whose number starts this one again; nil for every higher one, 0 for none.
        var restart: Int?
        var isLegal = false
    }

    struct Number {
        var abstract: String
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    var abstracts: [String: [Int: Level]] = [:]
    /// Another list whose levels an abstract list has by its style.
    var links: [String: String] = [:]
    var numbers: [String: Number] = [:]
    /// Counts are an abstract list's: all lists that are made of it go on counting.
    private var counts: [String: [Int: Int]] = [:]
    private var started: Set<String> = []

    /// The mark of the next paragraph of a list, as "IV.", "2.1.", "-"; nil where it has none.
    mutating func mark(_ id: String, _ depth: Int) -> String? {
        guard let number = numbers[id], let level = level(number, depth) else { return nil }
        let abstract = number.abstract
        var count = counts[abstract, default: [:]]
        for (depth, start) in number.starts where !started.contains("\(id)/\(depth)") {
            count[depth] = start - 1
            started.insert("\(id)/\(depth)")
        }
        for higher in 0..<max(0, depth) where count[higher] == nil {
            count[higher] = self.level(number, higher)?.start ?? 1
        }
        count[depth] = (count[depth] ?? level.start - 1) + 1
        for deeper in count.keys where deeper > depth {
            let restart = self.level(number, deeper)?.restart
            if restart == nil || restart.map({ $0 > 0 && depth < $0 }) == true { count[deeper] = nil }
        }
        counts[abstract] = count
        if level.format == "none" { return level.text.isEmpty ? nil : level.text }
        if level.format == "bullet" { return level.text.contains("+") || depth > 0 && level.text == "o" ? "+" : "-" }
        var text = level.text
        for place in 0...8 where text.contains("%\(place + 1)") {
            let other = self.level(number, place)
            let format = level.isLegal ? "decimal" : other?.format ?? "decimal"
            text = text.replacing(
                "%\(place + 1)", with: WordNumbering.written(count[place] ?? other?.start ?? 1, format))
        }
        return text.isEmpty ? nil : text
    }

    private func level(_ number: Number, _ depth: Int) -> Level? {
        if let own = number.levels[depth] { return own }
        var abstract = number.abstract
        for _ in 0..<4 {
            if let level = abstracts[abstract]?[depth] { return level }
            guard let link = links[abstract], let other = numbers[link] else { return nil }
            abstract = other.abstract
        }
        return nil
    }

    /// A number as a format writes it.
    static func written(_ number: Int, _ format: String) -> String {
        switch format {
        case "upperRoman": return roman(number)
        case "lowerRoman": return roman(number).lowercased()
        case "upperLetter": return letter(number).uppercased()
        case "lowerLetter": return letter(number)
        case "decimalZero": return number < 10 ? "0\(number)" : String(number)
        default: return String(number)
        }
    }

    private static func letter(_ number: Int) -> String {
        guard number > 0, let scalar = Unicode.Scalar(UInt32(0x61 + (number - 1) % 26)) else { return "" }
        return String(repeating: Character(scalar), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard number > 0, number < 4000 else { return String(number) }
        let values = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (number, "")
        for (value, letters) in values {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}

/// Reads `word/numbering.xml`.
final class WordNumberingReader: XMLReader.Handler {
    private(set) var numbering = WordNumbering()
    private var abstract: String?
    private var number: String?
    private var depth: Int?

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        let value = attributes["val"]
        switch name {
        case "abstractNum":
            abstract = attributes["abstractNumId"]
            if let abstract { numbering.abstracts[abstract] = [:] }
        case "num": number = attributes["numId"]
        case "abstractNumId":
            if let number, let value { numbering.numbers[number] = WordNumbering.Number(abstract: value) }
        case "lvlOverride", "lvl":
            depth = attributes["ilvl"].flatMap { Int($0) }
            if name == "lvl" { change { $0 = WordNumbering.Level() } }
        case "startOverride":
            if let number, let depth, let start = value.flatMap({ Int($0) }) {
                numbering.numbers[number]?.starts[depth] = start
            }
        case "start": change { $0.start = value.flatMap { Int($0) } ?? 1 }
        case "numFmt": change { $0.format = value ?? "decimal" }
        case "lvlText": change { $0.text = value ?? "" }
        case "lvlRestart": change { $0.restart = value.flatMap { Int($0) } }
        case "isLgl": change { $0.isLegal = value != "0" && value != "false" }
        default: break
        }
    }

    private func change(_ edit: (inout WordNumbering.Level) -> Void) {
        guard let depth else { return }
        if let number {
            edit(
                &numbering.numbers[number, default: WordNumbering.Number(abstract: "")].levels[
                    depth, default: WordNumbering.Level()])
        } else if let abstract {
            edit(&numbering.abstracts[abstract, default: [:]][depth, default: WordNumbering.Level()])
        }
    }

    func end(_ name: String) {
        switch name {
        case "abstractNum": abstract = nil
        case "num": number = nil
        default: break
        }
    }

    func text(_ text: String) {}
}

/// What styles of a Word document say of numbers and alignment.
final class WordStyles: XMLReader.Handler {
    struct Style {
        var base: String?
        var number: String?
        var depth: Int?
        var isCentred: Bool?
        var font: String?
    }

    private var styles: [String: Style] = [:]
    private(set) var standard: String?
    private var current: String?
    /// The font of what has no other one.
    private var font: String?
    private var isInDefaults = false

    /// The font that properties name; nil where they leave it to what stands behind them. One of the theme has no name here.
    static func font(_ attributes: XMLReader.Attributes) -> String? {
        attributes["ascii"] ?? attributes["hAnsi"] ?? attributes["asciiTheme"].map { _ in "" }
    }

    /// What a style says, along the chain of those it is based on.
    func style(_ id: String?) -> Style {
        var result = Style()
        var next = id ?? standard
        for _ in 0..<16 {
            guard let id = next, let style = styles[id] else { break }
            result.number = result.number ?? style.number
            result.depth = result.depth ?? style.depth
            result.isCentred = result.isCentred ?? style.isCentred
            result.font = result.font ?? style.font
            next = style.base
        }
        result.font = result.font ?? font
        return result
    }

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        if name == "style" {
            current = attributes["styleId"]
            if let current { styles[current] = Style() }
            if attributes["type"] == "paragraph", attributes["default"] == "1" { standard = current }
            return
        }
        if name == "docDefaults" { isInDefaults = true }
        if name == "rFonts", isInDefaults { font = WordStyles.font(attributes) }
        guard let current else { return }
        let value = attributes["val"]
        switch name {
        case "rFonts": styles[current]?.font = WordStyles.font(attributes)
        case "basedOn": styles[current]?.base = value
        case "numId": styles[current]?.number = value
        case "ilvl": styles[current]?.depth = value.flatMap { Int($0) }
        case "jc": styles[current]?.isCentred = value == "center"
        default: break
        }
    }

    func end(_ name: String) {
        if name == "style" { current = nil }
        if name == "docDefaults" { isInDefaults = false }
    }

    func text(_ text: String) {}
}
