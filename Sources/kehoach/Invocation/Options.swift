import ArgumentParser
import PlanModel

extension Language: ExpressibleByArgument {}

/// The language; what it says is read before everything else, by ``LanguageChoice``.
struct LanguageOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: LocalizedHelp.of(.language))
    var language: Language?
}

/// Which folder, and which day is today.
struct FolderOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(.data))
    var data: String?

    @Option(help: LocalizedHelp.of(.today))
    var today: String?

    @Flag(help: LocalizedHelp.of(.readOnly))
    var readOnly = false

    @OptionGroup var speech: LanguageOptions
}

/// Whose change it is.
struct AuthorOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(.author))
    var by: String?
}

/// Whether what can be read in several ways, or hardly be meant, is taken in the likeliest.
struct AssentOptions: ParsableArguments {
    @Flag(help: LocalizedHelp.of(.assent))
    var yes = false

    init() {}

    init(yes: Bool) { self.yes = yes }
}

/// The form of a list.
struct ListOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(.format))
    var format = ListFormat.table
}

/// The forms of a list.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
    /// Columns for people.
    case table
    /// For programs; the keys are kept from version to version.
    case json
    /// For spreadsheets and programs; the keys of JSON.
    case csv
    /// For people who open it in Excel: the columns and words of the table, with the mark by which it knows UTF-8.
    case excel
    /// For reports and pages: a Markdown table.
    case markdown = "md"

    init?(argument: String) {
        self.init(rawValue: argument == "markdown" ? "md" : argument)
    }
}

/// A condition on tasks, as its words stand on the command line.
struct QueryArguments {
    /// The query as one text.
    let text: String

    /// Joins the words. What the shell took from quotation marks and has a field's name before it (`cơ-quan:sở y tế`)
    /// is one value and gets them back; a whole query in one argument stays as it is.
    init(_ words: [String]) {
        text = words.map { QueryArguments.word(LiteralDashArguments.unshield($0)) }.joined(separator: " ")
    }

    /// The query.
    func query(today: Day) throws(ProgramFailure) -> Query {
        do {
            return try Query(parsing: text, today: today)
        } catch {
            throw .query(error, text: text)
        }
    }

    private static func word(_ word: String) -> String {
        guard word.contains(where: \.isWhitespace), !word.contains("\""),
            let relation = word.firstIndex(where: { ":<>=".contains($0) })
        else { return word }
        let value = word[relation...].drop { ":<>=".contains($0) }
        let field = word[..<relation]
        // Another relation behind a blank begins another condition.
        guard !field.isEmpty, !field.contains(where: \.isWhitespace), !value.contains(where: { ":<>=".contains($0) })
        else { return word }
        return String(word[..<value.startIndex]) + "\"\(value)\""
    }
}
