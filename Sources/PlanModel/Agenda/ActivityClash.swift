import Records
import VietnameseText

/// Two activities that get in each other's way.
///
/// - The same body leads both and they share a day: a firm clash. Where both begin at known and different times of a single
///   day, somebody can still manage both, so that it is a light one; so is a campaign, which lasts longer than a week and
///   is on no day in particular.
/// - Both are at the same place on the same day: a firm clash, unless their known times tell them apart or one is a
///   campaign, which holds no room.
///
/// What was put off or dropped takes nobody's time. Bodies are compared across plans: `so-y-te` of a province's plan is
/// the same as in its other plans, and `ubnd-huyen@chau-doc` is the committee of Châu Đốc's own plan. Partners do not
/// count: they may send anybody.
package struct ActivityClash: Hashable, Sendable {
    /// Why two activities are in each other's way.
    package enum Reason: String, CaseIterable, Sendable {
        /// One body leads both.
        case lead
        /// Both are at one place.
        case place
    }

    /// The earlier of the two.
    package var first: RecordID
    /// The later.
    package var second: RecordID
    /// Why; in the order of the cases, never empty.
    package var reasons: [Reason]
    /// Whether nothing tells the two apart but their names.
    package var isFirm: Bool
    /// The days they share.
    package var days: ClosedRange<Day>

    /// A clash.
    package init(first: RecordID, second: RecordID, reasons: [Reason], isFirm: Bool, days: ClosedRange<Day>) {
        self.first = first
        self.second = second
        self.reasons = reasons
        self.isFirm = isFirm
        self.days = days
    }

    /// The other one of the two; nil if the given one is neither.
    package func other(than id: RecordID) -> RecordID? {
        id == first ? second : id == second ? first : nil
    }
}

/// All clashes among some plans' activities.
package struct ActivityClashes: Sendable, Equatable {
    /// The clashes, by the first day that is shared.
    package let all: [ActivityClash]

    private let places: [RecordID: [Int]]

    /// The longest activity, in days, that is held as a whole and is no campaign.
    package static let longestEvent = 7

    /// The clashes among the activities of some plans.
    package init(_ plans: some Sequence<Plan>) {
        let entries = plans.flatMap { plan in
            plan.activities.filter(\.isHeld).map { Entry($0, in: plan) }
        }.sorted { ($0.days.lowerBound, $0.id.description) < ($1.days.lowerBound, $1.id.description) }
        var found: [ActivityClash] = []
        for (index, entry) in entries.enumerated() {
            // Later entries begin later: the first beyond the last day ends the search.
            for other in entries[(index + 1)...] {
                guard other.days.lowerBound <= entry.days.upperBound else { break }
                if let clash = entry.clash(with: other) { found.append(clash) }
            }
        }
        all = found.sorted { ($0.days.lowerBound, $0.first.description) < ($1.days.lowerBound, $1.first.description) }
        var places: [RecordID: [Int]] = [:]
        for (index, clash) in all.enumerated() {
            places[clash.first, default: []].append(index)
            places[clash.second, default: []].append(index)
        }
        self.places = places
    }

    /// The clashes of one activity, firm ones first.
    package func of(_ id: RecordID) -> [ActivityClash] {
        let found = (places[id] ?? []).map { all[$0] }
        return found.filter(\.isFirm) + found.filter { !$0.isFirm }
    }

    /// How many are firm.
    package var firm: Int { all.count(where: \.isFirm) }
}

extension ActivityClashes {
    /// What the rules need of an activity.
    private struct Entry {
        let id: RecordID
        let days: ClosedRange<Day>
        let time: TimeOfDay?
        let place: String?
        let lead: AgencyReference?

        init(_ activity: Activity, in plan: Plan) {
            id = RecordID(plan.id, activity.id)
            days = activity.days
            time = activity.time
            // Two offices write one hall's name with other capitals, blanks or without marks.
            let letters = activity.place.map { $0.withoutVietnameseMarks.filter { $0.isLetter || $0.isNumber } }
            place = letters.flatMap { $0.isEmpty ? nil : $0 }
            lead = activity.lead.map { $0.scope == .own ? AgencyReference($0.agency, scope: .unit(plan.unit)) : $0 }
        }

        private var isCampaign: Bool {
            days.lowerBound.days(until: days.upperBound) >= ActivityClashes.longestEvent
        }

        private var isSingleDay: Bool { days.lowerBound == days.upperBound }

        func clash(with other: Entry) -> ActivityClash? {
            let hasCampaign = isCampaign || other.isCampaign
            let areTimesApart = time.flatMap { mine in other.time.map { mine != $0 } } ?? false
            let isApart = hasCampaign || (areTimesApart && isSingleDay && other.isSingleDay)
            let sharesLead = lead != nil && lead == other.lead
            let sharesPlace = place != nil && place == other.place && !isApart
            guard sharesLead || sharesPlace else { return nil }
            return ActivityClash(
                first: id, second: other.id, reasons: (sharesLead ? [.lead] : []) + (sharesPlace ? [.place] : []),
                isFirm: !isApart,
                days: max(days.lowerBound, other.days.lowerBound)...min(days.upperBound, other.days.upperBound))
        }
    }
}
