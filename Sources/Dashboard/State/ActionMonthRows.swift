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
        let shown = ActionMonthPlans(digest.library, year: month.year, today: today).provinces
        return observances
            + provinces.flatMap { province in
                rows(of: province, shown: shown.first { $0.id == province.id }, span: span)
            }
    }

    private func rows(
        of province: FolderDigest.Province, shown: ActionMonthPlans.Province?,
        span: (preparation: ClosedRange<Day>?, month: ClosedRange<Day>)
    ) -> [MonthRow] {
        let heading = MonthRow(content: .heading(province, standsInFrom: shown?.standsInFrom))
        guard let shown else { return [heading, MonthRow(content: .noPlan)] }
        let plans = shown.plans.compactMap { digest.plan($0.id) }
        let isStandIn = shown.standsInFrom != nil
        let whole = (span.preparation?.lowerBound ?? span.month.lowerBound)...span.month.upperBound
        // A deadline of another year's plan says nothing about this year.
        let deadlines = (isStandIn ? [] : plans).flatMap { plan in
            plan.deadlines.compactMap { deadline -> MonthRow? in
                guard deadline.kind.isDuty, let due = deadline.timing?.due, let last = deadline.lastDay else {
                    return nil
                }
                guard whole.contains(due) || whole.contains(last) else { return nil }
                return MonthRow(id: "deadline/\(deadline.id)", content: .deadline(deadline), days: last...last)
            }
        }
        let tasks = plans.flatMap { plan in
            plan.rows.filter(\.task.isActionMonth).map { row in
                MonthRow(
                    id: "task/\(row.id)", content: .task(row, plan),
                    days: row.task.days(in: month.year, ofPlan: plan.plan.plan.year), isStandIn: isStandIn)
            }
        }
        return [heading] + deadlines + tasks
    }
}
