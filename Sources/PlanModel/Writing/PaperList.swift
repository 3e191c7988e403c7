import VietnameseText

/// Lines of a paper that have no mark and stand one below the other: what it is based on, and who gets it.
package enum PaperList: String, CaseIterable, Hashable, Sendable {
    /// "Căn cứ …", and what is cited elsewhere.
    case citations
    /// "Nơi nhận".
    case recipients
}

extension OfficialDocument {
    /// The places, from 0, of the documents that the paper is based on: those cited before its first heading.
    package var bases: [Int] {
        citations.indices.filter { citations[$0].at == Citation.preamble }
    }
}

extension Citation {
    /// Where the documents are cited that a paper is based on.
    package static let preamble = "preamble"
}

extension ReferenceData {
    /// How a body stands among the recipients of a plan: one of the plan's own unit without the unit's name.
    package func recipientName(of body: AgencyReference, in plan: Plan) -> String {
        (body.scope == .own ? agencies[body.agency]?.name : nil) ?? fullName(of: body, in: plan, .vietnamese)
    }
}

extension OfficialDocument.NamedBody {
    /// A body as a person types it among the recipients: `Sở Nội vụ (b/c)`. One that a plan or the list of bodies knows is
    /// named by its id, too.
    package init?(typed: String, in lookup: PlanBodyLookup) {
        var text = typed.asTyped
        var note: String?
        if text.hasSuffix(")"), let opening = text.lastIndex(of: "(") {
            note = text[text.index(after: opening)...].dropLast().split(separator: " ").joined(separator: " ")
            text = text[..<opening].split(separator: " ").joined(separator: " ")
        }
        guard !text.isEmpty else { return nil }
        self.init(agency: lookup.named(text), printed: text, note: note?.isEmpty == true ? nil : note)
    }

    /// The body as it is typed and printed: with what stands in brackets.
    package var typedText: String { printed + (note.map { " (\($0))" } ?? "") }
}
