import PlanDocuments
import PlanModel
import PlanStore
import Presentation
import Records
import TerminalUI
import Testing

@testable import kehoach

/// The values behind the commands.
struct ValueTests {
    private func page(_ width: Int?) -> Page { Page(width: width, charset: .unicode) }

    private static let keys = [
        ActionMonthRecord.keys, ActivityRecord.keys, BlockRecord.keys, CitationRecord.keys, DeadlineRecord.keys,
        FaultRecord.keys, FigureRecord.keys, HistoryRecord.keys, HolidayRecord.keys, MoneyRecord.keys, PlanRecord.keys,
        ProvinceRecord.keys, ReportRecord.keys, RollOverRecord.keys, TaskRecord.keys,
    ].map(\.names)

    @Test(arguments: keys) func aKeyOfAListSaysOneThing(_ names: [String]) {
        #expect(Set(names).count == names.count)
    }

    @Test func tablesGiveUpWhatMattersLeast() {
        let columns = [
            TableColumn("Id"), TableColumn("Title", minimum: 6), TableColumn("Who", minimum: 4, leaves: 1),
            TableColumn("Empty"), TableColumn("N", .right),
        ]
        let table = Table(
            columns, rows: [["a/1", "Một việc dài", "Sở Y tế", "", "7"], ["a/22", "Hai", "Sở", "", "12"]])
        #expect(
            table.text(on: page(nil)) == """
                Id    Title         Who       N
                a/1   Một việc dài  Sở Y tế   7
                a/22  Hai           Sở       12

                """)
        #expect(
            table.text(on: page(26)) == """
                Id    Title    Who       N
                a/1   Một vi…  Sở Y tế   7
                a/22  Hai      Sở       12

                """)
        #expect(
            table.text(on: page(18)) == """
                Id    Title      N
                a/1   Một việ…   7
                a/22  Hai       12

                """)
        #expect(table.text(on: page(5)).split(separator: "\n").allSatisfy { $0.count <= 5 })
        #expect(
            table.text(on: Page(width: 26, charset: .ascii)) == """
                Id    Title    Who       N
                a/1   Mot ...  So Y te   7
                a/22  Hai      So       12

                """)
    }

    @Test func csvIsSafeInSpreadsheets() {
        let text = CSVText.text(
            [
                ["a": .string("=1+1"), "b": .string("a,b"), "c": .int(-5), "d": .null],
                [
                    "a": .string("+84"), "b": .string("say \"hi\"\nthere"), "c": .bool(true),
                    "d": .array([.string("x"), .string("y")]),
                ],
                ["a": .string("-x"), "b": .string("@x"), "c": .string("＝x"), "d": .object(["k": .array([.int(1)])])],
            ], keys: ["a", "b", "c", "d"])
        #expect(
            CSVRecords(text).lines == [
                ["a", "b", "c", "d"], ["'=1+1", "a,b", "-5", ""], ["'+84", "say \"hi\" there", "true", "x; y"],
                ["'-x", "'@x", "'＝x", "{\"k\":[1]}"],
            ])
        #expect(text.hasPrefix("a,b,c,d\r\n"))
    }

    @Test(arguments: [
        ("=\u{301}1+1", "'=\u{301}1+1"), ("\t=1", "' =1"), ("\r=1", "' =1"), ("a,\u{301}b", "\"a,\u{301}b\""),
        ("a\"\u{301}b", "\"a\"\"\u{301}b\""), ("＝\u{FE0F}1", "'＝\u{FE0F}1"),
    ])
    func csvIsGuardedByCodePoints(text: String, cell: String) {
        let line = CSVText.line(["a": .string(text)], keys: ["a"])
        #expect(Array(line.unicodeScalars) == Array((cell + "\r\n").unicodeScalars))
    }

    @Test func markdownKeepsTextsInTheirCells() {
        let line = MarkdownTable.line(
            [
                "a": .string("một | hai"), "b": .string("dòng 1\ndòng 2\r\ndòng 3\u{2028}4"), "c": .int(-5), "d": .null,
                "e": .array([.string("*x*"), .string("[y](z)")]), "f": .object(["k": .string("|")]),
            ], keys: ["a", "b", "c", "d", "e", "f"])
        let cells = [
            "một \\| hai", "dòng 1<br>dòng 2<br>dòng 3<br>4", "-5", "", "\\*x\\*; \\[y\\](z)", "{\"k\":\"\\|\"}",
        ]
        #expect(line == "| " + cells.joined(separator: " | ") + " |\n")
        #expect(MarkdownTable.heading(["a", "b|c"]) == "| a | b\\|c |\n| --- | --- |\n")
    }

    /// Whatever stands in a text, its line has as many cells as the heading, and no terminal obeys it.
    @Test(arguments: [
        "|", "||", "\\|", "\\\\|", "|\u{301}", "\\", "a\\", "\n", "\r\n|\r", "\u{85}|\u{2029}", "`|`", "<br>|",
        "&#124;|", "\u{1B}[31m|",
        "\u{202E}|", "|\u{200D}", "=1+1|", "--- | ---", "\u{0}|",
    ])
    func markdownIsNotMistaken(text: String) {
        let line = MarkdownTable.line(["a": .string(text), "b": .array([.string(text)])], keys: ["a", "b"])
        #expect(line.hasSuffix(" |\n") && line.unicodeScalars.filter { $0 == "\n" }.count == 1)
        var bars = 0
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if scalar == "|", !isEscaped { bars += 1 }
            isEscaped = scalar == "\\" && !isEscaped
        }
        #expect(bars == 3, "\(line)")
        #expect(line.unicodeScalars.dropLast().allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }

    @Test(arguments: ["md", "markdown"]) func markdownHasTwoNames(_ name: String) {
        #expect(ListFormat(argument: name) == .markdown)
        #expect(ListFormat.allValueStrings == ["table", "json", "csv", "excel", "md"])
    }

    @Test func queryArgumentsKeepWhatTheShellQuoted() {
        #expect(QueryArguments(["cơ-quan:sở y tế", "tuyên", "truyền"]).text == "cơ-quan:\"sở y tế\" tuyên truyền")
        #expect(QueryArguments(["tỉnh:huế trạng-thái:quá-hạn"]).text == "tỉnh:huế trạng-thái:quá-hạn")
        #expect(QueryArguments(["sở y tế"]).text == "sở y tế")
        #expect(QueryArguments(["cơ-quan:\"sở y tế\""]).text == "cơ-quan:\"sở y tế\"")
        #expect(QueryArguments(LiteralDashArguments.shield(["-hạn:không có"])).text == "-hạn:\"không có\"")
        #expect(QueryArguments([]).text.isEmpty)
    }

    @Test func optionsBeforeTheCommandGoBehindIt() throws {
        func words(_ arguments: String...) throws -> [String] {
            try ArgumentNormalizer(arguments, CommandTable([TasksCommand.self, DoneCommand.self])).words
        }
        #expect(try words("--lang", "en", "tasks", "x") == ["tasks", "--lang", "en", "x"])
        #expect(try words("--read-only", "--data=x", "done", "y") == ["done", "--read-only", "--data=x", "y"])
        #expect(try words("--data", "tasks") == ["--data", "tasks"])
        #expect(try words() == [])
        #expect(try words("-h") == ["-h"])
        #expect(throws: ProgramFailure.self) { try words("--lang", "en", "taks") }
    }

    @Test func editDistances() {
        #expect(EditDistance.between("", "abc") == 3)
        #expect(EditDistance.between("taks", "tasks") == 1)
        #expect(EditDistance.between("undo", "redo") == 2)
        #expect(EditDistance.between("same", "same") == 0)
    }

    @Test func theLocalDayFollowsTheOffset() {
        let evening = Timestamp(seconds: 1_636_740_000, utcOffset: 7 * 3600)
        #expect(evening.localDay.iso == "2021-11-13")
        #expect(Timestamp(seconds: 1_636_740_000).localDay.iso == "2021-11-12")
        #expect(Timestamp(seconds: -1).localDay.iso == "1969-12-31")
        #expect(evening.untilMidnight == .seconds(23 * 3600))
    }

    @Test func pathsBeginAtTheWorkingFolder() {
        func absolute(_ path: String, in folder: String?) -> String {
            var surroundings = Surroundings.ofThisProcess()
            surroundings.workingFolder = folder
            return surroundings.absolute(path)
        }
        #expect(absolute("data", in: "/a b") == "/a b/data")
        #expect(absolute("./data/", in: "/a") == "/a/data/")
        #expect(absolute(".//./data", in: "/a") == "/a/data")
        #expect(absolute("../x", in: "/a/b") == "/a/b/../x")
        #expect(absolute(".", in: "/a") == "/a" && absolute("./", in: "/a") == "/a")
        #expect(absolute("..", in: "/") == "/..")
        #expect(absolute("/x", in: "/a") == "/x")
        #expect(absolute("", in: "/a") == "" && absolute("x", in: nil) == "x")
    }

    @Test func theFolderThatIsNamedFirstCounts() throws {
        func path(_ option: String?, _ environment: [String: String], existing: Set<String> = []) throws -> String {
            try DataFolderSearch(environment: environment, isDataFolder: existing.contains).found(option: option).path
        }
        #expect(try path("a", ["KEHOACH_DATA": "b"], existing: ["./data"]) == "a")
        #expect(try path(nil, ["KEHOACH_DATA": "b"], existing: ["./data"]) == "b")
        #expect(try path(nil, ["XDG_DATA_HOME": "/x", "HOME": "/h"], existing: ["./data", "/x/kehoach"]) == "./data")
        #expect(try path(nil, ["XDG_DATA_HOME": "/x", "HOME": "/h"], existing: ["/x/kehoach"]) == "/x/kehoach")
        #expect(
            try path(nil, ["XDG_DATA_HOME": "x", "HOME": "/h"], existing: ["/h/.local/share/kehoach"])
                == "/h/.local/share/kehoach")
        #expect(throws: ProgramFailure.self) { try path(nil, ["HOME": "/h"]) }
    }

}
