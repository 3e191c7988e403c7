import PlanModel

extension ReferenceFile where Value == [LegalInstrument] {
    /// Reads `legal.json`.
    package init(legal bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.identified("instruments") { $0.instrument($1) }
        }
    }
}

extension RecordReader {
    fileprivate func instrument(_ id: String) -> LegalInstrument? {
        let kind: Citation.Kind? = word("kind")
        let number = text("number")
        guard let kind, let number else { return nil }
        return LegalInstrument(
            id: id, number: number, issuedOn: partialDate("issuedOn"), kind: kind, issuer: optionalText("issuer"),
            title: optionalText("title") ?? number, validFrom: optionalDay("validFrom"),
            validTo: optionalDay("validTo"), isVerified: flag("verified"), source: optionalText("source") ?? "",
            remark: optionalText("remark"))
    }
}
