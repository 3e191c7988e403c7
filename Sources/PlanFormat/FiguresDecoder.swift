import PlanModel
import Records

extension ReferenceFile where Value == UnitFigures {
    /// Reads a file of `figures/`; its name is the unit's. A record that cannot be read is left out, and cannot be
    /// changed.
    package init(figures bytes: [UInt8], file: String) {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let unit = UnitID(name.hasSuffix(".json") ? String(name.dropLast(5)) : name)
        self.init(bytes, file: file) { reader in
            var seen: Set<String> = []
            func entered<Record>(
                _ key: String, _ read: (RecordReader) -> Record?, _ id: (Record) -> Ref
            ) -> [Record] {
                reader.list(key).enumerated().compactMap { place, node in
                    let found: (String, RecordReader)? = reader.log.within(.record(Ref("\(key)/\(place)"))) {
                        guard let record = reader.record(node, key) else { return nil }
                        return record.text("id").map { ($0, record) }
                    }
                    guard let (text, record) = found else { return nil }
                    // Of two records with one id nobody could say which is meant.
                    if !seen.insert(text).inserted { reader.log.add(.duplicateRecord(text), at: record.node) }
                    return reader.log.within(.record(Ref(text))) {
                        guard let value = read(record) else { return nil }
                        let expected = id(value).description
                        if text != expected {
                            reader.log.add(.idIsNotContent(id: text, expected: expected), at: record.node)
                            return nil
                        }
                        return value
                    }
                }
            }
            return UnitFigures(
                unit: unit, values: entered("values", { $0.figure() }, { $0.record }),
                money: entered("money", { $0.money() }, { $0.record }),
                aims: reader.since(.second, "targets").map { _ in entered("targets", { $0.aim() }, { $0.record }) }
                    ?? [])
        }
    }
}

extension RecordReader {
    fileprivate func figure() -> UnitFigures.Value? {
        let (target, year, value) = (text("target"), year("year"), decimal("value"))
        guard let target, let year, let value else { return nil }
        return UnitFigures.Value(
            target: target, year: year, value: value, women: since(.second, "women")?.decimal("women"),
            men: since(.second, "men")?.decimal("men"), origin: origin())
    }

    fileprivate func aim() -> UnitFigures.Aim? {
        let (target, year, value) = (text("target"), year("year"), decimal("value"))
        let bound: TargetValue.Bound? = word("bound")
        guard let target, let year, let value, let bound else { return nil }
        return UnitFigures.Aim(
            target: target, value: TargetValue(year: year, bound: bound, value: value), origin: origin())
    }

    fileprivate func money() -> UnitFigures.Money? {
        let (plan, year) = (slug("plan"), year("year"))
        let agency = required("agency").flatMap { body($0, "agency") }
        let (planned, spent) = (amount("planned"), amount("spent"))
        guard let plan, let year, let agency else { return nil }
        return UnitFigures.Money(
            plan: PlanID(plan), norm: optionalText("norm").map { Ref($0) }, agency: agency, year: year,
            planned: planned, spent: spent, origin: origin())
    }

    private func origin() -> UnitFigures.Origin {
        UnitFigures.Origin(
            source: optionalText("source"), number: optionalText("number"), note: optionalText("note"))
    }

    /// An amount in đồng; nil where it is not known.
    private func amount(_ key: String) -> Int? {
        guard let amount = optionalNumber(key) else { return nil }
        guard UnitFigures.amounts.contains(amount) else {
            log.add(.outOfRange(field: key, value: amount), at: node)
            return nil
        }
        return amount
    }
}
