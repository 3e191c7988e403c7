import PlanModel
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// Keys that a person chose.
struct RebindingTests {
    private func rebound(_ choices: (String, [String])...) -> (registry: Registry, complaints: [KeyComplaint]) {
        Registry.standard.rebound(
            by: ChosenKeys(
                choices.enumerated().map { ChosenKeys.Choice(command: $1.0, keys: $1.1, line: $0 + 2) }))
    }

    @Test func aCommandIsAskedForByItsNewKeysAlone() {
        let (registry, complaints) = rebound(("task.note", ["F6", "Alt-g"]))
        #expect(complaints.isEmpty)
        #expect(registry.command(for: .function(6), in: .screen(.tasks))?.id == .addNote)
        #expect(registry.command(for: .alt("g"), in: .screen(.browse))?.id == .addNote)
        #expect(registry.command(for: .character("n"), in: .screen(.tasks)) == nil)
        #expect(registry.keyNames[.addNote] == "F6")
    }

    @Test func twoCommandsMayChangePlaces() {
        let (registry, complaints) = rebound(("task.note", ["e"]), ("task.evidence", ["n"]))
        #expect(complaints.isEmpty)
        #expect(registry.command(for: .character("e"), in: .screen(.tasks))?.id == .addNote)
        #expect(registry.command(for: .character("n"), in: .screen(.tasks))?.id == .addEvidence)
    }

    @Test func aKeyThatIsTakenIsNamedWithItsLineAndKeepsItsMeaning() {
        let (registry, complaints) = rebound(("task.status", ["F7"]), ("task.note", ["e"]))
        #expect(
            complaints == [KeyComplaint(fault: .taken("e", for: .addNote, by: .addEvidence), line: 3)])
        #expect(registry.command(for: .character("e"), in: .screen(.tasks))?.id == .addEvidence)
        #expect(registry.command(for: .character("n"), in: .screen(.tasks))?.id == .addNote)
        #expect(registry.command(for: .function(7), in: .screen(.tasks))?.id == .chooseStatus)
    }

    /// Where one of two that change places cannot have its key, the other cannot either.
    @Test func whatIsTakenBackMayMeetAnother() {
        let (registry, complaints) = rebound(("task.note", ["e"]), ("task.evidence", ["u"]))
        #expect(
            complaints == [
                KeyComplaint(fault: .taken("e", for: .addNote, by: .addEvidence), line: 2),
                KeyComplaint(fault: .taken("u", for: .addEvidence, by: .undo), line: 3),
            ])
        #expect(registry.command(for: .character("e"), in: .screen(.tasks))?.id == .addEvidence)
        #expect(registry.command(for: .character("u"), in: .screen(.tasks))?.id == .undo)
    }

    @Test func whatNobodyCanPressOrMeanDoesNotHold() {
        let (_, complaints) = rebound(
            ("task.nothing", ["x"]), ("task.note", ["xx"]), ("task.evidence", ["Esc"]), ("task.due", ["F9"]),
            ("task.due", ["F8"]), ("palette.open", []), ("plan.state", ["Ctrl-M"]), ("theme.edit", ["Ctrl-Z"]))
        #expect(
            complaints.map(\.fault) == [
                .unknownCommand("task.nothing"), .unknownKey("xx", for: .addNote), .fixedKey("Esc", for: .addEvidence),
                .repeated(.changeDue), .needed(.palette), .unknownKey("Ctrl-M", for: .choosePlanState),
                .unknownKey("Ctrl-Z", for: .editTheme),
            ])
        #expect(complaints.map(\.line) == [2, 3, 4, 6, 7, 8, 9])
        for language in Language.allCases {
            let wording = Wording(language)
            #expect(complaints.allSatisfy { wording.keyFault($0.fault, line: $0.line).contains("\($0.line)") })
        }
    }

    /// Escape, Enter and Control-C mean the same whatever is chosen, and letters stay text in lines.
    @Test func wayOutAndLinesStayAsTheyAre() {
        let (registry, complaints) = rebound(
            ("program.quit", ["Q"]), ("go.back", ["F11"]), ("go.open", ["b"]), ("move.down", ["F12"]))
        #expect(complaints.isEmpty, "\(complaints)")
        for screen in ScreenName.allCases.map(Mode.screen) {
            #expect(registry.command(for: .control("c"), in: screen)?.id == .quit)
            #expect(registry.command(for: .escape, in: screen)?.id == .back)
            #expect(registry.command(for: .character("q"), in: screen)?.id != .quit)
        }
        for letter in "abcdefghijklmnopqrstuvwxyzQ" {
            #expect(registry.command(for: .character(letter), in: .line) == nil)
        }
    }

    @Test func aCommandMayBeLeftToThePalette() throws {
        let (registry, _) = rebound(("change.undo", []))
        let board = try Board(registry: registry).press("2 Enter Enter j Enter Space u")
        #expect(board.sees("Phím u không có tác dụng ở đây"), "\(board.lines)")
        #expect(board.state.browseRow?.standing.status == .done)
        board.press(":").type("hoan tac").press("Enter")
        #expect(board.state.browseRow?.standing.status == .notStarted)
    }

    @Test func chosenKeysStandInTheFooterTheHelpAndThePalette() throws {
        let (registry, _) = rebound(("help.show", ["F2"]), ("program.quit", ["F10"]), ("list.filter", ["F3"]))
        let board = try Board(size: "120x40", registry: registry)
        #expect(board.lines.last?.contains("F10") == true && board.lines.last?.contains("F2") == true)
        board.press("F2")
        guard case .help = board.state.modal else {
            Issue.record("no help: \(board.lines)")
            return
        }
        #expect(board.state.helpRows.contains { $0.head.hasPrefix("F10") })
        board.press("Esc F10")
        #expect(board.ending == .quit)
    }

    @Test func whatDoesNotHoldIsToldAtTheStart() throws {
        let board = try Board(complaint: "keys.json dòng 3: không có lệnh")
        #expect(board.sees("keys.json dòng 3: không có lệnh"))
    }
}

/// Keys that mean nothing where they are pressed, and letters of input methods.
struct MeaninglessKeyTests {
    @Test(arguments: ScreenName.allCases) func aKeyWithoutMeaningAnswers(_ screen: ScreenName) throws {
        let board = try Board().press("\(screen.rawValue) F9")
        #expect(board.sees("Phím F9 không có tác dụng ở đây (? các phím"), "\(board.lines)")
        board.press("j")
        #expect(board.state.screen == screen)
    }

    @Test func itAnswersInChoicesAndNotInLines() throws {
        let board = try Board().press("2 Enter Enter j Enter t Z")
        #expect(board.state.mode == .statuses && board.sees("Phím Z không có tác dụng ở đây"), "\(board.lines)")
        board.press("Esc n").type("Zư")
        #expect(!board.sees("không có tác dụng ở đây"))
    }

    /// Telex makes ư of w at once, and ơ of [; a letter with a mark counts as its key.
    @Test func lettersOfInputMethodsCountAsTheirKeys() throws {
        let letter = try Board().press("6 [")
        let composed = try Board().press("6 ơ")
        #expect(try letter.lines == composed.lines && letter.lines != Board().press("6").lines)
        let evidence = try Board().press("2 Enter Enter j Enter é")
        #expect(evidence.state.mode == .line)
        // E changes a record as a whole, e adds evidence; Z is nothing, z is another layout.
        let record = try Board().press("2 Enter Enter j Enter E")
        #expect(record.state.mode == .form, "\(record.lines)")
        #expect(try record.lines == Board().press("2 Enter Enter j Enter Ê").lines)
        #expect(try Board().press("2 Z").sees("Phím Z không có"))
    }

    @Test func aMarkAloneIsNoKey() throws {
        let board = try Board()
        board.press("\u{0301}")
        #expect(!board.sees("không có tác dụng ở đây"))
    }
}
