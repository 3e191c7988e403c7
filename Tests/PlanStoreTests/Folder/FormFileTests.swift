import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// The forms of a unit as a file of the folder, and what reports said to them in their plans.
@Suite struct FormFileTests {
    private static let unit = UnitID("an-giang")
    private static let file = "forms/an-giang.json"
    private static let text = """
        { "unit": "an-giang", "forms": [ { "id": "nam", "title": "Biểu năm", "reports": ["yearReport"], "figures": [
          { "id": "1", "label": "Số người", "unit": "người", "byGender": true, "who": ["so-y-te"] },
          { "id": "2", "label": "Tỷ lệ", "unit": "‰", "adds": "recomputed", "per": 1000, "target": "1.1" } ] } ] }
        """

    @Test func formsAreReadKeptAndTakenBack() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let form = ReportForm(
            id: Ref("nam"), title: "Biểu năm", reports: [.yearReport],
            figures: [
                .init(
                    id: Ref("1"), label: "Số người", unit: "người", isByGender: true,
                    who: [AgencyReference(AgencyID("so-y-te"))]),
                .init(
                    id: Ref("2"), label: "Tỷ lệ", unit: "‰", addition: .recomputed, per: 1_000, target: "1.1"),
            ])
        _ = try folder.commit(
            Action([
                RecordChange(
                    .form(Self.unit, form.id), [FieldChange(.whole, from: nil, to: form.fieldValue)])
            ]), by: "Lan")
        #expect(sample.text("folder.json").contains("\"format\": 2") && folder.check() == [])
        #expect(sample.text(Self.file).contains("\"$schema\": \"../schema/forms.schema.json\""))
        #expect(try sample.open().snapshot.library.forms[Self.unit]?.forms == [form])
        _ = try folder.undo(by: "Lan")
        #expect(folder.snapshot.library.forms[Self.unit]?.forms.isEmpty == true && folder.check() == [])
        try sample.write(Self.text, to: Self.file)
        try folder.reload()
        #expect(folder.snapshot.library.forms[Self.unit]?.form(for: .yearReport) == form)
        #expect(folder.snapshot.library.forms[Self.unit]?.form(for: .sixMonthReport) == nil)
    }

    @Test(arguments: [
        ("\"title\": \"Biểu năm\",", ""), ("[\"yearReport\"]", "[\"năm\"]"), ("\"label\": \"Số người\",", ""),
        ("\"byGender\": true", "\"byGender\": \"có\""), ("[\"so-y-te\"]", "[\"Sở Y tế\"]"),
        ("\"recomputed\"", "\"trung bình\""), ("1000", "7"), ("\"id\": \"2\"", "\"id\": \"1\""),
    ])
    func whatCannotBeUnderstoodIsNamed(_ right: String, _ wrong: String) throws {
        let sample = try SampleFolder()
        try sample.write(Self.text, to: Self.file)
        #expect(try sample.open().snapshot.faults == [])
        try sample.write(Self.text.replacing(right, with: wrong), to: Self.file)
        let folder = try sample.open()
        #expect(folder.snapshot.faults.count == 1)
        #expect(folder.snapshot.readOnlyRecords == [.form(Self.unit, Ref("nam"))])
    }

    @Test func checkNamesWhatIsNotThere() throws {
        let sample = try SampleFolder()
        try sample.write("{\"objectives\": [], \"targets\": []}", to: "targets.json")
        try sample.write(
            Self.text.replacing("so-y-te", with: "so-la").replacing("1.1", with: "9.9"), to: "forms/nowhere.json")
        let folder = try sample.open()
        #expect(folder.snapshot.faults == [])
        #expect(
            folder.check().map(\.kind) == [.unknownUnit("nowhere"), .unknownAgency("so-la"), .unknownTarget("9.9")])
    }

    @Test func answersComeBackAsTheyWereTyped() throws {
        let answers = FormAnswers(
            figures: [
                Ref("1"): [.total: try #require(DecimalNumber("52.30")), .women: try #require(DecimalNumber("0"))]
            ],
            texts: [.causes: "Thiếu người"])
        let stored = answers.fieldValue
        #expect(
            stored
                == .object([
                    "figures": .object(["1": .object(["total": .string("52.30"), "women": .string("0")])]),
                    "texts": .object(["causes": .string("Thiếu người")]),
                ]))
        let sample = try SampleFolder()
        let folder = try sample.open()
        let plan = try #require(folder.snapshot.library.entries.first { $0.outline.hasDuties }?.id)
        let duty = try #require(folder.snapshot.library.plan(plan)?.plan.duties.first)
        let body = AgencyReference(AgencyID("so-y-te"))
        func read(_ folder: PlanFolder) -> ReportingDuty.Submission? {
            folder.snapshot.library.plan(plan)?.plan.duties.first { $0.id == duty.id }?.submissions[body]
        }
        let before = read(folder)
        let submission = ReportingDuty.Submission(
            receivedOn: try #require(Day(iso: "2021-11-10")), number: "1/BC", answers: answers)
        _ = try folder.commit(
            Action([
                RecordChange(
                    RecordID(plan, duty.record),
                    [
                        FieldChange(
                            FieldPath("submissions", duty.submissionKey(body)), from: before?.fieldValue,
                            to: submission.fieldValue)
                    ])
            ]), by: "Lan")
        let again = try #require(read(try sample.open())?.answers)
        #expect(again == answers && again.figures[Ref("1")]?[.total]?.description == "52.30")
        #expect(sample.text("folder.json").contains("\"format\": 2") && folder.check() == [])
    }
}
