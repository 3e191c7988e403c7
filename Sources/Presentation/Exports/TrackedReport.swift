import PlanModel
import Wording

/// What a report of a period is to be: in which form, and of whom.
package struct ReportRequest: Sendable {
    package var period: PeriodReport.Period
    package var form: PeriodReport.Form
    /// Whose reports; nil for that of the whole plan.
    package var bodies: [AgencyReference]?
    package var asOf: Day
    /// The day by which reports had come in.
    package var reportsBy: Day
    package var sender: PaperSender

    package init(
        _ period: PeriodReport.Period, as form: PeriodReport.Form = .ministry, of bodies: [AgencyReference]? = nil,
        asOf: Day, reportsBy: Day, from sender: PaperSender = PaperSender()
    ) {
        (self.period, self.form, self.bodies, self.sender) = (period, form, bodies, sender)
        (self.asOf, self.reportsBy) = (asOf, reportsBy)
    }

    /// The papers: one, or one of each body that is named.
    package func papers(about plan: ResolvedPlan, in library: PlanLibrary, _ wording: Wording) -> [DraftPaper] {
        guard form != .consolidated else {
            return [
                wording.paper(
                    of: ConsolidatedReport(
                        period, of: plan, in: library, asOf: asOf, reportsBy: reportsBy, wording.language),
                    about: plan, reference: library.reference, from: sender)
            ]
        }
        let writers = bodies.map { $0.map(Optional.some) } ?? [nil]
        return writers.map { body in
            let report = PeriodReport(
                period, of: plan, in: library, asOf: asOf, reportsBy: reportsBy, by: body, wording.language)
            return form == .commune
                ? wording.paper(
                    of: report, about: plan, reference: library.reference, from: sender, isShort: true)
                : report.paper(about: plan, in: library, from: sender, wording)
        }
    }
}

extension PeriodReport {
    /// The report as a paper, with the sheet of its tasks behind it.
    package func paper(
        about plan: ResolvedPlan, in library: PlanLibrary, from sender: PaperSender, _ wording: Wording
    ) -> DraftPaper {
        var made = wording.paper(of: self, about: plan, reference: library.reference, from: sender)
        let own = Set(parts.flatMap(\.items).map(\.task.id))
        let tasks = plan.plan.tasks.filter { body == nil || own.contains($0.id) }.map { task in
            TaskRecord(task, in: plan, library: library, today: asOf, language: wording.language)
        }
        made.paper.annexes = wording.numbered(
            made.paper.annexes + [TrackingSheet(wording).annex(of: tasks, note: made.paper.annexes.first?.note ?? "")])
        return made
    }
}
