import PlanModel
import Records

extension PlanActions {
    /// Enters letters that were made about plans of a unit, as one step; of those that are there already only the new day.
    package func registering(
        _ letters: [LetterRegister.Letter], of unit: UnitID
    ) throws(ChangeRefusal) -> AttemptedChange {
        try admit(letters.map { .letter(unit, $0.id) })
        return AttemptedChange(
            letters.map { letter in
                RecordChange(
                    .letter(unit, letter.id), changes(to: letter, from: library.letters[unit]?[letter: letter.id]))
            },
            .lettersRegistered(letters.count))
    }

    private func changes(to letter: LetterRegister.Letter, from known: LetterRegister.Letter?) -> [FieldChange] {
        guard let known else { return [FieldChange(.whole, from: nil, to: letter.record)] }
        guard letter.newDue != known.newDue else { return [] }
        let days = [known.newDue, letter.newDue].map { day in day.map { FieldValue.string($0.iso) } }
        return [FieldChange(FieldPath("newDue"), from: days[0], to: days[1])]
    }

    /// Enters what a letter got when it was signed. A day that is nil stays as it is.
    package func numbering(
        _ id: Ref, of unit: UnitID, _ number: String, on day: Day?
    ) throws(ChangeRefusal) -> AttemptedChange {
        let record = RecordID.letter(unit, id)
        guard let letter = library.letters[unit]?[letter: id] else { throw .gone(record) }
        try admit(record)
        var fields: [FieldChange] = []
        if letter.number != number {
            fields.append(
                FieldChange(FieldPath("number"), from: letter.number.map { .string($0) }, to: .string(number)))
        }
        if let day, letter.issuedOn != day {
            fields.append(
                FieldChange(FieldPath("issuedOn"), from: letter.issuedOn.map { .string($0.iso) }, to: .string(day.iso)))
        }
        return AttemptedChange([RecordChange(record, fields)], .letterNumbered(number))
    }
}

extension LetterRegister.Letter {
    /// The letter as it is stored.
    fileprivate var record: FieldValue {
        var members: [String: FieldValue] = [
            "id": .string(id.description), "plan": .string(plan.slug),
            "to": .array(bodies.map { .string($0.description) }), "from": .string(sender.stored),
            "madeOn": .string(madeOn.iso),
        ]
        if !duties.isEmpty { members["duties"] = .array(duties.map { .string($0.description) }) }
        if !tasks.isEmpty { members["tasks"] = .array(tasks.map { .string($0.description) }) }
        members["number"] = number.map { .string($0) }
        members["issuedOn"] = issuedOn.map { .string($0.iso) }
        members["newDue"] = newDue.map { .string($0.iso) }
        members["reminds"] = reminds.map { .string($0.description) }
        members["note"] = note.map { .string($0) }
        return .object(members)
    }
}
