import Disk
import Foundation
import PlanModel
import Records
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// A colleague's program has the folder's lock.
@Suite struct WaitingTests {
    private static let holder = LockHolder(
        host: "tinh", pid: 4711, user: "Minh", since: "2026-11-21T09:10:00+07:00")

    private func hold(_ board: Board) throws -> FolderLock {
        try FolderLock.acquire(
            board.path + "/.lock", as: Self.holder, within: .seconds(1), system: PosixSystem())
    }

    private func board(_ size: String = "80x24", _ language: Language = .vietnamese) throws -> Board {
        try Board(size: size, language: language).press("2 Enter Enter j j Enter")
    }

    private func waitForRetry() { Thread.sleep(forTimeInterval: 0.25) }

    @Test(arguments: ["60x16", "80x24", "120x40"], Language.allCases)
    func whoHoldsTheLockIsSaidAndTheRestGoesOn(_ size: String, _ language: Language) throws {
        let board = try board(size, language)
        let lock = try hold(board)
        board.press("Space")
        #expect(board.sees("Minh"))
        #expect(board.lines.contains { $0.contains("tinh") && $0.contains("4711") } || size == "60x16")
        #expect(board.lines.contains { $0.contains("…") && $0.contains("IV.3.1") } || size == "60x16")
        #expect(board.state.waiting.effects.count == 1)
        #expect(board.state.browseRow?.standing.status == .notStarted)
        for line in board.lines { #expect(line.displayWidth <= board.state.size.columns) }
        // Keys, screens and lines go on.
        board.press("Left")
        #expect(board.state.browse.focus == .group)
        board.press("3 ? Esc n").type("ghi chú")
        #expect(board.state.mode == .line)
        lock.release()
        waitForRetry()
        board.type("!")
        #expect(board.state.waiting.isEmpty)
        let row = board.state.digest.row(RecordID(PlanID("an-giang-2021"), Ref("IV.3.1")))
        #expect(row?.standing.status == .done)
        // Nor is whoever types interrupted by it.
        guard case .prompt(let prompt) = board.state.modal else {
            Issue.record("the line is closed")
            return
        }
        #expect(prompt.field.text == "ghi chú!")
    }

    @Test func severalChangesAreStoredInTheirOrder() throws {
        let board = try board()
        let lock = try hold(board)
        board.press("Space n").type("một").press("Enter n").type("hai").press("Enter")
        #expect(board.state.waiting.effects.count == 3)
        #expect(board.sees("CHỜ GHI 3"))
        waitForRetry()
        board.press("Up Down")
        #expect(board.state.waiting.effects.count == 3)
        lock.release()
        waitForRetry()
        board.press("Up Down")
        #expect(board.state.waiting.isEmpty)
        #expect(board.state.browseRow?.task.progress.notes.map(\.text) == ["một", "hai"])
        #expect(board.state.browseRow?.standing.status == .done)
    }

    @Test func escapeDropsWhatWasWantedLast() throws {
        let board = try board()
        let lock = try hold(board)
        board.press("Space n").type("một").press("Enter Esc")
        #expect(board.state.waiting.effects.count == 1)
        #expect(board.sees("chưa ghi gì"))
        #expect(board.state.browse.task == Ref("IV.3.1"))
        board.press("Esc")
        #expect(board.state.waiting.isEmpty)
        lock.release()
        waitForRetry()
        board.press("Up Down")
        #expect(board.state.browseRow?.standing.status == .notStarted)
        #expect(board.state.browseRow?.task.progress.notes.isEmpty == true)
    }

    @Test func undoWaitsToo() throws {
        let board = try board().press("Space")
        let lock = try hold(board)
        board.press("u")
        #expect(board.state.waiting.effects == [.undo])
        lock.release()
        waitForRetry()
        #expect(board.press("Up Down").state.browseRow?.standing.status == .notStarted)
    }

    @Test func leavingAsksWhileAChangeWaits() throws {
        let board = try board()
        let lock = try hold(board)
        board.press("Space q")
        #expect(board.sees("chưa ghi được sẽ mất"))
        board.press("Esc")
        #expect(board.state.waiting.effects.count == 1)
        var state = board.state
        _ = update(&state, .command(.quit))
        #expect(update(&state, .command(.discardTyped)) == [.quit])
        lock.release()
    }

    @Test func aConflictThatTurnsUpLaterWaitsUntilTheLineIsClosed() throws {
        let board = try Board(isWatching: false).press("2 Enter Enter j j Enter")
        let other = try Board(author: "Minh", copyOf: board.path).press("2 Enter Enter j j Enter")
        let lock = try hold(board)
        board.press("Space n").type("ghi chú")
        lock.release()
        other.press("t j Enter")
        waitForRetry()
        board.type("!")
        #expect(board.state.mode == .line)
        board.press("Enter")
        #expect(board.state.mode == .conflict)
        board.press("1")
        #expect(board.state.browseRow?.standing.status == .done)
        #expect(board.state.browseRow?.task.progress.notes.map(\.text) == ["ghi chú!"])
    }

    @Test func theNameIsSaidAsSoonAsItIsKnown() throws {
        var state = try board().state
        _ = update(&state, .locked(.undo, nil))
        #expect(state.notice?.text == state.wording.waitingToWrite(1, nil))
        _ = update(&state, .stillLocked(Self.holder))
        #expect(state.notice?.text == state.wording.waitingToWrite(1, Self.holder))
        #expect(update(&state, .tryAgain) == [.undo])
        // A notice of something else stays.
        state.notice = nil
        _ = update(&state, .stillLocked(Self.holder))
        #expect(state.notice == nil)
    }
}
