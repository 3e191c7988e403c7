import Foundation
import PlanModel
import Records
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// Groups of agencies seen and changed on screens 2, 3 and 6, through the real loop.
@Suite struct RosterScreenTests {
    private static let plan = PlanID("dak-lak-2022-cong-van")
    private static let unit = UnitID("dak-lak")
    private static let group = AgencyID("so-ban-nganh")

    /// A board on screen 6, on the report of the year of a letter that names three groups.
    private func board(
        _ language: Language = .vietnamese, size: String = "80x24", copyOf source: String? = nil
    ) throws -> Board {
        let board = try Board(
            today: "2022-06-01", size: size, language: language, copyOf: try source ?? Board.copyOfData())
        board.press("6")
        for _ in 0..<10 where board.state.reports.plan != Self.plan { board.press("]") }
        for _ in 0..<10 where board.state.reports.plan != Self.plan { board.press("[") }
        for _ in 0..<10 where board.state.reports.duty != Ref("duty.year") { board.press("Right") }
        return board
    }

    private func members(_ board: Board) -> [Roster.Entry] {
        board.state.digest.library.reference.rosters[Self.unit]?.entries.filter { $0.group == Self.group } ?? []
    }

    private func debtors(_ board: Board) throws -> [String] {
        let plan = try #require(board.state.digest.plan(Self.plan))
        return (plan.plan.debtors[Ref("duty.year")] ?? []).map(\.reference.description).filter { !$0.contains("@") }
    }

    private func form(_ board: Board) throws -> Form {
        guard case .form(let form) = board.state.modal else {
            Issue.record("no form: \(board.lines)")
            return Form(purpose: .document, fields: [])
        }
        return form
    }

    /// Names by a few letters; then one comes and one goes, each with its day; each is one step back.
    @Test(arguments: Language.allCases) func aGroupIsTakenApartChangedAndPutTogetherAgain(_ language: Language) throws {
        let board = try board(language)
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        #expect(try debtors(board) == ["so-ban-nganh", "doan-the"])
        board.press("m")
        #expect(try form(board).purpose == .roster(Self.group, of: Self.plan))
        #expect(try form(board).text(.rosterMembers) == nil)
        board.type(language == .vietnamese ? "so y te" : "department of health").press("Down Enter")
        board.type(language == .vietnamese ? "; so tu phap" : "; department of justice").press("Down Enter Enter")
        #expect(board.state.modal == nil, "\(board.lines)")
        #expect(members(board).map(\.body.description).sorted() == ["so-tu-phap", "so-y-te"])
        #expect(members(board).allSatisfy { $0.from == nil && $0.until == nil })
        #expect(try debtors(board) == ["so-tu-phap", "so-y-te", "doan-the"])
        let notice = language == .vietnamese ? "Đã ghi 2 cơ quan vào nhóm Các sở, ban, ngành" : "Put 2 agencies into"
        #expect(board.sees(notice), "\(board.lines)")

        // Who is gone stays in what the group was before.
        board.press("m")
        let both = try form(board).texts(.rosterMembers)
        #expect(both.count == 2)
        let health = try #require(both.first { $0.contains(language == .vietnamese ? "Y tế" : "Health") })
        let home = language == .vietnamese ? "; Sở Nội vụ" : "; so-noi-vu"
        board.press("Ctrl-U").type(health + home).press("Tab").type("1/7").press("Tab").type("30/6").press("Tab")
            .type("QĐ 5").press("Enter")
        #expect(board.state.modal == nil, "\(board.lines)")
        func entry(_ body: String) -> Roster.Entry? { members(board).first { $0.body.description == body } }
        #expect(entry("so-noi-vu")?.from?.iso == "2022-07-01" && entry("so-noi-vu")?.note == "QĐ 5")
        #expect(entry("so-tu-phap")?.until?.iso == "2022-06-30" && entry("so-y-te")?.until == nil)
        #expect(try debtors(board) == ["so-noi-vu", "so-y-te", "doan-the"])
        board.press("u")
        #expect(try debtors(board) == ["so-tu-phap", "so-y-te", "doan-the"])
        board.press("u")
        #expect(try debtors(board) == ["so-ban-nganh", "doan-the"] && members(board).isEmpty)
    }

    /// What was recorded stands in the history.
    @Test func aChangeIsInTheHistory() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        board.press("m").type("Sở Y tế").press("Enter")
        #expect(try board.file("history/rosters.dak-lak.jsonl").contains("so-ban-nganh:so-y-te"))
    }

    @Test func whatCannotBeStaysToBeMended() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        func complaints() throws -> [Wording.FieldLabel: Wording.FieldComplaint] {
            try form(board).fields.reduce(into: [:]) { $0[$1.label] = $1.complaint }
        }
        board.press("m").type("Sở Không Có").press("Enter")
        #expect(try complaints() == [.rosterMembers: .noSuchBody])
        board.press("Ctrl-U").type("Các đoàn thể").press("Enter")
        #expect(try complaints() == [.rosterMembers: .isGroup])
        board.press("Ctrl-U").type("Sở Y tế").press("Tab Tab").type("30/6").press("Enter")
        #expect(try complaints() == [.rosterUntil: .ofNobody])
        board.press("Ctrl-U Shift-Tab").type("1/3").press("Enter m")
        board.press("Ctrl-U").type("Sở Tư pháp").press("Tab Tab").type("28/2").press("Enter")
        #expect(try complaints() == [.rosterUntil: .endsBeforeItBegins])
        #expect(members(board).map(\.body.description) == ["so-y-te"])
    }

    /// A body leads to its group, on the list of those who owe a report, and on a task of screens 2 and 3.
    @Test func whereAGroupStands() throws {
        let path = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board(copyOf: path)
        board.press("m").type("Sở Y tế").press("Enter Enter")
        func openedOn(_ body: String) throws -> Form.Purpose {
            for _ in 0..<30 where board.state.reports.body?.description != body { board.press("j") }
            board.press("m")
            let purpose = try form(board).purpose
            board.press("Esc")
            return purpose
        }
        #expect(try openedOn("so-y-te") == .roster(Self.group, of: Self.plan))
        #expect(try openedOn("doan-the") == .roster(AgencyID("doan-the"), of: Self.plan))
        board.press("3 /").type("nam:2022").press("Enter")
        for _ in 0..<40 where board.state.selection.namedBodies.first?.agency != Self.group { board.press("j") }
        board.press("m")
        #expect(try form(board).purpose == .roster(Self.group, of: Self.plan))
        #expect(try form(board).text(.rosterMembers) == "Sở Y tế")
    }

    /// Districts come from the lists of units; where there is no group, nothing is asked.
    @Test func whereNoGroupIsNothingIsAsked() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        board.press("2 m")
        #expect(board.state.modal == nil && board.state.notice?.text == board.state.wording.noGroupHere)
    }

    /// The form of a group that nobody took apart, and of one that somebody did.
    @Test(arguments: Language.allCases, GoldenScreenTests.sizes)
    func whatAPersonSees(_ language: Language, _ size: String) throws {
        let board = try board(language, size: size)
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        func picture(_ name: String) throws {
            let frame = try #require(board.screen.lastFrame)
            for line in frame.lines { #expect(DisplayWidth.of(line) <= frame.size.columns) }
            try GoldenScreenTests().compare(
                frame.lines.joined(separator: "\n") + "\n", with: "\(name)-\(size)-\(language.rawValue)")
        }
        board.press("m").type(language == .vietnamese ? "tu ph" : "justice")
        try picture("roster-form")
        board.press("Ctrl-U").type("so-y-te; so-tu-phap; so-noi-vu").press("Enter m").press("Tab").type("1/7")
        try picture("roster-members")
    }
}
