/// A law, decree, decision or letter that plans cite, with the time it holds.
package struct LegalInstrument: Hashable, Sendable, Identifiable {
    /// The slug in `legal.json`: number and year.
    package var id: String
    /// Number and symbol, as printed on the instrument.
    package var number: String
    /// The date of issue, as far as it is known.
    package var issuedOn: PartialDate?
    /// What kind of document.
    package var kind: Citation.Kind
    /// Who issued it.
    package var issuer: String?
    /// Its title or subject, in short.
    package var title: String
    /// Its first day, or that of the period in its title; nil if not known.
    package var validFrom: Day?
    /// Its last day, or that of the period in its title; nil while it holds, or if not known.
    package var validTo: Day?
    /// Whether a source confirms it.
    package var isVerified: Bool
    /// Where that was read.
    package var source: String
    /// What else is to be known.
    package var remark: String?

    /// An instrument with all its facts.
    package init(
        id: String, number: String, issuedOn: PartialDate?, kind: Citation.Kind, issuer: String? = nil, title: String,
        validFrom: Day? = nil, validTo: Day? = nil, isVerified: Bool = false, source: String = "",
        remark: String? = nil
    ) {
        self.id = id
        self.number = number
        self.issuedOn = issuedOn
        self.kind = kind
        self.issuer = issuer
        self.title = title
        self.validFrom = validFrom
        self.validTo = validTo
        self.isVerified = isVerified
        self.source = source
        self.remark = remark
    }

    /// Whether a citation means this instrument: the same number, however it is written (papers print `21/CT-TW` for
    /// `21-CT/TW`), and no other year. Numbers begin anew every year, and local bodies all number alike (Nghị định
    /// 30/2020/NĐ-CP, Điều 15), so of those the issuer has to be the same as well.
    package func isMeant(by citation: Citation) -> Bool {
        guard let text = citation.number, let cited = DocumentNumber(text), cited == DocumentNumber(number) else {
            return false
        }
        if cited.isLocal, citation.issuer?.titleKey != issuer?.titleKey { return false }
        guard let ours = year, let theirs = citation.issuedOn?.year ?? DocumentNumber.year(printedIn: text) else {
            return true
        }
        return ours == theirs
    }

    /// The year it is of: that of its date, else the one its number names.
    package var year: Int? { issuedOn?.year ?? DocumentNumber.year(printedIn: number) }

    /// Whether it is known to have ended before a day.
    package func isOver(on day: Day) -> Bool {
        validTo.map { $0 < day } ?? false
    }
}
