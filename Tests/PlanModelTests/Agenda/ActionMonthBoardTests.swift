import Testing

@testable import PlanModel
@testable import Records

@Suite struct ActionMonthBoardTests {
    private func activity(_ number: Int, _ iso: String, lead: AgencyReference?) throws -> Activity {
        Activity(id: Ref("act.\(number)"), title: "\(number)", from: try day(iso), to: try day(iso), lead: lead)
    }

    private func board(_ year: Int, activities: [Activity]) throws -> ActionMonthBoard {
        let tasks = [
            PlanTask(
                id: Ref("IV.2.1"), section: Ref("IV.2"), title: "Tuyên truyền",
                timings: [
                    Timing(.range(from: try day("2021-11-15"), to: try day("2021-12-15")), landmark: .actionMonth)
                ], isActionMonth: true),
            PlanTask(id: Ref("II.1"), section: Ref("II"), title: "Không ai", isActionMonth: true),
        ]
        let duty = ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "Báo cáo", who: [.own("so-y-te")],
            toWhom: [], via: [], timing: Timing(.before(try day("2021-11-20"))))
        let library = PlanLibrary(
            reference: try .sample(), plans: [samplePlan(tasks: tasks, duties: [duty], activities: activities)])
        return ActionMonthBoard(library, year: year, today: try day("2021-11-16"))
    }

    @Test func lanesFollowThePaperWithDutiesFirstAndNobodyLast() throws {
        let board = try board(
            2021,
            activities: [
                try activity(1, "2021-11-25", lead: .own("hoi-lhpn-tinh")), try activity(2, "2021-11-18", lead: nil),
                try activity(3, "2021-11-16", lead: .own("so-y-te")),
                try activity(4, "2021-11-10", lead: .own("so-y-te")),
            ])
        let lanes = try #require(board.provinces.first).lanes
        #expect(
            lanes.map(\.id.owner) == [
                .duties, .body(.of("an-giang", "so-y-te")), .body(.of("an-giang", "hoi-lhpn-tinh")), .nobody,
            ])
        #expect(lanes[1].items.map(\.record.record.description) == ["act.4", "IV.2.1", "act.3"])
        #expect(lanes[2].isRequested && !lanes[1].isRequested)
        #expect(lanes[3].items.map(\.record.record.description) == ["act.2", "II.1"])
    }

    /// What stands in is the paper's tasks; another year's events and reports say nothing about this year.
    @Test func anEarlierPlanStandsInWithItsTasksOnly() throws {
        let board = try board(2023, activities: [try activity(1, "2021-11-25", lead: .own("so-y-te"))])
        let province = try #require(board.provinces.first)
        #expect(province.standsInFrom == 2021)
        let items = province.lanes.flatMap(\.items)
        #expect(items.map(\.record.record.description) == ["IV.2.1", "II.1"] && items.allSatisfy(\.isStandIn))
        #expect(items[0].days == (try day("2023-11-15"))...(try day("2023-12-15")))
    }

    @Test func aYearWithoutAMonthHasNothing() throws {
        let board = try board(2015, activities: [])
        #expect(board.month == nil && board.provinces.isEmpty && board.span == nil)
    }
}
