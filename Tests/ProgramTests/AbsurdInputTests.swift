import Foundation
import Testing

/// Numbers and sizes that nobody means: answered at once or refused with a reason.
struct AbsurdInputTests {
    @Test(arguments: [
        ["--plans", "9223372036854775807"],
        ["--plans", "9223372036854775807", "--tasks-per-plan", "9223372036854775807"],
        ["--plans", "3", "--tasks-per-plan", "100000000"], ["--plans", "100000000"],
        ["--plans", "100000", "--tasks-per-plan", "10000"], ["--plans=-1"], ["--plans", "99999999999999999999"],
    ])
    func absurdNumbersOfPlansAreRefused(_ arguments: [String]) throws {
        let office = try Office(withData: false)
        let outcome = try office.finish(try office.start(["generate"] + arguments + ["mới"]))
        #expect(outcome.status == 64 && !outcome.errors.isEmpty, "\(outcome)")
        #expect(!FileManager.default.fileExists(atPath: office.place.path + "/mới"))
    }

    @Test func sizesBeyondTheLimitsCloseTheirFileAlone() throws {
        let office = try Office()
        let keys = (0..<200_000).map { "\"k\($0)\": 1" }.joined(separator: ",")
        try office.replace("\"year\":", with: "\"extra\": {\(keys)}, \"year\":")
        let other = "plans/dak-lak/dak-lak-2020.json"
        try office.replace("\"title\": \"", with: "\"title\": \"" + String(repeating: "Đ", count: 500_000), in: other)
        let checked = try office.kehoach("check", "--lang", "en")
        #expect(checked.status == 1)
        #expect(checked.output.contains("\(Office.planFile):") && checked.output.contains("more than 20000 keys"))
        #expect(checked.output.contains("\(other):") && checked.output.contains("longer than 131072 bytes"))
        #expect(try office.kehoach("plans").output.contains("thua-thien-hue-2024"))
    }

    @Test func aTextBeyondTheLimitIsNotSaved() throws {
        let office = try Office()
        // One argument may have 128 KiB on Linux; escapes make more of it in the file.
        let text = String(repeating: "\"", count: 120_000)
        let outcome = try office.kehoach("note", "an-giang-2021/IV.6.1", text, "--lang", "en")
        #expect(outcome.status == 65 && outcome.errors.contains("131072"), "\(outcome.errors.prefix(300))")
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func aLongTextFillsNoOtherRow() throws {
        let office = try Office()
        let text = try office.text(Office.planFile)
        let tasks = try #require(text.range(of: "\"tasks\":"))
        let title = try #require(text.range(of: "\"title\": \"", range: tasks.upperBound..<text.endIndex))
        let long = text.replacingCharacters(in: title, with: "\"title\": \"" + String(repeating: "a", count: 100_000))
        try office.write(long, to: Office.planFile)
        let listed = try office.kehoach("tasks")
        #expect(listed.output.contains(String(repeating: "a", count: 100_000)))
        #expect(listed.output.utf8.count < 1_000_000)
    }
}
