import PlanModel
import Records

/// A year's Action Month in a folder on a day.
package struct ActionMonthSheet {
    /// One province's part.
    package struct Part {
        package let province: ActionMonthPlans.Province
        package let records: [ActionMonthRecord]
    }

    package let year: Int
    /// Where today stands to it; nil if there was none in that year.
    package let phase: ActionMonthPhase?
    package let theme: ActionMonthTheme?
    /// The month and the days around it.
    package let common: [ActionMonthRecord]
    /// By province.
    package let parts: [Part]
    /// What gets in each other's way.
    package let clashes: ActivityClashes

    /// All lines, those of everybody first.
    package var records: [ActionMonthRecord] { common + parts.flatMap(\.records) }

    /// What there is in a folder.
    ///
    /// - Parameters:
    ///   - library: The plans.
    ///   - year: Of which year.
    ///   - plan: The only plan that counts; nil where all do that stand for the year.
    ///   - today: The day.
    ///   - language: In which language.
    package init(_ library: PlanLibrary, year: Int, of plan: PlanID? = nil, today: Day, language: Language) {
        self.year = year
        let reference = library.reference
        theme = reference.theme(in: year)
        guard let month = reference.actionMonth(in: year) else {
            (phase, common, parts, clashes) = (nil, [], [], ActivityClashes([]))
            return
        }
        let preparation = reference.preparation(in: year)
        phase = ActionMonthPhase(today: today, month: month, preparation: preparation)
        let whole = (preparation?.lowerBound ?? month.lowerBound)...month.upperBound
        common = ActionMonthSheet.common(reference, year: year, month: month, language: language)
        let provinces =
            plan.map { ActionMonthPlans($0, in: library, today: today).provinces }
            ?? ActionMonthPlans(library, year: year, today: today).provinces
        let plans = provinces.map { Array(library.plans(of: $0.plans)) }
        let clashes = ActivityClashes(plans.joined().map(\.plan))
        self.clashes = clashes
        parts = zip(provinces, plans).map { province, plans in
            let standsIn = province.standsInFrom != nil
            // A deadline of another year's plan says nothing about this year.
            let deadlines = standsIn ? [] : Agenda(plans, in: library, today: today).deadlines
            let duties = deadlines.compactMap { deadline -> ActionMonthRecord? in
                guard let plan = library.plan(deadline.record.plan), plan.debtors[deadline.record.record] != nil,
                    let last = deadline.lastDay, whole.contains(last)
                else { return nil }
                let record = DeadlineRecord(deadline, of: plan, in: library, today: today)
                return ActionMonthRecord(
                    content: .deadline(record), days: last...last, standsIn: false, language: language)
            }
            let tasks = plans.flatMap { plan in
                plan.plan.tasks.filter(\.isActionMonth).map { task in
                    ActionMonthRecord(
                        content: .task(
                            TaskRecord(task, in: plan, library: library, today: today, language: language)),
                        days: task.days(in: year, ofPlan: plan.plan.year, settings: library.settings),
                        standsIn: standsIn, language: language)
                }
            }
            let activities = plans.flatMap { plan in
                plan.plan.activities.filter { plan.plan.year == year || $0.days.overlaps(whole) }.map { activity in
                    ActionMonthRecord(
                        content: .activity(ActivityRecord(activity, in: plan, clashes: clashes, library)),
                        days: activity.days, standsIn: false, language: language)
                }
            }.sorted { ($0.days?.lowerBound.ordinal ?? 0) < ($1.days?.lowerBound.ordinal ?? 0) }
            return Part(province: province, records: duties + activities + tasks)
        }
    }

    private static func common(
        _ reference: ReferenceData, year: Int, month: ClosedRange<Day>, language: Language
    ) -> [ActionMonthRecord] {
        let days = reference.observances.compactMap { observance -> ActionMonthRecord? in
            guard let days = observance.days(in: year) else { return nil }
            let content: ActionMonthRecord.Content
            switch observance.kind {
            case .actionMonth: content = .month(observance, theme: reference.theme(in: year))
            case .preparation: content = .observance(observance)
            case .day, .window:
                guard days.overlaps(month) else { return nil }
                content = .observance(observance)
            }
            return ActionMonthRecord(content: content, days: days, standsIn: false, language: language)
        }
        let holidays = reference.holidays(in: month).map { found in
            ActionMonthRecord(content: .holiday(found.holiday), days: found.days, standsIn: false, language: language)
        }
        return (days + holidays).sorted { ($0.days?.lowerBound.ordinal ?? 0) < ($1.days?.lowerBound.ordinal ?? 0) }
    }
}
