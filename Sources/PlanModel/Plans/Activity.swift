/// Something of our own that is scheduled in a plan: a ceremony, a seminar, a visit.
public struct Activity: Hashable, Sendable, Identifiable {
    /// Unique in the plan: `act.1`.
    public var id: Ref
    /// By what people name it.
    public var ref: Ref
    /// What.
    public var title: String
    /// The first day.
    public var from: Day
    /// The last day.
    public var to: Day
    /// When it begins on its first day, if fixed.
    public var time: TimeOfDay?
    /// Where.
    public var place: String?
    /// Who leads.
    public var lead: AgencyReference?
    /// Who takes part: bodies, or words that name no single one.
    public var partners: [PlanTask.Partner]
    /// How far it is.
    public var status: TaskStatus
    /// Remarks of staff, oldest first.
    public var notes: [TaskNote]
    /// How many people it reached, once that is known.
    public var reached: Reached?
    /// What proves that it was held.
    public var evidence: [Evidence]

    /// How many people something reached; what was not counted is nil.
    public struct Reached: Hashable, Sendable {
        /// All of them.
        public var total: Int?
        /// Women and girls.
        public var women: Int?
        /// Men and boys.
        public var men: Int?

        /// How many.
        public init(total: Int? = nil, women: Int? = nil, men: Int? = nil) {
            (self.total, self.women, self.men) = (total, women, men)
        }
    }

    /// An activity; without a ref its id is the ref.
    public init(
        id: Ref, ref: Ref? = nil, title: String, from: Day, to: Day, time: TimeOfDay? = nil, place: String? = nil,
        lead: AgencyReference? = nil, partners: [PlanTask.Partner] = [], status: TaskStatus = .notStarted,
        notes: [TaskNote] = [], reached: Reached? = nil, evidence: [Evidence] = []
    ) {
        self.id = id
        self.ref = ref ?? id
        self.title = title
        self.from = from
        self.to = to
        self.time = time
        self.place = place
        self.lead = lead
        self.partners = partners
        self.status = status
        self.notes = notes
        self.reached = reached
        self.evidence = evidence
    }

    /// Its days.
    public var days: ClosedRange<Day> { from...max(from, to) }

    /// Whether it is neither put off nor called off, so that it takes somebody's time.
    public var isHeld: Bool { status != .suspended && status != .dropped }
}
