import ArgumentParser
import Wording

extension LocalizedHelp {
    /// The description of a command that writes plans.
    static func writing(_ command: Wording.WritingCommand, name: String) -> CommandConfiguration {
        let synopsis = [
            "kehoach", name, wording.operands(command), wording.language.pick("[<tùy-chọn>]", "[<options>]"),
        ]
        return CommandConfiguration(
            commandName: name.split(separator: " ").last.map(String.init), abstract: wording.abstract(command),
            usage: synopsis.filter { !$0.isEmpty }.joined(separator: " "), discussion: wording.discussion(command))
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
