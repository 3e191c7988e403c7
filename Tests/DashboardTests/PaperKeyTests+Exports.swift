import Disk
import Foundation
import PlanDocuments
import PlanModel
import Records
import Synchronization
import Testing
import Wording

@testable import Dashboard

/// Papers beside letters and reports, sheets and calendars.
extension PaperKeyTests {
    private func sheet(_ board: Board) throws -> Spreadsheet {
        guard case .sheet(let sheet) = try page(board).file.document else {
            Issue.record("no sheet")
            throw CancellationError()
        }
        return sheet
    }

    @Test(arguments: Language.allCases) func theTrackingSheetOfWhatIsShown(_ language: Language) throws {
        let board = try board(language).press("3 /").type("so y te nam:2021").press("Enter X")
        #expect(try form(board).text(.exportScope) == language.pick("như đang hiện", "as shown"))
        let shown = board.state.tableTasks.count
        board.press("Enter")
        #expect(try sheet(board).rows.count == shown && shown > 0)
        #expect(try sheet(board).columns.count { !$0.isHidden } == 12)
        #expect(board.sees(language.pick("\(shown) dòng", "\(shown) rows")))
        #expect(try saved(board, "theo-doi.xlsx").hasPrefix("PK"))
        #expect(try saved(board, "theo-doi.csv").contains(language.pick("Nội dung nhiệm vụ", "Task")))
    }

    @Test(arguments: Language.allCases) func deadlinesForAPhone(_ language: Language) throws {
        let board = try board(language, today: "2021-01-20").press("4 g X Enter")
        guard case .calendar(_, let events) = try page(board).file.document else {
            Issue.record("no calendar")
            return
        }
        #expect(events.count > 3)
        #expect(try page(board).file.name.hasSuffix(".ics"))
        let text = try saved(board, "han.ics")
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func thePlanAsAPaperAndOtherLists() throws {
        let board = try board().press("X")
        #expect(try form(board).text(.exported) == "kế hoạch thành văn bản")
        board.press("Enter")
        #expect(try papers(board).count == 1)
        #expect(try page(board).file.name == "an-giang-2021.docx")
        board.press("Esc").fill("reports").press("Enter")
        #expect(try sheet(board).rows.count > 50)
        board.press("Esc").press("Shift-Tab").fill("action-month").press("Enter")
        #expect(try sheet(board).rows.count > 10)
        board.press("Esc").press("Shift-Tab").fill("figures").press("Enter")
        #expect(try sheet(board).rows.count >= 20)
        // A paper is one of one plan.
        try go(to: .exported, board.press("Esc")).fill("plan")
        try go(to: .exportScope, board).fill("cả thư mục").press("Enter")
        #expect(try form(board).fields[0].complaint == .onePlan)
        try go(to: .exported, board.press("Ctrl-X")).fill("activities").press("Enter")
        #expect(board.sees("Không có mục nào khớp") && board.state.mode == .form)
    }

    /// On screen 5 also the days of a programme can be said.
    @Test(arguments: Language.allCases) func papersOfTheActionMonth(_ language: Language) throws {
        let board = try board(language, today: "2021-10-20").press("5 X")
        for (subject, kind) in [
            ("action-month-plan", language.pick("KẾ HOẠCH", "PLAN")),
            ("action-month-programme", language.pick("CHƯƠNG TRÌNH", "PROGRAMME")),
            ("action-month-closing", language.pick("BÁO CÁO", "REPORT")),
        ] {
            try go(to: .exportScope, board).fill(language.pick("kế hoạch an-giang-2021", "plan an-giang-2021"), subject)
            board.press("Enter")
            #expect(try papers(board).first?.title?.kind == kind, "\(subject)")
            #expect(try page(board).file.name.hasSuffix("-an-giang-2021.docx"))
            board.press("Esc")
        }
        try go(to: .exported, board).fill("action-month-programme", "24/11", "22/11").press("Enter")
        #expect(try form(board).fields.first { $0.label == .programmeUntil }?.complaint == .endsBeforeItBegins)
        try go(to: .programmeUntil, board).fill("26/11").press("Enter")
        #expect(
            try papers(board).first?.title?.about.last
                == language.pick("(từ ngày 24/11/2021 đến ngày 26/11/2021)", "(24/11/2021 to 26/11/2021)"))
    }

    @Test(arguments: Language.allCases) func papersThatGoWithThePlan(_ language: Language) throws {
        let board = try board(language).press("X")
        #expect(!board.sees(language.pick("chương trình Tháng", "programme of the Action")))
        let titles = [
            "submission": language.pick("TỜ TRÌNH", "SUBMISSION"), "decision": language.pick("QUYẾT ĐỊNH", "DECISION"),
            "covering": nil,
        ]
        for (subject, title) in titles {
            try go(to: .exported, board).fill(subject).press("Enter")
            #expect(try papers(board).count == 1 && papers(board).first?.title?.kind == title, "\(subject)")
            board.press("Esc")
        }
        // A paper is one of one plan.
        try go(to: .exportScope, board).fill(language.pick("cả thư mục", "the whole folder")).press("Enter")
        #expect(try form(board).fields[0].complaint == .onePlan)
    }

    /// Where nothing is said, whoever signed the plan signs; what is said is kept for the unit, apart from letters and reports.
    @Test func whoSignsOtherPapersIsSaidAndRemembered() throws {
        let shelf = KeptInMemory()
        let board = try go(to: .exported, try board(kept: shelf.kept).press("X")).fill("decision").press("Enter")
        #expect(try papers(board).first?.signature.name == "Lê Văn Phước")
        try go(to: .exported, board.press("Esc")).fill(
            "covering", "standing", "KT", "Phó Giám đốc", "Trần Thị Bình", "SLĐTBXH-BĐG"
        ).press("Enter")
        let letter = try #require(try papers(board).first)
        #expect(letter.letterhead.issuer.hasPrefix("SỞ LAO ĐỘNG"))
        #expect(letter.letterhead.number == "Số: ……/SLĐTBXH-BĐG")
        #expect(letter.signature == .init(capacity: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "Trần Thị Bình"))
        try go(to: .sender, board.press("Esc")).fill("ai đó").press("Enter")
        #expect(try form(board).fields.first { $0.label == .sender }?.complaint == .notInList)
        board.press("Ctrl-X Esc")
        let later = try self.board(today: "2021-11-22", kept: shelf.kept).press("X Ctrl-X")
        #expect(try form(later).text(.signer) == "Trần Thị Bình" && form(later).text(.signing) == "KT")
        #expect(try form(later.press("Esc 5 X")).text(.signer) == nil)
    }

    @Test func whatIsPutTogetherCanBeStopped() throws {
        let waiting = Mutex<[@Sendable () -> Void]>([])
        let board = try Board(
            today: "2021-11-20", isWatching: false, inBackground: { body in waiting.withLock { $0.append(body) } })
        board.press("6 X Enter")
        #expect(board.state.work != nil && board.sees("Đang lập"))
        board.press("Enter")
        #expect(waiting.withLock { $0.count } == 1)
        board.press("Esc")
        #expect(board.state.work == nil && board.sees("Đã dừng") && board.state.mode == .form)
        // What comes too late is not shown.
        for body in waiting.withLock({ $0 }) { body() }
        board.press("")
        #expect(board.state.mode == .form)
    }
}
