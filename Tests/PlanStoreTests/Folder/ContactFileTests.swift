import Disk
import Glibc
import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// Contacts as a file of the folder: of persons, so that others have no rights on it and its history lies beside it.
@Suite struct ContactFileTests {
    private static let unit = UnitID("an-giang")
    private static let file = "contacts/an-giang.json"
    private static let history = "contacts/an-giang.jsonl"

    private func contact(_ id: String, _ more: [String: FieldValue] = [:]) -> RecordChange {
        let members: [String: FieldValue] = [
            "body": .string("so-y-te"), "name": .string("Nguyễn Thị Lan"), "telephone": .string("0296 3841 234"),
        ]
        return .inserting(.contact(ContactFileTests.unit, Ref(id)), members.merging(more) { $1 })
    }

    private func names(_ folder: PlanFolder) -> [String] {
        folder.snapshot.library.contacts[ContactFileTests.unit]?.contacts.map(\.name) ?? []
    }

    @Test func contactsAreKeptTakenBackAndMadeAgain() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(Action([contact("c.a")]), by: "Lan")
        #expect(sample.text("folder.json").contains("\"format\": 2") && folder.check() == [])
        #expect(sample.text(ContactFileTests.file).contains("\"$schema\": \"../schema/contacts.schema.json\""))
        #expect(names(folder) == ["Nguyễn Thị Lan"])
        #expect(names(try sample.open()) == ["Nguyễn Thị Lan"])
        #expect(try folder.history().map(\.record) == [.contact(ContactFileTests.unit, Ref("c.a"))])
        _ = try folder.undo(by: "Lan")
        #expect(names(folder).isEmpty && folder.check() == [])
        _ = try folder.redo(by: "Lan")
        #expect(names(folder) == ["Nguyễn Thị Lan"])
    }

    /// Nothing of a person may stand in a file that is sent to other machines.
    @Test func nothingOfPersonsLiesElsewhere() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(Action([contact("c.a")]), by: "Minh")
        #expect(sample.text(ContactFileTests.history).contains("Nguyễn Thị Lan"))
        #expect(sample.bytes("history/contacts.an-giang.jsonl") == nil)
        for name in (try? PosixSystem().names(inFolder: sample.path + "/history")) ?? [] {
            #expect(!sample.text("history/" + name).contains("Nguyễn"))
        }
    }

    @Test func othersHaveNoRights() throws {
        let sample = try SampleFolder()
        #expect(chmod(sample.path, 0o755) == 0)
        _ = try sample.open().commit(Action([contact("c.a")]), by: "Lan")
        func mode(_ name: String) throws -> UInt32 {
            try PosixSystem().linkStatus(ofPath: sample.path + "/" + name).permissions & 0o777
        }
        #expect(try mode("contacts") & 0o007 == 0)
        #expect(try mode(ContactFileTests.file) == 0o640)
        #expect(try mode(ContactFileTests.history) == 0o640)
        #expect(try mode("folder.json") & 0o004 != 0)
        // Whoever opened it to all gets it closed with the next change.
        #expect(chmod(sample.path + "/" + ContactFileTests.file, 0o644) == 0)
        _ = try sample.open().commit(Action([contact("c.b")]), by: "Lan")
        #expect(try mode(ContactFileTests.file) == 0o640)
    }

    @Test func aFolderThatIsMadeOfABackupKeepsThemClosed() throws {
        let sample = try SampleFolder()
        #expect(chmod(sample.path, 0o755) == 0)
        let files = [("folder.json", SampleTexts.mark), (ContactFileTests.history, "")].map {
            ReferenceTexts.File(path: $0.0, bytes: Array($0.1.utf8))
        }
        try PlanFolder.create(at: sample.path + "/new", files, system: PosixSystem())
        let status = try PosixSystem().linkStatus(ofPath: sample.path + "/new/" + ContactFileTests.history)
        #expect(status.permissions & 0o777 == 0o640)
    }

    @Test func aContactOfAnotherProgramIsSeen() throws {
        let sample = try SampleFolder()
        let (folder, other) = (try sample.open(), try sample.open())
        _ = try other.commit(Action([contact("c.a")]), by: "Minh")
        try folder.reload()
        #expect(names(folder) == ["Nguyễn Thị Lan"])
    }

    @Test(arguments: [
        ("\"body\": \"so-y-te\"", "\"body\": \"Sở Y tế\""), ("\"name\": \"Lan\",", ""),
        ("\"name\": \"Lan\"", "\"name\": 7"), ("\"post\": \"Chánh VP\"", "\"post\": []"),
        ("\"telephone\": \"0296\"", "\"telephone\": 296"), ("\"mail\": \"a@b.vn\"", "\"mail\": true"),
        ("\"from\": \"2021-01-01\"", "\"from\": \"1/1/2021\""),
        ("\"until\": \"2021-12-31\"", "\"until\": \"2020-12-31\""),
    ])
    func whatCannotBeUnderstoodIsNamed(_ right: String, _ wrong: String) throws {
        let text = """
            { "unit": "an-giang", "contacts": [ { "id": "c.a", "body": "so-y-te", "name": "Lan", "post": "Chánh VP",
              "telephone": "0296", "mail": "a@b.vn", "from": "2021-01-01", "until": "2021-12-31" } ] }
            """
        let sample = try SampleFolder()
        try sample.write(text, to: ContactFileTests.file)
        #expect(try sample.open().snapshot.faults == [])
        try sample.write(text.replacing(right, with: wrong), to: ContactFileTests.file)
        let folder = try sample.open()
        #expect(folder.snapshot.faults.count == 1)
        #expect(folder.snapshot.readOnlyRecords == [.contact(ContactFileTests.unit, Ref("c.a"))])
    }

    @Test func checkNamesWhatIsNotThere() throws {
        let sample = try SampleFolder()
        try sample.write(
            #"{ "unit": "nowhere", "contacts": [ { "id": "c.a", "body": "so-la", "name": "Lan" } ] }"#,
            to: "contacts/nowhere.json")
        try sample.write("{}", to: "contacts/An Giang.json")
        try sample.write("", to: "contacts/an-giang (1).jsonl")
        let folder = try sample.open()
        #expect(folder.snapshot.faults == [])
        let found = Set(folder.check().map(\.kind))
        #expect(found == [.unknownUnit("nowhere"), .unknownAgency("so-la"), .oddName])
    }

    /// Contacts that only some may see are no fault for the others.
    @Test(.enabled(if: geteuid() != 0)) func whomTheyAreNotShownToMissesNothingElse() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(Action([contact("c.a")]), by: "Lan")
        #expect(chmod(sample.path + "/contacts", 0) == 0)
        defer { _ = chmod(sample.path + "/contacts", 0o750) }
        let folder = try sample.open()
        #expect(folder.snapshot.faults == [] && names(folder).isEmpty)
        #expect(try folder.history().isEmpty)
    }
}
