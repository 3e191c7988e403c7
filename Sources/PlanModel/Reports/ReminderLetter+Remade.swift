import Records

extension ReminderLetter {
    /// The letter that stands in a register, as it was made; nil where what is known of that day no longer gives it.
    ///
    /// A register has whom a letter asked for what. Since when each was late is asked of the plan, with what came in later
    /// taken off. Where that leads to other bodies or other reports than the letter names, it is not the letter.
    package static func remade(
        _ registered: LetterRegister.Letter, about plan: ResolvedPlan, in library: PlanLibrary
    ) -> ReminderLetter? {
        let then = ResolvedPlan(plan.plan.asRecorded(on: registered.madeOn), reference: library.reference)
        let scope = Scope(
            duties: registered.tasks.isEmpty ? Set(registered.duties) : nil, bodies: Set(registered.bodies))
        let sender = PaperSender(registered.sender == .issuer ? .issuer : .standingAgency)
        let made = letters(
            about: then, in: library, today: registered.madeOn, scope: scope, from: sender,
            newDay: registered.newDue, isFirst: true)
        var found = made.first { letter in
            let again = letter.registered(as: registered.id, about: plan.plan, reference: library.reference)
            return Set(again.bodies) == Set(registered.bodies) && Set(again.duties) == Set(registered.duties)
                && Set(again.tasks) == Set(registered.tasks) && again.sender == registered.sender
        }
        found?.follows = registered.reminds.flatMap { library.letters[plan.plan.unit]?[letter: $0] }
        return found
    }
}

extension Plan {
    /// The plan with what was recorded by a day: what came in or was done later had not been then.
    fileprivate func asRecorded(on day: Day) -> Plan {
        var plan = self
        for place in plan.duties.indices {
            plan.duties[place].submissions = plan.duties[place].submissions.compactMapValues { $0.asOf(day) }
            plan.duties[place].exemptions = plan.duties[place].exemptions.filter { $0.value.on <= day }
        }
        for place in plan.tasks.indices {
            plan.tasks[place].progress = plan.tasks[place].progress.asRecorded(on: day)
            plan.tasks[place].memberProgress = plan.tasks[place].memberProgress.mapValues { $0.asRecorded(on: day) }
        }
        return plan
    }
}

extension TaskProgress {
    fileprivate func asRecorded(on day: Day) -> TaskProgress {
        var progress = self
        if let doneOn, doneOn > day { (progress.status, progress.doneOn) = (.notStarted, nil) }
        progress.days.removeAll { $0.doneOn.map { $0 > day } ?? false }
        return progress
    }
}
