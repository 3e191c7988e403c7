import Foundation
import Testing

/// `signing`: the way of plans and letters to a signature, through the built program.
struct SigningCommandTests {
    private static let plan = "an-giang-2026"

    private func office() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2026-01-21"
        #expect(try office.kehoach("plan", "new", "An Giang", "2026").status == 0)
        return office
    }

    private func steps(_ office: Office, _ paper: String = plan) throws -> [[String: Any]] {
        try office.kehoach("signing", paper, "--format", "json").json
    }

    private func waiting(_ office: Office) throws -> [[String: Any]] {
        try office.kehoach("signing", "--format", "json").json
    }

    @Test func aPlanGoesItsWay() throws {
        let office = try office()
        func add(_ words: String...) throws {
            let outcome = try office.run(["signing", "add", Self.plan] + words)
            #expect(outcome.status == 0, "\(words): \(outcome)")
        }
        #expect(try waiting(office).isEmpty)
        try add("soạn", "--person", "Nguyễn Thị Lan", "--on", "5/1")
        try add("opinions", "--agency", "Sở Y tế", "--agency", "STP", "--until", "18/1", "--on", "8/1")
        try add("reply", "--agency", "Sở Y tế", "--note", "thống nhất", "--on", "15/1")
        let asked = try #require(try waiting(office).first)
        #expect(asked["standing"] as? String == "awaitingOpinions" && asked["missing"] as? [String] == ["so-tu-phap"])
        #expect(asked["daysOver"] as? Int == 3 && asked["days"] as? Int == 13 && asked["next"] as? String == "replied")
        let today = try office.kehoach("today")
        #expect(today.status == 1 && today.output.contains("Xin ý kiến, trình ký quá hạn (1)"), "\(today.output)")
        #expect(today.output.contains("chưa trả lời 1/2 cơ quan"), "\(today.output)")
        #expect(today.output.components(separatedBy: "quá 3 ngày").count == 2, "\(today.output)")
        try add("reply", "--agency", "so-tu-phap", "--on", "19/1")
        #expect(try waiting(office).first?["standing"] as? String == "opinionsIn")
        #expect(try !office.kehoach("today").output.contains("quá hạn (1)"))
        try add("trình", "--to", "Phó Chủ tịch UBND tỉnh", "--on", "12/1")
        #expect(try office.kehoach("signing").output.contains("trình 12/01, chưa ký 9 ngày"))
        let early = try #require(try steps(office).first { $0["step"] as? String == "submitted" })
        let id = try #require(early["id"] as? String)
        #expect(try office.kehoach("signing", "edit", id, "--on", "20/1", "--until", "25/1").status == 0)
        #expect(try office.kehoach("signing").output.contains("trình 20/01, chưa ký 1 ngày, hạn 25/01"))
        try add("trả-lại", "--note", "thiếu kinh phí")
        #expect(try waiting(office).first?["standing"] as? String == "sentBack")
        // What is not signed was not issued.
        #expect(try office.kehoach("signing", "add", Self.plan, "issued").status == 64)
        try add("ký", "--number", "12/KH-UBND", "--signer", "Lê Văn An")
        let head = try #require(
            try office.kehoach("plans", "--format", "json").json.first { $0["id"] as? String == Self.plan })
        #expect(head["number"] as? String == "12/KH-UBND" && head["issuedOn"] as? String == "2026-01-21")
        #expect(try waiting(office).first?["standing"] as? String == "signed")
        try add("phát-hành", "--to", "theo nơi nhận")
        #expect(try waiting(office).isEmpty)
        #expect(
            try steps(office).compactMap { $0["step"] as? String }
                == ["drafted", "opinionsAsked", "submitted", "sentBack", "signed", "issued"])
        let shown = try office.kehoach("show", Self.plan)
        #expect(shown.output.contains("21/01/2026 ký số 12/KH-UBND · Lê Văn An"), "\(shown.output)")
        #expect(try office.kehoach("check").status == 0)
        let history = try office.kehoach("history").output
        #expect(
            history.contains("ý kiến của Sở Y tế") && history.contains("thêm mới: phát hành an-giang-2026"),
            "\(history)")
    }

    @Test func everyStepIsUndone() throws {
        let office = try office()
        _ = try office.kehoach("signing", "add", Self.plan, "opinions", "--agency", "so-y-te")
        let before = try office.text("signing/an-giang-2025.json")
        _ = try office.kehoach("signing", "add", Self.plan, "reply", "--agency", "so-y-te")
        _ = try office.kehoach("signing", "add", Self.plan, "signed", "--number", "1/KH")
        for _ in 0..<2 { #expect(try office.kehoach("undo").status == 0) }
        #expect(try office.text("signing/an-giang-2025.json") == before)
        #expect(try waiting(office).first?["standing"] as? String == "awaitingOpinions")
        let id = try #require(try steps(office).first?["id"] as? String)
        #expect(try office.kehoach("signing", "remove", id).status == 0)
        #expect(try steps(office).isEmpty)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try steps(office).count == 1)
        // A plan that goes takes its way along, and brings it back.
        #expect(try office.kehoach("plan", "remove", Self.plan).status == 0)
        #expect(try waiting(office).isEmpty && !office.text("signing/an-giang-2025.json").contains("k."))
        #expect(try office.kehoach("undo").status == 0)
        #expect(try steps(office).count == 1)
    }

    @Test func aLetterGoesItsWay() throws {
        let office = try Office()
        _ = try office.kehoach(
            "remind", "an-giang-2021", "--duty", "year", "--today", "2021-11-20", "--out", "don-doc.txt")
        let id = try #require(try office.kehoach("letters", "--format", "json").json.first?["id"] as? String)
        #expect(
            try office.kehoach("signing", "add", id, "submitted", "--to", "Giám đốc", "--today", "2021-11-21").status
                == 0)
        #expect(try waiting(office).first?["letter"] as? String == id)
        #expect(
            try office.kehoach("signing", "add", id, "signed", "--number", "45/SLĐTBXH", "--today", "2021-11-23").status
                == 0)
        let letter = try #require(try office.kehoach("letters", "--format", "json").json.first)
        #expect(letter["number"] as? String == "45/SLĐTBXH" && letter["issuedOn"] as? String == "2021-11-23")
        #expect(try steps(office, id).compactMap { $0["step"] as? String } == ["submitted", "signed"])
    }

    private static let refused: [(words: [String], status: Int32)] = [
        (["an-giang-2026", "opinions"], 64), (["an-giang-2026", "reply", "--agency", "so-y-te"], 64),
        (["an-giang-2026", "waved"], 64), (["an-giang-2026", "signed"], 64), (["l.nowhere", "submitted"], 1),
        (["nowhere", "submitted"], 1), (["an-giang-2026", "submitted", "--until", "1/1/2026", "--yes"], 64),
        (["an-giang-2026", "drafted", "--until", "25/1"], 64), (["an-giang-2026", "submitted", "--agency", "STP"], 64),
        (["an-giang-2026", "submitted", "--number", "1/KH"], 64), (["an-giang-2026", "drafted", "--to", "PCT"], 64),
        (["an-giang-2026", "signed", "--number", "1/KH", "--note", "gấp"], 64),
    ]

    @Test(arguments: refused)
    func whatCannotBeIsRefused(_ words: [String], _ status: Int32) throws {
        let office = try office()
        let outcome = try office.run(["signing", "add"] + words)
        #expect(outcome.status == status, "\(outcome)")
        #expect(try waiting(office).isEmpty)
    }

    @Test func nothingIsAddedToAPlanThatStaffClosed() throws {
        let office = try Office()
        _ = try office.kehoach("plan-state", "an-giang-2021", "closed")
        #expect(try office.kehoach("signing", "add", "an-giang-2021", "issued").status == 73)
    }

    /// A letter stands in a register of its own.
    @Test func aLetterDoesNotCloseWithItsPlan() throws {
        let office = try Office()
        _ = try office.kehoach("signing", "add", "an-giang-2021", "drafted")
        _ = try office.kehoach(
            "remind", "an-giang-2021", "--duty", "year", "--today", "2021-11-20", "--out", "don-doc.txt")
        let id = try #require(try office.kehoach("letters", "--format", "json").json.first?["id"] as? String)
        #expect(try waiting(office).map { $0["plan"] as? String } == ["an-giang-2021"])
        #expect(try office.kehoach("plan-state", "an-giang-2021", "closed").status == 0)
        #expect(try waiting(office).isEmpty)
        #expect(try office.kehoach("signing", "add", id, "submitted").status == 0)
        #expect(try waiting(office).map { $0["letter"] as? String } == [id])
    }

    @Test func whatWasSignedBeforeKeepsItsDay() throws {
        let office = try Office()
        let outcome = try office.kehoach("signing", "add", "an-giang-2021", "signed", "--number", "68/KH-UBND")
        #expect(outcome.status == 0, "\(outcome)")
        let head = try #require(
            try office.kehoach("plans", "--format", "json").json.first { $0["id"] as? String == "an-giang-2021" })
        #expect(head["number"] as? String == "68/KH-UBND" && head["issuedOn"] as? String == "2021-02-08")
    }

    /// What is known from elsewhere does not come to stand on the paper unasked.
    @Test func aNumberFromOutsideIsNotPrinted() throws {
        let office = try Office()
        let file = "plans/thua-thien-hue/thua-thien-hue-2024.json"
        let before = try office.text(file)
        #expect(before.contains("14/KH-UBND"))
        let outcome = try office.kehoach("signing", "add", "thua-thien-hue-2024", "signed")
        #expect(outcome.status == 64 && outcome.errors.contains("--number"), "\(outcome)")
        #expect(try office.text(file) == before)
    }

    /// What is refused says what would do.
    @Test func refusalsSayWhatToDo() throws {
        let office = try office()
        func errors(_ words: String...) throws -> String { try office.run(["signing"] + words).errors }
        #expect(try errors("add", Self.plan, "foo").contains("xin-ý-kiến, trả-lời-ý-kiến"))
        #expect(try errors("add", Self.plan, "foo", "--lang", "en").contains("opinions, reply, submitted, sent-back"))
        #expect(try errors("add", Self.plan, "reply").contains("--agency"))
        #expect(
            try errors("add", Self.plan, "reply", "--until", "25/1").contains("--until không đi cùng “trả lời ý kiến”"))
        #expect(try errors("remove", "k.zzz").contains("kehoach signing VĂN-BẢN"))
        _ = try office.kehoach("signing", "add", Self.plan, "opinions", "--agency", "so-y-te", "--on", "8/1")
        #expect(try errors("add", Self.plan, "reply", "--agency", "so-tu-phap").contains("Sở Tư pháp không được xin"))
        #expect(
            try errors("add", Self.plan, "reply", "--agency", "so-y-te", "--on", "7/1").contains("08/01/2026"))
        _ = try office.kehoach("signing", "add", Self.plan, "reply", "--agency", "so-y-te")
        let id = try #require(try steps(office).first?["id"] as? String)
        let hidden = try office.kehoach("signing", "edit", id, "--agency", "so-tu-phap")
        #expect(hidden.status == 64 && hidden.errors.contains("Sở Y tế đã trả lời"), "\(hidden)")
        #expect(try steps(office).first?["bodies"] as? [String] == ["so-y-te"])
        #expect(try office.kehoach("signing", "edit", id, "--to", "PCT").status == 64)
        #expect(try office.kehoach("signing", "edit", id, "--to", "").status == 0)
    }

    @Test func aStepOfAPaperThatIsGoneIsNamedAndTakenAway() throws {
        let office = try Office()
        let folder = office.data.appendingPathComponent("signing")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(
            """
            { "unit": "an-giang", "steps": [
              { "id": "k.a", "plan": "an-giang-2019", "step": "drafted", "on": "2019-01-05" } ] }
            """.utf8
        ).write(to: folder.appendingPathComponent("an-giang.json"))
        #expect(try office.kehoach("check").output.contains("đơn vị này không có kế hoạch “an-giang-2019”"))
        #expect(try office.kehoach("signing", "remove", "k.a").status == 0)
        #expect(try !office.text("signing/an-giang.json").contains("k.a"))
    }

    /// The lines of README, one after the other.
    @Test func whatReadmeSaysWorks() throws {
        let office = try office()
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let section = try #require(
            try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n## The way to a signature\n")
                .last)
        let lines = section.components(separatedBy: "\n## ")[0].components(separatedBy: "\n")
            .filter { $0.hasPrefix("    kehoach ") }
        #expect(lines.count == 8)
        for line in lines {
            let outcome = try office.shell(line.replacing("    kehoach ", with: "\"$kehoach\" "))
            #expect(outcome.status == 0, "\(line): \(outcome)")
        }
    }
}
