import PlanModel
import Records

extension RecordChange {
    /// Whether it is for those who decide: states of plans, figures, who belongs to groups, what became of units, and taking
    /// away. Whoever takes back a step of their own may take away what it brought.
    func isDecision(isUndo: Bool) -> Bool {
        if record.plan.figuresUnit != nil || record.plan.rosterUnit != nil { return true }
        if record.plan == .ownUnits, record.record.description.hasPrefix(UnitChange.prefix) { return true }
        return fields.contains { field in
            if field.path.isWhole { return field.new == nil && !isUndo }
            return record.isPlan && field.path.parts.first == "state"
        }
    }
}
