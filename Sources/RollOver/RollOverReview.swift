import PlanModel
import Records

/// A roll-over as a person goes through it: the proposal, and what the person decided differently. A value: what a
/// screen shows, a command prints and the draft is made of.
package struct RollOverReview: Hashable, Sendable {
    /// What becomes of a line.
    package enum Decision: String, CaseIterable, Sendable {
        /// Goes into the new plan.
        case keep
        /// Does not.
        case drop
    }

    /// Texts that a person wrote in place of the proposed ones.
    package struct Texts: Hashable, Sendable {
        /// The text of the line.
        package var text: String
        /// The steps of a task, in their order; nil leaves a step out.
        package var steps: [String?]

        /// Texts for a line.
        package init(text: String, steps: [String?] = []) { (self.text, self.steps) = (text, steps) }
    }

    /// How many lines are in which state.
    package struct Counts: Hashable, Sendable {
        /// Go into the new plan.
        package var kept = 0
        /// Do not.
        package var dropped = 0
        /// Still ask for a decision.
        package var open = 0

        /// So many lines.
        package init(kept: Int = 0, dropped: Int = 0, open: Int = 0) {
            (self.kept, self.dropped, self.open) = (kept, dropped, open)
        }
    }

    /// The proposal.
    package private(set) var rollOver: RollOver
    /// What the person decided, by line.
    package internal(set) var decisions: [RollOverItem: Decision] = [:]
    /// What the person wrote, by line.
    package internal(set) var texts: [RollOverItem: Texts] = [:]
    /// Whom the person chose for one line alone in place of a body.
    package internal(set) var chosen: [RollOverItem: [AgencyReference: AgencyReference]] = [:]
    /// The blocks whose tasks the person put into another block: the ids of both.
    package private(set) var joined: [Ref: Ref] = [:]

    private let plan: ResolvedPlan

    /// The review of a plan as it is proposed for another year.
    package init(
        _ plan: ResolvedPlan, _ request: RollOverRequest, in reference: ReferenceData
    ) throws(RollOverRequest.Refusal) {
        self.plan = plan
        rollOver = try RollOver(plan, request, in: reference)
    }

    /// All lines.
    package var lines: [RollOver.Line] { rollOver.lines }

    /// Whether the person did anything that leaving would lose.
    package var isTouched: Bool {
        !decisions.isEmpty || !texts.isEmpty || !chosen.isEmpty || !joined.isEmpty
            || !rollOver.request.successors.isEmpty
            || rollOver.request.unit != nil
    }

    // MARK: What becomes of lines

    /// What becomes of a line: what the person decided, else what is proposed; nil while it asks.
    package func outcome(of line: RollOver.Line) -> Decision? {
        if let decision = decisions[line.id] { return decision }
        switch line.proposal {
        case .keep: return .keep
        case .drop: return .drop
        case .ask: return nil
        }
    }

    /// Whether a line goes into the draft: what is not decided stays, with a remark.
    package func isKept(_ line: RollOver.Line) -> Bool { outcome(of: line) != .drop }

    /// How many lines are in which state.
    package var counts: Counts {
        var counts = Counts()
        for line in lines {
            switch outcome(of: line) {
            case .keep: counts.kept += 1
            case .drop: counts.dropped += 1
            case nil: counts.open += 1
            }
        }
        return counts
    }

    /// Decides about a line. What stands under a dropped heading or belongs to a dropped task is dropped with it; a line
    /// that is kept keeps the headings over it, and the task that lays it down. The bodies that have ended cannot be
    /// dropped: they stay wherever nobody takes their place.
    package mutating func decide(_ decision: Decision, _ item: RollOverItem) {
        guard let line = rollOver.line(item), item.canBeDropped || decision == .keep else { return }
        decisions[item] = decision
        for other in lines where other.id != item {
            if isBelow(other, line) {
                decisions[other.id] =
                    decision == .drop ? .drop : keeps(other) ? nil : RollOverReview.released(other)
            } else if decision == .keep, item.needsHeading, isBelow(line, other), outcome(of: other) == .drop {
                decisions[other.id] = .keep
            }
        }
    }

    /// Takes back what was decided about a line.
    package mutating func forget(_ item: RollOverItem) {
        decisions[item] = nil
    }

    /// A line below that was proposed on its own account keeps that proposal when its heading is kept after all.
    private func keeps(_ line: RollOver.Line) -> Bool {
        !line.reasons.contains { if case .underDropped = $0 { true } else { false } }
    }

    private static func released(_ line: RollOver.Line) -> Decision? {
        let others = line.reasons.filter { if case .underDropped = $0 { false } else { true } }
        return others.contains { $0.weight == .drops } ? .drop : .keep
    }

    /// Whether a line goes with another: below its heading, or a duty, norm or citation of its task. A block and its
    /// heading are one.
    private func isBelow(_ line: RollOver.Line, _ other: RollOver.Line) -> Bool {
        guard let place = line.place, let above = other.place else { return false }
        switch other.id {
        case .section, .assignment:
            if place == above { return true }
            return place.isInside(above)
        case .task: return line.id.belongsToTask && place == above
        default: return false
        }
    }

    // MARK: Texts and bodies

    /// The text of a line as it goes into the draft.
    package func text(of line: RollOver.Line) -> String { texts[line.id]?.text ?? line.proposedText }

    /// The steps of a line as they go into the draft.
    package func steps(of line: RollOver.Line) -> [String] {
        if let written = texts[line.id] { return written.steps.compactMap(\.self) }
        return line.steps.filter { !$0.isLeftOut }.map(\.proposedText)
    }

    /// Writes texts in place of the proposed ones; settles what a line asked. Nil goes back to what is proposed.
    package mutating func write(_ new: Texts?, for item: RollOverItem) {
        guard item.hasText else { return }
        texts[item] = new
        if new != nil, decisions[item] == nil { decide(.keep, item) }
    }

    /// Who stands in the new plan where a line of the old one names a body.
    package func successor(of body: AgencyReference, in item: RollOverItem) -> AgencyReference {
        chosen[item]?[body] ?? rollOver.successor(of: body)
    }

    /// Chooses who takes the place of a body: wherever the plan names it if `item` is nil or the body's own line, else in
    /// that line alone. Choosing settles what the line asked.
    package mutating func choose(
        _ new: AgencyReference, for body: AgencyReference, in item: RollOverItem?, reference: ReferenceData
    ) throws(RollOverRequest.Refusal) {
        if let item, item != .agency(body) {
            guard rollOver.line(item)?.bodies.contains(body) == true else { throw .bodyNotInPlan(body) }
            chosen[item, default: [:]][body] = new
            if decisions[item] == nil { decide(.keep, item) }
            return
        }
        var request = rollOver.request
        request.successors[body] = new
        try repropose(request, in: reference)
        decisions[.agency(body)] = .keep
    }

    /// Puts the tasks of a block into another one that addresses the same body by then.
    ///
    /// - Parameters:
    ///   - block: Where the block stands.
    ///   - other: Where the one stands that takes the tasks.
    /// - Throws: ``RollOverRequest/Refusal``: `notOneBody`.
    package mutating func join(_ block: Ref, into other: Ref) throws(RollOverRequest.Refusal) {
        let blocks = rollOver.source.assignments
        guard let old = blocks.first(where: { $0.ref == block }), let new = blocks.first(where: { $0.ref == other }),
            rollOver.line(.assignment(old.id))?.reasons.contains(.sameBody(as: other)) == true, joined[new.id] == nil
        else { throw .notOneBody(block, other) }
        joined[old.id] = new.id
        decide(.keep, .assignment(new.id))
    }

    /// Chooses the unit of the new plan.
    package mutating func choose(
        unit: UnitID, reference: ReferenceData
    ) throws(RollOverRequest.Refusal) {
        var request = rollOver.request
        request.unit = unit
        try repropose(request, in: reference)
        decisions[.unit] = .keep
    }

    /// Proposes anew for another year; what was decided, written and chosen stays.
    package mutating func move(to year: Int, reference: ReferenceData) throws(RollOverRequest.Refusal) {
        var request = rollOver.request
        request.year = year
        // A stated day and id belong to the year they were stated for.
        request.statedDay = nil
        request.id = nil
        try repropose(request, in: reference)
    }

    private mutating func repropose(
        _ request: RollOverRequest, in reference: ReferenceData
    ) throws(RollOverRequest.Refusal) {
        rollOver = try RollOver(plan, request, in: reference)
    }
}

extension RollOverItem {
    /// Whether a line can be left out of the new plan: a plan has a title, an issuer and a unit.
    package var canBeDropped: Bool {
        switch self {
        case .document, .issuer, .unit, .agency: false
        case .parent, .section, .note, .assignment, .task, .duty, .norm, .citation, .addressee, .recipient: true
        // These belong to the old year and cannot be taken over.
        case .activity, .remarks: true
        }
    }

    /// Whether a line cannot stand in the new plan without the headings over it.
    var needsHeading: Bool {
        if case .citation = self { false } else { true }
    }

    /// Whether a line has a text that can be written anew.
    package var hasText: Bool {
        switch self {
        case .document, .issuer, .section, .note, .assignment, .task, .duty, .norm, .addressee, .recipient: true
        case .parent, .unit, .agency, .citation, .activity, .remarks: false
        }
    }
}
