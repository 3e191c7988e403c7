import Foundation
import Testing

/// What lines of a plan can say besides a title and a day.
extension PlanWritingTests {
    private func shown(_ office: Office, _ id: String) throws -> [String: Any] {
        let text = try office.kehoach("show", id, "--format", "json").output
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Reports of every month are one line of the paper, and one report for each month everywhere else.
    @Test(arguments: ["vi", "en"]) func whatIsOwedAgainAndAgainIsOneReportAPeriod(_ language: String) throws {
        let office = try office()
        try write(office)
        let every =
            language == "vi" ? "trước ngày 18 hằng tháng từ 1/1 đến 30/4" : "before day 18 every month from 1/1 to 30/4"
        try run(office, "task", "add", "an-giang-2026", "Báo cáo tháng", "--under", "V")
        try run(
            office, "duty", "add", "an-giang-2026/V.2", "--kind", "periodicReport", "--who", "so-noi-vu", "--every",
            every,
            "--lang", language)
        let duty = "an-giang-2026/duty.periodic"
        let board = try office.kehoach("reports", "an-giang-2026", "--format", "json").json
        let months = board.filter { ($0["duty"] as? String)?.contains("#") == true }
        #expect(
            months.compactMap { $0["title"] as? String } == (1...4).map { "Báo cáo tháng \($0)/2026" })
        // Which month is asked where none is named, and each is handed in by itself.
        let asked = try office.kehoach("submit", duty, "so-noi-vu")
        #expect(asked.status == 64 && asked.errors.contains("#2026-03"))
        try run(office, "submit", "\(duty)#2026-01", "so-noi-vu", "--on", "16/1", "--number", "1/BC")
        try run(office, "submit", "\(duty)#2026-02", "so-noi-vu", "--on", "19/1")
        #expect(try office.kehoach("check").status == 0)
        let text = try office.text(Self.file)
        #expect(text.contains("\"so-noi-vu#2026-01\"") && text.contains("\"every\": \"month\""))
        #expect(try office.kehoach("history", "an-giang-2026").output.contains("2026-02 "))
        // A month for which something came in does not go, the line neither.
        let refused = try office.kehoach("duty", "edit", duty, "--every", "trước ngày 18 hằng tháng từ 1/2 đến 30/4")
        #expect(refused.status != 0)
        #expect(try office.kehoach("duty", "remove", duty).status != 0)
        try run(office, "duty", "edit", duty, "--every", "ngày 20 hằng tháng từ 1/1 đến 31/12")
        let after = try office.kehoach("reports", "an-giang-2026", "--format", "json").json
        #expect(after.count { ($0["duty"] as? String)?.contains("#") == true } == 12)
        #expect(try office.kehoach("undo").status == 0 && office.kehoach("undo").status == 0)
        #expect(!(try office.text(Self.file)).contains("so-noi-vu#2026-02"))
    }

    /// A task that comes round again and again is ticked day by day.
    @Test func whatIsDoneAgainAndAgainIsTickedByDay() throws {
        let office = try office()
        try write(office)
        try run(
            office, "task", "add", "an-giang-2026", "Trực đường dây nóng", "--under", "IV.1", "--every",
            "thứ sáu hằng tuần từ 1/6 đến 20/6")
        let id = "an-giang-2026/IV.1.c"
        #expect(try office.text(Self.file).components(separatedBy: "\"recurring\"").count == 2)
        try run(
            office, "plan", "edit", "an-giang-2026", "--number", "12/KH-UBND", "--issued", "15/1", "--signer", "Lê An")
        try run(office, "plan-state", "an-giang-2026", "inForce")
        office.environment["KEHOACH_TODAY"] = "2026-06-10"
        try run(office, "done", id, "--on", "5/6")
        let days = try office.kehoach("deadlines", "--format", "json").json
            .filter { ($0["ref"] as? String) == "IV.1.c" }
        #expect(days.compactMap { $0["status"] as? String } == ["done", "notStarted", "notStarted"])
    }

    /// A body that the list lacks is added to the folder's own and then like any other.
    @Test func aBodyOfOnesOwnIsLikeAnyOther() throws {
        let office = try office()
        try write(office)
        try run(office, "agency", "add", "Trung tâm Công tác xã hội")
        let id = "x-trung-tam-cong-tac-xa-hoi"
        try run(office, "block", "add", "an-giang-2026", id, "--under", "IV")
        try run(office, "task", "add", "an-giang-2026", "Tư vấn cho nạn nhân", "--under", "IV.3")
        try run(office, "task", "edit", "an-giang-2026/IV.1.a", "--partner", "trung tam cong tac xa hoi")
        let tasks = try office.kehoach("tasks", "--format", "json", "agency:\"cong tac xa hoi\"").json
        #expect(tasks.compactMap { $0["ref"] as? String } == ["IV.3.a"])
        #expect(try office.kehoach("agencies", "an-giang-2026").output.contains("Trung tâm Công tác xã hội"))
        #expect(try office.kehoach("check").status == 0)
        // Whoever is named stays.
        let refused = try office.kehoach("agency", "remove", id)
        #expect(refused.status == 65 && refused.errors.contains("an-giang-2026.json"))
        #expect(try office.kehoach("agency", "remove", "so-y-te").status != 0)
        // Added twice it is there once; what nobody names goes, and comes back.
        try run(office, "agency", "add", "Trung  tâm công tác xã hội")
        try run(office, "agency", "add", "Hội Người mù", "--level", "commune")
        try run(office, "agency", "remove", "x-hoi-nguoi-mu")
        #expect(!(try office.text("agencies.local.json")).contains("x-hoi-nguoi-mu"))
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text("agencies.local.json").contains("x-hoi-nguoi-mu"))
        #expect(try office.kehoach("check").status == 0)
    }

    /// The whole wording gives a task its title, and stands in the paper as it is.
    @Test func theWholeWordingOfATaskIsKept() throws {
        let office = try office()
        try write(office)
        let wording = "Chủ trì, phối hợp với Sở Tài chính tổ chức 03 lớp tập huấn. Đối tượng là công chức cấp xã."
        try run(
            office, "task", "add", "an-giang-2026", "--text", wording, "--step", "Mời báo cáo viên", "--step",
            "In tài liệu",
            "--under", "IV.1")
        let task = try shown(office, "an-giang-2026/IV.1.c")
        #expect(task["text"] as? String == wording)
        #expect(task["title"] as? String == "Chủ trì, phối hợp với Sở Tài chính tổ chức 03 lớp tập huấn")
        #expect((task["steps"] as? [[String: Any]])?.count == 2)
        let paper = try office.kehoach("export", "an-giang-2026", "--out", "a.txt")
        #expect(paper.status == 0)
        let printed = try String(contentsOf: office.place.appendingPathComponent("a.txt"), encoding: .utf8)
        #expect(printed.replacing(/\s+/, with: " ").contains(wording) && printed.contains("+ In tài liệu"))
    }
}
