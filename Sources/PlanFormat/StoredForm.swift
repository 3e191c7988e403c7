import PlanModel
import Records

extension FormAnswers {
    /// The stored form.
    package var fieldValue: FieldValue {
        var members: [String: FieldValue] = [:]
        if !figures.isEmpty {
            let stated = figures.map { code, parts in
                (code.description, FieldValue.object(texts(parts) { .string($0.description) }))
            }
            members["figures"] = .object(Dictionary(stated) { first, _ in first })
        }
        if !texts.isEmpty { members["texts"] = .object(texts(texts) { .string($0) }) }
        return .object(members)
    }

    private func texts<Key: RawRepresentable<String>, Value>(
        _ values: [Key: Value], _ stored: (Value) -> FieldValue
    ) -> [String: FieldValue] {
        Dictionary(values.map { ($0.key.rawValue, stored($0.value)) }) { first, _ in first }
    }
}

extension ReportForm {
    /// The stored form.
    package var fieldValue: FieldValue {
        .object([
            "id": .string(id.description), "title": .string(title),
            "reports": .array(reports.map { .string($0.rawValue) }), "figures": .array(figures.map(\.fieldValue)),
        ])
    }
}

extension ReportForm.Figure {
    fileprivate var fieldValue: FieldValue {
        var members: [String: FieldValue] = [
            "id": .string(id.description), "label": .string(label), "unit": .string(unit),
            "adds": .string(addition.rawValue),
        ]
        if isByGender { members["byGender"] = .bool(true) }
        if addition == .recomputed { members["per"] = .int(per) }
        members["target"] = target.map { .string($0) }
        if !who.isEmpty { members["who"] = .array(who.map { .string($0.description) }) }
        return .object(members)
    }
}
