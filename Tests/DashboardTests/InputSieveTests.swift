import TerminalUI
import Testing

@testable import Dashboard

/// What comes into a list and is text.
@Suite struct InputSieveTests {
    private let start = ContinuousClock.now

    private func keys(_ text: String) -> [InputEvent] {
        text.map { character in
            switch character {
            case "\r": .key(.enter)
            case "\u{7F}": .key(.backspace)
            default: .key(.character(character))
            }
        }
    }

    private func sift(
        _ sieve: inout InputSieve, _ text: String, after milliseconds: Int = 0
    ) -> (events: [InputEvent], ignored: IgnoredInput?) {
        sieve.sift(keys(text), at: start + .milliseconds(milliseconds)) {
            [.character("u"), .character("x")].contains($0)
        }
    }

    @Test(arguments: [
        "Kính gửi các đơn vị triển khai\rĐề nghị nộp\r", "abcdefghijklmno\r", "kế hoạch năm 21",
        "\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r",
    ])
    func aPasteIsDroppedWhole(_ text: String) {
        var sieve = InputSieve()
        let sifted = sift(&sieve, text)
        #expect(sifted.events.isEmpty)
        #expect(sifted.ignored == .paste)
    }

    @Test(arguments: ["jjjj", "jjj\r", "/nam:2024\rj", "jjjjjjjjjjjjjjjjjjjjjj", "2\r\rjj ", "ư"])
    func keysTypedAheadCount(_ text: String) {
        var sieve = InputSieve()
        let sifted = sift(&sieve, text)
        #expect(sifted.events == keys(text))
        #expect(sifted.ignored == nil)
    }

    @Test func arrowsAndOtherKeysAreNoText() {
        var sieve = InputSieve()
        let events = [InputEvent](repeating: .key(.down), count: 30) + [.key(.enter)]
        #expect(sieve.sift(events, at: start) { _ in false }.events == events)
    }

    @Test func aPasteGoesOnUntilThereIsSilence() {
        var sieve = InputSieve()
        #expect(sift(&sieve, "Kính gửi các đơn vị\r").ignored == .paste)
        #expect(sift(&sieve, " j", after: 90).ignored == .paste)
        #expect(sift(&sieve, " j", after: 180).ignored == .paste)
        #expect(sift(&sieve, " j", after: 281).events == keys(" j"))
    }

    @Test func whatIsNoTextGoesThroughInTheMidstOfAPaste() {
        var sieve = InputSieve()
        let size = InputEvent.resize(Size(columns: 90, rows: 20))
        let events = keys("Kính gửi các đơn vị\r") + [size, .terminate(by: 15)]
        #expect(sieve.sift(events, at: start) { _ in false }.events == [size, .terminate(by: 15)])
        #expect(sieve.sift([size], at: start) { _ in false }.events == [size])
        #expect(sift(&sieve, " j", after: 90).ignored == .paste)
    }

    @Test func aBracketedPasteIsToldToo() {
        var sieve = InputSieve()
        let sifted = sieve.sift([.paste("q")], at: start) { _ in false }
        #expect(sifted.events.isEmpty)
        #expect(sifted.ignored == .paste)
        #expect(sift(&sieve, "j", after: 1).events == keys("j"))
    }

    @Test(arguments: ["u\u{7F}ư", "x\u{7F}x", "d\u{7F}đ", "vie\u{7F}êt\u{7F}\u{7F}ệt", "u\u{7F}\u{7F}u"])
    func aLetterTakenBackByAnInputMethodIsNoKey(_ text: String) {
        var sieve = InputSieve()
        let sifted = sift(&sieve, text)
        #expect(sifted.events.isEmpty)
        #expect(sifted.ignored == .composed)
        #expect(sieve.release().isEmpty)
    }

    @Test func theSameInThreeReads() {
        var sieve = InputSieve()
        #expect(sift(&sieve, "u").events.isEmpty)
        #expect(sift(&sieve, "\u{7F}", after: 10).ignored == .composed)
        #expect(sift(&sieve, "u", after: 20).ignored == .composed)
        #expect(sieve.release().isEmpty)
        #expect(sift(&sieve, "u", after: 500).events.isEmpty)
        #expect(sieve.release() == keys("u"))
    }

    @Test func undoWaitsForABackspaceOnlyAMoment() {
        var sieve = InputSieve()
        #expect(sift(&sieve, "u").events.isEmpty)
        #expect(sieve.deadline == start + InputSieve.hesitation)
        #expect(sift(&sieve, "j", after: 10).events == keys("uj"))
        #expect(sieve.deadline == nil)
        // Other keys do not wait.
        #expect(sift(&sieve, " ", after: 20).events == keys(" "))
    }

    @Test func lineBreaksInTheMidstOfATextAreBlanks() {
        let text = keys("Kính gửi các đơn vị\rĐề nghị\r")
        let joined = InputSieve.joinLines(text)
        #expect(joined.count { $0 == .paste("\n") } == 1)
        #expect(joined.last == .key(.enter))
        #expect(InputSieve.joinLines(keys("12/KH\rj")) == keys("12/KH\rj"))
    }
}
