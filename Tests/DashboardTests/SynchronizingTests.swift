import Foundation
import PlanFormat
import PlanMerge
import PlanModel
import PlanSync
import Records
import Synchronization
import TerminalUI
import Testing

@testable import Dashboard

/// Exchanging changes with other machines from inside the dashboard.
@Suite struct SynchronizingTests {
    /// Stands for git and the network: gives the reports it was told to, and keeps what it was asked.
    private final class Network: Sendable {
        private let answers: Mutex<[Result<SyncReport, SyncError>]>
        private let asked = Mutex<[SyncDecisions]>([])

        init(_ answers: [Result<SyncReport, SyncError>]) { self.answers = Mutex(answers) }

        var decisions: [SyncDecisions] { asked.withLock(\.self) }

        func answer(_ decisions: SyncDecisions) -> Result<SyncReport, SyncError> {
            asked.withLock { $0.append(decisions) }
            return answers.withLock { $0.isEmpty ? .failure(.gitMissing) : $0.removeFirst() }
        }
    }

    private static func report(_ outcome: SyncReport.Outcome) -> SyncReport {
        var report = SyncReport()
        report.outcome = outcome
        return report
    }

    private static let places: [SyncConflict] = ["IV.1.2", "IV.3.1"].map { ref in
        SyncConflict(
            file: "plans/an-giang/an-giang-2021.json",
            .field(
                MergeConflict(
                    record: Ref(ref), path: FieldPath("status"), base: nil,
                    mine: .object(["status": .string("suspended")]),
                    theirs: .object(["status": .string("done"), "doneOn": .string("2021-06-01")]))))
    }

    private func board(
        _ answers: Result<SyncReport, SyncError>..., size: String = "80x24", language: Language = .vietnamese
    ) throws -> (Board, Network) {
        let network = Network(answers)
        let board = try Board(size: size, language: language) { decisions, author in
            #expect(author == "Lan")
            return network.answer(decisions)
        }
        return (board, network)
    }

    @Test func whatWasSentIsSaidInALine() throws {
        let (board, network) = try board(.success(Self.report(.synchronized(sent: true))))
        board.press("S")
        #expect(network.decisions == [SyncDecisions()])
        #expect(board.sees("Đã gửi. Các máy khớp nhau."))
        #expect(board.state.modal == nil)
        #expect(!board.state.isSynchronizing)
    }

    @Test func whyItIsNotPossibleIsSaid() throws {
        let (board, _) = try board(.failure(.gitMissing))
        #expect(board.press("S").sees("git"))
        #expect(board.state.notice?.kind == .failed)
        #expect(try Board().press("S").sees("kehoach sync"))
    }

    @Test func eachPlaceIsDecidedAndTheNextRunIsToldSo() throws {
        let (board, network) = try board(
            .success(Self.report(.conflicts(Self.places))), .success(Self.report(.synchronized(sent: true))))
        board.press("S")
        #expect(board.sees("an-giang-2021/IV.1.2"))
        #expect(board.sees("tạm hoãn"))
        #expect(board.sees("đã hoàn thành, 01/6/2021"))
        // Not before every place is decided.
        board.press("1 Enter")
        #expect(network.decisions.count == 1)
        board.press("2 Enter")
        #expect(
            network.decisions.last
                == SyncDecisions(named: ["an-giang-2021/IV.1.2/status": .mine, "an-giang-2021/IV.3.1/status": .theirs]))
        #expect(board.state.modal == nil)
        #expect(board.state.undecided.isEmpty)
    }

    @Test func whatIsLeftForLaterComesBackWithTheSameKey() throws {
        let (board, network) = try board(.success(Self.report(.conflicts(Self.places))))
        board.press("S Esc")
        #expect(board.sees("Bấm S để chọn"))
        board.press("S")
        #expect(board.state.mode == .syncConflicts)
        #expect(network.decisions.count == 1)
    }

    @Test func whoeverTypesIsNotInterrupted() throws {
        var state = try board(.failure(.gitMissing)).0.state
        state.isSynchronizing = true
        state.modals = [.search]
        _ = update(&state, .synchronized(Self.report(.conflicts(Self.places))))
        #expect(state.modal == .search)
        #expect(state.undecided == Self.places)
        #expect(!state.isSynchronizing)
    }

    @Test func onlyOneRunAtATime() throws {
        var state = try board(.failure(.gitMissing)).0.state
        #expect(update(&state, .command(.synchronize)) == [.synchronize(SyncDecisions())])
        #expect(update(&state, .command(.synchronize)) == [])
    }

    @Test func whatIsHeldBackIsTold() throws {
        var report = Self.report(.synchronized(sent: false))
        report.heldBack = [Fault(file: "agencies.json", kind: .outsideFolder, scope: .file)]
        let (board, _) = try board(.success(report))
        board.press("S")
        #expect(board.state.mode == .page)
        #expect(board.sees("agencies.json"))
        #expect(board.press("Esc").state.modal == nil)
    }

    @Test(arguments: ["80x24", "120x40", "60x16"], Language.allCases)
    func thePlacesFitEveryTerminal(_ size: String, _ language: Language) throws {
        let (board, _) = try board(
            .success(Self.report(.conflicts(Self.places))), size: size, language: language)
        board.press("S")
        #expect(board.sees("an-giang-2021/IV.3.1"))
        for line in board.lines { #expect(DisplayWidth.of(line) <= board.state.size.columns) }
    }
}
