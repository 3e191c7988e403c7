import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// Who belongs to the groups that papers of a unit name.
@Suite struct RosterTests {
    private static let plan = PlanID("an-giang-2021")
    private static let file = "rosters/an-giang.json"

    /// The sample folder, whose yearly report the departments owe as a group.
    private func sample() throws -> SampleFolder {
        let sample = try SampleFolder()
        try sample.replace(
            "{ \"id\": \"ubnd-huyen\"",
            with: """
                { "id": "so-ban-nganh", "level": "province", "class": "collective", "name": "Các sở, ban, ngành", "english": "Departments",
                  "short": "Sở, ban, ngành", "shortEnglish": "Departments", "abbreviations": [], "spellings": [], "began": null, "ended": null },
                { "id": "ubnd-huyen"
                """, in: "agencies.json")
        try sample.replace(
            "\"who\": [\n        \"ubnd-huyen@*\"", with: "\"who\": [\n        \"so-ban-nganh\"", in: SampleFolder.plan)
        return sample
    }

    private func entry(_ body: String, _ fields: [String: String] = [:]) -> RecordChange {
        let id = "so-ban-nganh:\(body)"
        var members: [String: FieldValue] = ["group": .string("so-ban-nganh"), "body": .string(body)]
        members.merge(fields.mapValues { .string($0) }) { $1 }
        return .inserting(.rosterEntry(UnitID("an-giang"), Ref(id)), members)
    }

    private func debtors(_ folder: PlanFolder) -> [String] {
        let debtors = folder.snapshot.library.plan(RosterTests.plan)?.debtors[Ref("duty.year")] ?? []
        return debtors.map(\.reference.description)
    }

    @Test func aRosterTakesAGroupApart() throws {
        let sample = try sample()
        let folder = try sample.open()
        #expect(debtors(folder) == ["so-ban-nganh"])
        let receipt = try folder.commit(Action([entry("so-y-te"), entry("so-noi-vu")]), by: "Lan")
        #expect(receipt.saved.count == 2)
        // The receiver of the reports does not owe one.
        #expect(debtors(folder) == ["so-y-te"])
        #expect(sample.text("folder.json").contains("\"format\": 2") && folder.check() == [])
        #expect(sample.text(RosterTests.file).contains("\"$schema\": \"../schema/rosters.schema.json\""))
        #expect(try folder.history().map(\.record) == receipt.saved)
        #expect(debtors(try sample.open()) == ["so-y-te"])
        _ = try folder.undo(by: "Lan")
        #expect(debtors(folder) == ["so-ban-nganh"] && folder.check() == [])
        _ = try folder.redo(by: "Lan")
        #expect(debtors(folder) == ["so-y-te"])
    }

    @Test func membersOfTheDayOfTheReport() throws {
        let sample = try sample()
        let folder = try sample.open()
        let entries = [
            entry("so-y-te", ["until": "2021-11-15"]), entry("ubnd-tinh", ["until": "2021-11-14"]),
            entry("ubnd-huyen@chau-doc", ["from": "2021-11-15"]), entry("ubnd-huyen@tinh-bien", ["from": "2021-11-16"]),
        ]
        _ = try folder.commit(Action(entries), by: "Lan")
        #expect(debtors(folder) == ["so-y-te", "ubnd-huyen@chau-doc"])
        #expect(folder.check() == [])
    }

    @Test func anotherProgramsChangeIsSeen() throws {
        let sample = try sample()
        let (folder, other) = (try sample.open(), try sample.open())
        _ = try other.commit(Action([entry("so-y-te")]), by: "Minh")
        try folder.reload()
        #expect(debtors(folder) == ["so-y-te"])
    }

    @Test(arguments: [
        ("\"id\": \"so-ban-nganh:so-y-te\"", "\"id\": \"so-ban-nganh:so-noi-vu\""),
        ("\"body\": \"so-y-te\"", "\"body\": \"Sở Y tế\""), ("\"from\": \"2021-01-01\"", "\"from\": \"2021-13-01\""),
        ("\"until\": \"2021-12-31\"", "\"until\": \"2020-12-31\""), ("\"group\": \"so-ban-nganh\",", ""),
    ])
    func whatCannotBeUnderstoodIsNamed(_ right: String, _ wrong: String) throws {
        let text = """
            { "unit": "an-giang", "members": [ { "id": "so-ban-nganh:so-y-te", "group": "so-ban-nganh",
              "body": "so-y-te", "from": "2021-01-01", "until": "2021-12-31" } ] }
            """
        let sample = try sample()
        try sample.write(text, to: RosterTests.file)
        #expect(try sample.open().snapshot.faults == [])
        try sample.write(text.replacing(right, with: wrong), to: RosterTests.file)
        let folder = try sample.open()
        #expect(folder.snapshot.faults.count == 1)
        #expect(folder.snapshot.readOnlyPlans.isEmpty && folder.snapshot.readOnlyRecords.count == 1)
    }

    @Test func checkNamesWhatIsNotThere() throws {
        let sample = try sample()
        try sample.write(
            """
            { "unit": "nowhere", "members": [ { "id": "so-ban-nganh:so-la", "group": "so-ban-nganh", "body": "so-la" } ] }
            """, to: "rosters/nowhere.json")
        let folder = try sample.open()
        #expect(folder.snapshot.faults == [])
        #expect(folder.check().map(\.kind) == [.unknownUnit("nowhere"), .unknownAgency("so-la")])
    }
}
