import PlanModel
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// The table of commands.
@Suite struct RegistryTests {
    private static let modes: [Mode] =
        ScreenName.allCases.map(Mode.screen) + [.help, .palette, .statuses, .line, .conflict, .history, .form, .page]
        + [
            .review, .successors, .question, .planStates, .removal, .syncConflicts, .losing, .newLine, .mending,
            .lineKinds,
            .documentWait, .reportStates, .quickLine, .papers, .jump, .linesToCopy, .reportFigures,
        ]
    private let registry = Registry.standard

    @Test(arguments: modes) func aKeyMeansOneThing(_ mode: Mode) {
        var seen: [Key: CommandID] = [:]
        for command in registry.commands where command.modes.contains(mode) {
            for key in command.keys {
                #expect(seen[key] == nil, "\(key) means \(command.id) and \(String(describing: seen[key]))")
                seen[key] = command.id
            }
        }
        #expect(!seen.isEmpty)
    }

    @Test(arguments: modes) func aCommandStandsOnceWhereverItWorks(_ mode: Mode) {
        let ids = registry.commands.filter { $0.modes.contains(mode) }.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func everyCommandCanBeReached() {
        let bound = Set(registry.commands.filter { !$0.keys.isEmpty && !$0.modes.isEmpty }.map(\.id))
        #expect(bound == Set(CommandID.allCases))
    }

    /// Nothing destructive on one key, and every modal can be left by Escape.
    @Test(arguments: modes) func escapeLeavesEveryOverlay(_ mode: Mode) throws {
        let way = try #require(registry.command(for: .escape, in: mode)).id
        let ways: [CommandID] = [
            .back, .close, .cancel, .takeTheirs, .decideLater, .keepRecord, .keepTyped, .answerNo,
        ]
        #expect(ways.contains(way))
    }

    @Test func lettersAreTextWhileALineIsTyped() {
        for letter in "abcdefghijklmnopqrstuvwxyz0123456789 /?" {
            #expect(registry.command(for: .character(letter), in: .line) == nil)
            #expect(registry.command(for: .character(letter), in: .palette) == nil)
            #expect(registry.command(for: .character(letter), in: .quickLine) == nil)
            #expect(registry.command(for: .character(letter), in: .jump) == nil)
        }
    }

    @Test(arguments: ScreenName.allCases, Language.allCases)
    func everyKeyOfAScreenIsInItsHelpOnce(_ screen: ScreenName, _ language: Language) {
        let rows = registry.helpRows(in: .screen(screen), Wording(language))
        #expect(Set(rows.map(\.sentence)).count == rows.count)
        let inHelp = rows.flatMap(\.keys)
        #expect(Set(inHelp).count == inHelp.count)
        for command in registry.commands where command.modes.contains(.screen(screen)) {
            for key in command.keys { #expect(inHelp.contains(key)) }
        }
    }

    @Test(arguments: Language.allCases) func theFooterNamesTheWayOut(_ language: Language) {
        let wording = Wording(language)
        for mode in Self.modes {
            let footer = registry.footer(in: mode)
            #expect(!footer.isEmpty)
            #expect(footer.allSatisfy { !wording.shortName(of: $0.id).isEmpty })
        }
    }
}
