import Disk
import PlanDocuments
import PlanModel
import PlanStore
import Records
import Wording

/// Lists as sheets and days as calendars, of a whole folder or a part of it.
package struct FolderExports: Sendable {
    let library: PlanLibrary
    let today: Day
    let wording: Wording

    package init(_ library: PlanLibrary, today: Day, _ wording: Wording) {
        (self.library, self.today, self.wording) = (library, today, wording)
    }

    // MARK: Sheets

    package func tasks(matching query: Query) -> Spreadsheet {
        let tracking = TrackingSheet(wording)
        // No plan stays longer than its rows are made.
        let rows = library.tasks(matching: query, today: today).byPlan.mappedInParallel { plan, tasks in
            records(of: tasks, in: plan).map(tracking.row)
        }
        return tracking.sheet(rows: rows.flatMap(\.self))
    }

    /// All tasks of a plan.
    package func tasks(of plan: PlanID) -> Spreadsheet {
        guard let plan = library.plan(plan) else { return TrackingSheet(wording).sheet(of: []) }
        return TrackingSheet(wording).sheet(of: plan.plan.tasks.map { record($0, in: plan) })
    }

    private func records(of tasks: some Sequence<Int>, in plan: Int) -> [TaskRecord] {
        guard let plan = library.plan(library.entries[plan].id) else { return [] }
        return tasks.filter(plan.plan.tasks.indices.contains).map { record(plan.plan.tasks[$0], in: plan) }
    }

    private func record(_ task: PlanTask, in plan: ResolvedPlan) -> TaskRecord {
        TaskRecord(task, in: plan, library: library, today: today, language: wording.language)
    }

    /// The reports that bodies owe by a plan; by all of them where none is named.
    package func reports(of plan: PlanID?) -> Spreadsheet {
        let plans = plan.map { [$0] } ?? library.entries.map(\.id)
        let records = plans.mappedInParallel { id -> [ReportRecord] in
            guard let plan = library.plan(id) else { return [] }
            let board = ReportBoard(plan, reference: library.reference, today: today, settings: library.settings)
            return ReportRecord.records(of: board, plan: plan, in: library)
        }.flatMap(\.self)
        return Spreadsheet(records, named: wording.reportSheetTitle, wording)
    }

    /// Whom to call about what is late by a plan; by all that are in force where none is named.
    package func calls(of plan: PlanID?, duty: Ref? = nil) -> Spreadsheet {
        let inForce = library.entries.filter { $0.outline.hasDuties && $0.outline.state(on: today) == .inForce }
        let plans = plan.map { [$0] } ?? inForce.map(\.id)
        let records = plans.flatMap { id in
            library.plan(id).map { CallRecord.records(of: $0, duty: duty, in: library, today: today) } ?? []
        }
        return Spreadsheet(records, named: wording.callSheetTitle, wording)
    }

    package func activities(of plan: PlanID?) -> Spreadsheet {
        let plans = Array(library.plansWithActivities)
        let clashes = ActivityClashes(plans.map(\.plan))
        let records = plans.filter { plan == nil || $0.id == plan }.flatMap { plan in
            plan.plan.activities.map { ActivityRecord($0, in: plan, clashes: clashes, library) }
        }.sorted { ($0.activity.from, $0.id.description) < ($1.activity.from, $1.id.description) }
        return Spreadsheet(records, named: wording.activitySheetTitle, wording)
    }

    /// What an Action Month has: its days, tasks, reports and activities; of one plan where one is named.
    package func actionMonth(of year: Int, plan: PlanID?) -> Spreadsheet {
        let sheet = ActionMonthSheet(library, year: year, of: plan, today: today, language: wording.language)
        return Spreadsheet(sheet.records, named: wording.actionMonthSheetTitle(year), wording)
    }

    package func figures(of units: [AdministrativeUnit]) -> Spreadsheet {
        Spreadsheet(figureRecords(of: units, year: nil), named: wording.figureSheetTitle, wording)
    }

    /// What is aimed at, with the values of provinces by target and year.
    package func figureRecords(of units: [AdministrativeUnit], year: Int?) -> [FigureRecord] {
        units.flatMap { unit -> [FigureRecord] in
            let figures = library.figures(of: unit.id)
            let name = library.reference.name(of: unit.id, on: today, wording.language)
            return library.reference.targets.targets.flatMap { target -> [FigureRecord] in
                let years: [Int?] = year.map { [$0] } ?? figures.values(of: target.id).map(\.year)
                return (years.isEmpty ? [nil] : years).map { year in
                    FigureRecord(target, of: unit.id, named: name, in: year, figures)
                }
            }
        }
    }

    /// The provinces of which figures were entered, and those of today that have plans, in Vietnamese order.
    package var provincesWithFigures: [AdministrativeUnit] {
        let reference = library.reference
        let ofPlans = library.entries.map { reference.province(of: $0.outline.unit, on: today) }
        let units = Set(ofPlans).union(library.figures.keys).compactMap { reference.units[$0] }
        return units.sorted { $0.id.slug < $1.id.slug }
            .sortedInVietnamese { reference.name(of: $0.id, on: today, .vietnamese) }
    }

    // MARK: Calendars

    /// What goes into a calendar.
    package enum Days: Sendable {
        case deadlines, actionMonth, activities
    }

    /// A calendar, and how many of its deadlines have no day.
    package struct Calendar: Sendable {
        package let events: [CalendarEvent]
        package let undated: Int
    }

    package func calendar(
        of days: Days, _ records: [DeadlineRecord], history: [HistoryEntry], alarm: Int? = nil
    ) -> Calendar {
        var records = records
        var months: [Int: ClosedRange<Day>] = [:]
        switch days {
        case .deadlines: break
        case .activities: records = records.filter { $0.deadline.kind == .activity }
        case .actionMonth:
            for year in Set(records.map(\.plan.plan.year)) { months[year] = library.reference.actionMonth(in: year) }
            records = records.filter { isInActionMonth($0, months) }
        }
        let calendar = CalendarEvents(history: history, alarm: alarm, wording)
        let events =
            months.sorted { $0.key < $1.key }.map { year, days in
                calendar.actionMonth(days, theme: library.reference.theme(in: year)?.text)
            } + records.compactMap { calendar.event($0) }
        return Calendar(events: events, undated: records.count { $0.deadline.lastDay == nil })
    }

    private func isInActionMonth(_ record: DeadlineRecord, _ months: [Int: ClosedRange<Day>]) -> Bool {
        if record.plan.task(record.deadline.source)?.isActionMonth == true { return true }
        guard let month = months[record.plan.plan.year], record.deadline.kind == .activity,
            let last = record.deadline.lastDay
        else { return false }
        return month.overlaps((record.deadline.timing?.from.map { min($0, last) } ?? last)...last)
    }
}
