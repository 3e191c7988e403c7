import Foundation
import Testing

/// `backup` and `restore`, as an administrator uses them.
struct BackupTests {
    private static let task = "an-giang-2021/IV.6.1"

    private func backups(_ office: Office) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: office.place.appendingPathComponent("copies").path).sorted()
    }

    /// All files of a data folder that mean something elsewhere, with what they hold.
    private func files(_ folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let place = folder.appendingPathComponent(path)
            guard !path.hasPrefix("."), (try? place.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
            else { continue }
            files[path] = try Data(contentsOf: place)
        }
        return files
    }

    private func dueBackup(_ office: Office, _ today: String) throws -> Any? {
        let output = try office.kehoach("today", "--format", "json", "--today", today).output
        return try (JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])?["dueBackup"]
    }

    @Test func aFolderComesBackAsItWas() throws {
        let office = try Office()
        try office.kehoach("done", Self.task)
        let made = try office.kehoach("backup", "copies")
        #expect(made.status == 0, "\(made)")
        let name = try #require(try backups(office).first)
        #expect(made.output.contains(name))
        let before = try files(office.data)
        try office.kehoach("reopen", Self.task)
        let restored = try office.kehoach("restore", "copies/\(name)", "--to", "again")
        #expect(restored.status == 0, "\(restored)")
        #expect(try files(office.place.appendingPathComponent("again")) == before)
        #expect(try office.kehoach("check", "--data", "again").status == 0)
        #expect(try office.kehoach("undo", "--data", "again").status == 0)
    }

    @Test func nothingIsRestoredOverALiveFolder() throws {
        let office = try Office()
        try office.kehoach("backup", "copies")
        let name = try #require(try backups(office).first)
        let before = try files(office.data)
        #expect(try office.kehoach("restore", "copies/\(name)", "--to", "data").status == 73)
        #expect(try files(office.data) == before)
    }

    @Test func onePlanComesBackAndCanBeUndone() throws {
        let office = try Office()
        try office.kehoach("backup", "copies")
        let name = try #require(try backups(office).first)
        let before = try office.text(Office.planFile)
        try office.kehoach("done", Self.task, "--evidence", "12/BC")
        let after = try office.text(Office.planFile)
        let shown = try office.kehoach("restore", "copies/\(name)", "--plan", "an-giang-2021")
        #expect(shown.status == 0)
        #expect(shown.output.contains("IV.6.1"))
        #expect(try office.text(Office.planFile) == after)
        let written = try office.kehoach("restore", "copies/\(name)", "--plan", "an-giang-2021", "--yes")
        #expect(written.status == 0, "\(written)")
        #expect(try office.text(Office.planFile) == before)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == after)
    }

    /// The way of the plan to its signature comes back with it, that of other papers stays.
    @Test func theStepsOfAPlanComeBackWithIt() throws {
        let office = try Office()
        let file = "signing/an-giang.json"
        // Backups of one minute have one name.
        try office.kehoach("backup", "first")
        let first = try #require(
            try FileManager.default.contentsOfDirectory(atPath: office.place.appendingPathComponent("first").path)
                .first)
        #expect(try office.kehoach("signing", "add", "an-giang-2021", "drafted", "--on", "5/1/2021").status == 0)
        try office.kehoach("backup", "copies")
        let name = try #require(try backups(office).first)
        let before = try office.text(file)
        try office.kehoach("plan", "new", "An Giang", "2022")
        let id = try #require(
            try office.kehoach("signing", "an-giang-2021", "--format", "json").json.first?["id"] as? String)
        #expect(try office.kehoach("signing", "edit", id, "--note", "sai").status == 0)
        #expect(try office.kehoach("signing", "add", "an-giang-2021", "submitted").status == 0)
        #expect(try office.kehoach("signing", "add", "an-giang-2022", "drafted", "--note", "của năm sau").status == 0)
        let after = try office.text(file)
        let shown = try office.kehoach("restore", "copies/\(name)", "--plan", "an-giang-2021")
        #expect(shown.output.contains(id), "\(shown)")
        #expect(try office.text(file) == after)
        #expect(try office.kehoach("restore", "copies/\(name)", "--plan", "an-giang-2021", "--yes").status == 0)
        let restored = try office.text(file)
        #expect(!restored.contains("sai") && !restored.contains("submitted") && restored.contains("của năm sau"))
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(file) == after)
        // By the first backup nothing was recorded of it yet.
        #expect(try office.kehoach("restore", "first/\(first)", "--plan", "an-giang-2021", "--yes").status == 0)
        #expect(try !office.text(file).contains("an-giang-2021") && office.text(file).contains("của năm sau"))
        #expect(try office.kehoach("check").status == 0)
        // Where the unit's register is gone, it begins anew.
        try FileManager.default.removeItem(at: office.data.appendingPathComponent(file))
        #expect(try office.kehoach("restore", "copies/\(name)", "--plan", "an-giang-2021", "--yes").status == 0)
        #expect(try office.text(file) == before)
    }

    @Test func aPlanThatIsGoneComesBack() throws {
        let office = try Office()
        try office.kehoach("backup", "copies")
        let name = try #require(try backups(office).first)
        let before = try office.text(Office.planFile)
        try FileManager.default.removeItem(at: office.data.appendingPathComponent(Office.planFile))
        #expect(try office.kehoach("restore", "copies/\(name)", "--plan", "an-giang-2021", "--yes").status == 0)
        #expect(try office.text(Office.planFile) == before)
    }

    @Test func aDamagedCopyIsToldAndRestoresNothing() throws {
        let office = try Office()
        let text = try office.text(Office.planFile)
        try office.kehoach("backup", "copies")
        let place = office.place.appendingPathComponent("copies").appendingPathComponent(
            try #require(try backups(office).first))
        let whole = try Data(contentsOf: place)
        var told = 0
        for turn in 0..<24 {
            var bytes = whole
            bytes[whole.count * turn / 24] ^= 0x40
            try bytes.write(to: place)
            let again = office.place.appendingPathComponent("again\(turn)")
            let outcome = try office.kehoach("restore", "copies/\(place.lastPathComponent)", "--to", again.path)
            // A bit of a part's day or of a flag that nobody reads changes no file.
            guard outcome.status != 0 else {
                #expect(try String(contentsOf: again.appendingPathComponent(Office.planFile), encoding: .utf8) == text)
                continue
            }
            told += 1
            #expect(outcome.status == 65, "\(outcome)")
            #expect(!FileManager.default.fileExists(atPath: again.path))
        }
        #expect(told > 12)
        #expect(try office.kehoach("restore", "data/units.json", "--to", "again").status == 65)
    }

    /// The lines of README, from the folder above the data.
    @Test func whatReadmeSaysWorks() throws {
        let office = try Office()
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let section = try #require(
            try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n## Backups\n").last)
        let lines = section.components(separatedBy: "\n").filter { $0.hasPrefix("    kehoach ") }
        #expect(lines.count == 4)
        for line in lines {
            let made = try? backups(office).first
            let words = line.prefix { $0 != "#" }.split(separator: " ").dropFirst().map(String.init).map {
                $0.hasSuffix(".zip") ? "copies/\(made ?? "")" : $0
            }
            let outcome = try office.run(words)
            #expect(outcome.status == 0, "\(line): \(outcome)")
            if words.first == "backup" { try office.kehoach("note", Self.task, "x") }
        }
    }

    @Test func theFolderRemindsOfBackups() throws {
        let office = try Office()
        let mark = office.data.appendingPathComponent("folder.json")
        #expect(try !office.kehoach("today").output.contains("sao lưu"))
        let text = try String(contentsOf: mark, encoding: .utf8)
        try text.replacing("\"dueSoonDays\"", with: "\"backupDays\": 7,\n  \"dueSoonDays\"")
            .write(to: mark, atomically: true, encoding: .utf8)
        #expect(try office.kehoach("today").output.contains("! Thư mục này chưa được sao lưu"))
        #expect(try dueBackup(office, "2026-11-20") as? [String: NSNull] == ["age": NSNull()])
        #expect(try office.kehoach("check").status == 0)
        try office.kehoach("backup", "copies")
        #expect(try !office.kehoach("today").output.contains("sao lưu"))
        let later = try office.kehoach("today", "--today", "2031-01-01", "--lang", "en").output
        #expect(later.contains("! The last backup is "))
        #expect(try (dueBackup(office, "2031-01-01") as? [String: Int])?["age"] ?? 0 > 1_000)
    }

    @Test func copiesLieElsewhereAndApart() throws {
        let office = try Office()
        #expect(try office.kehoach("backup", "data/copies").status == 73)
        try office.kehoach("backup", "copies")
        try office.kehoach("init", "other")
        let refused = try office.kehoach("backup", "copies", "--data", "other")
        #expect(refused.status == 73)
        #expect(refused.errors.contains("đang giữ bản sao"))
    }

    @Test func onlyItsOwnerReadsACopy() throws {
        let office = try Office()
        try office.kehoach("backup", "copies")
        let path = office.place.appendingPathComponent("copies").appendingPathComponent(
            try #require(try backups(office).first)
        ).path
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights == 0o600)
    }
}
