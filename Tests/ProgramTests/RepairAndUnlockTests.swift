import Foundation
import Testing

/// `check --repair` and `unlock`, as a person uses them.
struct RepairAndUnlockTests {
    @Test func repairTellsWhatItDid() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1")
        let tidy = try office.text(Office.planFile)
        try office.write(tidy.replacingOccurrences(of: "\n", with: "\n\n"), to: Office.planFile)
        let line = try office.text(Office.historyFile)
        try office.write(line + #"{"id":"2026"#, to: Office.historyFile)
        let outcome = try office.kehoach("check", "--repair")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.errors.contains("\(Office.planFile): đã viết lại theo dạng chuẩn"))
        #expect(outcome.errors.contains("\(Office.historyFile): đã tách 11 byte"))
        #expect(try office.text(Office.planFile) == tidy)
        #expect(try office.text(Office.historyFile) == line)
        let again = try office.kehoach("check", "--repair", "--lang", "en")
        #expect(again.errors.contains("nothing that can be mended"))
        #expect(try office.kehoach("undo").status == 0)
    }

    @Test func aFileWithAFaultIsToldAndLeft() throws {
        let office = try Office()
        try office.replace("\"routine\"", with: "\"routin\"")
        let before = try office.text(Office.planFile)
        let outcome = try office.kehoach("check", "--repair")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\(Office.planFile):"))
        #expect(try office.text(Office.planFile) == before)
        #expect(try office.kehoach("check", "--repair", "--read-only").status == 73)
    }

    @Test func aLockOfAnotherMachineIsRemovedOnlyWhenAPersonSaysSo() throws {
        let office = try Office()
        #expect(try office.kehoach("unlock").output == "Không có khóa nào.\n")
        try office.replace("\"format\": 2,", with: "\"format\": 2,\n  \"lock\": \"file\",", in: "folder.json")
        let held =
            #"{"host":"máy-2","pid":42,"user":"Minh\u001b[31m","since":"2021-11-12T08:30:00+07:00","process":"b/p/7"}"#
        try office.write(held, to: ".lock-held")
        let shown = try office.kehoach("unlock")
        #expect(shown.status == 1)
        #expect(shown.output.contains("Minh") && shown.output.contains("máy-2"))
        #expect(shown.output.contains("unlock --yes"))
        #expect(!shown.output.contains("\u{1B}"))
        #expect(try office.text(".lock-held") == held)
        let removed = try office.kehoach("unlock", "--yes")
        #expect(removed.status == 0 && removed.output.contains("Đã gỡ khóa"))
        #expect(try office.kehoach("done", "an-giang-2021/IV.6.1").status == 0)
        #expect(!FileManager.default.fileExists(atPath: office.data.path + "/.lock-held"))
    }

    @Test func withALockFileTheProgramNeedsNobodyAfterItWasKilled() throws {
        let office = try Office()
        try office.replace("\"format\": 2,", with: "\"format\": 2,\n  \"lock\": \"file\",", in: "folder.json")
        let held = office.data.path + "/.lock-held"
        var left = 0
        for round in 0..<12 {
            let (process, output, errors) = try office.start(["note", "an-giang-2021/IV.6.1", "lần \(round)"])
            while process.isRunning, !FileManager.default.fileExists(atPath: held) { usleep(50) }
            kill(process.processIdentifier, SIGKILL)
            _ = try office.finish((process, output, errors))
            if FileManager.default.fileExists(atPath: held) { left += 1 }
            let next = try office.kehoach("note", "an-giang-2021/IV.6.2", "sau lần \(round)")
            #expect(next.status == 0, "\(next)")
            #expect(!FileManager.default.fileExists(atPath: held))
        }
        #expect(left > 0)
    }
}
