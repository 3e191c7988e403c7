import PlanModel
import Records

/// Why a line of a roll-over is proposed as it is, or what to look at in it.
package enum RollOverReason: Hashable, Sendable {
    // MARK: What happens once

    /// Names an election, and when the next one is: the day, as far as it is known.
    case election(next: GeneralElection)
    /// Names a dialogue, which mostly is held once.
    case dialogue
    /// Names a Party congress, of every five years.
    case partyCongress
    /// Sums up so many years.
    case summary(years: Int)
    /// Sums up a period.
    case periodSummary
    /// Has only a day that was printed with its year and stands for no yearly occasion.
    case dateGone(Day)
    /// Some of its steps happen once: their places, counted from 0.
    case oneOffSteps([Int])
    /// Its text names what happens once beside work that stays.
    case onceInText
    /// A letter or plan of the old year.
    case ofOldYear
    /// An activity that was scheduled in the old year.
    case activityOfOldYear
    /// Is about the print of the old paper.
    case oldPrint
    /// Stands under something that is dropped.
    case underDropped(Ref)
    /// Staff had marked it as not to be carried out.
    case wasDropped

    // MARK: What has ended

    /// Names a period that is over by then: its last year.
    case periodEnded(Int)
    /// Rests on an instrument that is over by then.
    case basisExpired(number: String, last: Day)
    /// Rests on a paper of the old year, which is proposed to be dropped: its number or title.
    case basisDropped(String)
    /// Speaks of inspections, which departments no longer have inspectorates for.
    case inspection
    /// Is for units of a level that there is no more.
    case levelEnded(AdministrativeUnit.Level)

    // MARK: Bodies and units

    /// A body has ended and another takes its place.
    case replaced(AgencyReference, by: AgencyReference, isVerified: Bool)
    /// No source confirms that a body took over.
    case unconfirmed(by: AgencyReference)
    /// Several bodies have become one.
    case fellTogether(into: AgencyReference)
    /// Another block addresses the same body by now.
    case sameBody(as: Ref)
    /// A body has ended and nothing is known of a successor.
    case noSuccessor(AgencyReference)
    /// It is not known whether a body still exists.
    case mayHaveEnded(AgencyReference)
    /// A body would report to itself.
    case reportsToItself(AgencyReference)
    /// The words speak of work that went to another successor.
    case otherSuccessor(AgencyReference, by: AgencyReference, function: String)
    /// The unit bears another name or kind by then.
    case unitRenamed
    /// The unit became part of another one.
    case unitMerged(UnitID)
    /// The unit has ended and nothing is known of a successor.
    case unitEnded

    // MARK: Texts and days

    /// Its days moved to the new year.
    case daysMoved
    /// The old year in its text became the new one.
    case yearReplaced
    /// Its text names the old year in a way that cannot be replaced without reading it.
    case yearInText
    /// The name of an ended body in its text became the successor's.
    case nameReplaced(AgencyID)
    /// Its text names an ended body.
    case nameInText(AgencyID)
    /// Its text speaks of districts, which there are no more.
    case districtInText
    /// Its text names the unit as it was called.
    case unitInText
    /// What its text says of the province it says of the city that the unit became.
    case kindReplaced
    /// Its text names a place, where something else may be this year.
    case placeInText(String)
    /// Number, date and signatory are to be filled in.
    case identityEmpty
}

extension RollOverReason {
    /// How much a reason weighs: the heaviest of a line decides its proposal.
    package enum Weight: Int, Comparable, Sendable {
        /// Is shown and changes nothing.
        case shown
        /// Asks for a decision.
        case asks
        /// Proposes to drop the line.
        case drops

        /// Lighter ones are smaller.
        package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    /// The rules of what is dropped and what is asked, all in one place.
    package var weight: Weight {
        switch self {
        case .partyCongress, .summary, .periodSummary, .dateGone, .ofOldYear, .activityOfOldYear, .oldPrint,
            .underDropped:
            .drops
        case .election, .dialogue, .periodEnded, .basisExpired, .basisDropped, .inspection, .levelEnded, .noSuccessor,
            .mayHaveEnded, .reportsToItself, .otherSuccessor, .unconfirmed, .unitEnded, .yearInText, .nameInText,
            .districtInText, .unitInText, .placeInText, .onceInText, .wasDropped:
            .asks
        case .oneOffSteps, .fellTogether, .sameBody, .unitRenamed, .unitMerged, .daysMoved, .yearReplaced,
            .nameReplaced, .kindReplaced, .identityEmpty, .replaced:
            .shown
        }
    }

    /// The reason as a word for programs.
    package var word: String {
        switch self {
        case .election: "election"
        case .dialogue: "dialogue"
        case .partyCongress: "partyCongress"
        case .summary: "summary"
        case .periodSummary: "periodSummary"
        case .dateGone: "dateGone"
        case .oneOffSteps: "oneOffSteps"
        case .onceInText: "onceInText"
        case .ofOldYear: "ofOldYear"
        case .activityOfOldYear: "activityOfOldYear"
        case .oldPrint: "oldPrint"
        case .underDropped: "underDropped"
        case .wasDropped: "wasDropped"
        case .periodEnded: "periodEnded"
        case .basisExpired: "basisExpired"
        case .basisDropped: "basisDropped"
        case .inspection: "inspection"
        case .levelEnded: "levelEnded"
        case .replaced: "replaced"
        case .unconfirmed: "unconfirmed"
        case .fellTogether: "fellTogether"
        case .sameBody: "sameBody"
        case .noSuccessor: "noSuccessor"
        case .mayHaveEnded: "mayHaveEnded"
        case .reportsToItself: "reportsToItself"
        case .otherSuccessor: "otherSuccessor"
        case .unitRenamed: "unitRenamed"
        case .unitMerged: "unitMerged"
        case .unitEnded: "unitEnded"
        case .daysMoved: "daysMoved"
        case .yearReplaced: "yearReplaced"
        case .yearInText: "yearInText"
        case .nameReplaced: "nameReplaced"
        case .nameInText: "nameInText"
        case .districtInText: "districtInText"
        case .unitInText: "unitInText"
        case .kindReplaced: "kindReplaced"
        case .placeInText: "placeInText"
        case .identityEmpty: "identityEmpty"
        }
    }
}
