import PlanModel
import Records

/// A plan of one year turned into the proposal of another year's, line by line, each with what is proposed and why.
///
/// Every record of the old plan is exactly one line. Nothing is left out and nothing is changed without a reason that a
/// person sees; what was recorded in the old year (progress, submissions, evidence, notes, activities) stays there.
package struct RollOver: Hashable, Sendable {
    /// What is proposed for a line.
    package enum Proposal: String, CaseIterable, Sendable {
        /// Goes into the new plan.
        case keep
        /// Does not.
        case drop
        /// A person has to say.
        case ask
    }

    /// One step of a task.
    package struct Step: Hashable, Sendable {
        /// As it was.
        package var text: String
        /// As it is proposed.
        package var proposedText: String
        /// Whether it is proposed to be left out.
        package var isLeftOut: Bool
    }

    /// One record of the old plan.
    package struct Line: Hashable, Sendable, Identifiable {
        /// Which.
        package var id: RollOverItem
        /// Where it stands in the paper; nil for what stands nowhere.
        package var place: Ref?
        /// Its text as it was.
        package var text: String
        /// Its text as it is proposed.
        package var proposedText: String
        /// The whole wording of a task as it is proposed, where it is known.
        package var proposedWording: String?
        /// The steps of a task.
        package var steps: [Step] = []
        /// The bodies that it names, as they were; of a task without owners of its own those of its block as well.
        package var bodies: [AgencyReference] = []
        /// Its days as they were, and as they are proposed.
        package var timings: [MovedTiming] = []
        /// Why, the heaviest reasons first.
        package var reasons: [RollOverReason] = []
        /// Whether it lays down duties, so that its words alone do not drop it.
        var hasDuties = false

        /// What people call it: headings, blocks and tasks by their place in the paper, all else by its written form.
        package var name: String {
            switch id {
            case .section, .assignment, .task: place?.description ?? id.description
            default: id.description
            }
        }

        /// What is proposed: what its heaviest reason says.
        package var proposal: Proposal {
            switch reasons.map(\.weight).max() {
            case nil, .shown: .keep
            case .asks: .ask
            case .drops:
                hasDuties && !reasons.contains { if case .underDropped = $0 { true } else { false } } ? .ask : .drop
            }
        }
    }

    /// The old plan.
    package let source: Plan
    /// What was wanted.
    package let request: RollOverRequest
    /// The id of the new plan.
    package let planID: PlanID
    /// The unit of the new plan.
    package let unit: UnitID
    /// What became of the bodies that the plan names and that have ended or may have.
    package let bodies: [BodySuccession]
    /// All lines, in the order of a review.
    package let lines: [Line]

    private let successors: [AgencyReference: AgencyReference]

    /// Proposes a plan for a later year.
    ///
    /// - Throws: ``RollOverRequest/Refusal``, where what is wanted makes no sense.
    package init(
        _ plan: ResolvedPlan, _ request: RollOverRequest, in reference: ReferenceData
    ) throws(RollOverRequest.Refusal) {
        let source = plan.plan
        guard (1...9998).contains(request.year) else { throw .yearOutOfRange(request.year) }
        guard request.year > source.year else { throw .yearNotLater(request.year, than: source.year) }
        if let unit = request.unit, reference.units[unit] == nil { throw .unknownUnit(unit) }
        let unit = RollOver.unit(for: source, request, in: reference)
        let all = RollOver.succession(of: source, request, unit, in: reference)
        for (old, new) in request.successors.sorted(by: { $0.key.description < $1.key.description }) {
            guard all.contains(where: { $0.body == old }) else { throw .bodyNotInPlan(old) }
            guard reference.agencies[new.agency] != nil else { throw .unknownBody(new) }
        }
        var successors: [AgencyReference: AgencyReference] = [:]
        for found in all where found.standing == .ended { successors[found.body] = found.proposed?.body }
        successors.merge(request.successors) { _, chosen in chosen }
        self.source = source
        self.request = request
        self.unit = unit
        planID = request.planID(for: source, in: reference, unit: unit)
        bodies = all.filter { $0.standing != .exists || request.successors[$0.body] != nil }
        self.successors = successors
        lines =
            RollOverLines(
                plan: plan, request: request, unit: unit, bodies: bodies, successors: successors, reference: reference
            ).lines
    }

    /// Who stands in the new plan where the old one names a body; the body itself where nobody takes its place.
    package func successor(of body: AgencyReference) -> AgencyReference {
        successors[body] ?? body
    }

    /// What became of a body; nil where it is still there.
    package func succession(of body: AgencyReference) -> BodySuccession? {
        bodies.first { $0.body == body }
    }

    /// The line of an item.
    package func line(_ item: RollOverItem) -> Line? {
        lines.first { $0.id == item }
    }

    /// The same day of the new year; 28/2 for 29/2 where that year has none.
    static func moved(_ day: Day, by years: Int) -> Day {
        Day(day.year + years, day.month, day.day) ?? Day(day.year + years, day.month, 28) ?? day
    }

    private static func unit(
        for plan: Plan, _ request: RollOverRequest, in reference: ReferenceData
    ) -> UnitID {
        if let unit = request.unit { return unit }
        if case .merged(let unit) = reference.fate(of: plan.unit, on: request.day) { return unit }
        return plan.unit
    }

    /// What became of all bodies that the plan's lists name, and of those that have ended or may have and that only its
    /// texts name.
    private static func succession(
        of plan: Plan, _ request: RollOverRequest, _ unit: UnitID, in reference: ReferenceData
    ) -> [BodySuccession] {
        let named = plan.namedBodies.map { BodySuccession($0, of: unit, on: request.day, in: reference) }
        let known = Set(named.map(\.body.agency))
        let texts = plan.texts.map(WordSearch.init)
        let others = reference.agencies.values.filter { !known.contains($0.id) }
            .map { BodySuccession(AgencyReference($0.id), of: unit, on: request.day, in: reference) }
            .filter { $0.standing != .exists }
            .filter { found in
                let names = reference.agencies[found.body.agency]?.writtenNames ?? []
                return texts.contains { text in names.contains { text.contains($0) } }
            }
            .sorted { $0.body.description < $1.body.description }
        return named + others
    }
}

extension Plan {
    /// Every text of the plan that a roll-over takes over.
    fileprivate var texts: [String] {
        var texts = [document.title, document.issuer.printed]
        texts += sections.flatMap { [$0.title] + $0.notes.map(\.text) }
        texts += assignments.map(\.printed) + duties.map(\.title) + norms.map(\.who)
        texts += tasks.flatMap { [$0.title] + $0.steps.map(\.title) }
        return texts + (document.addressees + document.recipients).map(\.printed)
    }
}

extension Agency {
    /// The names by which texts mean a body, the longest first; not the bare abbreviations, which several share.
    var writtenNames: [String] {
        var seen: Set<String> = []
        return ([name, short] + spellings).filter { $0.contains(" ") && seen.insert($0).inserted }
            .sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// The abbreviations that are long enough to mean nothing else.
    var longAbbreviations: [String] {
        (abbreviations + spellings).filter { !$0.contains(" ") && $0.count > 4 }
    }
}
