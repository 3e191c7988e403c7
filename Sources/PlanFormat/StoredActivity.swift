import PlanModel
import Records

extension Activity {
    /// The stored form of the whole record; what is not known is left out.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "id": .string(id.description), "title": .string(title), "from": .string(from.iso), "to": .string(to.iso),
        ]
        if ref != id { members["ref"] = .string(ref.description) }
        members["time"] = time.map { .string($0.stored) }
        members["place"] = place.map { .string($0) }
        members["lead"] = storedLead
        if !partners.isEmpty { members["partners"] = .array(partners.map(\.fieldValue)) }
        if status != .notStarted { members["status"] = .string(status.rawValue) }
        members["reached"] = reached?.fieldValue
        if !evidence.isEmpty { members["evidence"] = .array(evidence.map(\.fieldValue)) }
        if !notes.isEmpty { members["notes"] = .array(notes.map(\.fieldValue)) }
        return .object(members)
    }
}

extension Activity {
    /// The stored form of who leads.
    package var storedLead: FieldValue? { FieldValue(lead: lead, printed: printedLead) }
}

extension FieldValue {
    /// Who leads an activity: a body, or words.
    package init?(lead: AgencyReference?, printed: String?) {
        guard
            let found: FieldValue = lead.map({ .string($0.description) })
                ?? printed.map({ .object(["printed": .string($0)]) })
        else { return nil }
        self = found
    }
}

extension PlanTask.Partner {
    /// The stored form.
    package var fieldValue: FieldValue {
        switch self {
        case .agency(let body): .object(["agency": .string(body.description)])
        case .printed(let text): .object(["printed": .string(text)])
        }
    }
}

extension Activity.Reached {
    /// The stored form.
    package var fieldValue: FieldValue {
        .object(["total": total, "women": women, "men": men].compactMapValues { count in count.map { .int($0) } })
    }
}
