import PlanModel
import Records

extension Holiday {
    /// The stored form of the whole record.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "id": .string(id), "name": .object(["vi": .string(name), "en": .string(english)]),
            "source": .string(source ?? ""), "verified": .bool(isVerified),
        ]
        members["workedOn"] = workedOn.map { .string($0.iso) }
        members["remark"] = remark.map { .string($0) }
        switch span {
        case .yearly(let from, let to, let since, let until):
            members["from"] = .string(from.stored)
            members["to"] = .string(to.stored)
            members["since"] = since.map { .int($0) } ?? .null
            members["until"] = until.map { .int($0) }
        case .once(let year, let days):
            members["year"] = .int(year)
            members["from"] = days.map { .string($0.lowerBound.iso) } ?? .null
            members["to"] = days.map { .string($0.upperBound.iso) } ?? .null
        }
        return .object(members)
    }
}
