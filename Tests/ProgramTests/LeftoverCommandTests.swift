import Foundation
import Testing

/// What lies in the way of some changes, as a person meets it at the command line.
struct LeftoverCommandTests {
    @Test func whatIsNotReadIsSaidAndEverythingElseGoesOn() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1")
        let history = office.data.appendingPathComponent("history/thua-thien-hue-2024.jsonl")
        try FileManager.default.createDirectory(at: history, withIntermediateDirectories: true)
        let shown = try office.kehoach("history", "--lang", "en")
        #expect(shown.status == 65 && shown.output.contains("IV.6.1"))
        #expect(shown.errors.contains("history/thua-thien-hue-2024.jsonl"))
        let undone = try office.kehoach("undo")
        #expect(undone.status == 0 && undone.output.contains("IV.6.1"))
        #expect(undone.errors.contains("history/thua-thien-hue-2024.jsonl"))
        let nothing = try office.kehoach("undo")
        #expect(nothing.status == 1 && nothing.errors.contains("history/thua-thien-hue-2024.jsonl"))
        let checked = try office.kehoach("check", "--lang", "en")
        #expect(checked.status == 1 && !checked.errors.contains("No faults"))
    }

    @Test func aLeftoverIsNoGoodOrder() throws {
        let office = try Office()
        try FileManager.default.createDirectory(
            at: office.data.appendingPathComponent("history"), withIntermediateDirectories: true)
        try office.write("x", to: "history/an-giang-2021.jsonl")
        let pending = ".pending/plans+an-giang+an-giang-2021.json+20200101T000000.000000000Z-00000000+1"
        try FileManager.default.createDirectory(
            at: office.data.appendingPathComponent(".pending"), withIntermediateDirectories: true)
        try office.write("x", to: pending)
        let checked = try office.kehoach("check", "--read-only")
        #expect(checked.status == 1 && checked.output.contains(pending))
        // Whoever may write clears it away.
        #expect(try office.kehoach("check", "--repair").status == 0)
    }
}
