import Foundation
import Testing

/// The command line itself: languages, help, what is wrong with it.
struct UsageTests {
    static let commands = [
        "dashboard", "provinces", "plans", "agencies", "tasks", "deadlines", "today", "action-month", "show", "done",
        "start",
        "reopen", "status", "note", "due", "assign", "submit", "undo", "redo", "history", "check", "init",
    ]

    @Test(arguments: commands)
    func everyCommandExplainsItselfInBothLanguages(_ command: String) throws {
        let office = try Office(withData: false)
        let ours = try office.kehoach(command, "--help")
        #expect(ours.status == 0 && ours.errors.isEmpty)
        for english in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "Show ", "default", "values:"] {
            #expect(!ours.output.contains(english), "\(english) in \(ours.output)")
        }
        #expect(ours.output.contains("CÁCH DÙNG: kehoach \(command)"))
        let theirs = try office.kehoach("--lang", "en", command, "--help")
        #expect(theirs.output.contains("USAGE: kehoach \(command)") && theirs.output != ours.output)
        #expect(try office.kehoach("help", command).output == ours.output)
    }

    @Test func theProgramExplainsItself() throws {
        let office = try Office(withData: false)
        let help = try office.kehoach("--help")
        for command in Self.commands { #expect(help.output.contains("\n  \(command) ")) }
        #expect(!help.output.contains("SUBCOMMANDS"))
        let release = try #require(try Self.latestRelease())
        #expect(try office.kehoach("--version").output.hasPrefix("kehoach \(release)"))
    }

    /// The first release that CHANGELOG.md names, after what is not released yet.
    private static func latestRelease() throws -> String? {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../CHANGELOG.md")
        let headings = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            $0.hasPrefix("## ")
        }
        #expect(headings.first == "## Unreleased")
        return headings.dropFirst().first.map { String($0.dropFirst(3).prefix { $0 != " " }) }
    }

    @Test func theLastOfTwoLanguagesCounts() throws {
        let office = try Office()
        #expect(try office.kehoach("plans", "--lang", "vi", "--lang", "en").output.contains("Unit"))
        #expect(try office.kehoach("plans", "--lang", "en", "--lang", "vi").output.contains("Đơn vị"))
    }

    @Test func theLanguageFollowsTheLocaleUnlessAsked() throws {
        let office = try Office()
        func greeting(_ locale: [String: String], _ arguments: String...) throws -> String {
            for name in ["LANG", "LC_ALL", "LC_MESSAGES"] { office.environment[name] = locale[name] }
            return try office.finish(try office.start(["undo"] + arguments)).errors
        }
        let (ours, theirs) = ("kehoach: Không có gì để hoàn tác.\n", "kehoach: Nothing to undo.\n")
        #expect(try greeting([:]) == ours)
        #expect(try greeting(["LANG": "C"]) == ours)
        #expect(try greeting(["LANG": "vi_VN.UTF-8"]) == ours)
        #expect(try greeting(["LANG": "fr_FR.UTF-8"]) == ours)
        #expect(try greeting(["LANG": "en_US.UTF-8"]) == theirs)
        #expect(try greeting(["LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"]) == ours)
        #expect(try greeting(["LANG": "en_US.UTF-8"], "--lang", "vi") == ours)
        #expect(try greeting([:], "--lang=en") == theirs)
    }

    @Test(arguments: [
        (["foo"], "Không có lệnh “foo”"), (["taks"], "“tasks”"), (["tasks", "--fromat", "json"], "“--format”"),
        (["tasks", "--format", "xml"], "“xml”"), (["tasks", "--format"], "--format"), (["plans", "x"], "“x”"),
        (["show"], "<mã>"), (["done"], "<mã>"), (["status", "an-giang-2021/IV.6.1", "xyz"], "“xyz”"),
        (["done", "an-giang-2021/IV.6.1", "--on", "31/2"], "“31/2”"),
        (["due", "an-giang-2021/IV.6.1", "31/2"], "“31/2”"), (["due", "an-giang-2021/IV.6.1"], "<ngày|không>"),
        (["due", "so-y-te", "20/12"], "“so-y-te”"), (["assign", "an-giang-2021/duty.year", "Hoa"], "duty.year"),
        (["assign", "an-giang-2021/IV.6.1"], "<tên|không>"), (["assign", "an-giang-2021/IV.6.1", " "], "Chưa gõ gì"),
        (["plans", "--today", "x"], "--today"),
        (["done", "so-y-te"], "“so-y-te”"), (["--lang", "fr", "plans"], "“fr”"),
        (["tasks", "--read-only=1"], "--read-only"), (["action-month", "--year", "x"], "“x”"),
    ])
    func whatIsWrongIsSaid(_ arguments: [String], _ says: String) throws {
        let office = try Office()
        let outcome = try office.finish(try office.start(arguments))
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
        for english in ["Error", "Usage", "Unexpected", "Missing", "See '"] {
            #expect(!outcome.errors.contains(english))
        }
    }

    @Test(arguments: ["show", "done", "agencies", "history"])
    func whatIsNotThereIsSaid(_ command: String) throws {
        let outcome = try Office().kehoach(command, "khong-co")
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("“khong-co”"))
    }

    @Test func aQueryErrorPointsAtTheCharacter() throws {
        let outcome = try Office().kehoach("tasks", "sở", "-trạng-thái:gì-đó")
        #expect(outcome.status == 64)
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        #expect(lines[1] == "  sở -trạng-thái:gì-đó")
        let caret = try #require(lines[2].firstIndex(of: "^"))
        let column = lines[2].distance(from: lines[2].startIndex, to: caret)
        #expect(lines[1][lines[1].index(lines[1].startIndex, offsetBy: column)...].hasPrefix("gì-đó"))
    }

    @Test func theDayMayBeReplaced() throws {
        let office = try Office()
        func state() throws -> String? {
            try office.kehoach("plans", "--format", "json").json.first { $0["id"] as? String == "an-giang-2021" }?[
                "state"] as? String
        }
        #expect(try state() == "inForce")
        office.environment["KEHOACH_TODAY"] = "1/4/2022"
        #expect(try state() == "closed")
        office.environment["KEHOACH_TODAY"] = "hôm nào"
        let outcome = try office.kehoach("plans")
        #expect(outcome.status == 64 && outcome.errors.contains("KEHOACH_TODAY"))
    }

    @Test func withoutATerminalThereIsNoDashboard() throws {
        let office = try Office()
        let outcome = try office.kehoach()
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("kehoach tasks"))
        let script = URL(fileURLWithPath: "/usr/bin/script")
        guard FileManager.default.isExecutableFile(atPath: script.path) else { return }
        let bare = try office.shell("unset TERM; script -qec '\"$kehoach\" --data data' /dev/null")
        #expect(bare.status == 64 && bare.output.contains("TERM"))
        let strange = try office.shell("TERM=khong-co script -qec '\"$kehoach\" --data data' /dev/null")
        #expect(strange.status == 64 && strange.output.contains("“khong-co”"))
    }

    @Test func aTableFitsTheTerminal() throws {
        let office = try Office()
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
        for columns in [60, 80, 120] {
            let run = "COLUMNS=\(columns) script -qec '\"$kehoach\" deadlines --closed' /dev/null"
            let lines = try office.shell(run).output.split(whereSeparator: \.isNewline)
            #expect(lines.count > 30)
            #expect(lines.allSatisfy { $0.count <= columns })
        }
    }

    /// Options that hold everywhere stand where people put them.
    @Test(arguments: ["help tasks --lang en", "--lang en help tasks", "--lang=en help tasks", "help --lang en tasks"])
    func helpIsGivenInTheLanguageAskedFor(_ line: String) throws {
        let outcome = try Office().shell("\"$kehoach\" \(line)")
        #expect(outcome.status == 0 && outcome.output.lowercased().contains("usage"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func aFlagMayStandBeforeTheCommand() throws {
        #expect(try Office().kehoach("--yes", "unlock").status == 0)
        #expect(try Office().kehoach("--closed", "deadlines").status == 0)
    }

    @Test(arguments: ["show", "done", "history", "agencies", "reopen"])
    func whatBeginsWithADashIsToldAsItWasTyped(_ command: String) throws {
        let outcome = try Office().kehoach(command, "-II.6")
        #expect(outcome.status != 0 && outcome.errors.contains("“-II.6”"))
    }

    @Test func aReaderThatLeavesIsNoFault() throws {
        let outcome = try Office().shell("\"$kehoach\" tasks --format json | head -1; echo left")
        #expect(outcome.output == "[\nleft\n" && outcome.errors.isEmpty)
        let ignoring = try Office().shell("trap '' PIPE; \"$kehoach\" tasks --format json | head -1; echo left")
        #expect(ignoring.output == "[\nleft\n" && ignoring.errors.isEmpty)
    }

    @Test func anOutputThatCannotBeWrittenIsAFault() throws {
        let outcome = try Office().shell("\"$kehoach\" tasks > /dev/full")
        #expect(outcome.status == 74 && outcome.errors.contains("đĩa đã đầy"))
    }
}
