import Records

/// What a paper says that goes with a plan: on its way to who issues it, at its issue, and on its way to those who carry it
/// out. Its sentences are made elsewhere.
package struct CoveringPaper: Sendable {
    package enum Kind: String, NamedWord {
        /// Tờ trình: the standing agency submits the plan to who issues it.
        case submission
        /// Quyết định: it is issued.
        case decision
        /// Công văn: it is sent to those who carry it out.
        case covering

        package func name(_ language: Language) -> String {
            switch self {
            case .submission: language.pick("tờ trình", "submission")
            case .decision: language.pick("quyết định ban hành", "decision to issue")
            case .covering: language.pick("công văn gửi kế hoạch", "covering letter")
            }
        }
    }

    /// A top-level heading, and how many tasks are under it.
    package struct Part: Sendable {
        package let section: Plan.Section
        package let tasks: Int
    }

    package let kind: Kind
    package let parts: [Part]
    /// Whom the plan orders and whom it only asks, in its order; groups are not taken apart.
    package let ordered: [AgencyReference]
    package let requested: [AgencyReference]
    /// What is to be handed in, without the standing agency's own report.
    package let reports: [ReportingDuty]
    package let norms: [Plan.MoneyNorm]
    /// Where the plan says who carries it out.
    package let implementation: Ref?
    /// The day whose names of offices hold.
    package let day: Day

    /// A paper of a plan; where that has no day yet it is of today, or of the plan's year if that is another.
    package init(_ kind: Kind, of plan: Plan, today: Day) {
        self.kind = kind
        parts = plan.sections.filter { $0.ref.parent == nil }.map { section in
            Part(section: section, tasks: plan.tasks.count { $0.ref.isInside(section.ref) })
        }
        let orders = plan.assignments.filter { !$0.isRequested }.flatMap(\.agencies)
        var seen: Set<AgencyReference> = []
        ordered = orders.filter { seen.insert($0).inserted }
        requested = plan.assignments.filter(\.isRequested).flatMap(\.agencies).filter { seen.insert($0).inserted }
        reports = plan.duties.asLaidDown.filter { $0.kind != .consolidatedReport }
        norms = plan.norms
        implementation = plan.sections.first { $0.part == .implementation }?.ref
        // A plan without a day may be an old one that was only taken in.
        let isOfNow = today.year == plan.year || today.year == plan.year - 1
        day = plan.document.knownDate?.earliest ?? (isOfNow ? today : plan.referenceDay ?? today)
    }
}
