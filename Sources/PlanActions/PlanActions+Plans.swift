import PlanFormat
import PlanModel
import Records

extension PlanActions {
    /// Makes the file of a new plan.
    package func creating(_ plan: Plan) throws(ChangeRefusal) -> AttemptedChange {
        try admit(.plan(plan.id))
        return AttemptedChange([plan.creation], .planDrafted(plan.id))
    }

    /// Sets the state of a plan; nil leaves it to the calendar. A draft that lacks something is put in force for a reason
    /// alone, which the history keeps; where days of it have passed before `today`, only once `past` says what becomes of
    /// them.
    package func settingState(
        _ state: Plan.State?, of id: PlanID, reason: String? = nil, past: PastDays? = nil, today: Day
    ) throws(ChangeRefusal) -> AttemptedChange {
        try admitInClosedPlan([.plan(id)])
        let paper = try plan(id).plan
        let old = paper.statedState
        let isStart = old == .draft && (state == .inForce || state == nil)
        if isStart, reason == nil, !paper.missingForForce.isEmpty { throw .notReady(id, paper.missingForForce) }
        if isStart, past == nil, let facts = library.entry(id)?.facts {
            let late = facts.deadlines.count { facts.isOverdue($0, alarms: PlanAlarms(), today: today) }
            guard late == 0 else { throw .pastDays(id, late) }
        }
        let stated = FieldChange(
            FieldPath("state"), from: old.map { .string($0.rawValue) }, to: state.map { .string($0.rawValue) })
        let alarmsFrom = past.map { $0 == .excused ? today : nil } ?? paper.alarmsFrom
        let alarms = FieldChange(
            FieldPath("alarmsFrom"), from: paper.alarmsFrom.map { .string($0.iso) },
            to: alarmsFrom.map { .string($0.iso) })
        let fields = (old == state ? [] : [stated]) + (alarmsFrom == paper.alarmsFrom ? [] : [alarms])
        return AttemptedChange([RecordChange(.plan(id), fields)], note: reason, .planState(id, state))
    }
}

/// What becomes of days that had passed when a plan was put in force.
package enum PastDays: String, CaseIterable, Sendable {
    /// What was due by then is late.
    case late
    /// It is not: it is told as past and not recorded, and raises no alarm.
    case excused
}
