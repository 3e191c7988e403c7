import Foundation
import Testing

/// `keys.json`.
struct ChosenKeysTests {
    private let office: Office

    init() throws { office = try Office() }

    private func choose(_ text: String) throws {
        let file = office.place.appendingPathComponent(".config/kehoach/keys.json")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func keys(_ command: String) throws -> [String: Any] {
        let listed = try office.kehoach("config", "--keys", "--format", "json")
        return try #require(listed.json.first { $0["command"] as? String == command }, "\(listed)")
    }

    @Test func everyCommandIsListedWithItsKeys() throws {
        #expect(try keys("task.note")["keys"] as? [String] == ["n"])
        let table = try office.kehoach("config", "--keys")
        #expect(table.status == 0 && table.output.contains("task.note"), "\(table)")
        #expect(table.errors.contains("Chưa có tệp phím: ") && table.errors.contains("keys.json"), "\(table.errors)")
        try choose("{\n  \"task.note\": \"F6\",\n  \"change.undo\": []\n}\n")
        let note = try keys("task.note")
        #expect(note["keys"] as? [String] == ["F6"] && note["default"] as? [String] == ["n"])
        #expect(try keys("change.undo")["keys"] as? [String] == [])
    }

    @Test func whatDoesNotHoldIsNamedWithItsLine() throws {
        try choose("{\n  \"task.note\": [\"e\"],\n  \"task.nothing\": [\"F5\"],\n  \"task.due\": 5\n}\n")
        let told = try office.kehoach("config", "--keys")
        #expect(told.status == 65)
        for text in [
            "keys.json dòng 2: e đã là phím của “task.evidence”", "keys.json dòng 3: không có lệnh “task.nothing”",
            "keys.json:4",
        ] {
            #expect(told.errors.contains(text), "\(text): \(told.errors)")
        }
        #expect(try keys("task.note")["keys"] as? [String] == ["n"])
        let english = try office.kehoach("config", "--keys", "--lang", "en")
        #expect(english.errors.contains("keys.json, line 2: e is the key of “task.evidence”"))
        try choose("{\"task.note\": ")
        let broken = try office.kehoach("config", "--keys")
        #expect(broken.status == 65 && broken.errors.contains("keys.json:1"), "\(broken)")
        // Commands that press no key have nothing to say of it.
        #expect(try office.kehoach("today").errors.contains("keys.json") == false)
    }
}
