import PlanModel
import Records

extension ReferenceFile where Value == TargetList {
    /// Reads `targets.json`.
    package init(targets bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            var seen: Set<String> = []
            func named<Record>(_ key: String, _ read: (RecordReader, String) -> Record?) -> [Record] {
                reader.requiredList(key).enumerated().compactMap { place, node in
                    reader.log.within(.record(Ref("\(key)/\(place)"))) {
                        guard let record = reader.record(node, key), let id = record.text("id") else { return nil }
                        if !seen.insert(id).inserted { reader.log.add(.duplicateRecord(id), at: record.node) }
                        return read(record, id)
                    }
                }
            }
            return TargetList(
                objectives: named("objectives") { $0.objective($1) }, targets: named("targets") { $0.target($1) })
        }
    }
}

extension RecordReader {
    fileprivate func objective(_ id: String) -> Objective? {
        let title = record("title")
        let name = title?.text("vi") ?? Unreadable.text
        return Objective(id: id, title: name, english: title?.optionalText("en") ?? name, isVerified: flag("verified"))
    }

    fileprivate func target(_ id: String) -> StrategyTarget? {
        let title = record("title")
        let name = title?.text("vi") ?? Unreadable.text
        let measure: StrategyTarget.Measure? = word("unit")
        let direction: StrategyTarget.Direction? = word("direction")
        let objective = text("objective")
        // Without these nothing could be said of any value.
        guard let measure, let direction, let objective else { return nil }
        return StrategyTarget(
            id: id, objective: objective, title: name, english: title?.optionalText("en") ?? name, measure: measure,
            direction: direction, baseline: optionalRecord("baseline")?.baseline(),
            values: records("values").compactMap { $0.aim() }, source: optionalText("source") ?? "",
            isVerified: flag("verified"), who: bodies("who"), remark: optionalText("remark"))
    }

    private func baseline() -> StrategyTarget.Baseline? {
        decimal("value").map { StrategyTarget.Baseline(year: optionalNumber("year"), value: $0) }
    }

    /// What is aimed at in a year; nil where nothing is set.
    private func aim() -> TargetValue? {
        guard let year = year("year"), optional("value") != nil, let value = decimal("value"),
            let bound: TargetValue.Bound = word("bound")
        else { return nil }
        return TargetValue(year: year, bound: bound, value: value)
    }
}

extension RecordReader {
    /// A decimal number that has to be there, as text.
    func decimal(_ key: String) -> DecimalNumber? {
        guard let value = required(key) else { return nil }
        guard let text = log.text(value) else {
            log.add(.badDecimal(field: key, text: value.kind == .number ? value.source : ""), at: value)
            return nil
        }
        let number = DecimalNumber(text)
        if number == nil { log.add(.badDecimal(field: key, text: text), at: value) }
        return number
    }

    /// A year that has to be there.
    func year(_ key: String) -> Int? {
        guard let year = number(key) else { return nil }
        guard UnitFigures.years.contains(year) else {
            log.add(.outOfRange(field: key, value: year), at: node)
            return nil
        }
        return year
    }
}
