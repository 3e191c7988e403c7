import Foundation
import Testing

/// What a person chose for all runs.
struct ConfigTests {
    private let office: Office

    init() throws { office = try Office() }

    private func choose(_ text: String) throws {
        let file = office.place.appendingPathComponent(".config/kehoach/config.json")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func settings(_ options: String...) throws -> [String: [String: Any]] {
        let listed = try office.run(["config", "--format", "json"] + options).json
        return Dictionary(uniqueKeysWithValues: listed.map { ($0["key"] as? String ?? "", $0) })
    }

    @Test func everyValueSaysWhereItComesFrom() throws {
        office.environment["KEHOACH_USER"] = nil
        try choose("{\n  \"language\": \"en\",\n  \"author\": \"Nguyễn Thị Lan\",\n  \"theme\": \"light\"\n}\n")
        let found = try settings()
        #expect(found["language"]?["value"] as? String == "en")
        #expect((found["language"]?["from"] as? String)?.hasSuffix(".config/kehoach/config.json:2") == true)
        #expect(found["author"]?["value"] as? String == "Nguyễn Thị Lan")
        #expect(found["author"]?["origin"] as? String == "file")
        #expect(found["theme"]?["value"] as? String == "light")
        #expect(found["theme"]?["allowed"] as? [String] == ["auto", "dark", "light", "contrast", "mono"])
        #expect(found["data"]?["origin"] as? String == "found" && found["ascii"]?["origin"] as? String == "standard")
        // What is said for one run goes before it.
        office.environment["KEHOACH_USER"] = "Minh"
        office.environment["NO_COLOR"] = "1"
        let said = try settings("--lang", "vi", "--data", "data")
        #expect(said["language"]?["from"] as? String == "--lang" && said["data"]?["from"] as? String == "--data")
        #expect(said["author"]?["from"] as? String == "KEHOACH_USER" && said["theme"]?["value"] as? String == "mono")
        let table = try office.kehoach("config")
        #expect(table.status == 0 && table.output.contains("config.json:2"), "\(table)")
        #expect(table.errors.contains("File: "), "\(table.errors)")
    }

    /// What is written where files go out is told by the name under which people see it; other files are as ever.
    @Test func filesComeInAndGoOutThroughFoldersWithNames() throws {
        let files = FileManager.default
        for name in ["vao", "ra"] {
            try files.createDirectory(at: office.place.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        try choose(
            "{\n \"inbox\": {\"path\": \"~/vao\", \"shownAs\": \"V:\\\\bdg\\\\vao\"},\n"
                + " \"outbox\": {\"path\": \"~/ra/\", \"shownAs\": \"V:\\\\bdg\\\\ra\"}\n}")
        let found = try settings()
        #expect(found["outbox"]?["value"] as? String == office.place.path + "/ra")
        #expect(found["outbox"]?["shownAs"] as? String == "V:\\bdg\\ra")
        #expect((found["inbox"]?["from"] as? String)?.hasSuffix("config.json:2") == true)
        #expect(try office.kehoach("config").output.contains("(V:\\bdg\\vao)"))
        let letter = try office.kehoach("remind", "an-giang-2021", "--no-register", "--out", "ra/thu.docx")
        #expect(letter.status == 0 && letter.errors.contains("/ra/thu.docx (V:\\bdg\\ra\\thu.docx)."), "\(letter)")
        let sheets = try office.kehoach("form", "an-giang-2021/duty.year", "--xlsx", "ra/phieu")
        #expect(sheets.status == 0 && sheets.errors.contains("/ra/phieu (V:\\bdg\\ra\\phieu)"), "\(sheets)")
        let archive = try office.kehoach("archive", "an-giang-2021", "--out", "ra/ho-so")
        #expect(archive.status == 0 && archive.output.contains("(V:\\bdg\\ra\\ho-so): "), "\(archive)")
        let backup = try office.kehoach("backup", "ra/sao-luu")
        #expect(backup.status == 0 && backup.output.contains("V:\\bdg\\ra\\sao-luu\\kehoach-"), "\(backup)")
        let other = try office.kehoach("remind", "an-giang-2021", "--no-register", "--out", "thu.docx")
        #expect(other.status == 0 && other.errors.contains("/thu.docx.") && !other.errors.contains("V:"), "\(other)")
        // A bare name is a file of the folder that one is in, whatever came in.
        try Data("số,ngày,nơi gửi,trích yếu\n".utf8).write(to: office.place.appendingPathComponent("vao/den.csv"))
        #expect(try office.kehoach("receive", "den.csv").status == 66)
    }

    @Test func itHoldsForEveryCommand() throws {
        office.environment["KEHOACH_USER"] = nil
        try choose("{\"language\": \"en\", \"author\": \"Hoa\", \"data\": \"~/data\", \"ascii\": true}")
        let elsewhere = try office.shell("mkdir elsewhere && cd elsewhere && \"$kehoach\" done an-giang-2021/IV.6.1")
        #expect(elsewhere.status == 0 && elsewhere.output.contains("done"), "\(elsewhere)")
        #expect(try office.text(Office.historyFile).contains("\"by\":\"Hoa\""))
    }

    @Test(
        arguments: [
            ("{\"theme\": \"bright\"}", "config.json:1:11: “theme”", "auto, dark, light, contrast, mono"),
            ("{\n \"langauge\": \"en\"\n}", "config.json:2:14: không có mục “langauge”", "language, author, data"),
            ("{\"ascii\": \"yes\"}", "config.json:1:11: “ascii”", "config"),
            ("{\"theme\": ", "config.json:1:", "config"),
            ("[]", "config.json:1:1: tệp", "config"),
            ("{\n\"inbox\": \"V:\\\\vao\"}", "config.json:2:10: “inbox”", "đối tượng"),
            (
                "{\"outbox\": {\"path\": \"/srv/ra\", \"shown\": \"V:\"}}", "config.json:1:41: không có mục “shown”",
                "path, shownAs"
            ),
            ("{\"outbox\": {\"shownAs\": \"V:\"}}", "config.json:1:12: thiếu “path”", "config"),
        ])
    func whatIsWrongIsToldWithItsPlaceAndStopsNothing(_ text: String, _ place: String, _ allowed: String) throws {
        try choose(text)
        let told = try office.kehoach("config")
        #expect(told.status == 65 && told.errors.contains(place) && told.errors.contains(allowed), "\(told)")
        let listed = try office.kehoach("plans")
        #expect(listed.status == 0 && !listed.output.isEmpty && listed.errors.contains(place), "\(listed)")
    }

    /// Notepad's mark is no fault, and what a terminal cannot show nobody chose.
    @Test func whatIsNoFaultIsNone() throws {
        try choose("\u{FEFF}{\"language\": \"en\", \"ascii\": false}")
        #expect(try office.kehoach("plans").errors.isEmpty)
        #expect(try settings()["language"]?["value"] as? String == "en")
        office.environment["LANG"] = "C"
        let plain = try settings()["ascii"]
        #expect(plain?["value"] as? String == "true" && plain?["origin"] as? String == "standard")
    }

    @Test func withoutAFileNothingIsSaid() throws {
        let told = try office.kehoach("config")
        #expect(told.status == 0 && told.errors.contains("Chưa có tệp"), "\(told)")
        #expect(try office.kehoach("plans").errors.isEmpty)
        office.environment["XDG_CONFIG_HOME"] = office.place.path + "/conf"
        #expect(try office.kehoach("config").errors.contains("/conf/kehoach/config.json"))
        office.environment["XDG_CONFIG_HOME"] = nil
        office.environment["HOME"] = nil
        #expect(try office.kehoach("config").status == 0)
    }
}
