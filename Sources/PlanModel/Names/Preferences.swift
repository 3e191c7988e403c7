/// What one person chose on one machine: the language, the name in histories, the folder, how the screen looks. Nothing
/// here changes a figure; what does stands in the folder, for everybody.
package struct Preferences: Hashable, Sendable {
    /// The colours.
    package enum Theme: String, CaseIterable, Sendable {
        /// By what the terminal says of its background.
        case auto
        case dark, light
        /// Nothing half bright, and colours of at least 7:1.
        case contrast
        /// Bold, underlined and reversed letters alone.
        case mono
    }

    /// What can be chosen, by its key in the file.
    package enum Key: String, CaseIterable, Sendable {
        case language, author, data, theme, ascii, inbox, outbox
    }

    package var language: Language?
    /// Whose changes these are.
    package var author: String?
    /// The data folder, as it is typed: `~` is the home.
    package var data: String?
    package var theme: Theme?
    /// Whether letters beyond ASCII are shown as their nearest ones.
    package var ascii: Bool?
    /// Where files come in and go out; the path as it is typed.
    package var inbox: SharedFolder?
    package var outbox: SharedFolder?
    /// Where in the file a choice stands, counted from 1.
    package var lines: [Key: Int] = [:]

    package init() {}
}
