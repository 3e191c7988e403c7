import ArgumentParser
import Wording

extension LocalizedHelp {
    /// The description of a command that writes plans.
    static func writing(_ command: Wording.WritingCommand, name: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name.split(separator: " ").last.map(String.init), abstract: shown(wording.abstract(command)),
            usage: shown(synopsis(command, name: name)), discussion: shown(wording.discussion(command)))
    }

    private static func synopsis(_ command: Wording.WritingCommand, name: String) -> String {
        let words = [
            "kehoach", name, wording.operands(command), wording.language.pick("[<tùy-chọn>]", "[<options>]"),
        ]
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The description of a group of commands that write plans.
    static func writing(
        _ command: Wording.WritingCommand, name: String, _ inner: [any ParsableCommand.Type]
    ) -> CommandConfiguration {
        var configuration = writing(command, name: name)
        configuration.subcommands = inner
        return configuration
    }

    /// The help of an option or argument of these commands.
    static func writing(_ option: Wording.WritingOption) -> ArgumentHelp {
        let placeholder = wording.placeholder(option)
        return ArgumentHelp("\(wording.help(option))", valueName: placeholder.isEmpty ? nil : placeholder)
    }
}
