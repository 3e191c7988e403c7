import VietnameseText

/// What comes round again and again, as people type it: `trước ngày 18 hằng tháng`, `thứ sáu hằng tuần`, `ngày 15 tháng cuối
/// hằng quý`, `15/6 hằng năm từ 1/3 đến 31/10`, in English `before day 18 every month`, `friday every week`.
struct TypedRecurrence {
    /// Nil where the words name no period or no day in it.
    static func read(_ text: String, for purpose: DayPurpose) -> Readings<Timing>? {
        let plain = text.withoutVietnameseMarks.lowercased().split(separator: " ").map(String.init)
        guard let (every, period) = period(in: plain) else { return nil }
        var head = Array(plain[..<period.lowerBound])
        let isBefore = head.first == "truoc" || head.first == "before"
        if isBefore { head.removeFirst() }
        guard let span = span(plain[period.upperBound...], purpose),
            let (day, month) = day(head.filter { !noise.contains($0) }, in: every),
            let recurrence = Recurrence(every, day: day, month: month, isBefore: isBefore, in: span.likeliest)
        else { return nil }
        let first = recurrence.timings.first.map { Readings($0, isCertain: span.isCertain) }
        return first
    }

    private static let noise: Set<String> = [
        "ngay", "day", "vao", "on", "the", "cua", "of", "cham", "nhat", "by", "den",
    ]

    private static let periods: [(words: [String], every: Recurrence.Every)] = [
        (["6", "thang"], .halfYear), (["sau", "thang"], .halfYear), (["nua", "nam"], .halfYear),
        (["half", "year"], .halfYear), (["half-year"], .halfYear), (["tuan"], .week), (["week"], .week),
        (["thang"], .month), (["month"], .month), (["quy"], .quarter), (["quarter"], .quarter), (["nam"], .year),
        (["year"], .year),
    ]
    private static let adverbs: [String: Recurrence.Every] = [
        "weekly": .week, "monthly": .month, "quarterly": .quarter, "half-yearly": .halfYear, "yearly": .year,
    ]

    /// "hằng tháng", "mỗi quý", "every half year", "monthly", with where it stands.
    private static func period(in plain: [String]) -> (Recurrence.Every, Range<Int>)? {
        for place in plain.indices {
            // "ngày 25 tháng cuối quý" says the period with the month.
            if plain[place...].starts(with: ["cuoi", "quy"]) { return (.quarter, place + 1..<place + 2) }
            if let every = adverbs[plain[place]] { return (every, place..<place + 1) }
            guard ["hang", "moi", "every", "each"].contains(plain[place]) else { continue }
            for (words, every) in periods where plain[(place + 1)...].starts(with: words) {
                return (every, place..<place + 1 + words.count)
            }
        }
        return nil
    }

    /// The day, and the month where one is said.
    private static func day(_ words: [String], in every: Recurrence.Every) -> (day: Int, month: Int?)? {
        if every == .week {
            let days = Weekday.allCases
            guard case .weekday(let weekday)? = DayText(words.joined(separator: " ")),
                let place = days.firstIndex(of: weekday)
            else { return nil }
            return (place + 1, nil)
        }
        guard let first = words.first else { return nil }
        if every == .year || every == .halfYear, words.count == 1,
            case .date(nil, let month, let day)? = DayText(date: first)
        {
            return month <= (every.months ?? 0) ? (day, month) : nil
        }
        // "cuối" is the last day, however long the month is.
        guard let day = ["cuoi", "last"].contains(first) ? 31 : Int(digits: first.utf8) else { return nil }
        let rest = words.dropFirst()
        guard let mark = rest.firstIndex(where: { $0 == "thang" || $0 == "month" }) else {
            return rest.isEmpty ? (day, nil) : nil
        }
        guard every != .month, let said = rest.first(where: { $0 != "thang" && $0 != "month" && $0 != "thu" }) else {
            return every == .month && rest.count == 1 && mark == rest.startIndex ? (day, nil) : nil
        }
        switch said {
        case "dau", "first": return (day, 1)
        case "cuoi", "last": return (day, nil)
        default: return Int(digits: said.utf8).map { (day, $0) }
        }
    }

    /// "từ 1/3 đến 31/10"; the whole year where nothing is said.
    private static func span(_ words: ArraySlice<String>, _ purpose: DayPurpose) -> Readings<ClosedRange<Day>>? {
        guard !words.isEmpty else {
            guard let first = Day(purpose.planYear, 1, 1), let last = Day(purpose.planYear, 12, 31) else { return nil }
            return Readings(first...last, isCertain: true)
        }
        guard let joint = words.firstIndex(where: { ["den", "-", "to", "until"].contains($0) }) else { return nil }
        func days(_ part: ArraySlice<String>) -> Readings<ClosedRange<Day>>? {
            let text = part.drop { ["tu", "ngay", "from"].contains($0) }.joined(separator: " ")
            return Day.spans(typed: text, for: purpose)
        }
        guard let from = days(words[..<joint]), let to = days(words[(joint + 1)...]),
            from.likeliest.lowerBound <= to.likeliest.upperBound
        else { return nil }
        return Readings(
            from.likeliest.lowerBound...to.likeliest.upperBound, isCertain: from.isCertain && to.isCertain)
    }
}
