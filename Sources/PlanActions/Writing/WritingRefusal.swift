import PlanModel
import Records

/// Why a plan cannot be written so.
package enum WritingRefusal: Error, Hashable, Sendable {
    /// There is a plan of that id.
    case planExists(PlanID)
    /// The unit of a plan names its folder.
    case unitIsFixed(UnitID)
    case badYear(Int)
    /// The state of a plan, and what its past days are worth, is set by itself.
    case stateSetByItself(PlanID)
    /// A new plan is given as one in force, and lacks something for that.
    case givenInForce(PlanID, [MissingForForce])
    /// Something that was recorded of these is left out.
    case wouldLose([Ref])
    /// A title or a body is missing.
    case emptyText
    /// Only drafts are taken away; others are closed.
    case notADraft(PlanID)
    /// Tasks stand under headings; nil where none was named.
    case noSuchHeading(Ref?)
    /// The series of the lines under a heading, or of the headings at the top, is at its end.
    case noMoreMarks(Ref?)
    /// So many lines stand under it.
    case notEmpty(Ref, Int)
    /// Something was recorded of it.
    case recorded(Ref)
    /// A task lays down duties to report.
    case laysDown(Ref, [Ref])
    /// It is no heading, block or task with a mark that counts.
    case notALine(Ref)
    /// It came with the program.
    case notOwn(AgencyID), notOwnUnit(UnitID)
    /// Units that the folder's people added lie in it.
    case unitsBelow(AdministrativeUnit, [AdministrativeUnit])
    /// The second is not among the lines of the first one's heading.
    case notBeside(Ref, Ref)
    /// The list of such lines ends before that place, counted from 0.
    case noSuchPlace(PaperList, Int)
    /// A norm sets at most less than at least.
    case atMostBelowAtLeast(Int, Int)
    /// Money was entered under a norm.
    case moneyEntered(Ref)
}
