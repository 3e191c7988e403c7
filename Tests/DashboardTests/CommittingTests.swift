import Disk
import Glibc
import PlanActions
import PlanModel
import PlanStore
import Records
import Testing

@testable import Dashboard

/// Steps that change any record.
@Suite struct CommittingTests {
    @Test func whatOthersWroteIntoAPlanIsAskedFor() throws {
        let board = try Board()
        var state = board.state
        let plan = PlanID("an-giang-2022")
        let snapshot = try PlanFolder(at: board.path, system: PosixSystem(), clock: Board.clock).snapshot
        #expect(update(&state, .refused(.undoTakesWork(plan, of: ["Minh"]), snapshot, wanted: nil)) == [])
        guard case .removal(let question) = state.modal else {
            Issue.record("nothing is asked")
            return
        }
        #expect(question.text.contains("Minh") && question.text.contains("an-giang-2022"))
        #expect(update(&state, .command(.confirmRemoval)) == [.undoWithWorkOfOthers])
        #expect(state.modal == nil)
        _ = update(&state, .refused(.undoTakesWork(plan, of: []), snapshot, wanted: nil))
        #expect(update(&state, .command(.keepRecord)) == [])
        #expect(state.modal == nil)
    }

    @Test func anUndoSaysWhatItPassedOver() throws {
        let board = try Board()
        var state = board.state
        let snapshot = try PlanFolder(at: board.path, system: PosixSystem(), clock: Board.clock).snapshot
        let record = RecordID(PlanID("an-giang-2021"), Ref("IV.1.1"))
        let skipped = UndoConflict(
            record: record, path: FieldPath("status"), cause: .changed(by: "Minh", at: "2026-11-21T09:12:00+07:00"))
        let report = CommitReport(occasion: .undone, saved: [record], skipped: [skipped], snapshot: snapshot)
        _ = update(&state, .committed(report))
        #expect(state.notice?.text.contains("Minh") == true)
    }

    @Test func aHistoryThatWasPartedFromItsBackupIsTold() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("3 Space")
        #expect(try !#require(board.state.notice).text.contains("liên kết cứng"))
        for name in try PosixSystem().names(inFolder: board.path + "/history") {
            link(board.path + "/history/" + name, board.path + "/backup-of-" + name)
        }
        board.press("Space")
        let notice = try #require(board.state.notice).text
        #expect(notice.contains("history/") && notice.contains("đã tách khỏi các liên kết cứng"), "\(notice)")
    }

    @Test func aStepIsCommittedOrRefusedWithAReason() throws {
        var state = try Board().state
        func set(_ theme: String?, _ state: inout AppState) -> [Effect] {
            state.commit { actions throws(ChangeRefusal) in
                try actions.settingTheme(of: 2030, to: theme, source: nil)
            }
        }
        guard case .commit(let action, .schedule(.theme(2030))) = set("Mới", &state).first else {
            Issue.record("nothing is committed")
            return
        }
        #expect(action.changes.map(\.record) == [.theme(2030)])
        #expect(set(nil, &state) == [])
        #expect(state.notice == Notice(kind: .done, text: state.wording.nothingChanged))
        state.world.condition.readOnlyRecords.insert(.theme(2030))
        #expect(set("Mới", &state) == [])
        #expect(state.notice?.kind == .refused)
        state.world.condition.readOnlyRecords = []
        state.world.condition.readOnlyPlans.insert(.observances)
        #expect(set("Mới", &state) == [])
        state.world.condition.readOnlyPlans = []
        state.world.condition.access = .readOnly(.requested)
        #expect(set("Mới", &state) == [])
    }
}
