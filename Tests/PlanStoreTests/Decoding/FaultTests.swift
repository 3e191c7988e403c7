import JSONText
import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// Each kind of fault: what is changed in the plan of the sample folder, and what is found where.
@Suite struct FaultTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let name: String
        let old: String
        let new: String
        let line: Int
        let column: Int
        let kind: Fault.Kind
        let scope: Fault.Scope

        init(
            _ name: String, _ old: String, _ new: String, at line: Int, _ column: Int, _ kind: Fault.Kind,
            _ scope: Fault.Scope = .file
        ) {
            (self.name, self.old, self.new, self.line, self.column) = (name, old, new, line, column)
            (self.kind, self.scope) = (kind, scope)
        }

        var testDescription: String { name }
    }

    static let closing: [Example] = [
        Example("not JSON", #""year": 2021,"#, #""year": 2021"#, at: 6, 3, .json(.missingComma)),
        Example("comment", #""year": 2021,"#, #""year": 2021, // năm"#, at: 5, 17, .json(.comment)),
        Example(
            "duplicate key", #""year": 2021,"#, #""year": 2021, "year": 2022,"#, at: 5, 17,
            .json(.duplicateKey("year"))),
        Example("no id", #""id": "an-giang-2021","#, "", at: 1, 1, .missingField("id")),
        Example(
            "id of another type", #""id": "an-giang-2021""#, #""id": 3"#, at: 3, 9,
            .wrongType(field: "id", expected: .text)),
        Example(
            "id with capitals", #""id": "an-giang-2021""#, #""id": "AN-GIANG""#, at: 3, 9,
            .badSlug(field: "id", text: "AN-GIANG")),
        Example(
            "id leading out", #""id": "an-giang-2021""#, #""id": "../x""#, at: 3, 9,
            .badSlug(field: "id", text: "../x")),
        Example(
            "id is not the file's name", #""id": "an-giang-2021""#, #""id": "an-giang-2022""#, at: 3, 9,
            .idIsNotFileName(id: "an-giang-2022", expected: "an-giang-2021")),
        Example(
            "unit is not the folder's name", #""unit": "an-giang""#, #""unit": "dak-lak""#, at: 4, 11,
            .unitIsNotFolderName(unit: "dak-lak", expected: "an-giang")),
        Example("no year", #""year": 2021,"#, "", at: 1, 1, .missingField("year")),
        Example(
            "year as text", #""year": 2021,"#, #""year": "2021","#, at: 5, 11,
            .wrongType(field: "year", expected: .wholeNumber)),
        Example(
            "year out of range", #""year": 2021,"#, #""year": 20210,"#, at: 5, 11,
            .outOfRange(field: "year", value: 20210)),
        Example("no document", #""document": {"#, #""paper": {"#, at: 1, 1, .missingField("document")),
        Example("duplicate record", #""id": "IV.2.1""#, #""id": "IV.1.1""#, at: 110, 13, .duplicateRecord("IV.1.1")),
        Example(
            "duplicate record across lists", #""id": "duty.year""#, #""id": "IV.1.1""#, at: 119, 13,
            .duplicateRecord("IV.1.1")),
    ]

    static let inRecords: [Example] = [
        Example(
            "unknown word", #""role": "lead""#, #""role": "leader""#, at: 71, 15,
            .unknownWord(field: "role", word: "leader", known: ["lead", "coordinate", "sole", "advise"]),
            .record(Ref("IV.1.1"))),
        Example(
            "no title", #""title": "Khám sức khỏe","#, "", at: 67, 5,
            .missingField("title"), .record(Ref("IV.1.1"))),
        Example(
            "impossible day", #""due": "2021-06-01""#, #""due": "2021-02-30""#, at: 76, 18,
            .badDay(field: "due", text: "2021-02-30"), .record(Ref("IV.1.1"))),
        Example(
            "wrong type", #""title": "Truyền thông""#, #""title": ["Truyền thông"]"#, at: 88, 16,
            .wrongType(field: "title", expected: .text), .record(Ref("IV.1.đ"))),
        Example(
            "unknown partner", #""agency": "so-noi-vu""#, #""agency": "so-lam""#, at: 92, 21, .unknownAgency("so-lam"),
            .record(Ref("IV.1.đ"))),
        Example(
            "bad reference", #""agency": "so-noi-vu""#, #""agency": "Sở Nội vụ""#, at: 92, 21,
            .badSlug(field: "agency", text: "Sở Nội vụ"), .record(Ref("IV.1.đ"))),
        Example(
            "unknown body in a block", #""so-y-te""#, #""so-y-tee""#, at: 52, 9, .unknownAgency("so-y-tee"),
            .record(Ref("b.IV.1"))),
        Example(
            "unknown unit", #""ubnd-huyen@*""#, #""ubnd-huyen@cho-moi""#, at: 60, 9, .unknownUnit("cho-moi"),
            .record(Ref("b.IV.2"))),
        Example(
            "unknown section", #""section": "IV.2""#, #""section": "IV.9""#, at: 111, 18, .unknownSection("IV.9"),
            .record(Ref("IV.2.1"))),
        Example(
            "unknown task", #""task": "IV.2.1""#, #""task": "IV.2.9""#, at: 120, 15, .unknownTask("IV.2.9"),
            .record(Ref("duty.year"))),
        Example(
            "unknown kind of duty", #""kind": "yearReport""#, #""kind": "report""#, at: 121, 15,
            .unknownWord(
                field: "kind", word: "report",
                known: ["ownPlan", "sixMonthReport", "yearReport", "consolidatedReport", "periodicReport"]),
            .record(Ref("duty.year"))),
        Example(
            "reversed window", #""bound": "before",\#n          "due": "2021-06-01","#,
            #""bound": "range", "from": "2021-06-02","to": "2021-06-01","#, at: 74, 9,
            .reversedWindow(from: Day(ordinal: 18780), to: Day(ordinal: 18779)), .record(Ref("IV.1.1"))),
        Example(
            "unknown state", #""year": 2021,"#, #""year": 2021, "state": "archived","#, at: 5, 26,
            .unknownWord(field: "state", word: "archived", known: ["draft", "inForce", "closed"]),
            .record(Ref("state"))),
        Example(
            "half a date", #""issuedOn": "2016-01""#, #""issuedOn": "2016-13""#, at: 26, 21,
            .badDay(field: "issuedOn", text: "2016-13"), .record(Ref("document"))),
        Example(
            "tasks are no list", #""activities": []"#, #""activities": {}"#, at: 137, 17,
            .wrongType(field: "activities", expected: .list), .record(Ref("activities"))),
        Example(
            "a record without an id", #""id": "IV.2.1","#, "", at: 109, 5, .missingField("id"), .record(Ref("tasks/2"))),
    ]

    @Test(arguments: closing) func aFaultOfIdentityClosesTheFile(_ example: Example) throws {
        let sample = try SampleFolder()
        try sample.replace(example.old, with: example.new, in: SampleFolder.plan)
        let snapshot = try sample.open().snapshot
        let fault = Fault(
            file: SampleFolder.plan, line: example.line, column: example.column, kind: example.kind,
            scope: example.scope)
        #expect(snapshot.faults.contains(fault), "\(snapshot.faults)")
        #expect(snapshot.library.plans.map(\.id.slug) == ["dak-lak-2020"])
    }

    @Test(arguments: inRecords) func aFaultInARecordClosesThatRecord(_ example: Example) throws {
        let sample = try SampleFolder()
        try sample.replace(example.old, with: example.new, in: SampleFolder.plan)
        let folder = try sample.open()
        let snapshot = folder.snapshot
        let fault = Fault(
            file: SampleFolder.plan, line: example.line, column: example.column, kind: example.kind,
            scope: example.scope)
        #expect(snapshot.faults.contains(fault), "\(snapshot.faults)")
        #expect(snapshot.faults.allSatisfy { $0.scope != .file })
        guard case .record(let ref) = example.scope else { return }
        let record = RecordID(PlanID("an-giang-2021"), ref)
        #expect(snapshot.readOnlyRecords.contains(record))
        #expect(snapshot.readOnlyRecords.count == Set(snapshot.faults.map(\.scope)).count)
        #expect(snapshot.readOnlyPlans.isEmpty)
        let plan = try #require(snapshot.library.plan(PlanID("an-giang-2021")))
        guard plan.task(ref) != nil else { return }
        #expect(throws: CommitError.recordReadOnly(record, fault)) { try folder.commit(.done(record), by: "Lan") }
        let free = try #require(plan.plan.tasks.first { $0.id != ref && $0.id != Ref("IV.2.1") }?.id)
        #expect(try folder.commit(.done(RecordID(PlanID("an-giang-2021"), free)), by: "Lan").saved.count == 1)
    }

    @Test func whatCannotBeReadIsShownWithDefaults() throws {
        let sample = try SampleFolder()
        try sample.replace(#""title": "Khám sức khỏe","#, with: "", in: SampleFolder.plan)
        try sample.replace(#""role": "lead""#, with: #""role": 7"#, in: SampleFolder.plan)
        let (_, task) = try #require(try sample.open().snapshot.library.task(.first))
        #expect(task.title == "—")
        #expect(task.role == .sole)
        #expect(task.timings.count == 1)
    }

    @Test func bytesThatAreNotUTF8CloseTheFile() throws {
        let sample = try SampleFolder()
        var bytes = try #require(sample.bytes(SampleFolder.plan))
        let place = try #require(bytes.firstIndex(of: 0xE1))
        bytes[place] = 0xFF
        try sample.write(bytes, to: SampleFolder.plan)
        let faults = try sample.open().snapshot.faults
        #expect(faults.map(\.kind) == [.json(.notUTF8(0xFF))])
        #expect(faults.map(\.line) == [11])
    }

    @Test func aPlanInTwoFilesCountsOnce() throws {
        let sample = try SampleFolder()
        try sample.write(
            SampleTexts.anGiang.replacingCharacters(
                in: try #require(SampleTexts.anGiang.range(of: #""unit": "an-giang""#)), with: #""unit": "dak-lak""#),
            to: "plans/dak-lak/an-giang-2021.json")
        let snapshot = try sample.open().snapshot
        let fault = Fault(
            file: "plans/dak-lak/an-giang-2021.json", line: 3, column: 9,
            kind: .duplicatePlan("an-giang-2021", otherFile: SampleFolder.plan), scope: .file)
        #expect(snapshot.faults == [fault])
        #expect(snapshot.library.plan(PlanID("an-giang-2021"))?.plan.unit == UnitID("an-giang"))
    }

    @Test func unknownKeysAreNoFault() throws {
        let sample = try SampleFolder()
        let unknown = #""year": 2021, "colour": { "a": [1.5e3] },"#
        try sample.replace(#""year": 2021,"#, with: unknown, in: SampleFolder.plan)
        #expect(try sample.open().snapshot.faults == [])
    }

    @Test func faultsOfReferenceFilesAreNamed() throws {
        let sample = try SampleFolder()
        try sample.replace(#""class": "department""#, with: #""class": "depart""#, in: "agencies.json")
        try sample.replace(#""kind": "province""#, with: #""kind": "state""#, in: "units.json")
        try sample.replace(#""from": "11-15""#, with: #""from": "11-31""#, in: "observances.json")
        let snapshot = try sample.open().snapshot
        #expect(snapshot.faults.map(\.file) == ["agencies.json", "observances.json", SampleFolder.plan, "units.json"])
        #expect(snapshot.faults.map(\.line) == [4, 2, 4, 2])
        #expect(snapshot.faults[1].kind == .badDay(field: "from", text: "11-31"))
        #expect(snapshot.faults[2].kind == .unknownUnit("an-giang"))
        #expect(snapshot.library.reference.agencies[AgencyID("so-y-te")]?.name == "Sở Y tế")
    }

    @Test func aBrokenListOfAgenciesMakesNoPlanFaulty() throws {
        let sample = try SampleFolder()
        try sample.write("{", to: "agencies.json")
        let snapshot = try sample.open().snapshot
        #expect(snapshot.faults.map(\.file) == ["agencies.json"])
        #expect(snapshot.library.entries.count == 2)
    }
}
