import Records

/// What a paper about a plan's Action Month says: which activities, on which days, and how they went. Its sentences are made
/// elsewhere.
package struct ActionMonthPaper: Sendable {
    package enum Kind: String, NamedWord {
        /// The plan of the month.
        case plan
        /// Day by day, for those who take part.
        case programme
        /// How it went.
        case closing

        package func name(_ language: Language) -> String {
            switch self {
            case .plan: language.pick("kế hoạch Tháng hành động", "plan of the Action Month")
            case .programme: language.pick("chương trình Tháng hành động", "programme of the Action Month")
            case .closing: language.pick("báo cáo kết quả Tháng hành động", "closing report of the Action Month")
            }
        }
    }

    /// How an activity went by a day.
    package enum Outcome: CaseIterable, Sendable {
        case held
        /// Put off or called off.
        case setAside
        /// Its day has come, and nobody has recorded whether it was held.
        case unrecorded
        /// Its day is still to come.
        case coming
    }

    /// How many people were reached, over the activities of which it is known.
    package struct Reach: Hashable, Sendable {
        package fileprivate(set) var total = 0
        package fileprivate(set) var women: Int?
        package fileprivate(set) var men: Int?
        /// Of so many activities the total is known.
        package fileprivate(set) var counted = 0
        /// Of so many of these women or men are known, too.
        package fileprivate(set) var split = 0
    }

    package let kind: Kind
    package let year: Int
    package let month: ClosedRange<Day>
    /// The days whose activities are in it; without a choice of days the month, from its first activity on.
    package let days: ClosedRange<Day>
    /// The motto; nil while it is not known.
    package let theme: String?
    /// By day and time.
    package let activities: [Activity]
    /// What the plan asks for in the month, with how far it is.
    package let tasks: [PeriodReport.Item]
    /// Reports that are owed from the beginning of the month on.
    package let reports: [ReportingDuty]
    /// The day up to which it tells.
    package let asOf: Day

    /// The paper; nil where the plan's year had no Action Month.
    ///
    /// - Parameters:
    ///   - kind: Which paper.
    ///   - plan: Whose activities.
    ///   - library: The days and the motto of the month.
    ///   - days: Only activities on these days; where none are said those of the month and its preparation.
    ///   - asOf: The day up to which it tells.
    package init?(
        _ kind: Kind, of plan: ResolvedPlan, in library: PlanLibrary, days: ClosedRange<Day>? = nil, asOf: Day
    ) {
        let (paper, reference) = (plan.plan, library.reference)
        guard let month = reference.actionMonth(in: paper.year) else { return nil }
        (self.kind, self.month, self.asOf, year) = (kind, month, asOf, paper.year)
        let first = reference.preparation(in: paper.year)?.lowerBound ?? month.lowerBound
        let span = days ?? first...month.upperBound
        theme = reference.theme(in: paper.year)?.text
        // A plan of the month alone has no other activities.
        let isWhole = days == nil && paper.document.purpose == .actionMonth
        activities = paper.activities.filter { activity in
            (kind == .closing || activity.isHeld) && (isWhole || activity.days.overlaps(span))
        }.sorted { ($0.from, $0.time?.minutes ?? -1, $0.id) < ($1.from, $1.time?.minutes ?? -1, $1.id) }
        self.days = days ?? min(month.lowerBound, activities.first?.from ?? month.lowerBound)...month.upperBound
        let facts = ReportFacts(plan, library, asOf, nil)
        tasks = paper.tasks.filter(\.isActionMonth).compactMap(facts.item)
        reports = paper.duties.filter { duty in
            duty.timing?.lastDay(library.settings).map { $0 >= month.lowerBound } ?? false
        }
    }

    package func outcome(of activity: Activity) -> Outcome {
        if activity.status == .done { return .held }
        if !activity.isHeld { return .setAside }
        return activity.to <= asOf ? .unrecorded : .coming
    }

    /// Of how many activities that is so.
    package func count(_ outcome: Outcome) -> Int { activities.count { self.outcome(of: $0) == outcome } }

    /// Whom the activities that were held reached.
    package var reach: Reach {
        activities.filter { outcome(of: $0) == .held }.compactMap(\.reached).reduce(into: Reach()) { reach, reached in
            // Women of an activity whose total is not known are no part of the sum.
            guard let total = reached.total ?? reached.bothCounted else { return }
            if let women = reached.women { reach.women = (reach.women ?? 0) + women }
            if let men = reached.men { reach.men = (reach.men ?? 0) + men }
            if reached.women != nil || reached.men != nil { reach.split += 1 }
            reach.total += total
            reach.counted += 1
        }
    }
}

extension Activity.Reached {
    /// Women and men together, where both were counted.
    fileprivate var bothCounted: Int? {
        guard let women, let men else { return nil }
        return women + men
    }
}
