/// A report or plan that a group of bodies owes by a day, with what has come in.
public struct ReportingDuty: Hashable, Sendable, Identifiable {
    /// The kinds of duty that plans lay down.
    public enum Kind: String, CaseIterable, Sendable {
        /// The body's own plan.
        case ownPlan
        /// The six-month report.
        case sixMonthReport
        /// The yearly report.
        case yearReport
        /// The standing agency's report on all others.
        case consolidatedReport
    }

    /// What one body handed in.
    public struct Submission: Hashable, Sendable {
        /// The day it came in.
        public var receivedOn: Day
        /// Its document number.
        public var number: String?
        /// A remark.
        public var note: String?

        /// A submission.
        public init(receivedOn: Day, number: String? = nil, note: String? = nil) {
            (self.receivedOn, self.number, self.note) = (receivedOn, number, note)
        }
    }

    /// Unique in the plan: `duty.ownPlan`, `duty.sixMonth`, `duty.year`, `duty.consolidated`.
    public var id: Ref
    /// By what people name it.
    public var ref: Ref
    /// The id of the task that lays it down.
    public var task: Ref
    /// Its kind.
    public var kind: Kind
    /// What is owed, in short.
    public var title: String
    /// Who owes it.
    public var who: [AgencyReference]
    /// To whom.
    public var toWhom: [AgencyReference]
    /// Through whom.
    public var via: [AgencyReference]
    /// By when; nil where the paper gives no day.
    public var timing: Timing?
    /// What has come in, by body.
    public var submissions: [AgencyReference: Submission]

    /// A duty; without a ref its id is the ref.
    public init(
        id: Ref, ref: Ref? = nil, task: Ref, kind: Kind, title: String, who: [AgencyReference],
        toWhom: [AgencyReference] = [],
        via: [AgencyReference] = [], timing: Timing?, submissions: [AgencyReference: Submission] = [:]
    ) {
        self.id = id
        self.ref = ref ?? id
        self.task = task
        self.kind = kind
        self.title = title
        self.who = who
        self.toWhom = toWhom
        self.via = via
        self.timing = timing
        self.submissions = submissions
    }
}
