import Foundation
import PlanModel
import Records
import Testing

@testable import Dashboard

/// Screen 4: how keys change it, and what they do to the folder.
@Suite struct CalendarTests {
    /// The selected day of the month after some keys, begun on Friday 12/11/2021.
    @Test(arguments: [
        ("4 z", "2021-11-12"), ("4 z Right", "2021-11-13"), ("4 z l h h", "2021-11-11"), ("4 z Down", "2021-11-19"),
        ("4 z Up Up", "2021-10-29"), ("4 z j k", "2021-11-12"), ("4 z >", "2021-12-12"), ("4 z < <", "2021-09-12"),
        ("4 z PgDn", "2021-12-12"), ("4 z PgUp", "2021-10-12"), ("4 z Home", "2021-11-01"), ("4 z G", "2021-11-30"),
        ("4 z G >", "2021-12-30"), ("4 z > G > >", "2022-02-28"), ("4 z > > .", "2021-11-12"),
        // From the agenda the first < or > only shows the month.
        ("4 >", "2021-11-12"), ("4 > >", "2021-12-12"),
    ])
    func daysAndMonths(_ keys: String, _ expected: String) throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press(keys)
        #expect(board.state.calendar.day.iso == expected)
        #expect(board.state.calendar.view == .month && board.state.calendar.focus == .days)
        let weeks = board.state.calendarWeeks
        #expect(weeks.contains { $0.contains(board.state.calendar.day) })
    }

    /// Whoever opens the agenda looks for today, and not for what was forgotten longest.
    @Test(arguments: ["2021-11-12", "2024-11-20", "2024-11-25"]) func theAgendaOpensOnToday(_ day: String) throws {
        let board = try Board(today: day, isWatching: false).press("4")
        let state = board.state
        let place = try #require(state.calendar.rows.firstIndex { $0.id != nil && $0.id == state.calendar.selected })
        #expect(state.calendar.rows[place].isToCome)
        #expect(!state.calendar.rows[..<place].contains { $0.isToCome })
        #expect(state.calendar.rows[..<place].contains { $0.id != nil })
        #expect(board.press("k k G .").state.calendar.selected == state.calendar.selected)
    }

    @Test func theCalendarEndsSomewhere() throws {
        var state = try Board(today: "2021-11-12", isWatching: false).press("4 z").state
        for _ in 0..<2000 { _ = update(&state, .command(.nextMonth)) }
        #expect(state.calendar.day.year == 2100)
        for _ in 0..<2000 { _ = update(&state, .command(.previousMonth)) }
        #expect(state.calendar.day.year == 2000)
    }

    @Test func theWeekBeginsAsTheFolderSays() throws {
        let folder = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let mark = folder + "/folder.json"
        let text = try String(contentsOfFile: mark, encoding: .utf8).replacing("monday", with: "sunday")
        try text.write(toFile: mark, atomically: true, encoding: .utf8)
        let board = try Board(today: "2021-11-12", copyOf: folder, isWatching: false).press("4")
        #expect(board.sees("Tuần này, đến T7 13/11") == false)
        // The yearly report's last safe day is Sunday 14/11, which is next week here.
        #expect(board.sees("Tháng này, đến 30/11"))
        board.press("z")
        let header = try #require(board.lines.first { $0.contains("T2") && $0.contains("CN") })
        #expect(header.trimmed.hasPrefix("CN"))
        #expect(board.state.calendarWeeks.allSatisfy { $0.lowerBound.weekday == .sunday })
    }

    /// "Trước ngày 15/11": one day earlier, or the day itself where the folder says so.
    @Test(arguments: [(false, "tr.15/11/2021 (14/11)", 14), (true, "tr.15/11/2021 (15/11)", 15)])
    func beforeADay(_ includesDay: Bool, _ text: String, _ day: Int) throws {
        let folder = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let mark = folder + "/folder.json"
        let changed = try String(contentsOfFile: mark, encoding: .utf8)
            .replacing("\"beforeIncludesDay\": false", with: "\"beforeIncludesDay\": \(includesDay)")
        try changed.write(toFile: mark, atomically: true, encoding: .utf8)
        let board = try Board(today: "2021-11-12", copyOf: folder, isWatching: false).press("4")
        #expect(board.sees(text))
        board.press("z")
        let report = try #require(
            board.state.monthEntries.first { $0.id == "deadline/an-giang-2021/duty.year" })
        #expect(report.days == Day(2021, 11, day).map { $0...$0 })
        for _ in 0..<3 { board.press("Right") }
        // The printed day names the last safe one.
        #expect(board.sees("CN 14/11/2021") == false && board.sees("T2 15/11/2021"))
        #expect(board.sees("muộn nhất 14/11") == !includesDay)
        #expect(board.sees("Báo cáo năm"))
    }

    @Test func plansThatAreOverAreLeftOutUntilAskedFor() throws {
        let board = try Board().press("4")
        func items() -> Int { board.state.calendar.rows.count { $0.id != nil } }
        let (leftOut, before) = (board.state.calendar.leftOut, items())
        #expect(leftOut > 0 && board.sees("Không nêu \(leftOut) hạn của kế hoạch đã kết thúc"))
        board.press("f g")
        #expect(items() == before + leftOut)
        #expect(board.sees("Đã qua, chưa ghi kết quả ("))
        board.press("f")
        #expect(board.state.calendar.leftOut == leftOut && items() == before)
        // The days of such plans stay true.
        board.press("z")
        for _ in 0..<23 { board.press("<") }
        #expect(board.state.monthEntries.contains { $0.id == "deadline/thua-thien-hue-2024/duty.consolidated" })
    }

    @Test func aDraftCountsNowhere() throws {
        let folder = try Board.copyOfData()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/plans/an-giang/an-giang-2021.json"
        let text = try String(contentsOfFile: file, encoding: .utf8)
            .replacing("\"year\": 2021,", with: "\"year\": 2021,\n  \"state\": \"draft\",", maxReplacements: 1)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let board = try Board(today: "2021-11-12", copyOf: folder, isWatching: false).press("4 f z")
        #expect(board.state.condition.faults.isEmpty)
        #expect(!board.state.monthEntries.contains { $0.id.contains("an-giang-2021") })
        #expect(!board.state.agendaIDs.contains { $0.contains("an-giang-2021") })
    }

    @Test func theProvinceIsChosenWithTab() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("4 f")
        let all = board.state.calendar.rows.count
        board.press("o")
        #expect(board.state.calendar.province == board.state.digest.provinces.first?.id)
        #expect(board.state.calendar.rows.count < all)
        #expect(
            board.state.agendaIDs.filter { $0.hasPrefix("deadline/") }
                .allSatisfy { $0.hasPrefix("deadline/an-giang-2021") })
        board.press("O")
        #expect(board.state.calendar.province == nil && board.state.calendar.rows.count == all)
    }

    @Test func enterOpensTheTask() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("4 g Enter")
        #expect(board.state.screen == .browse)
        #expect(board.state.browse.plan == PlanID("an-giang-2021"))
        #expect(board.state.browse.task == Ref("V.1"))
    }

    @Test func enterGoesIntoADayAndThenToTheTask() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("4 z Enter")
        // Only the preparation is on that day.
        #expect(board.state.calendar.focus == .items)
        board.press("Esc Right Right Enter")
        // The plan for the Action Month has to be there by then as well.
        #expect(board.state.calendarEntry?.id == "deadline/an-giang-2021/II.5.1")
        let report = "deadline/an-giang-2021/duty.year"
        for _ in 0..<5 where board.state.calendarEntry?.id != report { board.press("j") }
        #expect(board.state.calendarEntry?.id == report)
        #expect(board.sees("trước ngày 15/11/2021, muộn nhất CN 14/11/2021"))
        board.press("Left")
        #expect(board.state.calendar.focus == .days && board.state.screen == .calendar)
        board.press("Enter")
        for _ in 0..<5 where board.state.calendarEntry?.id != report { board.press("j") }
        board.press("Enter")
        #expect(board.state.screen == .browse && board.state.browse.task == Ref("V.1"))
        board.press("4 z z Esc Esc")
        #expect(board.state.screen == .overview)
    }

    @Test func aWindowOpensItsMonth() throws {
        let board = try Board(today: "2024-11-20", isWatching: false).press("4 z Enter")
        let place = try #require(
            board.state.calendarItems.firstIndex {
                board.state.digest.entry(of: $0)?.id == "observance/action-month/2024"
            })
        for _ in 0..<place { board.press("j") }
        board.press("Enter")
        #expect(board.state.screen == .actionMonth && board.state.month.year == 2024)
    }

    /// What is marked stays where it is, with the cursor on it, so that pressing again takes it back; coming back to the
    /// screen it stands among what is done.
    @Test func spaceMarksTheDayUnderTheCursorAndNothingMoves() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("4 g j j")
        let rows = board.state.agendaIDs
        let selected = try #require(board.state.selectedAgendaID)
        let task = try #require(board.state.targets.first?.record)
        #expect(selected.hasPrefix("deadline/\(task)") && board.state.targets.first?.day == Day(2021, 3, 8))
        board.press("Space")
        #expect(board.state.digest.row(task)?.task.progress.days.map(\.on) == [Day(2021, 3, 8)].compactMap(\.self))
        #expect(board.sees("của ngày 08/3/2021") && board.sees("20/10/2021"))
        #expect(board.state.agendaIDs == rows && board.state.selectedAgendaID == selected)
        board.press("Space")
        #expect(board.state.digest.row(task)?.task.progress.days.isEmpty == true)
        board.press("Space 1 4")
        #expect(board.state.agendaIDs != rows && board.state.agendaIDs.last == selected)
        board.press("u")
        #expect(board.state.digest.row(task)?.task.progress.days.isEmpty == true)
    }

    @Test func aReportSaysWhereItIsRecorded() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("4 g Space")
        #expect(board.state.notice?.kind == .refused)
        // There it is recorded, body by body.
        board.press("6")
        #expect(board.state.reports.plan == PlanID("an-giang-2021") && board.state.reports.duty == Ref("duty.ownPlan"))
    }

    @Test func theLetterIsAboutTheSelectedPlan() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("4 g j j w Enter")
        #expect(board.state.mode == .page)
        guard case .page(let page) = board.state.modal else { return }
        #expect(page.text.contains("67/KH-UBND"))
        board.press("Esc Esc z w")
        #expect(board.state.modal == nil && board.state.notice?.kind == .refused)
    }

    @Test func nothingIsMarkedWhileMovingOverDays() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("4 z Right Right Space")
        #expect(board.state.notice?.kind == .refused && board.sees("Chưa chọn nhiệm vụ nào"))
        #expect(throws: (any Error).self) { try board.file("history/an-giang-2021.jsonl") }
    }

    @Test func otherChangesWorkHereToo() throws {
        let board = try Board(today: "2021-11-12", size: "120x60", isWatching: false)
            .press("4 g j j j j d").type("1/12").press("Enter")
        let task = RecordID(PlanID("an-giang-2021"), Ref("II.6.4"))
        let put = board.state.digest.plans.flatMap(\.rows).filter { $0.task.progress.newDue == Day(2021, 12, 1) }
        #expect(put.count == 1)
        #expect(board.state.agendaIDs.contains { $0.hasPrefix("deadline/\(put[0].id)") })
        #expect(board.sees("01/12/2021 (mới)") || put[0].id != task)
        board.press("H")
        #expect(board.state.mode == .history)
    }

    /// A window that staff made end earlier still stands on the day that is printed, in a month that it does not reach.
    @Test func theDayInPrintOfAWindowIsShownInItsMonth() throws {
        let board = try Board(today: "2021-11-12", isWatching: false).press("4 g")
        let id = "deadline/an-giang-2021/II.5.2"
        let row = try #require(board.state.agendaIDs.firstIndex(of: id))
        for _ in 0..<row { board.press("j") }
        board.press("d").type("16/11/2021").press("Enter")
        #expect(board.state.digest.row(RecordID(PlanID("an-giang-2021"), Ref("II.5.2")))?.task.progress.newDue != nil)
        func isShown() -> Bool {
            board.state.calendarItems.contains { board.state.digest.entry(of: $0)?.id == id }
        }
        board.press("g z > Right Right")
        #expect(board.state.calendar.day == Day(2021, 12, 14) && !isShown())
        board.press("Right")
        #expect(isShown())
        board.press("Right")
        #expect(!isShown())
    }

    @Test func midnightMovesTheCalendarAlong() throws {
        var state = try Board(today: "2021-11-14", isWatching: false).press("4 g").state
        func group() -> AgendaGroup? {
            let row = state.calendar.rows.first { state.id($0) == "deadline/an-giang-2021/duty.year" }
            if case .item(_, let group) = row { return group } else { return nil }
        }
        #expect(group() == .today)
        _ = update(&state, .woke(at: "2021-11-15T00:00:00+07:00", on: try #require(Day(2021, 11, 15))))
        #expect(state.calendar.day == Day(2021, 11, 15))
        #expect(group() == .overdue)
    }

    @Test func theFirstOfSeveralIsKeptInSight() throws {
        for size in ["60x16", "80x24", "120x40"] {
            let board = try Board(today: "2024-11-20", size: size, isWatching: false).press("4 f G")
            let selected = try #require(board.state.calendarEntry)
            let name = board.state.texts(of: selected).name
            #expect(board.sees(String(name.prefix(12))))
        }
    }
}
