/// A law, decree, decision or letter that plans cite, with the time it holds.
public struct LegalInstrument: Hashable, Sendable, Identifiable {
    /// The slug in `legal.json`: number and year.
    public var id: String
    /// Number and symbol, as printed on the instrument.
    public var number: String
    /// The date of issue, as far as it is known.
    public var issuedOn: PartialDate?
    /// What kind of document.
    public var kind: Citation.Kind
    /// Who issued it.
    public var issuer: String?
    /// Its title or subject, in short.
    public var title: String
    /// Its first day, or that of the period in its title; nil if not known.
    public var validFrom: Day?
    /// Its last day, or that of the period in its title; nil while it holds, or if not known.
    public var validTo: Day?
    /// Whether a source confirms it.
    public var isVerified: Bool
    /// Where that was read.
    public var source: String
    /// What else is to be known.
    public var remark: String?

    /// An instrument with all its facts.
    public init(
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

    /// Whether a citation means this instrument: the same number, blanks, dashes and slashes left aside (papers print
    /// `21/CT-TW` for `21-CT/TW`), and no other year. Numbers begin anew every year (Nghị định 30/2020/NĐ-CP, Điều 15).
    public func isMeant(by citation: Citation) -> Bool {
        guard let cited = citation.number, LegalInstrument.key(cited) == LegalInstrument.key(number) else {
            return false
        }
        guard let ours = issuedOn?.year, let theirs = citation.issuedOn?.year else { return true }
        return ours == theirs
    }

    /// Whether it is known to have ended before a day.
    public func isOver(on day: Day) -> Bool {
        validTo.map { $0 < day } ?? false
    }

    private static func key(_ number: String) -> String {
        number.composingVietnamese.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "&" }
    }
}
