import Foundation
import Testing

/// The lists of a folder with more plans than are read at a time.
struct LongListTests {
    private let office: Office

    init() throws { office = try Office(among: 80) }

    @Test(arguments: ["plans", "agencies", "tasks", "deadlines", "activities", "reports"])
    func allFormsHaveTheSameRecordsInTheSameOrder(_ list: String) throws {
        let objects = try office.kehoach(list, "--format", "json").json
        let csv = CSVRecords(try office.kehoach(list, "--format", "csv").output).lines
        let markdown = try office.kehoach(list, "--format", "md").output.split(separator: "\n")
        #expect(markdown.count == objects.count + 2)
        let table = try office.kehoach(list).output.split(separator: "\n", omittingEmptySubsequences: false)
        let key = list == "reports" ? "agency" : list == "agencies" ? "ref" : "id"
        let ids = objects.compactMap { $0[key] as? String }
        #expect(ids.count == objects.count && csv.count == objects.count + 1)
        #expect(csv.dropFirst().map { $0[csv[0].firstIndex(of: key) ?? 0] } == ids)
        // Below the reports stand their sums.
        let rows = table.dropFirst().prefix { !$0.isEmpty }
        #expect(rows.count == objects.count)
        #expect(zip(rows, ids).allSatisfy { $0.contains($1) })
        if list == "plans" { #expect(ids.count == 5 + 80) }
        if list == "tasks" { #expect(ids.count == 233 + 80 * 8) }
    }

    @Test func deadlinesGoByDayAndThenByPlan() throws {
        let objects = try office.kehoach("deadlines", "--closed", "--format", "json").json
        let keys = objects.map { object in
            [object["lastDay"] as? String ?? "9999", object["plan"] as? String ?? ""]
        }
        #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(Set(keys.map { $0[1] }).count > 60)
    }

    @Test(arguments: ["trạng-thái:xong", "hạn:..2024-12-31", "tập huấn", "-tập huấn năm:2024", "kế-hoạch:an-giang"])
    func aQueryTakesDeadlinesAway(_ query: String) throws {
        let all = try office.kehoach("deadlines", "--closed", "--format", "json").json.compactMap {
            $0["id"] as? String
        }
        let outcome = try office.kehoach("deadlines", query, "--closed", "--format", "json")
        let some = try outcome.json.compactMap { $0["id"] as? String }
        #expect(outcome.status == (some.isEmpty ? 1 : 0) && some.count < all.count)
        #expect(all.filter(Set(some).contains) == some)
    }

    /// head(1) takes what it wants and goes. That ends the program as it ends others, by a signal, without a word; or, for
    /// whoever ignores the signal, in success.
    @Test(arguments: ["json", "csv", "md", "table"])
    func whoeverReadsMayLeave(_ format: String) throws {
        let list = "\"$kehoach\" tasks --format \(format); echo $? > status-\(format)"
        let outcome = try office.shell("{ \(list); } | head -n 2; cat status-\(format)")
        let lines = outcome.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 3 && ["0", "141"].contains(lines.last) && outcome.errors.isEmpty)
    }
}
