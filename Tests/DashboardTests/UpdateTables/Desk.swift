import Disk
import PlanModel
import PlanStore
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// The state of a dashboard on the five plans, changed by commands alone: no loop, no screen, and a folder that nobody
/// writes to.
struct Desk {
    private(set) var state: AppState
    private(set) var effects: [Effect] = []

    init(today: String = "2021-11-12") throws {
        let folder = try PlanFolder(
            at: Board.dataFolder.path, system: PosixSystem(), clock: Board.clock, readOnly: true)
        state = AppState(
            snapshot: folder.snapshot, today: try #require(Day(iso: today)), moment: "\(today)T09:12:00+07:00",
            author: "Lan", language: .vietnamese, size: Size(columns: 80, rows: 24))
        state.world.condition.access = .writable
    }

    /// Carries out commands by their ids, separated by blanks; a word in quotation marks is typed.
    func after(_ steps: String) -> Desk {
        var desk = self
        for step in steps.split(separator: " ") {
            if let id = CommandID(rawValue: String(step)) {
                desk.tell(.command(id))
            } else if step.hasPrefix("“") {
                desk.tell(.typed(step.dropFirst().dropLast().map { .key(.character($0)) }))
            } else {
                Issue.record("no command \(step)")
            }
        }
        return desk
    }

    private mutating func tell(_ message: Message) {
        effects = update(&state, message)
        for case .search(let query) in effects {
            tell(.found(state.digest.library.found(query, today: state.today, after: state.table.found)))
        }
    }
}

/// What a table of commands says: the steps, and where they lead.
struct UpdateRow: CustomTestStringConvertible, Sendable {
    let steps: String
    let leadsTo: String

    init(_ steps: String, _ leadsTo: String) { (self.steps, self.leadsTo) = (steps, leadsTo) }

    var testDescription: String { steps }
}
