import PlanModel
import Records

extension PlanActions {
    /// Enters the value of a target for a unit, in place of the one before.
    package func entering(_ value: UnitFigures.Value, of unit: UnitID) throws(ChangeRefusal) -> AttemptedChange {
        try figures(of: unit, value.record, .figure(value.target, year: value.year, value.value)) {
            marking throws(FigureRefusal) in
            try marking.entering(value, reference: library.reference)
        }
    }

    /// Takes the value of a target in a year away.
    package func removingValue(
        of target: String, in year: Int, of unit: UnitID
    ) throws(ChangeRefusal) -> AttemptedChange {
        let record = library.figures(of: unit).value(of: target, in: year)?.record
        return try figures(of: unit, record, .figure(target, year: year, nil)) {
            $0.removingValue(of: target, in: year)
        }
    }

    /// Lets a unit aim at something of its own in a year, in place of what the strategy sets.
    package func entering(_ aim: UnitFigures.Aim, of unit: UnitID) throws(ChangeRefusal) -> AttemptedChange {
        try figures(of: unit, aim.record, .aim(aim.target, year: aim.value.year, aim.value.value)) {
            marking throws(FigureRefusal) in
            try marking.entering(aim)
        }
    }

    /// Lets a unit aim at what the strategy sets again.
    package func removingAim(of target: String, in year: Int, of unit: UnitID) throws(ChangeRefusal) -> AttemptedChange
    {
        let record = library.figures(of: unit).aim(of: target, in: year)?.record
        return try figures(of: unit, record, .aim(target, year: year, nil)) { $0.removingAim(of: target, in: year) }
    }

    /// Enters what a body planned and spent under a plan, in place of what was entered before. Where nothing is said the
    /// record goes.
    package func entering(_ money: UnitFigures.Money) throws(ChangeRefusal) -> AttemptedChange {
        let unit = try plan(money.plan).plan.unit
        let summary = ChangeSummary.money(
            money.agency, of: money.plan, year: money.year, planned: money.planned, spent: money.spent)
        return try figures(of: unit, money.record, summary) { marking throws(FigureRefusal) in
            try marking.entering(money)
        }
    }

    private func figures(
        of unit: UnitID, _ record: Ref?, _ summary: ChangeSummary,
        _ changes: (FigureMarking) throws(FigureRefusal) -> [RecordChange]
    ) throws(ChangeRefusal) -> AttemptedChange {
        try admit(record.map { [RecordID(.figures(of: unit), $0)] } ?? [])
        do throws(FigureRefusal) {
            return AttemptedChange(try changes(FigureMarking(library.figures(of: unit))), summary)
        } catch {
            throw .figure(error)
        }
    }
}
