import Testing

@testable import PlanModel
@testable import Records

struct AgendaGroupsTests {
    private func deadline(
        _ iso: String?, status: TaskStatus = .notStarted, today: Day, kind: Deadline.Kind = .task,
        timing: Timing? = nil,
        id: String = "an-giang-2021/II.1"
    ) throws -> Deadline {
        let last = try iso.map { try day($0) }
        return Deadline(
            id: id, record: RecordID(PlanID("an-giang-2021"), Ref("II.1")), name: id, source: Ref("II.1"),
            ref: Ref("II.1"), kind: kind, title: "", timing: timing ?? last.map { Timing(.on($0)) }, lastDay: last,
            who: [], toWhom: [], via: [], status: status,
            timeliness: Timeliness(
                status: status, doneOn: nil, lastDay: last, isEvent: kind == .activity, alarms: PlanAlarms(),
                today: today,
                settings: FolderSettings()),
            share: nil)
    }

    private func group(_ deadline: Deadline, today: Day, firstDay: Weekday = .monday) -> AgendaGroup? {
        AgendaGroups([deadline], observances: [], today: today, settings: FolderSettings(firstDayOfWeek: firstDay))
            .sections.first?.group
    }

    @Test func whatOnlyStaysIsNotCounted() throws {
        let today = try day("2026-11-21")
        let open = AgendaEntry(try deadline("2026-11-22", today: today))
        let done = AgendaEntry(try deadline("2026-11-22", status: .done, today: today, id: "an-giang-2021/II.2"))
        let groups = AgendaGroups([open, done], observances: [], today: today, settings: FolderSettings()) {
            $0.id == done.id ? .week : nil
        }
        #expect(groups.sections.map(\.items.count) == [2] && groups.sections.map(\.count) == [1])
    }

    /// Day by day over the borders of week, month and year. 21/11/2026 is a Saturday, 30/12/2026 a Wednesday.
    @Test(arguments: [
        ("2026-11-20", "2026-11-21", Weekday.monday, AgendaGroup.overdue),
        ("2026-11-21", "2026-11-21", .monday, .today),
        ("2026-11-22", "2026-11-21", .monday, .week),
        ("2026-11-22", "2026-11-21", .sunday, .month),
        ("2026-11-23", "2026-11-21", .monday, .month),
        ("2026-11-30", "2026-11-21", .monday, .month),
        ("2026-12-01", "2026-11-21", .monday, .later),
        // A Sunday that begins the week has seven days before it, one that ends it none.
        ("2026-11-28", "2026-11-22", .sunday, .week),
        ("2026-11-23", "2026-11-22", .monday, .month),
        // The week reaches over the end of the month and of the year.
        ("2026-12-01", "2026-11-30", .monday, .week),
        ("2026-12-06", "2026-11-30", .monday, .week),
        ("2026-12-07", "2026-11-30", .monday, .later),
        ("2027-01-01", "2026-12-30", .monday, .week),
        ("2027-01-03", "2026-12-30", .monday, .week),
        ("2027-01-03", "2026-12-30", .sunday, .later),
        ("2027-01-04", "2026-12-30", .monday, .later),
        ("2024-02-29", "2024-02-20", .monday, .month),
        ("2024-03-01", "2024-02-20", .monday, .later),
    ])
    func byHowNearItIs(_ iso: String, _ today: String, _ firstDay: Weekday, _ expected: AgendaGroup) throws {
        let today = try day(today)
        #expect(group(try deadline(iso, today: today), today: today, firstDay: firstDay) == expected)
    }

    @Test(arguments: [
        (TaskStatus.done, AgendaGroup.settled), (.dropped, .settled), (.suspended, .settled), (.inProgress, .overdue),
        (.awaitingConfirmation, .overdue), (.notStarted, .overdue),
    ])
    func whatIsSettledIsNotLate(_ status: TaskStatus, _ expected: AgendaGroup) throws {
        let today = try day("2021-11-12")
        #expect(group(try deadline("2021-11-11", status: status, today: today), today: today) == expected)
    }

    @Test func withoutADay() throws {
        let today = try day("2021-11-12")
        #expect(group(try deadline(nil, today: today), today: today) == .undated)
        #expect(group(try deadline(nil, status: .done, today: today), today: today) == .settled)
    }

    /// The first of two occasions, while the second is to come.
    @Test func whatPassedWithoutBeingLateIsSettled() throws {
        let today = try day("2021-06-01")
        var passed = try deadline("2021-03-08", today: today)
        passed.timeliness = .onTrack
        #expect(group(passed, today: today) == .settled)
    }

    /// An activity stands on its first day and on every day it runs; a task's window counts by its last day.
    @Test(arguments: [
        (Deadline.Kind.activity, "2021-11-12", AgendaGroup.week), (.activity, "2021-11-13", .today),
        (.activity, "2021-11-15", .today), (.activity, "2021-11-16", .unrecorded), (.actionMonth, "2021-11-12", .month),
        (.actionMonth, "2021-11-15", .today),
    ])
    func windows(_ kind: Deadline.Kind, _ today: String, _ expected: AgendaGroup) throws {
        let today = try day(today)
        let timing = Timing(.range(from: try day("2021-11-13"), to: try day("2021-11-15")))
        let window = try deadline("2021-11-15", today: today, kind: kind, timing: timing)
        #expect(group(window, today: today) == expected)
    }

    private func observance(_ id: String, _ from: String, _ to: String, since: Int? = nil) throws -> Observance {
        Observance(
            id: id, kind: .day, name: id, english: id, from: try #require(YearDay(from)), to: try #require(YearDay(to)),
            since: since)
    }

    /// Only the next occurrence of each, also next year's; one that is running stands under today.
    @Test func observancesComeOnceAYear() throws {
        let observances = [
            try observance("womens-day", "03-08", "03-08"), try observance("month", "11-15", "12-15"),
            try observance("violence", "11-25", "11-25"), try observance("later", "12-01", "12-01", since: 2028),
        ]
        let groups = AgendaGroups(
            [], observances: observances, today: try day("2026-11-21"), settings: FolderSettings())
        #expect(groups[.today].map(\.id) == ["observance/month/2026"])
        #expect(groups[.month].map(\.id) == ["observance/violence/2026"])
        #expect(groups[.later].map(\.id) == ["observance/womens-day/2027"])
        #expect(groups.sections.map(\.group) == [.today, .month, .later])
    }

    @Test func entriesStandByDayAndTheLatestSettledOneFirst() throws {
        let today = try day("2021-11-12")
        let rows: [(String, TaskStatus, String)] = [
            ("2021-12-24", .notStarted, "a"), ("2021-12-20", .notStarted, "b"), ("2021-03-01", .done, "c"),
            ("2021-10-01", .done, "d"), ("2021-10-01", .done, "e"),
        ]
        let deadlines = try rows.map { try deadline($0.0, status: $0.1, today: today, id: $0.2) }
        let groups = AgendaGroups(
            deadlines, observances: [try observance("x", "12-24", "12-24")], today: today, settings: FolderSettings())
        #expect(groups[.later].map(\.id) == ["deadline/b", "observance/x/2021", "deadline/a"])
        #expect(groups[.settled].map(\.id) == ["deadline/d", "deadline/e", "deadline/c"])
    }

    /// "Trước ngày D": shown on its last safe day and on the printed one.
    @Test func thePrintedDayIsShownToo() throws {
        let today = try day("2021-11-12")
        let timing = Timing(.before(try day("2021-11-15")))
        let entry = AgendaEntry(try deadline("2021-11-14", today: today, timing: timing))
        #expect(entry.printed == (try day("2021-11-15")))
        let shown = try (13...16).map { try day("2021-11-\($0)") }.filter(entry.isShown)
        #expect(shown.map(\.day) == [14, 15])
        #expect(!entry.isWindow)
        let included = AgendaEntry(try deadline("2021-11-15", today: today, timing: timing))
        #expect(included.printed == nil)
        let window = AgendaEntry(
            try deadline(
                "2021-12-20", today: today,
                timing: Timing(.range(from: try day("2021-11-15"), to: try day("2021-12-15")))))
        let last = try day("2021-12-20")
        #expect(window.isWindow && window.isShown(on: last) && !window.isShown(on: last.adding(days: 1)))
        #expect(window.printed == (try day("2021-12-15")))
    }

    @Test(arguments: [(0, [String](), 1), (6, ["w"], 2), (7, ["w", "x"], 3), (-1, [], 1)])
    func whatIsDue(_ days: Int, _ soon: [String], _ open: Int) throws {
        let today = try day("2021-11-12")
        let rows: [(String?, TaskStatus, String)] = [
            ("2021-11-11", .done, "done"), ("2021-11-12", .notStarted, "now"), ("2021-11-18", .inProgress, "w"),
            ("2021-11-19", .notStarted, "x"), ("2021-11-20", .notStarted, "y"), (nil, .notStarted, "undated"),
        ]
        let deadlines = try rows.map { try deadline($0.0, status: $0.1, today: today, id: $0.2) }
        let due = DueWork(deadlines, today: today, days: days)
        #expect(due.overdue.isEmpty)
        #expect(due.today.map(\.id) == ["now"])
        #expect(due.soon.map(\.id) == soon)
        #expect(due.count == open)
    }

    @Test func lateWorkComesFirst() throws {
        let today = try day("2021-11-12")
        let timing = Timing(.range(from: try day("2021-11-10"), to: try day("2021-11-14")))
        let deadlines = [
            try deadline("2021-03-08", today: today, id: "old"),
            try deadline("2021-11-14", today: today, kind: .activity, timing: timing, id: "visit"),
            try deadline("2021-11-14", today: today, kind: .task, timing: timing, id: "window"),
        ]
        let due = DueWork(deadlines, today: today, days: 7)
        #expect(
            due.overdue.map(\.id) == ["old"] && due.today.map(\.id) == ["visit"] && due.soon.map(\.id) == ["window"])
    }
}
