import Records

/// Turns what a person wants of a unit's figures into changes of records.
package struct FigureMarking: Sendable {
    /// Why a figure cannot be entered.
    package enum Refusal: Error, Hashable, Sendable {
        /// Figures are of other years.
        case badYear(Int)
        /// The unit was not there in that year: founded later (its first day), or ended before (its last day).
        case unitNotThere(UnitID, year: Int, began: Day?, ended: Day?)
    }

    private let figures: UnitFigures
    private var file: PlanID { .figures(of: figures.unit) }

    /// Marks the figures of a unit.
    package init(_ figures: UnitFigures) {
        self.figures = figures
    }

    /// Enters the value of a target in a year, in place of the one before.
    ///
    /// - Returns: What changes; nothing if it was entered so already.
    /// - Throws: `Refusal`.
    package func entering(
        _ value: UnitFigures.Value, reference: ReferenceData
    ) throws(Refusal) -> [RecordChange] {
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
    package func removingValue(of target: String, in year: Int) -> [RecordChange] {
        guard let value = figures.value(of: target, in: year) else { return [] }
        return change(value.record, from: value.members, to: nil)
    }

    /// Enters what a body planned and spent in a year, in place of what was entered before. Where nothing is said the
    /// record goes.
    ///
    /// - Returns: What changes; nothing if it was entered so already.
    /// - Throws: `Refusal`.
    package func entering(_ money: UnitFigures.Money) throws(Refusal) -> [RecordChange] {
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

extension AdministrativeUnit {
    /// Whether the unit existed on any day of a year, as far as is known.
    package func existed(inYear year: Int) -> Bool {
        guard let first = Day(year, 1, 1), let last = Day(year, 12, 31) else { return false }
        if let began, last < began { return false }
        if let ended, first > ended { return false }
        return true
    }
}
