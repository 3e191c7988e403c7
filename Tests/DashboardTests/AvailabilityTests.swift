import PlanModel
import Records
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// When a command cannot be done, and that it says why instead of doing anything.
@Suite struct AvailabilityTests {
    private static func reason(_ id: CommandID, in state: AppState) throws -> Unavailable? {
        try #require(Registry.standard.command(id, in: state.mode), "\(id)").unavailable(state)
    }

    private static let cases: [(keys: String, command: CommandID, reason: Unavailable?)] = [
        ("3", .completeTask, nil), ("3", .chooseStatus, nil), ("3", .changeDue, nil),
        ("2", .completeTask, .noTask), ("2", .addNote, .noTask), ("2 Enter Enter Enter", .addNote, nil),
        ("4 z", .completeTask, .noTask), ("4 z", .addEvidence, .noTask),
        ("5", .editActivity, .noActivity), ("5", .moveActivity, .noActivity), ("5", .addActivity, nil),
        ("6", .recordReport, .noBody), ("6 Enter j", .recordReport, nil), ("6", .select, .noBody),
        ("6", .draftLetter, nil), ("4 z", .draftLetter, .noPlan), ("3", .draftLetter, nil),
        ("", .draftReport, nil), ("7", .draftReport, .noPlan), ("", .exportFile, nil), ("7", .exportFile, nil),
        ("7", .editFigure, nil), ("", .rollOver, nil), ("", .newPlan, nil), ("", .editRecord, nil),
        ("2", .changeRoster, .noGroup),
        ("2", .editRecord, nil), ("2", .rollOver, nil), ("", .synchronize, nil),
    ]

    @Test(arguments: cases.indices) func aCommandKnowsWhyNot(_ index: Int) throws {
        let (keys, command, reason) = Self.cases[index]
        var state = try Board(today: "2021-11-20", isWatching: false).press(keys).state
        #expect(try Self.reason(command, in: state) == reason, "\(keys): \(command)")
        guard let reason else { return }
        #expect(update(&state, .command(command)).isEmpty)
        #expect(state.modal == nil)
        #expect(state.notice == Notice(kind: .refused, text: state.wording.sentence(for: reason)))
    }

    private static let changes: [(keys: String, command: CommandID)] = [
        ("3", .completeTask), ("3", .chooseStatus), ("3", .addEvidence), ("3", .addNote), ("3", .changeDue),
        ("5", .addActivity), ("5", .editTheme), ("6", .recordReport), ("6", .editReport), ("", .choosePlanState),
        ("", .synchronize), ("", .newPlan), ("2", .editRecord),
    ]

    /// Nobody fills in a form for nothing.
    @Test(arguments: changes.indices) func nothingIsAskedWhereNothingCanBeChanged(_ index: Int) throws {
        let (keys, command) = Self.changes[index]
        var state = try Board(today: "2021-11-20", isWatching: false).press(keys).state
        state.world.condition.access = .readOnly(.requested)
        #expect(try Self.reason(command, in: state) == .readOnly(.requested), "\(command)")
        #expect(update(&state, .command(command)).isEmpty)
        #expect(state.modal == nil && state.notice?.kind == .refused)
    }

    /// What the footer names works: no change where nothing is changed, none of a task among provinces.
    @Test func theFooterOffersNothingThatDoesNothing() throws {
        func offered(_ state: AppState) throws -> [CommandID] {
            let footer = try #require(render(state).lines.last)
            return Registry.standard.footer(in: state.mode).filter { command in
                footer.contains("\(command.keys[0].label) \(state.wording.shortName(of: command.id))")
            }.map(\.id)
        }
        let board = try Board(today: "2021-11-20", size: "160x30", isWatching: false).press("2")
        #expect(try offered(board.state).contains(.open) && !offered(board.state).contains(.completeTask))
        #expect(try offered(board.press("Enter Enter Enter").state).contains(.completeTask))
        var state = board.press("2 3 4 5 6 7 1").state
        state.world.condition.access = .readOnly(.requested)
        let changes: Set<CommandID> = [
            .completeTask, .chooseStatus, .addEvidence, .addNote, .changeDue, .addActivity, .removeActivity,
            .moveActivity,
            .recordReport, .editReport, .editFigure, .undo, .redo, .rollOver, .editRecord, .newPlan, .readDocument,
            .choosePlanState, .editTheme, .addLine, .synchronize,
        ]
        for screen in ScreenName.allCases {
            state.screen = screen
            #expect(try changes.isDisjoint(with: offered(state)), "\(screen)")
        }
    }

    /// Nor does the list of keys: it says of each what is refused, and why once, whatever is selected.
    @Test func theListOfKeysSaysWhatIsRefused() throws {
        var state = try Board(today: "2021-11-20", isWatching: false).press("2 3 4 5 6 7").state
        #expect(!state.helpRows.contains { $0.sentence.contains("không dùng được") })
        state.world.condition.access = .readOnly(.requested)
        let changes: [ScreenName: Set<String>] = [
            .overview: ["R", "N", "u"], .browse: ["Space", "e", "P"], .tasks: ["Space", "t", "e", "n", "d"],
            .actionMonth: ["a", "M"], .reports: ["Space", "e"], .figures: ["Enter e"],
        ]
        for (screen, keys) in changes {
            state.screen = screen
            let rows = state.helpRows
            #expect(rows[0].sentence == "Chỉ xem: đang mở ở chế độ chỉ xem, không ghi được.")
            let refused = Set(rows.filter { $0.sentence.hasSuffix("(không dùng được)") }.map(\.head))
            #expect(keys.isSubset(of: refused), "\(screen) \(refused)")
            #expect(refused.isDisjoint(with: ["/", "q", "1"]))
        }
        #expect(state.wording.sentence(for: .readOnly(.requested)) == "Đang mở ở chế độ chỉ xem, không ghi được.")
    }

    @Test(arguments: [CommandID.completeTask, .chooseStatus, .addEvidence, .addNote, .changeDue])
    func aRecordThatWasNotUnderstoodIsClosed(_ command: CommandID) throws {
        var state = try Board(today: "2021-11-20", isWatching: false).press("3").state
        state.world.condition.readOnlyRecords.insert(try #require(state.table.selected))
        #expect(try Self.reason(command, in: state) == .recordLocked)
    }
}
