/// Something of our own that is scheduled in a plan: a ceremony, a seminar, a visit.
public struct Activity: Hashable, Sendable, Identifiable {
    /// Unique in the plan: `act.1`.
    public var id: Ref
    /// What.
    public var title: String
    /// The first day.
    public var from: Day
    /// The last day.
    public var to: Day
    /// The time of day, `HH:mm`, if fixed.
    public var time: String?
    /// Where.
    public var place: String?
    /// Who leads.
    public var lead: AgencyReference?
    /// How far it is.
    public var status: TaskStatus

    /// An activity.
    public init(
        id: Ref, title: String, from: Day, to: Day, time: String? = nil, place: String? = nil,
        lead: AgencyReference? = nil, status: TaskStatus = .notStarted
    ) {
        self.id = id
        self.title = title
        self.from = from
        self.to = to
        self.time = time
        self.place = place
        self.lead = lead
        self.status = status
    }
}
