import Records

extension ReminderLetter {
    /// The duties that it asks for, each once, in the order of the letter.
    package var duties: [Ref] { once(addressees.flatMap(\.items).filter(\.isDuty).map(\.record)) }

    /// The tasks that it asks for, by their ids.
    package var tasks: [Ref] { once(addressees.flatMap(\.items).compactMap(\.task)) }

    private func once(_ refs: [Ref]) -> [Ref] {
        var seen: Set<Ref> = []
        return refs.filter { seen.insert($0).inserted }
    }

    /// What the register keeps of it.
    package func registered(
        as id: Ref, about plan: Plan, reference: ReferenceData
    ) -> LetterRegister.Letter {
        LetterRegister.Letter(
            id: id, plan: plan.id, duties: duties, tasks: tasks, bodies: addressees.map(\.body),
            sender: registeredSender(of: plan, reference), madeOn: asOf, newDue: newDay, reminds: follows?.id)
    }
}

extension ReminderLetter {
    /// Whose letter it is, as the register has it.
    package func registeredSender(of plan: Plan, _ reference: ReferenceData) -> LetterRegister.Sender {
        let body = sender.office == .issuer ? nil : reference.standingAgency(of: plan)
        return body.map { .body($0) } ?? .issuer
    }
}

extension PlanLibrary {
    /// Letters as the register has them already: one that is written in another form, or once more on its day, and has no
    /// number yet, is the same letter.
    package func known(_ letters: [LetterRegister.Letter], of unit: UnitID) -> [LetterRegister.Letter] {
        letters.map { letter in
            let same = self.letters[unit]?.letters.last { found in
                var wanted = letter
                (wanted.id, wanted.newDue, wanted.note) = (found.id, found.newDue, found.note)
                return found == wanted
            }
            var letter = letter
            letter.id = same?.id ?? letter.id
            return letter
        }
    }

    /// The latest letter that asked any of these bodies for any of this, and that still waits for some of it. One of the
    /// same day that has no number is being written still, in another form or once more.
    func openLetter(
        about plan: ResolvedPlan, asking bodies: Set<AgencyReference>, for wanted: Set<Ref>, on day: Day
    ) -> LetterRegister.Letter? {
        letters(about: plan.plan).last { letter in
            (letter.madeOn < day || letter.number != nil) && !bodies.isDisjoint(with: letter.bodies)
                && !wanted.isDisjoint(with: letter.duties + letter.tasks)
                && !LetterStanding(letter, of: plan).isClosed
        }
    }
}
