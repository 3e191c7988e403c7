/// What the styles of an ODT say of lists, alignment and fonts.
final class OpenDocumentStyles: XMLReader.Handler {
    struct Level {
        var start = 1
        var format = "1"
        var prefix = ""
        var suffix = ""
        var shown = 1
        var isBullet = false
        var sign = ""
    }

    private struct Style {
        var base: String?
        var list: String?
        var isCentred: Bool?
        var font: String?
    }

    private var lists: [String: [Int: Level]] = [:]
    private var paragraphs: [String: Style] = [:]
    private var runs: [String: Style] = [:]
    /// The font of what no style gives one.
    private var commonFont: String?
    /// What fonts are called by the system, by their names here.
    private var families: [String: String] = [:]
    private var list: String?
    private var style: (name: String, isOfRuns: Bool)?
    private var isCommon = false

    func level(_ list: String?, _ depth: Int) -> Level? { list.flatMap { lists[$0]?[depth] } }

    func listStyle(of paragraph: String?) -> String? { found(paragraph, in: paragraphs, \.list) }
    func isCentred(_ paragraph: String?) -> Bool { found(paragraph, in: paragraphs, \.isCentred) ?? false }

    /// The font of a run in a paragraph, by the styles of both; of runs in one another the innermost counts.
    func font(ofRuns runs: [String], in paragraph: String?) -> String? {
        let ofRun = runs.reversed().lazy.compactMap { self.found($0, in: self.runs, \.font) }.first
        let name = ofRun ?? found(paragraph, in: paragraphs, \.font) ?? commonFont
        return name.map { families[$0] ?? $0 }
    }

    private func found<Value>(
        _ start: String?, in styles: [String: Style], _ value: (Style) -> Value?
    ) -> Value? {
        var next = start
        for _ in 0..<16 {
            guard let name = next, let style = styles[name] else { return nil }
            if let found = value(style) { return found }
            next = style.base
        }
        return nil
    }

    /// The first family of a list as CSS has it.
    private static func family(_ list: String) -> String? {
        list.split(separator: ",").first.map { String($0.filter { $0 != "'" && $0 != "\"" }.drop { $0 == " " }) }
    }

    func begin(_ name: String, _ attributes: XMLReader.Attributes) {
        switch name {
        case "list-style", "outline-style":
            list = name == "outline-style" ? "" : attributes["name"]
            if let list { lists[list] = [:] }
        case "list-level-style-number", "list-level-style-bullet", "outline-level-style":
            guard let list, let depth = attributes["level"].flatMap({ Int($0) }) else { return }
            var level = Level()
            level.isBullet = name == "list-level-style-bullet"
            level.start = attributes["start-value"].flatMap { Int($0) } ?? 1
            level.format = attributes["num-format"] ?? ""
            level.prefix = attributes["num-prefix"] ?? ""
            level.suffix = attributes["num-suffix"] ?? ""
            level.shown = attributes["display-levels"].flatMap { Int($0) } ?? 1
            level.sign = attributes["bullet-char"] ?? ""
            lists[list]?[depth] = level
        case "font-face":
            guard let name = attributes["name"] else { return }
            families[name] = attributes["font-family"].flatMap(OpenDocumentStyles.family)
        case "default-style": isCommon = attributes["family"] == "paragraph"
        case "style":
            guard let name = attributes["name"] else { return }
            let found = Style(base: attributes["parent-style-name"], list: attributes["list-style-name"])
            switch attributes["family"] {
            case "paragraph", nil: (style, paragraphs[name]) = ((name, false), found)
            case "text": (style, runs[name]) = ((name, true), found)
            default: break
            }
        case "paragraph-properties":
            guard let style, !style.isOfRuns, let align = attributes["text-align"] else { return }
            paragraphs[style.name]?.isCentred = align == "center"
        case "text-properties":
            guard let font = attributes["font-name"] ?? attributes["font-family"].flatMap(OpenDocumentStyles.family)
            else {
                return
            }
            if isCommon { commonFont = font }
            guard let style else { return }
            if style.isOfRuns { runs[style.name]?.font = font } else { paragraphs[style.name]?.font = font }
        default: break
        }
    }

    func end(_ name: String) {
        if name == "list-style" || name == "outline-style" { list = nil }
        if name == "style" { style = nil }
        if name == "default-style" { isCommon = false }
    }

    func text(_ text: String) {}
}
