import PlanModel
import TerminalUI
import Testing
import Wording

@testable import Dashboard

@Suite struct BindingTests {
    private static let modes: [Mode] =
        ScreenName.allCases.map(Mode.screen) + [.help, .statuses, .line, .conflict, .history, .form, .page]
        + [.review, .successors, .question, .planStates, .removal, .syncConflicts, .losing]

    @Test(arguments: modes) func aKeyMeansOneThing(_ mode: Mode) {
        var seen: [Key: Command] = [:]
        for binding in BindingTable.standard.bindings where binding.modes.contains(mode) {
            for key in binding.keys {
                #expect(seen[key] == nil, "\(key) means \(binding.command) and \(String(describing: seen[key]))")
                seen[key] = binding.command
            }
        }
        #expect(!seen.isEmpty)
    }

    /// Nothing destructive on one key, and every overlay can be left by Escape.
    @Test func escapeLeavesEveryOverlay() {
        #expect(BindingTable.standard.command(for: .escape, in: .conflict) == .takeTheirs)
        for mode in [
            Mode.help, .statuses, .line, .history, .form, .page, .review, .successors, .question, .planStates, .removal,
            .losing,
        ] {
            #expect(BindingTable.standard.command(for: .escape, in: mode) == .back)
        }
    }

    @Test func lettersAreTextWhileALineIsTyped() {
        for letter in "abcdefghijklmnopqrstuvwxyz0123456789 /?" {
            #expect(BindingTable.standard.command(for: .character(letter), in: .line) == nil)
        }
    }

    @Test(arguments: ScreenName.allCases) func everyKeyOfAScreenIsInItsHelpOnce(_ screen: ScreenName) {
        let rows = BindingTable.standard.helpRows(in: .screen(screen))
        #expect(Set(rows.map(\.label)).count == rows.count)
        let inHelp = rows.flatMap(\.keys)
        #expect(Set(inHelp).count == inHelp.count)
        for binding in BindingTable.standard.bindings where binding.modes.contains(.screen(screen)) {
            for key in binding.keys { #expect(inHelp.contains(key)) }
        }
    }

    @Test(arguments: Language.allCases) func theFooterNamesTheWayOut(_ language: Language) {
        let wording = Wording(language)
        for mode in Self.modes {
            let footer = BindingTable.standard.footer(in: mode)
            #expect(!footer.isEmpty)
            #expect(footer.allSatisfy { !wording.footerKey($0.label).isEmpty })
        }
    }
}
