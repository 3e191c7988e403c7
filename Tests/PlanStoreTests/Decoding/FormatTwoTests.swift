import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// What came with format 2: read, written as it is read, and never needed by what was before.
@Suite struct FormatTwoTests {
    private static let id = PlanID("an-giang-2021")

    /// The sample plan with every small form of format 2.
    private static let text = SampleTexts.anGiang
        .replacing(
            "\"year\": 2021,",
            with: """
                "year": 2021, "subject": "Trẻ em",
                "source": { "file": "ke-hoach.docx", "sha256": "\(String(repeating: "0a", count: 32))", "day": "2026-11-21" },
                """
        )
        .replacing(
            "\"kind\": \"plan\",\n    \"number\"",
            with: "\"kind\": \"plan\", \"purpose\": \"actionMonth\",\n    \"number\""
        )
        .replacing(
            "\"recipients\": [],",
            with: """
                "recipients": [], "outside": { "number": { "value": "14/KH-UBND", "source": "thuvienphapluat.vn 596247" } },
                """
        )
        .replacing(
            "\"title\": \"Phát tài liệu\",",
            with:
                "\"title\": \"Phát tài liệu\", \"timing\": { \"bound\": \"before\", \"due\": \"2021-11-15\", \"inferred\": true },"
        )
        .replacing(
            "\"title\": \"Khám sức khỏe\",",
            with: """
                "title": "Khám sức khỏe", "responsible": "Chị Hoa", "occasions": [ { "on": "2021-03-08", "status": "done", "doneOn": "2021-03-07" }, { "on": "2021-10-20" } ],
                "notes": [ { "at": "2026-11-21T09:12:00+07:00", "by": "Lan", "text": "thiếu kinh phí", "kind": "difficulty", "internal": true } ],
                """
        )
        .replacing(
            "\"activities\": []",
            with: """
                "activities": [ { "id": "act.1", "title": "Tọa đàm", "from": "2021-11-20", "to": "2021-11-20",
                  "reached": { "total": 120, "women": 80 }, "evidence": [ { "number": "12/BC-SYT", "issuedOn": null, "file": null } ] } ]
                """
        )

    private func opened(_ text: String = text) throws -> (SampleFolder, PlanFolder) {
        let sample = try SampleFolder()
        try sample.write(text, to: SampleFolder.plan)
        return (sample, try sample.open())
    }

    @Test func thePlanSaysAllOfIt() throws {
        let (_, folder) = try opened()
        #expect(folder.check() == [])
        let plan = try #require(folder.snapshot.library.plan(FormatTwoTests.id)?.plan)
        #expect(plan.subject == "Trẻ em" && plan.document.purpose == .actionMonth)
        #expect(plan.source?.file == "ke-hoach.docx" && plan.source?.day == Day(2026, 11, 21))
        #expect(plan.document.number == "67/KH-UBND")
        #expect(plan.document.outside[.number]?.value == "14/KH-UBND")
        #expect(plan.tasks[0].progress.responsible == "Chị Hoa")
        let days = [(3, 8), (10, 20)].compactMap { Day(2021, $0.0, $0.1) }
        #expect(plan.tasks[0].progress.days.map(\.on) == days)
        #expect(plan.tasks[0].progress.days.map(\.status) == [.done, .notStarted])
        #expect(plan.tasks[0].progress.notes.map(\.kind) == [.difficulty] && plan.tasks[0].progress.notes[0].isInternal)
        #expect(plan.tasks[1].steps.map { $0.timing?.due } == [nil, Day(2021, 11, 15)])
        #expect(plan.activities[0].reached == Activity.Reached(total: 120, women: 80))
        #expect(plan.activities[0].evidence.map(\.number) == ["12/BC-SYT"])
    }

    @Test func whatIsReadIsWhatIsWritten() throws {
        let (sample, folder) = try opened()
        let plan = try #require(folder.snapshot.library.plan(FormatTwoTests.id)?.plan)
        var copy = plan
        copy.id = PlanID("an-giang-2022")
        _ = try folder.commit(Action([copy.creation]), by: "Lan")
        #expect(folder.snapshot.library.plan(copy.id)?.plan == copy)
        #expect(sample.text("folder.json").contains("\"format\": 2"))
        #expect(folder.check() == [])
        // In their places, as the schema lists them.
        let text = sample.text("plans/an-giang/an-giang-2022.json")
        let keys = [
            "\"subject\"", "\"source\"", "\"purpose\"", "\"outside\"", "\"sections\"", "\"responsible\"", "\"reached\"",
        ]
        let places = keys.compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == keys.count && places == places.sorted())
    }

    @Test(arguments: [
        ("\"actionMonth\"", "\"week\""), ("\"number\": { \"value\"", "\"title\": { \"value\""),
        ("\"difficulty\"", "\"joy\""),
        ("\"women\": 80", "\"women\": -1"), ("\"day\": \"2026-11-21\"", "\"day\": \"2026-13-21\""),
        ("\"responsible\": \"Chị Hoa\"", "\"responsible\": 7"), ("\"2021-10-20\"", "\"2021-10\""),
    ])
    func whatCannotBeUnderstoodIsNamed(_ right: String, _ wrong: String) throws {
        let (_, folder) = try opened(FormatTwoTests.text.replacing(right, with: wrong))
        #expect(folder.snapshot.faults.count == 1)
        #expect(folder.snapshot.readOnlyPlans.isEmpty && folder.snapshot.readOnlyRecords.count == 1)
    }

    @Test(arguments: [
        ("responsible", FieldValue.string("Anh Nam")),
        (
            "notes",
            .array([
                .object([
                    "at": .string("2026-11-21T09:12:00+07:00"), "by": .string("Lan"), "text": .string("x"),
                    "kind": .string("reason"),
                ])
            ])
        ),
    ])
    func theFirstOfThemRaisesTheFormat(_ field: String, _ value: FieldValue) throws {
        let (sample, folder) = try opened(SampleTexts.anGiang)
        _ = try folder.commit(.set(.point, "notes", to: .array([.note("như cũ")])), by: "Lan")
        #expect(sample.text("folder.json") == SampleTexts.mark)
        _ = try folder.commit(.set(.first, field, to: value), by: "Lan")
        #expect(sample.text("folder.json").contains("\"format\": 2"))
        _ = try folder.undo(by: "Lan")
        #expect(folder.check() == [])
    }

    @Test func figuresKnowWomenAndMen() throws {
        let (sample, folder) = try opened(SampleTexts.anGiang)
        let record = RecordID.figure(UnitID("an-giang"), "1.1:2024")
        var members: [String: FieldValue] = ["target": .string("1.1"), "year": .int(2024), "value": .string("27.5")]
        _ = try folder.commit(Action([.inserting(record, members)]), by: "Lan")
        #expect(sample.text("folder.json") == SampleTexts.mark)
        members["women"] = .string("28.1")
        _ = try folder.commit(.set(record, "women", to: .string("28.1")), by: "Lan")
        #expect(sample.text("folder.json").contains("\"format\": 2"))
        let value = folder.snapshot.library.figures(of: UnitID("an-giang")).value(of: "1.1", in: 2024)
        #expect(value?.women?.description == "28.1" && value?.men == nil)
        #expect(folder.check() == [])
    }

    @Test(arguments: [("[ \"an-giang\" ]", 0), ("[ \"An Giang\" ]", 1), ("\"an-giang\"", 1)])
    func successorsMayBeOfOneProvince(_ units: String, _ faults: Int) throws {
        let sample = try SampleFolder()
        let successor =
            "\"successors\": [ { \"agency\": \"so-noi-vu\", \"from\": \"2025-03-01\", \"function\": \"all\", \"units\": \(units) } ],"
        try sample.replace(
            "\"short\": \"Sở Y tế\",", with: "\(successor) \"short\": \"Sở Y tế\",", in: "agencies.json")
        let folder = try sample.open()
        #expect(folder.snapshot.faults.count == faults)
        let health = folder.snapshot.library.reference.agencies[AgencyID("so-y-te")]
        let isNamed = health?.successors(in: UnitID("an-giang")).map(\.agency.slug) == ["so-noi-vu"]
        #expect(isNamed == true && (faults > 0 || health?.successors(in: UnitID("dak-lak")) == []))
    }

    @Test func aSaturdayThatIsWorkedIsNoClosedDay() throws {
        let sample = try SampleFolder()
        try sample.write(
            """
            { "holidays": [ { "id": "quoc-khanh-2026", "name": { "vi": "Quốc khánh", "en": "National Day" }, "year": 2026,
              "from": "2026-08-31", "to": "2026-09-02", "workedOn": "2026-08-22", "source": "", "verified": true } ] }
            """, to: "holidays.json")
        let folder = try sample.open()
        #expect(folder.snapshot.faults == [])
        let reference = folder.snapshot.library.reference
        let days = try [(8, 22), (8, 23), (8, 31)].map { try #require(Day(2026, $0.0, $0.1)) }
        #expect(days.map { reference.closedDay($0) == nil } == [true, false, false])
        #expect(reference.holidays.first?.fieldValue.members?["workedOn"] == .string("2026-08-22"))
    }
}
