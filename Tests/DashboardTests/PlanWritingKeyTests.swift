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
    private let path: String

    init() throws { path = try Board.emptyFolder() }

    private func board(_ size: String = "80x24", _ language: Language = .vietnamese, today: String = "2026-02-10") throws
        -> Board
    {
        try Board(today: today, size: size, language: language, copyOf: path, isWatching: false)
    }

    private func plan(_ id: String, _ board: Board) throws -> Plan {
        try #require(board.state.digest.plan(PlanID(id))?.plan.plan)
    }

    // MARK: The head

    @Test func aPlanIsBegunWithItsUnitKindAndYearAlone() throws {
        let board = try board().press("N").type("an bien an giang")
        #expect(board.sees("xã An Biên, tỉnh An Giang"))
        board.press("Down Enter Enter")
        #expect(board.state.modal == nil)
        #expect(board.state.screen == .browse)
        let plan = try plan("an-giang-2025-xa-an-bien-2026", board)
        #expect(plan.statedState == .draft)
        #expect(plan.document.title == "Thực hiện công tác bình đẳng giới năm 2026")
        #expect(plan.document.issuer.printed == "Ủy ban nhân dân xã An Biên")
        #expect(plan.document.number == nil && plan.document.issuedOn == nil && plan.document.signatory.name == nil)
        #expect(board.sees("Đã lập dự thảo an-giang-2025-xa-an-bien"))
        board.press("u")
        #expect(board.state.digest.entries.isEmpty)
        board.press("Ctrl-R")
        #expect(try self.plan("an-giang-2025-xa-an-bien-2026", board).year == 2026)
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func numberAndDayAreEnteredTheDayThePlanIsSigned() throws {
        let board = try board(today: "2026-03-02").press("N").type("tinh an giang").press("Down Enter Enter")
        board.press("E")
        #expect(board.text(.year) == "2026")
        board.fill(nil, nil, "67/KH-UBND", "27/2", "An Giang", nil, nil, "Lê Văn An", "KT. CHỦ TỊCH; PHÓ CHỦ TỊCH")
        board.type("Quyết định số 2351/QĐ-TTg ngày 24/12/2020 của Thủ tướng Chính phủ").press("Enter")
        #expect(board.state.modal == nil)
        let paper = try plan("an-giang-2026", board).document
        #expect(paper.number == "67/KH-UBND" && paper.issuedOn == PartialDate(iso: "2026-02-27"))
        #expect(paper.place == "An Giang" && paper.signatory.name == "Lê Văn An")
        #expect(paper.signatory.capacity == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
        #expect(
            paper.parent
                == Citation(
                    number: "2351/QĐ-TTg", issuedOn: PartialDate(iso: "2020-12-24"), kind: .decision,
                    issuer: "Thủ tướng Chính phủ"))
        // What is not touched stays as it is.
        board.press("E Enter")
        #expect(try plan("an-giang-2026", board).document == paper)
        board.press("u")
        #expect(try plan("an-giang-2026", board).document.number == nil)
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func whatCannotBeStandsAtItsField() throws {
        let board = try board().press("N Enter")
        #expect(board.sees("Chưa gõ gì"))
        board.type("xứ lạ").press("Enter")
        #expect(board.sees("Không có đơn vị này"))
        board.fill("tỉnh An Giang", "thư", "1066", nil, "31/2").press("Enter")
        for complaint in ["Chọn trong danh sách", "Năm từ 2000 đến 2100", "Không phải ngày"] {
            #expect(board.sees(complaint), "\(complaint)")
        }
        #expect(board.state.digest.entries.isEmpty)
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func theKindIsChosenFromItsList() throws {
        let board = try board(language: .english).press("N").type("an giang").press("Down Enter Tab Down Down Enter Enter")
        let plan = try plan("an-giang-2026-thang-hanh-dong", board)
        #expect(plan.document.kind == .plan && plan.document.purpose == .actionMonth)
        #expect(board.sees("Began the draft"))
        try? FileManager.default.removeItem(atPath: path)
    }

    private func board(language: Language) throws -> Board { try board("80x24", language) }

    @Test func theNextPlanOfAUnitIsForTheNextYear() throws {
        let board = try board().press("N").type("tinh an giang").press("Down Enter Enter N")
        #expect(board.text(.unit) == "tỉnh An Giang")
        #expect(board.text(.year) == "2027")
        try? FileManager.default.removeItem(atPath: path)
    }
}
