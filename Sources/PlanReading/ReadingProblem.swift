import DocumentReading

/// What a person should look at in what was read.
package struct ReadingProblem: Hashable, Sendable {
    /// What is odd. The names are those of JSON.
    package enum Kind: String, CaseIterable, Sendable {
        /// The mark before this one is missing.
        case missingMark
        /// A mark stands twice.
        case repeatedMark
        /// The number is blank.
        case blankNumber
        /// The date, or a part of it, is blank.
        case blankDate
        /// The unit that the paper is for is not known.
        case unknownUnit
        /// The year is not printed.
        case unknownYear
        /// Who issued it is not known.
        case unknownIssuer
        /// A body that the reference data does not know.
        case unknownBody
        /// A name that several bodies bear.
        case ambiguousBody
        /// A block whose heading names no body.
        case unnamedBlock
        /// A year far from the plan's.
        case oddYear
        /// A day that the calendar does not have.
        case noSuchDay
        /// Something recurs, which the plan can hold in words only.
        case recurring
        /// A kind of paper that a data folder has no word for; it is read as a plan.
        case otherKind
        /// Letters look as if a scanner had taken them for others.
        case scannedLetters
        /// All of it was recognised by a machine.
        case scan
        /// Words that the machine was not sure of.
        case unclearWords
        /// The same task stands twice.
        case repeatedTask
        /// A table whose columns are not known.
        case unreadTable
        /// Page numbers were left out.
        case pageNumbers
        /// Tracked changes were taken as accepted.
        case trackedChanges
        /// Hidden text was left out.
        case hiddenText
    }

    /// What is odd.
    package var kind: Kind
    /// Where.
    package var place: SourceDocument.Place
    /// What the sentence about it names: marks, names, days.
    package var details: [String]

    /// A problem.
    package init(_ kind: Kind, _ place: SourceDocument.Place, _ details: [String] = []) {
        (self.kind, self.place, self.details) = (kind, place, details)
    }
}

/// Why a document is no plan that can be read.
package enum PlanRefusal: String, Error, Hashable, Sendable {
    /// It is no plan, decision or letter with tasks.
    case notAPlan
    /// It is classified: MẬT, TỐI MẬT, TUYỆT MẬT.
    case secret
}
