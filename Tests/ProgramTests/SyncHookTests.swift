import Foundation
import PlanSync
import Testing

/// git's hooks: they may say no, hang, or look for a terminal.
struct SyncHookTests {
    private let place: MeetingPlace
    private let lan: Machine

    init() throws {
        place = try MeetingPlace()
        lan = try place.founded()
    }

    @Test(arguments: ["pre-commit", "commit-msg", "pre-push"])
    func aHookThatSaysNoIsQuoted(name: String) throws {
        try lan.hook(name, "echo 'thiếu số văn bản' >&2; exit 1")
        try lan.done("IV.1.2")
        guard case .git(let command, let reason)? = try lan.syncError() else {
            Issue.record("The hook says no.")
            return
        }
        #expect(command == (name == "pre-push" ? "push" : "commit") && reason.contains("thiếu số văn bản"))
        let told = try lan.kehoach("sync")
        #expect(told.status == 74)
        #expect(told.errors.contains("git \(command) lỗi: thiếu số văn bản"))
        try lan.hook(name, "exit 1")
        #expect(try !lan.kehoach("sync").errors.contains("lỗi: \n"))
        try lan.hook(name, "exit 0")
        #expect(try lan.sync().outcome == .synchronized(sent: true))
        #expect(try lan.isClean())
    }

    @Test(arguments: ["pre-commit", "pre-push", "post-merge"])
    func aHookThatHangsHoldsNobodyUp(name: String) throws {
        let minh = try place.clone("minh")
        try minh.done("IV.2.1")
        try minh.sync()
        try lan.hook(name, "echo $$ > '\(lan.top.path)/.git/hangs'; exec sleep 1000")
        try lan.done("IV.1.2")
        let run = Process()
        run.executableURL = Office.program
        run.arguments = ["sync", "--data", lan.data.path, "--by", "lan"]
        run.environment = lan.environment
        run.standardOutput = FileHandle.nullDevice
        run.standardError = FileHandle.nullDevice
        try run.run()
        let mark = lan.top.path + "/.git/hangs"
        for _ in 0..<600 where !FileManager.default.fileExists(atPath: mark) { Thread.sleep(forTimeInterval: 0.05) }
        #expect(FileManager.default.fileExists(atPath: mark))
        // Work goes on meanwhile.
        let clock = ContinuousClock()
        let start = clock.now
        try lan.done("IV.1.4")
        #expect(clock.now - start < .seconds(5))
        kill(run.processIdentifier, SIGKILL)
        let hook = try #require(pid_t(String(contentsOfFile: mark, encoding: .utf8).trimmingCharacters(in: .newlines)))
        kill(hook, SIGKILL)
        // Foundation waits for all who have inherited its pipe, git and the hook among them.
        run.waitUntilExit()
        Thread.sleep(forTimeInterval: 0.3)
        try lan.hook(name, "exit 0")
        for machine in [lan, minh, lan] { try machine.sync() }
        try expectConverged(lan, minh)
        #expect(try lan.historyIDs().count == 3)
    }

    @Test func whatHangsIsEndedInTime() throws {
        try lan.hook("pre-commit", "sleep 1000 & wait")
        try lan.done("IV.1.2")
        lan.timeout = .seconds(2)
        #expect(try lan.syncError() == .gitTooSlow(command: "commit", seconds: 2))
        lan.timeout = .seconds(600)
        try lan.hook("pre-commit", "exit 0")
        #expect(try lan.sync().outcome == .synchronized(sent: true))
    }

    @Test func nothingThatGitCallsHasATerminal() throws {
        try lan.hook("pre-commit", "if (: < /dev/tty) 2>/dev/null; then echo 'has a terminal' >&2; exit 1; fi")
        try lan.done("IV.1.2")
        // script(1) gives the program a terminal of its own.
        let line = "'\(Office.program.path)' sync --data '\(lan.data.path)' --by lan"
        let outcome = try Machine.run(
            "/usr/bin/script", ["--quiet", "--return", "--command", line, "/dev/null"], in: lan.top,
            environment: lan.environment)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try lan.sync().outcome == .synchronized(sent: false))
    }
}
