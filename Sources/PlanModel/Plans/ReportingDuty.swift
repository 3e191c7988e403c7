import Records

/// A report or plan that a group of bodies owes by a day, with what has come in.
package struct ReportingDuty: Hashable, Sendable, Identifiable {
    /// The kinds of duty that plans lay down.
    package enum Kind: String, CaseIterable, Sendable {
        /// The body's own plan.
        case ownPlan
        /// The six-month report.
        case sixMonthReport
        /// The yearly report.
        case yearReport
        /// The standing agency's report on all others.
        case consolidatedReport
        /// A report that is due "định kỳ", without saying when.
        case periodicReport
    }

    /// What one body handed in.
    package struct Submission: Hashable, Sendable {
        /// The day it came in.
        package var receivedOn: Day
        /// Its document number.
        package var number: String?
        /// A remark.
        package var note: String?

        /// A submission.
        package init(receivedOn: Day, number: String? = nil, note: String? = nil) {
            (self.receivedOn, self.number, self.note) = (receivedOn, number, note)
        }
    }

    /// Unique in the plan: `duty.ownPlan`, `duty.sixMonth`, `duty.year`, `duty.consolidated`.
    package var id: Ref
    /// By what people name it.
    package var ref: Ref
    /// The id of the task that lays it down.
    package var task: Ref
    /// Its kind.
    package var kind: Kind
    /// What is owed, in short.
    package var title: String
    /// Who owes it.
    package var who: [AgencyReference]
    /// To whom.
    package var toWhom: [AgencyReference]
    /// Through whom.
    package var via: [AgencyReference]
    /// By when; nil where the paper gives no day.
    package var timing: Timing?
    /// What has come in, by body.
    package var submissions: [AgencyReference: Submission]
    /// What of it was read from a document and is not sure, by the names of its fields.
    package var unsure: [String: Doubt] = [:]

    /// A duty; without a ref its id is the ref.
    package init(
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
