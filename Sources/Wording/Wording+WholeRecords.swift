import PlanModel
import Records

/// Records that come and go as a whole: tasks of our own, activities, plans, figures, themes.
extension Wording {
    /// A record as a whole, where a field would be named.
    var wholeRecord: String { pick("toàn bộ mục", "the whole record") }

    /// That a record was added or taken away, with a few words of what it is.
    func recordChange(_ change: FieldChange) -> String {
        switch (change.old, change.new) {
        case (nil, let new?): pick("thêm mới: ", "added: ") + fieldValue(new, of: .whole)
        case (let old?, nil): pick("bỏ: ", "removed: ") + fieldValue(old, of: .whole)
        case (let old, let new):
            pick("thay toàn bộ: ", "replaced: ") + fieldValue(old, of: .whole) + " → " + fieldValue(new, of: .whole)
        }
    }

    /// A record in a few words: what it is called, else what it says, and its days.
    func recordSummary(_ members: [String: FieldValue]) -> String {
        if let figure = figureSummary(members) { return figure }
        if let letter = letterSummary(members) { return letter }
        if let step = signingSummary(members) { return step }
        if let change = UnitChange(.object(members)) {
            return unitChange(change, in: ReferenceData()) + " (\(change.source))"
        }
        let document = members["document"]?.members ?? [:]
        let names = members["name"]?.members ?? [:]
        let titles = [
            members["title"], members["theme"], document["title"], names[pick("vi", "en")], members["name"],
            members["printed"], members["who"],
        ]
        let title = titles.lazy.compactMap { $0?.text }.first { !$0.isEmpty }
        let facts = [members["year"], document["number"], members["value"], members["from"], members["to"]]
        let days = facts.compactMap { fact -> String? in
            guard let fact, fact != .null else { return nil }
            return fieldValue(fact, of: FieldPath("value"))
        }
        let known = [title].compactMap(\.self) + days
        let said = known.isEmpty ? [members["id"]?.text ?? pick("không có tên", "no name")] : known
        return said.joined(separator: ", ")
    }

    /// A figure in a few words: its value, or its money, and the source; nil for any other record.
    private func figureSummary(_ members: [String: FieldValue]) -> String? {
        let keys = ["value", "planned", "spent"].filter { members[$0] != nil }
        guard !keys.isEmpty, members["year"] != nil else { return nil }
        let figures = keys.map { key in
            let shown = fieldValue(members[key], of: FieldPath(key))
            return key == "value" ? shown : "\(fieldName(FieldPath(key))) \(shown)"
        }
        return (figures + ["source", "number", "note"].compactMap { members[$0]?.text }).joined(separator: ", ")
    }
}
