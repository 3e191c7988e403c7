import PlanModel
import Records

/// What a change was, in the words of whoever wanted it. A ref is that of the one record it was for; nil of several.
package enum ChangeSummary: Hashable, Sendable {
    case status(TaskStatus, count: Int, Ref?)
    /// Parts of a task have a status, and so many of all its parts are done then.
    case parts(TaskStatus, count: Int, done: Int, of: Int, Ref)
    /// A task is done on one of its days; these are still open.
    case day(Day, Ref, left: [Day])
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
    /// Reports of bodies were sent back, or bodies exempt from them; nil that this was taken back.
    case sentBack(RecordID, [AgencyReference], ReportingDuty.Return?)
    case exempt(RecordID, [AgencyReference], ReportingDuty.Exemption?)
    /// A body was called about what it owes, and promised it by a day.
    case called(RecordID, AgencyReference, promised: Day?)
    /// The value of a target was entered, or taken away.
    case figure(String, year: Int, DecimalNumber?)
    /// What a unit aims at itself was entered, or taken away.
    case aim(String, year: Int, DecimalNumber?)
    /// Bodies belong to a group, or no longer.
    case roster(of: AgencyID, entered: Int, gone: Int)
    /// So many letters were entered in the register.
    case lettersRegistered(Int)
    /// A letter was signed, with this number.
    case letterNumbered(String)
    /// A step of a paper to its signature was entered, changed or taken away.
    case signingStep(SigningRegister.Act, Day, RecordAct)
    /// So many bodies said what they think of a draft.
    case signingReply(Int, Day)
    /// Somebody else is in charge of all that a person had in hand.
    case handedOver(to: String, tasks: Int, papers: Int)
    /// So many persons whom bodies are reached through were entered or changed.
    case contactsEntered(Int)
    /// A person whom a body was reached through was taken away.
    case contactRemoved(String)
    /// Bodies were added to the folder's own, or taken away.
    case ownAgencies([String], isRemoved: Bool)
    /// A unit was added to the folder's own, or taken away.
    case ownUnit(UnitID, isRemoved: Bool)
    /// It was recorded what became of units, or taken back.
    case unitChange(UnitChange, isRemoved: Bool)
    /// What a body planned and spent was entered or taken away; what is not known is nil.
    case money(AgencyReference, of: PlanID, year: Int, planned: Int?, spent: Int?)
    /// A plan was made, as a draft.
    case planDrafted(PlanID)
    /// A plan has another state; nil leaves it to the calendar.
    case planState(PlanID, Plan.State?)
    /// The head of a plan says something else.
    case planHead(PlanID)
    case planRemoved(PlanID)
    /// The document of a plan was read again.
    case planRevised(PlanID)
    /// A plan says again what it said in a backup.
    case planRestored(PlanID)
    /// A plan says what a program gave.
    case planGiven(PlanID)
    /// So many tasks say what a tracking sheet said.
    case progressTaken(Int)
    /// So many reports came in, by a list of papers.
    case reportsReceived(Int)
    /// So many sheets of figures were taken in.
    case figuresCollected(Int)
    /// A form became the unit's own.
    case formKept(String)
    case line(LineChange, of: PlanID)
    case paperLine(PaperLineChange, of: PlanID)
    case schedule(ScheduleChange)
    /// A public holiday was entered or taken away.
    case holiday(String)
}

/// What happened to a record as a whole.
package enum RecordAct: Hashable, Sendable { case added, edited, removed }

/// What happened to a line of a plan.
package enum LineChange: Hashable, Sendable {
    case added(RecordKind, Ref), edited(RecordKind, Ref), removed(RecordKind, Ref)
    /// It stands at the second place now.
    case moved(RecordKind, Ref, Ref)
}

/// What happened to a line of the paper that has no mark.
package struct PaperLineChange: Hashable, Sendable {
    package enum Act: Hashable, Sendable { case added, edited, moved, removed }

    package let act: Act
    package let list: PaperList
    /// Where in its list it stands now, or stood, from 0.
    package let place: Int
    /// What it says.
    package let text: String
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
