/// The identity of the paper that a plan was issued as. What the paper leaves blank is nil.
package struct OfficialDocument: Hashable, Sendable {
    /// The form of the paper (Nghị định 30/2020/NĐ-CP, Điều 7).
    package enum Kind: String, CaseIterable, Sendable {
        /// Kế hoạch.
        case plan
        /// Công văn.
        case officialLetter
        /// Quyết định.
        case decision
    }

    /// What the paper plans.
    package enum Purpose: String, CaseIterable, Sendable {
        /// A year's work.
        case year
        /// One Action Month, beside or below the plan of the year.
        case actionMonth
    }

    /// A body as the paper names it, with our reference where it is known.
    package struct NamedBody: Hashable, Sendable {
        /// The body, if it is in the list of agencies.
        package var agency: AgencyReference?
        /// What is printed.
        package var printed: String
        /// What stands in brackets behind it, as "b/c".
        package var note: String?

        /// A body as printed.
        package init(agency: AgencyReference?, printed: String, note: String? = nil) {
            (self.agency, self.printed, self.note) = (agency, printed, note)
        }
    }

    /// Who signed, and as what.
    package struct Signatory: Hashable, Sendable {
        /// The name, if the paper shows one.
        package var name: String?
        /// The capacity lines above the name: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
        package var capacity: [String]

        /// A signatory.
        package init(name: String?, capacity: [String]) {
            (self.name, self.capacity) = (name, capacity)
        }
    }

    /// What may be known of a paper from elsewhere though its print leaves it blank; the words of files.
    package enum OutsideField: String, CaseIterable, Sendable {
        /// Number and symbol.
        case number
        /// The date.
        case issuedOn
        /// The place of the date line.
        case place
        /// The name of who signed.
        case signatory
    }

    /// Something known from elsewhere.
    package struct OutsideFact: Hashable, Sendable {
        /// What, written as the field of the print would be.
        package var value: String
        /// Where it was read.
        package var source: String

        /// A fact.
        package init(value: String, source: String) { (self.value, self.source) = (value, source) }
    }

    /// The form of the paper.
    package var kind: Kind
    /// What it plans.
    package var purpose: Purpose
    /// Number and symbol, as `67/KH-UBND`; nil where the number is blank.
    package var number: String?
    /// What stands in place of a blank number, as `/KH-UBND`.
    package var printedNumber: String?
    /// The date, as far as it is known.
    package var issuedOn: PartialDate?
    /// The place of the date line.
    package var place: String?
    /// The title.
    package var title: String
    /// Who issued it.
    package var issuer: NamedBody
    /// Who signed it.
    package var signatory: Signatory
    /// The higher document of the same chain that it carries out.
    package var parent: Citation?
    /// Whom a letter addresses ("Kính gửi").
    package var addressees: [NamedBody]
    /// The lines of "Nơi nhận".
    package var recipients: [NamedBody]
    /// The documents it cites, in the paper's order.
    package var citations: [Citation]
    /// What is known from elsewhere of what the print leaves blank. It stands beside the print and never in its place.
    package var outside: [OutsideField: OutsideFact]

    /// A paper's identity.
    package init(
        kind: Kind, purpose: Purpose = .year, number: String?, printedNumber: String? = nil, issuedOn: PartialDate?,
        place: String?,
        title: String, issuer: NamedBody, signatory: Signatory, parent: Citation? = nil,
        addressees: [NamedBody] = [], recipients: [NamedBody] = [], citations: [Citation] = [],
        outside: [OutsideField: OutsideFact] = [:]
    ) {
        self.kind = kind
        self.purpose = purpose
        self.number = number
        self.printedNumber = printedNumber
        self.issuedOn = issuedOn
        self.place = place
        self.title = title
        self.issuer = issuer
        self.signatory = signatory
        self.parent = parent
        self.addressees = addressees
        self.recipients = recipients
        self.citations = citations
        self.outside = outside
    }

    /// Number and symbol: those printed, else those known from elsewhere.
    package var knownNumber: String? { number ?? outside[.number]?.value }

    /// The date: the one printed, else, where that is no whole day, the one known from elsewhere.
    package var knownDate: PartialDate? {
        guard issuedOn?.complete == nil, let fact = outside[.issuedOn] else { return issuedOn }
        return PartialDate(iso: fact.value) ?? issuedOn
    }
}

/// A document that a plan cites, as the plan prints it. Wrong dates and symbols are kept, with a remark.
package struct Citation: Hashable, Sendable {
    /// The kinds of document that plans cite.
    package enum Kind: String, CaseIterable, Sendable {
        /// Luật.
        case law
        /// Bộ luật.
        case code
        /// Nghị định.
        case decree
        /// Nghị quyết.
        case resolution
        /// Quyết định.
        case decision
        /// Chỉ thị.
        case directive
        /// Thông tư.
        case circular
        /// Kế hoạch.
        case plan
        /// Chương trình.
        case programme
        /// Thông báo.
        case notice
        /// Công văn.
        case officialLetter
        /// Đề án.
        case scheme
        /// Chiến lược.
        case strategy
    }

    /// Number and symbol; nil where only a name is printed.
    package var number: String?
    /// The date printed.
    package var issuedOn: PartialDate?
    /// What kind of document.
    package var kind: Kind
    /// Who issued it, as printed.
    package var issuer: String?
    /// Its title, for documents cited by name.
    package var title: String?
    /// Where it is cited: `preamble` or a ref.
    package var at: String?
    /// What is odd in print.
    package var remark: String?

    /// A cited document.
    package init(
        number: String?, issuedOn: PartialDate?, kind: Kind, issuer: String? = nil, title: String? = nil,
        at: String? = nil, remark: String? = nil
    ) {
        self.number = number
        self.issuedOn = issuedOn
        self.kind = kind
        self.issuer = issuer
        self.title = title
        self.at = at
        self.remark = remark
    }
}
