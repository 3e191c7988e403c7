import PlanModel
import Records

/// Turns what a person wants of a unit's figures into changes of records.
struct FigureMarking: Sendable {
    private let figures: UnitFigures
    private var file: PlanID { .figures(of: figures.unit) }

    /// Marks the figures of a unit.
    init(_ figures: UnitFigures) {
        self.figures = figures
    }

    /// Enters the value of a target in a year, in place of the one before.
    ///
    /// - Returns: What changes; nothing if it was entered so already.
    /// - Throws: `FigureRefusal`.
    func entering(
        _ value: UnitFigures.Value, reference: ReferenceData
    ) throws(FigureRefusal) -> [RecordChange] {
        guard UnitFigures.years.contains(value.year) else { throw .badYear(value.year) }
        if let unit = reference.units[figures.unit], !unit.existed(inYear: value.year) {
            throw .unitNotThere(unit.id, year: value.year, began: unit.began, ended: unit.ended)
        }
        let old = figures.value(of: value.target, in: value.year)
        var value = value
        // Who enters a value says nothing about its parts.
        value.women = value.women ?? old?.women
        value.men = value.men ?? old?.men
        return change(value.record, from: old?.members, to: value.members)
    }

    /// Takes the value of a target in a year away.
    func removingValue(of target: String, in year: Int) -> [RecordChange] {
        guard let value = figures.value(of: target, in: year) else { return [] }
        return change(value.record, from: value.members, to: nil)
    }

    /// Enters what the unit aims at itself, in place of what was entered before.
    func entering(_ aim: UnitFigures.Aim) throws(FigureRefusal) -> [RecordChange] {
        guard UnitFigures.years.contains(aim.value.year) else { throw .badYear(aim.value.year) }
        let old = figures.aim(of: aim.target, in: aim.value.year)
        return change(aim.record, from: old?.members, to: aim.members)
    }

    /// Takes what the unit aims at itself away.
    func removingAim(of target: String, in year: Int) -> [RecordChange] {
        guard let aim = figures.aim(of: target, in: year) else { return [] }
        return change(aim.record, from: aim.members, to: nil)
    }

    /// Enters what a body planned and spent in a year, in place of what was entered before. Where nothing is said the
    /// record goes.
    ///
    /// - Returns: What changes; nothing if it was entered so already.
    /// - Throws: `FigureRefusal`.
    func entering(_ money: UnitFigures.Money) throws(FigureRefusal) -> [RecordChange] {
        guard UnitFigures.years.contains(money.year) else { throw .badYear(money.year) }
        let old = figures.money.first { $0.record == money.record }
        return change(money.record, from: old?.members, to: money.isEmpty ? nil : money.members)
    }

    private func change(
        _ record: Ref, from old: [String: FieldValue]?, to new: [String: FieldValue]?
    ) -> [RecordChange] {
        let id = RecordID(file, record)
        guard let old, let new else {
            guard old != nil || new != nil else { return [] }
            let whole = FieldChange(.whole, from: old.map { .object($0) }, to: new.map { .object($0) })
            return [RecordChange(id, [whole])]
        }
        let fields = Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map {
            FieldChange(FieldPath($0), from: old[$0], to: new[$0])
        }
        return fields.isEmpty ? [] : [RecordChange(id, fields)]
    }
}

extension UnitFigures.Value {
    /// The record as it is stored.
    fileprivate var members: [String: FieldValue] {
        var members = origin.members
        members["id"] = .string(record.description)
        members["target"] = .string(target)
        members["year"] = .int(year)
        members["value"] = .string(value.description)
        members["women"] = women.map { .string($0.description) }
        members["men"] = men.map { .string($0.description) }
        return members
    }
}

extension UnitFigures.Aim {
    /// The record as it is stored.
    fileprivate var members: [String: FieldValue] {
        var members = origin.members
        members["id"] = .string(record.description)
        members["target"] = .string(target)
        members["year"] = .int(value.year)
        members["bound"] = .string(value.bound.rawValue)
        members["value"] = .string(value.value.description)
        return members
    }
}

extension UnitFigures.Money {
    /// The record as it is stored.
    fileprivate var members: [String: FieldValue] {
        var members = origin.members
        members["id"] = .string(record.description)
        members["plan"] = .string(plan.slug)
        members["norm"] = norm.map { .string($0.description) }
        members["agency"] = .string(agency.description)
        members["year"] = .int(year)
        members["planned"] = planned.map { .int($0) }
        members["spent"] = spent.map { .int($0) }
        return members
    }

    /// Whether nothing is said.
    fileprivate var isEmpty: Bool { planned == nil && spent == nil && origin == UnitFigures.Origin() }
}

extension UnitFigures.Origin {
    /// The fields of a record.
    fileprivate var members: [String: FieldValue] {
        ["source": source, "number": number, "note": note].compactMapValues { text in text.map { .string($0) } }
    }
}
