import PlanModel

/// A date as it is printed: parts may be missing.
struct PrintedDate: Hashable {
    var day: Int?
    var month: Int
    var year: Int?
    /// Of a quarter: 1...4; the month is its first.
    var quarter: Int?
    /// The words it stands on.
    var words: Range<Int>

    /// The day, in a year that is understood where none is printed; nil where there is no such day.
    func resolved(_ year: Int) -> Day? { day.flatMap { Day(self.year ?? year, month, $0) } }

    /// The first and the last day of what it says.
    func span(_ year: Int) -> (Day, Day)? {
        let year = self.year ?? year
        if let day {
            return Day(year, month, day).map { ($0, $0) }
        }
        let lastMonth = quarter == nil ? month : month + 2
        guard let first = Day(year, month, 1),
            let last = Day(year, lastMonth, Day.length(ofMonth: lastMonth, year: year))
        else { return nil }
        return (first, last)
    }
}

/// Finds dates in a text. The day always comes first.
struct DateReader {
    let words: Words

    /// All dates from one word to another. Terms such as "2021 - 2026" and "06 tháng" are none.
    func dates(from start: Int = 0, to end: Int? = nil) -> [PrintedDate] {
        var result: [PrintedDate] = []
        var place = start
        while place < min(end ?? words.count, words.count) {
            if let date = date(at: place) {
                result.append(date)
                place = date.words.upperBound
            } else {
                place += 1
            }
        }
        return result
    }

    /// The date that begins at a word.
    func date(at place: Int) -> PrintedDate? {
        guard place < words.count else { return nil }
        if words[place].number != nil { return numeric(at: place) }
        switch words[place].bare {
        case "ngay": return inWords(at: place)
        case "thang": return month(at: place)
        case "quy": return quarter(at: place)
        default: return nil
        }
    }

    /// 15/11/2020, 15-11-2020, 8/3, 01/ 6.
    private func numeric(at place: Int) -> PrintedDate? {
        guard place + 2 < words.count, let day = number(place, upTo: 31), let month = number(place + 2, upTo: 12),
            ["/", "-", "."].contains(words[place + 1].bare), isAdjacent(place, place + 1)
        else { return nil }
        let sign = words[place + 1].bare
        if place > 0, words[place - 1].isSign, ["/", "-", ".", "%"].contains(words[place - 1].bare),
            isAdjacent(place - 1, place)
        {
            return nil
        }
        var end = place + 3
        var year: Int?
        if end + 1 < words.count, words[end].bare == sign || words[end].bare == "/", let number = fullYear(end + 1) {
            (year, end) = (number, end + 2)
        }
        if year == nil {
            // Without a year only a slash makes a date: "15-11" may be two numbers, "1.2" a heading.
            guard sign == "/" else { return nil }
            // 15/8/QĐ is a number of a paper, 5/10 hộ a share.
            if end < words.count, words[end].bare == "/" || words[end].bare == "%" { return nil }
            if end + 1 < words.count, words[end].bare == "-", words[end + 1].isCapital, isAdjacent(end, end + 1) {
                return nil
            }
        }
        return PrintedDate(day: day, month: month, year: year, words: place..<end)
    }

    /// "ngày 08 tháng 02 năm 2021", "ngày 25/3".
    private func inWords(at place: Int) -> PrintedDate? {
        guard place + 1 < words.count else { return nil }
        if var date = numeric(at: place + 1) {
            date.words = place..<date.words.upperBound
            return date
        }
        guard let (day, afterDay) = spaced(place + 1, upTo: 31), afterDay < words.count,
            words[afterDay].bare == "thang" || words[afterDay].bare == "/",
            let (month, afterMonth) = spaced(afterDay + 1, upTo: 12)
        else { return nil }
        var date = PrintedDate(day: day, month: month, year: nil, words: place..<afterMonth)
        if let (year, end) = yearBehind(afterMonth) { (date.year, date.words) = (year, place..<end) }
        return date
    }

    /// "tháng 5 năm 2021", "tháng 5/2021", "tháng 12".
    private func month(at place: Int) -> PrintedDate? {
        guard place + 1 < words.count, let (month, end) = spaced(place + 1, upTo: 12) else { return nil }
        // "06 tháng đầu năm" has its number before.
        var date = PrintedDate(day: nil, month: month, year: nil, words: place..<end)
        if let (year, behind) = yearBehind(end) { (date.year, date.words) = (year, place..<behind) }
        return date
    }

    /// "quý II năm 2025", "quý 1/2019".
    private func quarter(at place: Int) -> PrintedDate? {
        guard place + 1 < words.count else { return nil }
        let romans = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
        guard let quarter = number(place + 1, upTo: 4) ?? romans[words[place + 1].bare] else { return nil }
        var date = PrintedDate(
            day: nil, month: quarter * 3 - 2, year: nil, quarter: quarter, words: place..<(place + 2))
        if let (year, end) = yearBehind(place + 2) { (date.year, date.words) = (year, place..<end) }
        return date
    }

    private func yearBehind(_ place: Int) -> (Int, Int)? {
        guard place + 1 < words.count, ["nam", "/", "-"].contains(words[place].bare), let year = fullYear(place + 1)
        else { return nil }
        return (year, place + 2)
    }

    /// Digits that scanning drew apart are one number: "0 6".
    private func spaced(_ place: Int, upTo limit: Int) -> (Int, Int)? {
        guard place < words.count, let first = words[place].number else { return nil }
        if words[place].text.count == 1, place + 1 < words.count, words[place + 1].text.count == 1,
            let second = words[place + 1].number, (1...limit).contains(first * 10 + second)
        {
            return (first * 10 + second, place + 2)
        }
        return (1...limit).contains(first) && words[place].text.count <= 2 ? (first, place + 1) : nil
    }

    private func number(_ place: Int, upTo limit: Int) -> Int? {
        guard place < words.count, let number = words[place].number, words[place].text.count <= 2,
            (1...limit).contains(number)
        else { return nil }
        return number
    }

    func fullYear(_ place: Int) -> Int? {
        guard place < words.count, let number = words[place].number, words[place].text.count == 4,
            (1900...2199).contains(number)
        else { return nil }
        return number
    }

    private func isAdjacent(_ first: Int, _ second: Int) -> Bool {
        words[first].range.upperBound == words[second].range.lowerBound
    }
}
