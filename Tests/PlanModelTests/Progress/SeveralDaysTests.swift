import PlanModel
import Records
import Testing

/// What is to be done on several days is done on each for itself; an event cannot be late; a plan that is over raises no
/// alarm.
struct SeveralDaysTests {
    private static let march = "2021-03-08"
    private static let october = "2021-10-20"

    private func plan(
        _ kind: PlanTask.Kind, _ progress: TaskProgress, on days: [String] = [march, october]
    ) throws -> ResolvedPlan {
        let task = PlanTask(
            id: Ref("II.1"), section: Ref("II"), title: "", kind: kind,
            timings: try days.map { Timing(.on(try day($0)), landmark: .anniversary) }, progress: progress)
        return ResolvedPlan(samplePlan(tasks: [task]), reference: try .sample())
    }

    private func progress(_ ticked: [String: String], _ status: TaskStatus = .notStarted) throws -> TaskProgress {
        TaskProgress(
            status: status,
            days: try ticked.map { DayProgress(on: try day($0), status: .done, doneOn: try day($1)) })
    }

    private struct Row: CustomTestStringConvertible {
        var kind: PlanTask.Kind
        var ticked: [String: String]
        var today: String
        var status: TaskStatus
        var timeliness: Timeliness
        var ofDays: [Timeliness]

        init(
            _ kind: PlanTask.Kind, _ ticked: [String: String], _ today: String, _ status: TaskStatus,
            _ timeliness: Timeliness, _ ofDays: [Timeliness]
        ) {
            (self.kind, self.ticked, self.today) = (kind, ticked, today)
            (self.status, self.timeliness, self.ofDays) = (status, timeliness, ofDays)
        }

        var testDescription: String { "\(kind) \(ticked) on \(today)" }
    }

    private static let rows = [
        Row(.event, [:], "2021-03-01", .notStarted, .dueSoon, [.dueSoon, .onTrack]),
        Row(.event, [:], "2021-06-01", .notStarted, .onTrack, [.unrecorded, .onTrack]),
        Row(.event, [march: march], "2021-06-01", .inProgress, .onTrack, [.doneOnTime, .onTrack]),
        Row(.event, [march: march], "2021-10-19", .inProgress, .dueSoon, [.doneOnTime, .dueSoon]),
        Row(.event, [march: march], "2021-11-01", .inProgress, .unrecorded, [.doneOnTime, .unrecorded]),
        Row(
            .event, [march: march, october: "2021-10-25"], "2021-11-01", .done, .doneOnTime, [.doneOnTime, .doneOnTime]),
        Row(.event, [march: march, october: october], "2022-12-01", .done, .doneOnTime, [.doneOnTime, .doneOnTime]),
        Row(.event, [march: march], "2022-12-01", .inProgress, .closed, [.doneOnTime, .closed]),
        Row(.dated, [:], "2021-06-01", .notStarted, .overdue, [.overdue, .onTrack]),
        Row(.dated, [march: march], "2021-06-01", .inProgress, .onTrack, [.doneOnTime, .onTrack]),
        Row(.dated, [october: "2021-06-01"], "2021-06-01", .inProgress, .overdue, [.overdue, .doneOnTime]),
        Row(.dated, [:], "2022-12-01", .notStarted, .closed, [.closed, .closed]),
    ]

    @Test(arguments: rows.indices) func eachDayStandsForItself(_ index: Int) throws {
        let row = Self.rows[index]
        let plan = try plan(row.kind, try progress(row.ticked))
        let today = try day(row.today)
        let settings = FolderSettings()
        let task = try #require(plan.plan.tasks.first)
        let whole = TaskAssessment(task, in: plan, today: today, settings: settings)
        #expect(whole.status == row.status && whole.timeliness == row.timeliness, "\(row.testDescription): \(whole)")
        let days = Agenda([plan], settings: settings, today: today).deadlines
        #expect(days.map(\.timeliness) == row.ofDays, "\(row.testDescription)")
    }

    /// What was marked done as a whole, as folders of before have it, leaves no day open.
    @Test func aWholeThatIsDoneHasNoOpenDay() throws {
        let plan = try plan(.event, TaskProgress(status: .done, doneOn: try day(Self.march)))
        let days = Agenda([plan], settings: FolderSettings(), today: try day("2021-06-01")).deadlines
        #expect(days.map(\.status) == [.done, .done])
    }

    @Test func aTaskWithOneDayHasOnlyItsWhole() throws {
        let plan = try plan(.dated, try progress([Self.march: Self.march]), on: [Self.march])
        let task = try #require(plan.plan.tasks.first)
        #expect(
            TaskAssessment(task, in: plan, today: try day("2021-06-01"), settings: FolderSettings()).status
                == .notStarted)
    }

    @Test(
        arguments: [
            (.notStarted, true, .unrecorded), (.inProgress, true, .unrecorded), (.awaitingConfirmation, true, .onTrack),
            (.notStarted, false, .overdue), (.suspended, false, .onTrack), (.dropped, true, .onTrack),
        ] as [(TaskStatus, Bool, Timeliness)])
    func anEventIsNeverLate(_ status: TaskStatus, _ isEvent: Bool, _ expected: Timeliness) throws {
        func timeliness(isOver: Bool) throws -> Timeliness {
            Timeliness(
                status: status, doneOn: nil, lastDay: try day("2021-03-08"), isEvent: isEvent,
                alarms: PlanAlarms(isOver: isOver),
                today: try day("2021-03-09"), settings: FolderSettings())
        }
        #expect(try timeliness(isOver: false) == expected)
        #expect(try timeliness(isOver: true) == (status.isSettled ? expected : .closed))
    }
}
