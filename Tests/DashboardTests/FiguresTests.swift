import Disk
import Foundation
import PlanActions
import PlanModel
import PlanStore
import Records
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// Screen 7 against the real loop and a real folder.
@Suite struct FiguresTests {
    private static let file = "figures/an-giang-2025.json"

    /// The sign behind a number is explained where it is seen, not only at the target that has it.
    @Test(arguments: ["60x16", "80x24", "120x40"]) func unverifiedTargetsHaveALegend(_ size: String) throws {
        let board = try Board(size: size, isWatching: false).press("7")
        #expect(board.lines.prefix(4).contains { $0.contains("? chưa kiểm chứng") })
    }

    @Test func everyTargetIsListedUnderItsObjective() throws {
        let board = try Board(size: "120x60").press("7")
        #expect(board.state.targetRows.count == 6 + 23)
        #expect(board.sees("‹ Chỉ tiêu 2026 › · An Giang (từ 01/7/2025) · 0/23 có số"))
        for text in ["1.1", "4.3?", "6.4?", "≥60%", "<25%", "chưa có số"] { #expect(board.sees(text), "\(text)") }
    }

    @Test func aValueIsTypedStoredShownAndTakenBack() throws {
        let board = try Board().press("7 Enter").type("76,5")
        board.press("Tab").type("Báo cáo năm").press("Enter")
        #expect(board.sees("Đã ghi chỉ tiêu 1.1 năm 2026"))
        #expect(board.sees("76,5%"))
        #expect(board.sees("✓ 1.1"))
        let text = try board.file(Self.file)
        #expect(text.contains("\"value\": \"76.5\"") && text.contains("\"source\": \"Báo cáo năm\""))
        #expect(try board.file("history/figures.an-giang-2025.jsonl").split(separator: "\n").count == 1)
        board.press("u")
        #expect(board.state.shownFigures?.values.isEmpty == true)
        board.press("Ctrl-R")
        #expect(board.state.shownFigures?.values.first?.value.description == "76.5")
    }

    @Test func aSecondValueChangesOnlyWhatDiffers() throws {
        let board = try Board().press("7 e").type("60,5").press("Enter e")
        #expect(board.sees("60,5"))
        board.press("Backspace").type("7").press("Enter")
        #expect(try board.file(Self.file).contains("\"value\": \"60.7\""))
        #expect(board.sees("! 1.1"))
        // An empty value takes the record away.
        board.press("e Backspace Backspace Backspace Backspace Enter")
        #expect(board.state.shownFigures?.values.isEmpty == true)
        board.press("u")
        #expect(board.state.shownFigures?.values.first?.value.description == "60.7")
    }

    @Test func whatIsNoValueStaysInTheForm() throws {
        let board = try Board().press("7 e").type("150").press("Enter")
        #expect(board.state.mode == .form)
        #expect(board.sees("150") && board.sees("Không phải giá trị"))
        board.press("Esc y")
        #expect(board.state.modal == nil)
        #expect(!FileManager.default.fileExists(atPath: board.path + "/" + Self.file))
    }

    @Test func yesAndNoAreTyped() throws {
        let board = try Board().press("7")
        while board.state.figures.target != "5.1" { board.press("j") }
        board.press("e").type("có").press("Enter")
        #expect(try board.file(Self.file).contains("\"value\": \"1\""))
        #expect(board.sees("✓ 5.1"))
    }

    @Test func aNumberInTheOtherLanguagesWritingIsAsked() throws {
        let board = try Board().press("7 e").type("1.234")
        #expect(board.sees("1,234%"))
        board.press("Enter")
        #expect(board.sees("lần nữa") && board.state.modal != nil)
        board.press("Enter")
        #expect(try board.file(Self.file).contains("\"value\": \"1.234\""))
        #expect(board.state.notice?.text.contains("1,234%") == true)
    }

    @Test func theProvinceIsTheOneOfTheYear() throws {
        let board = try Board().press("7")
        #expect(board.state.figures.unit == UnitID("an-giang-2025"))
        board.press("<")
        #expect(board.state.figureChoices.contains(UnitID("an-giang")))
        #expect(board.state.figureChoices.contains(UnitID("an-giang-2025")))
        board.press("<")
        #expect(board.state.figures.year == 2024 && board.state.figures.unit == UnitID("an-giang"))
        #expect(board.sees("An Giang (đến 30/6/2025)"))
        let seen = Set(
            (0..<board.state.figureChoices.count).map { _ in
                board.press("o")
                return board.state.figures.unit
            })
        #expect(seen.count == board.state.figureChoices.count)
    }

    @Test func theSelectionStaysWhenAColleagueWrites() throws {
        let board = try Board().press("7 j j")
        let target = board.state.figures.target
        let other = try PlanFolder(at: board.path, system: PosixSystem(), clock: Board.clock)
        let value = UnitFigures.Value(target: "1.1", year: 2026, value: try #require(DecimalNumber("61")))
        let actions = PlanActions(other.snapshot.library, FolderCondition(other.snapshot))
        _ = try other.commit(actions.entering(value, of: UnitID("an-giang-2025")).action, by: "Minh")
        board.press("Ctrl-L")
        #expect(board.state.figures.target == target)
        #expect(board.sees("61%"))
    }

    @Test func aLockedRecordIsRefused() throws {
        let folder = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder + "/figures", withIntermediateDirectories: true)
        let text = """
            {"$schema": "../schema/figures.schema.json", "values": [
              {"id": "1.1:2026", "target": "1.1", "year": 2026, "value": 60.5}], "money": []}
            """
        try text.write(toFile: folder + "/" + Self.file, atomically: true, encoding: .utf8)
        let board = try Board(copyOf: folder).press("7 e").type("61").press("Enter")
        #expect(try board.file(Self.file) == text)
        #expect(board.state.notice?.kind == .refused)
    }

    /// Where keys lead: what is shown, the years of targets and of money, the province or plan.
    @Test(arguments: [
        ("", FiguresState.Subject.targets, 2026, 2021, "an-giang-2025"), ("<", .targets, 2025, 2021, "an-giang-2025"),
        ("< > >", .targets, 2027, 2021, "an-giang-2025"), ("h l", .targets, 2026, 2021, "an-giang-2025"),
        ("o", .targets, 2026, 2021, "dak-lak-2025"), ("O", .targets, 2026, 2021, "thua-thien-hue"),
        ("o O", .targets, 2026, 2021, "an-giang-2025"), ("z <", .money, 2026, 2020, "an-giang-2021"),
        ("z z", .targets, 2026, 2021, "an-giang-2025"), ("z o", .money, 2026, 2020, "dak-lak-2020"),
        ("z < o O", .money, 2026, 2021, "an-giang-2021"),
    ])
    func keysLead(
        _ keys: String, _ subject: FiguresState.Subject, _ year: Int, _ moneyYear: Int, _ shown: String
    ) throws {
        let figures = try Board().press("7 " + keys).state.figures
        #expect(figures.subject == subject && figures.year == year && figures.moneyYear == moneyYear)
        #expect((subject == .targets ? figures.unit?.slug : figures.plan?.slug) == shown)
    }

    // MARK: Money

    @Test func moneyIsHeldAgainstTheNorms() throws {
        let board = try Board().press("7 z")
        #expect(board.state.figures.plan == PlanID("an-giang-2021"))
        #expect(board.sees("Kinh phí 2021") && board.sees("20.000.000-30.000.000 đồng/năm"))
        board.press("Enter").type("15tr").press("Tab").type("12.000.000").press("Enter")
        #expect(board.sees("15.000.000") && board.sees("5.000.000"))
        #expect(board.sees("bố trí thấp hơn mức 5 triệu · chi thấp hơn mức 8 triệu"))
        let text = try board.file("figures/an-giang.json")
        #expect(text.contains("\"planned\": 15000000") && text.contains("\"spent\": 12000000"))
        board.press("u")
        #expect(board.state.moneyTable?.rows.allSatisfy { $0.entry == nil } == true)
    }

    @Test func rowsOfMoneyAddUp() throws {
        let board = try Board().press("7 z")
        let table = try #require(board.state.moneyTable)
        #expect(table.sections.map(\.rows.count) == [16, 11, 1])
        for section in table.sections {
            let sums = section.sums
            #expect(MoneyTable.Standing.allCases.reduce(0) { $0 + sums[$1] } == section.rows.count)
        }
        board.press("G")
        #expect(board.state.figures.money == table.rows.last?.record)
    }

    @Test func whatIsNoAmountStaysInTheForm() throws {
        let board = try Board().press("7 z Enter Tab").type("nhiều").press("Enter")
        #expect(board.state.mode == .form)
        if case .form(let form)? = board.state.modal { #expect(form.focus == 1) }
    }

    @Test func plansWithoutNormsSaySo() throws {
        let board = try Board().press("7 z o")
        #expect(board.state.figures.plan != PlanID("an-giang-2021"))
        #expect(board.sees("Kế hoạch không đặt định mức kinh phí"))
        board.press("Enter")
        #expect(board.state.modal == nil)
        board.press("z")
        #expect(board.sees("Chỉ tiêu 2026"))
    }

    // MARK: The chart

    private func chart(_ target: StrategyTarget, _ values: [(Int, String)], year: Int, size: Size) throws -> [String] {
        let entered = try values.map {
            UnitFigures.Value(target: target.id, year: $0.0, value: try #require(DecimalNumber($0.1)))
        }
        var frame = Frame(size: size)
        TargetChart(
            target: target, path: TargetPath(target, entered: entered), values: entered, year: year,
            wording: .init(.vietnamese)
        ).draw(in: frame.bounds, &frame)
        return frame.lines
    }

    private func target(_ direction: StrategyTarget.Direction, _ aims: [(Int, Int)]) throws -> StrategyTarget {
        StrategyTarget(
            id: "1.1", objective: "1", title: "", english: "", measure: .percent, direction: direction,
            values: try aims.map {
                TargetValue(year: $0.0, bound: .atLeast, value: try #require(DecimalNumber($0.1)))
            }, source: "", isVerified: true)
    }

    @Test func theChartRisesToWhatIsAimedAt() throws {
        let target = try target(.higher, [(2025, 60), (2030, 80)])
        let lines = try chart(target, [(2023, "40"), (2026, "62")], year: 2026, size: Size(columns: 50, rows: 6))
        #expect(lines[0].contains("×") && lines[0].hasPrefix("80%"))
        #expect(lines.contains { $0.hasPrefix("40%") && $0.contains("●") })
        #expect(lines[5].contains("[26]"))
        #expect(lines.joined().filter { $0 == "●" }.count == 2)
    }

    @Test func theChartFitsWhereThereIsLittle() throws {
        let target = try target(.lower, [(2025, 30), (2030, 25)])
        for (columns, rows) in [(58, 4), (20, 4), (10, 3), (5, 3), (30, 2), (0, 0)] {
            let lines = try chart(
                target, (2000...2024).map { ($0, "3\($0 % 10)") }, year: 2026, size: Size(columns: columns, rows: rows))
            for line in lines { #expect(DisplayWidth.of(line) <= columns) }
        }
        let none = try self.target(.higher, [])
        #expect(try chart(none, [], year: 2026, size: Size(columns: 40, rows: 6)).allSatisfy(\.isEmpty))
    }

    @Test func theChartCanBeReadInASCII() throws {
        let target = try target(.higher, [(2025, 60), (2030, 80)])
        let text = try chart(target, [(2023, "40"), (2026, "62")], year: 2026, size: Size(columns: 50, rows: 6))
            .joined(separator: "\n")
        let folded = AsciiFolding.fold(text)
        #expect(!folded.contains("?"))
        for sign in ["*", "x", "."] { #expect(folded.contains(sign)) }
    }
}
