import Records

/// What somebody says a document's number, date and kind are: a plan that cites it, a plan of itself, or the list of
/// instruments.
package struct CitationStatement: Hashable, Sendable {
    /// Who says it.
    package enum Source: Hashable, Sendable {
        /// A plan that cites the document, at these places: `preamble`, `parent` (the document it carries out) or refs.
        case plan(PlanID, at: [String])
        /// A plan, of its own paper.
        case itself(PlanID)
        /// The list of instruments (`legal.json`).
        case register
    }

    /// Who says it.
    package var source: Source
    /// Number and symbol as written; nil where only a title is.
    package var number: String?
    /// The date.
    package var issuedOn: PartialDate?
    /// The kind of document.
    package var kind: Citation.Kind
    /// Who issued it.
    package var issuer: String?
    /// Its title.
    package var title: String?

    /// A statement.
    package init(
        source: Source, number: String?, issuedOn: PartialDate?, kind: Citation.Kind, issuer: String? = nil,
        title: String? = nil
    ) {
        self.source = source
        self.number = number
        self.issuedOn = issuedOn
        self.kind = kind
        self.issuer = issuer
        self.title = title
    }

    /// The year it is said to be of.
    var year: Int? { issuedOn?.year ?? number.flatMap(DocumentNumber.year(printedIn:)) }
}

/// A document of which different things are said, or that had expired when a plan cited it. Which of the statements is
/// right is for people to find out: nothing is ever corrected.
package struct CitationFinding: Hashable, Sendable {
    /// What is told.
    package enum Kind: String, CaseIterable, Sendable {
        /// The same number has different days or months.
        case dates
        /// The same number has different years. Numbers begin anew each year, so it may be two documents.
        case years
        /// It is cited as different kinds of document.
        case kinds
        /// The same title and day have different numbers.
        case numbers
        /// The same number is written in different ways.
        case spellings
        /// It had expired before the year of the plan that cites it.
        case expired
    }

    /// The document: its number as first written, else its title.
    package var document: String
    /// What is told, in the order of the cases.
    package var kinds: [Kind]
    /// Who says what.
    package var statements: [CitationStatement]
    /// Its last day, if it had expired.
    package var validTo: Day?

    /// A finding.
    package init(document: String, kinds: [Kind], statements: [CitationStatement], validTo: Day? = nil) {
        self.document = document
        self.kinds = kinds
        self.statements = statements
        self.validTo = validTo
    }

    /// Whether a plan has a part in it.
    package func concerns(_ plan: PlanID) -> Bool {
        statements.contains { statement in
            switch statement.source {
            case .plan(let id, _), .itself(let id): id == plan
            case .register: false
            }
        }
    }
}

extension PartialDate {
    /// Whether two dates cannot be of the same day: what both know differs.
    func contradicts(_ other: PartialDate) -> Bool {
        if year != other.year { return true }
        if let month, let others = other.month, month != others { return true }
        if let day, let others = other.day, day != others { return true }
        return false
    }
}
