import Foundation
import Testing

/// `today`: what a login message or a mail from cron says, and its exit code.
struct TodayTests {
    private func object(_ outcome: Office.Outcome) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func ids(_ object: [String: Any], _ key: String) -> [String] {
        (object[key] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }

    @Test func whatIsDueFitsAScreen() throws {
        let office = try Office()
        let outcome = try office.kehoach("today")
        #expect(outcome.status == 1 && outcome.errors.isEmpty)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count <= 24 && !outcome.output.contains("\u{1B}"))
        #expect(lines[0] == "T6 12/11/2021")
        #expect(lines[1].hasPrefix("Tháng hành động 2021: đang chuẩn bị, bắt đầu sau 3 ngày · chủ đề: "))
        #expect(lines[2] == "Quá hạn (2)")
        #expect(lines.contains("7 ngày tới (3)") && lines.last?.hasPrefix("4 việc đã qua, chưa ghi kết quả") == true)
        // The printed day, the last safe one, and the days left until that.
        let report = try #require(lines.first { $0.contains("an-giang-2021/duty.year") })
        #expect(report.contains("tr.15/11/2021 (14/11)") && report.hasSuffix("còn 2 ngày"))
        #expect(try office.kehoach("today", "--lang", "en").output.contains("\nOverdue (2)\n"))
    }

    @Test(arguments: [("0", 0, 2), ("1", 0, 2), ("2", 3, 2), ("12", 4, 2), ("40", 6, 2)])
    func theDaysAheadAreChosen(_ days: String, _ soon: Int, _ overdue: Int) throws {
        let outcome = try Office().kehoach("today", "--days", days, "--format", "json")
        #expect(outcome.status == 1)
        let object = try object(outcome)
        #expect(ids(object, "soon").count == soon)
        #expect(ids(object, "overdue").count == overdue)
        #expect(ids(object, "unrecorded").count == 4)
        #expect(object["days"] as? Int == Int(days))
    }

    /// Several hundred lines are cut; a bit of each group stays, and it is said how many are missing.
    @Test func whatIsTooMuchIsCounted() throws {
        let office = try Office()
        let tasks = try office.kehoach("tasks", "năm:2021", "--format", "json").json.compactMap { $0["id"] as? String }
        // Late, due today and due soon: all tasks that have no day of their own.
        for (number, id) in tasks.prefix(45).enumerated() {
            let ref = String(id.split(separator: "/")[1])
            try setDue(["2021-11-01", "2021-11-12", "2021-11-15"][number % 3], of: ref, in: office)
        }
        let all = try object(try office.kehoach("today", "--format", "json"))
        let (late, now, soon) = (ids(all, "overdue").count, ids(all, "today").count, ids(all, "soon").count)
        #expect(late > 10 && now > 5 && soon > 5)
        let text = try office.kehoach("today").output.split(separator: "\n").map(String.init)
        #expect(text.count == 24)
        #expect(text.contains("Quá hạn (\(late))") && text.contains("Hôm nay (\(now))"))
        #expect(text.contains("7 ngày tới (\(soon))"))
        let shown = text.count { $0.contains("an-giang-2021/") }
        #expect(text.dropLast().last == "… và \(late + now + soon - shown) việc nữa; xem: kehoach deadlines")
        #expect(text.contains { $0.hasSuffix("hôm nay") } && text.contains { $0.hasSuffix("còn 3 ngày") })
    }

    /// Writes a new due day straight into the file.
    private func setDue(_ day: String, of ref: String, in office: Office) throws {
        let url = office.data.appendingPathComponent(Office.planFile)
        var plan = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
        var tasks = try #require(plan["tasks"] as? [[String: Any]])
        let place = try #require(tasks.firstIndex { $0["id"] as? String == ref })
        tasks[place]["newDue"] = day
        plan["tasks"] = tasks
        try JSONSerialization.data(withJSONObject: plan).write(to: url)
    }

    @Test func nothingDueIsSaid() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2026-11-21"
        let outcome = try office.kehoach("today")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.output == """
                T7 21/11/2026
                Tháng hành động 2026 · ngày 7/31 · chủ đề: chưa biết
                Không có kế hoạch nào đang hiệu lực năm 2026.
                Không có việc quá hạn hoặc đến hạn trong 7 ngày tới.

                """)
        let object = try object(try office.kehoach("today", "--format", "json"))
        #expect(ids(object, "overdue").isEmpty)
        let month = try #require(object["actionMonth"] as? [String: Any])
        #expect(month["phase"] as? String == "running" && month["day"] as? Int == 7 && month["of"] as? Int == 31)
        #expect(month["theme"] is NSNull)
    }

    @Test(arguments: ["-1", "x", "99999"]) func daysThatAreNone(_ days: String) throws {
        let outcome = try Office().kehoach("today", "--days=\(days)")
        #expect(outcome.status == 64 && outcome.output.isEmpty && outcome.errors.contains("“\(days)”"))
    }

    @Test func aTerminalIsNotOverrun() throws {
        let office = try Office()
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
        for columns in [60, 80, 120] {
            let run = "COLUMNS=\(columns) script -qec '\"$kehoach\" today' /dev/null"
            let lines = try office.shell(run).output.split(whereSeparator: \.isNewline)
            #expect(lines.count > 8 && lines.count <= 24)
            #expect(lines.allSatisfy { $0.count <= columns })
        }
    }
}
