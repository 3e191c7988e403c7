import PlanModel
import Records

extension Evidence {
    /// The stored form.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "number": number.map { .string($0) } ?? .null, "issuedOn": issuedOn.map { .string($0.iso) } ?? .null,
            "file": file.map { .string($0) } ?? .null,
        ]
        members["sha256"] = sha256.map { .string($0) }
        return .object(members)
    }
}

extension TaskNote {
    /// The stored form.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = ["at": .string(at), "by": .string(by), "text": .string(text)]
        members["kind"] = kind.map { .string($0.rawValue) }
        if isInternal { members["internal"] = .bool(true) }
        return .object(members)
    }
}

extension ReportingDuty.Submission {
    /// The stored form.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "receivedOn": .string(receivedOn.iso), "number": number.map { .string($0) } ?? .null,
            "note": note.map { .string($0) } ?? .null,
        ]
        members["answers"] = answers?.fieldValue
        members["returned"] = returned?.fieldValue
        if !earlier.isEmpty { members["earlier"] = .array(earlier.map(\.fieldValue)) }
        return .object(members)
    }
}

extension ReportingDuty.Return {
    /// The stored form.
    package var fieldValue: FieldValue { .object(["on": .string(on.iso), "reason": .string(reason)]) }
}

extension ReportingDuty.Exemption {
    /// The stored form.
    package var fieldValue: FieldValue { .object(["on": .string(on.iso), "reason": .string(reason)]) }
}

extension ReportingDuty.Call {
    /// The stored form.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = ["on": .string(on.iso)]
        members["person"] = person.map { .string($0) }
        members["promised"] = promised.map { .string($0.iso) }
        members["note"] = note.map { .string($0) }
        return .object(members)
    }
}

extension DayProgress {
    /// The stored form.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = ["on": .string(on.iso)]
        if status != .notStarted { members["status"] = .string(status.rawValue) }
        members["doneOn"] = doneOn.map { .string($0.iso) }
        if !evidence.isEmpty { members["evidence"] = .array(evidence.map(\.fieldValue)) }
        return .object(members)
    }
}
