import Foundation
import Testing

/// A task of 8 March and 20 October: what was done on the one leaves the other to come.
struct SeveralDaysTests {
    private func timeliness(of id: String, _ office: Office, today: String) throws -> String? {
        try office.kehoach("deadlines", "--today", today, "--format", "json").json
            .first { $0["name"] as? String == id || $0["id"] as? String == id }?["timeliness"] as? String
    }

    @Test func doneInMarchTheOctoberDayStillFallsDue() throws {
        let office = try Office()
        try office.replace("\"format\": 2", with: "\"format\": 1", in: "folder.json")
        let done = try office.kehoach(
            "done", "an-giang-2021/IV.1.4", "--today", "2021-03-08", "--evidence", "12/BC ngày 8/3/2021")
        #expect(done.status == 0)
        #expect(done.errors.contains("IV.1.4: xong ngày 08/3/2021; còn ngày 20/10/2021"))
        #expect(try office.kehoach("today", "--today", "2021-10-19", "--days", "7").output.contains("IV.1.4"))
        #expect(try timeliness(of: "an-giang-2021/IV.1.4#2", office, today: "2021-10-18") == "dueSoon")
        #expect(try timeliness(of: "an-giang-2021/IV.1.4", office, today: "2021-10-18") == "doneOnTime")
        // The folder has the form that this needs, and an undo leaves nothing of it in the plan.
        #expect(try office.text("folder.json").contains("\"format\": 2"))
        let before = try office.text(Office.planFile)
        #expect(try office.kehoach("done", "an-giang-2021/IV.1.4", "--today", "2021-10-20").status == 0)
        #expect(try timeliness(of: "an-giang-2021/IV.1.4#2", office, today: "2021-10-21") == "doneOnTime")
        #expect(try office.kehoach("undo").status == 0)
        #expect(try office.text(Office.planFile) == before)
        #expect(try office.kehoach("check").status == 0)
    }

    @Test func aDayIsNamedAsListsNameIt() throws {
        let office = try Office()
        #expect(try office.kehoach("done", "an-giang-2021/IV.1.4#2", "--on", "20/10/2021").status == 0)
        #expect(try timeliness(of: "an-giang-2021/IV.1.4#2", office, today: "2021-11-01") == "doneOnTime")
        #expect(try timeliness(of: "an-giang-2021/IV.1.4", office, today: "2021-11-01") == "unrecorded")
        #expect(try office.kehoach("done", "an-giang-2021/IV.1.4#3").status == 1)
        #expect(try office.kehoach("reopen", "an-giang-2021/IV.1.4#2").status == 0)
        #expect(try timeliness(of: "an-giang-2021/IV.1.4#2", office, today: "2021-11-01") == "unrecorded")
    }

    @Test func everyCommandTakesADayAsListsNameIt() throws {
        let office = try Office()
        #expect(try office.kehoach("show", "an-giang-2021/IV.1.4#2").output.hasPrefix("an-giang-2021/IV.1.4"))
        // A new day stands in place of the printed one before it.
        let other = try office.kehoach("due", "an-giang-2021/IV.1.4#2", "30/9/2021", "--yes")
        #expect(other.status == 64 && other.errors.contains("08/3/2021"))
        #expect(try office.kehoach("due", "an-giang-2021/IV.1.4#2", "30/11/2021").status == 0)
        #expect(try timeliness(of: "an-giang-2021/IV.1.4#2", office, today: "2021-11-28") == "dueSoon")
        // A person is in charge of all days.
        let assigned = try office.kehoach("assign", "an-giang-2021/IV.1.4#2", "Lan")
        #expect(assigned.status == 64 && assigned.errors.contains("an-giang-2021/IV.1.4\n"))
        for command in ["show", "due", "assign", "done"] {
            let rest = command == "due" ? ["1/12/2021"] : command == "assign" ? ["Lan"] : []
            let outcome = try office.run([command, "an-giang-2021/IV.1.4#3"] + rest)
            #expect(outcome.status == 1 && outcome.errors.contains("IV.1.4#3"), "\(command)")
        }
    }

    @Test func whatIsOverRaisesNoAlarm() throws {
        let office = try Office()
        let open = try office.kehoach("deadlines", "--today", "2021-11-12", "--format", "json")
        #expect(try open.json.allSatisfy { ($0["plan"] as? String)?.hasPrefix("dak-lak-2020") != true })
        #expect(open.errors.contains("--closed"))
        let all = try office.kehoach("deadlines", "--closed", "--today", "2021-11-12", "--format", "json")
        let over = try all.json.filter { ($0["plan"] as? String)?.hasPrefix("dak-lak-2020") == true }
        #expect(!over.isEmpty && all.errors.isEmpty)
        #expect(over.allSatisfy { $0["timeliness"] as? String != "overdue" })
    }

    @Test func pastEventsAreCountedApart() throws {
        let office = try Office()
        let today = try office.kehoach("today", "--today", "2021-11-12")
        #expect(today.output.contains("đã qua, chưa ghi kết quả"))
        let listed = try office.kehoach("deadlines", "trạng-thái:chưa-ghi", "--today", "2021-11-12", "--format", "json")
        #expect(try !listed.json.isEmpty && listed.json.allSatisfy { $0["timeliness"] as? String == "unrecorded" })
    }

    /// A day of its own is done or not; everything else is of the whole task.
    @Test(arguments: [["start"], ["status", "suspended"]]) func aDayHasNoOtherStatus(_ line: [String]) throws {
        let words = line.dropFirst().joined(separator: " ")
        let outcome = try Office().shell("\"$kehoach\" \(line[0]) 'an-giang-2021/IV.1.4#2' \(words)")
        #expect(outcome.status == 64)
    }

    /// What is done stays done on its day when evidence comes later.
    @Test func evidenceThatComesLaterLeavesTheDay() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2021-06-10"
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1", "--on", "1/6/2021").status == 0)
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1", "--evidence", "123/BC-STC 3/6/2021").status == 0)
        #expect(try office.task("an-giang-2021/IV.3.1")["doneOn"] as? String == "2021-06-01")
        #expect(try office.kehoach("done", "an-giang-2021/IV.3.1", "--on", "2/6/2021").status == 0)
        #expect(try office.task("an-giang-2021/IV.3.1")["doneOn"] as? String == "2021-06-02")
    }

    @Test func reportsOfPlansThatEndedAreNoAlarm() throws {
        let office = try Office()
        let open = try office.kehoach("reports", "dak-lak-2020", "--format", "json").json
        #expect(!open.isEmpty && open.allSatisfy { $0["standing"] as? String != "overdue" })
        #expect(try office.kehoach("reports", "dak-lak-2020", "--late").status == 1)
    }
}
