import Records

extension ReportingDuty {
    /// A telephone call about what a body owes.
    package struct Call: Hashable, Sendable {
        package var on: Day
        /// With whom.
        package var person: String?
        /// The day by which that person promised it.
        package var promised: Day?
        package var note: String?

        package init(on: Day, person: String? = nil, promised: Day? = nil, note: String? = nil) {
            (self.on, self.person, self.promised, self.note) = (on, person, promised, note)
        }
    }

    /// What a body has promised and not handed in.
    package struct Promise: Hashable, Sendable {
        package let day: Day
        package let call: Call
        /// How many days ago the promised day was; 0 or less while it can be kept.
        package let daysPast: Int
    }

    /// Whether staff recorded anything of it.
    package var hasProgress: Bool { !submissions.isEmpty || !exemptions.isEmpty || !calls.isEmpty }

    /// The calls of a body, oldest first; of one day in the order of the file.
    package func calls(to body: AgencyReference) -> [Call] {
        (calls[body] ?? []).enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
            .map(\.element)
    }

    /// The last promise of a body while its report is out; a later call without one leaves it standing. What was promised
    /// before a report came in was kept, even if that was sent back.
    package func promise(of body: AgencyReference, today: Day) -> Promise? {
        guard !calls.isEmpty, handedIn(body) == nil, !isExempt(body),
            let call = calls(to: body).last(where: { $0.promised != nil }), let day = call.promised,
            submissions[body].map({ $0.receivedOn <= call.on }) ?? true
        else { return nil }
        return Promise(day: day, call: call, daysPast: day.days(until: today))
    }
}
