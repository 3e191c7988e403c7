import Disk
import PlanModel
import PlanStore
import Records

/// Every kind of change that staff make in plans.
enum StaffChange: String, CaseIterable, Sendable {
    case status, statusOfOneMember, statusOfAllMembers, reopening, evidence, note, newDue, step, submission, twoPlans
    case activityAdded, activityRemoved, planMade, planTakenAway, theme, figure, newForm
    case undo, redo, undoOfAPlan, redoOfAPlan
    /// A note where the history has a second name, and one in a file with attributes and a list of rights.
    case noteBesideABackup, noteWithRights
    /// A note in a file that a link leads to, and taking back what was written with a clock a day fast.
    case noteThroughALink, undoAfterAFastClock

    /// What was done before, so that there is something to change, take back and do again.
    func prepare(_ folder: PlanFolder) throws {
        _ = try folder.commit(.done(.point), by: "Lan")
        switch self {
        case .reopening, .undo: _ = try folder.commit(.done(.first), by: "Lan")
        case .undoAfterAFastClock:
            let fast = StoreClock.ticking(from: 1_795_227_120 + 24 * 3600)
            let other = try PlanFolder(at: folder.snapshot.path, system: PosixSystem(), clock: fast)
            _ = try other.commit(.done(.first), by: "Lan")
        case .redo:
            _ = try folder.commit(.done(.first), by: "Lan")
            _ = try folder.undo(by: "Lan")
        case .activityRemoved: _ = try folder.commit(StaffChange.activityAdded.action, by: "Lan")
        case .planTakenAway, .undoOfAPlan: _ = try folder.commit(PlanFileTests.creation, by: "Lan")
        case .redoOfAPlan:
            _ = try folder.commit(PlanFileTests.creation, by: "Lan")
            _ = try folder.undo(by: "Lan")
        default: break
        }
    }

    /// Makes the change.
    func run(_ folder: PlanFolder) throws(CommitError) -> CommitReceipt {
        switch self {
        case .undo, .undoOfAPlan, .undoAfterAFastClock: try folder.undo(by: "Lan")
        case .redo, .redoOfAPlan: try folder.redo(by: "Lan")
        case .activityAdded, .planMade: try folder.add(action, by: "Lan")
        default: try folder.commit(action, by: "Lan")
        }
    }

    private var action: Action {
        switch self {
        case .activityAdded: RecordTests.adding(RecordTests.launch, RecordTests.launchMembers)
        case .activityRemoved: RecordTests.removing(RecordTests.launch, RecordTests.launchMembers)
        case .planMade, .undoOfAPlan, .redoOfAPlan: PlanFileTests.creation
        case .planTakenAway: Action([.removing(.plan(PlanFileTests.id), PlanFileTests.members)])
        case .theme: .set(.theme(2026), "theme", to: .string("Vì một xã hội không bạo lực"))
        case .figure:
            Action([
                .inserting(
                    .figure(UnitID("an-giang"), "1.1:2024"),
                    ["target": .string("1.1"), "year": .int(2024), "value": .string("27.5")])
            ])
        case .newForm: FormatTests.newForm
        case .status, .undo, .redo, .undoAfterAFastClock: .done(.first)
        case .statusOfOneMember: .set(.shared, "members/ubnd-huyen@chau-doc/status", to: .string("done"))
        case .statusOfAllMembers:
            Action([
                RecordChange(
                    .shared,
                    ["chau-doc", "tinh-bien"].map { member in
                        FieldChange(
                            FieldPath("members/ubnd-huyen@\(member)/status"), from: nil, to: .string("inProgress"))
                    })
            ])
        case .reopening: .set(.first, "status", from: .string("done"), to: nil)
        case .evidence: .set(.first, "evidence", to: .array([.evidence("12/BC-SYT")]))
        case .note, .noteBesideABackup, .noteWithRights, .noteThroughALink:
            .set(.first, "notes", to: .array([.note("đã gửi thư nhắc")]))
        case .newDue: .set(.first, "newDue", to: .string("2021-07-01"))
        case .step: .set(.point, "steps/0/done", to: .bool(true))
        case .submission:
            .set(
                .duty, "submissions/ubnd-huyen@chau-doc",
                to: .object(["receivedOn": .string("2021-11-10"), "number": .null, "note": .null]))
        case .twoPlans: Action(Action.done(.other).changes + Action.done(.first).changes + Action.done(.shared).changes)
        }
    }
}
