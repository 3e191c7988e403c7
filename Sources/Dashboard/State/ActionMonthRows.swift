import PlanModel

/// One line of screen 5.
struct MonthRow {
    /// What the line is.
    enum Content {
        /// A province's heading; the year of the plans that stand in, where there are none for this year.
        case heading(FolderDigest.Province, standsInFrom: Int?)
        /// A province that has no plan to show.
        case noPlan
        /// A day or window of every year.
        case observance(Observance)
        /// A deadline of a plan.
        case deadline(Deadline)
        /// A task of a plan.
        case task(FolderDigest.TaskRow, FolderDigest.PlanDigest)
    }

    /// Names lines that can be selected; nil for headings.
    var id: String?
    /// What the line is.
    var content: Content
    /// The days it covers in the year that is shown; nil if the paper sets none.
    var days: ClosedRange<Day>?
    /// Whether it is another year's plan's and only stands in: its progress says nothing about the shown year.
    var isStandIn = false
}

extension State {
    /// The days that screen 5 spans: the preparation and the month itself.
    var monthSpan: (preparation: ClosedRange<Day>?, month: ClosedRange<Day>)? {
        guard let month = digest.library.reference.actionMonth(in: month.year) else { return nil }
        return (digest.library.reference.preparation(in: self.month.year), month)
    }

    /// The lines of screen 5.
    var monthRows: [MonthRow] {
        guard let span = monthSpan else { return [] }
        let observances = digest.library.reference.observances.compactMap { observance -> MonthRow? in
            guard observance.kind == .day || observance.kind == .window, let days = observance.days(in: month.year),
                days.overlaps(span.month)
            else { return nil }
            return MonthRow(id: "observance/\(observance.id)", content: .observance(observance), days: days)
        }.sorted { ($0.days?.lowerBound.ordinal ?? 0) < ($1.days?.lowerBound.ordinal ?? 0) }
        let provinces = digest.provinces.filter { month.province == nil || $0.id == month.province }
        return observances + provinces.flatMap { rows(of: $0, span: span) }
    }

    private func rows(
        of province: FolderDigest.Province, span: (preparation: ClosedRange<Day>?, month: ClosedRange<Day>)
    ) -> [MonthRow] {
        let plans = province.plans.compactMap(digest.plan).filter { $0.plan.plan.state(on: today) != .draft }
        let own = plans.filter { $0.plan.plan.year == month.year }
        let earlier = plans.map(\.plan.plan.year).filter { $0 < month.year }.max()
        let standIns = earlier.map { year in plans.filter { $0.plan.plan.year == year } } ?? []
        let shown = own.isEmpty ? standIns : own
        let heading = MonthRow(content: .heading(province, standsInFrom: own.isEmpty ? earlier : nil))
        guard !shown.isEmpty else { return [heading, MonthRow(content: .noPlan)] }
        let whole = (span.preparation?.lowerBound ?? span.month.lowerBound)...span.month.upperBound
        // A deadline of another year's plan says nothing about this year.
        let deadlines = own.flatMap { plan in
            plan.deadlines.compactMap { deadline -> MonthRow? in
                guard deadline.kind.isDuty, let due = deadline.timing?.due, let last = deadline.lastDay else {
                    return nil
                }
                guard whole.contains(due) || whole.contains(last) else { return nil }
                return MonthRow(id: "deadline/\(deadline.id)", content: .deadline(deadline), days: last...last)
            }
        }
        let tasks = shown.flatMap { plan in
            plan.rows.filter(\.task.isActionMonth).map { row in
                MonthRow(
                    id: "task/\(row.id)", content: .task(row, plan),
                    days: days(of: row.task, planYear: plan.plan.plan.year), isStandIn: own.isEmpty)
            }
        }
        return [heading] + deadlines + tasks
    }

    /// The days of a task in the shown year: those of its plan, moved by whole years where the plan stands in.
    private func days(of task: PlanTask, planYear: Int) -> ClosedRange<Day>? {
        let ranges = task.timings.compactMap { timing -> ClosedRange<Day>? in
            guard let to = timing.due else { return nil }
            let from = timing.from ?? to
            let shift = month.year - planYear
            guard let first = Day(from.year + shift, from.month, from.day),
                let last = Day(to.year + shift, to.month, to.day), first <= last
            else { return nil }
            return first...last
        }
        guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { return nil }
        return first...last
    }
}
