import Foundation
import Testing

/// A list that lacks what a file holds says so, and does not end as if it were all.
struct UnreadFileTests {
    private func officeWithABrokenPlan() throws -> Office {
        let office = try Office()
        try office.replace("\n  \"year\": 2021,\n", with: "\n  \"year\": 2021,,\n")
        return office
    }

    @Test(arguments: [
        "provinces", "plans", "tasks", "tasks bạo", "tasks zzzz", "deadlines", "agencies", "reports", "activities",
        "money", "action-month --year 2021", "today --today 2021-11-12",
    ]) func whatLacksAFileIsNotAll(_ line: String) throws {
        let outcome = try officeWithABrokenPlan().shell("\"$kehoach\" \(line)")
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("plans/an-giang/an-giang-2021.json:"))
        #expect(outcome.errors.contains("Thiếu 1 tệp không đọc được"))
    }

    @Test(arguments: [
        "show thua-thien-hue-2024", "agencies thua-thien-hue-2024", "reports thua-thien-hue-2024", "holidays",
        "money thua-thien-hue-2024", "theme 2021", "figures", "activities thua-thien-hue-2024",
    ]) func whatDoesNotNeedTheFileIsAll(_ line: String) throws {
        let outcome = try officeWithABrokenPlan().shell("\"$kehoach\" \(line)")
        #expect(outcome.status == 0)
    }

    @Test func todayTellsWhatItLacks() throws {
        let office = try officeWithABrokenPlan()
        let text = try office.kehoach("today", "--today", "2021-11-12")
        #expect(text.output.contains("! 1 tệp không đọc được: an-giang-2021.json:"))
        let english = try office.kehoach("today", "--today", "2021-11-12", "--lang", "en")
        #expect(english.output.contains("! 1 file not read: an-giang-2021.json:"))
        let json = try office.kehoach("today", "--today", "2021-11-12", "--format", "json")
        #expect(json.status == 65 && json.output.contains("\"plans/an-giang/an-giang-2021.json\""))
    }

    @Test func aBrokenFileOfReferenceDataIsTold() throws {
        let office = try Office()
        try office.write("{", to: "legal.json")
        let outcome = try office.kehoach("plans")
        #expect(outcome.status == 65 && outcome.errors.contains("legal.json:1:"))
    }
}
