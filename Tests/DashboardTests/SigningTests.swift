import Foundation
import PlanModel
import Records
import TerminalUI
import Testing
import Wording

@testable import Dashboard

/// The way of papers to a signature on screens 1, 2 and 6, through the real loop.
@Suite struct SigningTests {
    private static let plan = PlanID("an-giang-2026")

    private static let draft = """
        { "id": "an-giang-2026", "unit": "an-giang-2025", "year": 2026, "state": "draft", "document": { "kind": "plan",
          "number": null, "issuedOn": null, "place": null, "title": "Kế hoạch bình đẳng giới năm 2026",
          "issuer": { "agency": "ubnd-tinh", "printed": "Ủy ban nhân dân tỉnh An Giang" },
          "signatory": { "name": null, "capacity": [] }, "citations": [], "recipients": [] }, "sections": [],
          "assignments": [], "tasks": [], "duties": [], "activities": [] }
        """

    private static let ways = """
        { "unit": "an-giang-2025", "steps": [
          { "id": "k.a", "plan": "an-giang-2026", "step": "drafted", "on": "2026-01-05", "person": "Nguyễn Thị Lan" },
          { "id": "k.b", "plan": "an-giang-2026", "step": "opinionsAsked", "on": "2026-01-08", "until": "2026-01-18",
            "bodies": ["so-y-te", "so-tu-phap"], "replies": { "so-y-te": { "on": "2026-01-12", "text": "thống nhất" } } } ] }
        """

    /// A copy of the five plans with a draft of An Giang beside them, which has begun its way if that is asked for.
    private static func folder(withWay hasWay: Bool = false) throws -> String {
        let path = try Board.copyOfData()
        func write(_ text: String, _ folder: String, _ name: String) throws {
            let place = URL(fileURLWithPath: path + "/" + folder)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: place.appendingPathComponent(name))
        }
        try write(draft, "plans/an-giang-2025", "an-giang-2026.json")
        if hasWay { try write(ways, "signing", "an-giang-2025.json") }
        return path
    }

    /// A board on screen 1 of such a folder.
    private func board(_ today: String = "2026-01-21", copyOf source: String? = nil) throws -> Board {
        try Board(today: today, copyOf: try source ?? Self.folder())
    }

    /// What waits, its steps and the next one, in pictures.
    @Test(arguments: Language.allCases, GoldenScreenTests.sizes)
    func whatAPersonSees(_ language: Language, _ size: String) throws {
        let path = try Self.folder(withWay: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try Board(today: "2026-01-21", size: size, language: language, copyOf: path)
        func picture(_ name: String) throws {
            let frame = try #require(board.screen.lastFrame)
            for line in frame.lines { #expect(DisplayWidth.of(line) <= frame.size.columns) }
            try GoldenScreenTests().compare(
                frame.lines.joined(separator: "\n") + "\n", with: "\(name)-\(size)-\(language.rawValue)")
        }
        selectDraft(board)
        try picture("signing-waiting")
        board.press("p")
        try picture("signing-form")
        board.press("Esc Enter i")
        try picture("signing-steps")
    }

    private func steps(_ board: Board) throws -> [SigningRegister.Step] {
        let unit = try #require(board.state.digest.library.entry(Self.plan)).outline.unit
        return board.state.digest.library.signing[unit]?.steps(of: .plan(Self.plan)) ?? []
    }

    /// Puts the cursor of screen 1 on the draft.
    private func selectDraft(_ board: Board) {
        board.press("1 g")
        for _ in 0..<20 where board.state.overview.selected != .plan(Self.plan) { board.press("j") }
    }

    @Test func theNextStepIsFilledInEachTime() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        selectDraft(board)
        board.press("p")
        guard case .form(let form) = board.state.modal else { Issue.record("no form"); return }
        #expect(form.text(.signingMove) == "soạn" && form.text(.signingDay) == "21/01/2026")
        board.type("Lan").press("Enter")
        #expect(try steps(board).map(\.act) == [.drafted] && steps(board).first?.person == "Lan")
        #expect(board.sees("Chờ ký (1)") && board.sees("đang soạn từ 21/01"))
        board.press("p").type("Sở Y tế; Sở Tư pháp").press("Tab Tab").type("25/1").press("Enter")
        #expect(try steps(board).last?.bodies.map(\.description) == ["so-y-te", "so-tu-phap"])
        #expect(try steps(board).last?.until?.iso == "2026-01-25")
        #expect(board.sees("chưa trả lời 2/2 cơ quan, hạn 25/01"))
        // The replies of all that are missing are filled in.
        board.press("p")
        guard case .form(let replies) = board.state.modal else { Issue.record("no form"); return }
        #expect(replies.text(.signingBodies) == "Sở Y tế; Sở Tư pháp")
        board.press("Enter")
        #expect(board.sees("đủ ý kiến 21/01, chưa trình"))
        board.press("p").type("Phó Chủ tịch").press("Enter")
        #expect(board.sees("trình 21/01, chưa ký 0 ngày"), "\(board.lines)")
        let later = try self.board("2026-01-30", copyOf: board.path)
        #expect(later.sees("trình 21/01, chưa ký 9 ngày"))
        selectDraft(later)
        later.press("p").type("12/KH-UBND").press("Enter")
        #expect(later.state.digest.library.entry(Self.plan)?.outline.number == "12/KH-UBND")
        #expect(!later.sees("Chờ ký"))
        later.press("u u")
        #expect(later.sees("đủ ý kiến"))
        #expect(try steps(later).count == 2)
    }

    @Test func whatCannotBeStaysToBeMended() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        selectDraft(board)
        board.press("p").type("Lan").press("Enter p")
        board.press("Enter")
        guard case .form(let form) = board.state.modal else { Issue.record("no form"); return }
        #expect(form.fields.contains { $0.label == .signingBodies && $0.complaint == .missing })
        board.type("Sở Không Có").press("Enter")
        guard case .form(let unknown) = board.state.modal else { Issue.record("no form"); return }
        #expect(unknown.fields.contains { $0.label == .signingBodies && $0.complaint == .noSuchBody })
        board.press("Esc")
        #expect(try steps(board).count == 1)
    }

    private func go(to label: Wording.FieldLabel, _ board: Board) -> Board {
        for _ in 0..<20 {
            guard case .form(let form) = board.state.modal, form.fields[form.focus].label != label else { break }
            board.press("Tab")
        }
        return board
    }

    /// What does not belong to a step is not dropped; what was filled in for another one is.
    @Test func whatDoesNotBelongToAStepIsRefused() throws {
        let board = try board(copyOf: try Self.folder(withWay: true))
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        selectDraft(board)
        board.press("p")
        guard case .form(let form) = board.state.modal else { Issue.record("no form"); return }
        #expect(form.text(.signingMove) == "trả lời ý kiến" && form.text(.signingBodies) == "Sở Tư pháp")
        go(to: .signingUntil, board).type("25/1").press("Enter")
        guard case .form(let refused) = board.state.modal else { Issue.record("no form"); return }
        #expect(refused.fields.filter { $0.complaint != nil }.map(\.label) == [.signingUntil])
        #expect(try steps(board).last?.missing.count == 1)
        // The same day belongs to a submission, to which the agencies were not typed.
        go(to: .signingMove, board).press("Ctrl-U").type("trình").press("Enter")
        #expect(board.state.modal == nil, "\(board.lines)")
        #expect(try steps(board).last?.act == .submitted && steps(board).last?.bodies == [])
        #expect(try steps(board).last?.until?.iso == "2026-01-25")
    }

    /// The day of signature stands in the form of what has its number.
    @Test func whatIsSignedKeepsItsDay() throws {
        let path = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board("2021-11-12", copyOf: path).press("1 g")
        for _ in 0..<20 where board.state.overview.selected != .plan(PlanID("an-giang-2021")) { board.press("j") }
        board.press("p")
        guard case .form(let form) = board.state.modal else { Issue.record("no form"); return }
        #expect(form.text(.signingDay) == "08/02/2021" && form.text(.paperNumber) == "67/KH-UBND")
    }

    /// However many papers wait, a low screen still shows a deadline.
    @Test func papersLeaveRoomForDeadlines() throws {
        let path = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: path) }
        func write(_ text: String, _ folder: String) throws {
            let place = URL(fileURLWithPath: path + "/" + folder)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: place.appendingPathComponent("an-giang.json"))
        }
        let letters = (0..<5).map { number in
            """
            { "id": "l.\(number)", "plan": "an-giang-2021", "duties": ["duty.year"], "to": ["so-y-te"], "from": "issuer",
              "madeOn": "2021-11-0\(number + 1)" }
            """
        }
        let steps = (0..<5).map {
            #"{ "id": "k.\#($0)", "letter": "l.\#($0)", "step": "submitted", "on": "2021-11-10", "until": "2021-11-11" }"#
        }
        try write(#"{ "unit": "an-giang", "letters": [ \#(letters.joined(separator: ", ")) ] }"#, "letters")
        try write(#"{ "unit": "an-giang", "steps": [ \#(steps.joined(separator: ", ")) ] }"#, "signing")
        let board = try Board(today: "2021-11-12", size: "60x16", copyOf: path)
        #expect(board.sees("Chờ ký (5)") && board.sees(Wording(.vietnamese).nextDeadlines), "\(board.lines)")
        #expect(!board.sees("hạn 11/11"), "\(board.lines)")
        let wide = try Board(today: "2021-11-12", size: "120x40", copyOf: path)
        #expect(wide.sees("hạn 11/11, quá 1 ngày") && wide.sees(Wording(.vietnamese).nextDeadlines), "\(wide.lines)")
    }

    /// Enter on a paper that waits, and `i` on screen 2, show its steps.
    @Test func theStepsAreRead() throws {
        let board = try board()
        defer { try? FileManager.default.removeItem(atPath: board.path) }
        selectDraft(board)
        board.press("p").type("Lan").press("Enter")
        for _ in 0..<20 {
            if case .paper = board.state.overview.selected { break }
            board.press("j")
        }
        board.press("Enter")
        #expect(board.sees("· 21/01/2026 soạn · Lan"), "\(board.lines)")
        board.press("Esc p")
        guard case .form(let form) = board.state.modal else { Issue.record("no form"); return }
        #expect(form.text(.signingMove) == "xin ý kiến")
        board.press("Esc")
        selectDraft(board)
        board.press("Enter i")
        #expect(board.sees("Trình ký: đang soạn từ 21/01") && board.sees("· 21/01/2026 soạn · Lan"), "\(board.lines)")
    }

    @Test func aLetterIsSignedFromTheBoardOfReports() throws {
        let path = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let letters = URL(fileURLWithPath: path + "/letters")
        try FileManager.default.createDirectory(at: letters, withIntermediateDirectories: true)
        try Data(
            """
            { "unit": "an-giang", "letters": [ { "id": "l.a", "plan": "an-giang-2021", "duties": ["duty.year"],
              "to": ["so-y-te"], "from": "issuer", "madeOn": "2021-11-20" } ] }
            """.utf8
        ).write(to: letters.appendingPathComponent("an-giang.json"))
        let board = try Board(today: "2021-11-20", copyOf: path).press("6 p")
        if board.state.modal == nil { board.press("Right p") }
        for _ in 0..<5 where board.state.modal == nil { board.press("Right p") }
        guard case .form(let form) = board.state.modal else { Issue.record("no form: \(board.lines)"); return }
        #expect(!form.fields.contains { $0.label == .signatory })
        board.press("Enter")
        let register = board.state.digest.library.signing[UnitID("an-giang")]
        #expect(register?.steps.map(\.paper) == [.letter(Ref("l.a"))])
        board.press("1")
        #expect(board.sees("Chờ ký (1)") && board.sees("Công văn đôn đốc soạn 20/11/2021"), "\(board.lines)")
    }
}
