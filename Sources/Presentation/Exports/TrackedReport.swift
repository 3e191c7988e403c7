import PlanModel
import Wording

extension PeriodReport {
    /// The report as a paper, with the sheet of its tasks behind it.
    package func paper(
        about plan: ResolvedPlan, in library: PlanLibrary, from sender: PaperSender, _ wording: Wording
    ) -> ReportPaper {
        var made = wording.paper(of: self, about: plan, reference: library.reference, from: sender)
        let tasks = plan.plan.tasks.map { task in
            TaskRecord(task, in: plan, library: library, today: asOf, language: wording.language)
        }
        made.paper.annexes.append(TrackingSheet(wording).annex(of: tasks, note: made.paper.annexes.first?.note ?? ""))
        return made
    }
}
