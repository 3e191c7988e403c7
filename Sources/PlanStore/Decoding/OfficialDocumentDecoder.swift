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
            citations: records("citations").map { $0.citation() })
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
