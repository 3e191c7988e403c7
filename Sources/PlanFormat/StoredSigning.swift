import PlanModel
import Records

extension SigningRegister.Step {
    /// The step as it is stored.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "id": .string(id.description), "step": .string(act.rawValue), "on": .string(on.iso),
        ]
        if turn != 0 { members["turn"] = .int(turn) }
        switch paper {
        case .plan(let plan): members["plan"] = .string(plan.slug)
        case .letter(let letter): members["letter"] = .string(letter.description)
        }
        if !bodies.isEmpty { members["bodies"] = .array(bodies.map { .string($0.description) }) }
        members["to"] = to.map { .string($0) }
        members["person"] = person.map { .string($0) }
        members["until"] = until.map { .string($0.iso) }
        if !replies.isEmpty {
            members["replies"] = .object(
                Dictionary(
                    replies.map { ($0.key.description, $0.value.fieldValue) }, uniquingKeysWith: { first, _ in first }))
        }
        members["note"] = note.map { .string($0) }
        return .object(members)
    }
}

extension SigningRegister.Reply {
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = ["on": .string(on.iso)]
        members["text"] = text.map { .string($0) }
        return .object(members)
    }
}
