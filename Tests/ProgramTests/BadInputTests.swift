import Foundation
import Testing

/// Bad input: one clear message with the file, the right exit code, and nothing lost.
struct BadInputTests {
    // MARK: The folder

    @Test func aMissingFolder() throws {
        let outcome = try Office().kehoach("plans", "--data", "khong-co")
        #expect(outcome.status == 66 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("khong-co") && outcome.errors.contains("kehoach init"))
    }

    @Test func aFolderThatIsNotOurs() throws {
        let office = try Office()
        try FileManager.default.createDirectory(
            at: office.place.appendingPathComponent("khac"), withIntermediateDirectories: true)
        let other = try office.kehoach("plans", "--data", "khac")
        #expect(other.status == 66 && other.errors.contains("folder.json"))
        let file = try office.kehoach("plans", "--data", "data/folder.json")
        #expect(file.status == 66 && file.errors.contains("không phải thư mục"))
    }

    @Test func noFolderAnywhere() throws {
        let office = try Office(withData: false)
        let outcome = try office.kehoach("plans", "--lang", "en")
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("./data") && outcome.errors.contains(".local/share/kehoach"))
    }

    @Test func theFolderIsFoundWhereTheDesignSays() throws {
        let office = try Office()
        let shared = office.place.appendingPathComponent(".local/share")
        try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: office.data, to: shared.appendingPathComponent("kehoach"))
        #expect(try office.kehoach("plans").status == 0)
        office.environment["XDG_DATA_HOME"] = office.place.path
        #expect(try office.kehoach("plans").status == 66)
        office.environment["KEHOACH_DATA"] = shared.appendingPathComponent("kehoach").path
        #expect(try office.kehoach("plans").status == 0)
        #expect(try office.kehoach("plans", "--data", "nowhere").status == 66)
    }

    @Test func aBrokenFolderFile() throws {
        let office = try Office()
        try office.write("{ \"format\": 1,", to: "folder.json")
        let outcome = try office.kehoach("plans")
        #expect(outcome.status == 65 && outcome.errors.contains("folder.json:1:1:"))
    }

    @Test func aNewerFormatIsOnlyRead() throws {
        let office = try Office()
        try office.replace("\"format\": 2", with: "\"format\": 99", in: "folder.json")
        let list = try office.kehoach("plans")
        #expect(list.status == 0 && list.output.contains("an-giang-2021"))
        #expect(list.errors.contains("99"))
        let change = try office.kehoach("done", "an-giang-2021/IV.6.1")
        #expect(change.status == 73 && change.errors.contains("99"))
        #expect(try office.history().isEmpty)
    }

    @Test func readOnlyByWishAndByRight() throws {
        let office = try Office()
        let wished = try office.kehoach("done", "an-giang-2021/IV.6.1", "--read-only")
        #expect(wished.status == 73 && wished.errors.contains("chế độ chỉ xem"))
        guard getuid() != 0 else { return }
        for folder in ["plans/an-giang", "plans", "."] {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o555], ofItemAtPath: office.data.appendingPathComponent(folder).path)
        }
        let refused = try office.kehoach("done", "an-giang-2021/IV.6.1")
        #expect(refused.status == 73)
        for folder in [".", "plans", "plans/an-giang"] {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: office.data.appendingPathComponent(folder).path)
        }
        #expect(try office.history().isEmpty)
    }

    @Test func aDiskThatTakesNoMore() throws {
        let office = try Office()
        let before = try office.bytes(Office.planFile)
        // No file may grow: what a full disk does, without one.
        let outcome = try office.shell("trap '' XFSZ; ulimit -f 0; exec \"$kehoach\" done an-giang-2021/IV.6.1")
        #expect(outcome.status == 74, "\(outcome)")
        #expect(outcome.errors.contains("Chưa ghi gì"))
        #expect(try office.bytes(Office.planFile) == before)
        #expect(try office.history().isEmpty)
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func aNewFolderNeedsAnEmptyPlace() throws {
        let office = try Office()
        #expect(try office.kehoach("init", "moi").status == 0)
        #expect(try office.kehoach("check", "--data", "moi").status == 0)
        #expect(try office.kehoach("provinces", "--data", "moi", "--format", "json").json.count == 86)
        #expect(try office.kehoach("plans", "--data", "moi", "--format", "json").output == "[]\n")
        let again = try office.kehoach("init", "moi")
        #expect(again.status == 73 && again.errors.contains("moi"))
        #expect(try office.kehoach("init", "data/folder.json").status != 0)
    }

    // MARK: Files

    /// A fault in one plan's file: what is written into it, where, and what the message has to name.
    struct Damage: CustomTestStringConvertible, Sendable {
        let name: String
        let old: String
        let new: String
        let says: String
        /// Whether the whole file is closed.
        let closesFile: Bool
        var testDescription: String { name }
    }

    static let damages = [
        Damage(name: "broken JSON", old: "\"unit\":", new: "\"unit\"", says: "thiếu dấu hai chấm", closesFile: true),
        Damage(name: "comma too many", old: "\"year\": 2021,", new: "\"year\": 2021,,", says: "“,”", closesFile: true),
        Damage(
            name: "duplicate key", old: "\"year\": 2021,", new: "\"year\": 2021, \"year\": 2022,", says: "“year”",
            closesFile: true),
        Damage(name: "no identity", old: "\"id\": \"an-giang-2021\",", new: "", says: "“id”", closesFile: true),
        Damage(
            name: "duplicate id", old: "\"id\": \"II.1.2\"", new: "\"id\": \"II.1.1\"", says: "“II.1.1”",
            closesFile: true),
        Damage(
            name: "wrong type", old: "\"year\": 2021", new: "\"year\": \"2021\"", says: "số nguyên", closesFile: true),
        Damage(
            name: "unknown word", old: "\"role\": \"sole\"", new: "\"role\": \"boss\"", says: "“boss”",
            closesFile: false),
        Damage(name: "unknown agency", old: "\"so-khdt\"", new: "\"so-xyz\"", says: "“so-xyz”", closesFile: false),
        Damage(
            name: "no such day", old: "\"due\": \"2021-03-25\"", new: "\"due\": \"2021-02-30\"", says: "“2021-02-30”",
            closesFile: false),
    ]

    @Test(arguments: damages)
    func aFaultClosesAsLittleAsItCan(_ damage: Damage) throws {
        let office = try Office()
        try office.replace(damage.old, with: damage.new)
        let before = try office.bytes(Office.planFile)
        let check = try office.kehoach("check")
        #expect(check.status == 1)
        #expect(check.output.contains(damage.says))
        let lines = check.output.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            #expect(
                try Regex("^plans/an-giang/an-giang-2021\\.json:[0-9]+:[0-9]+: .+").firstMatch(in: line) != nil,
                "\(line)")
        }
        let plans = try office.kehoach("plans", "--format", "json")
        #expect(plans.status == (damage.closesFile ? 65 : 0) && plans.errors.contains("kehoach check"))
        #expect(try plans.json.count == (damage.closesFile ? 4 : 5))
        let change = try office.kehoach("done", "an-giang-2021/IV.6.1")
        #expect(change.status == (damage.closesFile ? 65 : 0), "\(change)")
        if damage.closesFile {
            #expect(change.errors.contains(Office.planFile))
            #expect(try office.bytes(Office.planFile) == before)
        }
        #expect(try office.kehoach("done", "dak-lak-2020/IV.6.1").status == 0)
    }

    @Test func aFaultyRecordCannotBeChanged() throws {
        let office = try Office()
        try office.replace("\"role\": \"sole\"", with: "\"role\": \"boss\"")
        let change = try office.kehoach("done", "an-giang-2021/II.1.1")
        #expect(change.status == 65)
        #expect(change.errors.contains("“boss”") && change.errors.contains("kehoach check"))
        #expect(try office.kehoach("tasks", "--format", "json").json.count == 233)
    }

    @Test func aFileThatIsNotUTF8() throws {
        let office = try Office()
        let bytes = try office.bytes(Office.planFile)
        let text = try #require(bytes.range(of: Data("An Giang".utf8)))
        try (bytes[..<text.lowerBound] + Data([0xC3, 0x28]) + bytes[text.upperBound...])
            .write(to: office.data.appendingPathComponent(Office.planFile))
        let check = try office.kehoach("check")
        #expect(check.status == 1 && check.output.contains("UTF-8"))
        let show = try office.kehoach("show", "an-giang-2021")
        #expect(show.status == 65 && show.errors.contains(Office.planFile))
    }

    @Test func aPlanThatIsThereTwice() throws {
        let office = try Office()
        try FileManager.default.copyItem(
            at: office.data.appendingPathComponent(Office.planFile),
            to: office.data.appendingPathComponent("plans/an-giang/ban-sao.json"))
        let check = try office.kehoach("check")
        #expect(check.status == 1 && check.output.contains("ban-sao.json"))
        #expect(try office.kehoach("plans", "--format", "json").json.count == 5)
    }

    @Test func faultsAreListedForProgramsToo() throws {
        let office = try Office()
        try office.replace("\"role\": \"sole\"", with: "\"role\": \"boss\"")
        let faults = try office.kehoach("check", "--format", "json").json
        #expect(faults.count == 1)
        #expect(faults[0]["scope"] as? String == "II.1.1" && (faults[0]["line"] as? Int ?? 0) > 1)
        #expect(try office.kehoach("check", "--lang", "en").output.contains("cannot be “boss”"))
    }

    @Test func aFileEditedByHandIsTheTruth() throws {
        let office = try Office()
        try office.kehoach("done", "an-giang-2021/IV.6.1")
        try office.replace("\"status\": \"done\"", with: "\"status\": \"dropped\"")
        let check = try office.kehoach("check")
        #expect(check.status == 0 && check.output.contains("sửa tay"))
        let undo = try office.kehoach("undo")
        // The day, which nobody changed, goes; the status stays.
        #expect(undo.status == 0 && undo.output.contains("sửa tay"))
        #expect(try office.text(Office.planFile).contains("\"status\": \"dropped\""))
        let again = try office.kehoach("undo")
        #expect(again.status == 75 && again.errors.contains("sửa tay"))
    }

    @Test func dangerousCharactersAreShownAsMarks() throws {
        let office = try Office()
        let old = try #require(try office.task("an-giang-2021/II.1.1")["title"] as? String)
        try office.replace(old, with: "=1+1\\u001b[31m\\u202e đỏ")
        let table = try office.kehoach("tasks", "kế-hoạch:an-giang-2021")
        #expect(!table.output.contains("\u{1B}") && !table.output.contains("\u{202E}"))
        #expect(table.output.contains("=1+1␛[31m� đỏ"))
        let csv = CSVRecords(try office.kehoach("tasks", "--format", "csv").output)
        #expect(csv.lines.contains { $0.contains("'=1+1␛[31m� đỏ") })
        let json = try office.kehoach("tasks", "--format", "json")
        #expect(!json.output.contains("\u{1B}") && json.output.contains("\\u001b"))
        #expect(try json.json.contains { $0["title"] as? String == "=1+1\u{1B}[31m\u{202E} đỏ" })
    }
}
