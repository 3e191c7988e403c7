import PlanFormat
import PlanModel
import Records

/// What a person wants a money norm to be.
package struct NormDraft: Hashable, Sendable {
    package var who: String
    package var level: AdministrativeUnit.Level
    /// In đồng a year.
    package var minimum: Int
    /// In đồng a year; nil where the plan sets none.
    package var maximum: Int?
    package var remark: String?

    package init(
        who: String, level: AdministrativeUnit.Level, minimum: Int, maximum: Int? = nil, remark: String? = nil
    ) {
        (self.who, self.level, self.minimum, self.maximum) = (who, level, minimum, maximum)
        self.remark = remark
    }

    /// What a norm is now.
    package init(_ norm: Plan.MoneyNorm) {
        self.init(
            who: norm.who, level: norm.level, minimum: norm.minimum, maximum: norm.maximum, remark: norm.remark)
    }

    fileprivate func norm(_ id: Ref, at ref: Ref) -> Plan.MoneyNorm {
        Plan.MoneyNorm(
            id: id, ref: ref, level: level, who: who, minimum: minimum, maximum: maximum, remark: remark)
    }

    fileprivate func check() throws(ChangeRefusal) {
        guard !who.isEmpty else { throw .writing(.emptyText) }
        if let maximum, maximum < minimum { throw .writing(.atMostBelowAtLeast(maximum, minimum)) }
    }
}

extension PlanActions {
    /// Adds a norm as a line of its own.
    package func adding(
        _ draft: NormDraft, at place: LinePlace, of id: PlanID, _ ids: NewRecordIDs
    ) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        try draft.check()
        guard place.heading != nil else { throw .writing(.noSuchHeading(nil)) }
        let (ref, changes) = try room(at: place, in: plan)
        let norm = draft.norm(ids.id(.norm), at: ref)
        return try written(plan, changes + [plan.inserting(norm)], .added(.norm, ref))
    }

    /// Changes a norm; money that was entered under it stays there.
    package func editing(norm: Ref, of id: PlanID, to draft: NormDraft) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        guard let norm = plan.norms.first(where: { $0.id == norm }) else { throw gone(norm, id) }
        try draft.check()
        let change = RecordChange(
            RecordID(id, RecordKind.norm.record(norm.id)),
            FieldValue.changes(from: norm.fieldValue, to: draft.norm(norm.id, at: norm.ref).fieldValue))
        return try written(plan, [change], .edited(.norm, norm.ref))
    }

    /// Takes a norm away under which no money was entered; where it was a line of its own, those behind it move up.
    package func removing(norm: Ref, of id: PlanID) throws(ChangeRefusal) -> AttemptedChange {
        let plan = try plan(id).plan
        guard let norm = plan.norms.first(where: { $0.id == norm }) else { throw gone(norm, id) }
        let money = library.figures(of: plan.unit).money
        guard !money.contains(where: { $0.plan == id && $0.norm == norm.id }) else {
            throw .writing(.moneyEntered(norm.ref))
        }
        let removal = plan.removing(norm)
        var moves: [Ref: Ref] = [:]
        // A line that has more to say keeps its place.
        if plan.placedLines.count(where: { $0.ref == norm.ref || $0.ref.isInside(norm.ref) }) == 1 {
            var renumbering = Renumbering(plan, under: norm.ref.parent)
            renumbering.remove(norm.ref)
            moves = renumbering.moves ?? [:]
        }
        return try written(
            plan, [removal] + plan.changes(moving: moves, without: [removal.record]), .removed(.norm, norm.ref))
    }
}
