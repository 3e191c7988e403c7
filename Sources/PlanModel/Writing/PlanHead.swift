import Records
import VietnameseText

/// What a plan says of itself before its first heading: whose it is, for which year, and the paper that it is.
package struct PlanHead: Hashable, Sendable {
    package var unit: UnitID
    package var year: Int
    /// What it is about; nil for gender equality.
    package var subject: String?
    package var kind: OfficialDocument.Kind
    package var purpose: OfficialDocument.Purpose
    /// Number and symbol; nil until it is signed.
    package var number: String?
    package var issuedOn: PartialDate?
    package var place: String?
    package var title: String
    package var issuer: OfficialDocument.NamedBody
    package var signatory: OfficialDocument.Signatory
    package var parent: Citation?

    /// The head of a paper of which only the first things are known.
    package init(
        unit: UnitID, year: Int, kind: OfficialDocument.Kind, purpose: OfficialDocument.Purpose = .year,
        subject: String? = nil, title: String, issuer: OfficialDocument.NamedBody
    ) {
        (self.unit, self.year, self.kind, self.purpose) = (unit, year, kind, purpose)
        (self.subject, self.title, self.issuer) = (subject, title, issuer)
        signatory = OfficialDocument.Signatory(name: nil, capacity: [])
    }

    /// The head of a plan.
    package init(_ plan: Plan) {
        let paper = plan.document
        self.init(
            unit: plan.unit, year: plan.year, kind: paper.kind, purpose: paper.purpose, subject: plan.subject,
            title: paper.title, issuer: paper.issuer)
        (number, issuedOn, place, signatory) = (paper.number, paper.issuedOn, paper.place, paper.signatory)
        parent = paper.parent
    }

    /// The paper, of which nothing but the head is known.
    package var document: OfficialDocument {
        OfficialDocument(
            kind: kind, purpose: purpose, number: number, issuedOn: issuedOn, place: place, title: title,
            issuer: issuer, signatory: signatory, parent: parent)
    }

    /// The id of a new plan with this head, which is kept whatever becomes of the head: the place, the year, and what
    /// tells it from other plans of the same place and year.
    ///
    /// - Parameters:
    ///   - unit: The unit; nil where it is not known.
    ///   - reference: Names the issuer.
    ///   - isTaken: Whether there is a plan of an id.
    /// - Returns: An id that is free.
    package func planID(
        of unit: AdministrativeUnit?, in reference: ReferenceData, isTaken: (PlanID) -> Bool
    ) -> PlanID {
        var parts = [placeSlug(of: unit), String(year)]
        if let body = issuer.agency, let agency = reference.agencies[body.agency], agency.sort != .committee {
            parts.append(body.agency.slug)
        }
        switch kind {
        case .plan: break
        case .officialLetter: parts.append("cong-van")
        case .decision: parts.append("quyet-dinh")
        }
        if purpose == .actionMonth { parts.append("thang-hanh-dong") }
        if let subject { parts.append(String(subject.slugged.prefix(PlanHead.longestSubject))) }
        let stem = parts.joined(separator: "-")
        let ids = sequence(first: 1) { $0 + 1 }.lazy.map { PlanID($0 == 1 ? stem : "\(stem)-\($0)") }
        return ids.first { !isTaken($0) } ?? PlanID(stem)
    }

    /// The name of a province of today is shorter than its id, which has the year of the merger behind it.
    private func placeSlug(of unit: AdministrativeUnit?) -> String {
        guard let unit, unit.level == .province, let day = Day(year, 12, 31), let name = unit.naming(on: day).name,
            !name.slugged.isEmpty
        else { return self.unit.slug }
        return name.slugged
    }

    private static let longestSubject = 40
}

extension ReferenceData {
    /// The People's Committee of a unit, as papers name it: who issues a plan where nobody else is named. Nil where the
    /// kind of committee is not known.
    package func committee(of unit: AdministrativeUnit, on day: Day) -> OfficialDocument.NamedBody? {
        let agency = agencies.values.filter { $0.sort == .committee && $0.level.rawValue == unit.level.rawValue }
            .map(\.id.slug).filter { $0.hasPrefix("ubnd-") }.min()
        guard let agency else { return nil }
        return OfficialDocument.NamedBody(
            agency: AgencyReference(AgencyID(agency)),
            printed: "Ủy ban nhân dân " + unit.formalName(on: day))
    }
}
