import Disk
import DocumentReading
import Foundation
import PlanModel
import PlanReading
import PlanStore
import Records
import Subprocesses
import Testing
import Wording

@testable import Dashboard

extension Board {
    /// A paper of the corpus of readings.
    static func paper(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("PlanReadingTests/Papers/\(name)").path
    }

    /// Asks for a paper and waits for it.
    @discardableResult
    func read(_ paper: String) -> Board { press("I").press("Ctrl-U").type(Board.paper(paper)).press("Enter") }

    /// Goes to the first line of the document that begins so.
    @discardableResult
    func stand(on beginning: String) -> Board {
        press("g")
        for _ in 0..<200 where !(line?.text.hasPrefix(beginning) ?? false) { press("Down") }
        if line?.text.hasPrefix(beginning) != true { Issue.record("no line \(beginning)") }
        return self
    }

    /// The line of the document under the cursor.
    var line: MendedLine? {
        guard let mending = state.mending, let index = mending.index else { return nil }
        return mending.reading.lines[index]
    }

    /// What the line under the cursor is in the plan.
    var record: OutlineLine? {
        guard let mending = state.mending, let index = mending.index else { return nil }
        return mending.reading.meanings[index].record
    }
}

/// A document by keys, against the real loop and a real folder.
@Suite struct MendingKeyTests {
    let path: String

    init() throws { path = try Board.emptyFolder() }

    func board(
        _ language: Language = .vietnamese, today: String = "2026-05-11", kept: Dashboard.Surroundings.Kept? = nil
    ) throws -> Board {
        try Board(today: today, language: language, copyOf: path, isWatching: false, kept: kept)
    }

    /// From an empty folder and a paper to a plan in force with its first task done.
    @Test(arguments: Language.allCases) func aPaperIsReadMendedAndPutInForce(_ language: Language) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board(language)
        // The third of what an empty folder offers.
        board.press("g j j Enter")
        #expect(board.state.mode == .form)
        board.type(Board.paper("lam-dong-2026.docx")).press("Enter")
        #expect(board.state.mode == .mending && board.sees("lam-dong-2026.docx"))
        #expect(board.sees(language == .vietnamese ? "5 điều cần xem" : "5 to look at"))
        // The number, which the paper leaves blank.
        #expect(board.line?.text.hasPrefix("Số:") == true)
        board.press("e").fill(nil, nil, "112/KH-UBND").press("Enter")
        #expect(board.state.modal == nil && board.state.mending?.reading.openCount == 4)
        #expect(board.sees("112/KH-UBND"))
        // One line is two tasks, and another one a report.
        board.stand(on: "b) Tập huấn").press("|").press("Ctrl-U").type("cho phu nu").press("Enter")
        board.stand(on: "cho phụ nữ").press("k j j j Enter")
        #expect(board.record?.kind == .task)
        board.stand(on: "- Duy trì đường dây").press("e").press("Ctrl-U").type("Duy trì đường dây nóng 24/7").press(
            "Tab")
        board.type("trước 30/11").press("Enter")
        #expect(board.record?.text == "Duy trì đường dây nóng 24/7")
        #expect(!FileManager.default.fileExists(atPath: path + "/plans/lam-dong-2025/lam-dong-2026.json"))

        board.press("W")
        #expect(board.state.mode == .confirmation && board.sees("lam-dong-2026"))
        board.press("W Enter")
        #expect(board.state.mode == .mending && board.state.digest.entries.isEmpty)
        board.press("W y")
        #expect(board.state.mending == nil && board.state.screen == .browse)
        let id = PlanID("lam-dong-2026")
        let plan = try #require(board.state.digest.plan(id)?.plan.plan)
        #expect(plan.statedState == .draft && plan.document.number == "112/KH-UBND")
        #expect(plan.source?.file == "lam-dong-2026.docx" && plan.source?.sha256.count == 64)
        let task = try #require(plan.tasks.first { $0.title == "Duy trì đường dây nóng 24/7" })
        #expect(task.timings.first?.due == Day(2026, 11, 30))
        #expect(plan.tasks.contains { $0.title.hasPrefix("cho phụ nữ") || $0.title.hasPrefix("Cho phụ nữ") })
        board.press("u")
        #expect(board.state.digest.entries.isEmpty)
        board.press("Ctrl-R 2")

        // In force, for a reason, as the day is not printed and something was not looked at.
        while board.state.selection.nearestPlan != id || board.state.selection.plan == nil { board.press("Enter") }
        board.press("P j Enter").type("đã ký").press("Enter")
        if case .planStates = board.state.modal { board.press("Enter") }
        #expect(board.state.digest.plansInForce.map(\.id) == [id])
        board.press("3")
        while board.state.table.selected?.description != "lam-dong-2026/\(task.id)" {
            let before = board.state.table.selected
            board.press("j")
            if board.state.table.selected == before { break }
        }
        board.press("Space")
        #expect(board.state.digest.plan(id)?.plan.task(task.id)?.progress.status == .done)
        let folder = try PlanFolder(at: path, system: PosixSystem(), clock: .system())
        #expect(folder.snapshot.faults.isEmpty)
    }

    /// What was mended in the morning is there in the evening, until it is thrown away.
    @Test func decisionsAreKeptOverLeaving() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let shelf = KeptInMemory()
        let board = try board(kept: shelf.kept).read("xa-cho-don-2026.txt")
        board.stand(on: "- Nắm tình hình").press("Space").stand(on: "2.2.").press("Enter").press("Esc")
        #expect(board.state.mending == nil && board.state.modal == nil && board.sees("được giữ lại"))
        let names = shelf.texts.keys.filter { $0.hasPrefix("reading.") }
        #expect(names.count == 1)
        let again = try self.board(kept: shelf.kept).read("xa-cho-don-2026.txt")
        #expect(again.sees("Đã lấy lại 2 điều"))
        let reading = try #require(again.state.mending?.reading)
        #expect(reading.decisions.count == 2 && !reading.draft.plan.tasks.contains { $0.title.hasPrefix("Nắm tình") })
        // Of another paper nothing was decided.
        #expect(
            try self.board(kept: shelf.kept).read("lam-dong-2026.docx").state.mending?.reading.decisions.isEmpty == true
        )
        again.press("X")
        #expect(again.state.mode == .losing)
        again.press("y")
        #expect(again.state.mending == nil && shelf.texts.keys.allSatisfy { !$0.hasPrefix("reading.") })
        // The file that is read again is what was written.
        again.read("xa-cho-don-2026.txt").stand(on: "- Nắm tình hình").press("Space W y")
        #expect(again.state.screen == .browse)
        again.press("1").read("xa-cho-don-2026.txt").press("W")
        #expect(again.sees("đã đúng như văn bản này"))
    }

    @Test func leavingAsksWhereNothingCanBeKept() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board().read("xa-cho-don-2026.txt").press("Esc")
        #expect(board.state.mending == nil && board.state.modal == nil)
        board.read("xa-cho-don-2026.txt").press("Enter Esc")
        #expect(board.sees("Rời bản đọc?"))
        board.press("Esc")
        #expect(board.state.mending?.reading.decisions.isEmpty == false)
        board.press("Ctrl-C y")
        #expect(board.ending == .quit || board.state.mending == nil)
    }

    @Test func linesAreJoinedSplitAndSaidWhatTheyAre() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board().read("xa-cho-don-2026.txt")
        let before = try #require(board.state.mending?.reading.draft.plan)
        board.stand(on: "- Tham mưu").press("+")
        #expect(board.line?.text.contains("thực hiện Kế hoạch này. - Tham mưu") == true)
        #expect(board.sees("ghép 2 dòng"))
        board.press("u")
        #expect(board.state.mending?.reading.draft.plan == before)
        board.press("u")
        #expect(board.sees("Chưa sửa gì ở đây"))
        // At the mark that is offered.
        board.stand(on: "- Tham mưu").press("+").stand(on: "- Chủ trì").press("| Enter")
        #expect(board.state.mending?.reading.draft.plan == before)
        board.press("|").press("Ctrl-U").type("không có").press("Enter")
        #expect(board.sees("Không có trong dòng này"))
        board.press("Esc")
        board.stand(on: "2.2.").press("k j Enter")
        #expect(board.record?.kind == .section)
        board.press("k g Enter")
        #expect(board.record?.kind == .task)
        board.press("g +")
        #expect(board.sees("Phía trên không có dòng nào"))
        board.stand(on: "KẾ HOẠCH").press("Space")
        #expect(board.sees("không còn là kế hoạch"))
    }

    @Test func theBodiesOfAHeadingAreChosenByAFewLetters() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board().read("xa-cho-don-2026.txt").stand(on: "3.2.").press("c")
        #expect(board.text(.bodies) == "Công an xã")
        board.press("Ctrl-U").type("xứ lạ").press("Enter")
        #expect(board.sees("Không có trong danh mục"))
        board.press("Ctrl-U").type("hoi lhpn").press("Down Enter Enter")
        #expect(board.state.modal == nil)
        let block = board.state.mending?.reading.draft.plan.assignments.first { $0.ref == Ref("3.2") }
        #expect(block?.agencies == [AgencyReference(AgencyID("hoi-lhpn-xa"))])
        // A task has a form of its own.
        board.stand(on: "- Nắm").press("c")
        #expect(board.text(.taskTitle)?.hasPrefix("Nắm tình hình") == true)
    }

    @Test func theFilterListsWhatIsToBeLookedAt() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board().read("lam-dong-2026.docx").press("f")
        let listed = try #require(board.state.mending?.listed)
        #expect(listed.count == 5 && board.sees("‹chưa chắc›"))
        board.press("Tab")
        #expect(board.sees("‹lỗi›") && board.state.mending?.listed.count == 3)
        board.press("f")
        // Enter takes a line and goes to the next one; after the last there is none.
        for _ in 0..<5 { board.press("Enter") }
        #expect(board.sees("không còn gì phải xem") && board.sees("Không còn điều nào cần xem"))
        board.press("W")
        #expect(board.state.mending == nil && board.state.screen == .browse)
        let plan = board.state.digest.plan(PlanID("lam-dong-2026"))?.plan.plan
        #expect(plan?.doubtfulLines.isEmpty == true)
    }

    /// A document that is read again changes what the paper changed; what was recorded stays with its line.
    @Test(arguments: Language.allCases) func aPaperIsReadAgain(_ language: Language) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let id = PlanID("thai-nguyen-2025-xa-cho-don-2026")
        let board = try board(language).read("xa-cho-don-2026.txt").press("W y")
        func task(_ beginning: String) -> PlanTask? {
            board.state.digest.plan(id)?.plan.plan.tasks.first { $0.title.hasPrefix(beginning) }
        }
        let list = try #require(task("Lập danh sách"))
        while board.state.browse.task != list.id { board.press("j") }
        board.press("Space")
        #expect(task("Lập danh sách")?.progress.status == .done)
        // A person says something else of one line, the paper of two, and it has a line more.
        board.press("k E Tab Tab Tab Ctrl-U").press("Down Down Enter Enter")
        let own = try #require(task("Tổ chức hội nghị"))
        let text = try String(contentsOfFile: Board.paper("xa-cho-don-2026.txt"), encoding: .utf8)
        let newer =
            text.replacing("2.3. Lập", with: "2.3. Kiểm tra các thôn.\n2.4. Lập").replacing("30/4", with: "31/5")
            .replacing("- Nắm tình hình, xử lý ngay vụ việc bạo lực gia đình.\n", with: "")
        let file = path + "/xa-cho-don-2026.txt"
        try newer.write(toFile: file, atomically: true, encoding: .utf8)
        board.press("1 I").press("Ctrl-U").type(file).press("Enter")
        #expect(board.sees(id.slug) && board.state.mending?.touched?[own.id]?.contains("role") == true)
        board.press("W")
        #expect(board.sees("+ 2.3") && board.sees("~ 2.4") && board.sees("– 3.2.1"))
        board.press("n")
        #expect(board.state.mode == .mending && task("Kiểm tra") == nil)
        board.press("W y")
        #expect(board.state.mending == nil && board.state.screen == .browse)
        let moved = try #require(task("Lập danh sách"))
        #expect(moved.id == list.id && moved.ref == Ref("2.4") && moved.progress.status == .done)
        #expect(moved.timings.first?.due == Day(2026, 5, 31))
        #expect(task("Kiểm tra")?.ref == Ref("2.3") && task("Nắm tình hình") == nil)
        #expect(task("Tổ chức hội nghị")?.role == own.role)
        let folder = try PlanFolder(at: path, system: PosixSystem(), clock: .system())
        #expect(folder.snapshot.faults.isEmpty && folder.check().isEmpty)
        board.press("u")
        #expect(task("Kiểm tra") == nil && task("Lập danh sách")?.ref == Ref("2.3"))
        #expect(task("Nắm tình hình") != nil)
    }

    /// Where the folder keeps what was read, a field that a person changed is told only where the paper changed it, too.
    @Test func whatWasReadBeforeIsTheBaseOfTheNextReading() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let mark = path + "/folder.json"
        try String(contentsOfFile: mark, encoding: .utf8).replacing(
            "{\n", with: "{\n  \"keepSources\": true,\n", maxReplacements: 1
        ).write(toFile: mark, atomically: true, encoding: .utf8)
        let board = try board()
        board.read("xa-cho-don-2026.txt").press("W y")
        let id = try #require(board.state.digest.entries.first?.id)
        #expect(board.state.mending == nil)
        #expect(FileManager.default.fileExists(atPath: path + "/sources/\(id).base.json"))
        let text = try String(contentsOfFile: Board.paper("xa-cho-don-2026.txt"), encoding: .utf8)
        let file = path + "/xa-cho-don-2026.txt"
        try text.replacing("30/4", with: "31/5").write(toFile: file, atomically: true, encoding: .utf8)
        board.press("1 I").press("Ctrl-U").type(file).press("Enter")
        #expect(board.state.mending?.base?.tasks.count == board.state.digest.plan(id)?.plan.plan.tasks.count)
        board.press("W y")
        #expect(board.state.mending == nil)
        let folder = try PlanFolder(at: path, system: PosixSystem(), clock: .system())
        let base = try #require(folder.sourceBase(of: id))
        #expect(base.tasks.map(\.timings) == folder.snapshot.library.plan(id)?.plan.tasks.map(\.timings))
        #expect(folder.check().isEmpty)
    }

    /// None of its keys changes what lies below.
    @Test func noKeyActsOnRecords() throws {
        let board = try Board().read("xa-cho-don-2026.txt")
        for key in ["t", "n", "d", "v", "x", "N", "R", "P", "S", "1", "3", "/", "J"] {
            board.press(key)
            #expect(board.state.mode == .mending && board.state.screen == .overview, "\(key)")
        }
        #expect(board.press("?").sees("ghép với dòng trên"))
    }
}
