import PlanActions
import PlanModel
import PlanStore
import Records
import Wording

/// Why a command cannot be done now.
enum Unavailable: Error, Equatable, Sendable {
    case readOnly(ReadOnlyReason)
    /// Something in the record was not understood.
    case recordLocked
    /// Staff closed the plan.
    case planClosed
    case noTask
    /// The list is looked through before any of it is chosen or left.
    case notChosenYet
    case noActivity
    /// An activity has a status and notes only.
    case notForActivities
    case noPlan
    /// The line of a plan is only read, stays where it is, or is the first or last already.
    case notWrittenHere, notMoved, noLineBeyond
    /// No plan asks for reports.
    case noDuties
    /// The body under the cursor does not owe the report under it.
    case notOwed
    /// No letter was made about the report under the cursor.
    case noLetter
    /// The cursor is not among the parts of a task's bodies.
    case noParts
    /// The cursor is on a report, not on one of its bodies.
    case noBody
    /// The cursor is on no group of bodies, or on one whose bodies follow from the lists of units.
    case noGroup, groupOfUnits
    /// The report under the cursor is asked for no figures.
    case noForm
    /// What is read is no paper.
    case noLinesToCopy
    case noFigure
    case noPlanToSchedule(year: Int)
    case isSynchronizing
    /// Nothing is sent from a copy to practise in; no other folder has its jobs.
    case practice, noPractice
    /// The matches of a query are not there yet.
    case searching
}

extension Unavailable {
    init(_ closed: FolderCondition.Closed) {
        switch closed {
        case .folder(let reason): self = .readOnly(reason)
        case .record: self = .recordLocked
        }
    }
}

extension Wording {
    func sentence(for reason: Unavailable) -> String {
        switch reason {
        case .readOnly(let reason): refusedReadOnly(reason)
        case .recordLocked: recordLocked
        case .planClosed: planClosedHere
        case .noTask: noTaskHere
        case .notChosenYet: notChosenYet
        case .noActivity: noActivityHere
        case .notForActivities: notForActivities
        case .noPlan: noPlanSelected
        case .notWrittenHere: notWrittenHere
        case .notMoved: notMoved
        case .noLineBeyond: noLineBeyond
        case .noDuties: noDuties
        case .notOwed: notOwedHere
        case .noLetter: noLetterHere
        case .noParts: noPartsHere
        case .noBody: noBodyOfReport
        case .noGroup: noGroupHere
        case .groupOfUnits: groupOfUnitsHere
        case .noForm: noFormHere
        case .noLinesToCopy: noLinesToCopy
        case .noFigure: noFigureHere
        case .noPlanToSchedule(let year): noPlanToSchedule(year)
        case .isSynchronizing: synchronizing
        case .practice: practiceNotSent
        case .noPractice: noPractice
        case .searching: stillSearching
        }
    }
}
