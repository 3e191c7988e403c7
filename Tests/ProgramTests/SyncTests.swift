import Foundation
import PlanSync
import Records
import Testing

/// Machines that meet at a real repository: whatever each did, all come to the same bytes.
struct SyncTests {
    private let place: MeetingPlace

    init() throws { place = try MeetingPlace() }

    private func two(prefix: String = "") throws -> (Machine, Machine) {
        let first = try place.founded(prefix: prefix)
        return (first, try place.clone("minh", prefix: prefix))
    }

    private static let done = FieldValue.string("done")

    // MARK: Without conflicts

    @Test(arguments: ["", "sở lao động/dữ liệu"])
    func twoMachinesMarkDifferentTasks(prefix: String) throws {
        let (lan, minh) = try two(prefix: prefix)
        try lan.done("IV.1.2")
        try minh.done("IV.1.4")
        #expect(try lan.sync().outcome == .synchronized(sent: true))
        let report = try minh.sync()
        #expect(report.outcome == .synchronized(sent: true))
        #expect(report.committed.plans.map(\.done) == [1])
        #expect(report.received.plans.map(\.done) == [1])
        #expect(try lan.sync().outcome == .synchronized(sent: false))
        try expectConverged(lan, minh)
        for machine in [lan, minh] {
            #expect(try machine.field("IV.1.2", "status") == Self.done)
            #expect(try machine.field("IV.1.4", "status") == Self.done)
            #expect(try machine.historyIDs().count == 2)
        }
        #expect(try lan.sync().outcome == .synchronized(sent: false))
    }

    @Test func threeMachinesMarkDifferentTasks() throws {
        let lan = try place.founded()
        let minh = try place.clone("minh")
        let hoa = try place.clone("hoa")
        try lan.done("IV.1.2")
        try minh.done("IV.1.4")
        try hoa.done("IV.2.1")
        try hoa.set("IV.3.1", [("status", .string("inProgress"))])
        for machine in [hoa, minh, lan, hoa, minh] { try machine.sync() }
        try expectConverged(lan, minh, hoa)
        #expect(try hoa.historyIDs().count == 4)
    }

    @Test func whatBothDidAlikeIsNoConflict() throws {
        let (lan, minh) = try two()
        try lan.done("IV.1.2")
        try minh.done("IV.1.2")
        for machine in [lan, minh, lan] {
            let report = try machine.sync()
            #expect(report.outcome == .synchronized(sent: machine !== lan || !report.committed.isEmpty))
        }
        try expectConverged(lan, minh)
        #expect(try lan.historyIDs().count == 2)
    }

    @Test func textByHandAndStatusAreMerged() throws {
        let (lan, minh) = try two()
        try lan.replace("Tham mưu UBND tỉnh ban hành", with: "Giúp UBND tỉnh ban hành")
        try minh.done("IV.1.1")
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(try lan.field("IV.1.1", "status") == Self.done)
        #expect(try minh.text(Machine.plan).contains("Giúp UBND tỉnh ban hành"))
    }

    @Test func evidenceAndNotesOfBothStay() throws {
        let (lan, minh) = try two()
        func note(_ text: String, _ at: String) -> FieldValue {
            .object(["at": .string(at), "by": .string("x"), "text": .string(text)])
        }
        func evidence(_ number: String) -> FieldValue {
            .object(["number": .string(number), "issuedOn": .null, "file": .null])
        }
        try lan.set("IV.1.2", [("notes", .array([note("sau", "2021-06-02T08:00:00+07:00")]))])
        try lan.set("IV.1.2", [("evidence", .array([evidence("1/BC")]))])
        try minh.set("IV.1.2", [("notes", .array([note("trước", "2021-06-01T08:00:00+07:00")]))])
        try minh.set("IV.1.2", [("evidence", .array([evidence("2/BC")]))])
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(try lan.field("IV.1.2", "evidence") == .array([evidence("1/BC"), evidence("2/BC")]))
        #expect(
            try lan.field("IV.1.2", "notes")
                == .array([note("trước", "2021-06-01T08:00:00+07:00"), note("sau", "2021-06-02T08:00:00+07:00")]))
    }

    @Test func aRestoredFileIsTheTruth() throws {
        let (lan, minh) = try two()
        try lan.done("IV.1.2")
        try lan.sync()
        try minh.sync()
        // Lan brings the file back to what it was, while Minh goes on.
        try lan.git("checkout", "--quiet", "HEAD~1", "--", Machine.plan)
        try minh.done("IV.1.4")
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        for machine in [lan, minh] {
            #expect(try machine.field("IV.1.2", "status") == nil)
            #expect(try machine.field("IV.1.4", "status") == Self.done)
            #expect(try machine.historyIDs().count == 2)
        }
    }

    @Test func aRevertedCommitIsTheTruth() throws {
        let (lan, minh) = try two()
        try lan.done("IV.1.2")
        try lan.sync()
        try minh.sync()
        try minh.git("revert", "--no-edit", "HEAD")
        try lan.done("IV.1.4")
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(try lan.field("IV.1.2", "status") == nil)
        #expect(try lan.field("IV.1.4", "status") == Self.done)
    }

    @Test func longOfflineWorkIsMerged() throws {
        let (lan, minh) = try two()
        try place.setReachable(false)
        for number in 1...6 {
            try lan.done("II.3.\(number)", on: "2021-06-0\(number)")
            try minh.done("II.4.\(number)", on: "2021-07-0\(number)")
            try minh.set("II.1.1", [("newDue", .string("2021-08-0\(number)"))])
            for machine in [lan, minh] {
                guard case .unreachable(let remote, let reason) = try machine.sync().outcome else {
                    Issue.record("The remote cannot be there.")
                    return
                }
                #expect(remote == "origin" && !reason.isEmpty)
            }
        }
        try place.setReachable(true)
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(try lan.historyIDs().count == 18)
        #expect(try lan.field("II.1.1", "newDue") == .string("2021-08-06"))
        #expect(try minh.field("II.3.6", "doneOn") == .string("2021-06-06"))
    }

    @Test func aCrossedMergeConverges() throws {
        let lan = try place.founded()
        let minh = try place.clone("minh")
        let hoa = try place.clone("hoa")
        for machine in [minh, hoa] { try machine.sync() }
        // Minh and Hoa bring the same two states together, each alone: the next merge has two common beginnings.
        try minh.done("IV.1.2")
        try hoa.done("IV.1.4")
        for machine in [minh, hoa] {
            try machine.git("add", "--all")
            try machine.git("commit", "--quiet", "--message", "x")
        }
        let state = try minh.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
        try minh.git("fetch", "--quiet", hoa.top.path, "main")
        try minh.git("merge", "--quiet", "--no-edit", "FETCH_HEAD")
        try hoa.git("fetch", "--quiet", minh.top.path, "main")
        try hoa.git("merge", "--quiet", "--no-edit", state)
        try minh.done("IV.2.1")
        try hoa.done("IV.3.1")
        for machine in [minh, hoa, lan, minh] { try machine.sync() }
        try expectConverged(lan, minh, hoa)
        #expect(try lan.historyIDs().count == 4)
        #expect(try lan.field("IV.3.1", "status") == Self.done)
    }

    @Test func aPushThatComesTooLateIsRepeated() throws {
        let (lan, minh) = try two()
        try lan.done("IV.1.2")
        try minh.done("IV.1.4")
        try minh.sync()
        try minh.done("IV.2.1")
        // While Lan pushes, Minh is faster, once.
        let hook = lan.top.path + "/.git/hooks/pre-push"
        let line =
            "#!/bin/sh\nrm -f '\(hook)'\n'\(Office.program.path)' sync --data '\(minh.data.path)' --by minh >/dev/null\n"
        try line.write(toFile: hook, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
        #expect(try lan.sync().outcome == .synchronized(sent: true))
        #expect(!FileManager.default.fileExists(atPath: hook))
        try minh.sync()
        try expectConverged(lan, minh)
        #expect(try lan.historyIDs().count == 3)
    }

    @Test func aPlanRemovedHereGoesThere() throws {
        let (lan, minh) = try two()
        try FileManager.default.removeItem(at: lan.data.appendingPathComponent("plans/dak-lak/dak-lak-2020.json"))
        try minh.done("IV.1.4")
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(!FileManager.default.fileExists(atPath: minh.data.path + "/plans/dak-lak/dak-lak-2020.json"))
    }

    @Test func aPlainPullUsesTheSameMerge() throws {
        let (lan, minh) = try two()
        try lan.done("IV.1.2")
        try lan.sync()
        try minh.sync()
        try lan.done("IV.1.4")
        try lan.sync()
        try minh.set("IV.1.4", [("newDue", .string("2021-12-01"))])
        try minh.git("commit", "--quiet", "--all", "--message", "x")
        try minh.git("pull", "--quiet", "--no-rebase", "--no-edit")
        #expect(try minh.field("IV.1.4", "newDue") == .string("2021-12-01"))
        #expect(try minh.field("IV.1.4", "status") == Self.done)
        try minh.sync()
        try lan.sync()
        try expectConverged(lan, minh)
    }

    @Test func othersFilesInTheRepositoryStayTheirOwn() throws {
        let (lan, minh) = try two(prefix: "data")
        try "a".write(to: lan.top.appendingPathComponent("README"), atomically: true, encoding: .utf8)
        try lan.git("add", "README")
        try lan.done("IV.1.2")
        try lan.sync()
        #expect(try lan.git("status", "--porcelain") == "A  README\n")
        try lan.git("commit", "--quiet", "--message", "x")
        try lan.git("push", "--quiet")
        try minh.done("IV.1.4")
        try minh.sync()
        try lan.sync()
        try expectConverged(lan, minh)
        #expect(try minh.sharedFiles()["README"] == Data("a".utf8))
    }
}
