import Disk
import Foundation
import PlanModel
import PlanStore
import Testing
import Wording

/// `practice`, as a new civil servant and a trainer use it.
struct PracticeTests {
    private let office: Office
    private var copy: URL { office.place.appendingPathComponent(".local/share/kehoach-practice") }

    init() throws {
        office = try Office()
        // There the day is the copy's.
        office.environment["KEHOACH_TODAY"] = nil
    }

    /// The numbers of the jobs that are ticked.
    private func ticked() throws -> Set<Int> {
        let listed = try office.kehoach("practice", "--jobs", "--format", "json").json
        #expect(listed.compactMap { $0["number"] as? Int } == Array(1...10))
        return Set(listed.filter { $0["done"] as? Bool == true }.compactMap { $0["number"] as? Int })
    }

    /// Types a command of the list, which names the copy.
    private func run(_ command: String) throws -> Office.Outcome {
        try office.shell(command.replacing("kehoach ", with: "\"$kehoach\" "))
    }

    /// Each job by the command that the list gives for it: ticked, open again once it is undone, ticked once it is redone.
    @Test(arguments: Language.allCases)
    func everyCommandTicksItsJobAndUndoUnticksIt(_ language: Language) throws {
        let before = try office.stamps(without: [])
        #expect(try ticked() == [])
        let tasks = Wording(language).practiceTasks(PracticeProgress(done: []), at: copy.path)
        #expect(tasks.map(\.job) == PracticeJob.allCases)
        var done: Set<Int> = []
        for task in tasks where task.job != .takeBack {
            let outcome = try run(task.command)
            #expect(outcome.status == 0, "\(task.command): \(outcome)")
            let number = task.job.rawValue
            #expect(try ticked().subtracting([10]) == done.union([number]), "\(task.command)")
            #expect(try office.kehoach("undo", "--data", copy.path).status == 0)
            #expect(try ticked() == done.union([10]), "undone: \(task.command)")
            #expect(try office.kehoach("redo", "--data", copy.path).status == 0)
            done.insert(number)
            #expect(try ticked() == done, "redone: \(task.command)")
        }
        let last = try run(tasks.last?.command ?? "")
        #expect(last.status == 0, "\(last)")
        #expect(try ticked() == Set(1...10))
        // The office's own data is as it was.
        #expect(try office.stamps(without: []) == before)
    }

    @Test func theListSaysWhereAndHow() throws {
        let made = try office.kehoach("practice", "--jobs")
        #expect(made.status == 0 && made.errors.contains("hôm nay ở đó là 15/6/2021"), "\(made)")
        #expect(made.output.contains("kehoach undo --data '"))
        #expect(made.output.split(separator: "\n").count { $0.contains(" chưa ") } == 10, "\(made.output)")
        #expect(made.output.contains("Sở Y tế") && !made.output.contains("report.quick-entry"))
        let again = try office.kehoach("practice", "--jobs", "--lang", "en")
        #expect(again.output.contains("Department of Health") && !again.errors.contains("Made"))
        // What is said of the day and who one is holds there, too.
        #expect(try office.kehoach("start", "an-giang-2021/IV.3.1", "--data", copy.path).status == 0)
        let history = try office.kehoach("history", "--data", copy.path, "--format", "json").json
        #expect((history.first?["at"] as? String)?.hasPrefix("2021-06-15T") == true)
        #expect(history.first?["by"] as? String == "Lan")
        #expect(try office.kehoach("check", "--data", copy.path).status == 0)
    }

    @Test func itGoesWhereOneSays() throws {
        office.environment["XDG_DATA_HOME"] = office.place.path + "/share"
        #expect(try office.kehoach("practice", "--jobs").status == 0)
        #expect(PlanFolder.isDataFolder(office.place.path + "/share/kehoach-practice", system: PosixSystem()))
        #expect(try office.kehoach("practice", "lop-hoc", "--jobs").status == 0)
        #expect(PlanFolder.isDataFolder(office.place.path + "/lop-hoc", system: PosixSystem()))
        let withoutScreen = try office.kehoach("practice", "lop-hoc")
        #expect(withoutScreen.status == 64, "\(withoutScreen)")
    }

    @Test func noOtherFolderIsTouched() throws {
        let before = try office.stamps(without: [])
        for options in [[], ["--jobs"], ["--anew"]] {
            let outcome = try office.run(["practice", "data"] + options)
            #expect(outcome.status == 73 && outcome.errors.contains("không mang dấu bản tập"), "\(outcome)")
        }
        #expect(try office.stamps(without: []) == before)
        try FileManager.default.createDirectory(
            at: office.place.appendingPathComponent("ho-so"), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: office.place.appendingPathComponent("ho-so/thu.txt"))
        #expect(try office.kehoach("practice", "ho-so", "--anew").status == 73)
        #expect(FileManager.default.fileExists(atPath: office.place.appendingPathComponent("ho-so/thu.txt").path))
    }

    @Test func anewBeginsAgainAndKeepsWhatThereWas() throws {
        try office.kehoach("practice", "--jobs")
        let task = ["an-giang-2021/IV.8.1", "--member", "Sở Y tế"]
        #expect(try office.run(["start"] + task + ["--data", copy.path]).status == 0)
        try Data("x".utf8).write(to: copy.appendingPathComponent("bai-lam.docx"))
        #expect(try ticked() == [1])
        let again = try office.kehoach("practice", "--anew", "--jobs")
        #expect(again.status == 0 && again.errors.contains("kehoach-practice-1"), "\(again)")
        #expect(try ticked() == [])
        #expect(FileManager.default.fileExists(atPath: copy.path + "-1/bai-lam.docx"))
        let before = try office.kehoach("practice", copy.path + "-1", "--jobs", "--format", "json").json
        #expect(before.count { $0["done"] as? Bool == true } == 1)
    }

    /// What was typed and left is offered again, but not in the copy that takes the place; homes may be links.
    @Test func whatWasTypedIsForgottenWithTheCopy() throws {
        let files = FileManager.default
        let home = office.place.appendingPathComponent("nha")
        try files.createSymbolicLink(atPath: home.path, withDestinationPath: office.place.path)
        office.environment["HOME"] = home.path
        try office.kehoach("practice", "--jobs")
        let terminal = try PseudoTerminal(arguments: ["practice"], office: office)
        #expect(terminal.waits(for: "15/6/2021"))
        terminal.send("5")
        #expect(terminal.waits(for: "tất cả các tỉnh"))
        terminal.send("a")
        #expect(terminal.waits(for: "Tên hoạt động"))
        terminal.send("Phát động")
        #expect(terminal.waits(for: "Phát động"))
        terminal.send("\u{1B}")
        #expect(terminal.waits(for: "được giữ lại"))
        terminal.send("q")
        #expect(terminal.end() == .exit(0))
        let state = office.place.appendingPathComponent(".local/state/kehoach").path
        func kept() throws -> [String] {
            try files.subpathsOfDirectory(atPath: state).filter { $0.contains("/") }
        }
        #expect(try !kept().isEmpty)
        #expect(try office.kehoach("practice", "--anew", "--jobs").status == 0)
        #expect(try kept() == [])
    }

    @Test func nothingIsSentOrBackedUp() throws {
        try office.kehoach("practice", "--jobs")
        let sent = try office.kehoach("sync", "--data", copy.path)
        #expect(sent.status == 73 && sent.errors.contains("Đây là bản tập: không gửi đi đâu"), "\(sent)")
        let copied = try office.kehoach("backup", "copies", "--data", copy.path)
        #expect(copied.status == 73 && copied.errors.contains("Đây là bản tập: không sao lưu"), "\(copied)")
        #expect(!FileManager.default.fileExists(atPath: office.place.appendingPathComponent("copies").path))
        let english = try office.kehoach("sync", "--data", copy.path, "--lang", "en")
        #expect(english.errors.contains("practice copy: nothing is sent"))
    }

    @Test func theScreensOpenOnItsDay() throws {
        let terminal = try PseudoTerminal(arguments: ["practice"], office: office)
        #expect(terminal.waits(for: "BẢN TẬP: xong 0/10 việc (B)"), "\(terminal.text)")
        #expect(terminal.waits(for: "15/6/2021"))
        terminal.send("B")
        #expect(terminal.waits(for: "Mười việc để tập"))
        terminal.send("q")
        terminal.sendAndWait("S")
        #expect(terminal.waits(for: "không gửi đi đâu"))
        terminal.send("q")
        #expect(terminal.end() == .exit(0))
    }
}
