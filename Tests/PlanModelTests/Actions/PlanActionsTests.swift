import PlanModel
import PlanStore
import Records
import Testing

@testable import PlanActions

/// From what a person wants to a change, or the reason why not.
@Suite struct PlanActionsTests {
    private static let plan = PlanID("an-giang-2021")
    private static let task = RecordID(plan, Ref("IV.1.1"))
    private static let activity = RecordID(plan, Ref("act.1"))

    private func actions(_ condition: FolderCondition = .open, tasks: [PlanTask]? = nil) throws -> PlanActions {
        let tasks = try tasks ?? [Self.sample("IV.1.1"), Self.sample("IV.1.2")]
        let activity = Activity(
            id: Self.activity.record, title: "Hội thảo", from: try day("2021-11-20"), to: try day("2021-11-21"))
        let plan = samplePlan(tasks: tasks, activities: [activity])
        return PlanActions(PlanLibrary(reference: try .sample(), plans: [plan]), condition)
    }

    private static func sample(_ id: String) throws -> PlanTask {
        PlanTask(id: Ref(id), section: Ref("IV.1"), title: "")
    }

    private let note = TaskNote(at: "2021-11-20T09:00:00+07:00", by: "Lan", text: "đã gửi")

    @Test func severalWishesAreOneChangeWithTheNoteAsItsReason() throws {
        let day = try day("2021-06-01")
        let change = try actions().changing(
            [ChangeSubject(Self.task)], .status(.done, on: day), .evidence(Evidence(number: "1/BC")), .note(note))
        #expect(change.action.changes.map(\.record) == [Self.task])
        let fields = change.action.changes.flatMap(\.fields).map(\.path.description)
        #expect(fields == ["status", "doneOn", "evidence", "notes"])
        #expect(change.action.note == note.text)
        #expect(change.summary == .status(.done, count: 1, Ref("IV.1.1")))
        #expect(try actions().changing([ChangeSubject(Self.task)], .note(note)).action.note == nil)
    }

    @Test func whatIsSoAlreadyChangesNothing() throws {
        let (due, subject) = (try day("2021-12-01"), ChangeSubject(Self.task))
        let task = PlanTask(
            id: Self.task.record, section: Ref("IV.1"), title: "", progress: TaskProgress(newDue: due))
        #expect(try actions(tasks: [task]).changing([subject], .newDue(due)).isEmpty)
        #expect(try !actions(tasks: [task]).changing([subject], .newDue(nil)).isEmpty)
    }

    @Test func aSubjectNamedTwiceIsChangedOnce() throws {
        let subjects = [Self.task, RecordID(Self.plan, Ref("IV.1.2")), Self.task].map { ChangeSubject($0) }
        let change = try actions().changing(subjects, .note(note))
        #expect(change.action.changes.map(\.fields.count) == [1, 1])
        #expect(change.summary == .note(nil))
    }

    @Test func anActivityHasAStatusAndNotesOnly() throws {
        let (subject, day) = (ChangeSubject(Self.activity), try day("2021-11-20"))
        let change = try actions().changing([subject], .status(.done, on: day))
        #expect(change.summary == .schedule(.marked("Hội thảo", .done)))
        #expect(change.action.changes.flatMap(\.fields).map(\.path.description) == ["status"])
        for wanted in [TaskChange.evidence(Evidence(number: "1/BC")), .newDue(day), .responsible("Lan"), .step(0)] {
            #expect(throws: ChangeRefusal.notForActivities(Self.activity)) {
                try actions().changing([subject], wanted)
            }
        }
        let part = ChangeSubject(Self.activity, member: .own("so-y-te"))
        #expect(throws: ChangeRefusal.notForActivities(Self.activity)) { try actions().changing([part], .note(note)) }
    }

    @Test func whatIsGoneIsPassedOverUnlessAllIs() throws {
        let gone = ChangeSubject(RecordID(Self.plan, Ref("IV.9.9")))
        let change = try actions().changing([gone, ChangeSubject(Self.task)], .note(note))
        #expect(change.action.changes.map(\.record) == [Self.task])
        #expect(throws: ChangeRefusal.gone(gone.record)) { try actions().changing([gone], .note(note)) }
    }

    @Test func whatTheTaskDoesNotAllowIsRefusedWithItsPlan() throws {
        #expect(throws: ChangeRefusal.task(.noSuchStep(3), Self.plan)) {
            try actions().changing([ChangeSubject(Self.task)], .step(3))
        }
    }

    // MARK: The gate

    /// Every change there is, each of which the gate has to stop before anything else is looked at.
    private static let changes: [@Sendable (PlanActions) throws -> AttemptedChange] = [
        { try $0.changing([ChangeSubject(task)], .newDue(nil)) },
        {
            try $0.recording(
                ReportingDuty.Submission(receivedOn: try day("2021-11-01")), of: RecordID(plan, Ref("duty.year")),
                from: [])
        },
        { try $0.withdrawing(RecordID(plan, Ref("duty.year")), from: []) },
        { try $0.returning(RecordID(plan, Ref("duty.year")), to: [], nil) },
        { try $0.exempting(RecordID(plan, Ref("duty.year")), [], nil) },
        { try $0.adding(ActivityDraft(title: "Tọa đàm", from: try day("2021-11-25")), to: plan) },
        { try $0.moving(activity, to: try day("2021-11-25")) },
        { try $0.removing(activity) },
        { try $0.settingTheme(of: 2021, to: "Chung tay", source: nil) },
        { try $0.addingHoliday("Tết", on: try day("2021-02-11")...day("2021-02-16"), source: nil) },
        { try $0.settingState(.draft, of: plan, today: Day(ordinal: 0)) },
        { try $0.creating(samplePlan()) },
        { try $0.removingValue(of: "1.1", in: 2021, of: UnitID("an-giang")) },
    ]

    @Test(arguments: changes.indices) func aFolderThatIsOnlyReadTakesNothing(_ index: Int) throws {
        var condition = FolderCondition.open
        condition.access = .readOnly(.requested)
        #expect(throws: ChangeRefusal.closed(.folder(.requested))) { try Self.changes[index](try actions(condition)) }
    }

    @Test func aRecordThatWasNotUnderstoodIsClosedAloneOrWithItsFile() throws {
        var condition = FolderCondition.open
        condition.readOnlyRecords = [Self.task]
        let other = ChangeSubject(RecordID(Self.plan, Ref("IV.1.2")))
        #expect(throws: ChangeRefusal.closed(.record(Self.task, nil))) {
            try actions(condition).changing([other, ChangeSubject(Self.task)], .note(note))
        }
        #expect(try !actions(condition).changing([other], .note(note)).isEmpty)
        condition.readOnlyPlans = [Self.plan]
        #expect(throws: ChangeRefusal.closed(.record(other.record, nil))) {
            try actions(condition).changing([other], .note(note))
        }
        #expect(condition.closed(.theme(2021)) == nil)
    }
}

extension FolderCondition {
    static let open = FolderCondition(
        access: .writable, faults: [], readOnlyRecords: [], readOnlyPlans: [])
}
