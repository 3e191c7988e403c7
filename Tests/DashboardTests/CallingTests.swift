import Foundation
import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// Contacts, calls and promises on screen 6, through the real loop.
@Suite struct CallingTests {
    private static let anGiang = PlanID("an-giang-2021")
    private static let body = AgencyReference(AgencyID("so-y-te"))

    /// A folder with two persons of the health department, looked at where it owes the yearly report.
    private func board(_ today: String = "2021-11-20", copyOf source: String? = nil) throws -> Board {
        let path = try source ?? Board.copyOfData()
        if source == nil {
            let contacts = URL(fileURLWithPath: path + "/contacts")
            try FileManager.default.createDirectory(at: contacts, withIntermediateDirectories: true)
            let text = """
                { "unit": "an-giang", "contacts": [
                  { "id": "c.a", "body": "so-y-te", "name": "Nguyễn Thị Lan", "post": "Chánh VP", "telephone": "0296 1" },
                  { "id": "c.b", "body": "so-y-te", "name": "Trần Văn Bình" } ] }
                """
            try Data(text.utf8).write(to: contacts.appendingPathComponent("an-giang.json"))
        }
        return try Board(today: today, copyOf: path).press("6 /").type("so y te").press("Enter")
    }

    private func calls(_ board: Board) throws -> [ReportingDuty.Call] {
        let plan = try #require(board.state.digest.plan(Self.anGiang))
        return try #require(plan.plan.plan.duties.first { $0.id == Ref("duty.year") }).calls(to: Self.body)
    }

    @Test func theContactOfTheBodyUnderTheCursorIsSeen() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        #expect(board.state.reports.body == Self.body)
        #expect(board.sees("Liên hệ: Nguyễn Thị Lan · Chánh VP · 0296 1 (+1 người)"))
        for line in board.lines { #expect(DisplayWidth.of(line) <= 80) }
        board.press("k")
        #expect(!board.sees("Liên hệ"))
    }

    @Test func aCallIsRecordedAndItsPromiseStands() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        board.press("a")
        guard case .form(let form) = board.state.modal else { Issue.record("no form"); return }
        #expect(form.text(.calledPerson) == "Nguyễn Thị Lan" && form.text(.calledOn) == "20/11/2021")
        board.type("21/11").press("Enter")
        #expect(
            try calls(board) == [
                ReportingDuty.Call(
                    on: try #require(Day(iso: "2021-11-20")), person: "Nguyễn Thị Lan", promised: Day(iso: "2021-11-21")
                )
            ])
        #expect(board.sees("Gọi 20/11 (Nguyễn Thị Lan), hứa 21/11") && board.sees("hứa 21/11"))
        let later = try self.board("2021-11-24", copyOf: board.path)
        #expect(later.sees("hứa 21/11, quá 3 ngày"))
        later.press("Space")
        #expect(!later.sees("hứa 21/11"))
        later.press("u u")
        #expect(try calls(later).isEmpty)
    }

    @Test func aCallIsToOneBody() throws {
        let board = try Board(today: "2021-11-20").press("6 a")
        #expect(board.state.modal == nil && board.state.notice?.kind == .refused)
        // Nobody promises for a day before the call.
        board.press("Enter j a").type("19/11/2021").press("Enter")
        guard case .form(let form) = board.state.modal else { Issue.record("no form"); return }
        #expect(form.fields.contains { $0.label == .promisedDay && $0.complaint != nil })
        board.press("Esc")
        #expect(board.state.modal == nil)
    }
}
