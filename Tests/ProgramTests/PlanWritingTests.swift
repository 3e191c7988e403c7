import Foundation
import Testing

/// A plan that staff write themselves, by command.
struct PlanWritingTests {
    static let file = "plans/an-giang-2025/an-giang-2026.json"

    /// An office of its own with an empty folder, made by `init`.
    func office() throws -> Office {
        let office = try Office(withData: false)
        office.environment["KEHOACH_TODAY"] = "2026-01-20"
        #expect(try office.kehoach("init", "data").status == 0)
        return office
    }

    @discardableResult
    func run(_ office: Office, _ words: String...) throws -> String {
        let outcome = try office.finish(try office.start(words))
        #expect(outcome.status == 0, "\(words): \(outcome.output)\(outcome.errors)")
        return outcome.output
    }

    private func refs(_ office: Office) throws -> [String] {
        try office.kehoach("tasks", "--format", "json").json.compactMap { $0["ref"] as? String }
    }

    @Test(arguments: ["vi", "en"]) func aPlanBeginsWithUnitAndYearAlone(_ language: String) throws {
        let office = try office()
        let told = try run(office, "plan", "new", "an giang", "2026", "--lang", language)
        #expect(told.contains("an-giang-2026"))
        let plan = try #require(try office.kehoach("plans", "--format", "json").json.first)
        #expect(plan["id"] as? String == "an-giang-2026" && plan["unit"] as? String == "an-giang-2025")
        #expect(plan["state"] as? String == "draft" && plan["number"] is NSNull && plan["issuedOn"] is NSNull)
        #expect(plan["issuer"] as? String == "Ủy ban nhân dân tỉnh An Giang")
        #expect(plan["issuerAgency"] as? String == "ubnd-tinh")
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.kehoach("plans", "--format", "json").json.isEmpty)
    }

    @Test func aFolderToTryThingsWithIsMadeByOneCommand() throws {
        let office = try Office(withData: false)
        #expect(try office.kehoach("init", "data", "--sample").status == 0)
        #expect(try office.kehoach("plans", "--format", "json").json.count == 5)
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1").status == 0)
    }

    @Test func whatIsSignedIsEnteredLater() throws {
        let office = try office()
        try run(office, "plan", "new", "an-giang-2025", "2026")
        try run(
            office, "plan", "edit", "an-giang-2026", "--number", "12/KH-UBND", "--issued", "15/1", "--place",
            "An Giang",
            "--signer", "Lê Văn An", "--capacity", "KT. CHỦ TỊCH", "--capacity", "PHÓ CHỦ TỊCH")
        let plan = try #require(try office.kehoach("plans", "--format", "json").json.first)
        #expect(plan["number"] as? String == "12/KH-UBND" && plan["issuedOn"] as? String == "2026-01-15")
        #expect(plan["signatory"] as? String == "Lê Văn An")
        #expect(plan["signatoryCapacity"] as? [String] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
        try run(office, "plan", "edit", "an-giang-2026", "--number", "")
        #expect(try office.kehoach("plans", "--format", "json").json.first?["number"] is NSNull)
    }

    @Test(arguments: [
        (
            ["xã An Biên", "2026", "--action-month"], "an-giang-2025-xa-an-bien-2026-thang-hanh-dong",
            "Ủy ban nhân dân xã An Biên"
        ),
        (["Huế", "2026"], "hue-2026", "Ủy ban nhân dân thành phố Huế"),
        (["an-giang", "2024"], "an-giang-2024", "Ủy ban nhân dân tỉnh An Giang"),
        (["an-giang-2025", "2026", "--issuer", "so-noi-vu"], "an-giang-2026-so-noi-vu", "Sở Nội vụ"),
        (["an-giang-2025", "2026", "--subject", "trẻ em"], "an-giang-2026-tre-em", "Ủy ban nhân dân tỉnh An Giang"),
    ]) func theIDSaysWhatTellsThePlanFromOthers(_ words: [String], id: String, issuer: String) throws {
        let office = try office()
        let outcome = try office.finish(try office.start(["plan", "new"] + words))
        #expect(outcome.status == 0, "\(outcome.errors)")
        let plan = try #require(try office.kehoach("plans", "--format", "json").json.first)
        #expect(plan["id"] as? String == id && plan["issuer"] as? String == issuer)
        // A second one of the same kind gets a name of its own.
        _ = try office.finish(try office.start(["plan", "new"] + words))
        let ids = try office.kehoach("plans", "--format", "json").json.compactMap { $0["id"] as? String }
        #expect(Set(ids) == [id, "\(id)-2"])
    }

    /// The whole of a paper, as a commune writes it in one sitting.
    func write(_ office: Office) throws {
        try run(office, "plan", "new", "An Giang", "2026")
        for (title, part) in [
            ("Mục đích, yêu cầu", "purpose"), ("Nội dung thực hiện", "content"), ("Kinh phí", "funding"),
            ("Tổ chức thực hiện", "implementation"), ("Chế độ báo cáo", "reporting"),
        ] {
            try run(office, "section", "add", "an-giang-2026", title, "--part", part)
        }
        try run(office, "section", "add", "an-giang-2026", "Truyền thông", "--under", "II")
        try run(
            office, "task", "add", "an-giang-2026", "Treo băng rôn", "--under", "II.1", "--from", "15/11", "--to",
            "15/12", "--action-month")
        try run(office, "block", "add", "an-giang-2026", "so-noi-vu", "--under", "IV")
        try run(
            office, "block", "add", "an-giang-2026", "ubnd-xa@*", "--under", "IV", "--printed",
            "Ủy ban nhân dân các xã, phường, đặc khu")
        try run(
            office, "task", "add", "an-giang-2026", "Tập huấn nghiệp vụ", "--under", "IV.1", "--before", "30/9",
            "--partner", "so-tai-chinh")
        try run(office, "task", "add", "an-giang-2026", "Tổng hợp số liệu", "--under", "IV.1")
        try run(office, "task", "add", "an-giang-2026", "Báo cáo năm", "--under", "V")
        try run(
            office, "duty", "add", "an-giang-2026/V.1", "--kind", "yearReport", "--who", "ubnd-xa@*", "--to-whom",
            "so-noi-vu", "--before", "15/12")
    }

    @Test func aPaperIsWrittenInOneSitting() throws {
        let office = try office()
        try write(office)
        #expect(try refs(office) == ["II.1.a", "IV.1.a", "IV.1.b", "V.1"])
        let tasks = try office.kehoach("tasks", "--format", "json").json
        let trained = try #require(tasks.first { $0["ref"] as? String == "IV.1.a" })
        #expect(trained["role"] as? String == "lead" && trained["kind"] as? String == "dated")
        #expect(trained["agencies"] as? [String] == ["so-noi-vu"])
        // In force is what is signed.
        #expect(try office.kehoach("plan-state", "an-giang-2026", "inForce").status != 0)
        try run(
            office, "plan", "edit", "an-giang-2026", "--number", "12/KH-UBND", "--issued", "15/1", "--signer",
            "Lê Văn An")
        let signed = try office.kehoach("history", "an-giang-2026/plan").output
        #expect(signed.contains("Số: không có → 12/KH-UBND") && signed.contains("Ngày ký: không có → 15/01/2026"))
        #expect(!signed.contains("document/"))
        try run(office, "plan-state", "an-giang-2026", "inForce")
        let reports = try office.kehoach("reports", "an-giang-2026", "--format", "json").json
        #expect(reports.count > 90)
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("done", "an-giang-2026/IV.1.b").status == 0)
    }

    /// Ids that never change are for programs; people are told the marks that the paper prints.
    @Test func peopleReadMarksWhereHistoriesKeepIDs() throws {
        let office = try office()
        try write(office)
        #expect(try office.kehoach("done", "an-giang-2026/IV.1.b").output.contains("an-giang-2026/IV.1.b  "))
        let table = try office.kehoach("history", "an-giang-2026").output
        for mark in ["IV", "IV.1", "II.1.a", "IV.1.b", "duty.year"] {
            #expect(table.contains("an-giang-2026/\(mark) "))
        }
        #expect(!table.contains(/an-giang-2026\/[tsbd]\./))
        let records = try office.kehoach("history", "an-giang-2026", "--format", "json").json
        #expect(records.contains { ($0["record"] as? String)?.hasPrefix("an-giang-2026/t.") == true })
        try run(office, "task", "move", "an-giang-2026/IV.1.b", "--first")
        #expect(try office.kehoach("history", "an-giang-2026").output.contains("số mục: IV.1.b → IV.1.a"))
        #expect(try office.kehoach("undo").output.contains("số mục: IV.1.a → IV.1.b"))
        // What was made and is taken away again has its mark still.
        #expect(try office.kehoach("undo").output.contains("an-giang-2026/IV.1.b  "))
        try run(office, "task", "remove", "an-giang-2026/IV.1.b")
        #expect(try office.kehoach("history", "an-giang-2026").output.contains("an-giang-2026/IV.1.b "))
    }

    @Test func linesCountOnWhenOthersComeGoAndMove() throws {
        let office = try office()
        try write(office)
        try run(office, "done", "an-giang-2026/IV.1.b", "--evidence", "7/BC-SNV")
        #expect(try run(office, "task", "add", "an-giang-2026", "Hướng dẫn", "--after", "IV.1.a").contains("IV.1.b"))
        func title(_ ref: String) throws -> String? {
            try office.kehoach("tasks", "--format", "json").json.first { $0["ref"] as? String == ref }?["title"]
                as? String
        }
        #expect(try title("IV.1.b") == "Hướng dẫn" && title("IV.1.c") == "Tổng hợp số liệu")
        // What was recorded goes with its line, and a whole block takes what stands in it along.
        try run(office, "block", "move", "an-giang-2026/IV.1", "--after", "IV.2")
        #expect(try refs(office) == ["II.1.a", "IV.2.a", "IV.2.b", "IV.2.c", "V.1"])
        let summed = try office.kehoach("tasks", "--format", "json").json.first { $0["ref"] as? String == "IV.2.c" }
        #expect(summed?["status"] as? String == "done" && summed?["agencies"] as? [String] == ["so-noi-vu"])
        try run(office, "task", "remove", "an-giang-2026/IV.2.a")
        #expect(try title("IV.2.a") == "Hướng dẫn" && title("IV.2.b") == "Tổng hợp số liệu")
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try title("IV.2.a") == "Tập huấn nghiệp vụ")
        try run(office, "section", "edit", "an-giang-2026/II.1", "Truyền thông, nâng cao nhận thức")
        #expect(try office.kehoach("show", "an-giang-2026/II.1").output.contains("nâng cao nhận thức"))
    }

    @Test(arguments: [
        (["task", "add", "an-giang-2026", "Việc"], "--under"),
        (["task", "add", "an-giang-2026", "Việc", "--under", "IX"], "IX"),
        (["task", "remove", "an-giang-2026/V.1"], "duty.year"),
        (["section", "remove", "an-giang-2026/IV"], "IV"),
        (["block", "add", "an-giang-2026", "so-khong-co", "--under", "IV"], "so-khong-co"),
        (["plan", "edit", "an-giang-2026", "--title", ""], ""),
        (["plan", "edit", "an-giang-2026", "--kind", "thư"], "officialLetter"),
        (["task", "move", "an-giang-2026/IV.1.a", "--after", "V.1"], "V.1"),
        (["plan", "new", "Atlantis", "2026"], "Atlantis"),
        (["plan", "new", "an-giang-2025", "1999"], "1999"),
    ]) func whatCannotBeIsRefusedAndNothingIsWritten(_ words: [String], told: String) throws {
        let office = try office()
        try write(office)
        let before = try office.text(Self.file)
        let outcome = try office.finish(try office.start(words))
        #expect(outcome.status != 0 && !outcome.errors.isEmpty)
        #expect(told.isEmpty || outcome.errors.contains(told), "\(outcome.errors)")
        #expect(try office.text(Self.file) == before)
    }

    @Test func onlyDraftsAreRemoved() throws {
        let office = try office()
        try run(office, "plan", "new", "an-giang-2025", "2026")
        try run(office, "plan", "remove", "an-giang-2026")
        #expect(try office.kehoach("plans", "--format", "json").json.isEmpty)
        try run(office, "undo")
        try run(office, "plan-state", "an-giang-2026", "inForce", "--reason", "chờ số")
        #expect(try office.kehoach("plan", "remove", "an-giang-2026").status != 0)
    }

    /// The lines of README that write a plan, each as it stands there, from the folder above the data.
    @Test func readmeWritesAPlan() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2026-01-20"
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let lines = try String(contentsOf: readme, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.hasPrefix("    kehoach plan new") })
        let block = lines[first...].prefix { $0.hasPrefix("    kehoach ") }
        #expect(block.count > 6)
        for line in block {
            let outcome = try office.shell("\"$kehoach\" " + line.dropFirst("    kehoach ".count))
            #expect(outcome.status == 0, "\(line): \(outcome)")
        }
        let tasks = try office.kehoach("tasks", "kế-hoạch:an-giang-2026", "--format", "json").json
        #expect(tasks.compactMap { $0["ref"] as? String } == ["I.1.a", "I.1.b"])
        #expect(tasks.first?["title"] as? String == "Tổng hợp báo cáo năm")
        #expect(try office.kehoach("check").status == 0)
    }
}
