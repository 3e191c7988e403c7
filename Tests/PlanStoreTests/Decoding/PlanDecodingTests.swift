import PlanModel
import PlanStore
import Records
import Testing

@Suite struct PlanDecodingTests {
    @Test func aWholePlanIsRead() throws {
        let folder = try SampleFolder().open()
        #expect(folder.snapshot.faults == [])
        #expect(folder.snapshot.access == .writable)
        #expect(folder.snapshot.library.settings == FolderSettings(dueSoonDays: 5))
        let plan = try #require(folder.snapshot.library.plan(PlanID("an-giang-2021")))
        #expect(plan.plan.document.number == "67/KH-UBND")
        #expect(plan.plan.document.citations.map(\.issuedOn) == [PartialDate(iso: "2016-01")])
        #expect(plan.plan.sections.map(\.part) == [.implementation, nil, nil])
        #expect(plan.plan.tasks.map(\.id.description) == ["IV.1.1", "IV.1.đ", "IV.2.1"])
        let first = plan.plan.tasks[0]
        #expect(first.role == .lead && first.kind == .dated)
        #expect(first.timings == [Timing(.before(try #require(Day(2021, 6, 1))))])
        let second = plan.plan.tasks[1]
        #expect(second.partners == [.agency(AgencyReference(AgencyID("so-noi-vu"))), .printed("các ngành liên quan")])
        #expect(second.steps.map(\.isDone) == [false, true])
        let owners = plan.owners[Ref("IV.2.1")]?.map(\.reference.description)
        #expect(owners == ["ubnd-huyen@chau-doc", "ubnd-huyen@tinh-bien"])
        #expect(plan.plan.duties.map(\.task.description) == ["IV.2.1"])
    }

    @Test func progressIsRead() throws {
        let sample = try SampleFolder()
        try sample.replace(
            #""section": "IV.2","#,
            with: #"""
                "section": "IV.2", "status": "inProgress", "newDue": "2021-12-01",
                "evidence": [ { "number": "12/BC", "issuedOn": "2021-11-02", "file": null, "scan": 2.5 } ],
                "notes": [ { "at": "2021-11-02T08:00:00+07:00", "by": "Lan", "text": "xong một nửa" } ],
                "members": { "ubnd-huyen@chau-doc": { "status": "done", "doneOn": "2021-11-01" } },
                """#, in: SampleFolder.plan)
        try sample.replace(
            #""via": [],"#,
            with: #"""
                "via": [],
                "submissions": { "ubnd-huyen@chau-doc": { "receivedOn": "2021-11-10", "number": "5/BC" } },
                """#,
            in: SampleFolder.plan)
        let snapshot = try sample.open().snapshot
        #expect(snapshot.faults == [])
        let (_, task) = try #require(snapshot.library.task(.shared))
        let chauDoc = try #require(AgencyReference("ubnd-huyen@chau-doc"))
        #expect(task.progress.status == .inProgress)
        #expect(task.progress.newDue == Day(2021, 12, 1))
        #expect(task.progress.evidence == [Evidence(number: "12/BC", issuedOn: Day(2021, 11, 2))])
        #expect(task.progress.notes.map(\.text) == ["xong một nửa"])
        #expect(task.memberProgress[chauDoc]?.doneOn == Day(2021, 11, 1))
        let duty = try #require(snapshot.library.plan(PlanID("an-giang-2021"))?.plan.duties.first)
        #expect(duty.submissions[chauDoc]?.number == "5/BC")
    }

    @Test func decomposedLettersAreComposed() throws {
        let sample = try SampleFolder()
        try sample.replace("Khám sức khỏe", with: "Kha\u{301}m su\u{31B}\u{301}c kho\u{309}e", in: SampleFolder.plan)
        let (_, task) = try #require(try sample.open().snapshot.library.task(.first))
        #expect(task.title.unicodeScalars.elementsEqual("Khám sức khỏe".unicodeScalars))
        #expect(sample.text(SampleFolder.plan).unicodeScalars.contains("\u{31B}"))
    }

    @Test func referenceDataIsRead() throws {
        let library = try SampleFolder().open().snapshot.library
        let tinhBien = try #require(library.reference.units[UnitID("tinh-bien")])
        #expect(tinhBien.namings.map(\.kind) == [.ruralDistrict, .town])
        #expect(library.reference.actionMonth(in: 2021)?.lowerBound == Day(2021, 11, 15))
        #expect(library.reference.actionMonth(in: 2015) == nil)
        #expect(library.reference.theme(in: 2021)?.isVerified == true)
        #expect(library.reference.theme(in: 2026) == nil)
        #expect(library.reference.agencies[AgencyID("so-y-te")]?.abbreviations == ["SYT"])
    }
}
