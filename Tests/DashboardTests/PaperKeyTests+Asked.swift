import Foundation
import PlanDocuments
import PlanModel
import Presentation
import Records
import Testing
import Wording

@testable import Dashboard

/// What the form of `X` asks for is what comes of it uses, and its hints say what stands there else.
extension PaperKeyTests {
    private static let signed: [Wording.FieldLabel] = [.signing, .signingCapacity, .signer, .symbol]

    private func asked(_ board: Board) throws -> [Wording.FieldLabel] {
        let form = try form(board)
        return form.asked.map { form.fields[$0].label }
    }

    private func kind(_ board: Board) throws -> String {
        switch try page(board).file.document {
        case .papers: "papers"
        case .sheet: "sheet"
        case .calendar: "calendar"
        case .text, nil: "text"
        }
    }

    /// Every entry on the screen that offers it: what it asks for beside its extent, and what it makes of the plan.
    @Test(arguments: Language.allCases) func eachEntryAsksForWhatItUses(_ language: Language) throws {
        let signed = PaperKeyTests.signed
        let entries: [(screen: String, subject: String, asked: [Wording.FieldLabel], makes: String)] = [
            ("1", "plan", [], "papers"), ("1", "submission", signed, "papers"), ("1", "decision", signed, "papers"),
            ("1", "covering", [.sender] + signed, "papers"), ("1", "tasks", [], "sheet"), ("3", "tasks", [], "sheet"),
            ("6", "reports", [], "sheet"), ("7", "figures", [], "sheet"), ("5", "action-month", [], "sheet"),
            ("4", "deadlines", [], "calendar"), ("5", "action-month.ics", [], "calendar"),
            ("5", "action-month-plan", [.sender] + signed, "papers"),
            ("5", "action-month-programme", [.programmeFrom, .programmeUntil, .sender] + signed, "papers"),
            ("5", "action-month-closing", [.sender] + signed, "papers"),
        ]
        let board = try board(language, today: "2021-10-20")
        for entry in entries {
            board.press("Esc Esc \(entry.screen) g X Ctrl-X")
            guard case .export(let plan) = try form(board).purpose else { return }
            let wording = board.state.wording
            try go(to: .exportScope, board).fill(plan.map(wording.scopePlan) ?? wording.scopeAll)
            try go(to: .exported, board).press("Ctrl-U").type(entry.subject)
            #expect(try asked(board) == [.exportScope, .exported] + entry.asked, "\(entry.subject)")
            for label in try form(board).fields.map(\.label) {
                let isSeen = board.sees(board.state.wording.fieldLabel(label) + " ")
                #expect(isSeen || !entry.asked.contains(label), "\(entry.subject) \(label)")
            }
            board.press("Enter")
            #expect(try kind(board) == entry.makes, "\(entry.subject)")
            board.press("Esc")
        }
    }

    /// Tab goes to what is asked for alone, and what was typed stays for the paper that uses it.
    @Test func whatIsNotAskedForIsPassedOverAndKept() throws {
        let board = try go(to: .exported, try board().press("X")).press("Ctrl-U").type("covering")
        try go(to: .signer, board).type("Trần Thị Bình")
        try go(to: .exported, board).press("Ctrl-U").type("tasks")
        board.press("Tab")
        #expect(try form(board).fields[form(board).focus].label == .exportScope)
        board.press("Shift-Tab")
        #expect(try form(board).fields[form(board).focus].label == .exported)
        #expect(!board.sees("Trần Thị Bình"))
        board.press("Ctrl-U").type("covering")
        #expect(board.sees("Trần Thị Bình"))
        // A day that is none stands in no way of what has no days.
        let month = try go(to: .exported, try self.board(today: "2021-10-20").press("5 X"))
        month.press("Ctrl-U").type("action-month-programme")
        try go(to: .programmeFrom, month).type("ngày mưa").press("Enter")
        #expect(try form(month).fields.first { $0.label == .programmeFrom }?.complaint == .notADay)
        try go(to: .exported, month).press("Ctrl-U").type("action-month-plan").press("Enter")
        #expect(try papers(month).count == 1)
    }

    @Test(arguments: Language.allCases) func theHintsSayWhatStandsThereElse(_ language: Language) throws {
        let board = try go(to: .exported, try board(language).press("X"))
        // What a field offers would hide the hints below it.
        func hints(_ subject: String) throws {
            _ = try go(to: .symbol, go(to: .exported, board).press("Ctrl-U").type(subject))
        }
        func sees(_ vietnamese: String, _ english: String) -> Bool { board.sees(language.pick(vietnamese, english)) }
        // Who signed the plan signs the decision on it.
        try hints("decision")
        #expect(sees("để trống: TM. ỦY BAN NHÂN DÂN, ", "empty: TM. ỦY BAN NHÂN DÂN, "))
        #expect(sees("để trống: Lê Văn Phước", "empty: Lê Văn Phước"))
        #expect(sees("để trống: ……/QĐ-UBND", "empty: ……/QĐ-UBND"))
        try hints("covering")
        #expect(sees("để trống: cơ quan ban hành kế hoạch", "empty: issuer of the plan"))
        #expect(sees("để trống: Lê Văn Phước", "empty: Lê Văn Phước"))
        // Nobody knows who signs for the standing agency.
        _ = try go(to: .symbol, go(to: .sender, board).type("standing"))
        #expect(!board.sees("Lê Văn Phước") && sees("để trống: dấu chấm", "empty: dots"))
        _ = try go(to: .symbol, go(to: .signing, board).type("KT"))
        #expect(sees("để trống: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC", "empty: FOR THE DIRECTOR, DEPUTY DIRECTOR"))
        try hints("submission")
        #expect(!board.sees("Lê Văn Phước") && sees("để trống: ……/TTr-……", "empty: ……/TTr-……"))
        // Letters and reports have symbols of their own.
        board.press("Esc r")
        #expect(sees("BC-SLĐTBXH; để trống: ……/BC-……", "BC-SLĐTBXH; empty: ……/BC-……"))
        try go(to: .sender, board).press("Ctrl-U").type("issuer")
        #expect(sees("để trống: ……/BC-UBND", "empty: ……/BC-UBND"))
    }

    /// A list is narrowed where it can be, and the form says where it cannot.
    @Test(arguments: Language.allCases) func whatIsShownGoesOutOnlyWhereItCan(_ language: Language) throws {
        let board = try board(language).press("3 /").type("so y te nam:2021").press("Enter X")
        #expect(try form(board).text(.exportScope) == language.pick("như đang hiện", "as shown"))
        for subject in ["reports", "activities", "figures", "action-month"] {
            try go(to: .exported, board).fill(subject).press("Enter")
            #expect(try form(board).fields[0].complaint == .notNarrowed, "\(subject)")
            #expect(board.sees(language.pick("Bảng này không lọc", "This is not narrowed")))
        }
        try go(to: .exported, board).fill("deadlines").press("Enter")
        guard case .calendar(_, let events) = try page(board).file.document else {
            Issue.record("no calendar")
            return
        }
        try go(to: .exportScope, board.press("Esc")).fill(language.pick("cả thư mục", "the whole folder")).press(
            "Enter")
        guard case .calendar(_, let all) = try page(board).file.document else {
            Issue.record("no calendar")
            return
        }
        #expect(events.count < all.count)
    }

    /// Of a plan is of that plan alone; of the whole folder is of the year that the screen shows.
    @Test func theActionMonthIsOfThePlanOrOfTheYearShown() throws {
        let board = try board(today: "2021-10-20").press("5")
        func titles(_ scope: String) throws -> (title: String, plans: Set<String>) {
            board.press("X Ctrl-X")
            try go(to: .exportScope, board).fill(scope, "action-month").press("Enter")
            guard case .sheet(let sheet) = try page(board).file.document else { return ("", []) }
            let texts = sheet.rows.flatMap(\.self).compactMap { cell in
                if case .text(let text) = cell { text } else { nil }
            }
            board.press("Esc Esc")
            let ids = texts.compactMap { text in text.split(separator: "/").first.map(String.init) }
            return (sheet.name, Set(ids.filter { $0.contains("-20") && !$0.contains(" ") }))
        }
        let ofPlan = try titles("kế hoạch an-giang-2021")
        #expect(ofPlan.title.contains("2021") && ofPlan.plans == ["an-giang-2021"])
        board.press("] ] ]")
        #expect(try titles("cả thư mục").title.contains("2024"))
    }
}
