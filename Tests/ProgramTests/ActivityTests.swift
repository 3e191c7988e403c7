import Foundation
import Testing

/// Activities, themes and holidays by command.
struct ActivityTests {
    private static let plan = "thua-thien-hue-2024"
    private static let file = "plans/thua-thien-hue/thua-thien-hue-2024.json"

    private func office() throws -> Office {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2024-11-12"
        return office
    }

    @discardableResult
    private func add(_ office: Office, _ title: String, _ from: String, _ more: String...) throws -> Office.Outcome {
        try office.finish(try office.start(["activity", "add", Self.plan, "--title", title, "--from", from] + more))
    }

    private func activities(_ office: Office) throws -> [[String: Any]] {
        try office.kehoach("activities", Self.plan, "--format", "json").json
    }

    @Test func anActivityIsAddedWithAllThatIsKnown() throws {
        let office = try office()
        let before = try office.text(Self.file)
        let outcome = try add(
            office, "Lễ pha\u{0301}t động", "15/11", "--time", "8h30", "--lead", "so ldtbxh", "--partner",
            "Hội LHPN tỉnh", "--partner", "các trường", "--place", "Hội trường", "--note", "mời báo")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.contains("\(Self.plan)/act.1"))
        let found = try #require(try activities(office).first)
        #expect(Array((found["title"] as? String ?? "").unicodeScalars) == Array("Lễ phát động".unicodeScalars))
        #expect(found["from"] as? String == "2024-11-15" && found["to"] as? String == "2024-11-15")
        #expect(found["time"] as? String == "08:30" && found["lead"] as? String == "so-ldtbxh")
        #expect(found["partners"] as? [String] == ["hoi-lhpn-tinh", "các trường"])
        #expect((found["notes"] as? [[String: Any]])?.first?["by"] as? String == "Lan")
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Self.file) == before)
    }

    @Test func clashesAndClosedDaysAreListed() throws {
        let office = try office()
        try add(office, "A", "16/11", "--lead", "so-y-te")
        try add(office, "B", "16/11/2024", "--lead", "so-y-te", "--time", "8:00")
        try add(office, "C", "2024-11-18", "--lead", "so-y-te")
        let found = try activities(office)
        #expect(found.compactMap { $0["title"] as? String } == ["A", "B", "C"])
        let clash = try #require((found[0]["clashes"] as? [[String: Any]])?.first)
        #expect(clash["with"] as? String == "\(Self.plan)/act.2" && clash["firm"] as? Bool == true)
        #expect((found[2]["clashes"] as? [Any])?.isEmpty == true)
        #expect((found[0]["closedDays"] as? [[String: Any]])?.first?["day"] as? String == "2024-11-16")
        let table = try office.kehoach("activities")
        #expect(table.output.split(separator: "\n").filter { $0.contains("  !  ") }.count == 2)
        let month = try office.kehoach("action-month")
        #expect(month.output.contains("! trùng với “B” (cùng cơ quan chủ trì)"))
        let lines = try office.kehoach("action-month", "--format", "json").json
        #expect(lines.filter { $0["type"] as? String == "activity" }.count == 3)
        #expect(try office.kehoach("activities", "--from", "17/11", "--format", "csv").output.contains(",C,"))
        #expect(try !office.kehoach("activities", "--to", "17/11").output.contains("act.3"))
    }

    @Test func editingMovingMarkingRemoving() throws {
        let office = try office()
        try add(office, "A", "18/11", "--to", "20/11", "--place", "Huế", "--time", "8:00")
        let id = "\(Self.plan)/act.1"
        #expect(try office.kehoach("activity", "move", id, "--to-day", "25/11").status == 0)
        #expect(try activities(office)[0]["to"] as? String == "2024-11-27")
        #expect(try office.kehoach("--lang", "en", "activity", "edit", id, "--place", "", "--title", "B").status == 0)
        #expect(try activities(office)[0]["place"] is NSNull)
        #expect(try activities(office)[0]["title"] as? String == "B")
        #expect(try office.kehoach("activity", "edit", id, "--from", "1/12").status == 0)
        #expect(try activities(office)[0]["to"] as? String == "2024-12-03")
        #expect(try office.kehoach("done", id, "--note", "đông").status == 0)
        #expect(try activities(office)[0]["status"] as? String == "done")
        #expect(try office.kehoach("status", id, "tạm-hoãn").status == 0)
        #expect(try activities(office)[0]["status"] as? String == "suspended")
        #expect(try office.kehoach("activity", "remove", id).status == 0)
        #expect(try activities(office).isEmpty)
        #expect(try office.kehoach("undo").status == 0)
        #expect(try activities(office)[0]["status"] as? String == "suspended")
    }

    /// Whom no list of bodies has may lead all the same.
    @Test func aLeadMayBeWrittenOut() throws {
        let office = try office()
        #expect(try add(office, "A", "18/11", "--lead", "Hội Chữ thập đỏ tỉnh", "--yes").status == 0)
        #expect(try office.text(Self.file).contains("\"printed\": \"Hội Chữ thập đỏ tỉnh\""))
        #expect(try office.text("folder.json").contains("\"format\": 2"))
        #expect(try activities(office).first?["lead"] as? String == "Hội Chữ thập đỏ tỉnh")
        #expect(try office.kehoach("activities", Self.plan).output.contains("Hội Chữ thập đỏ tỉnh"))
        #expect(try office.kehoach("check").status == 0)
        // Another day, and it stays; a body in its place, and back.
        #expect(try office.kehoach("activity", "edit", "\(Self.plan)/act.1", "--title", "B").status == 0)
        #expect(try activities(office).first?["lead"] as? String == "Hội Chữ thập đỏ tỉnh")
        #expect(try office.kehoach("activity", "edit", "\(Self.plan)/act.1", "--lead", "so-y-te").status == 0)
        #expect(try activities(office).first?["lead"] as? String == "so-y-te")
        #expect(try office.kehoach("undo").status == 0)
        #expect(try activities(office).first?["lead"] as? String == "Hội Chữ thập đỏ tỉnh")
    }

    @Test func whatCannotBeChangesNothing() throws {
        let office = try office()
        let before = try office.text(Self.file)
        #expect(try add(office, " ", "18/11").status == 64)
        #expect(try add(office, "A", "31/11").status == 64)
        #expect(try add(office, "A", "18/11", "--to", "17/11").status == 64)
        #expect(try add(office, "A", "18/11", "--time", "25:00").status == 64)
        let nobody = try add(office, "A", "18/11", "--lead", "hội chữ thập đỏ")
        #expect(nobody.status == 1 && nobody.errors.contains("hội chữ thập đỏ") && nobody.errors.contains("--yes"))
        #expect(try add(office, "A", "18/11", "--lead", "sở").status == 64)
        #expect(try office.kehoach("activity", "remove", "\(Self.plan)/act.9").status == 1)
        #expect(try office.kehoach("activity", "move", "\(Self.plan)/II.7.a", "--to-day", "1/12").status == 64)
        try add(office, "A", "18/11")
        #expect(try office.kehoach("done", "\(Self.plan)/act.1", "--evidence", "1/BC").status == 64)
        try office.kehoach("undo")
        #expect(try office.text(Self.file) == before)
        #expect(
            try office.kehoach("activity", "add", Self.plan, "--title", "A", "--from", "1/12", "--read-only").status
                == 73)
    }

    @Test func themesAreShownSetAndTakenBack() throws {
        let office = try office()
        let before = try office.text("observances.json")
        #expect(try office.kehoach("theme", "2026").output == "chưa biết\n")
        #expect(try office.kehoach("theme", "2026", "Chung tay", "--source", "1/BNV").status == 0)
        #expect(try office.kehoach("theme", "2026").output == "Chung tay\n")
        #expect(try office.kehoach("action-month", "--year", "2026").output.contains("Chung tay"))
        #expect(try office.kehoach("check").status == 0)
        #expect(try office.kehoach("theme", "2026", "--clear").status == 0)
        #expect(try office.kehoach("theme", "2026").output == "chưa biết\n")
        try office.kehoach("undo")
        try office.kehoach("undo")
        #expect(try office.text("observances.json") == before)
        #expect(try office.kehoach("theme", "2031", "Mới").status == 0)
        #expect(try office.kehoach("theme", "2031").output == "Mới\n")
        #expect(try office.kehoach("theme", "1999").status == 64)
    }

    @Test func holidaysAreAddedAndRemoved() throws {
        let office = try office()
        let before = try office.text("holidays.json")
        #expect(try office.kehoach("holiday", "add", "20/11/2024", "Nghỉ", "bù", "--source", "Thông báo").status == 0)
        let found = try office.kehoach("holidays", "2024", "--format", "json").json
        let added = try #require(found.first { $0["id"] as? String == "nghi-bu-2024-11-20" })
        #expect(added["verified"] as? Bool == true)
        #expect(try office.kehoach("check").status == 0)
        try add(office, "A", "20/11")
        #expect(try office.kehoach("show", "\(Self.plan)/act.1").output.contains("ngày lễ: Nghỉ bù"))
        #expect(try office.kehoach("holiday", "remove", "nghi-bu-2024-11-20").status == 0)
        #expect(try office.text("holidays.json") == before)
        #expect(try office.kehoach("holiday", "remove", "x").status == 1)
        #expect(try office.kehoach("holidays", "2026").output.contains("chưa kiểm chứng"))
    }
}
