import Records

/// How far a letter has done its work: what has come in of all that it asked for. Worked out from the plan, so that no
/// register can say otherwise than the plan does.
package struct LetterStanding: Hashable, Sendable {
    /// The bodies of the letter that still owe something of it.
    package let missing: [AgencyReference]
    /// How many of its bodies owe, or owed, anything of it. A body that no longer does counts nowhere.
    package let asked: Int

    package var handedIn: Int { asked - missing.count }
    /// Whether all is in that it asked for.
    package var isClosed: Bool { missing.isEmpty }

    /// How far a letter has done its work; with a duty, only what of it is about that report.
    package init(_ letter: LetterRegister.Letter, of plan: ResolvedPlan, about duty: Ref? = nil) {
        var asked: Set<AgencyReference> = []
        var missing: Set<AgencyReference> = []
        let bodies = Set(letter.bodies)
        for wanted in plan.plan.duties where letter.duties.contains(wanted.id) && duty ?? wanted.id == wanted.id {
            guard plan.task(wanted.task)?.progress.status.asSetAside == nil else { continue }
            for debtor in plan.debtors[wanted.id] ?? []
            where bodies.contains(debtor.reference) && !wanted.isExempt(debtor.reference) {
                asked.insert(debtor.reference)
                if wanted.handedIn(debtor.reference) == nil { missing.insert(debtor.reference) }
            }
        }
        for task in plan.plan.tasks where duty == nil && letter.tasks.contains(task.id) {
            for owner in plan.owners[task.id] ?? [] where bodies.contains(owner.reference) {
                asked.insert(owner.reference)
                if TaskAssessment.Member(owner: owner, task: task).status.isOpen { missing.insert(owner.reference) }
            }
        }
        self.asked = asked.count
        self.missing = letter.bodies.filter(missing.contains)
    }
}

extension PlanLibrary {
    /// The letters about a plan, oldest first.
    package func letters(about plan: Plan) -> [LetterRegister.Letter] {
        letters[plan.unit]?.letters(about: plan.id) ?? []
    }

    /// The last letter that reminded a body of a report before that came in; nil where it came unasked.
    package func reminder(
        of body: AgencyReference, of duty: Ref, before submission: ReportingDuty.Submission, _ plan: Plan
    ) -> LetterRegister.Letter? {
        let day = submission.countsFrom
        return letters[plan.unit]?.letters(about: plan.id).last { letter in
            letter.sentOn <= day && letter.duties.contains(duty) && letter.bodies.contains(body)
        }
    }
}

extension LetterRegister.Letter {
    /// The day of its signature; that on which it was made while nobody has entered one.
    package var sentOn: Day { issuedOn ?? madeOn }
}
