import PlanModel

extension Wording {
    /// How far off a last day is: "còn 4 ngày", "hôm nay", "trễ 6 ngày".
    package func distance(from today: Day, to day: Day) -> String {
        let days = today.days(until: day)
        return switch days {
        case ..<0: pick("trễ \(-days) ngày", "\(counted(-days, "day", "days")) late")
        case 0: pick("hôm nay", "today")
        default: pick("còn \(days) ngày", "\(counted(days, "day", "days")) left")
        }
    }

    /// The same in a few cells: "4d left", which in Vietnamese has no shorter form that people know.
    package func shortDistance(from today: Day, to day: Day) -> String {
        let days = today.days(until: day)
        return switch days {
        case ..<0: pick("trễ \(-days) ngày", "\(-days)d late")
        case 0: pick("hôm nay", "today")
        default: pick("còn \(days) ngày", "\(days)d left")
        }
    }

    /// What stands before the day of a "trước ngày" in a narrow column; always three cells.
    package var beforeMark: String { pick("tr.", "bf.") }

    /// A timing as the paper prints it: whether the day itself still counts, on which day of the week the last safe day is,
    /// and where offices are closed on it the day on which they open again.
    package func timing(_ timing: Timing, settings: FolderSettings, in reference: ReferenceData) -> String {
        let closed = timing.lastDay(settings).map { closedNote($0, settings, reference) } ?? ""
        let inferred = timing.isInferred ? pick(" (năm lấy theo kế hoạch)", " (year taken from the plan)") : ""
        switch timing.bound {
        case .before(let day):
            let last = settings.beforeIncludesDay ? day : day.adding(days: -1)
            let counts =
                settings.beforeIncludesDay
                ? pick("tính cả ngày \(dayAndMonth(day))", "that day included")
                : pick("không tính ngày \(dayAndMonth(day))", "that day excluded")
            return pick(
                "trước ngày \(self.day(day)), muộn nhất \(dayOfWeek(last)) (\(counts))",
                "before \(self.day(day)), last day \(dayOfWeek(last)) (\(counts))") + closed + inferred
        case .on(let day): return pick("ngày \(dayOfWeek(day))", "on \(dayOfWeek(day))") + closed + inferred
        case .range(let from, let to):
            let (first, last) = (self.day(from), self.day(to))
            return pick("từ \(first) đến \(last)", "from \(first) to \(last)") + inferred
        case .relative(let text): return text
        case .recurring(let day, let recurrence):
            let last = timing.lastDay(settings) ?? day
            return pick(
                "\(self.recurrence(recurrence)), lần này muộn nhất \(dayOfWeek(last))",
                "\(self.recurrence(recurrence)), this time by \(dayOfWeek(last))") + closed
        }
    }

    /// What comes round again and again, as it is typed: "trước ngày 18 hằng tháng". The span is told where it is not the
    /// whole of a given year.
    package func recurrence(_ recurrence: Recurrence, in year: Int? = nil) -> String {
        let isLast = recurrence.day == 31
        var text =
            recurrence.every == .week
            ? longWeekday(Weekday.allCases[(recurrence.day - 1) % 7]).lowercased()
            : isLast ? pick("ngày cuối", "last day") : pick("ngày \(recurrence.day)", "day \(recurrence.day)")
        if recurrence.isBefore { text = pick("trước ", "before ") + text }
        if let months = recurrence.every.months, months > 1 {
            let month = recurrence.month ?? months
            text +=
                month == months
                ? pick(" tháng cuối", " of the last month") : pick(" tháng thứ \(month)", " of month \(month)")
        }
        switch recurrence.every {
        case .week: text += pick(" hằng tuần", " every week")
        case .month: text += pick(" hằng tháng", " every month")
        case .quarter: text += pick(" hằng quý", " every quarter")
        case .halfYear: text += pick(" mỗi 6 tháng", " every half-year")
        case .year: text += pick(" hằng năm", " every year")
        }
        let (first, last) = (recurrence.span.lowerBound, recurrence.span.upperBound)
        let isWholeYear =
            (first.year, first.month, first.day) == (year ?? first.year, 1, 1)
            && (last.year, last.month, last.day) == (year ?? first.year, 12, 31)
        guard !isWholeYear else { return text }
        return text + pick(" từ \(day(first)) đến \(day(last))", " from \(day(first)) to \(day(last))")
    }

    private func closedNote(_ day: Day, _ settings: FolderSettings, _ reference: ReferenceData) -> String {
        guard settings.namesNextWorkingDay, reference.closedDay(day) != nil else { return "" }
        let next = reference.workingDay(after: day)
        return pick(
            ", là ngày nghỉ; ngày làm việc kế tiếp \(weekday(next.weekday)) \(dayAndMonth(next))",
            ", offices are closed; next working day \(weekday(next.weekday)) \(dayAndMonth(next))")
    }

    /// Where today stands to a year's Action Month.
    package func phase(_ phase: ActionMonthPhase, year: Int) -> String {
        switch phase {
        case .ahead(let days):
            pick(
                "Tháng hành động \(year): còn \(days) ngày",
                "Action Month \(year): in \(counted(days, "day", "days"))")
        case .preparing(let days):
            pick(
                "Tháng hành động \(year): đang chuẩn bị, bắt đầu sau \(days) ngày",
                "Action Month \(year): in preparation, begins in \(counted(days, "day", "days"))")
        case .running(let day, let total):
            pick("Tháng hành động \(year) · ngày \(day)/\(total)", "Action Month \(year) · day \(day) of \(total)")
        case .over(let days):
            pick(
                "Tháng hành động \(year) đã kết thúc \(days) ngày trước",
                "Action Month \(year) ended \(counted(days, "day", "days")) ago")
        }
    }

    /// The phase in the corner of the screen: "THĐ ngày 7/31", "THĐ còn 3 ng."; nil while it is far.
    package func shortPhase(_ phase: ActionMonthPhase) -> String? {
        switch phase {
        case .preparing(let days): pick("THĐ còn \(days) ng.", "AM in \(days)d")
        case .running(let day, let total): pick("THĐ ngày \(day)/\(total)", "AM day \(day)/\(total)")
        case .ahead, .over: nil
        }
    }

    /// The theme of a year, or that it is not known.
    package func theme(_ theme: ActionMonthTheme?) -> String {
        guard let text = theme?.text else { return pick("chủ đề: chưa biết", "theme: not yet known") }
        return pick("chủ đề: ", "theme: ") + text
    }

    /// Days as a sentence has them.
    func span(_ days: ClosedRange<Day>) -> String {
        let (from, to) = (day(days.lowerBound), day(days.upperBound))
        return from == to ? pick("ngày \(from)", from) : pick("từ ngày \(from) đến ngày \(to)", "\(from) to \(to)")
    }

    /// Days for a narrow cell: the first, and the last where it is another.
    func dayLines(_ days: ClosedRange<Day>) -> String {
        let (from, to) = (day(days.lowerBound), day(days.upperBound))
        return from == to ? from : "\(from) - \(to)"
    }
}
