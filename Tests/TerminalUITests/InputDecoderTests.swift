import Testing

@testable import TerminalUI

@Suite struct InputDecoderTests {
    /// Feeds text as separate reads.
    func events(_ reads: String...) -> [InputEvent] {
        var decoder = InputDecoder()
        return reads.flatMap { read in
            read.utf8.flatMap { decoder.decode(.byte($0)) } + decoder.endOfRead(at: .now)
        }
    }

    @Test func letters() {
        #expect(events("aĐ") == [.key(.character("a")), .key(.character("Đ"))])
        // An input method that sends the mark alone.
        #expect(events("e\u{323}") == [.key(.character("e")), .key(.character("\u{323}"))])
    }

    @Test func letterInTwoReadsIsOneLetter() {
        var decoder = InputDecoder()
        let bytes = Array("ệ".utf8)
        let first = decoder.decode(.byte(bytes[0])) + decoder.endOfRead(at: .now)
        #expect(first.isEmpty)
        let rest = bytes.dropFirst().flatMap { decoder.decode(.byte($0)) }
        #expect(rest == [.key(.character("ệ"))])
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0x80, 0x71], [0xE1, 0x71], [0xE1, 0xBB, 0x71], [0xC0, 0x9B, 0x71], [0xED, 0xA0, 0x80, 0x71],
        [0xF7, 0xBF, 0xBF, 0xBF, 0x71], [0xE0, 0x80, 0x9B, 0x71],
    ])
    func bytesThatAreNoLetterAreDroppedAlone(bytes: [UInt8]) {
        var decoder = InputDecoder()
        let events = bytes.flatMap { decoder.decode(.byte($0)) }
        #expect(events == [.key(.character("q"))])
    }

    @Test(arguments: [
        ("\r", Key.enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace),
        ("\u{12}", .control("r")), ("\u{0}", .control(" ")), ("\u{1F}", .control("_")),
        ("\u{1B}", .escape), ("\u{1B}d", .alt("d")),
        ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5C", Key(.right, .control)), ("\u{1B}[3~", .delete),
        ("\u{1B}[5;2~", Key(.pageUp, .shift)), ("\u{1B}[Z", .backTab), ("\u{1B}[[A", .function(1)),
        ("\u{1B}[24~", .function(12)),
        ("\u{1B}[1~", .home), ("\u{1B}[8~", .end), ("\u{1B}OP", .function(1)),
    ])
    func keys(bytes: String, key: Key) {
        #expect(events(bytes) == [.key(key)])
    }

    @Test func controlCIsAKeyAndControlZAnEvent() {
        #expect(events("\u{3}\u{1A}") == [.key(.control("c")), .suspend])
        #expect(events("\u{1B}\u{3}") == [.key(Key(.character("c"), [.control, .alt]))])
    }

    @Test func unknownSequencesAreNotTypedLetters() {
        #expect(events("\u{1B}[99;7~x") == [.key(.character("x"))])
        #expect(events("\u{1B}[?1;2cx") == [.key(.character("x"))])
        #expect(events("\u{9B}x") == [.key(.character("x"))])
        #expect(events("\u{1B}[12", ";5~x") == [.key(Key(.function(2), .control)), .key(.character("x"))])
    }

    @Test func escapeThenLetterInTwoReadsAreTwoKeys() {
        #expect(events("\u{1B}", "j") == [.key(.escape), .key(.character("j"))])
        #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    }

    @Test func pasteIsOneEvent() {
        #expect(events("\u{1B}[200~một\r\nhai\rba\u{1B}[201~x") == [.paste("một\nhai\nba"), .key(.character("x"))])
        #expect(events("\u{1B}[200~q", "u\u{1B}[20", "1~") == [.paste("qu")])
        var decoder = InputDecoder()
        let units: [InputUnit] = [.pasteBegin, .byte(0x61), .key(.up), .key(.enter), .other, .pasteEnd]
        let events = units.flatMap { decoder.decode($0) }
        #expect(events == [.paste("a\n")])
    }

    /// The beginning of a paste, whose end never comes.
    private func unendingPaste(_ text: String, at start: ContinuousClock.Instant) -> InputDecoder {
        var decoder = InputDecoder()
        let events = "\u{1B}[200~\(text)".utf8.flatMap { decoder.decode(.byte($0)) } + decoder.endOfRead(at: start)
        #expect(events.isEmpty)
        return decoder
    }

    @Test func aPasteWhoseEndNeverComesEndsAfterSomeSilence() {
        let start = ContinuousClock.now
        var decoder = unendingPaste("một dòng", at: start)
        #expect(decoder.pasteDeadline == start + InputDecoder.pastePatience)
        #expect(decoder.expire(at: start + .milliseconds(1999)).isEmpty)
        #expect(decoder.expire(at: start + .seconds(2)) == [.paste("một dòng")])
        #expect(decoder.pasteDeadline == nil)
        #expect(decoder.decode(.byte(0x71)) == [.key(.character("q"))])
        // Its end may come after all.
        #expect("\u{1B}[201~".utf8.flatMap { decoder.decode(.byte($0)) }.isEmpty)
    }

    @Test func aPersonWhoGoesOnPressingKeysGetsThemBackToo() {
        let start = ContinuousClock.now
        var decoder = unendingPaste("một", at: start)
        var events: [InputEvent] = []
        for tenth in 1...25 where events.isEmpty {
            events += decoder.decode(.byte(0x71)) + decoder.endOfRead(at: start + .milliseconds(100 * tenth))
        }
        #expect(events == [.paste("một" + String(repeating: "q", count: 20))])
    }

    @Test func aPasteThatComesSlowlyButInPiecesIsWaitedFor() {
        let start = ContinuousClock.now
        var decoder = unendingPaste("", at: start)
        var events: [InputEvent] = []
        for second in 1...9 {
            let piece = String(repeating: "x", count: 40).utf8
            events += piece.flatMap { decoder.decode(.byte($0)) } + decoder.endOfRead(at: start + .seconds(second))
        }
        #expect(events.isEmpty)
        events += "\u{1B}[201~".utf8.flatMap { decoder.decode(.byte($0)) }
        #expect(events == [.paste(String(repeating: "x", count: 360))])
    }

    @Test func controlCAloneEndsAPasteAtOnce() {
        let start = ContinuousClock.now
        var decoder = unendingPaste("một", at: start)
        #expect((decoder.decode(.byte(3)) + decoder.endOfRead(at: start)) == [.paste("một"), .key(.control("c"))])
        // Among others it is text.
        decoder = unendingPaste("một", at: start)
        #expect(("a\u{3}b".utf8.flatMap { decoder.decode(.byte($0)) } + decoder.endOfRead(at: start)).isEmpty)
    }

    @Test func longPasteIsCut() {
        var decoder = InputDecoder()
        _ = decoder.decode(.pasteBegin)
        for _ in 0..<(InputDecoder.longestPaste + 1000) { _ = decoder.decode(.byte(0x61)) }
        guard case .paste(let text)? = decoder.decode(.pasteEnd).first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count <= InputDecoder.longestPaste + 16)
    }

    /// Nobody asks for reports of the mouse, but a program that was here before may have left them on.
    @Test(arguments: [
        "\u{1B}[<0;5;6M", "\u{1B}[<0;5;6m", "\u{1B}[<64;300;3M", "\u{1B}[M !!", "\u{1B}[M#!!", "\u{1B}[Mf!!",
    ])
    func reportsOfTheMouseAreNotTyped(_ report: String) {
        #expect(events(report + "x") == [.key(.character("x"))])
        #expect(events(String(report.prefix(5)), report.dropFirst(5) + "x") == [.key(.character("x"))])
    }

    @Test func numbersOfAReportAreNoLetters() {
        var decoder = InputDecoder()
        #expect([0x1B, 0x5B, 0x4D, 0x20, 0xF0, 0xE1].flatMap { decoder.decode(.byte($0)) }.isEmpty)
        #expect(decoder.decode(.byte(0x78)) == [.key(.character("x"))])
    }

    @Test func brokenReportGoesBackToKeys() {
        #expect(events("\u{1B}[<12xy") == [.key(.character("y"))])
    }

    // MARK: Answers of the terminal

    private func answered(_ reads: String...) -> (events: [InputEvent], answer: String?) {
        var decoder = InputDecoder()
        decoder.awaitsAnswer = true
        let events = reads.flatMap { read in
            read.utf8.flatMap { decoder.decode(.byte($0)) } + decoder.endOfRead(at: .now)
        }
        return (events, decoder.takeAnswer())
    }

    @Test(arguments: ["\u{07}", "\u{1B}\\"]) func anAnswerIsNoKeys(end: String) {
        let answer = answered("\u{1B}]11;rgb:1e1e/2f2f/ffff\(end)j")
        #expect(answer.events == [.key(.character("j"))])
        #expect(answer.answer == "11;rgb:1e1e/2f2f/ffff")
    }

    @Test func anAnswerMayComeInPieces() {
        let answer = answered("k\u{1B}]11;r", "gb:ff/ff/ff\u{1B}", "\\j")
        #expect(answer.events == [.key(.character("k")), .key(.character("j"))])
        #expect(answer.answer == "11;rgb:ff/ff/ff")
    }

    @Test func keysInItsPlaceAreKeys() {
        #expect(answered("\u{1B}]").events == [.key(.alt("]"))])
        #expect(answered("\u{1B}]11;rgb:ff/ff/ff\u{1B}[A").events == [.key(.up)])
    }

    /// Of an answer that is cut off, and of one to somebody else's question, nothing is a key.
    @Test(arguments: ["52;c;cXE=", "11;?", "11;RGB:FFFF/FFFF/FFFF", "11;rgbi:1.0/1.0/1.0", "11;#ffffff"])
    func otherAnswersAreNoKeys(_ text: String) {
        #expect(answered("\u{1B}]\(text)\u{07}q").events == [.key(.character("q"))])
    }

    @Test func keysAfterACutAnswerAreKeysAgain() {
        var decoder = InputDecoder()
        decoder.awaitsAnswer = true
        let now = ContinuousClock.now
        let cut = "\u{1B}]11;rgb:ff".utf8.flatMap { decoder.decode(.byte($0)) } + decoder.endOfRead(at: now)
        #expect(cut.isEmpty && decoder.deadline != nil)
        #expect(decoder.expire(at: now.advanced(by: .seconds(1))).isEmpty && decoder.deadline == nil)
        #expect(decoder.decode(.byte(0x33)) == [.key(.character("3"))])
    }

    @Test func onlyOneAnswerIsAwaited() {
        #expect(events("\u{1B}]j") == [.key(.alt("]")), .key(.character("j"))])
        var decoder = InputDecoder()
        decoder.awaitsAnswer = true
        let text = "\u{1B}]11;rgb:ff/ff/ff\u{07}\u{1B}]"
        let events = text.utf8.flatMap { decoder.decode(.byte($0)) } + decoder.endOfRead(at: .now)
        #expect(events == [.key(.alt("]"))] && !decoder.awaitsAnswer)
    }
}
