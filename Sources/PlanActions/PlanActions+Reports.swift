import PlanFormat
import PlanModel
import Records

/// What a report that is recorded is to one that is there.
package enum ReportRecording: Hashable, Sendable {
    /// It is the first, or comes again after it was sent back. Beside another one it is refused: nobody's entry is lost.
    case coming
    /// It is what was recorded wrongly.
    case correction
    /// It takes the place of what came in, which is kept.
    case replacement
}

/// What becomes of the reports that bodies owe.
extension PlanActions {
    /// Records that bodies handed in what a duty asks for. Of several bodies those that have handed in already stay as they
    /// are, unless all have.
    package func recording(
        _ submission: ReportingDuty.Submission, of duty: RecordID, from bodies: [AgencyReference],
        as kind: ReportRecording = .coming
    ) throws(ChangeRefusal) -> AttemptedChange {
        let (plan, found) = try self.duty(duty)
        // A day and a number are of one report: those of several would all become the same.
        if kind == .correction, bodies.count > 1 { throw .task(.correctsOne, plan.id) }
        let open = bodies.filter { found.handedIn($0) == nil }
        let meant = kind == .coming && !open.isEmpty ? open : bodies
        let fields = try changes(meant, of: found, in: plan) { body throws(TaskRefusal) in
            try found.recording(submission, from: body, as: kind)
        }
        return AttemptedChange(
            [RecordChange(RecordID(plan.id, found.record), fields)], .submission(duty, meant, isRemoved: false))
    }

    /// Takes back that reports came in, the last of each body: what it followed stands again.
    package func withdrawing(
        _ duty: RecordID, from bodies: [AgencyReference]
    ) throws(ChangeRefusal) -> AttemptedChange {
        let (plan, found) = try self.duty(duty)
        let fields = try changes(bodies, of: found, in: plan) { body throws(TaskRefusal) in
            guard let known = found.submissions[body] else { return [] }
            return [
                FieldChange(
                    FieldPath("submissions", found.submissionKey(body)), from: known.fieldValue,
                    to: known.withdrawn?.fieldValue)
            ]
        }
        return AttemptedChange(
            [RecordChange(RecordID(plan.id, found.record), fields)], .submission(duty, bodies, isRemoved: true))
    }

    /// Records that reports were sent back to be completed, or with nil that they were not.
    package func returning(
        _ duty: RecordID, to bodies: [AgencyReference], _ returned: ReportingDuty.Return?
    ) throws(ChangeRefusal) -> AttemptedChange {
        let (plan, found) = try self.duty(duty)
        if let returned, returned.reason.isEmpty { throw .task(.noReason, plan.id) }
        let fields = try changes(bodies, of: found, in: plan) { body throws(TaskRefusal) in
            guard let known = found.submissions[body] else { throw .nothingHandedIn(body) }
            if let returned, returned.on < known.receivedOn { throw .beforeReceived(body, known.receivedOn) }
            guard known.returned != returned else { return [] }
            return [
                FieldChange(
                    FieldPath("submissions", found.submissionKey(body), "returned"), from: known.returned?.fieldValue,
                    to: returned?.fieldValue)
            ]
        }
        return AttemptedChange(
            [RecordChange(RecordID(plan.id, found.record), fields)], .sentBack(duty, bodies, returned))
    }

    /// Records that bodies need not hand in, or with nil that they have to.
    package func exempting(
        _ duty: RecordID, _ bodies: [AgencyReference], _ exemption: ReportingDuty.Exemption?
    ) throws(ChangeRefusal) -> AttemptedChange {
        let (plan, found) = try self.duty(duty)
        if let exemption, exemption.reason.isEmpty { throw .task(.noReason, plan.id) }
        let fields = try changes(bodies, of: found, in: plan) { body throws(TaskRefusal) in
            if exemption != nil, found.handedIn(body) != nil { throw .exemptsNobody(body) }
            let old = found.exemptions[body]
            guard old != exemption else { return [] }
            return [
                FieldChange(
                    FieldPath("exempt", found.submissionKey(body)), from: old?.fieldValue, to: exemption?.fieldValue)
            ]
        }
        return AttemptedChange(
            [RecordChange(RecordID(plan.id, found.record), fields)], .exempt(duty, bodies, exemption))
    }

    /// Records reports of several bodies that came in, as one step.
    package func receiving(
        _ papers: [(target: IncomingReports.Target, submission: ReportingDuty.Submission)]
    ) throws(ChangeRefusal) -> AttemptedChange {
        var changes: [RecordChange] = []
        for (target, submission) in papers {
            let change = try recording(submission, of: target.duty, from: [target.body]).action.changes
            for one in change {
                if let place = changes.firstIndex(where: { $0.record == one.record }) {
                    changes[place].fields += one.fields
                } else {
                    changes.append(one)
                }
            }
        }
        return AttemptedChange(changes, .reportsReceived(papers.count))
    }

    private func duty(_ duty: RecordID) throws(ChangeRefusal) -> (plan: ResolvedPlan, duty: ReportingDuty) {
        try admit(duty)
        let plan = try plan(duty.plan)
        guard let found = plan.plan.duties.first(where: { $0.id == duty.record }) else { throw .gone(duty) }
        return (plan, found)
    }

    private func changes(
        _ bodies: [AgencyReference], of duty: ReportingDuty, in plan: ResolvedPlan,
        _ change: (AgencyReference) throws(TaskRefusal) -> [FieldChange]
    ) throws(ChangeRefusal) -> [FieldChange] {
        let owing = Set((plan.debtors[duty.id] ?? []).map(\.reference))
        var fields: [FieldChange] = []
        do throws(TaskRefusal) {
            for body in bodies {
                guard owing.contains(body) else { throw .notADebtor(body) }
                fields += try change(body)
            }
        } catch {
            throw .task(error, plan.id)
        }
        return fields
    }
}

extension ReportingDuty {
    /// Records that a body handed in.
    func recording(
        _ submission: Submission, from body: AgencyReference, as kind: ReportRecording
    ) throws(TaskRefusal) -> [FieldChange] {
        let known = submissions[body]
        if known == nil, kind != .coming { throw .nothingHandedIn(body) }
        let new = try known.map { (known) throws(TaskRefusal) in try after(known, submission, of: body, as: kind) }
        let (old, stored) = (known?.fieldValue, (new ?? submission).fieldValue)
        return old == stored ? [] : [FieldChange(FieldPath("submissions", submissionKey(body)), from: old, to: stored)]
    }

    private func after(
        _ known: Submission, _ next: Submission, of body: AgencyReference, as kind: ReportRecording
    ) throws(TaskRefusal) -> Submission {
        switch kind {
        case .replacement: return try follow(known, next, of: body)
        case .coming where known.returned != nil: return try follow(known, next, of: body)
        case .correction:
            if let before = known.earlier.last {
                let first = max(before.receivedOn, before.returned?.on ?? before.receivedOn)
                guard next.receivedOn >= first else { throw .beforeReceived(body, first) }
            }
            if let returned = known.returned, next.receivedOn > returned.on {
                throw .behindReturn(body, returned.on)
            }
            return known.corrected(by: next)
        case .coming:
            // A number or a note that was not known adds to what is there.
            let adds =
                known.receivedOn == next.receivedOn && known.number.map { $0 == next.number } ?? true
                && known.note.map { $0 == next.note } ?? true
            let isSame =
                next.receivedOn == known.receivedOn && next.number ?? known.number == known.number
                && next.note ?? known.note == known.note
            guard adds || isSame else { throw .handedInBefore(body, known) }
            var filled = known
            filled.number = known.number ?? next.number
            filled.note = known.note ?? next.note
            filled.answers = next.answers ?? known.answers
            return filled
        }
    }

    private func follow(
        _ known: Submission, _ next: Submission, of body: AgencyReference
    ) throws(TaskRefusal) -> Submission {
        let first = max(known.receivedOn, known.returned?.on ?? known.receivedOn)
        guard next.receivedOn >= first else { throw .beforeReceived(body, first) }
        return known.followed(by: next)
    }
}

extension ReportingDuty.Submission {
    /// What was recorded wrongly is put right; figures, and what came before or was sent back, stay.
    fileprivate func corrected(by next: ReportingDuty.Submission) -> ReportingDuty.Submission {
        var next = next
        next.answers = next.answers ?? answers
        (next.returned, next.earlier) = (returned, earlier)
        return next
    }
}
