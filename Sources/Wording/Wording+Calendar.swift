import PlanModel

extension Wording {
    /// The heading of a group of the agenda, with the last day it reaches to where that is not plain.
    package func agendaGroup(_ group: AgendaGroup, today: Day, settings: FolderSettings) -> String {
        switch group {
        case .overdue: return pick("Quá hạn", "Overdue")
        case .unrecorded: return pick("Đã qua, chưa ghi kết quả", "Past, outcome not recorded")
        case .today: return pick("Hôm nay", "Today") + " · \(weekday(today.weekday)) \(dayAndMonth(today))"
        case .week:
            let last = today.startOfWeek(settings.firstDayOfWeek).adding(days: 6)
            return pick("Tuần này, đến", "This week, until") + " \(weekday(last.weekday)) \(dayAndMonth(last))"
        case .month:
            let last = CalendarMonth(of: today).last
            return pick("Tháng này, đến", "This month, until") + " \(dayAndMonth(last))"
        case .later: return pick("Sau đó", "Later")
        case .undated: return pick("Không ghi ngày", "No day set")
        case .settled: return pick("Đã xong, đã qua", "Done or past")
        }
    }

    /// The title of the agenda.
    package var agenda: String { pick("Lịch công việc", "Agenda") }

    /// A month and its year: "Tháng 11/2026".
    package func month(_ month: CalendarMonth) -> String {
        guard language == .english else { return "Tháng \(month.month)/\(month.year)" }
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(names[(month.month - 1) % 12]) \(month.year)"
    }

    /// What the agenda does with plans that are over.
    package func closedPlans(areShown: Bool, leftOut: Int) -> String {
        if areShown {
            return pick(
                "Có cả kế hoạch đã kết thúc (\(key(.toggleClosedPlans)): ẩn).",
                "Closed plans are included (\(key(.toggleClosedPlans)) hides them).")
        }
        return pick(
            "Không nêu \(leftOut) hạn của kế hoạch đã kết thúc (\(key(.toggleClosedPlans)): hiện).",
            "\(counted(leftOut, "deadline", "deadlines")) of plans that ended hidden · \(key(.toggleClosedPlans)) shows them."
        )
    }

    /// What stands behind a day that staff set in place of the printed one.
    package var newDayMark: String { pick("(mới)", "(new)") }

    /// That a day staff set holds in place of the printed one.
    package func putOff(to day: Day) -> String {
        pick("hạn điều chỉnh \(self.day(day))", "new due day \(self.day(day))")
    }

    /// On the day that is printed: that the last safe day is another.
    package func lastDayElsewhere(_ day: Day) -> String {
        pick("muộn nhất \(dayAndMonth(day))", "last day \(dayAndMonth(day))")
    }

    /// That an activity or window takes place now.
    package var running: String { pick("đang diễn ra", "running") }

    /// Which day of a window it is: "ngày 7/31".
    package func dayOf(_ number: Int, of total: Int) -> String {
        pick("ngày \(number)/\(total)", "day \(number)/\(total)")
    }

    /// That a day holds nothing.
    package var emptyDay: String { pick("Không có việc nào trong ngày.", "Nothing on this day.") }
}
