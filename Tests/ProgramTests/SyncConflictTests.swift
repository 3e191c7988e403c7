import Foundation
import PlanFormat
import PlanMerge
import PlanStore
import PlanSync
import Records
import Testing

/// What both sides changed, and what others broke: nothing is taken over before a person decides, and the working files
/// stay valid.
struct SyncConflictTests {
    private let place: MeetingPlace
    private let lan: Machine
    private let minh: Machine

    init() throws {
        place = try MeetingPlace()
        lan = try place.founded()
        minh = try place.clone("minh")
    }

    private static let status = "an-giang-2021/IV.1.2/status"

    /// Both mark the same task, each differently; Lan's is sent.
    private func disagree() throws {
        try lan.done("IV.1.2")
        try minh.set("IV.1.2", [("status", .string("suspended"))])
        try minh.done("IV.1.4")
        try lan.sync()
    }

    @Test func theSameTaskMarkedDifferentlyWaitsForAPerson() throws {
        try disagree()
        let before = try minh.text(Machine.plan)
        guard case .conflicts(let conflicts) = try minh.sync().outcome else {
            Issue.record("There has to be a conflict.")
            return
        }
        #expect(conflicts.map(\.name) == [Self.status])
        #expect(conflicts.first?.recordName == "an-giang-2021/IV.1.2")
        guard case .field(let field)? = conflicts.first?.kind else { return }
        #expect(field.mine == .object(["status": .string("suspended")]))
        #expect(field.theirs == .object(["status": .string("done"), "doneOn": .string("2021-06-01")]))
        #expect(try minh.text(Machine.plan) == before)
        #expect(try minh.isClean())
        #expect(try minh.checkFaults().isEmpty)
        // Work goes on, and the conflict waits.
        try minh.done("IV.2.1")
        #expect(try minh.syncConflicts() == [Self.status])
    }

    @Test(arguments: [MergeSide.mine, .theirs])
    func aPersonDecidesForAllConflicts(side: MergeSide) throws {
        try disagree()
        let report = try minh.sync(SyncDecisions(others: side))
        #expect(report.outcome == .synchronized(sent: true))
        #expect(report.decided.map(\.side) == [side])
        #expect(report.decided.map(\.conflict.name) == [Self.status])
        try lan.sync()
        try expectConverged(lan, minh)
        #expect(try lan.field("IV.1.2", "status") == .string(side == .mine ? "suspended" : "done"))
        #expect(try lan.field("IV.1.2", "doneOn") == (side == .mine ? nil : .string("2021-06-01")))
        #expect(try lan.field("IV.1.4", "status") == .string("done"))
        // Three changes, and what was decided about them.
        #expect(try lan.historyIDs().count == 4)
        for machine in [lan, minh] { #expect(try machine.openFolder().check().isEmpty) }
    }

    @Test func aPersonDecidesOneByOne() throws {
        try lan.done("IV.3.1")
        try minh.set("IV.3.1", [("status", .string("dropped"))])
        try disagree()
        let one = SyncDecisions(named: ["an-giang-2021/IV.1.2": .mine])
        #expect(try minh.syncConflicts(one) == ["an-giang-2021/IV.3.1/status"])
        let both = SyncDecisions(named: ["an-giang-2021/IV.1.2": .mine, "an-giang-2021": .theirs])
        #expect(try minh.sync(both).outcome == .synchronized(sent: true))
        try lan.sync()
        try expectConverged(lan, minh)
        #expect(try lan.field("IV.1.2", "status") == .string("suspended"))
        #expect(try lan.field("IV.3.1", "status") == .string("done"))
    }

    @Test func doingTheSameEndsAConflict() throws {
        try disagree()
        #expect(try minh.syncConflicts() == [Self.status])
        try minh.done("IV.1.2")
        #expect(try minh.sync().outcome == .synchronized(sent: true))
        try lan.sync()
        try expectConverged(lan, minh)
    }

    @Test func theProgramListsConflictsAndTheWayOut() throws {
        try disagree()
        let stopped = try minh.kehoach("sync")
        #expect(stopped.status == 75)
        #expect(stopped.output.contains("an-giang-2021/IV.1.2: tình trạng"))
        #expect(stopped.output.contains("của tôi: tạm hoãn"))
        #expect(stopped.output.contains("của người kia: đã hoàn thành, 01/6/2021"))
        #expect(stopped.output.contains("--mine-for an-giang-2021/IV.1.2"))
        let decided = try minh.kehoach("sync", "--theirs-for", "an-giang-2021/IV.1.2", "--lang", "en")
        #expect(decided.status == 0, "\(decided)")
        #expect(decided.output.contains("Took theirs: an-giang-2021/IV.1.2/status"))
        #expect(try lan.kehoach("sync").status == 0)
        try expectConverged(lan, minh)
        let log = try lan.git("log", "--format=%s")
        #expect(log.contains("minh: an-giang-2021: xong 1, sửa 1"))
        #expect(log.contains("minh: merge with origin/main"))
    }

    @Test func aPlanRemovedAndChangedWaitsForAPerson() throws {
        let file = "plans/an-giang/an-giang-2021.json"
        try FileManager.default.removeItem(at: lan.data.appendingPathComponent(file))
        try lan.sync()
        try minh.done("IV.1.2")
        #expect(try minh.syncConflicts() == [file])
        #expect(try minh.sync(SyncDecisions(named: [file: .mine])).outcome == .synchronized(sent: true))
        try lan.sync()
        try expectConverged(lan, minh)
        #expect(try lan.field("IV.1.2", "status") == .string("done"))
        try FileManager.default.removeItem(at: minh.data.appendingPathComponent(file))
        try lan.done("IV.1.4")
        try lan.sync()
        #expect(try minh.sync(SyncDecisions(others: .mine)).outcome == .synchronized(sent: true))
        try lan.sync()
        #expect(!FileManager.default.fileExists(atPath: lan.data.path + "/" + file))
    }

    @Test func aBrokenFileIsHeldBack() throws {
        try lan.replace("\"year\": 2021,", with: "\"year\": 2021,,")
        let other = "plans/dak-lak/dak-lak-2020.json"
        try lan.replace("\"year\": 2020,", with: "\"year\": 2020,\n  \"shelf\": \"A\",", in: other)
        let report = try lan.sync()
        #expect(report.outcome == .synchronized(sent: true))
        #expect(report.heldBack.map(\.file) == [Machine.plan])
        try minh.done("IV.1.4")
        try minh.sync()
        #expect(try minh.text(other) == lan.text(other))
        #expect(try minh.checkFaults().isEmpty)
        // Minh's change of the file cannot come in before Lan mended hers.
        #expect(try lan.syncConflicts(SyncDecisions(others: .theirs)) == [Machine.plan])
        #expect(try lan.text(Machine.plan).contains("2021,,"))
        #expect(try lan.kehoach("sync").status == 75)
        try lan.replace("\"year\": 2021,,", with: "\"year\": 2021,")
        try lan.sync()
        try minh.sync()
        try expectConverged(lan, minh)
    }

    @Test(arguments: [Machine.plan, Machine.history]) func aReadOnlyFileIsNotReplaced(_ file: String) throws {
        try minh.done("IV.1.2")
        try minh.sync()
        try lan.sync()
        try minh.done("IV.1.4")
        try minh.sync()
        chmod(lan.data.path + "/" + file, 0o444)
        let before = try lan.text(file)
        let report = try lan.sync(SyncDecisions(others: .theirs))
        #expect(report.outcome == .conflicts([SyncConflict(file: file, .readOnly)]))
        #expect(try lan.text(file) == before)
        #expect(try lan.checkFaults().isEmpty)
        let told = try lan.kehoach("sync", "--lang", "en")
        #expect(told.status == 75)
        #expect(told.output.hasPrefix("1 file cannot be taken over."), "\(told)")
        #expect(told.output.contains("\(file): it was made read-only here"), "\(told)")
        chmod(lan.data.path + "/" + file, 0o644)
        try lan.sync()
        try expectConverged(lan, minh)
    }

    @Test func aFaultThatWasSharedBeforeHoldsNothingBack() throws {
        try lan.replace("\"role\": \"lead\"", with: "\"role\": \"boss\"")
        try lan.git("commit", "--quiet", "--all", "--message", "x")
        try lan.git("push", "--quiet")
        try lan.done("IV.1.4")
        let report = try lan.sync()
        #expect(report.heldBack.isEmpty)
        #expect(report.outcome == .synchronized(sent: true))
        try lan.replace("\"role\": \"sole\"", with: "\"role\": \"all\"")
        #expect(try lan.sync().heldBack.count == 1)
    }

    @Test func aFileThatIsNoDataWaitsForAPerson() throws {
        try lan.write("a\n", to: "ghi-chu.txt")
        try minh.write("b\n", to: "ghi-chu.txt")
        try lan.sync()
        #expect(try minh.syncConflicts() == ["ghi-chu.txt"])
        #expect(try minh.text("ghi-chu.txt") == "b\n")
        try minh.sync(SyncDecisions(others: .theirs))
        #expect(try minh.text("ghi-chu.txt") == "a\n")
        try lan.sync()
        try expectConverged(lan, minh)
    }
}
