import Foundation
import Testing

/// The lists, in their forms.
struct ListTests {
    private static let keys: [String: [String]] = [
        "tasks": [
            "id", "plan", "unit", "year", "ref", "title", "agencies", "agencyNames", "role", "partners", "requested",
            "kind", "due", "lastDay", "from", "to", "inferred", "actionMonth", "steps", "status", "timeliness",
            "doneOn",
            "newDue", "evidence", "notes", "members", "record", "responsible",
        ],
        "plans": [
            "id", "unit", "unitName", "year", "state", "kind", "number", "issuedOn", "title", "issuer", "signatory",
            "legalBases", "recipients", "tasks", "done", "overdue", "province", "provinceName", "parent", "derivedFrom",
            "subject", "purpose",
        ],
        "agencies": ["plan", "ref", "agencies", "names", "requested", "tasks", "done", "record"],
        "deadlines": [
            "id", "plan", "ref", "kind", "title", "due", "from", "to", "lastDay", "bound", "inferred", "who", "toWhom",
            "via", "status", "record",
        ],
        "figures": [
            "id", "unit", "unitName", "objective", "target", "title", "measure", "direction", "year", "value", "path",
            "standing", "aims", "verified", "source", "number", "note",
        ],
        "money": [
            "id", "plan", "year", "norm", "level", "agency", "name", "requested", "minimum", "maximum", "planned",
            "spent", "plannedShortfall", "spentShortfall", "standing", "source", "number", "note",
        ],
        "provinces": [
            "id", "name", "kind", "level", "began", "ended", "codes", "plans", "formerNames", "predecessors",
            "successor",
        ],
        "action-month": ["type", "id", "plan", "title", "from", "to", "agencies", "status", "standsIn"],
    ]
    /// No plan is in force on the day of the tests.
    private static func line(_ list: String) -> String { list == "deadlines" ? "deadlines --closed" : list }
    private static let counts = ["tasks": 233, "plans": 5, "agencies": 52, "provinces": 86]

    @Test(arguments: keys.keys.sorted())
    func everyLineHasThePromisedKeysInTheirOrder(_ list: String) throws {
        let outcome = try Office().shell("\"$kehoach\" \(Self.line(list)) --format json")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        let lines = try outcome.json
        let promised = try #require(Self.keys[list])
        #expect(!lines.isEmpty)
        for line in lines { #expect(Set(promised).isSubset(of: line.keys), "\(line)") }
        if let count = Self.counts[list] { #expect(lines.count == count) }
        let written = outcome.output.split(separator: "\n").prefix { $0 != "  }," && $0 != "  }" }.compactMap { line in
            line.hasPrefix("    \"") ? String(line.split(separator: "\"")[1]) : nil
        }
        #expect(written.filter(promised.contains) == promised)
    }

    @Test(arguments: keys.keys.sorted())
    func csvHasAHeaderAndAsManyLinesAsThereAreRecords(_ list: String) throws {
        let office = try Office()
        let outcome = try office.shell("\"$kehoach\" \(Self.line(list)) --format csv")
        let count = try office.shell("\"$kehoach\" \(Self.line(list)) --format json").json.count
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("\r\n"))
        let records = CSVRecords(outcome.output)
        #expect(records.lines.count == count + 1)
        #expect(Set(records.lines.map(\.count)).count == 1)
        #expect(Set(try #require(Self.keys[list])).isSubset(of: records.lines[0]))
    }

    @Test(arguments: keys.keys.sorted())
    func markdownHasTheColumnsAndCellsOfCSV(_ list: String) throws {
        let office = try Office()
        let outcome = try office.shell("\"$kehoach\" \(Self.line(list)) --format md")
        let csv = CSVRecords(try office.shell("\"$kehoach\" \(Self.line(list)) --format csv").output).lines
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        // No text of the real plans has a stroke.
        let lines = outcome.output.split(separator: "\n").map { line in
            line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(lines.count == csv.count + 1)
        #expect(lines[0] == csv[0] && Set(lines[1]) == ["---"])
        for (line, cells) in zip(lines.dropFirst(2), csv.dropFirst()) {
            #expect(line.count == cells.count)
            #expect(line[0].replacing("\\", with: "") == cells[0])
        }
        #expect(try office.shell("\"$kehoach\" \(Self.line(list)) --format markdown").output == outcome.output)
    }

    /// With the mark Excel takes the text for UTF-8; headings and words are those of the table.
    @Test(arguments: keys.keys.sorted(), ["vi", "en"])
    func excelGetsAMarkAndTheWordsOfTheTable(_ list: String, _ language: String) throws {
        let office = try Office()
        let outcome = try office.shell("\"$kehoach\" \(Self.line(list)) --format excel --lang \(language)")
        let count = try office.shell("\"$kehoach\" \(Self.line(list)) --format json").json.count
        #expect(outcome.status == 0 && outcome.output.hasPrefix("\u{FEFF}"))
        let records = CSVRecords(String(outcome.output.dropFirst())).lines
        #expect(records.count == count + 1 && Set(records.map(\.count)).count == 1)
        #expect(!outcome.output.contains("notStarted"))
        let headings = try office.shell("\"$kehoach\" \(Self.line(list)) --lang \(language)").output
        // Tables of money and of the Action Month have headings of their own.
        #expect(headings.contains(records[0][0]) || list == "money" || list == "action-month")
    }

    @Test func markdownOfNothingIsAHeading() throws {
        let outcome = try Office().kehoach("tasks", "zzzz", "--format", "md")
        #expect(outcome.status == 1 && outcome.errors.isEmpty)
        #expect(outcome.output.hasPrefix("| id | plan |") && outcome.output.split(separator: "\n").count == 2)
    }

    @Test(arguments: keys.keys.sorted(), ["vi", "en"])
    func tablesAreWholeInAPipe(_ list: String, _ language: String) throws {
        let outcome = try Office().shell("\"$kehoach\" \(Self.line(list)) --lang \(language)")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(!outcome.output.contains("…") || outcome.output.contains("xã …") || outcome.output.contains("…/"))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test func tasksStandInThePapersOrder() throws {
        let tasks = try Office().kehoach("tasks", "--format", "json").json.compactMap { $0["id"] as? String }
        func place(_ id: String) throws -> Int { try #require(tasks.firstIndex(of: id)) }
        #expect(try place("an-giang-2021/IV.2.1") < place("an-giang-2021/IV.10.1"))
        let hue = tasks.filter { $0.hasPrefix("thua-thien-hue-2024/") }
        let d = try #require(hue.firstIndex { $0.hasSuffix(".d") })
        let dd = try #require(hue.firstIndex { $0.hasSuffix(".đ") })
        #expect(d < dd)
    }

    @Test func deadlinesStandByDayAndThoseWithoutOneLast() throws {
        let days = try Office().kehoach("deadlines", "--closed", "--format", "json").json.map {
            $0["lastDay"] as? String
        }
        let known = days.compactMap(\.self)
        #expect(known == known.sorted())
        #expect(days.prefix(known.count).allSatisfy { $0 != nil })
    }

    @Test func aPrintedDayIsNotTheLastSafeOne() throws {
        let deadlines = try Office().kehoach("deadlines", "--closed", "--format", "json").json
        let report = try #require(deadlines.first { $0["id"] as? String == "an-giang-2021/duty.year" })
        #expect(report["due"] as? String == "2021-11-15")
        #expect(report["lastDay"] as? String == "2021-11-14")
        #expect(report["bound"] as? String == "before")
        #expect(report["kind"] as? String == "yearReport")
    }

    /// What a paper gives to "các sở, ban, ngành" is found under the name of each that belongs to them.
    @Test func whatAGroupHasToDoIsFoundUnderItsBodies() throws {
        let office = try Office()
        func refs(_ query: String) throws -> [String] {
            try office.kehoach("tasks", "--format", "json", query, "nam:2022").json.compactMap { $0["ref"] as? String }
        }
        let group = try refs("co-quan:\"so ban nganh\"")
        #expect(group.count > 20)
        #expect(try refs("co-quan:\"so y te\"") == group && refs("co-quan:\"hoi lhpn tinh\"").count > 0)
        // No department does what is for mass organisations, and a name is still typed for one body alone.
        #expect(try refs("co-quan:\"truong ban\"").isEmpty)
        #expect(try office.kehoach("submit", "dak-lak-2022-cong-van/duty.year", "so-y-te").status != 0)
    }

    @Test func queriesChooseTasks() throws {
        let office = try Office()
        func ids(_ words: String...) throws -> [String] {
            try office.finish(try office.start(["tasks", "--format", "json"] + words)).json.compactMap {
                $0["id"] as? String
            }
        }
        #expect(try ids("cơ-quan:y-te") == ids("agency:y-te"))
        #expect(try ids("so", "y", "te", "kế-hoạch:thua-thien-hue-2024").contains("thua-thien-hue-2024/IV.8.a"))
        // What the shell takes out of quotation marks stays one value.
        #expect(try ids("cơ-quan:sở giáo dục", "năm:2021") == ids("cơ-quan:\"sở giáo dục\"", "năm:2021"))
        #expect(try ids("năm:2021").count == 70)
        // A dash before a condition negates it and is no option.
        #expect(try ids("-năm:2021").count == 233 - 70)
        #expect(try ids("not:year:2021").count == 233 - 70)
        #expect(try ids("hạn<2021-06-01", "năm:2021").allSatisfy { $0.hasPrefix("an-giang-2021/") })
        #expect(try ids("zzzz").isEmpty)
    }

    @Test func queriesChooseDeadlines() throws {
        let office = try Office()
        let late = try office.kehoach(
            "deadlines", "trạng-thái:quá-hạn", "kế-hoạch:an-giang-2021", "--today", "2021-11-20", "--format", "json"
        )
        .json
        #expect(!late.isEmpty)
        #expect(
            late.allSatisfy { $0["timeliness"] as? String == "overdue" && $0["plan"] as? String == "an-giang-2021" })
    }

    @Test func thatNothingWasFoundIsSaidApartFromTheList() throws {
        let outcome = try Office().kehoach("tasks", "zzzz")
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors == "kehoach: Không có mục nào khớp.\n")
    }

    @Test(
        arguments: [
            ("tasks zzzz", 1), ("tasks", 0), ("tasks bạo", 0), ("deadlines zzzz", 1), ("history --by khongco", 1),
            ("history an-giang-2021/II.1.1", 1), ("history", 0), ("activities", 0), ("activities --from 2021-01-01", 1),
            ("reports an-giang-2021/duty.year --late --today 2021-01-01", 1),
        ] as [(String, Int32)], ["table", "json", "csv", "md"])
    func aSearchThatFindsNothingIsToldByTheExitCode(_ list: (line: String, status: Int32), _ format: String) throws {
        let outcome = try Office().shell("\"$kehoach\" \(list.line) --format \(format)")
        #expect(outcome.status == list.status)
    }

    @Test func agenciesOfOnePlan() throws {
        let blocks = try Office().kehoach("agencies", "an-giang-2021", "--format", "json").json
        #expect(blocks.count == 13)
        let women = try #require(blocks.first { ($0["agencies"] as? [String])?.contains("hoi-lhpn-tinh") == true })
        #expect(women["requested"] as? Bool == true)
    }

    @Test func theActionMonthOfAYear() throws {
        let office = try Office()
        office.environment["KEHOACH_TODAY"] = "2026-11-21"
        let text = try office.kehoach("action-month")
        #expect(text.output.hasPrefix("Tháng hành động 2026 · ngày 7/31\n"))
        #expect(text.output.contains("chưa có kế hoạch 2026; tạm lấy theo kế hoạch năm 2021"))
        let month = try office.kehoach("action-month", "--year", "2024", "--format", "json").json
        #expect(month.contains { $0["type"] as? String == "actionMonth" && $0["from"] as? String == "2024-11-15" })
        let hue = month.filter { $0["plan"] as? String == "thua-thien-hue-2024" && $0["type"] as? String == "task" }
        #expect(!hue.isEmpty && hue.allSatisfy { $0["standsIn"] as? Bool == false })
        let stand = month.filter { $0["plan"] as? String == "an-giang-2021" }
        #expect(!stand.isEmpty && stand.allSatisfy { $0["standsIn"] as? Bool == true })
        #expect(try office.kehoach("action-month", "--year", "2010").output.contains("2016"))
    }

    @Test(arguments: [
        "an-giang-2021", "an-giang-2021/IV.6.1", "an-giang-2021/duty.year", "an-giang-2021/IV.6", "an-giang-2021/IV",
        "so-y-te", "ubnd-huyen@chau-doc", "an-giang",
    ])
    func oneThingIsShownInEveryForm(_ id: String) throws {
        let office = try Office()
        let text = try office.kehoach("show", id)
        #expect(text.status == 0 && text.output.hasPrefix("\(id)  "))
        let json = try office.kehoach("show", id, "--format", "json")
        #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
        let csv = try office.kehoach("show", id, "--format", "csv")
        #expect(CSVRecords(csv.output).lines.count == 2)
        #expect(try office.kehoach("show", id, "--lang", "en").output != text.output)
    }

    @Test func idsAreTakenAsPeopleTypeThem() throws {
        let office = try Office()
        #expect(try office.kehoach("show", "AN-GIANG-2021/iv.6.1").output.hasPrefix("an-giang-2021/IV.6.1  "))
        let tasks = try office.kehoach("tasks", "--format", "json").json.compactMap { $0["id"] as? String }
        let point = try #require(tasks.first { $0.hasSuffix(".đ") })
        let typed = point.dropLast() + "dd"
        #expect(try office.kehoach("show", String(typed)).output.hasPrefix(point))
    }

    /// The name of a status finds that status and text, and a line says so.
    @Test func aStatusMayStandAlone() throws {
        let office = try Office()
        let late = try office.kehoach("tasks", "trễ", "--today", "2021-11-12", "--format", "json")
        #expect(late.status == 0 && late.errors.contains("trạng-thái:trễ"))
        #expect(try late.json.contains { $0["timeliness"] as? String == "overdue" })
        let soon = try office.kehoach("tasks", "hạn<7", "--today", "2021-11-12", "--format", "json")
        let days = try soon.json.compactMap { $0["lastDay"] as? String }
        #expect(soon.status == 0 && soon.errors.isEmpty && !days.isEmpty)
        #expect(days.allSatisfy { ("2021-11-12"..."2021-11-18").contains($0) })
        #expect(
            try office.kehoach("deadlines", "late", "--today", "2021-11-12", "--lang", "en").errors.contains(
                "status:late"))
        #expect(try office.kehoach("tasks", "\"trễ\"", "--today", "2021-11-12").status == 1)
    }

    /// What one plan has needs no plan before its mark, and a body is known by its name; several are listed.
    @Test func whatIsShownIsNamedAsPeopleNameIt() throws {
        let office = try Office()
        #expect(try office.kehoach("show", "IV.15.b.1").output.contains("/IV.15.b.1"))
        let several = try office.kehoach("show", "IV.1.a")
        #expect(several.status == 64 && several.errors.contains("/IV.1.a, "))
        let body = try office.kehoach("show", "Sở Y tế")
        #expect(body.status == 0 && body.output.hasPrefix("so-y-te  Sở Y tế"))
        let vague = try office.kehoach("show", "doan")
        #expect(vague.status == 64 && vague.errors.contains("(ldld-tinh)"))
        #expect(try office.kehoach("show", "không có gì").status == 1)
    }
}
