import PlanModel
import Testing

struct PlanLibraryTests {
    private func library(_ plans: [Plan]) throws -> PlanLibrary {
        PlanLibrary(reference: try .sample(), plans: plans)
    }

    /// Provinces in Vietnamese order (Đ before K, not after Z as in code points), under one name through all years.
    @Test func plansStandByProvinceYearAndID() throws {
        let plans = [
            samplePlan(id: "t-2025", unit: "thua-thien-hue", year: 2025), samplePlan(id: "kg", unit: "kien-giang"),
            samplePlan(id: "ag-2026", unit: "an-giang-2025", year: 2026), samplePlan(id: "dl-b", unit: "dak-lak"),
            samplePlan(id: "x-2020", unit: "xa-binh", year: 2020), samplePlan(id: "dl-a", unit: "dak-lak"),
            samplePlan(id: "ag-2021", unit: "an-giang", year: 2021),
        ]
        let expected = ["ag-2021", "ag-2026", "dl-a", "dl-b", "x-2020", "t-2025", "kg"]
        #expect(try library(plans).plans.map(\.id.slug) == expected)
        #expect(try library(plans.reversed()).plans.map(\.id.slug) == expected)
    }

    @Test func theFirstOfTwoPlansWithOneIDCounts() throws {
        let library = try library([samplePlan(id: "a", year: 2022), samplePlan(id: "a", year: 2021)])
        #expect(library.plans.count == 1)
        #expect(library.plan(PlanID("a"))?.plan.year == 2022)
    }

    @Test func replacing() throws {
        let old = try library([samplePlan(id: "a"), samplePlan(id: "b", unit: "dak-lak")])
        var changed = samplePlan(id: "a")
        changed.tasks = [PlanTask(id: Ref("II.1"), section: Ref("II"), title: "x")]
        let new = old.replacing(changed)
        #expect(new.plans.map(\.id.slug) == ["a", "b"])
        #expect(new.task(RecordID(PlanID("a"), Ref("II.1")))?.task.title == "x")
        #expect(old.task(RecordID(PlanID("a"), Ref("II.1"))) == nil)
        #expect(new.task(RecordID(PlanID("c"), Ref("II.1"))) == nil)
        // A plan that moves to another province or year takes its new place; a new one is added.
        let moved = new.replacing(samplePlan(id: "a", unit: "thua-thien-hue"))
        #expect(moved.plans.map(\.id.slug) == ["b", "a"])
        #expect(moved.plan(PlanID("a"))?.plan.unit == UnitID("thua-thien-hue"))
        #expect(moved.replacing(samplePlan(id: "0", unit: "dak-lak")).plans.map(\.id.slug) == ["0", "b", "a"])
    }
}
