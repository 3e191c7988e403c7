import PlanFormat
import PlanModel
import Records

/// Why the way of a paper cannot be so.
package enum SigningRefusal: Error, Hashable, Sendable {
    /// Opinions are asked of somebody.
    case noBodies
    /// The body was not asked for its opinion, or nobody was.
    case notAsked(BodyLabel?)
    /// Nobody said who has replied.
    case nobodyReplied
    /// A reply cannot have come before the day on which it was asked for.
    case repliedBeforeAsked(asked: Day)
    /// The body has replied, and its reply would be seen by nobody.
    case hasReplied(BodyLabel)
    case endsBeforeItBegins(from: Day, to: Day)
    /// What has no number yet cannot have been issued.
    case notSigned
}

extension PlanActions {
    /// Adds a step of a paper.
    package func taking(_ step: SigningRegister.Step, of unit: UnitID) throws(ChangeRefusal) -> AttemptedChange {
        let progress = try admit(step.paper, of: unit, .signing(unit, step.id))
        try check(step)
        if step.act == .issued, progress.isUnsigned { throw .signing(.notSigned) }
        var step = step
        step.nameBodiesOnce()
        step.turn = library.signing[unit]?.nextTurn(of: step.paper, on: step.on, besides: step.id) ?? 0
        return AttemptedChange(
            [RecordChange(.signing(unit, step.id), [FieldChange(.whole, from: nil, to: step.fieldValue)])],
            .signingStep(step.act, step.on, .added))
    }

    /// Makes a step other than it was seen, so that a colleague's change since is not overwritten unseen.
    package func editing(
        _ seen: SigningRegister.Step, to step: SigningRegister.Step, of unit: UnitID
    ) throws(ChangeRefusal) -> AttemptedChange {
        let progress = try admit(step.paper, of: unit, .signing(unit, step.id))
        guard let known = library.signing[unit]?[step: step.id] else { throw .gone(.signing(unit, step.id)) }
        try check(step)
        if let body = known.bodies.first(where: { known.replies[$0] != nil && !step.bodies.contains($0) }) {
            throw .signing(.hasReplied(label(of: body, progress)))
        }
        var step = step
        if step.bodies != seen.bodies { step.nameBodiesOnce() }
        if step.on != seen.on {
            step.turn = library.signing[unit]?.nextTurn(of: step.paper, on: step.on, besides: step.id) ?? 0
        }
        return AttemptedChange(
            [
                RecordChange(
                    .signing(unit, step.id), FieldValue.changes(from: seen.fieldValue, to: step.fieldValue))
            ], .signingStep(step.act, step.on, .edited))
    }

    /// Takes a step away as if never taken.
    package func removing(signingStep id: Ref, of unit: UnitID) throws(ChangeRefusal) -> AttemptedChange {
        guard let step = library.signing[unit]?[step: id] else { throw .gone(.signing(unit, id)) }
        // A step of a paper that is gone belongs to nothing that could be closed.
        if library.signingProgress(of: step.paper, of: unit) == nil {
            try admit(.signing(unit, id))
        } else {
            _ = try admit(step.paper, of: unit, .signing(unit, id))
        }
        return AttemptedChange(
            [RecordChange(.signing(unit, id), [FieldChange(.whole, from: step.fieldValue, to: nil)])],
            .signingStep(step.act, step.on, .removed))
    }

    /// Records what bodies said that were asked for their opinion last.
    package func replying(
        _ reply: SigningRegister.Reply, by bodies: [AgencyReference], to paper: SigningRegister.Paper, of unit: UnitID
    ) throws(ChangeRefusal) -> AttemptedChange {
        let asked = (library.signing[unit]?.steps(of: paper) ?? []).last { $0.act == .opinionsAsked }
        guard let asked else { throw .signing(.notAsked(nil)) }
        let progress = try admit(paper, of: unit, .signing(unit, asked.id))
        guard !bodies.isEmpty else { throw .signing(.nobodyReplied) }
        if let stranger = bodies.first(where: { !asked.bodies.contains($0) }) {
            throw .signing(.notAsked(label(of: stranger, progress)))
        }
        if reply.on < asked.on { throw .signing(.repliedBeforeAsked(asked: asked.on)) }
        var seen: Set<AgencyReference> = []
        let bodies = bodies.filter { seen.insert($0).inserted }
        let fields = bodies.map { body in
            FieldChange(
                FieldPath(parts: ["replies", body.description]), from: asked.replies[body]?.fieldValue,
                to: reply.fieldValue)
        }.filter { $0.old != $0.new }
        return AttemptedChange([RecordChange(.signing(unit, asked.id), fields)], .signingReply(bodies.count, reply.on))
    }

    /// Enters the signature where the paper says it: in the head of a plan, in the register of letters.
    package func signing(
        _ paper: SigningRegister.Paper, of unit: UnitID, number: String, on day: Day, signer: String? = nil
    ) throws(ChangeRefusal) -> AttemptedChange {
        switch paper {
        case .letter(let letter): return try numbering(letter, of: unit, number, on: day)
        case .plan(let id):
            var head = PlanHead(try plan(id).plan)
            (head.number, head.issuedOn) = (number, PartialDate(day))
            if let signer { head.signatory.name = signer }
            return try editingHead(of: id, to: head)
        }
    }

    /// The changes that take away all steps of a paper, which goes.
    func withoutWay(_ paper: SigningRegister.Paper, of unit: UnitID) -> [RecordChange] {
        (library.signing[unit]?.steps(of: paper) ?? []).map { step in
            RecordChange(.signing(unit, step.id), [FieldChange(.whole, from: step.fieldValue, to: nil)])
        }
    }

    private func label(of body: AgencyReference, _ progress: SigningProgress) -> BodyLabel {
        guard let plan = library.entry(progress.plan)?.outline else {
            return BodyLabel(body, vietnamese: body.description, english: body.description)
        }
        return BodyLabel(body, in: plan, library.reference)
    }

    /// The gate: of a plan that staff closed the way is closed as well, but not that of a letter about it.
    private func admit(
        _ paper: SigningRegister.Paper, of unit: UnitID, _ record: RecordID
    ) throws(ChangeRefusal) -> SigningProgress {
        try admit(record)
        guard let progress = library.signingProgress(of: paper, of: unit) else {
            switch paper {
            case .plan(let plan): throw .gone(.plan(plan))
            case .letter(let letter): throw .gone(.letter(unit, letter))
            }
        }
        if library.isClosed(paper) { throw .planClosed(progress.plan) }
        return progress
    }

    private func check(_ step: SigningRegister.Step) throws(ChangeRefusal) {
        if step.act == .opinionsAsked, step.bodies.isEmpty { throw .signing(.noBodies) }
        if let until = step.until, until < step.on {
            throw .signing(.endsBeforeItBegins(from: step.on, to: until))
        }
    }
}
