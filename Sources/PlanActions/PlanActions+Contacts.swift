import PlanModel
import Records

extension PlanActions {
    /// Enters persons whom bodies are reached through, and changes those that are known, as one step.
    package func entering(_ changes: [ContactChange]) throws(ChangeRefusal) -> AttemptedChange {
        try admit(changes.map { .contact($0.unit, $0.new.id) })
        var records: [RecordChange] = []
        for change in changes {
            let record = RecordID.contact(change.unit, change.new.id)
            let (old, new) = (change.old?.fieldValue, change.new.fieldValue)
            let fields = old.map { FieldValue.changes(from: $0, to: new) } ?? [FieldChange(.whole, from: nil, to: new)]
            if !fields.isEmpty { records.append(RecordChange(record, fields)) }
        }
        return AttemptedChange(records, .contactsEntered(changes.count { !$0.endsHere }))
    }

    /// Takes a person away as if never entered; who has left is given a last day instead.
    package func removing(contact: Ref, of unit: UnitID) throws(ChangeRefusal) -> AttemptedChange {
        let record = RecordID.contact(unit, contact)
        guard let known = library.contacts[unit]?[contact: contact] else { throw .gone(record) }
        try admit(record)
        return AttemptedChange(
            [RecordChange(record, [FieldChange(.whole, from: known.fieldValue, to: nil)])], .contactRemoved(known.name))
    }
}

extension ContactBook.Contact {
    /// The contact as it is stored.
    fileprivate var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "id": .string(id.description), "body": .string(body.description), "name": .string(name),
        ]
        members["post"] = post.map { .string($0) }
        members["telephone"] = telephone.map { .string($0) }
        members["mail"] = mail.map { .string($0) }
        members["from"] = from.map { .string($0.iso) }
        members["until"] = until.map { .string($0.iso) }
        members["note"] = note.map { .string($0) }
        return .object(members)
    }
}
