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
        /// How many bodies owe it, and how many have handed it in.
        package let owed: Int
        package let handedIn: Int
    }

    package struct Figure: Sendable {
        package let target: StrategyTarget
        package let value: UnitFigures.Value?
        package let before: UnitFigures.Value?
        package let aim: TargetValue?
        package let assessment: TargetAssessment
    }

    package let period: Period
    /// The day up to which it tells.
    package let asOf: Day
    package let parts: [Part]
    package let duties: [DutyCount]
    /// What was held up to then.
    package let held: [Activity]
    /// What is still to be held.
    package let coming: [Activity]
    package let figures: [Figure]
    package let money: MoneyTable.Sums
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

    package init(_ period: Period, of plan: ResolvedPlan, in library: PlanLibrary, asOf: Day) {
        (self.period, self.asOf) = (period, asOf)
        let items = plan.plan.tasks.map { task in
            PeriodReport.item(task, library.standing(task, in: plan, today: asOf), asOf)
        }
        let tops = plan.plan.sections.filter { $0.ref.parent == nil && $0.part != .purpose }
        parts = tops.map { section in
            Part(section: section, items: items.filter { $0.task.ref.isInside(section.ref) })
        }.filter { !$0.items.isEmpty }
        let board = ReportBoard(plan, reference: library.reference, today: asOf, settings: library.settings)
        duties = board.columns.enumerated().map { index, column in
            let cells = board.rows.map { $0.cells[index] }.filter { $0 != .notOwed }
            return DutyCount(
                duty: column.duty, owed: cells.count,
                handedIn: cells.count { $0.submission.map { $0.receivedOn <= asOf } ?? false })
        }
        let activities = plan.plan.activities.filter(\.isHeld).sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        held = activities.filter { $0.to <= asOf }
        coming = activities.filter { $0.to > asOf }
        let entered = library.figures(of: plan.plan.unit)
        let year = plan.plan.year
        figures = library.reference.targets.targets.map { target in
            let target = target.aimed(by: entered)
            let value = entered.value(of: target.id, in: year)
            return Figure(
                target: target, value: value, before: entered.value(of: target.id, in: year - 1),
                aim: target.values.first { $0.year >= year } ?? target.values.last,
                assessment: TargetAssessment(
                    value?.value, in: year, of: target,
                    path: TargetPath(target, entered: entered.values(of: target.id))))
        }
        money = MoneyTable.Sums(library.money(of: plan, year: year).rows)
        func notes(_ kind: TaskNote.Kind) -> [(ref: Ref, text: String)] {
            plan.plan.tasks.flatMap { task in
                PeriodReport.notes(of: task, kind).map { (task.ref, $0) }
            }
        }
        (difficulties, proposals) = (notes(.difficulty), notes(.proposal))
        next = items.filter { item in
            item.progress != .done && item.progress != .setAside && item.lastDay.map { $0 > asOf } ?? false
        }.sorted { ($0.lastDay ?? asOf, $0.task.ref) < ($1.lastDay ?? asOf, $1.task.ref) }
    }

    private static func item(_ task: PlanTask, _ standing: TaskAssessment, _ asOf: Day) -> Item {
        // What was done later was not done yet.
        let isDone = standing.status == .done && standing.doneOn.map { $0 <= asOf } ?? true
        let progress: Progress =
            switch standing.status {
            case .done: isDone ? .done : .underWay
            case .inProgress, .awaitingConfirmation: .underWay
            case .suspended, .dropped: .setAside
            case .notStarted: .notDone
            }
        return Item(
            task: task, progress: progress, doneOn: isDone ? standing.doneOn : nil, lastDay: standing.lastDay,
            reasons: notes(of: task, .reason))
    }

    /// Notes of a kind that may go into papers, of the task and of its bodies.
    private static func notes(of task: PlanTask, _ kind: TaskNote.Kind) -> [String] {
        ([task.progress] + task.memberProgress.sorted { $0.key.description < $1.key.description }.map(\.value))
            .flatMap(\.notes).filter { $0.kind == kind && !$0.isInternal }.map(\.text)
    }
}
