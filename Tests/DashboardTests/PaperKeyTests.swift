import Disk
import Foundation
import PlanDocuments
import PlanModel
import Records
import Synchronization
import Testing
import Wording

@testable import Dashboard

/// Papers, sheets and calendars from the dashboard, by keys against the real loop.
@Suite struct PaperKeyTests {
    static let anGiang = PlanID("an-giang-2021")

    func board(
        _ language: Language = .vietnamese, today: String = "2021-11-20", kept: Dashboard.Surroundings.Kept? = nil
    ) throws -> Board {
        try Board(today: today, size: "100x40", language: language, isWatching: false, kept: kept)
    }

    func page(_ board: Board) throws -> TextPage {
        guard case .page(let page) = board.state.modal else {
            Issue.record("no page: \(board.lines.joined(separator: "\n"))")
            throw CancellationError()
        }
        return page
    }

    func papers(_ board: Board) throws -> [OfficialPaper] {
        guard case .papers(let papers) = try page(board).file.document else { return [] }
        return papers
    }

    func form(_ board: Board) throws -> Form {
        guard case .form(let form) = board.state.modal else {
            Issue.record("no form: \(board.lines.joined(separator: "\n"))")
            throw CancellationError()
        }
        return form
    }

    func texts(_ paper: OfficialPaper) -> String {
        paper.body.map { block in
            switch block {
            case .paragraph(let text), .basis(let text), .line(_, _, let text): text
            case .table: ""
            }
        }.joined(separator: "\n")
    }

    /// Goes to a field of the open form.
    func go(to label: Wording.FieldLabel, _ board: Board) throws -> Board {
        for _ in 0..<20 where try form(board).fields[form(board).focus].label != label { board.press("Tab") }
        return board
    }

    /// Saves what is read, and gives the bytes of the file.
    func saved(_ board: Board, _ name: String) throws -> String {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(
            "kehoach-\(UUID().uuidString)-\(name)")
        defer { try? FileManager.default.removeItem(at: place) }
        board.press("s Ctrl-U").type(place.path).press("Enter")
        return String(decoding: try Data(contentsOf: place), as: UTF8.self)
    }

    // MARK: Letters

    /// The reminder to eleven districts: all is filled in as it is looked at, and Enter goes on.
    @Test(arguments: Language.allCases) func theLetterToElevenDistricts(_ language: Language) throws {
        let board = try board(language).press("6 /").type("ubnd cap huyen").press("Enter w")
        let form = try form(board)
        #expect(form.text(.letterDuties)?.contains("2021") == true)
        #expect(form.texts(.letterBodies).count == 11)
        board.press("Enter")
        let paper = try #require(try papers(board).first)
        #expect(
            paper.letterhead.issuer
                == language.pick(
                    "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "DEPARTMENT OF LABOUR, INVALIDS AND SOCIAL AFFAIRS"))
        let capacity =
            language == .vietnamese ? ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"] : ["FOR THE DIRECTOR", "DEPUTY DIRECTOR"]
        #expect(paper.signature.capacity == capacity)
        guard case .table(let list) = paper.annexes.first?.body.first else {
            Issue.record("no list")
            return
        }
        #expect(list.rows.count == 11)
        #expect(try page(board).file.name == language.pick("don-doc", "reminder") + "-an-giang-2021-2021-11-20.docx")
        #expect(try saved(board, "thu.docx").contains("word/document.xml"))
        // What is on paper needs no form any more.
        board.press("Esc")
        #expect(board.state.modal == nil && board.state.keptForms.isEmpty)
    }

    /// A letter that is saved stands in the register and on screen 6; the next one follows it unless the form says else.
    @Test func aSavedLetterIsRegistered() throws {
        let board = try board().press("6 /").type("ubnd cap huyen").press("Enter w Enter")
        #expect(try saved(board, "thu.docx").contains("word/document.xml"))
        #expect(board.state.notice?.text.contains("vào sổ 1 công văn") == true)
        board.press("Esc")
        let register = board.state.digest.library.letters[UnitID("an-giang")]?.letters ?? []
        #expect(register.count == 1 && register.first?.bodies.count == 11)
        #expect(board.lines.contains { $0.contains("Đôn đốc: chưa có số, 20/11/2021 · 0/11 đã nộp từ đó") })
        // Once it is signed it gets its number.
        board.press("E")
        #expect(try form(board).purpose == .letterNumber(register[0].id, of: UnitID("an-giang")))
        board.press("Enter")
        #expect(try form(board).fields[0].complaint == .missing)
        board.type("152/UBND-LĐ").press("Tab Ctrl-U").type("22/11").press("Enter")
        #expect(try form(board).fields[1].complaint != nil, "nothing is signed on a day to come")
        board.press("Ctrl-U").type("20/11").press("Enter")
        #expect(board.lines.contains { $0.contains("Đôn đốc: số 152/UBND-LĐ, 20/11/2021") })
        board.press("u u")
        #expect(board.state.digest.library.letters[UnitID("an-giang")]?.letters.isEmpty ?? true)
        board.press("Ctrl-R")
        #expect(board.state.digest.library.letters[UnitID("an-giang")]?.letters == register)
        board.press("u E")
        #expect(board.state.notice?.text == board.state.wording.noLetterHere)
    }

    @Test func aLetterOfALaterDayFollowsTheFirst() throws {
        let first = try board().press("6 /").type("ubnd cap huyen").press("Enter w Enter")
        _ = try saved(first, "thu.docx")
        let board = try Board(today: "2021-11-21", copyOf: first.path).press("6 /").type("ubnd cap huyen")
        #expect(board.state.digest.library.letters[UnitID("an-giang")]?.letters.first?.madeOn == Day(iso: "2021-11-20"))
        board.press("Enter w")
        #expect(try form(board).text(.letterTurn) == "tiếp theo công văn trước")
        board.press("Enter")
        #expect(texts(try #require(try papers(board).first)).contains("Tiếp theo Công văn số ……/…… ngày …… tháng"))
        board.press("Esc")
        try go(to: .letterTurn, board).press("Ctrl-U").type("lần đầu").press("Enter")
        #expect(!texts(try #require(try papers(board).first)).contains("Tiếp theo"))
    }

    @Test func theSenderSignerAndDayAreThoseThatWereSaid() throws {
        let board = try go(to: .letterDuties, try board().press("6 w"))
        board.fill(nil, nil, "issuer", "TL", "Chánh Văn phòng", "Lê Văn An", "UBND-VX", "+7").press("Enter")
        let paper = try #require(try papers(board).first)
        #expect(paper.letterhead.issuer == "ỦY BAN NHÂN DÂN TỈNH AN GIANG" && paper.letterhead.superior == nil)
        #expect(paper.letterhead.number == "Số: ……/UBND-VX")
        #expect(paper.signature == .init(capacity: ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], name: "Lê Văn An"))
        #expect(texts(paper).contains("trước ngày 27/11/2021"))
        #expect(texts(paper).contains("yêu cầu Thủ trưởng các cơ quan, đơn vị và Chủ tịch Ủy ban nhân dân"))
        // Back in the form, all stands as it was typed.
        board.press("Esc")
        #expect(try form(board).text(.signer) == "Lê Văn An")
        try go(to: .letterDay, board).press("Ctrl-U Enter")
        #expect(texts(try #require(try papers(board).first)).contains("trước ngày ……/……/……"))
    }

    @Test func whatIsNotUnderstoodStaysWithItsReason() throws {
        let board = try go(to: .letterDuties, try board().press("6 w")).fill(
            "báo cáo nào đó", "cơ quan nào đó", "ai đó", "gì đó")
        board.fill(nil, nil, nil, "ngày mưa", "tệp lạ").press("Enter")
        let form = try form(board)
        #expect(
            form.fields.compactMap { field in field.complaint.map { "\(field.label) \($0)" } } == [
                "letterDuties notInList", "letterBodies noSuchBody", "sender notInList", "signing notInList",
                "letterDay notADay", "fileForm notInList",
            ])
        #expect(form.text(.letterBodies) == "cơ quan nào đó" && form.focus == 0)
        #expect(board.sees("Không phải ngày"))
    }

    @Test func nobodyWhoIsNamedIsLateWithThat() throws {
        let board = try board().press("6 z").press("/").type("so lao dong").press("Enter w")
        // The standing agency is late with nothing here that it could remind itself of.
        #expect(board.state.modal == nil && board.sees("Không có cơ quan nào trễ hạn"))
    }

    @Test func whoSignsIsRememberedForTheUnit() throws {
        let shelf = KeptInMemory()
        let first = try go(to: .letterDuties, try board(kept: shelf.kept).press("6 w"))
        first.fill(nil, nil, nil, "TM", "Giám đốc", "Trần Thị Bình", "SLĐTBXH-BĐG").press("Enter Esc Esc")
        let second = try board(today: "2021-11-22", kept: shelf.kept).press("4 g w Ctrl-X")
        let form = try form(second)
        #expect(form.text(.signer) == "Trần Thị Bình" && form.text(.symbol) == "SLĐTBXH-BĐG")
        #expect(form.text(.letterDay) == nil)
        // A report has another symbol, and another unit other people.
        #expect(try self.form(second.press("Esc r")).text(.symbol) == nil)
    }

    @Test(arguments: Language.allCases) func withoutAPlanThereIsNoLetter(_ language: Language) throws {
        let path = try Board.emptyFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let board = try Board(today: "2026-02-10", language: language, copyOf: path, isWatching: false)
        for key in ["w", "r"] {
            board.press("Esc \(key)")
            #expect(board.state.modal == nil && board.sees(board.state.wording.sentence(for: .noPlan)), "\(key)")
        }
    }

    // MARK: Reports

    @Test(arguments: Language.allCases) func theYearlyReportWithItsAnnexes(_ language: Language) throws {
        let board = try board(language).press("r")
        #expect(try form(board).text(.period) == language.pick("cả năm", "the whole year"))
        board.press("Enter")
        let paper = try #require(try papers(board).first)
        #expect(paper.title?.kind == language.pick("BÁO CÁO", "REPORT"))
        #expect(paper.annexes.count == 3 && paper.annexes.last?.isLandscape == true)
        #expect(paper.letterhead.issuer.hasPrefix(language.pick("SỞ LAO ĐỘNG", "DEPARTMENT OF LABOUR")))
        // What is still to be filled in stands before it.
        let remark = try page(board).text.split(separator: "\n").first
        #expect(remark?.hasPrefix(language.pick("Còn phải điền: ", "Still to fill in: ")) == true)
        #expect(try page(board).file.name == language.pick("bao-cao-nam", "report-year") + "-an-giang-2021.docx")
        #expect(try saved(board, "bao-cao.odt").contains("opendocument"))
    }

    @Test func theSixMonthReportAsOfADay() throws {
        let board = try board(today: "2021-06-20").press("r")
        #expect(try form(board).text(.period) == "6 tháng đầu năm")
        board.type("ngày mưa").press("Enter")
        #expect(try form(board).fields[1].complaint == .notADay)
        board.press("Ctrl-U").type("15/6").press("Enter")
        let text = try page(board).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            text.contains("tính đến ngày 15 tháng 6 năm 2021") && text.contains("6 THÁNG ĐẦU NĂM 2021")
                || text.contains("6 tháng đầu năm 2021"))
    }

    @Test(arguments: Language.allCases) func aReportIsOfWhomAndInWhichForm(_ language: Language) throws {
        let board = try board(language).press("r")
        #expect(try form(board).text(.reportOf) == language.pick("cả kế hoạch", "the whole plan"))
        #expect(PeriodReport.Form(typed: try form(board).text(.reportForm) ?? "") == .ministry)
        try go(to: .reportOf, board).fill("so y te", "commune").press("Enter")
        let paper = try #require(try papers(board).first)
        #expect(try papers(board).count == 1 && paper.annexes.isEmpty)
        #expect(paper.letterhead.issuer == language.pick("SỞ Y TẾ", "DEPARTMENT OF HEALTH"))
        #expect(try page(board).file.name.hasSuffix("-an-giang-2021-so-y-te.docx"))
        board.press("Esc")
        try go(to: .reportOf, board).fill("ai đó").press("Enter")
        #expect(try form(board).fields.first { $0.label == .reportOf }?.complaint == .noSuchBody)
        try go(to: .reportOf, board).fill("all").press("Enter")
        #expect(try papers(board).count > 20)
        board.press("Esc")
        try go(to: .reportForm, board).fill("consolidated").press("Enter")
        #expect(try form(board).fields.first { $0.label == .reportOf }?.complaint == .ofAllBodies)
        try go(to: .reportOf, board).fill(language.pick("cả kế hoạch", "the whole plan")).press("Enter")
        #expect(try papers(board).first?.annexes.last?.isLandscape == true)
    }
}
