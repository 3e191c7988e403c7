import Wording

/// The help texts of the parser in the language of a person: it speaks English only, in a few fixed phrases.
struct ParserTexts {
    private let phrases: [(parser: String, ours: String)]

    init(_ wording: Wording) {
        phrases = wording.parserTexts
    }

    /// The text with the parser's own phrases replaced.
    func translated(_ text: String) -> String {
        phrases.reduce(text) { $0.replacing($1.parser, with: $1.ours) }
    }
}

extension UsageFault {
    /// Takes the parser's message apart. Its errors are not public, but their sentences have a fixed shape; one that
    /// is not known is passed on as it is.
    init(parserMessage message: String) {
        let names = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        let first = names.first ?? ""
        if message.hasPrefix("Unknown option ") {
            self = .unknownOption(first, suggestion: names.dropFirst().first)
        } else if message.hasPrefix("Missing value for ") {
            self = .missingValue(first)
        } else if message.hasPrefix("Missing expected argument ") {
            self = .missingArgument(first.replacing(" ...", with: ""))
        } else if message.hasPrefix("Unexpected argument ") || message.contains(" unexpected arguments: ") {
            self = .unexpectedArguments(names)
        } else if message.hasPrefix("The value "), message.contains(" is invalid for "), names.count > 1 {
            self = .invalidValue(first, option: names[1], known: Array(names.dropFirst(2)))
        } else if message.hasPrefix("The option "), names.count > 1 {
            self = .valueNotTaken(option: first, value: names[1])
        } else {
            self = .other(message)
        }
    }
}
