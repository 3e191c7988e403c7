import Disk
import Foundation
import PlanModel
import PlanStore
import Records
import Testing
import Wording

@testable import Dashboard

/// The first start, and what a plan says of itself.
extension PlanWritingKeyTests {
    @Test(arguments: Language.allCases) func anEmptyFolderSaysWhatCanBeDone(_ language: Language) throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try board("80x24", language)
        let texts = [
            ("init ~/kehoach", "--sample"), ("", ""), ("", ""), ("git clone", "kehoach --data"),
        ]
        for (place, words) in texts.enumerated() {
            board.press("1 g")
            for _ in 0..<place { board.press("j") }
            board.press("Enter")
            guard !words.0.isEmpty else {
                #expect(board.state.mode == .form)
                board.press("Esc")
                continue
            }
            #expect(board.sees(words.0) && board.sees(words.1), "\(words)")
            board.press("Esc")
            #expect(board.state.modal == nil && board.state.screen == .overview)
        }
    }

    @Test func aSampleIsMarkedOnEveryScreen() throws {
        let path = try Board.emptyFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let mark = path + "/folder.json"
        let text = try String(contentsOfFile: mark, encoding: .utf8)
        try text.replacingOccurrences(of: "\"dueSoonDays\"", with: "\"sample\": true, \"dueSoonDays\"")
            .write(toFile: mark, atomically: true, encoding: .utf8)
        for size in ["60x16", "80x24", "120x40"] {
            let board = try Board(today: "2026-02-10", size: size, copyOf: path, isWatching: false)
            for screen in 1...7 { #expect(board.press("\(screen)").sees("BẢN XEM THỬ"), "\(screen) \(size)") }
        }
    }

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
        #expect(try self.plan(Self.id, board).year == 2026)
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

    @Test func aUnitThatNoListHasIsAddedWithItsPlan() throws {
        let board = try board().press("N")
        board.type("xã Vĩnh Lạ, An Giang").press("Enter")
        #expect(board.sees("lần nữa: thêm vào"))
        #expect(board.state.digest.entries.isEmpty)
        board.press("Enter")
        let entry = try #require(board.state.digest.entries.first)
        #expect(entry.outline.unit.slug == "x-vinh-la")
        board.press("u")
        #expect(board.state.digest.entries.isEmpty)
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
        let board = try board(language: .english).press("N").type("an giang").press(
            "Down Enter Tab Down Down Enter Enter")
        let plan = try plan("an-giang-2026-thang-hanh-dong", board)
        #expect(plan.document.kind == .plan && plan.document.purpose == .actionMonth)
        #expect(board.sees("Began the draft"))
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test func theNextPlanOfAUnitIsForTheNextYear() throws {
        let board = try board().press("N").type("tinh an giang").press("Down Enter Enter N")
        #expect(board.text(.unit) == "tỉnh An Giang")
        #expect(board.text(.year) == "2027")
        try? FileManager.default.removeItem(atPath: path)
    }
}
