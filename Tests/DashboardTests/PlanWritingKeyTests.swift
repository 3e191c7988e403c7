import Disk
import Foundation
import PlanModel
import PlanStore
import Records
import Testing
import Wording

@testable import Dashboard

extension Board {
    /// A new data folder without plans; whoever asks for it removes it.
    static func emptyFolder() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-\(UUID().uuidString)").path
        try PlanFolder.create(at: path, system: PosixSystem())
        return path
    }

    /// Fills in the fields of the open form, from the first on; nil leaves one as it is.
    @discardableResult
    func fill(_ texts: String?...) -> Board {
        for text in texts {
            if let text { press("Ctrl-U").type(text) }
            press("Tab")
        }
        return self
    }

    /// The text of a field of the open form.
    func text(_ label: Wording.FieldLabel) -> String? {
        guard case .form(let form) = state.modal else { return nil }
        return form.text(label)
    }
}

/// Writing plans with keys, against the real loop and a real folder.
@Suite struct PlanWritingKeyTests {
    let path: String

    init() throws { path = try Board.emptyFolder() }

    func board(_ size: String = "80x24", _ language: Language = .vietnamese, today: String = "2026-02-10")
        throws
        -> Board
    {
        try Board(today: today, size: size, language: language, copyOf: path, isWatching: false)
    }

    func plan(_ id: String, _ board: Board) throws -> Plan {
        try #require(board.state.digest.plan(PlanID(id))?.plan.plan)
    }

    // MARK: The head

    func board(language: Language) throws -> Board { try board("80x24", language) }

    // MARK: Lines

    /// A commune's draft with a heading, a block of a body and two tasks in it.
    private func draft(_ size: String = "80x24", _ language: Language = .vietnamese) throws -> Board {
        let board = try board(size, language).press("N").type("an bien an giang").press("Down Enter Enter")
        board.press("a Enter").type("Mục đích, yêu cầu").press("Enter")
        board.press("a j j j Enter").type("Tổ chức thực hiện").press("Enter")
        board.press("a j Enter").type("cong an").press("Down Enter Enter")
        board.press("a Enter").type("Hướng dẫn").press("Tab").type("trước 30/9").press("Enter")
        return board.press("a Enter").type("Tổng hợp").press("Enter")
    }

    static let id = "an-giang-2025-xa-an-bien-2026"

    private func lines(_ board: Board) throws -> [String] {
        try plan(Self.id, board).outline.map { "\($0.ref) \($0.text)" }
    }

    @Test func linesAreAddedBelowTheCursor() throws {
        let board = try draft()
        #expect(
            try lines(board) == [
                " Thực hiện công tác bình đẳng giới năm 2026", "I Mục đích, yêu cầu", "II Tổ chức thực hiện",
                "II.1 Công an xã", "II.1.a Hướng dẫn", "II.1.b Tổng hợp",
            ])
        let plan = try plan(Self.id, board)
        #expect(plan.assignments.first?.agencies == [AgencyReference(AgencyID("cong-an-xa"))])
        #expect(plan.tasks.first?.timings.first?.due == Day(2026, 9, 30))
        #expect(plan.tasks.first?.kind == .dated)
        // The cursor is on what was added.
        #expect(board.state.browse.task == plan.tasks.last?.id)
        board.press("u u")
        #expect(try lines(board).count == 4)
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A name that no list has is asked once, then the folder has it; one undo takes both away.
    @Test(arguments: Language.allCases) func aBodyThatTheListLacksIsAddedWithItsBlock(_ language: Language) throws {
        let board = try draft("80x24", language).press("g j j j a j Enter")
        board.type("Tổ công nghệ số cộng đồng").press("Enter")
        #expect(board.sees(language == .vietnamese ? "lần nữa: thêm vào" : "again adds it"))
        board.press("Enter")
        let plan = try plan(Self.id, board)
        let id = try #require(AgencyID(ownNamed: "Tổ công nghệ số cộng đồng"))
        #expect(plan.assignments.contains { $0.agencies == [AgencyReference(id)] })
        #expect(board.state.digest.library.reference.agencies[id]?.level == .commune)
        #expect(board.sees("Tổ công nghệ số cộng đồng"))
        board.press("u")
        #expect(board.state.digest.library.reference.agencies[id] == nil)
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func aLineIsInsertedWhereTheCursorStandsAndOthersCountOn() throws {
        let board = try draft().press("k a Enter").type("Kiểm tra").press("Enter")
        #expect(try lines(board).suffix(3) == ["II.1.a Hướng dẫn", "II.1.b Kiểm tra", "II.1.c Tổng hợp"])
        board.press("K")
        #expect(board.sees("II.1.b nay là II.1.a"))
        #expect(try lines(board).suffix(3) == ["II.1.a Kiểm tra", "II.1.b Hướng dẫn", "II.1.c Tổng hợp"])
        board.press("K")
        #expect(board.state.notice?.kind == .refused)
        board.press("J J J")
        #expect(try lines(board).suffix(3) == ["II.1.a Hướng dẫn", "II.1.b Tổng hợp", "II.1.c Kiểm tra"])
        #expect(board.state.notice?.kind == .refused)
        // A block takes what stands in it along.
        board.press("g j j j a j Enter").type("y te").press("Down Enter Enter K")
        #expect(try lines(board).suffix(4).first == "II.2 Công an xã")
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func theWholeRecordIsChangedAndWhatWasRecordedStays() throws {
        let board = try draft().press("Space E")
        #expect(board.text(.taskTitle) == "Tổng hợp")
        board.type(" số liệu").press("Tab").type("8/3; 20/10").press("Tab").type("hoi lhpn").press("Down Enter Enter")
        #expect(board.state.modal == nil)
        let task = try #require(try plan(Self.id, board).tasks.last)
        #expect(task.title == "Tổng hợp số liệu" && task.timings.count == 2 && task.role == .lead)
        #expect(task.partners == [.agency(AgencyReference(AgencyID("hoi-lhpn-xa")))])
        #expect(task.progress.status == .done)
        // A block, by the name of another body.
        board.press("k k E").press("Ctrl-U").type("phong vh").press("Down Enter Tab Ctrl-U Tab Down Down Enter Enter")
        let block = try #require(try plan(Self.id, board).assignments.first)
        #expect(block.agencies == [AgencyReference(AgencyID("phong-vhxh-xa"))] && block.isRequested)
        #expect(try lines(board).contains("II.1 Phòng Văn hóa - Xã hội"))
        // A heading.
        board.press("k E").type(" kế hoạch").press("Enter")
        #expect(try lines(board).contains("II Tổ chức thực hiện kế hoạch"))
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func aTaskLaysDownAReport() throws {
        let board = try draft().press("a j Enter")
        #expect(board.text(.dutyTitle) == "Tổng hợp")
        board.press("Tab Tab").type("các đoàn thể").press("Tab").type("ubnd cap xa").press("Tab Tab").type(
            "trước 15/12")
        board.press("Enter")
        #expect(board.state.modal == nil)
        let duty = try #require(try plan(Self.id, board).duties.first)
        #expect(duty.kind == .yearReport && duty.timing?.due == Day(2026, 12, 15))
        #expect(board.sees("→ Tổng hợp"))
        #expect(board.state.selection.duty == duty.id)
        board.press("E").press("Ctrl-U").type("thang").press("Enter")
        #expect(board.sees("Chọn trong danh sách"))
        board.press("Esc x y")
        #expect(try plan(Self.id, board).duties.isEmpty)
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func faultsStandAtTheirFieldAndNothingTypedIsLost() throws {
        let board = try draft().press("a Enter").press("Tab").type("31/2").press("Tab Tab Tab").type("Sở Lạ").press(
            "Enter")
        for complaint in ["Chưa gõ gì", "Không phải ngày", "Danh mục chưa có"] {
            #expect(board.sees(complaint), "\(complaint)")
        }
        board.press("Esc a Enter")
        #expect(board.text(.timings) == "31/2" && board.text(.owners) == "Sở Lạ")
        board.press("Esc")
        #expect(try lines(board).count == 6)
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func aLineGoesAfterAQuestionWhoseDefaultKeepsIt() throws {
        let board = try draft().press("x")
        #expect(board.state.mode == .removal)
        board.press("Enter")
        #expect(try lines(board).count == 6)
        board.press("x y")
        #expect(try lines(board).count == 5)
        #expect(board.state.browse.line?.kind == .task)
        // What something stands under stays.
        board.press("k x")
        #expect(board.state.modal == nil && board.state.notice?.kind == .refused)
        // The head is the plan.
        board.press("g x y")
        #expect(board.state.digest.entries.isEmpty)
        board.press("u")
        #expect(board.state.digest.entries.count == 1)
        try? FileManager.default.removeItem(atPath: path)
    }

    /// What a paper is based on, who gets it and its money are lines like others.
    @Test(arguments: Language.allCases) func linesWithoutMarksAreWrittenToo(_ language: Language) throws {
        let board = try draft("80x24", language).press("g a j Enter").type("Luật Bình đẳng giới").press("Enter")
        board.press("a Enter").type("Quyết định 12/QĐ-UBND ngày 5/1/2026 của UBND tỉnh").press("Enter")
        func cited() throws -> [String] {
            try plan(Self.id, board).document.citations.map { $0.number ?? $0.title ?? "" }
        }
        #expect(try cited() == ["Luật Bình đẳng giới", "12/QĐ-UBND"])
        board.press("K")
        #expect(try cited() == ["12/QĐ-UBND", "Luật Bình đẳng giới"])
        #expect(board.state.browse.line == OutlineLine.ID(.citation, at: 0))
        board.press("K")
        #expect(board.state.notice?.kind == .refused)
        board.press("E")
        #expect(board.text(.citation) == "Quyết định 12/QĐ-UBND ngày 5/1/2026 của UBND tỉnh")
        board.type(" về việc giao nhiệm vụ").press("Enter")
        #expect(try plan(Self.id, board).document.citations.first?.title == "giao nhiệm vụ")
        board.press("g a j j Enter").type("Sở Nội vụ (b/c)").press("Enter")
        #expect(
            try plan(Self.id, board).document.recipients
                == [
                    OfficialDocument.NamedBody(
                        agency: AgencyReference(AgencyID("so-noi-vu")), printed: "Sở Nội vụ", note: "b/c")
                ])
        board.press("x y")
        #expect(try plan(Self.id, board).document.recipients.isEmpty)
        board.press("u")
        #expect(try plan(Self.id, board).document.recipients.count == 1)
        // Money stands under the heading that is about it.
        board.press("g a Enter").type("Kinh phí").press("Tab Down Down Down Enter Enter")
        board.press("a j Enter").type("Các ban, ngành xã").press("Tab Ctrl-U").type(language.pick("cấp xã", "commune"))
        board.press("Tab").type("30tr").press("Tab").type("20tr").press("Enter")
        #expect(board.state.mode == .form)
        board.press("Ctrl-U").type("50tr").press("Enter")
        let norm = try #require(try plan(Self.id, board).norms.first)
        #expect(norm.minimum == 30_000_000 && norm.maximum == 50_000_000 && norm.level == .commune)
        #expect(norm.ref.parent == (try plan(Self.id, board).sections.last?.ref))
        board.press("E").type(" và thôn").press("Enter")
        #expect(try plan(Self.id, board).norms.first?.who == "Các ban, ngành xã và thôn")
        board.press("x y")
        #expect(try plan(Self.id, board).norms.isEmpty)
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func theLineOfEveryLayoutIsChanged() throws {
        let board = try draft().press("z E")
        #expect(board.text(.taskTitle) == "Tổng hợp")
        board.press("Esc h E")
        #expect(board.text(.bodies) == "Công an xã")
        board.press("Esc z E")
        #expect(board.text(.bodies) == "Công an xã")
        board.press("Esc h E")
        #expect(board.text(.year) == "2026")
        try? FileManager.default.removeItem(atPath: path)
    }
}
