import Records

/// Something of our own that is scheduled in a plan: a ceremony, a seminar, a visit.
package struct Activity: Hashable, Sendable, Identifiable {
    /// Unique in the plan: `act.1`.
    package var id: Ref
    /// By what people name it.
    package var ref: Ref
    /// What.
    package var title: String
    /// The first day.
    package var from: Day
    /// The last day.
    package var to: Day
    /// When it begins on its first day, if fixed.
    package var time: TimeOfDay?
    /// Where.
    package var place: String?
    /// Who leads.
    package var lead: AgencyReference?
    /// Who leads, in a person's words, where it is no body of the catalogue.
    package var printedLead: String?
    /// Who takes part: bodies, or words that name no single one.
    package var partners: [PlanTask.Partner]
    /// How far it is.
    package var status: TaskStatus
    /// Remarks of staff, oldest first.
    package var notes: [TaskNote]
    /// How many people it reached, once that is known.
    package var reached: Reached?
    /// What proves that it was held.
    package var evidence: [Evidence]

    /// How many people something reached; what was not counted is nil.
    package struct Reached: Hashable, Sendable {
        /// All of them.
        package var total: Int?
        /// Women and girls.
        package var women: Int?
        /// Men and boys.
        package var men: Int?

        /// How many.
        package init(total: Int? = nil, women: Int? = nil, men: Int? = nil) {
            (self.total, self.women, self.men) = (total, women, men)
        }
    }

    /// An activity; without a ref its id is the ref.
    package init(
        id: Ref, ref: Ref? = nil, title: String, from: Day, to: Day, time: TimeOfDay? = nil, place: String? = nil,
        lead: AgencyReference? = nil, printedLead: String? = nil, partners: [PlanTask.Partner] = [],
        status: TaskStatus = .notStarted,
        notes: [TaskNote] = [], reached: Reached? = nil, evidence: [Evidence] = []
    ) {
        self.id = id
        self.ref = ref ?? id
        self.title = title
        self.from = from
        self.to = to
        self.time = time
        self.place = place
        (self.lead, self.printedLead) = (lead, lead == nil ? printedLead : nil)
        self.partners = partners
        self.status = status
        self.notes = notes
        self.reached = reached
        self.evidence = evidence
    }

    /// Its days.
    package var days: ClosedRange<Day> { from...max(from, to) }

    /// Whether staff recorded anything of it.
    package var hasProgress: Bool {
        status != .notStarted || reached != nil || !evidence.isEmpty || !notes.isEmpty
    }

    /// Whether it is neither put off nor called off, so that it takes somebody's time.
    package var isHeld: Bool { status != .suspended && status != .dropped }
}
