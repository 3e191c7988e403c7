import Foundation
import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// Screen 2 where a province has many plans: units that are folded, and filters.
@Suite struct ManyPlansTests {
    private static let anBien = UnitID("an-giang-2025-xa-an-bien")
    private static let anChau = UnitID("an-giang-2025-xa-an-chau")

    private func board(_ keys: String = "2 Enter") throws -> Board {
        try Board(copyOf: try ManyPlans.shared.get()).press(keys)
    }

    /// The lines of the plan column: units by their slugs, in brackets where unfolded, plans by theirs.
    private func lines(_ state: AppState) -> [String] {
        let lines = state.browseLines
        return (0..<lines.count).map { index in
            switch lines[index] {
            case .plan(let plan, let isInPart): (isInPart ? "  " : "") + plan.id.slug
            case .unit(let part, let isUnfolded): isUnfolded ? "[\(part.unit.slug)]" : part.unit.slug
            }
        }
    }

    private func current(_ state: AppState) -> String? {
        state.browseLines.index(unit: state.browse.unit, plan: state.browse.plan).map { lines(state)[$0] }
    }

    @Test func unitsStandFoldedBehindTheProvincesOwnPlans() throws {
        let state = try board().state
        // By the names without their kinds: the ward Bình Đức stands among the communes.
        #expect(lines(state) == ["an-giang-2021"] + ManyPlans.communes)
        #expect(state.browse.plan == PlanID("an-giang-2021") && state.browse.unit == nil)
        for index in 0..<state.browseLines.count {
            guard case .unit(let part, _) = state.browseLines[index] else { continue }
            #expect(state.browseLines.index(unit: part.unit, plan: nil) == index)
            #expect(part.plans.map(\.outline.year) == ManyPlans.years.reversed())
        }
    }

    @Test func unitsOfOneNameAreToldApart() throws {
        let folder = try ManyPlans.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // Both are in An Giang today, and were in two provinces.
        for unit in ["chau-thanh-an-giang", "chau-thanh-kien-giang"] {
            let id = "an-giang-2025-xa-an-cu-2024"
            let text = try String(
                contentsOfFile: "\(folder)/plans/an-giang-2025-xa-an-cu/\(id).json", encoding: .utf8)
            try FileManager.default.createDirectory(
                atPath: "\(folder)/plans/\(unit)", withIntermediateDirectories: true)
            try text.replacingOccurrences(of: "\"\(id)\"", with: "\"\(unit)-2024\"")
                .replacingOccurrences(of: "\"an-giang-2025-xa-an-cu\"", with: "\"\(unit)\"")
                .write(toFile: "\(folder)/plans/\(unit)/\(unit)-2024.json", atomically: true, encoding: .utf8)
        }
        let state = try Board(copyOf: folder).press("2 Enter").state
        let names = state.browsePlans.parts.filter { $0.unit.slug.hasPrefix("chau-thanh") }.map(\.name)
        #expect(names == ["huyện Châu Thành · An Giang", "huyện Châu Thành · Kiên Giang"])
    }

    @Test func fewPlansStandInOneList() throws {
        let state = try Board().press("2 G Enter").state
        #expect(state.browsePlans.parts.isEmpty && state.browsePlans.own.count == state.browsePlans.total)
    }

    struct Walk: Sendable, CustomTestStringConvertible {
        let keys: String
        let line: String
        let plan: String
        var focus = BrowseState.Column.plan
        var unfolded: String?
        var testDescription: String { keys }
    }

    static let walks = [
        Walk(keys: "j", line: "an-giang-2025-xa-an-bien", plan: "an-giang-2025-xa-an-bien-2026"),
        Walk(keys: "G", line: "an-giang-2025-xa-can-dang", plan: "an-giang-2025-xa-can-dang-2026"),
        Walk(keys: "G g", line: "an-giang-2021", plan: "an-giang-2021"),
        Walk(keys: "PgDn", line: "an-giang-2025-xa-can-dang", plan: "an-giang-2025-xa-can-dang-2026"),
        Walk(
            keys: "j Enter", line: "[an-giang-2025-xa-an-bien]", plan: "an-giang-2025-xa-an-bien-2026",
            unfolded: "an-giang-2025-xa-an-bien"),
        Walk(
            keys: "j l Right", line: "  an-giang-2025-xa-an-bien-2026", plan: "an-giang-2025-xa-an-bien-2026",
            unfolded: "an-giang-2025-xa-an-bien"),
        Walk(
            keys: "j Enter j j", line: "  an-giang-2025-xa-an-bien-2025", plan: "an-giang-2025-xa-an-bien-2025",
            unfolded: "an-giang-2025-xa-an-bien"),
        Walk(
            keys: "j Enter j j j j j", line: "an-giang-2025-xa-an-chau", plan: "an-giang-2025-xa-an-chau-2026",
            unfolded: "an-giang-2025-xa-an-bien"),
        Walk(
            keys: "j Enter j j j j j Enter", line: "[an-giang-2025-xa-an-chau]",
            plan: "an-giang-2025-xa-an-chau-2026", unfolded: "an-giang-2025-xa-an-chau"),
        Walk(
            keys: "j Enter Enter j Enter", line: "  an-giang-2025-xa-an-bien-2025",
            plan: "an-giang-2025-xa-an-bien-2025", focus: .group, unfolded: "an-giang-2025-xa-an-bien"),
        Walk(
            keys: "j Enter Enter j h", line: "an-giang-2025-xa-an-bien", plan: "an-giang-2025-xa-an-bien-2026"),
        Walk(keys: "j Enter Left", line: "an-giang-2025-xa-an-bien", plan: "an-giang-2025-xa-an-bien-2026"),
        Walk(
            keys: "j Enter Left Left", line: "an-giang-2025-xa-an-bien", plan: "an-giang-2025-xa-an-bien-2026",
            focus: .province),
        Walk(keys: "h", line: "an-giang-2021", plan: "an-giang-2021", focus: .province),
        Walk(
            keys: "j Enter G h", line: "an-giang-2025-xa-can-dang", plan: "an-giang-2025-xa-can-dang-2026",
            focus: .province, unfolded: "an-giang-2025-xa-an-bien"),
    ]

    @Test(arguments: walks) func keysWalkOverLines(_ walk: Walk) throws {
        let state = try board("2 Enter " + walk.keys).state
        #expect(current(state) == walk.line)
        #expect(state.browse.plan?.slug == walk.plan)
        #expect(state.browse.focus == walk.focus)
        #expect(state.browse.unfolded?.slug == walk.unfolded)
        // Nothing to the right is empty or of another plan.
        #expect(state.browsePlan?.id == state.browse.plan && state.browseRow?.id.plan == state.browse.plan)
    }

    @Test func anotherScreenStandsOnAPlanInItsUnit() throws {
        let board = try board("2 Enter f").type("ba chúc").press("Enter")
        var state = board.state
        let plan = PlanID("an-giang-2025-xa-an-chau-2024")
        state.browse(to: plan, task: nil)
        #expect(current(state) == "  an-giang-2025-xa-an-chau-2024" && state.browse.unfolded == Self.anChau)
        #expect(state.planFilter.isEmpty && state.browse.focus == .group)
        let task = try #require(state.digest.plan(plan)?.rows.first?.task.id)
        state.browse(to: PlanID("an-giang-2025-xa-an-bien-2023"), task: task)
        #expect(current(state) == "  an-giang-2025-xa-an-bien-2023" && state.browse.unfolded == Self.anBien)
        #expect(state.browse.focus == .task)
    }

    @Test func aReloadKeepsTheLineAndFindsWhatIsNew() throws {
        let folder = try ManyPlans.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let board = try Board(copyOf: folder, isWatching: false).press("2 Enter j Enter j j")
        #expect(current(board.state) == "  an-giang-2025-xa-an-bien-2025")
        try FileManager.default.removeItem(
            atPath: folder + "/plans/an-giang-2025-xa-an-bien/an-giang-2025-xa-an-bien-2026.json")
        board.press("Ctrl-L")
        #expect(current(board.state) == "  an-giang-2025-xa-an-bien-2025")
        #expect(board.state.browsePlans.total == 56)
        // On the unit's line its latest plan is shown, which is another one now.
        board.press("k")
        #expect(board.state.browse.unit == Self.anBien)
        #expect(board.state.browse.plan == PlanID("an-giang-2025-xa-an-bien-2025"))
        try FileManager.default.removeItem(atPath: folder + "/plans/an-giang-2025-xa-an-bien")
        board.press("Ctrl-L")
        #expect(current(board.state) == "an-giang-2021" && board.state.browse.unit == nil)
    }

    @Test func anUndoKeepsTheLine() throws {
        let folder = try ManyPlans.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let board = try Board(copyOf: folder, isWatching: false).press("2 Enter j Enter j j Enter Enter Space u")
        #expect(current(board.state) == "  an-giang-2025-xa-an-bien-2025" && board.state.browse.focus == .task)
        #expect(board.state.notice?.kind == .done)
    }

    @Test func aFilterNarrowsPlans() throws {
        let board = try board("2 Enter f").type("binh 2025")
        // Words are looked for in the names of units, in numbers and in years.
        #expect(lines(board.state).count == 7 && board.state.browsePlans.count == 7)
        #expect(board.state.browsePlans.parts.allSatisfy { $0.plans.map(\.outline.year) == [2025] })
        #expect(board.state.modal == .find && board.sees("7/57 “binh 2025”"))
        board.press("Enter")
        #expect(board.state.modal == nil && board.state.browsePlans.count == 7)
        board.press("j Enter Enter")
        #expect(current(board.state) == "  an-giang-2025-phuong-binh-duc-2025")
        // Out again: the unit, the filter, the column.
        board.press("Esc")
        #expect(board.state.browse.unfolded == nil && board.state.browsePlans.count == 7)
        board.press("Esc")
        #expect(board.state.browsePlans.count == 57 && board.state.browse.unit?.slug == "an-giang-2025-phuong-binh-duc")
        board.press("Esc")
        #expect(board.state.browse.focus == .province)
    }

    @Test func accentsThatAreTypedMustBeThere() throws {
        let board = try board("2 Enter f").type("bình đức")
        #expect(lines(board.state).first == "[an-giang-2025-phuong-binh-duc]")
        board.press("Ctrl-U").type("binh dừc")
        #expect(lines(board.state).isEmpty)
        #expect(board.state.browse.plan == nil && board.sees("Không có kế hoạch nào khớp."))
        // Escape takes the filter away and returns.
        board.press("Esc")
        #expect(current(board.state) == "an-giang-2021" && board.state.planFilter.isEmpty)
    }

    @Test func aNumberIsFoundAmongOwnPlansAndUnits() throws {
        #expect(lines(try board("2 Enter f").type("67/kh").state) == ["an-giang-2021"])
        let state = try board("2 Enter f").type("12/KH 2024").state
        #expect(
            lines(state) == ["[an-giang-2025-xa-an-chau]", "  an-giang-2025-xa-an-chau-2024"])
    }

    @Test func aFilterNarrowsProvincesAndShortLists() throws {
        let board = try board("2 f").type("dak")
        #expect(board.state.browseProvinces.map(\.id.slug) == ["dak-lak-2025"])
        #expect(board.state.browse.province?.slug == "dak-lak-2025" && board.sees("1/3 “dak”"))
        board.press("Enter Enter f").type("2020")
        #expect(lines(board.state) == ["dak-lak-2020"])
        board.press("Enter Esc Esc Esc")
        #expect(board.state.browseProvinces.count == 3 && board.state.browse.province?.slug == "dak-lak-2025")
        // A filter of plans is of one province.
        board.press("f").type("zz").press("Esc k")
        #expect(board.state.browse.province?.slug == "an-giang-2025" && board.state.browsePlans.count == 57)
    }

    @Test func fromAColumnFurtherRightTheFilterIsThatOfPlans() throws {
        let board = try board("2 Enter Enter Enter f")
        #expect(board.state.browse.focus == .plan && board.state.isFiltering)
        board.type("an phu").press("Enter")
        #expect(board.state.browse.unit?.slug == "an-giang-2025-xa-an-phu")
    }

    @Test func theFooterNamesTheFilterWhereAListIsLong() throws {
        #expect(try board().sees("f lọc"))
        #expect(try !Board().press("2 Enter").sees("f lọc"))
    }
}
