import Foundation
import PlanFormat
import PlanMerge
import PlanSync
import Testing

/// What another machine sent past this program is looked at before it is taken: nothing broken replaces what is sound.
struct SyncTrustTests {
    private let place: MeetingPlace
    private let lan: Machine
    private let minh: Machine

    init() throws {
        place = try MeetingPlace()
        lan = try place.founded()
        minh = try place.clone("minh")
    }

    /// One way in which a file arrives broken.
    enum Damage: String, CaseIterable, CustomTestStringConvertible {
        case notJSON, conflictMarks, byteOrderMark, cutEnd, unknownWord, emptied, list, repeatedKey, link

        var testDescription: String { rawValue }

        /// The broken file, and the line that is told.
        func applied(to text: String) -> (text: String, line: Int) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            switch self {
            case .notJSON: return (text.replacing("\"year\": 2021,", with: "\"year\": 2021,,"), yearLine(lines))
            case .conflictMarks:
                let marked = "<<<<<<< HEAD\n  \"year\": 2021,\n=======\n  \"year\": 2022,\n>>>>>>> x\n"
                return (text.replacing("  \"year\": 2021,\n", with: marked), yearLine(lines))
            case .byteOrderMark: return ("\u{FEFF}" + text, 1)
            case .cutEnd: return (String(text.prefix(text.count / 2)), 0)
            case .unknownWord:
                let line = (lines.firstIndex { $0.contains("\"role\": \"lead\"") } ?? 0) + 1
                guard let range = text.range(of: "\"role\": \"lead\"") else { return (text, 0) }
                return (text.replacingCharacters(in: range, with: "\"role\": \"boss\""), line)
            case .emptied: return ("", 1)
            case .list: return ("[]\n", 1)
            case .repeatedKey:
                return (text.replacing("\"year\": 2021,", with: "\"year\": 2021, \"year\": 2021,"), yearLine(lines))
            case .link: return (text, 1)
            }
        }

        private func yearLine(_ lines: [String]) -> Int {
            (lines.firstIndex { $0.contains("\"year\": 2021,") } ?? 0) + 1
        }
    }

    /// Sends a broken plan, past this program.
    private func sendBroken(_ damage: Damage) throws -> Int {
        let (text, line) = damage.applied(to: try lan.text(Machine.plan))
        try lan.remove(Machine.plan)
        if damage == .link {
            try FileManager.default.createSymbolicLink(
                atPath: lan.data.path + "/" + Machine.plan, withDestinationPath: "/etc/passwd")
        } else {
            try lan.write(text, to: Machine.plan)
        }
        try lan.send()
        return line
    }

    @Test(arguments: Damage.allCases, [true, false])
    func aBrokenPlanNeverReplacesASoundOne(_ damage: Damage, _ isChangedHere: Bool) throws {
        let line = try sendBroken(damage)
        if isChangedHere { try minh.done("IV.1.2") }
        let before = try minh.text(Machine.plan)
        for decisions in [
            SyncDecisions(), SyncDecisions(others: .theirs), SyncDecisions(named: [Machine.plan: .theirs]),
            SyncDecisions(named: ["an-giang-2021": .theirs]),
        ] {
            guard case .conflicts(let conflicts) = try minh.sync(decisions).outcome,
                case .faults(let faults)? = conflicts.first?.kind
            else {
                Issue.record("The broken file has to be refused.")
                return
            }
            #expect(conflicts.map(\.file) == [Machine.plan])
            #expect(faults.allSatisfy { $0.file == Machine.plan })
            // A record that both sides' changes meet in moves with what was changed before it.
            if line > 0, !isChangedHere || damage != .unknownWord { #expect(faults.first?.line == line) }
            #expect(try minh.text(Machine.plan) == before)
        }
        let told = try minh.kehoach("sync", "--theirs")
        #expect(told.status == 75 && told.output.contains(Machine.plan + ":"), "\(told)")
        #expect(try minh.checkFaults().isEmpty)
        // One's own may be kept, and goes to all.
        #expect(try minh.sync(SyncDecisions(others: .mine)).outcome == .synchronized(sent: true))
        #expect(try minh.text(Machine.plan) == before)
        // Whoever has the link instead of the file mends it by git.
        if damage == .link { try lan.git("pull", "--quiet") } else { try lan.sync() }
        try expectConverged(lan, minh)
    }

    @Test(arguments: ["folder.json", "agencies.json", "units.json"])
    func aFileThatEveryFolderNeedsDoesNotGo(file: String) throws {
        let before = try minh.text(file)
        try lan.git("rm", "--quiet", "--force", file)
        try lan.git("commit", "--quiet", "--message", "x")
        try lan.git("push", "--quiet")
        for decisions in [SyncDecisions(), SyncDecisions(others: .theirs), SyncDecisions(named: [file: .theirs])] {
            #expect(try minh.syncConflicts(decisions).contains(file))
            #expect(try minh.text(file) == before)
        }
        #expect(try minh.sync(SyncDecisions(others: .mine)).outcome == .synchronized(sent: true))
        #expect(try minh.text(file) == before)
        try lan.git("pull", "--quiet")
        try expectConverged(lan, minh)
    }

    @Test(arguments: [
        "<<<<<<< HEAD\n", "{\"id\":\"2", "\u{FEFF}{}\n", "x\n", "{\"id\":\"1\",\"action\":\"1\"}\n",
    ])
    func aBrokenHistoryIsNamedAndNotTaken(text: String) throws {
        try lan.done("IV.1.2")
        for machine in [lan, minh] { try machine.sync() }
        try lan.write(try lan.text(Machine.history) + text, to: Machine.history)
        try lan.send()
        try minh.done("IV.1.4")
        let before = try minh.text(Machine.history)
        for decisions in [SyncDecisions(), SyncDecisions(others: .theirs)] {
            guard case .conflicts(let conflicts) = try minh.sync(decisions).outcome,
                case .faults(let faults)? = conflicts.first?.kind
            else {
                Issue.record("The broken history has to be refused.")
                return
            }
            #expect(conflicts.map(\.file) == [Machine.history] && faults.map(\.line) == [2])
            #expect(try minh.text(Machine.history) == before)
        }
        #expect(try minh.sync(SyncDecisions(others: .mine)).outcome == .synchronized(sent: true))
        #expect(try minh.historyIDs().count == 2)
        try lan.sync()
        try expectConverged(lan, minh)
    }

    @Test func whatBelongsToOneMachineIsNotTaken() throws {
        try minh.write("1\n", to: ".order")
        for (file, text) in [(".lock", "x"), (".order", "99\n"), (".pending/a", "x"), ("history/a.torn", "x")] {
            try FileManager.default.createDirectory(
                at: lan.data.appendingPathComponent(file).deletingLastPathComponent(), withIntermediateDirectories: true
            )
            try lan.write(text, to: file)
            try lan.git("add", "--force", file)
        }
        try lan.git("commit", "--quiet", "--message", "x")
        try lan.git("push", "--quiet")
        #expect(try minh.sync().outcome == .synchronized(sent: true))
        #expect(try minh.text(".order") == "1\n")
        #expect(try minh.git("ls-files", ".lock", ".order", ".pending", "history").isEmpty)
    }
}
