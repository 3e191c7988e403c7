import PlanModel

/// Which language to speak: `--lang`, else what the person chose for all runs, else the locale. Vietnamese, unless the
/// locale is an English one.
struct LanguageChoice {
    /// The language.
    let language: Language

    /// Chooses before the arguments are read, since their help and faults are told in it.
    init(arguments: [String], chosen: Language?, environment: [String: String]) {
        language = LanguageChoice.asked(arguments) ?? chosen ?? LanguageChoice.ofLocale(environment)
    }

    private static func asked(_ arguments: [String]) -> Language? {
        // The last one counts, as with every other option.
        var asked: Language?
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == "--lang" { asked = arguments.dropFirst(index + 1).first.flatMap(Language.init) }
            if argument.hasPrefix("--lang=") { asked = Language(rawValue: String(argument.dropFirst(7))) }
        }
        return asked
    }

    /// C and POSIX name no language.
    private static func ofLocale(_ environment: [String: String]) -> Language {
        let name = localeVariable(environment).flatMap { environment[$0] } ?? ""
        return name == "en" || name.hasPrefix("en_") || name.hasPrefix("en.") ? .english : .vietnamese
    }

    /// The first of the three variables that is set decides (POSIX).
    static func localeVariable(_ environment: [String: String]) -> String? {
        ["LC_ALL", "LC_MESSAGES", "LANG"].first { environment[$0].map { !$0.isEmpty } ?? false }
    }
}
