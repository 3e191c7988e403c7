import PlanModel

extension RecordReader {
    /// The paper's identity.
    func officialDocument() -> OfficialDocument {
        let signatory = record("signatory")
        return OfficialDocument(
            kind: word("kind") ?? .plan, purpose: since(.second, "purpose")?.word("purpose") ?? .year,
            number: optionalText("number"), printedNumber: optionalText("printedNumber"),
            issuedOn: partialDate("issuedOn"), place: optionalText("place"), title: text("title") ?? Unreadable.text,
            issuer: record("issuer")?.namedBody() ?? OfficialDocument.NamedBody(agency: nil, printed: Unreadable.text),
            signatory: OfficialDocument.Signatory(
                name: signatory?.optionalText("name"), capacity: signatory?.texts("capacity") ?? []),
            parent: optionalRecord("parent")?.citation(), addressees: records("addressees").map { $0.namedBody() },
            recipients: records("recipients").map { $0.namedBody() },
            citations: records("citations").map { $0.citation() }, outside: outside())
    }

    private func outside() -> [OfficialDocument.OutsideField: OfficialDocument.OutsideFact] {
        guard let fields = since(.second, "outside")?.optionalRecord("outside") else { return [:] }
        var facts: [OfficialDocument.OutsideField: OfficialDocument.OutsideFact] = [:]
        for member in fields.node.members {
            guard let field = OfficialDocument.OutsideField(rawValue: member.key) else {
                let known = OfficialDocument.OutsideField.allCases.map(\.rawValue)
                log.add(.unknownWord(field: "outside", word: member.key, known: known), at: member.value)
                continue
            }
            guard let fact = record(member.value, member.key), let value = fact.text("value"),
                let source = fact.text("source")
            else { continue }
            facts[field] = OfficialDocument.OutsideFact(value: value, source: source)
        }
        return facts
    }

    private func namedBody() -> OfficialDocument.NamedBody {
        OfficialDocument.NamedBody(
            agency: optionalBody("agency"), printed: text("printed") ?? Unreadable.text, note: optionalText("note"))
    }

    private func citation() -> Citation {
        Citation(
            number: optionalText("number"), issuedOn: partialDate("issuedOn"), kind: word("kind") ?? .plan,
            issuer: optionalText("issuer"), title: optionalText("title"), at: optionalText("at"),
            remark: optionalText("remark"))
    }
}
