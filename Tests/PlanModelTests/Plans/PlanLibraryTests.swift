import PlanModel
import Records
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
        #expect(library.entries.count == 1)
        #expect(library.plan(PlanID("a"))?.plan.year == 2022)
    }

    @Test func tasksAreFoundByTheirIDs() throws {
        var plan = samplePlan(id: "a")
        plan.tasks = [PlanTask(id: Ref("II.1"), section: Ref("II"), title: "x")]
        let library = try library([plan, samplePlan(id: "b", unit: "dak-lak")])
        #expect(library.task(RecordID(PlanID("a"), Ref("II.1")))?.task.title == "x")
        #expect(library.task(RecordID(PlanID("a"), Ref("II.2"))) == nil)
        #expect(library.task(RecordID(PlanID("c"), Ref("II.1"))) == nil)
        #expect(library.place(of: RecordID(PlanID("a"), Ref("II.1"))) != nil)
        #expect(library.place(of: RecordID(PlanID("b"), Ref("II.1"))) == nil)
    }
}
