import PlanModel
import Records

/// Why a change cannot be made.
package enum ChangeRefusal: Error, Equatable, Sendable {
    case closed(FolderCondition.Closed)
    /// The record is not there any more.
    case gone(RecordID)
    /// Staff closed the plan: what is in it stays as it was, until it is opened again.
    case planClosed(PlanID)
    case task(TaskRefusal, PlanID)
    /// A draft lacks what a plan in force has; with a reason it may be put in force all the same.
    case notReady(PlanID, [MissingForForce])
    /// A draft is to be put in force when so many days of it have passed, and nobody said what becomes of them.
    case pastDays(PlanID, Int)
    /// An activity has a status and notes only.
    case notForActivities(RecordID)
    case activity(ActivityRefusal)
    case figure(FigureRefusal)
    case writing(WritingRefusal)
    case signing(SigningRefusal)
    case unitChange(UnitChangeRefusal)
    case roster(RosterRefusal)
}

/// Why a task or a duty cannot be changed so.
package enum TaskRefusal: Error, Hashable, Sendable {
    /// The task's status follows from its duties' submissions.
    case followsDuties([Ref])
    /// The named body has no part in the task.
    case notAnOwner(AgencyReference)
    case noSuchStep(Int)
    /// There is nothing written in the note, evidence or name.
    case emptyText
    /// A new due day stands in place of the printed one that it follows, which is not the one that was named.
    case replacesOtherDay(Day)
    /// The body does not owe the duty.
    case notADebtor(AgencyReference)
    /// The body has handed in already, and something else.
    case handedInBefore(AgencyReference, ReportingDuty.Submission)
    /// Nothing of the body is there that could be sent back, or have been.
    case nothingHandedIn(AgencyReference)
    /// A report cannot be sent back before it came in, nor come again before what it follows.
    case beforeReceived(AgencyReference, Day)
    /// A report that was sent back cannot have come in after that.
    case behindReturn(AgencyReference, Day)
    /// Several reports are not put right at once.
    case correctsOne
    /// Who has handed in need not be exempted.
    case exemptsNobody(AgencyReference)
    /// Who sends a report back or exempts somebody says why.
    case noReason
}

/// Why an activity cannot be so.
package enum ActivityRefusal: Error, Hashable, Sendable {
    case noTitle
    case endsBeforeItBegins(from: Day, to: Day)
}

/// Why a figure cannot be entered.
package enum FigureRefusal: Error, Hashable, Sendable {
    /// Figures are of other years.
    case badYear(Int)
    /// The unit was not there in that year: founded later (its first day), or ended before (its last day).
    case unitNotThere(UnitID, year: Int, began: Day?, ended: Day?)
}
