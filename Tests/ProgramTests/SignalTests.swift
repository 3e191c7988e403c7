import Foundation
import Testing

/// How the dashboard ends when it is asked to by a signal, and when it is not asked but ended.
@Suite(.serialized) struct SignalTests {
    private static let leavesScreen = "\u{1B}[?1049l"

    private static let signals = [
        SIGTERM, SIGINT, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGSYS, SIGPIPE, SIGIO, SIGPWR,
        SIGQUIT, SIGTRAP, SIGABRT, SIGSEGV,
    ]

    @Test(arguments: signals)
    func theTerminalIsGivenBackAndTheSignalEndsTheProgram(_ signal: Int32) throws {
        let terminal = try PseudoTerminal()
        let before = terminal.modes
        #expect(terminal.waits(for: "67/KH-UBND"))
        #expect(terminal.modes != before)
        terminal.send(signal: signal)
        #expect(terminal.end() == .signal(signal))
        #expect(terminal.modes == before)
        let last = terminal.text.components(separatedBy: Self.leavesScreen)
        #expect(last.count == 2)
        #expect(last.last?.contains("67/KH") == false)
        #expect(!terminal.text.contains("\u{1B}[?1002h") && !terminal.text.contains("\u{1B}[?1006h"))
    }

    @Test(arguments: [SIGTERM, SIGINT]) func aFormIsLeftWithoutAQuestion(_ signal: Int32) throws {
        let terminal = try PseudoTerminal()
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.send("3nabc")
        #expect(terminal.waits(for: "abc"))
        terminal.send(signal: signal)
        #expect(terminal.end() == .signal(signal))
    }

    /// A git that never answers.
    private func officeWithHangingGit(when condition: String) throws -> Office {
        let office = try Office()
        let folder = office.place.appendingPathComponent("bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let git = folder.appendingPathComponent("git")
        let script = """
            #!/bin/sh
            case " $* " in *"\(condition)"*) echo $$ > "$HOME/hanging"; exec sleep 40;; esac
            exec /usr/bin/git "$@"
            """
        try Data(script.utf8).write(to: git)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: git.path)
        office.environment["PATH"] = folder.path + ":/usr/bin:/bin"
        return office
    }

    /// The name of the person is asked of git on the thread that draws and reads keys.
    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func aProgramThatHangsEndsAllTheSame(_ signal: Int32) throws {
        let office = try officeWithHangingGit(when: " config ")
        office.environment["KEHOACH_USER"] = nil
        let terminal = try PseudoTerminal(office: office)
        let before = terminal.modes
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.send(signal: signal)
        #expect(terminal.end(seconds: 10) == .signal(signal))
        #expect(terminal.text.contains(Self.leavesScreen))
        #expect(terminal.modes == before || signal == SIGHUP)
    }

    @Test func aSecondSignalEndsAtOnce() throws {
        let office = try officeWithHangingGit(when: " config ")
        office.environment["KEHOACH_USER"] = nil
        let terminal = try PseudoTerminal(office: office)
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.send(signal: SIGINT)
        usleep(100_000)
        terminal.send(signal: SIGINT)
        #expect(terminal.end(seconds: 10) == .signal(SIGINT))
    }

    /// Whatever moment of a commit the signal meets, the commit is whole: nothing is left for the next one to finish.
    @Test(arguments: [0, 2, 5, 10, 20, 40] as [UInt32]) func aCommitUnderWayEndsFirst(_ milliseconds: UInt32) throws {
        let terminal = try PseudoTerminal()
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.sendAndWait("3")
        terminal.send(" ")
        usleep(milliseconds * 1000)
        terminal.send(signal: SIGTERM)
        #expect(terminal.end() == .signal(SIGTERM))
        let office = terminal.office
        let pending = office.data.appendingPathComponent(".pending").path
        #expect((try? FileManager.default.contentsOfDirectory(atPath: pending))?.isEmpty != false)
        let isStored = try office.text(Office.planFile).contains("\"doneOn\"")
        #expect(try office.history().count == (isStored ? 1 : 0))
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func aTerminalThatTakesNothingMoreDoesNotKeepTheProgram() throws {
        let terminal = try PseudoTerminal(rows: 60, columns: 200)
        #expect(terminal.waits(for: "67/KH-UBND"))
        for place in 0..<300 {
            terminal.send(place.isMultiple(of: 2) ? "3" : "2")
            usleep(5_000)
        }
        terminal.send(signal: SIGTERM)
        #expect(terminal.end(seconds: 10, isReading: false) == .signal(SIGTERM))
    }

    /// A remote that never answers.
    private func hangingSync() throws -> PseudoTerminal {
        let office = try officeWithHangingGit(when: " fetch ")
        office.environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
        let line = """
            cd data && git init -q -b main && git config user.name Lan && git config user.email lan@example.org \
            && git add -A && git commit -qm start && git remote add origin ../chung.git && git init -q --bare ../chung.git \
            && git push -q origin main && git branch -q -u origin/main 2>/dev/null; true
            """
        #expect(try office.shell(line).status == 0)
        let terminal = try PseudoTerminal(office: office)
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.send("S")
        #expect(terminal.waits(for: "đồng bộ…"))
        let mark = office.place.appendingPathComponent("hanging").path
        #expect(terminal.waits { (try? Data(contentsOf: URL(fileURLWithPath: mark)))?.isEmpty == false })
        return terminal
    }

    /// Whether the git that hangs has ended with the dashboard.
    private func expectEnded(_ office: Office) throws {
        let number = try String(contentsOf: office.place.appendingPathComponent("hanging"), encoding: .utf8)
        let git = try #require(pid_t(number.trimmingCharacters(in: .newlines)))
        // A process of whose end nobody has asked yet is there and has ended all the same.
        let state = (try? String(contentsOfFile: "/proc/\(git)/stat", encoding: .utf8))?.split(separator: " ")
        #expect(state.map { $0[2] == "Z" } ?? true)
    }

    @Test func leavingDoesNotWaitForASync() throws {
        let terminal = try hangingSync()
        // Keys go on meanwhile.
        terminal.sendAndWait("5")
        terminal.send("q")
        #expect(terminal.end(seconds: 10) == .exit(0))
        try expectEnded(terminal.office)
    }

    @Test func aSignalDoesNotWaitForASync() throws {
        let terminal = try hangingSync()
        terminal.send(signal: SIGTERM)
        #expect(terminal.end(seconds: 10) == .signal(SIGTERM))
        try expectEnded(terminal.office)
    }
}
