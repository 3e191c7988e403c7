import Testing

@testable import TerminalUI

@Suite struct KeyTests {
    @Test(arguments: [
        (Key.character("g"), "g"), (.character("G"), "G"), (.space, "Space"), (.control("r"), "Ctrl-R"),
        (.alt("x"), "Alt-x"),
        (.backTab, "Shift-Tab"), (.function(5), "F5"), (.pageUp, "PgUp"), (.escape, "Esc"),
        (Key(.up, [.control, .shift]), "Ctrl-Shift-Up"), (.character("-"), "-"), (.control("-"), "Ctrl--"),
        (.character("đ"), "đ"),
    ])
    func nameAndBack(key: Key, name: String) {
        #expect(key.name == name)
        #expect(Key(named: name) == key)
    }

    @Test func namesMayBeWrittenSmall() {
        #expect(Key(named: "ctrl-r") == .control("r"))
        #expect(Key(named: "pgdn") == .pageDown)
        #expect(Key(named: "enter") == .enter)
        #expect(Key(named: "nonsense") == nil)
        #expect(Key(named: "") == nil)
        #expect(Key(named: "f13") == nil)
    }

    @Test func altIsEscapeAndTheKey() {
        #expect(Key.alt("d").withoutAlt == [.escape, .character("d")])
        #expect(Key.up.withoutAlt == [.up])
        #expect(Key.alt("d").typedCharacter == nil)
        #expect(Key.control("d").typedCharacter == nil)
        #expect(Key.character("d").typedCharacter == "d")
    }

    @Test func keysMatchInPatterns() {
        let event = InputEvent.key(.control("r"))
        switch event {
        case .key(.up): Issue.record("not this one")
        case .key(.control("r")): break
        default: Issue.record("no match")
        }
    }
}
