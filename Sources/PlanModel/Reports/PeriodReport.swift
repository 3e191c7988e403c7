import Records

/// What a plan's report of half a year or a year says: facts in the order of the outline that ministries ask for. Its
/// sentences are made elsewhere.
package struct PeriodReport: Sendable {
    package enum Period: String, NamedWord {
        case sixMonth
        case year

        package func name(_ language: Language) -> String {
            switch self {
            case .sixMonth: language.pick("6 tháng đầu năm", "first six months")
            case .year: language.pick("cả năm", "the whole year")
            }
        }
    }

    /// In which form it is written.
    package enum Form: String, NamedWord {
        /// The seven parts that ministries ask for, with annexes.
        case ministry
        /// The standing agency's, over all bodies.
        case consolidated
        /// One or two pages, as a commune writes them.
        case commune

        package func name(_ language: Language) -> String {
            switch self {
            case .ministry: language.pick("mẫu của bộ (bảy phần)", "ministry outline (seven parts)")
            case .consolidated: language.pick("tổng hợp từng cơ quan", "consolidated, agency by agency")
            case .commune: language.pick("mẫu gọn của xã", "short, as of a commune")
            }
        }
    }

    /// How far something is by the day of the report.
    package enum Progress: String, CaseIterable, Sendable {
        case done, underWay, notDone, setAside
    }

    package struct Item: Sendable {
        package let task: PlanTask
        package let progress: Progress
        /// The day it was done.
        package let doneOn: Day?
        /// The last day on which it is in time.
        package let lastDay: Day?
        package let evidence: [Evidence]
        /// What staff wrote down as the cause, for papers.
        package let reasons: [String]
    }

    /// A top-level heading with all that it asks for.
    package struct Part: Sendable {
        package let section: Plan.Section
        package let items: [Item]
    }

    package struct DutyCount: Sendable {
        package let duty: ReportingDuty
        /// The last safe day, or the day that staff set.
        package let lastDay: Day?
        /// How many bodies owe it.
        package let owed: Int
        /// Who has handed it in by the day that counts for reports, and what.
        package let submissions: [(body: AgencyReference, submission: ReportingDuty.Submission)]
        /// Who has not though its last day has passed. Those that are only asked never count as late.
        package let late: [AgencyReference]
        /// Who need not hand it in, and counts nowhere else.
        package let exempt: [AgencyReference]
        /// How many handed it in after a letter had reminded them.
        package let reminded: Int
        package var handedIn: Int { submissions.count }
    }

    package struct Figure: Sendable {
        package let target: StrategyTarget
        package let value: UnitFigures.Value?
        package let before: UnitFigures.Value?
        package let aim: TargetValue?
        package let assessment: TargetAssessment
    }

    package let period: Period
    /// Whose part it tells of; nil where it tells of the whole plan.
    package let body: AgencyReference?
    /// The day up to which it tells.
    package let asOf: Day
    /// The day by which reports had come in, ``asOf`` or later: those about a time come in after it is over.
    package let reportsBy: Day
    package let parts: [Part]
    package let duties: [DutyCount]
    /// What was held up to then.
    package let held: [Activity]
    /// What is still to be held.
    package let coming: [Activity]
    package let figures: [Figure]
    package let money: MoneyTable.Sums
    /// What bodies stated in their reports of the period; nil where nothing of that was taken in.
    package let totals: FormTotals?
    /// Notes of staff with the refs of their tasks.
    package let difficulties: [(ref: Ref, text: String)]
    package let proposals: [(ref: Ref, text: String)]
    /// What is open and has a day behind that of the report, by day.
    package let next: [Item]

    /// The last day that a report of a period of a year can tell of, or today.
    package static func day(_ period: Period, of year: Int, today: Day) -> Day {
        let end = period == .year ? Day(year, 12, 31) : Day(year, 6, 30)
        return end.map { min($0, today) } ?? today
    }

    /// - Parameters:
    ///   - period: Of which time.
    ///   - plan: Of which plan.
    ///   - library: What is entered of its unit.
    ///   - asOf: The day up to which it tells.
    ///   - reportsBy: The day by which reports had come in; nil for the same.
    ///   - body: Whose report it is: then only its own tasks and duties are in it, and of the unit's figures none.
    ///   - language: In which figures are called what the strategy calls them.
    package init(
        _ period: Period, of plan: ResolvedPlan, in library: PlanLibrary, asOf: Day, reportsBy: Day? = nil,
        by body: AgencyReference? = nil, _ language: Language = .vietnamese
    ) {
        (self.period, self.asOf, self.body) = (period, asOf, body)
        let reportsBy = max(reportsBy ?? asOf, asOf)
        self.reportsBy = reportsBy
        let facts = ReportFacts(plan, library, asOf, body, reportsBy: reportsBy)
        let items = plan.plan.tasks.compactMap(facts.item)
        let tops = plan.plan.sections.filter { $0.ref.parent == nil && $0.part != .purpose }
        parts = tops.map { section in
            Part(section: section, items: items.filter { $0.task.ref.isInside(section.ref) })
        }.filter { !$0.items.isEmpty }
        duties = facts.duties.filter { body == nil || $0.owed > 0 }
        let activities = plan.plan.activities.filter { $0.isHeld && (body == nil || $0.lead == body) }
            .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        held = activities.filter { $0.to <= asOf }
        coming = activities.filter { $0.to > asOf }
        let year = plan.plan.year
        figures = body == nil ? PeriodReport.figures(of: plan.plan, library) : []
        money = MoneyTable.Sums(library.money(of: plan, year: year).rows.filter { body == nil || $0.body == body })
        let kinds: [ReportingDuty.Kind] = [period == .year ? .yearReport : .sixMonthReport, .periodicReport]
        totals =
            kinds.lazy.compactMap { kind -> FormTotals? in
                let duties = plan.plan.duties.filter { $0.kind == kind }
                guard duties.contains(where: { $0.submissions.values.contains { $0.answers != nil } }),
                    let first = duties.first,
                    let form = library.form(for: first, of: plan.plan, language)?.form
                else { return nil }
                let totals = FormTotals(of: duties, in: plan, form, library.reference, asOf: reportsBy, only: body)
                return totals.isEmpty ? nil : totals
            }.first
        func notes(_ kind: TaskNote.Kind) -> [(ref: Ref, text: String)] {
            items.flatMap { item in facts.notes(of: item.task, kind).map { (item.task.ref, $0.text) } }
        }
        (difficulties, proposals) = (notes(.difficulty), notes(.proposal))
        next = items.filter { item in
            item.progress != .done && item.progress != .setAside && item.lastDay.map { $0 > asOf } ?? false
        }.sorted { ($0.lastDay ?? asOf, $0.task.ref) < ($1.lastDay ?? asOf, $1.task.ref) }
    }

    private static func figures(of plan: Plan, _ library: PlanLibrary) -> [Figure] {
        let (entered, year) = (library.figures(of: plan.unit), plan.year)
        return library.reference.targets.targets.map { target in
            let target = target.aimed(by: entered)
            let value = entered.value(of: target.id, in: year)
            return Figure(
                target: target, value: value, before: entered.value(of: target.id, in: year - 1),
                aim: target.values.first { $0.year >= year } ?? target.values.last,
                assessment: TargetAssessment(
                    value?.value, in: year, of: target,
                    path: TargetPath(target, entered: entered.values(of: target.id))))
        }
    }
}
