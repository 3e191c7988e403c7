import Foundation
import Testing

/// The built program in a real terminal, as a person meets it.
@Suite(.enabled(if: TmuxTerminal.isAvailable), .serialized)
struct TerminalTests {
    private var program: String { "'\(Office.program.path)'" }

    private func start(_ terminal: TmuxTerminal, _ options: String = "") -> String {
        let before = terminal.settings(named: "before")
        terminal.run("\(program) --data \(terminal.folder) --by Lan --today 2026-11-21 \(options)")
        return before
    }

    @Test func aTaskIsFoundMarkedSeenAndTakenBack() throws {
        let terminal = try TmuxTerminal()
        let before = start(terminal)
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.press("2", "Enter", "Enter", "j", "j", "Enter")
        #expect(terminal.waits(for: "IV.3.1"))
        terminal.press("Space")
        #expect(terminal.waits(for: "Đã đánh dấu xong IV.3.1"))
        let plan = terminal.folder + "/plans/an-giang/an-giang-2021.json"
        let history = terminal.folder + "/history/an-giang-2021.jsonl"
        #expect(try String(contentsOfFile: plan, encoding: .utf8).contains("\"doneOn\": \"2026-11-21\""))
        #expect(try String(contentsOfFile: history, encoding: .utf8).contains("IV.3.1"))
        terminal.press("u")
        #expect(terminal.waits(for: "Đã hoàn tác"))
        #expect(try !String(contentsOfFile: plan, encoding: .utf8).contains("doneOn"))

        terminal.tmux("resize-window", "-x", "120", "-y", "40")
        #expect(terminal.waits(for: "Chi tiết"))
        terminal.tmux("resize-window", "-x", "50", "-y", "10")
        #expect(terminal.waits(for: "60x16"))
        terminal.tmux("resize-window", "-x", "60", "-y", "16")
        #expect(terminal.waits(for: "IV.3.1"))
        terminal.press("q")
        #expect(terminal.waits { !$0.contains("Nhiệm vụ") })
        #expect(terminal.settings(named: "after") == before)
    }

    @Test(arguments: ["TERM", "HUP", "INT", "SEGV", "ABRT"])
    func theTerminalIsGivenBackAfterASignal(_ signal: String) throws {
        let terminal = try TmuxTerminal()
        let before = start(terminal)
        #expect(terminal.waits(for: "67/KH-UBND"))
        #expect(terminal.tmux("display-message", "-p", "#{alternate_on}") == "1\n")
        let pid = terminal.tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .newlines)
        let kill = Process()
        kill.executableURL = URL(fileURLWithPath: "/usr/bin/pkill")
        kill.arguments = ["-\(signal)", "-P", pid]
        try kill.run()
        kill.waitUntilExit()
        #expect(terminal.waits { _ in terminal.tmux("display-message", "-p", "#{alternate_on}") == "0\n" })
        #expect(terminal.settings(named: "after") == before)
        #expect(terminal.tmux("display-message", "-p", "#{cursor_flag}") == "1\n")
    }

    @Test func controlZStopsAndForegroundGoesOn() throws {
        let terminal = try TmuxTerminal()
        terminal.run("set -m")
        _ = start(terminal)
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.press("C-z")
        #expect(terminal.waits { $0.contains("Stopped") || $0.contains("Suspended") })
        terminal.run("fg")
        #expect(terminal.waits(for: "67/KH-UBND"))
        terminal.press("q")
    }

    @Test func englishAndPlainTerminals() throws {
        let terminal = try TmuxTerminal()
        _ = start(terminal, "--lang en")
        #expect(terminal.waits(for: "1 Home"))
        terminal.press("5")
        #expect(terminal.waits(for: "theme: not yet known"))
        terminal.press("q")
        #expect(terminal.waits { _ in terminal.tmux("display-message", "-p", "#{alternate_on}") == "0\n" })
        terminal.run("clear; KEHOACH_ASCII=1 NO_COLOR=1 \(program) --data \(terminal.folder)")
        #expect(terminal.waits(for: "1 Chung"))
        #expect(!terminal.screen.contains("ổ"))
        terminal.press("q")
    }

    @Test func nothingIsDoneWhileNothingHappens() throws {
        let terminal = try TmuxTerminal()
        _ = start(terminal)
        #expect(terminal.waits(for: "67/KH-UBND"))
        let shell = terminal.tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .newlines)
        let list = Process()
        list.executableURL = URL(fileURLWithPath: "/usr/bin/pgrep")
        list.arguments = ["-P", shell, "kehoach"]
        let output = Pipe()
        list.standardOutput = output
        try list.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let pid = text.trimmingCharacters(in: .whitespacesAndNewlines)
        func switches() throws -> Int {
            let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") })
            return try #require(Int(line.split(whereSeparator: \.isWhitespace)[1]))
        }
        Thread.sleep(forTimeInterval: 0.5)
        let before = try switches()
        Thread.sleep(forTimeInterval: 2)
        #expect(try switches() == before)
        terminal.press("q")
    }
}
