import Records
import VietnameseText

/// Which plans show what is to be done in a year's Action Month: those of the year, or in a province that has none the
/// latest earlier ones, which stand in.
package struct ActionMonthPlans: Sendable {
    /// The plans of one province.
    package struct Province: Sendable, Identifiable {
        /// The province that stands today where the plans' units were.
        package let id: UnitID
        /// Its plans, oldest first.
        package let plans: [PlanEntry]
        /// The year of the plans that stand in; nil where there are some for the year itself.
        package let standsInFrom: Int?
    }

    /// The provinces that have plans up to the year, in Vietnamese order. Drafts do not count.
    package let provinces: [Province]

    /// One plan alone, for its own year, whatever its state.
    package init(_ plan: PlanID, in library: PlanLibrary, today: Day) {
        provinces =
            library.entry(plan).map { entry in
                let province = library.reference.province(of: entry.outline.unit, on: today)
                return [Province(id: province, plans: [entry], standsInFrom: nil)]
            } ?? []
    }

    /// The plans for a year's Action Month.
    package init(_ library: PlanLibrary, year: Int, today: Day) {
        let issued = library.entries.filter { $0.outline.state(on: today) != .draft && $0.outline.year <= year }
        let byProvince = Dictionary(grouping: issued) { library.reference.province(of: $0.outline.unit, on: today) }
        provinces = byProvince.compactMap { unit, plans in
            guard let latest = plans.map(\.outline.year).max() else { return nil }
            return Province(
                id: unit, plans: plans.filter { $0.outline.year == latest }, standsInFrom: latest == year ? nil : latest
            )
        }.sortedInVietnamese { library.reference.name(of: $0.id, on: today, .vietnamese) }
    }
}

extension PlanTask {
    /// The days that all its timings span in a year, last safe ones of what is due before a day: those of its plan, moved
    /// by whole years where the plan stands in.
    package func days(
        in year: Int, ofPlan planYear: Int, settings: FolderSettings = FolderSettings()
    ) -> ClosedRange<Day>? {
        let ranges = timings.compactMap { timing -> ClosedRange<Day>? in
            guard let to = timing.lastDay(settings), let first = (timing.from ?? to).moved(years: year - planYear),
                let last = to.moved(years: year - planYear), first <= last
            else { return nil }
            return first...last
        }
        guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { return nil }
        return first...last
    }
}

extension Day {
    /// The same day of another year; nil for 29 February where that year has none.
    fileprivate func moved(years: Int) -> Day? {
        Day(year + years, month, day)
    }
}
