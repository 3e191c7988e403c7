import Disk
import PlanModel
import PlanStore
import Records
import Synchronization
import TerminalUI
import Testing

@testable import Dashboard

/// `update` and `render` read nothing and start nothing: what they lack is read between two tries.
@Suite struct ReadingTests {
    /// Plans of which none is in memory, and that nobody may ask for while `update` or `render` is at work.
    private final class WatchedPlans: PlanSource {
        private let base: any PlanSource
        private let isAtWork = Atomic(false)
        private let asked = Atomic(0)

        init(_ base: any PlanSource) { self.base = base }

        var reads: Int { asked.load(ordering: .relaxed) }

        func watch<Outcome>(_ work: () -> Outcome) -> Outcome {
            isAtWork.store(true, ordering: .relaxed)
            defer { isAtWork.store(false, ordering: .relaxed) }
            return work()
        }

        private func note() {
            asked.add(1, ordering: .relaxed)
            if isAtWork.load(ordering: .relaxed) { Issue.record("a plan was asked for") }
        }

        func plan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? {
            note()
            return base.plan(id)
        }

        func heldPlan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? { nil }

        func search<Outcome: Sendable>(
            _ plans: [PlanID], _ body: @Sendable (Int, UnsafeRawBufferPointer) -> Outcome
        ) -> [Outcome?] {
            note()
            return base.search(plans, body)
        }

        func prepareSearches() { note() }
    }

    /// The loop without a screen, a folder or a clock.
    private struct BareLoop {
        let source: WatchedPlans
        let plans = LoadedPlans()
        var state: AppState

        init(_ folder: PlanFolder, today: Day) {
            var read = folder.snapshot
            let source = WatchedPlans(read.library.source)
            read.library = read.library.withPlans(from: source)
            let snapshot = read.readingNothing(but: plans)
            self.source = source
            state = plans.complete {
                source.watch {
                    AppState(
                        snapshot: snapshot, today: today, moment: "\(today)T09:12:00+07:00", author: "Lan",
                        language: .vietnamese, size: Size(columns: 120, rows: 40))
                }
            }
        }

        mutating func press(_ key: Key) {
            if let command = Registry.standard.command(for: key, in: state.mode) {
                tell(.command(command.id))
            } else if state.mode.isTyping {
                tell(.typed([.key(key)]))
            } else {
                tell(.ignored(.key(key)))
            }
        }

        private mutating func tell(_ message: Message) {
            let source = source
            let effects = plans.complete(&state) { state in source.watch { update(&state, message) } }
            for case .search(let query) in effects {
                tell(.found(state.digest.library.found(query, today: state.today, after: state.table.found)))
            }
        }

        func draw() -> [String] {
            plans.complete { source.watch { render(state) } }.lines
        }
    }

    @Test(arguments: [
        "1 j k Enter j Enter j Enter Enter j Tab Tab m j Enter Esc Esc p Esc P Esc",
        "2 j j Enter Enter j j Enter i f Esc / Esc 6 Right Down f s Esc w Esc",
        "3 PgDn G g / t r e Enter v v v Esc Enter 3 Esc",
        "4 j j z ] ] j Enter j Enter 4 o O f . z Esc", "5 z j z j ] [ > < Right Down Enter Esc",
        "7 j j m j Tab Esc ? j Esc R Esc",
    ])
    func nothingIsReadWhileTheStateChangesOrIsDrawn(_ keys: String) throws {
        let board = try Board(today: "2021-11-12", size: "120x40", isWatching: false)
        let folder = try PlanFolder(at: board.path, system: PosixSystem(), clock: Board.clock)
        var loop = BareLoop(folder, today: try #require(Day(iso: "2021-11-12")))
        #expect(loop.draw() == board.lines)
        for name in keys.split(separator: " ") {
            let key = try #require(Key(named: String(name)))
            loop.press(key)
            board.press(String(name))
            #expect(loop.draw() == board.lines, "after \(name) of \(keys)")
        }
        #expect(loop.source.reads > 0)
    }

    @Test func aSearchBegunBeforeTheFolderChangedIsRepeated() throws {
        let board = try Board(isWatching: false)
        var state = board.state
        state.modals = [.search]
        state.screen = .tasks
        let first = update(&state, .typed([.key(.character("y"))]))
        guard case .search(let query)? = first.first else {
            Issue.record("no search was asked for")
            return
        }
        // Until the answer is there, what is typed waits, the old rows stay, and nothing can be done to them.
        #expect(update(&state, .typed([.key(.character("t"))])).isEmpty)
        state.modals = []
        #expect(state.tableRows == state.digest.library.allTasks)
        #expect(Registry.standard.command(.completeTask, in: .screen(.tasks))?.unavailable(state) == .searching)
        let answer = state.digest.library.found(query, today: state.today)
        let second = update(&state, .found(answer))
        #expect(second == [.search(state.table.query)] && state.table.matches == nil)
        let later = state.digest.library.found(state.table.query, today: state.today)
        // The folder changes while it is searched for: the places mean nothing any more.
        _ = update(&state, .changedByOthers(try folderSnapshot(board)))
        #expect(update(&state, .found(later)) == [.search(state.table.query)])
        #expect(update(&state, .found(later)).isEmpty)
        #expect(state.table.matches == later.places && state.table.searching == nil)
    }

    private func folderSnapshot(_ board: Board) throws -> FolderSnapshot {
        try PlanFolder(at: board.path, system: PosixSystem(), clock: Board.clock).snapshot
    }
}
