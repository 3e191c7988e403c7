import Foundation
import Testing

/// What is told where the output cannot be written: that the work is done, so that nobody does it twice.
struct SavedUntoldTests {
    @Test func whatIsSavedIsSaidToBeSaved() throws {
        let office = try Office()
        for command in ["note an-giang-2021/IV.6.1 x", "undo", "redo", "theme 2031 Chủ-đề", "init moi"] {
            let place = command.hasPrefix("init") ? "" : "--data data"
            let outcome = try office.shell("\"$kehoach\" \(command) \(place) --lang en > /dev/full")
            #expect(outcome.status == 0, "\(command): \(outcome)")
            #expect(outcome.errors.contains("done and saved"), "\(command): \(outcome)")
        }
        #expect(try office.history().count == 3)
    }

    @Test func aResultThatIsNotWrittenIsAFailure() throws {
        let outcome = try Office().shell("\"$kehoach\" tasks --lang en > /dev/full")
        #expect(outcome.status == 74 && !outcome.errors.contains("saved"))
    }

    @Test func whatIsOpenIsNotSaidToBeUnwritten() throws {
        let office = try Office()
        // A folder that cannot be read does not make its plans vanish.
        try FileManager.default.removeItem(at: office.data.appendingPathComponent("plans/an-giang"))
        try office.write("x", to: "plans/an-giang")
        let shown = try office.kehoach("show", "an-giang-2021/IV.6.1", "--lang", "en")
        #expect(shown.status == 1 || shown.status == 65)
        let checked = try office.kehoach("check")
        #expect(checked.status == 1)
    }
}
