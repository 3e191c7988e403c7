extension ReportingDuty {
    /// What one body handed in.
    package struct Submission: Hashable, Sendable {
        /// The day it came in.
        package var receivedOn: Day
        /// Its document number.
        package var number: String?
        /// A remark.
        package var note: String?
        /// What it said to the form of the round; nil where nothing of that was taken in.
        package var answers: FormAnswers?
        /// That it was sent back, and has not come again.
        package var returned: Return?
        /// What came in before it for the same report, oldest first: sent back, or replaced. None of them has any before it.
        package var earlier: [Submission]

        /// A submission.
        package init(
            receivedOn: Day, number: String? = nil, note: String? = nil, answers: FormAnswers? = nil,
            returned: Return? = nil, earlier: [Submission] = []
        ) {
            (self.receivedOn, self.number, self.note, self.answers) = (receivedOn, number, note, answers)
            (self.returned, self.earlier) = (returned, earlier)
        }
    }

    /// Trả lại: a report was sent back to be completed.
    package struct Return: Hashable, Sendable {
        package var on: Day
        package var reason: String

        package init(on: Day, reason: String) { (self.on, self.reason) = (on, reason) }
    }

    /// Miễn: a body need not hand in a report that the plan asks of it.
    package struct Exemption: Hashable, Sendable {
        /// The day it was decided.
        package var on: Day
        package var reason: String

        package init(on: Day, reason: String) { (self.on, self.reason) = (on, reason) }
    }
}

extension ReportingDuty.Submission {
    /// All that came in for the report, oldest first and each by itself.
    package var all: [ReportingDuty.Submission] {
        var last = self
        last.earlier = []
        return earlier + [last]
    }

    /// The day since which the body has handed in: that of the first report behind the last one that was sent back. Who
    /// replaces a report that was in time is not late by it.
    package var countsFrom: Day {
        var day = receivedOn
        for before in earlier.reversed() {
            guard before.returned == nil else { break }
            day = min(day, before.receivedOn)
        }
        return day
    }

    /// What was there on a day; nil where nothing had come in by then. What was sent back later had not been.
    package func asOf(_ day: Day) -> ReportingDuty.Submission? {
        let all = all
        guard let place = all.lastIndex(where: { $0.receivedOn <= day }) else { return nil }
        var found = all[place]
        found.earlier = Array(all[..<place])
        if let returned = found.returned, returned.on > day { found.returned = nil }
        return found
    }

    /// A report that comes behind this one, which is kept. Until the figures of one that replaces it are taken in, those of
    /// the one before hold: nobody said that they are wrong. What was sent back holds no longer.
    package func followed(by next: ReportingDuty.Submission) -> ReportingDuty.Submission {
        var next = next
        if returned == nil { next.answers = next.answers ?? answers }
        next.earlier = all
        return next
    }

    /// What was there before it came in.
    package var withdrawn: ReportingDuty.Submission? {
        guard var before = earlier.last else { return nil }
        before.earlier = Array(earlier.dropLast())
        return before
    }
}

extension ReportingDuty {
    /// What a body has handed in; nil where nothing came in, or where it was sent back and has not come again.
    package func handedIn(_ body: AgencyReference) -> Submission? {
        submissions[body].flatMap { $0.returned == nil ? $0 : nil }
    }

    /// Why a body need not hand in; nil where it has to, or has done so all the same.
    package func exemption(of body: AgencyReference) -> Exemption? {
        exemptions.isEmpty || handedIn(body) != nil ? nil : exemptions[body]
    }

    package func isExempt(_ body: AgencyReference) -> Bool { exemption(of: body) != nil }
}
