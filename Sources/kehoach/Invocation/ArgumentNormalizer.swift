/// The words of a command line before the parser sees them: the name of the command is checked and put first.
struct ArgumentNormalizer {
    /// The words, the command's name (and that of the command inside it) before its options.
    let words: [String]

    /// Takes options before the name (`kehoach --lang en tasks`) behind it: the parser would take them for those of the
    /// dashboard. A first word that is no command is refused, as the parser would only call it one too many.
    ///
    /// - Throws: ``ProgramFailure`` with `unknownCommand`.
    init(_ arguments: [String], _ commands: CommandTable) throws(ProgramFailure) {
        var rest = ArgumentNormalizer.withoutOptions(arguments[...])
        guard let name = rest.first, !name.hasPrefix("-") else {
            words = arguments
            return
        }
        guard name == "help" || commands[name] != nil else {
            let near = commands.names.map { (name: $0, distance: EditDistance.between($0, name)) }
                .min { $0.distance < $1.distance }
            throw .usage(
                .unknownCommand(name, suggestion: near.flatMap { $0.distance <= 2 ? $0.name : nil }))
        }
        let before = arguments[..<rest.startIndex]
        rest = rest.dropFirst()
        if name == "help" {
            // It was spoken to in its language already, and the parser's own command knows no options.
            words = [name] + ArgumentNormalizer.withoutLanguage(Array(rest))
            return
        }
        let inner = ArgumentNormalizer.withoutOptions(rest)
        guard let part = inner.first, commands.names(inside: name).contains(part) else {
            words = [name] + before + rest
            return
        }
        words = [name, part] + before + rest[..<inner.startIndex] + inner.dropFirst()
    }

    private static func withoutLanguage(_ words: [String]) -> [String] {
        var kept: [String] = []
        var isValue = false
        for word in words {
            if !isValue, word != "--lang", !word.hasPrefix("--lang=") { kept.append(word) }
            isValue = word == "--lang"
        }
        return kept
    }

    private static func withoutOptions(_ words: ArraySlice<String>) -> ArraySlice<String> {
        var rest = words
        while let option = rest.first, option.hasPrefix("--"), option.count > 2 {
            let takesValue = !option.contains("=") && !flags.contains(option)
            rest = rest.dropFirst(takesValue ? 2 : 1)
        }
        return rest
    }

    /// The options that take no value.
    private static let flags = [
        "--read-only", "--help", "--version", "--mine", "--theirs", "--repair", "--late", "--missing", "--remove",
        "--overwrite", "--write", "--citations", "--clear", "--yes", "--closed", "--no-register", "--first", "--all",
    ]
}
