import PlanModel
import Testing

@testable import Disk
@testable import PlanStore

/// What is kept of plans counts as the plans themselves do, on every day.
struct PlanIndexTests {
    @Test(arguments: ["2020-01-01", "2021-06-10", "2021-11-15", "2021-12-16", "2022-12-20", "2024-11-20", "2026-11-21"])
    func factsSayWhatPlansSay(_ text: String) throws {
        let today = try #require(Day(iso: text))
        for folder in [try realData(), try CachedFolder(plans: 40).open(isCached: false)] {
            let library = folder.snapshot.library
            #expect(library.entries.count >= 5)
            for plan in library.plans { try compare(plan, in: library, today) }
        }
    }

    private func realData() throws -> PlanFolder {
        try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
    }

    private func compare(_ plan: ResolvedPlan, in library: PlanLibrary, _ today: Day) throws {
        let entry = try #require(library.entry(plan.id))
        let facts = entry.facts
        let isOver = plan.plan.isOver(on: today)
        #expect(entry.outline.isOver(on: today) == isOver)
        #expect(facts.tasks.count == plan.plan.tasks.count && facts.isWhole)
        for (index, task) in plan.plan.tasks.enumerated() {
            let whole = library.standing(task, in: plan, today: today)
            let kept = facts.standing(
                index, alarms: plan.plan.alarms(on: today), today: today, settings: library.settings)
            #expect(whole.status == kept.status && whole.timeliness == kept.timeliness, "\(plan.id)/\(task.id)")
            #expect(whole.doneOn == kept.doneOn && whole.due == kept.due && whole.lastDay == kept.lastDay)
            #expect(facts.index(of: task.id) == index)
        }
        #expect(entry.tally(today: today, settings: library.settings) == library.tally(plan, today: today))
        let deadlines = Agenda([plan], in: library, today: today).deadlines
        #expect(deadlines.map(\.key) == facts.deadlines.map(\.key))
        for (whole, kept) in zip(deadlines, facts.deadlines) {
            #expect(whole.lastDay == kept.lastDay.day && whole.status == kept.status && whole.kind == kept.kind)
            let alarms = entry.outline.alarms(on: today)
            let isLate = facts.isOverdue(kept, alarms: alarms, today: today)
            #expect((whole.timeliness == .overdue) == isLate, "\(whole.id)")
            let isUnrecorded = !isOver && facts.isUnrecorded(kept, alarms: alarms, today: today)
            #expect((whole.timeliness == .unrecorded) == isUnrecorded, "\(whole.id)")
            #expect((whole.timeliness == .closed) == (isOver && !kept.status.isSettled), "\(whole.id)")
        }
    }
}
