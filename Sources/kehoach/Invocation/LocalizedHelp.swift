import ArgumentParser
import Wording

/// The language in which the command line describes itself.
///
/// The parser asks types, not values, for their help texts, so the wording cannot be handed to them; it holds for the
/// task in which the arguments are read, and for nothing else.
enum LocalizedHelp {
    @TaskLocal static var wording = Wording(.vietnamese)

    /// Whether somebody is to read it. Every start asks each command for its description, few show one.
    @TaskLocal static var isShown = true

    /// A text that only a page of help shows.
    static func shown(_ text: @autoclosure () -> String) -> String { isShown ? text() : "" }

    /// The help of an option or argument.
    static func of(_ topic: Wording.OptionTopic) -> ArgumentHelp {
        ArgumentHelp(stringLiteral: shown(wording.help(topic))).named(wording.placeholder(topic))
    }

    /// The help of an option or argument, and what stands for its value.
    static func of(_ text: KeyPath<Wording, String>, for value: KeyPath<Wording, String>) -> ArgumentHelp {
        ArgumentHelp(stringLiteral: shown(wording[keyPath: text])).named(wording[keyPath: value])
    }

    /// The help of the one agency that a command is about.
    static var agency: ArgumentHelp {
        ArgumentHelp(stringLiteral: shown(wording.help(Wording.FigureOption.agency)))
            .named(wording.contactsBodyPlaceholder)
    }

    /// The description of a command.
    static func of(_ topic: Wording.CommandTopic, name: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: shown(wording.abstract(topic)),
            usage: shown(wording.synopsis(topic, name: name)), discussion: shown(wording.discussion(topic)))
    }

    /// The description of a command inside another one, as `activity add`.
    static func of(_ topic: Wording.CommandTopic, name: String, inside group: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: shown(wording.abstract(topic)),
            usage: shown(wording.synopsis(topic, name: "\(group) \(name)")),
            discussion: shown(wording.discussion(topic)))
    }
}

extension ArgumentHelp {
    fileprivate func named(_ valueName: String) -> ArgumentHelp {
        var help = self
        help.valueName = valueName.isEmpty ? nil : valueName
        return help
    }
}
