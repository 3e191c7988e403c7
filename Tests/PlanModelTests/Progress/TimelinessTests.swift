import PlanModel
import Records
import TestSupport
import Testing

struct TimelinessTests {
    /// The table of the design, section 5: last safe day 15/11, due soon from seven days before.
    @Test(arguments: [
        ("2021-11-07", Timeliness.onTrack), ("2021-11-08", .dueSoon), ("2021-11-14", .dueSoon),
        ("2021-11-15", .dueToday), ("2021-11-16", .overdue), ("2022-06-01", .overdue),
    ])
    func openTasks(today: String, expected: Timeliness) throws {
        for status in [TaskStatus.notStarted, .inProgress, .awaitingConfirmation] {
            #expect(try standing(status, today: today) == expected)
        }
        // Tạm hoãn and không thực hiện are never late.
        #expect(try standing(.suspended, today: today) == .onTrack)
        #expect(try standing(.dropped, today: today) == .onTrack)
    }

    @Test(
        arguments: [
            ("2021-11-01", Timeliness.doneOnTime), ("2021-11-15", .doneOnTime), ("2021-11-16", .doneLate),
            (nil, .undated),
        ] as [(String?, Timeliness)])
    func doneTasks(doneOn: String?, expected: Timeliness) throws {
        #expect(try standing(.done, doneOn: doneOn, today: "2021-11-07") == expected)
        #expect(try standing(.done, doneOn: doneOn, today: "2022-11-07") == expected)
    }

    @Test(arguments: TaskStatus.allCases) func onlyWhatHasADayCanBeLate(status: TaskStatus) throws {
        let standing = Timeliness(
            status: status, doneOn: try day("2021-01-01"), lastDay: nil, isEvent: false, alarms: PlanAlarms(),
            today: try day("2030-01-01"), settings: FolderSettings())
        #expect(standing == .undated)
    }

    @Test(arguments: [(0, Timeliness.onTrack), (3, .dueSoon), (30, .dueSoon)])
    func dueSoonIsASetting(days: Int, expected: Timeliness) throws {
        #expect(try standing(.notStarted, today: "2021-11-12", dueSoonDays: days) == expected)
        #expect(try standing(.notStarted, today: "2021-11-15", dueSoonDays: days) == .dueToday)
    }

    private func standing(
        _ status: TaskStatus, doneOn: String? = nil, today: String, dueSoonDays: Int = 7
    ) throws -> Timeliness {
        Timeliness(
            status: status, doneOn: try doneOn.map { try day($0) }, lastDay: try day("2021-11-15"), isEvent: false,
            alarms: PlanAlarms(), today: try day(today), settings: FolderSettings(dueSoonDays: dueSoonDays))
    }
}

struct TallyTests {
    /// First match, in the order of the design: không thực hiện; đã hoàn thành; quá hạn; tạm hoãn; chờ xác nhận or đang
    /// thực hiện; có hạn, chưa làm; không hạn, chưa làm.
    @Test(arguments: [
        (TaskStatus.dropped, Timeliness.overdue, TallyPart.dropped), (.dropped, .undated, .dropped),
        (.done, .overdue, .done), (.done, .doneLate, .done), (.done, .undated, .done),
        (.notStarted, .overdue, .overdue),
        (.inProgress, .overdue, .overdue), (.suspended, .overdue, .overdue), (.suspended, .onTrack, .suspended),
        (.suspended, .undated, .suspended), (.awaitingConfirmation, .undated, .running),
        (.inProgress, .dueToday, .running),
        (.notStarted, .dueSoon, .dated), (.notStarted, .onTrack, .dated), (.notStarted, .dueToday, .dated),
        (.notStarted, .undated, .undated),
    ])
    func firstMatch(status: TaskStatus, timeliness: Timeliness, part: TallyPart) {
        #expect(TallyPart(status: status, timeliness: timeliness) == part)
    }

    @Test func partsAddUpForRandomTasks() throws {
        var generator = SeededGenerator(seed: 2021)
        let start = try day("2021-01-01")
        func someDay() -> Day { start.adding(days: Int.random(in: 0..<400, using: &generator)) }
        func someTiming() -> Timing {
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: Timing(.before(someDay()))
            case 1: Timing(.on(someDay()))
            case 2: Timing(.relative("quý IV"))
            default: Timing(.range(from: start, to: someDay()))
            }
        }
        func someProgress() -> TaskProgress {
            TaskProgress(
                status: TaskStatus.allCases.randomElement(using: &generator) ?? .done,
                doneOn: Bool.random(using: &generator) ? someDay() : nil,
                newDue: Int.random(in: 0..<5, using: &generator) == 0 ? someDay() : nil)
        }
        let bodies: [AgencyReference] = [.own("so-y-te"), .own("cong-an-tinh"), .own("so-ldtbxh")]
        for _ in 0..<60 {
            let tasks = (1...40).map { index in
                PlanTask(
                    id: Ref("IV.2.\(index)"), section: Ref("IV.\(Int.random(in: 1...3, using: &generator))"), title: "",
                    timings: (0..<Int.random(in: 0...2, using: &generator)).map { _ in someTiming() },
                    progress: someProgress(),
                    memberProgress: Dictionary(uniqueKeysWithValues: bodies.prefix(2).map { ($0, someProgress()) }))
            }
            let library = PlanLibrary(reference: try .sample(), plans: [samplePlan(tasks: tasks)])
            let plan = try #require(Array(library.plans).first)
            let today = someDay()
            let tally = library.tally(plan, today: today)
            #expect(tally.total == tasks.count)
            #expect(TallyPart.allCases.map { tally[$0] }.reduce(0, +) == tasks.count)
            // Counted part by part, every task is found exactly once.
            let standings = tasks.map { library.standing($0, in: plan, today: today) }
            for part in TallyPart.allCases { #expect(tally[part] == standings.count { $0.part == part }) }
            let halves = [tasks.prefix(7), tasks.dropFirst(7)].map { library.tally($0, in: plan, today: today) }
            #expect(halves[0] + halves[1] == tally)
        }
    }

    @Test func counting() {
        var tally = Tally()
        #expect(tally.total == 0)
        tally.count(.overdue)
        tally.count(.overdue)
        tally.count(.undated)
        #expect(tally[.overdue] == 2)
        #expect(tally[.undated] == 1)
        #expect(tally[.done] == 0)
        #expect((tally + tally).total == 6)
    }
}

struct TaskStatusTests {
    /// Done when all are, in progress when any has begun; dropped parts do not hold the others up.
    @Test(
        arguments: [
            ([], TaskStatus.notStarted), ([.dropped, .dropped], .dropped), ([.done, .done], .done),
            ([.done, .dropped], .done),
            ([.done, .awaitingConfirmation], .awaitingConfirmation), ([.awaitingConfirmation], .awaitingConfirmation),
            ([.done, .notStarted], .inProgress), ([.inProgress, .notStarted], .inProgress),
            ([.awaitingConfirmation, .notStarted], .inProgress), ([.done, .suspended], .inProgress),
            ([.suspended, .suspended], .suspended), ([.suspended, .dropped], .suspended),
            ([.suspended, .notStarted], .notStarted), ([.notStarted, .dropped], .notStarted),
            ([.notStarted], .notStarted),
        ] as [([TaskStatus], TaskStatus)])
    func combining(parts: [TaskStatus], whole: TaskStatus) {
        #expect(TaskStatus(combining: parts) == whole)
        #expect(TaskStatus(combining: parts.reversed()) == whole)
    }
}
