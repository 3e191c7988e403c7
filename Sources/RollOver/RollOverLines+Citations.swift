import PlanModel
import Records

/// The papers that a plan cites, and what rests on them.
extension RollOverLines {
    var citations: [RollOver.Line] {
        source.document.citations.enumerated().map { index, citation in
            let text = RollOverLines.text(of: citation)
            var reasons = expired(citation)
            let years = YearText(citation.title ?? "")
            for year in years.endedPeriods(before: request.year) { reasons.append(.periodEnded(year)) }
            if isOfOldYear(citation) { reasons.append(.ofOldYear) }
            return RollOver.Line(
                id: .citation(index), place: citation.at.flatMap { $0 == "preamble" ? nil : Ref($0) }, text: text,
                proposedText: text, reasons: reasons)
        }
    }

    /// Whether a cited paper is one of the old year alone.
    func isOfOldYear(_ citation: Citation) -> Bool {
        let namesYear = YearText(citation.title ?? "").marks.contains { $0.role == .plain && $0.year == source.year }
        return namesYear || citation.kind == .officialLetter && citation.issuedOn?.year == source.year
    }

    func expired(at ref: Ref) -> [RollOverReason] {
        var reasons: [RollOverReason] = []
        for citation in source.document.citations where citation.at == ref.description {
            for reason in expired(citation) where !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons
    }

    private func expired(_ citation: Citation) -> [RollOverReason] {
        guard let instrument = reference.instrument(citedAs: citation), instrument.isOver(on: request.day),
            let last = instrument.validTo
        else { return [] }
        return [.basisExpired(number: instrument.number, last: last)]
    }

    static func text(of citation: Citation) -> String {
        [citation.number, citation.title].compactMap(\.self).joined(separator: " ")
    }
}
