import Foundation
import PlanModel
import Records
import TerminalUI
import Testing

@testable import Dashboard

/// A commune writes its plan with keys alone, and works with it the same day; with pictures of what it sees.
@Suite struct WritingScreenTests {
    /// What is seen in words of a language.
    private struct Words {
        let commune: String
        let done: String
        let draft: String
        let inForce: String

        init(_ language: Language) {
            commune = language.pick("an bien an giang", "an bien an giang")
            done = language.pick("Đã đánh dấu xong", "Marked")
            draft = language.pick("dự thảo", "draft")
            inForce = language.pick("Kế hoạch đang hiệu lực", "Plans in force")
        }
    }

    private static let id = PlanID("an-giang-2025-xa-an-bien-2026")

    @Test(arguments: Language.allCases, ["80x24", "120x40", "60x16"])
    func aPlanIsWrittenPutInForceAndWorkedWith(_ language: Language, _ size: String) throws {
        let path = try Board.emptyFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let words = Words(language)
        let board = try Board(
            today: "2026-02-10", size: size, language: language, copyOf: path, isWatching: false)
        func picture(_ name: String) throws {
            let frame = try #require(board.screen.lastFrame)
            for line in frame.lines { #expect(DisplayWidth.of(line) <= frame.size.columns) }
            try GoldenScreenTests().compare(
                frame.lines.joined(separator: "\n") + "\n", with: "\(name)-\(size)-\(language.rawValue)")
        }

        try picture("writing-first-start")

        // The head.
        board.press("N").type(words.commune)
        try picture("writing-units")
        board.press("Down Enter Tab Tab").press("Ctrl-U").type("26").press("Enter")
        try picture("writing-head")
        board.press("Ctrl-U").type("2026").press("Enter")
        try picture("writing-empty")

        // Headings, bodies, tasks.
        for (title, part) in [
            ("Mục đích, yêu cầu", "Down"), ("Nội dung thực hiện", "Down Down"), ("Kinh phí", "Down Down Down"),
            ("Tổ chức thực hiện", "Down Down Down Down"), ("Chế độ báo cáo", "Down Down Down Down Down"),
        ] {
            board.press("g a Enter").type(title).press("Tab \(part) Enter Enter")
        }
        func stand(on ref: String) {
            board.press("g")
            for _ in 0..<40 where line(board)?.ref != Ref(ref) { board.press("j") }
        }
        stand(on: "II")
        try add(board, .task, "Treo băng rôn tại trụ sở", "15/11 - 15/12", isInActionMonth: true)
        try add(board, .task, "Nói chuyện chuyên đề ở các thôn", "8/3; 20/10")
        try add(board, .task, "Phát thanh trên đài truyền thanh xã", "quý III")
        for (body, tasks) in [
            ("phong van hoa", ["Tham mưu kế hoạch năm", "Tập huấn cán bộ thôn", "Tổng hợp số liệu"]),
            ("cong an", ["Tuần tra, phòng ngừa bạo lực", "Lập hồ sơ vụ việc"]),
            ("hoi lhpn", ["Sinh hoạt câu lạc bộ", "Tư vấn cho phụ nữ"]),
        ] {
            stand(on: "IV")
            press("a", .block, on: board)
            board.type(body)
            if body == "cong an" { try picture("writing-bodies") }
            board.press("Down Enter Enter")
            for (place, title) in tasks.enumerated() {
                try add(board, .task, title, place == 0 ? "trước 30/9" : "")
            }
        }
        stand(on: "V")
        try add(board, .task, "Báo cáo năm", "trước 15/12")
        press("a", .duty, on: board)
        board.press("Tab Tab").type("cac doan the").press("Down Enter Tab").type("ubnd cap xa").press("Down Enter")
        board.press("Tab Tab").type("trước 10/12").press("Enter")
        let plan = try #require(board.state.digest.plan(Self.id)?.plan.plan)
        #expect(
            plan.tasks.map(\.ref.description) == [
                "II.1", "II.2", "II.3", "IV.1.a", "IV.1.b", "IV.1.c", "IV.2.a", "IV.2.b", "IV.3.a", "IV.3.b", "V.1",
            ])
        #expect(plan.duties.count == 1 && plan.assignments.count == 3)
        stand(on: "IV.2.a")
        try picture("writing-outline")
        board.press("a")
        try picture("writing-choice")
        board.press("Enter").press("Tab").type("31/2").press("Enter")
        try picture("writing-task")
        board.press("Esc 1")
        #expect(board.sees(words.draft))

        // Signed.
        board.press("E").press("Tab Tab").type("12/KH-UBND").press("Tab").type("9/2").press("Tab")
        board.type("An Biên").press("Tab Tab Tab").type("Lê Văn An").press("Tab").type("CHỦ TỊCH").press("Enter")
        board.press("P j Enter")
        let signed = try #require(board.state.digest.plan(Self.id)?.plan.plan)
        #expect(signed.statedState == .inForce && signed.document.number == "12/KH-UBND")
        #expect(board.sees(words.inForce) && board.sees("12/KH-UBND"))
        try picture("writing-in-force")

        // A day's work.
        board.press("Enter")
        stand(on: "IV.1.b")
        board.press("Space")
        #expect(board.sees(words.done))
        #expect(board.state.digest.plan(Self.id)?.tally[.done] == 1)
        board.press("3").press("/").type("tap huan").press("Enter")
        #expect(board.state.tableTasks.map(\.record) == plan.tasks.filter { $0.ref == Ref("IV.1.b") }.map(\.id))
        #expect(board.sees("IV.1.b"))
        board.press("4")
        #expect(board.sees("08/03") || board.sees("8/3") || board.sees("30/09"))
        board.press("5")
        #expect(board.state.board?.provinces.isEmpty == false)
    }

    private func line(_ board: Board) -> OutlineLine? {
        board.state.outlineLines.first { $0.id == board.state.browse.line }
    }

    /// Opens the form for a line of a kind below the cursor.
    private func press(_ key: String, _ kind: OutlineLine.Kind, on board: Board) {
        board.press(key)
        guard case .newLine(let choice) = board.state.modal else { return }
        for _ in choice.lines where selected(board)?.kind != kind { board.press("j") }
        board.press("Enter")
    }

    private func selected(_ board: Board) -> NewLine? {
        if case .newLine(let choice) = board.state.modal { choice.selected } else { nil }
    }

    private func add(
        _ board: Board, _ kind: OutlineLine.Kind, _ title: String, _ days: String, isInActionMonth: Bool = false
    ) throws {
        press("a", kind, on: board)
        board.type(title).press("Tab").type(days)
        if isInActionMonth { board.press("Tab Tab Tab Tab Tab Down Down Enter") }
        board.press("Enter")
        #expect(board.state.modal == nil, "\(title)")
    }
}
