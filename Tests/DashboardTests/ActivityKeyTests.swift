import Foundation
import PlanModel
import PlanStore
import Records
import Testing
import Wording

@testable import Dashboard

/// Scheduling the Action Month with keys, against the real loop and a real folder.
@Suite struct ActivityKeyTests {
    private static let planFile = "plans/thua-thien-hue/thua-thien-hue-2024.json"
    private static let plan = PlanID("thua-thien-hue-2024")

    /// Screen 5 on Huế's month of 2024.
    static func boardOnHue(
        size: String = "80x24", language: Language = .vietnamese, today: String = "2024-11-12"
    ) throws -> Board {
        let board = try Board(today: today, size: size, language: language).press("5")
        let hue = board.state.digest.province(of: plan)?.id
        for _ in 0..<8 where board.state.month.province != hue { board.press("o") }
        return board
    }

    /// Fills in the form for a new activity, field by field.
    static func add(
        _ board: Board, _ title: String, _ from: String, to: String = "", time: String = "", place: String = "",
        lead: String = "", partners: String = ""
    ) {
        board.press("a")
        for text in [title, from, to, time, place, lead, partners] {
            if !text.isEmpty { board.type(text) }
            board.press("Tab")
        }
        board.press("Enter")
    }

    /// Ten activities as a standing agency would plan them, with clashes among them.
    static func addTen(_ board: Board) {
        add(board, "Lễ phát động", "15/11", time: "8h", place: "Hội trường UBND tỉnh", lead: "ldtbxh")
        add(board, "Hội thảo an sinh xã hội", "25/11/2024", time: "8h", place: "Khách sạn A", lead: "sở lđtbxh")
        add(board, "Tọa đàm với doanh nghiệp", "2024-11-25", time: "14h", lead: "so ldtbxh")
        add(board, "Tập huấn cán bộ", "18/11", to: "20/11", lead: "so noi vu")
        add(board, "Kiểm tra cơ sở", "20/11", lead: "so noi vu", partners: "Công an tỉnh; các huyện")
        add(board, "Chiến dịch truyền thông", "15/11", to: "15/12", lead: "so tttt")
        add(board, "Giao lưu trực tuyến", "22/11", time: "9h", lead: "so tttt")
        add(board, "Hội thi tìm hiểu", "24/11", place: "Hội trường UBND tỉnh", lead: "hoi lhpn tinh")
        add(board, "Thăm nhà tạm lánh", "24/11", place: "hoi truong UBND tinh", lead: "so y te")
        add(board, "Họp tổng kết", "13/12", time: "14h", lead: "ldtbxh")
    }

    /// The bars of another year's plan cross today as well.
    @Test func anotherProvinceKeepsToday() throws {
        let board = try Board(today: "2024-11-20", isWatching: false).press("5")
        for _ in 0..<4 {
            let state = board.press("o").state
            #expect(state.monthEntry?.days?.contains(state.today) == true, "\(state.month.province?.slug ?? "")")
        }
    }

    @Test func tenActivitiesAreAddedAndTheirClashesSeen() throws {
        let board = try Self.boardOnHue()
        Self.addTen(board)
        let plan = try #require(board.state.digest.plan(Self.plan)?.plan.plan)
        #expect(plan.activities.count == 10)
        #expect(plan.activities.allSatisfy { $0.lead != nil })
        // Training and inspection of one department, two events in one hall.
        #expect(board.sees("! 2 trùng lịch"))
        let clashes = try #require(board.state.board?.clashes)
        #expect(clashes.all.filter(\.isFirm).map(\.reasons) == [[.lead], [.place]])
        #expect(clashes.all.count { !$0.isFirm } == 2)
        let lane = try #require(board.lines.first { $0.contains("Sở Nội vụ") })
        #expect(lane.contains("!") && lane.contains("██!"))
        for _ in 0..<20 where board.state.monthEntry?.activity?.title != "Kiểm tra cơ sở" { board.press("Up") }
        for _ in 0..<20 where board.state.monthEntry?.activity?.title != "Kiểm tra cơ sở" {
            board.press("Down")
            for _ in 0..<6 where board.state.monthEntry?.activity?.lead?.description == "so-noi-vu" {
                if board.state.monthEntry?.activity?.title != "Kiểm tra cơ sở" { board.press("Right") }
            }
        }
        #expect(board.sees("Thứ Tư 20/11/2024"))
        #expect(board.sees("! trùng với “Tập huấn cán bộ” (cùng cơ quan chủ trì)"))
        // The list of days says the same, day by day.
        board.press("z z g")
        for _ in 0..<40 where board.state.monthEntry?.activity?.title != "Thăm nhà tạm lánh" { board.press("j") }
        #expect(board.sees("Chủ nhật 24/11"))
        #expect(board.sees("! trùng với “Hội thi tìm hiểu” (cùng địa điểm)"))
        #expect(board.sees("cuối tuần"))
        // One step each, taken back one by one.
        board.press("u")
        #expect(board.state.digest.plan(Self.plan)?.plan.plan.activities.count == 9)
    }

    @Test(arguments: [
        ["t", "o", "a", "Backspace", "Backspace", "ọ", "a", " ", "d", "Backspace", "đ", "a", "Backspace", "à", "m"],
        ["t", "o", "\u{0323}", "a", " ", "đ", "a", "\u{0300}", "m"],
        ["t", "o", "\u{0323}a", " đa\u{0300}m"],
    ])
    func titlesTakeVietnameseHoweverTheyAreTyped(_ keys: [String]) throws {
        let board = try Self.boardOnHue().press("a")
        for key in keys {
            if key == "Backspace" { board.press(key) } else { board.type(key) }
        }
        board.press("Tab").type("20/11").press("Enter")
        let title = try #require(board.state.digest.plan(Self.plan)?.plan.plan.activities.first?.title)
        #expect(Array(title.unicodeScalars) == Array("tọa đàm".unicodeScalars))
        #expect(try board.file(Self.planFile).contains("\"title\": \"tọa đàm\""))
    }

    @Test func aBodyIsChosenByAFewLettersWithoutAccents() throws {
        let board = try Self.boardOnHue().press("a").type("Hội nghị").press("Tab").type("20/11")
        board.press("Tab Tab Tab Tab").type("phu nu")
        #expect(board.sees("Hội LHPN tỉnh"))
        board.press("Down Enter Tab").type("so y te")
        board.press("Down Enter").type("; cong an").press("Down Enter").type("; các trường học").press("Enter")
        let activity = try #require(board.state.digest.plan(Self.plan)?.plan.plan.activities.first)
        #expect(activity.lead?.description == "hoi-lhpn-tinh")
        #expect(
            activity.partners == [
                .agency(AgencyReference(AgencyID("so-y-te"))), .agency(AgencyReference(AgencyID("cong-an-tinh"))),
                .printed("các trường học"),
            ])
    }

    @Test func aLeadThatNoListHasIsWrittenOutOnceThatWasSeen() throws {
        let board = try Self.boardOnHue().press("a").type("Hội nghị").press("Tab").type("20/11")
        board.press("Tab Tab Tab Tab").type("Hội Chữ thập đỏ tỉnh").press("Enter")
        #expect(board.sees("Không có trong danh mục cơ quan"))
        #expect(board.state.digest.plan(Self.plan)?.plan.plan.activities.isEmpty == true)
        board.press("Enter")
        let activity = try #require(board.state.digest.plan(Self.plan)?.plan.plan.activities.first)
        #expect(activity.lead == nil && activity.printedLead == "Hội Chữ thập đỏ tỉnh")
        // What stood there is not asked about again.
        board.press("E").press("Enter")
        #expect(board.state.modal == nil)
    }

    /// On the board of 2024 a day without a year is of 2024, and the form says so.
    @Test func theFormShowsTheYearThatDaysAreOf() throws {
        let board = try Self.boardOnHue(today: "2024-11-12").press("a Tab")
        #expect(board.sees("20/11 là 20/11/2024"))
        board.type("15/11")
        #expect(board.sees("T6 15/11/2024"))
        board.press("Tab").type("+2")
        #expect(board.sees("CN 17/11/2024"))
    }

    @Test func whatIsNotUnderstoodIsSaidBesideItsFieldAndStaysAsTyped() throws {
        let board = try Self.boardOnHue().press("a Tab").type("hôm nào").press("Tab Tab").type("25h").press("Tab Tab")
        board.type("sở").press("Enter")
        for complaint in ["Chưa gõ gì", "Không phải ngày", "Không phải giờ", "Có nhiều cơ quan"] {
            #expect(board.sees(complaint), "\(complaint)")
        }
        guard case .form(let form) = board.state.modal else {
            Issue.record("the form is closed")
            return
        }
        #expect(form.focus == 0 && form.text(.firstDay) == "hôm nào" && form.text(.lead) == "sở")
        board.type("Họp").press("Tab Ctrl-U").type("20/11").press("Tab").type("19/11").press(
            "Tab Ctrl-U Tab Tab Ctrl-U")
        board.press("Enter")
        #expect(board.sees("Ngày cuối đứng trước ngày đầu"))
        board.press("Ctrl-U Enter")
        #expect(board.state.modal == nil)
        #expect(board.state.digest.plan(Self.plan)?.plan.plan.activities.count == 1)
    }

    @Test func editingChangesOnlyWhatWasTyped() throws {
        let board = try Self.boardOnHue()
        Self.add(board, "Họp", "20/11", time: "8h", place: "Huế", lead: "so y te", partners: "Công an tỉnh")
        #expect(board.state.monthEntry?.activity?.title == "Họp")
        board.press("Enter").type(" báo").press("Tab Tab").type("21/11").press("Enter")
        let activity = try #require(board.state.monthEntry?.activity)
        #expect(activity.title == "Họp báo" && activity.to == Day(2024, 11, 21) && activity.place == "Huế")
        let last = try #require(try board.file("history/thua-thien-hue-2024.jsonl").split(separator: "\n").last)
        #expect(last.contains("\"title\"") && !last.contains("\"place\"") && !last.contains("\"partners\""))
        board.press("E Enter")
        #expect(board.sees("Không có gì thay đổi"))
    }

    @Test func anActivityMovesByADayIsMarkedAndNoted() throws {
        let board = try Self.boardOnHue()
        Self.add(board, "Tập huấn", "18/11", to: "20/11")
        board.press("M").type("+1").press("Enter")
        #expect(board.state.monthEntry?.activity?.from == Day(2024, 11, 19))
        #expect(board.state.monthEntry?.activity?.to == Day(2024, 11, 21))
        #expect(board.sees("Thứ Ba 19/11"))
        board.press("M").type("-2").press("Enter")
        #expect(board.state.monthEntry?.activity?.from == Day(2024, 11, 17))
        board.press("Space")
        #expect(board.state.monthEntry?.activity?.status == .done)
        board.press("Space t j Enter")
        #expect(board.state.monthEntry?.activity?.status == .inProgress)
        board.press("n").type("mời báo").press("Enter")
        #expect(board.state.monthEntry?.activity?.notes.map(\.text) == ["mời báo"])
        board.press("e")
        #expect(board.state.modal == nil && board.state.notice?.kind == .refused)
    }

    /// Nothing is removed by one key or a doubled one.
    @Test func removingAsksFirstAndCanBeTakenBack() throws {
        let board = try Self.boardOnHue()
        Self.add(board, "Họp", "20/11")
        let before = try board.file(Self.planFile)
        board.press("x")
        #expect(board.sees("Xóa hoạt động “Họp”?"))
        board.press("x x Enter")
        #expect(board.state.modal == nil)
        #expect(try board.file(Self.planFile) == before)
        board.press("x c")
        #expect(board.state.digest.plan(Self.plan)?.plan.plan.activities.isEmpty == true)
        #expect(board.sees("Đã xóa “Họp”"))
        board.press("u")
        #expect(try board.file(Self.planFile) == before)
    }

    @Test func aThemeIsTypedAndStored() throws {
        let board = try Board(today: "2026-11-21").press("5 T").type("Chung tay").press("Tab").type("1/BNV").press(
            "Enter")
        #expect(board.sees("chủ đề: Chung tay"))
        #expect(board.state.digest.library.reference.theme(in: 2026)?.isVerified == true)
        board.press("u")
        #expect(board.sees("chủ đề: chưa biết"))
    }

    @Test func aYearWithoutPlanTakesNoActivity() throws {
        let board = try Board(today: "2026-11-21").press("5 a")
        #expect(board.state.modal == nil)
        #expect(board.sees("Năm 2026 chưa có kế hoạch"))
    }

    @Test func theWeekGoesOnAndBack() throws {
        let board = try Self.boardOnHue()
        Self.add(board, "Họp", "20/11")
        board.press("z")
        #expect(board.state.month.layout == .week && board.state.month.week == Day(2024, 11, 18))
        #expect(board.sees("Thứ Tư 20/11") && board.sees("tuần 18/11-24/11"))
        board.press("Right")
        #expect(board.state.month.week == Day(2024, 11, 25) && board.sees("★"))
        board.press("Left Left")
        #expect(board.state.month.week == Day(2024, 11, 11))
        Self.add(board, "Sau", "2/12")
        #expect(board.state.month.week == Day(2024, 12, 2))
        #expect(board.state.monthEntry?.activity?.title == "Sau")
    }

    /// Launches before the month and preparation have their place in the strip.
    @Test func whatComesBeforeTheMonthHasItsPlace() throws {
        let board = try Self.boardOnHue()
        let empty = try #require(board.lines.first { $0.contains("Sở Y tế") == false && $0.contains("Hạn báo cáo") })
        #expect(empty.contains("│"))
        Self.add(board, "Phát động", "11/11", lead: "so y te")
        Self.add(board, "Họp chuẩn bị", "7/10", lead: "so tai chinh")
        func columns(_ name: String) throws -> (block: Int, border: Int) {
            let line = Array(try #require(board.lines.first { $0.contains(name) }))
            // The one that is selected is drawn in reverse.
            let block = line.firstIndex { "█▌".contains($0) }
            return (try #require(block), try #require(line.firstIndex(of: "│")))
        }
        let launch = try columns("Sở Y tế")
        #expect(launch.border - launch.block == 4)
        let early = try columns("Sở Tài chính")
        #expect(early.border - early.block > 5)
    }

    @Test func aReadOnlyFolderRefusesWithAReason() throws {
        let board = try Self.boardOnHue()
        var state = board.state
        state.world.condition.access = .readOnly(.requested)
        #expect(update(&state, .command(.addActivity)).isEmpty)
        #expect(state.modal == nil && state.notice?.kind == .refused)
    }
}
