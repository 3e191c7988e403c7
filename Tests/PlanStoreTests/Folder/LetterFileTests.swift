import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// The register of letters as a file of the folder.
@Suite struct LetterFileTests {
    private static let unit = UnitID("an-giang")
    private static let file = "letters/an-giang.json"

    private func letter(_ id: String, _ more: [String: FieldValue] = [:]) -> RecordChange {
        let members: [String: FieldValue] = [
            "plan": .string("an-giang-2021"), "duties": .array([.string("duty.year")]),
            "to": .array([.string("ubnd-huyen@chau-doc")]), "from": .string("so-noi-vu"),
            "madeOn": .string("2021-11-20"),
        ]
        return .inserting(.letter(LetterFileTests.unit, Ref(id)), members.merging(more) { $1 })
    }

    @Test func lettersAreKeptTakenBackAndMadeAgain() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(Action([letter("l.a")]), by: "Lan")
        #expect(sample.text("folder.json").contains("\"format\": 2") && folder.check() == [])
        #expect(sample.text(LetterFileTests.file).contains("\"$schema\": \"../schema/letters.schema.json\""))
        func ids(_ folder: PlanFolder) -> [Ref] {
            folder.snapshot.library.letters[LetterFileTests.unit]?.letters.map(\.id) ?? []
        }
        #expect(ids(folder) == [Ref("l.a")])
        #expect(ids(try sample.open()) == [Ref("l.a")])
        _ = try folder.undo(by: "Lan")
        #expect(ids(folder).isEmpty && folder.check() == [])
        _ = try folder.redo(by: "Lan")
        #expect(ids(folder) == [Ref("l.a")])
    }

    @Test func aLetterOfAnotherProgramIsSeen() throws {
        let sample = try SampleFolder()
        let (folder, other) = (try sample.open(), try sample.open())
        _ = try other.commit(Action([letter("l.a", ["number": .string("45/SNV")])]), by: "Minh")
        try folder.reload()
        #expect(folder.snapshot.library.letters[LetterFileTests.unit]?[letter: Ref("l.a")]?.number == "45/SNV")
    }

    @Test(arguments: [
        ("\"plan\": \"an-giang-2021\"", "\"plan\": \"An Giang\""), ("\"to\": [\"so-y-te\"],", ""),
        ("\"to\": [\"so-y-te\"]", "\"to\": [\"Sở Y tế\"]"), ("\"from\": \"issuer\"", "\"from\": \"Sở Nội vụ\""),
        ("\"madeOn\": \"2021-11-20\"", "\"madeOn\": \"2021-13-20\""), ("\"number\": \"45/SNV\"", "\"number\": 45"),
        ("\"newDue\": \"2021-11-30\"", "\"newDue\": \"30/11\""),
    ])
    func whatCannotBeUnderstoodIsNamed(_ right: String, _ wrong: String) throws {
        let text = """
            { "unit": "an-giang", "letters": [ { "id": "l.a", "plan": "an-giang-2021", "duties": ["duty.year"],
              "to": ["so-y-te"], "from": "issuer", "madeOn": "2021-11-20", "number": "45/SNV", "newDue": "2021-11-30" } ] }
            """
        let sample = try SampleFolder()
        try sample.write(text, to: LetterFileTests.file)
        #expect(try sample.open().snapshot.faults == [])
        try sample.write(text.replacing(right, with: wrong), to: LetterFileTests.file)
        let folder = try sample.open()
        #expect(folder.snapshot.faults.count == 1)
        #expect(folder.snapshot.readOnlyRecords == [.letter(LetterFileTests.unit, Ref("l.a"))])
    }

    @Test func checkNamesWhatIsNotThere() throws {
        let sample = try SampleFolder()
        try sample.write(
            """
            { "unit": "nowhere", "letters": [ { "id": "l.a", "plan": "p", "to": ["so-la"], "from": "issuer",
              "madeOn": "2021-11-20", "reminds": "l.z" } ] }
            """, to: "letters/nowhere.json")
        let folder = try sample.open()
        #expect(folder.snapshot.faults == [])
        #expect(
            folder.check().map(\.kind) == [.unknownUnit("nowhere"), .unknownAgency("so-la"), .unknownLetter("l.z")])
    }
}
