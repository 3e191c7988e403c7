import Foundation
import Testing

/// A plan from a document, by command; what README says of it.
@Suite struct ImportCommandTests {
    private static let papers = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("PlanReadingTests/Papers")
    private static let stored = "plans/lam-dong-2025/lam-dong-2026.json"

    /// An office in whose folder a document lies under the name that README has.
    private func office(with paper: String = "lam-dong-2026.docx") throws -> Office {
        let office = try Office()
        try FileManager.default.copyItem(
            at: Self.papers.appendingPathComponent(paper), to: office.place.appendingPathComponent("ke-hoach-2026.docx")
        )
        return office
    }

    private func object(_ outcome: Office.Outcome) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func exists(_ office: Office) -> Bool {
        FileManager.default.fileExists(atPath: office.data.appendingPathComponent(Self.stored).path)
    }

    @Test func aDryRunShowsAndWritesNothing() throws {
        let office = try office()
        let run = try office.kehoach("import", "ke-hoach-2026.docx", "--dry-run")
        #expect(run.status == 0)
        #expect(run.output.contains("Thực hiện công tác bình đẳng giới năm 2026"))
        #expect(run.output.contains("III.1.1") && run.output.contains("trước 15/9/2026"))
        #expect(run.errors.contains("Số văn bản để trống.") && run.errors.contains("2 chỗ sửa theo dõi"))
        #expect(!exists(office))
        let english = try office.kehoach("import", "ke-hoach-2026.docx", "--dry-run", "--lang", "en")
        #expect(
            english.errors.contains("The document's number is blank.") && english.errors.contains("4 agency blocks"))
    }

    @Test func itIsStoredAsADraftThatKnowsItsFile() throws {
        let office = try office()
        let run = try office.kehoach("import", "ke-hoach-2026.docx")
        #expect(run.status == 0)
        #expect(run.errors.contains("Đã ghi dự thảo lam-dong-2026."))
        let text = try office.text(Self.stored)
        #expect(text.contains("\"state\": \"draft\"") && text.contains("\"file\": \"ke-hoach-2026.docx\""))
        #expect(text.contains("\"day\": \"2021-11-12\""))
        #expect(try office.kehoach("check").status == 0)
        #expect(
            try office.kehoach("plan-state", "lam-dong-2026", "inForce", "--reason", "đã ký, chờ số").status == 0)
        // It says so already, and what was not read of a document is not taken for its plan.
        let again = try office.kehoach("import", "ke-hoach-2026.docx", "--yes")
        #expect(again.status == 0 && again.output.contains("lam-dong-2026 đã đúng như văn bản này."), "\(again)")
        #expect(try office.text(Self.stored).contains("\"state\": \"inForce\""))
        #expect(try office.kehoach("plan", "new", "Lâm Đồng", "2027").status == 0)
        let other = try office.kehoach("import", "ke-hoach-2026.docx", "--year", "2027", "--lang", "en")
        #expect(other.status == 73 && other.errors.contains("--into lam-dong-2027"), "\(other)")
    }

    /// A text as a document, and again as it was changed.
    private func write(_ text: String, _ office: Office) throws {
        try text.write(to: office.place.appendingPathComponent("kh.txt"), atomically: true, encoding: .utf8)
    }

    @Test(arguments: [false, true])
    func aDocumentThatChangedShowsWhatItChangesAndWritesItAsOneStep(_ isNamed: Bool) throws {
        let office = try Office()
        let mark = office.data.appendingPathComponent("folder.json")
        try String(contentsOf: mark, encoding: .utf8).replacing(
            "{\n", with: "{\n  \"keepSources\": true,\n", maxReplacements: 1
        ).write(to: mark, atomically: true, encoding: .utf8)
        let text = try String(contentsOf: Self.papers.appendingPathComponent("xa-cho-don-2026.txt"), encoding: .utf8)
        try write(text, office)
        let first = try office.kehoach("import", "kh.txt")
        #expect(first.status == 0, "\(first)")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: office.data.appendingPathComponent("sources").path)
                .first { $0.hasSuffix(".txt") })
        let plan = String(name.dropLast(4))
        func file() throws -> String {
            let folder = office.data.appendingPathComponent("plans")
            let found = try FileManager.default.subpathsOfDirectory(atPath: folder.path).first {
                $0.hasSuffix("/\(plan).json")
            }
            return "plans/" + (try #require(found))
        }
        #expect(try office.kehoach("done", "\(plan)/2.3", "--evidence", "9/BC").status == 0)
        #expect(try office.kehoach("task", "edit", "\(plan)/2.1", "--title", "Tên của xã").status == 0)
        let newer =
            text.replacing("2.3. Lập", with: "2.3. Kiểm tra các thôn.\n2.4. Lập")
            .replacing("30/4", with: "31/5")
            .replacing("- Nắm tình hình, xử lý ngay vụ việc bạo lực gia đình.\n", with: "")
            .replacing("2.1. ", with: "2.1. Tiếp tục ")
        try write(newer, office)
        let before = try office.text(try file())
        let into = isNamed ? ["--into", plan] : []
        func run(_ options: [String]) throws -> Office.Outcome {
            try office.finish(try office.start(["import", "kh.txt"] + into + options))
        }
        let shown = try run(["--lang", "en"])
        #expect(shown.status == 0, "\(shown)")
        #expect(shown.output.contains("+ 2.3 ") && shown.output.contains("– 3.2.1"), "\(shown.output)")
        #expect(shown.output.contains("~ 2.4 ") && shown.output.contains("→ before, 31/05/2026"), "\(shown.output)")
        #expect(shown.output.contains("here, then the paper") && shown.output.contains("Tên của xã"), "\(shown.output)")
        #expect(shown.output.contains("; add --yes to write it."), "\(shown.output)")
        #expect(try office.text(try file()) == before)
        #expect(try run(["--yes", "--dry-run"]).status == 0)
        #expect(try office.text(try file()) == before)

        let told = try object(try run(["--format", "json"]))
        let changes = try #require(told["changes"] as? [[String: Any]])
        #expect(changes.contains { $0["ref"] as? String == "2.3" && $0["fate"] as? String == "new" })
        let conflict = changes.compactMap { ($0["conflicts"] as? [[String: Any]])?.first }.first
        #expect(conflict?["here"] as? String == "Tên của xã", "\(changes)")
        #expect(told["written"] as? Bool == false && told["plan"] is [String: Any])

        let written = try run(["--yes"])
        #expect(written.status == 0, "\(written)")
        #expect(try office.kehoach("show", "\(plan)/2.4").output.contains("9/BC"))
        #expect(try office.kehoach("show", "\(plan)/2.1").output.contains("Tên của xã"))
        #expect(try office.kehoach("show", "\(plan)/3.2.1").status == 1)
        #expect(try office.kehoach("check").status == 0)
        #expect(try run(["--lang", "en"]).output == "\(plan) says what this document says.\n")
        // What the paper said is what the next comparison begins with.
        try write(newer.replacing("31/5", with: "30/6"), office)
        let next = try run(["--lang", "en"])
        #expect(next.output.contains("→ before, 30/06/2026") && !next.output.contains("Tên của xã\n"), "\(next.output)")
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(try file()) == before)
        // What is kept is of the reading that was taken back, until the plan's own document is read once more.
        func digest(_ text: String, _ keys: String...) throws -> String? {
            var value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            for key in keys.dropLast() { value = value?[key] as? [String: Any] }
            return value?[keys.last ?? ""] as? String
        }
        func isOfThePlan() throws -> Bool {
            let kept = try digest(try office.text("sources/\(plan).base.json"), "source", "sha256")
            return try kept != nil && kept == digest(try office.text(try file()), "source", "sha256")
        }
        #expect(try !isOfThePlan())
        try write(text, office)
        let own = try run(["--yes"])
        #expect(own.status == 0 && !own.errors.contains("Đã ghi"), "\(own)")
        #expect(try isOfThePlan())
        #expect(try office.text(try file()) == before)
    }

    @Test func whereALineOnlyStaysNothingIsToBeWritten() throws {
        let office = try Office()
        let text = try String(contentsOf: Self.papers.appendingPathComponent("xa-cho-don-2026.txt"), encoding: .utf8)
        try write(text, office)
        #expect(try office.kehoach("import", "kh.txt").status == 0)
        let plan = try #require(
            try office.kehoach("plans", "--format", "json").json.compactMap { $0["id"] as? String }
                .first { $0.contains("cho-don") })
        #expect(try office.kehoach("done", "\(plan)/2.3", "--evidence", "9/BC").status == 0)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        try write(lines.filter { !$0.hasPrefix("2.3.") }.joined(separator: "\n"), office)
        let shown = try office.kehoach("import", "kh.txt")
        #expect(shown.output.contains("(giữ lại vì đã có ghi nhận hoặc đã sửa ở đây)"), "\(shown)")
        #expect(shown.output.contains("; để ghi, thêm --yes."), "\(shown)")
        #expect(try office.kehoach("import", "kh.txt", "--yes").status == 0)
        for options in [[], ["--yes"]] {
            let again = try office.run(["import", "kh.txt"] + options)
            #expect(again.status == 0 && again.output.contains("; không có gì để ghi."), "\(again)")
            #expect(!again.errors.contains("Đã ghi"), "\(again)")
        }
    }

    @Test func whatWasWrittenBeforeAPaperIsRefusedIsTold() throws {
        let office = try Office()
        let text = try String(contentsOf: Self.papers.appendingPathComponent("xa-cho-don-2026.txt"), encoding: .utf8)
        try write(text, office)
        #expect(try office.kehoach("export", "an-giang-2021", "--out", "ag.md").status == 0)
        let told = try office.kehoach("import", "kh.txt", "ag.md", "--format", "json")
        #expect(told.status == 73 && told.errors.contains("an-giang-2021"), "\(told)")
        #expect(try told.json.map { $0["file"] as? String } == ["kh.txt", "ag.md"])
    }

    @Test func aDocumentOfAnotherUnitOrYearIsNotTakenForThePlan() throws {
        let office = try office()
        let refused = try office.kehoach("import", "ke-hoach-2026.docx", "--into", "an-giang-2021", "--lang", "en")
        #expect(refused.status == 65 && refused.errors.contains("lam-dong-2025"), "\(refused)")
        #expect(try office.kehoach("import", "ke-hoach-2026.docx", "--into", "nowhere-2021").status == 1)
        #expect(try office.kehoach("import", "a.txt", "b.txt", "--into", "an-giang-2021").status == 64)
    }

    /// What is not sure is told, and is an open question until somebody looks at the line or changes it.
    @Test func whatIsNotSureStaysWithItsLineUntilSomebodyLooks() throws {
        let office = try office()
        #expect(try office.kehoach("import", "ke-hoach-2026.docx").status == 0)
        func doubtful() throws -> [String] {
            let plan = try #require(
                JSONSerialization.jsonObject(with: Data(try office.text(Self.stored).utf8)) as? [String: Any])
            let lines = ["assignments", "tasks", "duties"].flatMap { plan[$0] as? [[String: Any]] ?? [] }
            return lines.filter { $0["unsure"] != nil }.compactMap { ($0["ref"] ?? $0["id"]) as? String }
        }
        let unsure = try doubtful()
        let tasks = try #require(
            JSONSerialization.jsonObject(with: Data(try office.text(Self.stored).utf8)) as? [String: Any])["tasks"]
        let ids = (tasks as? [[String: Any]] ?? []).compactMap { $0["ref"] as? String }
        let task = try #require(unsure.first { ids.contains($0) })
        #expect(try office.kehoach("show", "lam-dong-2026/\(task)").output.contains("Chưa chắc"))
        #expect(try office.kehoach("show", "lam-dong-2026").output.contains("Chưa chắc, cần xem"))
        let refused = try office.kehoach("plan-state", "lam-dong-2026", "inForce")
        #expect(refused.status == 64 && refused.errors.contains("\(unsure.count) điều cần xem lại"))
        #expect(try office.kehoach("task", "edit", "lam-dong-2026/\(task)").status == 0)
        #expect(try doubtful() == unsure.filter { $0 != task })
        #expect(try !office.kehoach("show", "lam-dong-2026/\(task)").output.contains("Chưa chắc"))
        #expect(try office.kehoach("undo").status == 0)
        #expect(try doubtful() == unsure)
        #expect(try office.kehoach("check").status == 0)
    }

    /// Marks may change, so records are known by something else.
    @Test func everyLineHasAnIDOfItsOwn() throws {
        let office = try office()
        #expect(try office.kehoach("import", "ke-hoach-2026.docx").status == 0)
        let plan = try #require(
            JSONSerialization.jsonObject(with: Data(try office.text(Self.stored).utf8)) as? [String: Any])
        for (list, prefix) in [("sections", "s."), ("assignments", "b."), ("tasks", "t."), ("duties", "d.")] {
            let records = try #require(plan[list] as? [[String: Any]])
            #expect(!records.isEmpty)
            for record in records {
                #expect((record["id"] as? String)?.hasPrefix(prefix) == true && record["ref"] is String, "\(record)")
            }
        }
        #expect(try office.kehoach("done", "lam-dong-2026/III.1.1").status == 0)
        #expect(try office.kehoach("show", "lam-dong-2026/III.1.1").output.contains("đã hoàn thành"))
        #expect(try office.kehoach("reports", "lam-dong-2026/duty.year").status == 0)
        #expect(try office.kehoach("check").status == 0)
    }

    /// Only where the folder says so, and readable for nobody else.
    @Test func whatWasReadIsKeptWhereTheFolderSaysSo() throws {
        let office = try office()
        let sources = office.data.appendingPathComponent("sources")
        #expect(try office.kehoach("import", "ke-hoach-2026.docx").status == 0)
        #expect(!FileManager.default.fileExists(atPath: sources.path))
        #expect(try office.kehoach("undo").status == 0)
        let mark = office.data.appendingPathComponent("folder.json")
        try String(contentsOf: mark, encoding: .utf8).replacing(
            "{\n", with: "{\n  \"keepSources\": true,\n", maxReplacements: 1
        )
        .write(to: mark, atomically: true, encoding: .utf8)
        #expect(try office.kehoach("import", "ke-hoach-2026.docx").status == 0)
        let text = try String(contentsOf: sources.appendingPathComponent("lam-dong-2026.txt"), encoding: .utf8)
        #expect(text.split(separator: "\n").allSatisfy { $0.first?.isNumber == true && $0.contains("\t") })
        #expect(text.contains("\tKẾ HOẠCH") && text.contains(" r1c1\t"))
        for name in ["lam-dong-2026.txt", "lam-dong-2026.base.json"] {
            let mode = try FileManager.default.attributesOfItem(atPath: sources.appendingPathComponent(name).path)
            #expect((mode[.posixPermissions] as? Int).map { $0 & 0o007 } == 0)
        }
        let base = try JSONSerialization.jsonObject(
            with: Data(contentsOf: sources.appendingPathComponent("lam-dong-2026.base.json")))
        let stored = try JSONSerialization.jsonObject(with: Data(try office.text(Self.stored).utf8))
        #expect(base as? NSDictionary == stored as? NSDictionary)
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func oldLettersAreConvertedWhenTheirEncodingIsSaid() throws {
        let office = try office(with: "phong-vn-time.docx")
        let refused = try office.kehoach("import", "ke-hoach-2026.docx", "--dry-run", "--format", "json")
        #expect(refused.status == 65)
        let problem = (try object(refused)["problems"] as? [[String: Any]])?.first
        #expect(problem?["kind"] as? String == "legacyEncoding")
        #expect((problem?["message"] as? String)?.contains("--encoding tcvn3") == true)
        // "KeÁ hoaïch" in VNI, as Latin 1: each mark behind its vowel.
        let text = """
            UÛY BAN NHAÂN DAÂN
            XAÕ CHÔÏ ÑOÀN

            KEÁ HOAÏCH
            Bình ñaúng giôùi naêm 2026

            1. Noäi dung
            1.1. Toå chöùc hoäi nghò taäp huaán veà bình ñaúng giôùi cho caùc thoân, hoaøn thaønh tröôùc ngaøy 30/4/2026.
            1.2. Tuyeân truyeàn treân loa truyeàn thanh hai buoåi moãi tuaàn.
            """
        try text.write(to: office.place.appendingPathComponent("cu.txt"), atomically: true, encoding: .isoLatin1)
        let read = try object(
            try office.kehoach("import", "cu.txt", "--dry-run", "--encoding", "vni", "--format", "json"))
        let plan = try #require(read["plan"] as? [String: Any])
        #expect(plan["year"] as? Int == 2026 && plan["unit"] as? String == "thai-nguyen-2025-xa-cho-don")
        let titles = (plan["tasks"] as? [[String: Any]])?.compactMap { $0["title"] as? String }
        #expect(titles?.last == "Tuyên truyền trên loa truyền thanh hai buổi mỗi tuần")
        let odd = try office.kehoach("import", "ke-hoach-2026.docx", "--encoding", "viscii")
        #expect(odd.status == 64 && odd.errors.contains("tcvn3"))
    }

    @Test func aScanIsReadWhenItIsSaidSo() throws {
        let office = try Office()
        let scan = Self.papers.deletingLastPathComponent().appendingPathComponent("Scans/xa-cho-don-2026.pdf")
        try FileManager.default.copyItem(at: scan, to: office.place.appendingPathComponent("ke-hoach-quet.pdf"))
        let refused = try office.kehoach("import", "ke-hoach-quet.pdf", "--dry-run")
        #expect(refused.status == 65)
        #expect(refused.errors.contains("--ocr") || refused.errors.contains("poppler-utils"), "\(refused)")
        let read = try office.kehoach("import", "ke-hoach-quet.pdf", "--ocr", "--dry-run", "--format", "json")
        let kinds = (try object(read)["problems"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } ?? []
        if read.status == 65 {
            // Where the programs are not there, they are named.
            #expect(["missingProgram", "missingLanguage"].contains(kinds.first))
        } else {
            #expect(read.status == 0 && kinds.first == "scan", "\(read)")
        }
    }

    @Test func whatIsUndoneIsGone() throws {
        let office = try office()
        #expect(try office.kehoach("import", "ke-hoach-2026.docx").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(!exists(office))
    }

    @Test func programsGetThePlanWithItsLines() throws {
        let office = try office()
        let object = try object(try office.kehoach("import", "ke-hoach-2026.docx", "--dry-run", "--format", "json"))
        let plan = try #require(object["plan"] as? [String: Any])
        #expect(plan["unit"] as? String == "lam-dong-2025" && plan["state"] as? String == "draft")
        let lines = try #require(object["lines"] as? [String: Int])
        #expect(
            Set(try #require(plan["tasks"] as? [[String: Any]]).compactMap { $0["id"] as? String }).isSubset(
                of: lines.keys))
        let problems = try #require(object["problems"] as? [[String: Any]])
        #expect(problems.contains { $0["kind"] as? String == "blankNumber" && $0["line"] as? Int == 5 })
        #expect((object["unsure"] as? [String: String])?["duties/duty.year/timing"] == "year")
    }

    @Test(arguments: [
        ("co-mat-khau.docx", "encrypted"), ("bi-cat.docx", "damaged"), ("bom.docx", "tooLarge"),
        ("lich-cong-tac.txt", "notAPlan"), ("ke-hoach-mat.txt", "secret"),
    ])
    func whatCannotBeReadSaysWhy(_ paper: String, _ kind: String) throws {
        let office = try office(with: paper)
        let run = try office.kehoach("import", "ke-hoach-2026.docx", "--format", "json")
        #expect(run.status == 65)
        let object = try object(run)
        #expect(object["plan"] is NSNull)
        #expect((object["problems"] as? [[String: Any]])?.first?["kind"] as? String == kind)
        #expect(try office.kehoach("import", "ke-hoach-2026.docx").status == 65)
    }

    @Test func aUnitThatThePaperDoesNotTellIsAskedFor() throws {
        let office = try Office()
        let text =
            "KẾ HOẠCH\nBình đẳng giới năm 2026\n\nI. NHIỆM VỤ\n1. Mở lớp học.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\nTư vấn.\n"
        try text.write(to: office.place.appendingPathComponent("kh.txt"), atomically: true, encoding: .utf8)
        let refused = try office.kehoach("import", "kh.txt")
        #expect(refused.status == 65 && refused.errors.contains("--unit"))
        #expect(try office.kehoach("import", "kh.txt", "--unit", "nowhere").status == 1)
        #expect(try office.kehoach("import", "kh.txt", "--unit", "can-tho-2025").status == 0)
        #expect(try office.text("plans/can-tho-2025/can-tho-2026.json").contains("so-y-te"))
    }

    @Test func aFileThatIsNotThereIsToldApart() throws {
        #expect(try Office().kehoach("import", "nothing.docx").status == 66)
        let device = try Office().kehoach("import", "/dev/null")
        #expect(device.status == 66 && device.errors.contains("không phải tệp thường"))
        #expect(try Office().kehoach("import", "x.txt", "--format", "csv").status == 64)
    }
}
