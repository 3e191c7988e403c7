import TerminalUI
import Wording

/// All commands, each with its one meaning; the only place that keys, footer and list of keys are taken from.
package struct Registry: Sendable {
    package let commands: [Command]
    /// A key is looked up with every press, a footer with every frame.
    private let byMode: [Mode: [Command]]
    private let footers: [Mode: [Command]]

    init(commands: [Command]) {
        self.commands = commands
        var byMode: [Mode: [Command]] = [:]
        for command in commands {
            for mode in command.modes { byMode[mode, default: []].append(command) }
        }
        self.byMode = byMode
        footers = byMode.mapValues { commands in
            commands.filter { $0.footerRank != nil }.sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
        }
    }

    package static let standard = Registry(
        commands: ShellCommands.motions + RecordCommands.all + OverviewCommands.all + BrowseCommands.all
            + TaskTableCommands.all + ActionMonthCommands.all + ReportCommands.all + CalendarCommands.all
            + FigureCommands.all + PaperCommands.all + PlanCommands.all + SigningCommands.all + RosterCommands.all
            + WritingCommands.all + MendingCommands.all + ReviewCommands.all
            + ModalCommands.all
            + ShellCommands.everywhere)

    package func commands(in mode: Mode) -> [Command] { byMode[mode] ?? [] }

    package func command(for key: Key, in mode: Mode) -> Command? {
        byMode[mode]?.first { $0.keys.contains(key) }
    }

    package func command(_ id: CommandID, in mode: Mode) -> Command? {
        byMode[mode]?.first { $0.id == id }
    }

    /// How the first key of each command is called.
    package var keyNames: [CommandID: String] {
        Dictionary(
            commands.compactMap { command in command.keys.first.map { (command.id, $0.label) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Each command once, with all its keys where letters are not text, in the order in which they are listed.
    package var keyList: [(id: CommandID, keys: [Key])] {
        var order: [CommandID] = []
        var keys: [CommandID: [Key]] = [:]
        for command in commands {
            if keys[command.id] == nil { order.append(command.id) }
            let isFree = command.modes.contains { !$0.isTyping }
            keys[command.id, default: []] += (isFree ? command.keys : []).filter {
                keys[command.id]?.contains($0) != true
            }
        }
        return order.map { ($0, keys[$0] ?? []) }
    }

    /// What fits first into a footer.
    package func footer(in mode: Mode) -> [Command] { footers[mode] ?? [] }

    /// The list of keys of a mode: what only it has first, then what works on every screen. What reads the same is one row.
    package func helpRows(in mode: Mode, _ wording: Wording) -> [(keys: [Key], sentence: String)] {
        var rows: [(keys: [Key], sentence: String)] = []
        let here = byMode[mode] ?? []
        let isEverywhere = { (command: Command) in command.modes.isSuperset(of: Set<Mode>.allScreens) }
        for command in here.filter({ !isEverywhere($0) }) + here.filter(isEverywhere) {
            let sentence = wording.sentence(of: command.id)
            if let index = rows.firstIndex(where: { $0.sentence == sentence }) {
                rows[index].keys += command.keys.filter { !rows[index].keys.contains($0) }
            } else {
                rows.append((command.keys, sentence))
            }
        }
        return rows
    }
}
