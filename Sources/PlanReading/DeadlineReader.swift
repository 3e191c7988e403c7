import PlanModel

/// A deadline that a text sets, with the words it stands on.
struct FoundTiming {
    var timing: Timing
    var words: Range<Int>
    /// A year that lies far from the plan's.
    var oddYear: Int?
}

/// Finds by when a text wants something. Only what is said to be a deadline is one: most dates of a plan belong to the
/// papers it cites.
struct DeadlineReader {
    let words: Words
    let year: Int

    init(_ words: Words, year: Int) { (self.words, self.year) = (words, year) }

    /// The deadlines, in their order; `days` that do not exist are told apart.
    func timings() -> (found: [FoundTiming], noSuchDays: [String]) {
        var (result, missing): ([FoundTiming], [String]) = ([], [])
        var place = 0
        while place < words.count {
            if let range = range(at: place) {
                if !isInCitation(place) { result.append(range) }
                place = range.words.upperBound
            } else if let found = bounded(at: place, &missing) {
                result.append(found)
                place = found.words.upperBound
            } else if let found = event(at: place) ?? phrase(at: place) {
                result.append(found)
                place = found.words.upperBound
            } else {
                place += 1
            }
        }
        return (result, missing)
    }

    /// All that a cell of a column "Thời gian" says.
    func timingsOfCell() -> [FoundTiming] {
        let found = timings().found
        if !found.isEmpty { return found }
        return DateReader(words: words).dates().compactMap { date in
            date.span(year).map { first, last in
                let bound: Timing.Bound = first == last ? .on(first) : .range(from: first, to: last)
                return FoundTiming(
                    timing: Timing(bound, isInferred: date.year == nil), words: date.words, oddYear: odd(date.year))
            }
        }
    }

    // MARK: Before and by

    private static let bounds: [(phrase: Phrase, isBefore: Bool)] = [
        ("cham nhat la truoc", true), ("cham nhat truoc", true), ("hoan thanh truoc", true), ("xong truoc", true),
        ("gui truoc", true), ("truoc", true),
        ("cham nhat den het", false), ("cham nhat den", false), ("cham nhat la", false), ("cham nhat vao", false),
        ("cham nhat", false), ("khong qua", false), ("den het", false), ("het", false), ("han cuoi la", false),
        ("han cuoi", false), ("thoi han", false), ("thoi han den", false), ("han nop", false), ("han bao cao", false),
        ("den", false), ("vao", false), ("xong trong", false), ("hoan thanh trong", false), ("trong", false),
    ]

    private func bounded(at place: Int, _ missing: inout [String]) -> FoundTiming? {
        guard let (phrase, isBefore) = DeadlineReader.bounds.first(where: { words.has($0.phrase, at: place) }) else {
            return nil
        }
        var start = place + phrase.words.count
        if start < words.count, words[start].bare == ":" { start += 1 }
        // "trước 16 giờ 00 ngày 20/11": on that day it is still in time.
        let (behindHour, hasHour) = hour(at: start)
        start = behindHour
        let dates = DateReader(words: words)
        guard let date = dates.date(at: start) ?? skipping(start).flatMap({ dates.date(at: $0) }) else {
            return impossible(at: start, place, &missing) ?? recurring(at: place, start, isBefore)
        }
        if let found = recurring(at: place, start, isBefore) { return found }
        let wordsOfIt = place..<date.words.upperBound
        if isLunar(behind: date.words.upperBound) {
            let end = date.words.upperBound + 2
            return FoundTiming(timing: Timing(.relative(words.text(place..<end))), words: place..<end)
        }
        // "đến năm", "trong tháng" want a whole month; a plain "đến" or "vào" before a day is no deadline.
        let weak: [Phrase] = ["den", "vao", "trong", "het"]
        if weak.contains(phrase), date.day != nil, phrase != "vao" { return nil }
        guard let (first, last) = date.span(year) else {
            let start = words.has("ngay", at: date.words.lowerBound) ? 1 : 0
            missing.append(words.text((date.words.lowerBound + start)..<date.words.upperBound))
            return FoundTiming(timing: Timing(.relative(words.text(wordsOfIt))), words: wordsOfIt)
        }
        let bound: Timing.Bound
        if isBefore {
            bound = hasHour ? .on(last) : .before(first)
        } else if date.day != nil {
            bound = .on(last)
        } else if ["den", "den het", "het", "cham nhat den het", "cham nhat", "cham nhat la", "khong qua"].contains(
            phrase)
        {
            bound = .on(last)
        } else {
            bound = .range(from: first, to: last)
        }
        return FoundTiming(
            timing: Timing(bound, isInferred: date.year == nil), words: wordsOfIt, oddYear: odd(date.year))
    }

    /// "trước ngày 31/11": printed, but no day of the calendar.
    private func impossible(at start: Int, _ place: Int, _ missing: inout [String]) -> FoundTiming? {
        var index = start
        if index < words.count, words[index].bare == "ngay" { index += 1 }
        guard index + 2 < words.count, let day = words[index].number, words[index + 1].bare == "/",
            let month = words[index + 2].number, day > 31 || month > 12, day < 100, month < 100
        else { return nil }
        var end = index + 3
        if end + 1 < words.count, words[end].bare == "/", words[end + 1].number != nil { end += 2 }
        missing.append(words.text(index..<end))
        return FoundTiming(timing: Timing(.relative(words.text(place..<end))), words: place..<end)
    }

    /// "ngày", "ngày **" and their like between the bound and its date.
    private func skipping(_ place: Int) -> Int? {
        guard place < words.count, ["ngay", "thoi", "vao", "la"].contains(words[place].bare) else { return nil }
        return place + 1
    }

    private func hour(at place: Int) -> (Int, Bool) {
        guard place + 1 < words.count, words[place].number != nil,
            ["gio", "h"].contains(words[place + 1].bare)
        else { return (place, false) }
        var end = place + 2
        if end < words.count, words[end].number != nil, end + 1 < words.count, words[end + 1].bare != "/" { end += 1 }
        if end < words.count, ["phut", ",", "ngay"].contains(words[end].bare), words[end].bare != "ngay" { end += 1 }
        return (end, true)
    }

    private func isLunar(behind place: Int) -> Bool {
        words.has("am lich", at: place) || words.has("( am", at: place)
    }

    // MARK: Recurring

    private static let periods: [Phrase] = [
        "hang thang", "hang quy", "hang tuan", "moi thang", "moi quy", "cua thang cuoi quy", "thang cuoi quy",
        "cua thang sau", "hang nam",
    ]

    /// "trước ngày 20 hằng tháng", "ngày 25 của tháng cuối quý", through the whole year of the plan. What cannot be counted
    /// ("ngày 5 của tháng sau") stays in its words.
    private func recurring(at place: Int, _ start: Int, _ isBefore: Bool) -> FoundTiming? {
        var index = start
        guard index < words.count, words[index].bare == "ngay" else { return nil }
        index += 1
        guard index < words.count, words[index].number != nil else { return nil }
        index += 1
        if index + 1 < words.count, words[index].bare == "/", words[index + 1].number != nil { index += 2 }
        if index < words.count, words[index].bare == "cua" { index += 1 }
        for period in DeadlineReader.periods where words.has(period, at: index) || words.has(period, at: index - 1) {
            let end = words.has(period, at: index) ? index + period.words.count : index - 1 + period.words.count
            let text = words.text(place..<end)
            let start = Day(year, 1, 1) ?? Day(ordinal: 0)
            let typed = TypedTimings.read(text, for: DayPurpose(.held, planYear: year, today: start))?.likeliest.first
            let timing = typed.flatMap { $0.recurrence == nil ? nil : $0 } ?? Timing(.relative(text))
            return FoundTiming(timing: timing, words: place..<end)
        }
        return nil
    }

    // MARK: From - to

    private func range(at place: Int) -> FoundTiming? {
        let dates = DateReader(words: words)
        var start = place
        var hasFrom = false
        if words.has("tu", at: start) {
            (start, hasFrom) = (start + 1, true)
        }
        guard let first = dates.date(at: start) ?? bareDay(at: start, hasFrom) else { return nil }
        var next = first.words.upperBound
        guard next < words.count else { return nil }
        if words.has("den", at: next) {
            next += 1
            if words.has("het", at: next) { next += 1 }
        } else if words[next].bare == "-" {
            next += 1
        } else {
            return nil
        }
        guard let second = dates.date(at: next) else { return nil }
        var from = first
        if from.month == 0 { from.month = second.month }
        if from.year == nil { from.year = second.year }
        guard let (begin, _) = from.span(year), let (_, end) = second.span(year), begin <= end else { return nil }
        if !hasFrom, first.day == nil { return nil }
        return FoundTiming(
            timing: Timing(.range(from: begin, to: end), isInferred: second.year == nil),
            words: place..<second.words.upperBound, oddYear: odd(second.year))
    }

    /// "từ ngày 10 đến ngày 20/10": the month comes with the end.
    private func bareDay(at place: Int, _ hasFrom: Bool) -> PrintedDate? {
        guard hasFrom else { return nil }
        let start = words.has("ngay", at: place) ? place + 1 : place
        guard start > place, start + 1 < words.count, let day = words[start].number, (1...31).contains(day),
            words.has("den", at: start + 1) || words[start + 1].bare == "-"
        else { return nil }
        return PrintedDate(day: day, month: 0, year: nil, words: place..<(start + 1))
    }

    // MARK: On a day

    private static let commemorations: [Phrase] = [
        "ky niem", "nhan dip", "nhan ngay", "chao mung", "huong ung", "nhan ky",
    ]

    /// "kỷ niệm ngày Quốc tế phụ nữ 8/3", "tổ chức vào ngày 25/11".
    private func event(at place: Int) -> FoundTiming? {
        guard let date = DateReader(words: words).date(at: place), date.day != nil, let day = date.resolved(year) else {
            return nil
        }
        let before = max(0, place - 26)
        let isFeast = (date.day, date.month) == (8, 3) || (date.day, date.month) == (20, 10)
        let hasFeastWord = DeadlineReader.commemorations.contains {
            words.place(of: $0, from: before, to: place) != nil
        }
        if isFeast, hasFeastWord {
            return FoundTiming(
                timing: Timing(.on(day), landmark: .anniversary, isInferred: date.year == nil), words: date.words)
        }
        for held: Phrase in ["vao", "to chuc ngay", "dien ra", "khai mac"] {
            let start = place - held.words.count
            guard words.has(held, at: held == "to chuc ngay" ? place - 2 : start) else { continue }
            return FoundTiming(
                timing: Timing(.on(day), isInferred: date.year == nil), words: date.words, oddYear: odd(date.year))
        }
        return nil
    }

    // MARK: In words

    private static let phrases: [Phrase] = ["khi co huong dan", "sau khi co huong dan", "ngay sau khi"]

    private func phrase(at place: Int) -> FoundTiming? {
        if words.has("tuan dau cua thang hanh dong", at: place)
            || words.has("tuan le dau cua thang hanh dong", at: place),
            let from = Day(year, 11, 15), let to = Day(year, 11, 21)
        {
            return FoundTiming(
                timing: Timing(.range(from: from, to: to), landmark: .firstWeek, isInferred: true),
                words: place..<(place + 6))
        }
        guard let phrase = DeadlineReader.phrases.first(where: { words.has($0, at: place) }) else { return nil }
        var end = place + phrase.words.count
        while end < words.count, ![",", ".", ";", "(", ")"].contains(words[end].bare), end - place < 16 { end += 1 }
        return FoundTiming(timing: Timing(.relative(words.text(place..<end))), words: place..<end)
    }

    /// Whether a span is the term of a programme and not a time for work.
    private func isInCitation(_ place: Int) -> Bool {
        place > 0 && ["doan", "ky"].contains(words[place - 1].bare)
    }

    private func odd(_ year: Int?) -> Int? {
        guard let year, abs(year - self.year) > 1 else { return nil }
        return year
    }
}
