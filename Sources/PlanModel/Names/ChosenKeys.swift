/// Which keys one person wants for which commands, as `keys.json` says it. Nothing here is known to exist yet.
package struct ChosenKeys: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        /// The command, by the name that never changes.
        package var command: String
        /// The keys, as people write them: `x`, `Ctrl-R`, `F5`. None leaves the command to the palette.
        package var keys: [String]
        /// Where in the file it stands, counted from 1.
        package var line: Int

        package init(command: String, keys: [String], line: Int) {
            (self.command, self.keys, self.line) = (command, keys, line)
        }
    }

    /// In the order of the file.
    package var choices: [Choice]

    package init(_ choices: [Choice] = []) { self.choices = choices }
}
