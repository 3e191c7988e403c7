/// A language that the program speaks.
package enum Language: String, CaseIterable, Sendable {
    /// Tiếng Việt.
    case vietnamese = "vi"
    /// English.
    case english = "en"

    /// The one of two texts that is in this language.
    package func pick(_ vietnamese: String, _ english: String) -> String {
        self == .vietnamese ? vietnamese : english
    }
}
