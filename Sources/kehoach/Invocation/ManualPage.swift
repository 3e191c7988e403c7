import Dashboard
import JSONText
import TerminalUI
import Wording

/// The manual page, as man(7) lays it out: made of what the parser knows of the commands and the dashboard of its keys, so
/// that it says nothing that neither does.
struct ManualPage {
    private let wording: Wording
    private let commands: [Command]
    private let common: [Option]
    private let abstract: String

    /// A command with the words that lead to it.
    private struct Command {
        let name: String
        let abstract: String
        let discussion: String
        let arguments: [Option]
    }

    /// An option or an argument of a command.
    private struct Option: Hashable {
        /// `--format FORM`, or the placeholder of an argument.
        let form: String
        let isArgument: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let text: String
    }

    /// A page of what the parser says of itself (`--experimental-dump-help`); nil where that cannot be read.
    init?(help: String, _ wording: Wording) {
        guard let root = (try? JSONDocument(Array(help.utf8)))?.root["command"] else { return nil }
        self.wording = wording
        abstract = root["abstract"]?.string ?? ""
        let found = ManualPage.commands(below: root, [])
        // What most commands take is told once.
        var counts: [Option: Int] = [:]
        for command in found {
            for option in command.arguments where !option.isArgument { counts[option, default: 0] += 1 }
        }
        let shared = counts.filter { $0.value * 3 > found.count }.keys
        common = shared.sorted { $0.form < $1.form }
        commands = found.map { command in
            Command(
                name: command.name, abstract: command.abstract, discussion: command.discussion,
                arguments: command.arguments.filter { !shared.contains($0) })
        }
    }

    private static func commands(below node: JSONNode, _ words: [String]) -> [Command] {
        (node["subcommands"]?.elements.map(\.self) ?? []).flatMap { child -> [Command] in
            guard child["shouldDisplay"]?.bool != false, let name = child["commandName"]?.string else { return [] }
            let inner = commands(below: child, words + [name])
            guard inner.isEmpty else { return inner }
            let arguments = child["arguments"]?.elements.compactMap(option) ?? []
            return [
                Command(
                    name: (words + [name]).joined(separator: " "), abstract: child["abstract"]?.string ?? "",
                    discussion: child["discussion"]?.string ?? "", arguments: arguments)
            ]
        }
    }

    private static func option(_ node: JSONNode) -> Option? {
        let name = node["preferredName"]?["name"]?.string
        guard node["shouldDisplay"]?.bool != false, !["help", "version"].contains(name) else { return nil }
        let value = (node["valueName"]?.string ?? "").uppercased()
        let kind = node["kind"]?.string
        let form: String
        switch kind {
        case "flag": form = "--" + (name ?? "")
        case "option": form = "--\(name ?? "") \(value)"
        default: form = value
        }
        return Option(
            form: form, isArgument: kind == "positional", isOptional: node["isOptional"]?.bool ?? false,
            isRepeating: node["isRepeating"]?.bool ?? false, text: node["abstract"]?.string ?? "")
    }

    // MARK: The page

    /// The source of the page.
    var source: String {
        var page = Source()
        page.request("TH", ["KEHOACH", "1", "", "kehoach \(Version.number)", ""])
        page.section(wording.manual(.name))
        // With a hyphen, by which whatis(1) finds what a page is about.
        page.paragraph("kehoach - \(abstract)")
        page.section(wording.manual(.synopsis))
        page.paragraph("kehoach [--data DIR] [--lang vi|en]")
        page.request("br")
        page.paragraph("kehoach \(wording.manual(.command)) …")
        page.section(wording.manual(.commands))
        for command in commands {
            page.item(([command.name] + command.arguments.filter(\.isArgument).map(form)).joined(separator: " "))
            page.paragraph([command.abstract, command.discussion].filter { !$0.isEmpty }.joined(separator: " "))
            let options = command.arguments.filter { !$0.isArgument }
            guard !options.isEmpty else { continue }
            page.request("RS")
            for option in options { page.option(option.form, option.text) }
            page.request("RE")
        }
        page.section(wording.manual(.options))
        for option in common { page.option(option.form, option.text) }
        page.section(wording.manual(.keys))
        for screen in ScreenName.allCases {
            page.subsection("\(screen.rawValue) \(wording.screenName(screen.rawValue, isShort: false))")
            for row in Registry.standard.helpRows(in: .screen(screen), wording) where !row.keys.isEmpty {
                page.option(row.keys.map(\.label).joined(separator: " "), row.sentence)
            }
        }
        page.section(wording.manual(.environment))
        for (name, text) in wording.environmentVariables { page.option(name, text) }
        page.section(wording.manual(.files))
        for (name, text) in wording.manualFiles { page.option(name, text) }
        page.section(wording.manual(.exitStatus))
        for (name, text) in wording.exitCodes { page.option(name, text) }
        return page.text
    }

    private func form(_ argument: Option) -> String {
        let text = argument.form + (argument.isRepeating ? " …" : "")
        return argument.isOptional ? "[\(text)]" : text
    }

    /// Lines of man(7).
    private struct Source {
        private(set) var text = ""

        mutating func request(_ name: String, _ words: [String] = []) {
            let quoted = words.map { "\"" + escaped($0).replacing("\"", with: "\\(dq") + "\"" }
            text += "." + ([name] + quoted).joined(separator: " ") + "\n"
        }

        mutating func section(_ title: String) { request("SH", [title]) }

        mutating func subsection(_ title: String) { request("SS", [title]) }

        mutating func item(_ words: String) {
            request("TP")
            request("B", [words])
        }

        mutating func option(_ form: String, _ meaning: String) {
            item(form)
            paragraph(meaning)
        }

        /// A paragraph. A point or an apostrophe at the beginning would be a request.
        mutating func paragraph(_ words: String) {
            for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
                guard !line.isEmpty else {
                    request("IP")
                    continue
                }
                let line = escaped(String(line))
                text += (line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" : "") + line + "\n"
            }
        }

        private func escaped(_ text: String) -> String {
            text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        }
    }
}
