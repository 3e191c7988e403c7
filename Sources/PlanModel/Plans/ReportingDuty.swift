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
    /// The record that lays it down: that of the duty itself, or of the reports that are owed again and again, of which
    /// it is the one for a period.
    package private(set) var record: Ref
    /// What has come in, by body.
    package var submissions: [AgencyReference: Submission]
    /// The bodies that need not hand it in.
    package var exemptions: [AgencyReference: Exemption] = [:]
    /// The calls that were made about it, by body.
    package var calls: [AgencyReference: [Call]] = [:]
    /// What of it was read from a document and is not sure, by the names of its fields.
    package var unsure: [String: Doubt] = [:]

    /// A duty; without a ref its id is the ref.
    package init(
        id: Ref, ref: Ref? = nil, task: Ref, kind: Kind, title: String, who: [AgencyReference],
        toWhom: [AgencyReference] = [],
        via: [AgencyReference] = [], timing: Timing?, submissions: [AgencyReference: Submission] = [:]
    ) {
        (self.id, record) = (id, id)
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

// What is owed again and again is one record in the paper and in files, and a duty of its own for each period everywhere
// else: each has its day, its debtors and what came in.
extension ReportingDuty {
    /// The period that it is owed for, where it comes round again and again.
    package var period: Recurrence.Period? {
        guard case .recurring(let day, let recurrence)? = timing?.bound else { return nil }
        return Recurrence.Period(recurrence.every, of: day)
    }

    /// The title with the period, as offices name such a report: "Báo cáo kết quả tháng 3/2026".
    package var titleOfPeriod: String {
        guard let period else { return title }
        // "Báo cáo tháng" of March is "Báo cáo tháng 3/2026".
        let words = period.title.split(separator: " ", maxSplits: 1)
        let isSaid = title.split(separator: " ").last?.lowercased() == words.first.map(String.init)
        return "\(title) \(isSaid ? words.dropFirst().joined() : period.title)"
    }

    /// The duties that it stands for: one for each period, `duty.x#2026-03`, or itself.
    package var forEachPeriod: [ReportingDuty] {
        guard let timing, let recurrence = timing.recurrence else { return [self] }
        return recurrence.days.compactMap { day in
            guard let period = Recurrence.Period(recurrence.every, of: day) else { return nil }
            var duty = self
            duty.timing?.bound = .recurring(on: day, recurrence)
            duty.id = Ref("\(record)#\(period.key)")
            duty.ref = Ref("\(ref)#\(period.key)")
            return duty
        }
    }

    /// The duty as the paper lays it down, with what came in for this period alone.
    package var asLaidDown: ReportingDuty {
        guard let period else { return self }
        var duty = self
        duty.id = record
        let mark = "#\(period.key)"
        if ref.description.hasSuffix(mark) { duty.ref = Ref(String(ref.description.dropLast(mark.count))) }
        return duty
    }

    /// Under which key of the record a body's report and calls stand: its own name, and behind it the period.
    package func submissionKey(_ body: AgencyReference) -> String {
        period.map { "\(body)#\($0.key)" } ?? body.description
    }
}

extension [ReportingDuty] {
    /// Each record once, as the paper lays it down.
    package var asLaidDown: [ReportingDuty] {
        var seen: Set<Ref> = []
        return filter { seen.insert($0.record).inserted }.map(\.asLaidDown)
    }
}
