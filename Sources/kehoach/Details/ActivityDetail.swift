import PlanModel
import Presentation

extension DetailMaker {
    /// A scheduled activity, with what gets in its way.
    func detail(_ activity: Activity, in plan: ResolvedPlan) -> Detail {
        let clashes = ActivityClashes(library.plansWithActivities.lazy.map(\.plan))
        let record = ActivityRecord(activity, in: plan, clashes: clashes, library)
        var sheet = FactSheet("\(record.name)  \(activity.title)")
        sheet.add(wording.label(.source), "\(plan.plan.label(language)) (\(plan.plan.year))")
        sheet.add(wording.column(.days), record.when(wording))
        sheet.add(wording.activity(.place), activity.place)
        sheet.add(wording.activity(.lead), activity.lead.map { names([$0], in: plan) })
        sheet.add(wording.label(.partners), names(activity.partners, in: plan))
        sheet.add(wording.label(.status), activity.status.name(language))
        sheet.add(wording.label(.notes), activity.notes.map(wording.note))
        sheet.add(wording.activity(.clashes), record.clashSentences(wording))
        sheet.add(wording.activity(.closedDays), record.closedDays(wording))
        return Detail(sheet: sheet, object: record.object, order: ActivityRecord.keys.order)
    }
}
