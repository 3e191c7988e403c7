import PlanModel
import Testing

@Suite struct LegalInstrumentTests {
    /// Number and year of a citation, and whether they mean 21-CT/TW of 2018.
    @Test(arguments: [
        ("21-CT/TW", "2018-01-20", true), ("21/CT-TW", "2018", true), ("21-CT/TW", "", true),
        ("21 - CT/TW", "2018-01", true), ("21-CT/TW", "2013-01-20", false), ("22-CT/TW", "2018-01-20", false),
        ("121-CT/TW", "2018-01-20", false), ("", "2018-01-20", false),
    ])
    func citations(_ number: String, _ issued: String, _ isMeant: Bool) throws {
        let instrument = LegalInstrument(
            id: "21-ct-tw-2018", number: "21-CT/TW", issuedOn: PartialDate(iso: "2018-01-20"), kind: .directive,
            title: "")
        let citation = Citation(
            number: number.isEmpty ? nil : number, issuedOn: PartialDate(iso: issued), kind: .directive)
        #expect(instrument.isMeant(by: citation) == isMeant)
        let reference = ReferenceData(instruments: [instrument])
        #expect((reference.instrument(citedAs: citation) != nil) == isMeant)
    }

    @Test func itIsOverAfterItsLastDay() throws {
        var instrument = LegalInstrument(
            id: "939", number: "939/QĐ-TTg", issuedOn: nil, kind: .decision, title: "", validTo: try day("2025-12-31"))
        #expect(!instrument.isOver(on: try day("2025-12-31")))
        #expect(instrument.isOver(on: try day("2026-01-01")))
        instrument.validTo = nil
        #expect(!instrument.isOver(on: try day("2126-01-01")))
    }
}
