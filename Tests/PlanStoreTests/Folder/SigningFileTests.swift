import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// The ways of papers to a signature as a file of the folder.
@Suite struct SigningFileTests {
    private static let unit = UnitID("an-giang")
    private static let file = "signing/an-giang.json"

    private func step(_ id: String, _ more: [String: FieldValue] = [:]) -> RecordChange {
        let members: [String: FieldValue] = [
            "plan": .string("an-giang-2021"), "step": .string("submitted"), "on": .string("2021-01-12"),
        ]
        return .inserting(.signing(SigningFileTests.unit, Ref(id)), members.merging(more) { $1 })
    }

    private func ids(_ folder: PlanFolder) -> [Ref] {
        folder.snapshot.library.signing[SigningFileTests.unit]?.steps.map(\.id) ?? []
    }

    @Test func stepsAreKeptTakenBackAndMadeAgain() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(Action([step("k.a")]), by: "Lan")
        #expect(sample.text("folder.json").contains("\"format\": 2") && folder.check() == [])
        #expect(sample.text(SigningFileTests.file).contains("\"$schema\": \"../schema/signing.schema.json\""))
        #expect(ids(folder) == [Ref("k.a")])
        #expect(ids(try sample.open()) == [Ref("k.a")])
        _ = try folder.undo(by: "Lan")
        #expect(ids(folder).isEmpty && folder.check() == [])
        _ = try folder.redo(by: "Lan")
        #expect(ids(folder) == [Ref("k.a")])
    }

    @Test func aStepOfAnotherProgramIsSeen() throws {
        let sample = try SampleFolder()
        let (folder, other) = (try sample.open(), try sample.open())
        _ = try other.commit(Action([step("k.a", ["person": .string("Minh")])]), by: "Minh")
        try folder.reload()
        #expect(folder.snapshot.library.signing[SigningFileTests.unit]?[step: Ref("k.a")]?.person == "Minh")
    }

    /// What is stored is what was read, and the keys stand in their order.
    @Test func aStepIsWrittenAsItIsRead() throws {
        let sample = try SampleFolder()
        let body = AgencyReference(AgencyID("so-y-te"))
        let day = try #require(Day(iso: "2021-01-12"))
        let step = SigningRegister.Step(
            id: Ref("k.a"), paper: .letter(Ref("l.a")), .opinionsAsked, on: day, turn: 2, bodies: [body],
            to: "Phó Chủ tịch",
            person: "Lan", until: day, replies: [body: .init(on: day, text: "thống nhất")], note: "gấp")
        let change = RecordChange(
            .signing(SigningFileTests.unit, step.id), [FieldChange(.whole, from: nil, to: step.fieldValue)])
        let folder = try sample.open()
        _ = try folder.commit(Action([change]), by: "Lan")
        #expect(try sample.open().snapshot.library.signing[SigningFileTests.unit]?.steps == [step])
        let text = sample.text(SigningFileTests.file)
        let keys = [
            "\"id\"", "\"letter\"", "\"step\"", "\"on\"", "\"bodies\"", "\"to\"", "\"person\"", "\"until\"",
            "\"replies\"",
        ]
        let places = keys.compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == keys.count && places == places.sorted())
    }

    @Test(arguments: [
        ("\"plan\": \"an-giang-2021\"", "\"plan\": \"An Giang\""), ("\"plan\": \"an-giang-2021\",", ""),
        ("\"step\": \"opinionsAsked\"", "\"step\": \"waved\""), ("\"on\": \"2021-01-08\"", "\"on\": \"8/1\""),
        ("\"bodies\": [\"so-y-te\"]", "\"bodies\": [\"Sở Y tế\"]"), ("\"to\": \"PCT\"", "\"to\": 4"),
        ("\"until\": \"2021-01-20\"", "\"until\": \"2021-01-07\""), ("\"person\": \"Lan\"", "\"person\": []"),
        ("{ \"so-y-te\": {", "{ \"Sở Y tế\": {"), ("{ \"on\": \"2021-01-15\" }", "{ }"),
        ("{ \"on\": \"2021-01-15\" }", "{ \"on\": \"2021-01-15\", \"text\": 4 }"), ("\"note\": \"gấp\"", "\"note\": 4"),
        ("\"step\": \"opinionsAsked\", ", ""),
    ])
    func whatCannotBeUnderstoodIsNamed(_ right: String, _ wrong: String) throws {
        let text = """
            { "unit": "an-giang", "steps": [ { "id": "k.a", "plan": "an-giang-2021", "step": "opinionsAsked", "on": "2021-01-08",
              "bodies": ["so-y-te"], "to": "PCT", "person": "Lan", "until": "2021-01-20",
              "replies": { "so-y-te": { "on": "2021-01-15" } }, "note": "gấp" } ] }
            """
        let sample = try SampleFolder()
        try sample.write(text, to: SigningFileTests.file)
        #expect(try sample.open().snapshot.faults == [])
        #expect(text.contains(right))
        try sample.write(text.replacing(right, with: wrong), to: SigningFileTests.file)
        let folder = try sample.open()
        #expect(folder.snapshot.faults.count == 1, "\(folder.snapshot.faults)")
        #expect(folder.snapshot.readOnlyRecords == [.signing(SigningFileTests.unit, Ref("k.a"))])
    }

    @Test func checkNamesWhatIsNotThere() throws {
        let sample = try SampleFolder()
        try sample.write(
            """
            { "unit": "nowhere", "steps": [ { "id": "k.a", "letter": "l.z", "step": "opinionsAsked", "on": "2021-01-08",
              "bodies": ["so-la"] }, { "id": "k.b", "plan": "an-giang-2021", "step": "drafted", "on": "2021-01-08" } ] }
            """, to: "signing/nowhere.json")
        let folder = try sample.open()
        #expect(folder.snapshot.faults == [])
        #expect(
            folder.check().map(\.kind) == [
                .unknownUnit("nowhere"), .unknownAgency("so-la"), .unknownLetter("l.z"),
                .unknownPlan("an-giang-2021"),
            ])
    }
}
