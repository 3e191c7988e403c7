import Disk
import PlanModel
import Presentation
import Wording

/// Whole lists, for files that are not written piece by piece.
extension OpenFolder {
    func taskRecords(matching query: Query, _ language: Language) -> [TaskRecord] {
        let (library, today) = (library, today)
        return library.tasks(matching: query, today: today).byPlan.mappedInParallel { plan, tasks -> [TaskRecord] in
            guard let plan = library.plan(library.entries[plan].id) else { return [] }
            return tasks.filter(plan.plan.tasks.indices.contains).map { index in
                TaskRecord(plan.plan.tasks[index], in: plan, library: library, today: today, language: language)
            }
        }.flatMap(\.self)
    }

    /// The reports that bodies owe by a plan; by all of them where none is named.
    func reportRecords(of typed: String?) throws(ProgramFailure) -> [ReportRecord] {
        let (library, today) = (library, today)
        let plans = if let typed { [try plan(typed).id] } else { library.entries.map(\.id) }
        return plans.mappedInParallel { id -> [ReportRecord] in
            guard let plan = library.plan(id) else { return [] }
            let board = ReportBoard(plan, reference: library.reference, today: today, settings: library.settings)
            return ReportRecord.records(of: board, plan: plan, reference: library.reference)
        }.flatMap(\.self)
    }

    func activityRecords(of typed: String?) throws(ProgramFailure) -> [ActivityRecord] {
        let chosen = try typed.map { (typed) throws(ProgramFailure) in try plan(typed).id }
        let plans = Array(library.plansWithActivities)
        let clashes = ActivityClashes(plans.map(\.plan))
        return plans.filter { chosen == nil || $0.id == chosen }.flatMap { plan in
            plan.plan.activities.map { ActivityRecord($0, in: plan, clashes: clashes, library) }
        }.sorted { ($0.activity.from, $0.id.description) < ($1.activity.from, $1.id.description) }
    }

    /// What is aimed at, with the values of a province by target and year.
    func figureRecords(
        unit: String?, year: Int?, _ language: Language
    ) throws(ProgramFailure) -> [FigureRecord] {
        let units = if let unit { [try province(unit, in: year)] } else { provincesWithFigures }
        return units.flatMap { unit -> [FigureRecord] in
            let figures = library.figures(of: unit.id)
            let name = library.reference.name(of: unit.id, on: today, language)
            return library.reference.targets.targets.flatMap { target -> [FigureRecord] in
                let years: [Int?] =
                    if let year {
                        [year]
                    } else {
                        figures.values(of: target.id).map(\.year)
                    }
                return (years.isEmpty ? [nil] : years).map { year in
                    FigureRecord(target, of: unit.id, named: name, in: year, figures)
                }
            }
        }
    }
}
