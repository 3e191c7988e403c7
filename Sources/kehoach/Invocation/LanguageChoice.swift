import PlanModel

/// Which language to speak: `--lang`, else the locale. Vietnamese, unless the locale is an English one.
struct LanguageChoice {
    /// The language.
    let language: Language

    /// Chooses before the arguments are read, since their help and faults are told in it.
    init(arguments: [String], environment: [String: String]) {
        language = LanguageChoice.asked(arguments) ?? LanguageChoice.ofLocale(environment)
    }

    private static func asked(_ arguments: [String]) -> Language? {
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { return nil }
            if argument == "--lang" { return arguments.dropFirst(index + 1).first.flatMap(Language.init) }
            if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
        }
        return nil
    }

    /// The first of the three variables that is set decides (POSIX). C and POSIX name no language.
    private static func ofLocale(_ environment: [String: String]) -> Language {
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return name == "en" || name.hasPrefix("en_") || name.hasPrefix("en.") ? .english : .vietnamese
    }
}
