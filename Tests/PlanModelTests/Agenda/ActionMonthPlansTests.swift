import PlanModel
import Records
import Testing

struct ActionMonthPlansTests {
    private func plans(_ plans: [Plan], year: Int, today: String) throws -> [String] {
        let library = PlanLibrary(reference: try .sample(), plans: plans)
        return ActionMonthPlans(library, year: year, today: try day(today)).provinces.map { province in
            "\(province.id): \(province.plans.map(\.id.slug)) \(province.standsInFrom.map(String.init) ?? "-")"
        }
    }

    /// Where a province has no plan of the year, its latest earlier ones stand in; drafts and later plans do not count.
    @Test func thePlansOfTheYearOrTheLatestBefore() throws {
        var draft = samplePlan(id: "draft", unit: "dak-lak", year: 2025)
        draft.statedState = .draft
        let all = [
            samplePlan(id: "ag", unit: "an-giang", year: 2021), samplePlan(id: "kg", unit: "kien-giang", year: 2024),
            samplePlan(id: "h-2024", unit: "thua-thien-hue", year: 2024),
            samplePlan(id: "x", unit: "xa-binh", year: 2024),
            samplePlan(id: "h-2020", unit: "thua-thien-hue", year: 2020), draft,
        ]
        #expect(
            try plans(all, year: 2024, today: "2024-11-21")
                == ["an-giang: [\"ag\"] 2021", "kien-giang: [\"kg\"] -", "thua-thien-hue: [\"h-2024\", \"x\"] -"])
        // After the merger the plans of both old provinces are those of the new one: the latest of all stands in.
        #expect(
            try plans(all, year: 2026, today: "2026-11-21")
                == ["an-giang-2025: [\"kg\"] 2024", "thua-thien-hue: [\"h-2024\", \"x\"] 2024"])
        #expect(try plans(all, year: 2019, today: "2026-11-21").isEmpty)
    }

    @Test func daysOfAStandIn() throws {
        let window = Timing(.range(from: try day("2021-11-15"), to: try day("2021-12-15")))
        let opening = Timing(.before(try day("2021-11-10")))
        let task = PlanTask(id: Ref("II.5"), section: Ref("II"), title: "", timings: [window, opening])
        // Before a day: the last safe one.
        #expect(task.days(in: 2021, ofPlan: 2021)?.lowerBound.iso == "2021-11-09")
        #expect(task.days(in: 2026, ofPlan: 2021)?.lowerBound.iso == "2026-11-09")
        let including = FolderSettings(beforeIncludesDay: true)
        #expect(task.days(in: 2021, ofPlan: 2021, settings: including)?.lowerBound.iso == "2021-11-10")
        #expect(task.days(in: 2026, ofPlan: 2021)?.upperBound.iso == "2026-12-15")
        let leap = PlanTask(
            id: Ref("II.5"), section: Ref("II"), title: "", timings: [Timing(.on(try day("2024-02-29")))])
        #expect(leap.days(in: 2025, ofPlan: 2024) == nil)
        #expect(PlanTask(id: Ref("II.5"), section: Ref("II"), title: "").days(in: 2021, ofPlan: 2021) == nil)
    }
}
