import PlanModel
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// The keys that the guide names are there, on the screens on which it names them.
@Suite struct GuideKeyTests {
    private let registry = Registry.standard

    @Test(arguments: Language.allCases) func everyKeyWorksWhereTheGuideSaysSo(_ language: Language) throws {
        let wording = Wording(language, keys: registry.keyNames)
        let board = try Board(isWatching: false)
        for line in wording.guide.lines {
            for key in line.keys + [line.screen].compactMap(\.self) {
                #expect(wording.key(key) != key.rawValue, "\(line.what): \(key) has no key")
            }
            guard let first = line.keys.first else { continue }
            let modes = registry.commands.filter { $0.id == first && !$0.keys.isEmpty }.flatMap(\.modes)
            if let screen = line.screen {
                board.press(wording.key(screen))
                #expect(modes.contains(.screen(board.state.screen)), "\(line.what): \(first) on \(board.state.screen)")
            } else {
                let screens = ScreenName.allCases.filter { modes.contains(.screen($0)) }
                #expect(screens.count > 1, "\(line.what): \(first)")
            }
        }
    }
}
