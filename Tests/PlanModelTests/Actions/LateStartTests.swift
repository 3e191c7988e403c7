import PlanModel
import PlanStore
import Records
import Testing

@testable import PlanActions

/// A draft that is put in force when days of it have passed.
@Suite struct LateStartTests {
    private static let plan = PlanID("an-giang-2021")
    private let condition = FolderCondition(
        access: .writable, faults: [], readOnlyRecords: [], readOnlyPlans: [])

    /// Two tasks in the spring and one in autumn, one of two days, an event in spring, and two reports.
    private func draft(alarmsFrom: Day? = nil) throws -> Plan {
        func task(_ ref: String, _ days: String..., kind: PlanTask.Kind = .dated) throws -> PlanTask {
            PlanTask(
                id: Ref(ref), section: Ref("IV.1"), title: "", kind: kind,
                timings: try days.map { Timing(.on(try day($0))) })
        }
        func duty(_ kind: ReportingDuty.Kind, _ iso: String) throws -> ReportingDuty {
            ReportingDuty(
                id: Ref("duty.\(kind.rawValue)"), task: Ref("V.1"), kind: kind, title: "", who: [.own("so-y-te")],
                timing: Timing(.on(try day(iso))))
        }
        var plan = samplePlan(
            tasks: [
                try task("IV.1.1", "2021-03-01"), try task("IV.1.2", "2021-04-01"), try task("IV.1.3", "2021-10-01"),
                try task("IV.1.4", "2021-03-08", "2021-10-20"), try task("IV.1.5", "2021-05-01", kind: .event),
                PlanTask(id: Ref("V.1"), section: Ref("V"), title: ""),
            ],
            duties: [try duty(.ownPlan, "2021-03-25"), try duty(.yearReport, "2021-11-14")])
        (plan.statedState, plan.alarmsFrom) = (.draft, alarmsFrom)
        return plan
    }

    private func library(_ plan: Plan) throws -> PlanLibrary {
        PlanLibrary(reference: try .sample(), plans: [plan])
    }

    private func set(_ plan: Plan, past: PastDays?) throws -> AttemptedChange {
        try PlanActions(library(plan), condition)
            .settingState(.inForce, of: Self.plan, reason: "đã ký", past: past, today: day("2021-06-15"))
    }

    @Test func itIsAskedOnceWhatBecomesOfThem() throws {
        // Of the event it is not asked, as events are never late.
        #expect(throws: ChangeRefusal.pastDays(Self.plan, 4)) { try set(draft(), past: nil) }
        let late = try set(draft(), past: .late)
        #expect(late.action.changes.flatMap(\.fields).map(\.path.description) == ["state"])
        let excused = try set(draft(), past: .excused)
        #expect(
            excused.action.changes.flatMap(\.fields).map { "\($0.path) \($0.new ?? .null)" }
                == ["state \(FieldValue.string("inForce"))", "alarmsFrom \(FieldValue.string("2021-06-15"))"])
    }

    @Test func nothingIsAskedWhereNoDayHasPassedOrThePlanIsInForce() throws {
        let actions = try PlanActions(library(draft()), condition)
        #expect(
            try !actions.settingState(.inForce, of: Self.plan, reason: "a", today: day("2021-02-10")).isEmpty)
        #expect(try !actions.settingState(.closed, of: Self.plan, today: day("2021-06-15")).isEmpty)
        var inForce = try draft()
        inForce.statedState = .closed
        let again = try PlanActions(library(inForce), condition)
        #expect(try !again.settingState(.inForce, of: Self.plan, today: day("2021-06-15")).isEmpty)
    }

    @Test func whatIsExcusedIsPastAndNeverLate() throws {
        var plan = try draft(alarmsFrom: day("2021-06-15"))
        plan.statedState = .inForce
        let library = try library(plan)
        let resolved = try #require(library.plan(Self.plan))
        func timeliness(_ ref: String, on today: String) throws -> Timeliness {
            let task = try #require(resolved.task(Ref(ref)))
            return library.standing(task, in: resolved, today: try day(today)).timeliness
        }
        #expect(try timeliness("IV.1.1", on: "2021-11-01") == .unrecorded)
        #expect(try timeliness("IV.1.3", on: "2021-11-01") == .overdue)
        // Of several days the first that can be late decides.
        #expect(try timeliness("IV.1.4", on: "2021-09-01") == .onTrack)
        #expect(try timeliness("IV.1.4", on: "2021-11-01") == .overdue)
        let board = ReportBoard(
            resolved, reference: library.reference, today: try day("2021-12-01"), settings: library.settings)
        let row = try #require(board.rows.first)
        #expect(row.cells == [.excused, .overdue(days: 17)])
        #expect(row.cells[0].part == .unrecorded && row.cells[0].isMissing && !row.cells[0].isOverdue)
    }
}
