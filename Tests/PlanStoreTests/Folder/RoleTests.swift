import Disk
import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// Who may do what, by the groups of the account.
@Suite struct RoleTests {
    private static let holiday = "le-khanh-thanh"
    private static let task = RecordID(PlanID("an-giang-2021"), Ref("IV.1.1"))

    private func open(_ sample: SampleFolder, _ groups: Set<String>) throws -> PlanFolder {
        try PlanFolder(at: sample.path, system: PosixSystem(), clock: .ticking(), groups: { groups })
    }

    private func sample() throws -> SampleFolder {
        let sample = try SampleFolder()
        let mark = sample.text("folder.json")
        let brace = try #require(mark.lastIndex(of: "}"))
        let roles = ", \"roles\": {\"record\": [\"bdg\"], \"decide\": [\"bdg-duyet\"]}}"
        try sample.write(mark[..<brace] + roles, to: "folder.json")
        return sample
    }

    private func status(_ record: RecordID) -> RecordChange {
        RecordChange(record, [FieldChange(FieldPath("status"), from: nil, to: .string("done"))])
    }

    private func state(_ plan: PlanID, of folder: PlanFolder) -> RecordChange {
        RecordChange(.plan(plan), [FieldChange(FieldPath("state"), from: nil, to: .string("closed"))])
    }

    @Test func theHighestRoleOfTheGroupsCounts() {
        let roles = FolderRoles([.record: ["bdg"], .decide: ["bdg-duyet"]])
        #expect(roles.role(ofGroups: []) == .read)
        #expect(roles.role(ofGroups: ["bdg", "users"]) == .record)
        #expect(roles.role(ofGroups: ["bdg", "bdg-duyet"]) == .decide)
        #expect(FolderRoles([:]).role(ofGroups: ["bdg"]) == .read)
    }

    @Test func whoIsInNoGroupReads() throws {
        let folder = try open(try sample(), ["users"])
        #expect(folder.snapshot.access == .readOnly(.role) && folder.role == .read)
        #expect(throws: CommitError.readOnly(.role)) { try folder.commit(Action([status(RoleTests.task)]), by: "Lan") }
    }

    @Test func whoRecordsDoesNotDecide() throws {
        let sample = try sample()
        let folder = try open(sample, ["bdg"])
        _ = try folder.commit(Action([status(RoleTests.task)]), by: "Lan")
        let plan = RoleTests.task.plan
        #expect(throws: CommitError.notYoursToDecide(.plan(plan))) {
            try folder.commit(Action([state(plan, of: folder)]), by: "Lan")
        }
        let holiday = RecordChange.inserting(
            .holiday(RoleTests.holiday),
            [
                "name": .object(["vi": .string("Nghỉ"), "en": .string("Day off")]), "from": .string("2021-09-03"),
                "to": .string("2021-09-03"),
            ])
        _ = try folder.add(Action([holiday]), by: "Lan")
        // A step of one's own is taken back; what others brought stays.
        _ = try folder.undo(by: "Lan")
        _ = try folder.redo(by: "Lan")
        let gone = RecordChange(
            .holiday(RoleTests.holiday), [FieldChange(.whole, from: holiday.fields[0].new, to: nil)])
        #expect(throws: CommitError.notYoursToDecide(.holiday(RoleTests.holiday))) {
            try folder.commit(Action([gone]), by: "Lan")
        }
        let chief = try open(sample, ["bdg-duyet"])
        _ = try chief.commit(Action([gone]), by: "Minh")
        _ = try chief.commit(Action([state(plan, of: chief)]), by: "Minh")
    }

    @Test func rolesThatCannotBeReadKeepOut() throws {
        let sample = try sample()
        let mark = sample.text("folder.json").replacing("{\"record\"", with: "[{\"record\"")
            .replacing("[\"bdg-duyet\"]}", with: "[\"bdg-duyet\"]}]")
        try sample.write(mark, to: "folder.json")
        let folder = try open(sample, ["bdg-duyet"])
        #expect(folder.snapshot.access == .readOnly(.role))
        #expect(folder.snapshot.faults.contains { $0.file == "folder.json" })
    }
}
