import VietnameseText

/// A day or a month as people type it, before it is known what for.
enum DayText {
    case date(year: Int?, month: Int, day: Int)
    case month(year: Int?, month: Int)
    case weekday(Weekday)
    /// So many days from today.
    case near(Int)
    /// So many days from where the counting begins.
    case moved(Int)

    /// Reads `5/6`, `5.6.21`, `05-06-2021`, `2021-06-05`, `ngày 5 tháng 6 năm 2021`, `06/2021`, `hôm nay`, `mai`,
    /// `thứ 6`, `t6`, `friday`, `+7`, `-3`. Of two years' digits the century is this one.
    init?(_ text: String) {
        let plain = text.asTyped.withoutVietnameseMarks
        let letters = plain.filter { $0.isLetter || $0.isNumber }
        if let days = DayText.nearDays[letters] {
            self = .near(days)
        } else if let weekday = DayText.weekdays[letters] {
            self = .weekday(weekday)
        } else if let moved = DayText.moved(plain) {
            self = .moved(moved)
        } else if let date = DayText(date: plain) {
            self = date
        } else {
            return nil
        }
    }

    /// Reads what is written in digits alone.
    init?(date text: String) {
        let plain = text.replacing("ngay", with: " ").replacing("thang", with: "/").replacing("nam", with: "/")
        let parts = plain.split(whereSeparator: { "/-.\u{2013}".contains($0) || $0.isWhitespace })
        let numbers = parts.compactMap { Int(digits: $0.utf8) }
        guard numbers.count == parts.count else { return nil }
        switch (parts.map(\.count), numbers.count) {
        case (let counts, 3) where counts[0] == 4: self = .date(year: numbers[0], month: numbers[1], day: numbers[2])
        case (let counts, 3) where counts[2] == 4: self = .date(year: numbers[2], month: numbers[1], day: numbers[0])
        case (let counts, 3) where counts[2] == 2 && counts[0] <= 2:
            self = .date(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
        case (let counts, 2) where counts[0] == 4: self = .month(year: numbers[0], month: numbers[1])
        case (let counts, 2) where counts[1] == 4: self = .month(year: numbers[1], month: numbers[0])
        case (_, 2): self = .date(year: nil, month: numbers[1], day: numbers[0])
        case (_, 1) where text.contains("thang"): self = .month(year: nil, month: numbers[0])
        default: return nil
        }
    }

    private static func moved(_ plain: String) -> Int? {
        let text = plain.filter { !$0.isWhitespace }.replacing("\u{2212}", with: "-")
        guard let sign = text.first, sign == "+" || sign == "-", let days = Int(digits: text.dropFirst().utf8) else {
            return nil
        }
        return sign == "+" ? days : -days
    }

    private static let nearDays = [
        "homnay": 0, "nay": 0, "today": 0, "mai": 1, "ngaymai": 1, "tomorrow": 1, "ngaykia": 2, "homqua": -1, "qua": -1,
        "yesterday": -1, "homkia": -2,
    ]

    private static let weekdays: [String: Weekday] = {
        let names: [(Weekday, [String])] = [
            (.monday, ["2", "hai"]), (.tuesday, ["3", "ba"]), (.wednesday, ["4", "tu"]), (.thursday, ["5", "nam"]),
            (.friday, ["6", "sau"]), (.saturday, ["7", "bay"]),
        ]
        var all: [String: Weekday] = ["cn": .sunday, "chunhat": .sunday]
        for (weekday, words) in names {
            for word in words { all["thu" + word] = weekday }
            all["t" + words[0]] = weekday
        }
        for weekday in Weekday.allCases {
            all[weekday.rawValue] = weekday
            all[String(weekday.rawValue.prefix(3))] = weekday
        }
        return all
    }()
}

extension Day {
    /// What a person means who types a day; nil for what is no day, and for a month.
    package static func readings(typed text: String, for purpose: DayPurpose) -> Readings<Day>? {
        if let day = Day(iso: text) { return purpose.readings(of: day) }
        return DayText(text).flatMap { readings($0, for: purpose) }
    }

    /// The same of digits alone: names may be among words (Mai, Nay) that are days elsewhere.
    static func readings(date text: String, for purpose: DayPurpose) -> Readings<Day>? {
        DayText(date: text.asTyped.withoutVietnameseMarks).flatMap { readings($0, for: purpose) }
    }

    /// Whether a text has the form of a day with its year, whether or not there is such a day.
    static func isWritten(_ text: String) -> Bool {
        if case .date(year: _?, _, _) = DayText(date: text.asTyped.withoutVietnameseMarks) { true } else { false }
    }

    /// The days that a person means who types a day or a month.
    package static func spans(typed text: String, for purpose: DayPurpose) -> Readings<ClosedRange<Day>>? {
        guard let typed = DayText(text) else { return nil }
        if case .month(let year, let month) = typed {
            return purpose.month(month, year: year).map { Readings($0.days, isCertain: true) }
        }
        return readings(typed, for: purpose).map { days in
            Readings(days.likeliest...days.likeliest, or: days.others.map { $0...$0 }, isCertain: days.isCertain)
        }
    }

    private static func readings(_ typed: DayText, for purpose: DayPurpose) -> Readings<Day>? {
        switch typed {
        case .date(nil, let month, let day): purpose.readings(month: month, day: day)
        case .date(let year?, let month, let day): Day(year, month, day).map(purpose.readings)
        case .month: nil
        case .weekday(let weekday): purpose.readings(of: purpose.day(weekday))
        case .near(let days): purpose.today.moved(by: days).map(purpose.readings)
        case .moved(let days): purpose.start.moved(by: days).map(purpose.readings)
        }
    }

    /// The day so many days later; nil beyond the years that are written with four digits.
    private func moved(by days: Int) -> Day? {
        let day = adding(days: days)
        return (1...9999).contains(day.year) ? day : nil
    }
}
