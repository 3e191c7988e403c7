import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// That reports were sent back, replaced or exempt, as files say it.
@Suite struct ReportStateDecodingTests {
    private static let id = PlanID("an-giang-2021")
    private static let body = AgencyReference("ubnd-huyen@chau-doc")
    private static let states = """
        "via": [], "submissions": { "ubnd-huyen@chau-doc": { "receivedOn": "2021-11-18", "number": "90", "note": null,
          "returned": { "on": "2021-11-19", "reason": "chưa ký" },
          "earlier": [ { "receivedOn": "2021-11-10", "number": "85", "note": null,
            "returned": { "on": "2021-11-12", "reason": "thiếu phụ lục" } } ] } },
        "exempt": { "ubnd-huyen@tinh-bien": { "on": "2021-10-01", "reason": "sáp nhập" } },
        """

    private func opened(_ edit: (String, String)? = nil) throws -> (SampleFolder, PlanFolder) {
        let sample = try SampleFolder()
        let states = edit.map { Self.states.replacing($0.0, with: $0.1) } ?? Self.states
        try sample.write(SampleTexts.anGiang.replacing("\"via\": [],", with: states), to: SampleFolder.plan)
        return (sample, try sample.open())
    }

    private func duty(_ folder: PlanFolder) throws -> ReportingDuty {
        try #require(folder.snapshot.library.plan(Self.id)?.plan.duties.first)
    }

    @Test func whatIsReadIsWhatIsWritten() throws {
        let (sample, folder) = try opened()
        #expect(folder.check() == [])
        let duty = try duty(folder)
        let body = try #require(Self.body)
        let submission = try #require(duty.submissions[body])
        #expect(
            submission.returned?.reason == "chưa ký" && submission.earlier.map(\.returned?.reason) == ["thiếu phụ lục"])
        #expect(duty.exemptions.values.map(\.reason) == ["sáp nhập"])
        var copy = try #require(folder.snapshot.library.plan(Self.id)?.plan)
        copy.id = PlanID("an-giang-2022")
        _ = try folder.commit(Action([copy.creation]), by: "Lan")
        #expect(folder.snapshot.library.plan(copy.id)?.plan == copy)
        let text = sample.text("plans/an-giang/an-giang-2022.json")
        let keys = ["\"submissions\"", "\"returned\"", "\"earlier\"", "\"exempt\""]
        let places = keys.compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == keys.count && places == places.sorted())
        #expect(sample.text("folder.json").contains("\"format\": 2"))
    }

    @Test(arguments: [
        ("\"2021-11-19\"", "\"2021-13-19\""), ("\"reason\": \"chưa ký\"", "\"why\": \"chưa ký\""),
        ("\"receivedOn\": \"2021-11-10\"", "\"receivedOn\": 7"), ("\"2021-10-01\"", "\"hôm qua\""),
        ("\"reason\": \"sáp nhập\"", "\"reason\": 3"), ("ubnd-huyen@tinh-bien", "ubnd-huyen@tinh-bien#2021-03"),
    ])
    func whatCannotBeUnderstoodIsNamed(_ right: String, _ wrong: String) throws {
        let (_, folder) = try opened((right, wrong))
        #expect(folder.snapshot.faults.count == 1)
        #expect(folder.snapshot.readOnlyRecords.count == 1)
    }

    /// Taking the first exemption back gives the old bytes, and a program of before only reads meanwhile.
    @Test func theFirstOfThemRaisesTheFormatAndGoesWithoutATrace() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let before = sample.text(SampleFolder.plan)
        let record = RecordID(Self.id, Ref("duty.year"))
        let exemption = ReportingDuty.Exemption(on: try #require(Day(2021, 10, 1)), reason: "sáp nhập")
        let field = FieldPath("exempt", "ubnd-huyen@tinh-bien")
        let change = RecordChange(record, [FieldChange(field, from: nil, to: exemption.fieldValue)])
        _ = try folder.commit(Action([change]), by: "Lan")
        #expect(sample.text("folder.json").contains("\"format\": 2"))
        #expect(try sample.open(understanding: .first).snapshot.access == .readOnly(.newerFormat(2, known: 1)))
        _ = try folder.undo(by: "Lan")
        #expect(sample.text(SampleFolder.plan) == before && folder.check() == [])
    }
}
