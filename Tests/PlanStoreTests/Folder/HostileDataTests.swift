import Glibc
import PlanModel
import Records
import Testing

@testable import JSONText
@testable import PlanFormat
@testable import PlanStore

/// Data that somebody else wrote, and not with good intent: it stays inside the folder and inside the limits.
@Suite struct HostileDataTests {
    @Test(arguments: ["units", "history", "figures", "schema", ".pending"])
    func aFolderThatLeadsOutIsNeitherReadNorWritten(_ name: String) throws {
        let sample = try SampleFolder()
        let outside = try SampleFolder()
        for file in ["an-giang.json", "dak-lak.json", "an-giang-2021.jsonl"] { try outside.write("{", to: file) }
        for file in sample.names(name) { try sample.remove(name + "/" + file) }
        rmdir(sample.path + "/" + name)
        sample.link(outside.path, as: name)
        let before = try outside.files()
        let folder = try sample.open()
        // What lies there is no JSON: had it been read, that would be told.
        #expect(folder.check().allSatisfy { $0.kind != .json(.unclosed) && $0.kind != .historyTorn(bytes: 1) })
        if name == "history" || name == ".pending" {
            #expect(throws: CommitError.self) { try folder.commit(.done(.point), by: "Lan") }
        }
        _ = try? folder.repair(by: "Lan")
        #expect(try outside.files() == before)
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test(arguments: ["../an-giang-2021", "an-giang-2021/..", "/etc/passwd", ".", "a\\u0000b", "an giang"])
    func anIdIsNeverAPath(_ id: String) throws {
        let sample = try SampleFolder()
        try sample.replace(#""id": "an-giang-2021""#, with: #""id": "\#(id)""#, in: SampleFolder.plan)
        try sample.replace(#""id": "chau-doc""#, with: #""id": "\#(id)""#, in: "units/an-giang.json")
        let before = try sample.files()
        let folder = try sample.open()
        #expect(folder.snapshot.library.plans.map(\.id.slug) == ["dak-lak-2020"])
        let badSlug = folder.snapshot.faults.contains { fault in
            if case .badSlug(field: "id", _) = fault.kind { fault.file == SampleFolder.plan } else { false }
        }
        #expect(badSlug)
        // Nor does one that a program is handed.
        let named = RecordID(PlanID(id), Ref("IV.1.1"))
        #expect(throws: CommitError.recordGone(named)) { try folder.commit(.done(named), by: "Lan") }
        #expect(try sample.files().filter { !$0.key.hasPrefix(".lock") } == before)
    }

    @Test(arguments: [
        "zz", "zz/../x", "zz/../../../out/evil", "a+b", "99991231T235959.999999999Z-ffffffff", "zz\\u0000y", "", "é",
        String(repeating: "z", count: 300), "20270101T000000.000000000Z-aaaaaaaa",
    ])
    func anIdOfAHistoryIsNeverPartOfAFileNameAndNeverGrows(_ id: String) throws {
        let sample = try SampleFolder()
        let set = #""set":{"note":[null,"x"]}"#
        try sample.write(
            #"{"id":"\#(id)","action":"\#(id)","at":"2026-01-01T00:00:00+07:00","by":"An","record":"IV.1.1",\#(set)}"#
                + "\n", to: SampleFolder.history)
        let places = Set(try sample.files().keys)
        for number in 1...8 {
            _ = try sample.open().commit(
                .set(.shared, "notes", to: .array([.note("\(number)")])), by: "Lan")
        }
        let folder = try sample.open()
        let own = try folder.history().filter { $0.by == "Lan" }
        #expect(own.count == 8 && own.allSatisfy { $0.id.utf8.count == 35 && $0.action == $0.id })
        #expect(own.map(\.id) == own.map(\.id).sorted())
        let faults = folder.check().map(\.kind)
        let isOffender = faults.contains { if case .badHistoryID(field: "id", _) = $0 { true } else { false } }
        #expect(isOffender == !HistoryID.isWellFormed(id))
        _ = try folder.undo(by: "Lan")
        #expect(folder.snapshot.library.task(.shared)?.task.progress.notes.count == 7)
        #expect(Set(try sample.files().keys).subtracting([".lock", ".order"]) == places)
        #expect(sample.names(".pending") == [])
    }

    @Test(arguments: ["IV 1.1", "IV/1.1", "IV.1\u{202E}.1", String(repeating: "I", count: 513)])
    func anIdOfARecordThatCannotBeOneClosesThatRecord(_ id: String) throws {
        let sample = try SampleFolder()
        try sample.replace(#""id": "IV.1.1""#, with: #""id": "\#(id)""#, in: SampleFolder.plan)
        let folder = try sample.open()
        #expect(folder.snapshot.faults.map(\.kind) == [.badRecordID(id)])
        let named = RecordID(PlanID("an-giang-2021"), Ref(id))
        #expect(throws: CommitError.self) { try folder.commit(.done(named), by: "Lan") }
        _ = try folder.commit(.done(.point), by: "Lan")
    }

    @Test func theLongestNamesCanBeChangedAndLongerOnesAreNamed() throws {
        let sample = try SampleFolder()
        let (unit, plan) = (String(repeating: "u", count: 96), String(repeating: "p", count: 96))
        try sample.replace(#""id": "an-giang""#, with: #""id": "\#(unit)""#, in: "units.json")
        let text = SampleTexts.anGiang.replacing(#""id": "an-giang-2021""#, with: #""id": "\#(plan)""#)
            .replacing(#""unit": "an-giang""#, with: #""unit": "\#(unit)""#)
        try sample.write(text, to: "plans/\(unit)/\(plan).json")
        let longer = plan + "p"
        try sample.write(text.replacing(plan, with: longer), to: "plans/\(unit)/\(longer).json")
        let folder = try sample.open()
        _ = try folder.commit(.done(RecordID(PlanID(plan), Ref("IV.1.1"))), by: "Lan")
        #expect(folder.snapshot.faults.contains { $0.kind == .badSlug(field: "id", text: longer) })
    }

    @Test func pendingNamesLeadNowhereElse() throws {
        let sample = try SampleFolder()
        let action = "20200101T000000.000000000Z-00000000+1"
        for name in ["plans+..+..+x.json+\(action)", "plans+an-giang+..json+\(action)", "history+x.json+\(action)"] {
            try sample.write("x", to: ".pending/" + name)
        }
        _ = try sample.open()
        #expect(sample.names(".pending") == [])
        #expect(sample.names("plans") == ["an-giang", "dak-lak"])
        #expect(sample.text(SampleFolder.plan) == SampleTexts.anGiang)
    }

    @Test func aFileBeyondTheLimitIsNamedAndClosesNothingElse() throws {
        let sample = try SampleFolder()
        // 65 MiB that need no room on the disk.
        truncate(sample.path + "/" + SampleFolder.otherPlan, 65 << 20)
        let folder = try sample.open()
        #expect(
            folder.snapshot.faults == [
                Fault(file: SampleFolder.otherPlan, kind: .unreadable(errno: EFBIG), scope: .file)
            ])
        _ = try folder.commit(.done(.first), by: "Lan")
    }

    @Test func nestingBeyondTheLimitIsNamedWithItsPlace() throws {
        let sample = try SampleFolder()
        let deep = String(repeating: "[", count: 200_000)
        try sample.write("{\n\"id\": \(deep)", to: SampleFolder.otherPlan)
        let faults = try sample.open().snapshot.faults
        #expect(faults.map(\.kind) == [.json(.depthExceeded(limit: 64))])
        #expect(faults.map(\.line) == [2] && faults.map(\.scope) == [.file])
    }

    @Test func aPipeOrDeviceIsNoFile() throws {
        let sample = try SampleFolder()
        try sample.remove("observances.json")
        mkfifo(sample.path + "/observances.json", 0o600)
        // A pipe without a writer must not make anybody wait.
        let folder = try sample.open()
        #expect(folder.snapshot.faults.map(\.kind) == [.unreadable(errno: ENXIO)])
        #expect(!folder.check().isEmpty)
    }
}
