import PlanModel
import Records

/// A change that a person wants, and what it was. It changes nothing where all is so already.
package struct AttemptedChange: Hashable, Sendable {
    package var action: Action
    package var summary: ChangeSummary

    package init(action: Action, summary: ChangeSummary) {
        (self.action, self.summary) = (action, summary)
    }

    init(_ changes: [RecordChange], note: String? = nil, _ summary: ChangeSummary) {
        self.init(action: Action(changes.filter { !$0.fields.isEmpty }, note: note), summary: summary)
    }

    package var isEmpty: Bool { action.changes.isEmpty }
}

/// What a change was, in the words of whoever wanted it. A ref is that of the one record it was for; nil of several.
package enum ChangeSummary: Hashable, Sendable {
    case status(TaskStatus, count: Int, Ref?)
    case evidence(Ref?)
    case note(Ref?)
    /// A new due day was set, or taken away.
    case newDue(Day?, Ref?)
    /// Somebody was put in charge, or nobody.
    case responsible(String?, Ref?)
    /// A step was ticked or not.
    case step(Ref?)
    /// Bodies handed in what they owe, or it was taken back.
    case submission(RecordID, [AgencyReference], isRemoved: Bool)
    /// The value of a target was entered or taken away.
    case figure(String, year: Int)
    /// What a body planned and spent was entered or taken away.
    case money(AgencyReference, of: PlanID, year: Int)
    /// A plan was made, as a draft.
    case planDrafted(PlanID)
    /// A plan has another state; nil leaves it to the calendar.
    case planState(PlanID, Plan.State?)
    case schedule(ScheduleChange)
    /// A public holiday was entered or taken away.
    case holiday(String)
}

/// What happened to the schedule of an Action Month. Texts are what an activity is called.
package enum ScheduleChange: Hashable, Sendable {
    case added(String), edited(String), removed(String)
    /// It begins on another day.
    case moved(String, Day)
    case marked(String, TaskStatus)
    /// A year has another theme.
    case theme(Int)
}
