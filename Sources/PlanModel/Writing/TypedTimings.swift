import VietnameseText

/// Days and windows as people type them for a task: `trước 15/11; 20/10; 1/3 - 31/5; tháng 9; quý III; ngày 18
/// hằng tháng`, in English with `before`, `from … to …`, `every`. Other words are a timing without a day.
package enum TypedTimings {
    /// What was typed means; nil where a day in it is none.
    package static func read(_ text: String, for purpose: DayPurpose) -> Readings<[Timing]>? {
        var timings: [Timing] = []
        var isCertain = true
        for piece in text.asTyped.split(separator: ";") {
            let typed = piece.trimmingBlanks
            guard !typed.isEmpty else { continue }
            guard let read = timing(typed, for: purpose) else { return nil }
            timings.append(read.likeliest)
            isCertain = isCertain && read.isCertain
        }
        return Readings(timings, isCertain: isCertain)
    }

    private static func timing(_ typed: String, for purpose: DayPurpose) -> Readings<Timing>? {
        let words = typed.split(separator: " ").map(String.init)
        let plain = words.map { $0.withoutVietnameseMarks.lowercased() }
        func rest(after count: Int) -> String { words.dropFirst(count).joined(separator: " ") }
        func day(_ text: String) -> Readings<Day>? { Day.readings(typed: text, for: purpose) }
        if let recurring = TypedRecurrence.read(typed, for: purpose) { return recurring }
        if let window = window(words, plain, for: purpose) { return window }
        for head in [["truoc", "ngay"], ["truoc"], ["before"]] where plain.starts(with: head) {
            return day(rest(after: head.count))?.map { Timing(.before($0)) }
        }
        for head in onHeads where plain.starts(with: head) {
            if let day = day(rest(after: head.count)) { return day.map { Timing(.on($0)) } }
        }
        if let quarter = quarter(plain, purpose.planYear) { return Readings(quarter, isCertain: true) }
        if let days = Day.spans(typed: typed, for: purpose) {
            return days.map { days in
                Timing(
                    days.lowerBound == days.upperBound
                        ? .on(days.lowerBound) : .range(from: days.lowerBound, to: days.upperBound))
            }
        }
        // What looks like a date and is none is a slip; words are taken once they were seen.
        if plain.contains(where: { $0.contains("/") && $0.first?.isNumber == true }) { return nil }
        return Readings(Timing(.relative(typed)), isCertain: false)
    }

    private static let onHeads = [
        ["cham", "nhat"], ["den", "ngay"], ["den"], ["vao", "ngay"], ["ngay"], ["by"], ["until"], ["on"],
    ]

    /// "từ 1/3 đến 31/5", "1/3 - 31/5".
    private static func window(
        _ words: [String], _ plain: [String], for purpose: DayPurpose
    ) -> Readings<Timing>? {
        let joints: Set<String> = ["den", "-", "–", "to", "until"]
        guard let joint = plain.indices.dropFirst().first(where: { joints.contains(plain[$0]) }),
            joint + 1 < words.count
        else { return nil }
        let noise: Set<String> = ["tu", "ngay", "from"]
        func span(_ places: Range<Int>) -> Readings<ClosedRange<Day>>? {
            let kept = places.drop { noise.contains(plain[$0]) }
            return Day.spans(typed: kept.map { words[$0] }.joined(separator: " "), for: purpose)
        }
        guard let from = span(0..<joint), let to = span((joint + 1)..<words.count) else { return nil }
        let (first, last) = (from.likeliest.lowerBound, to.likeliest.upperBound)
        guard first <= last else { return nil }
        return Readings(Timing(.range(from: first, to: last)), isCertain: from.isCertain && to.isCertain)
    }

    /// "quý III", "quý 3/2026".
    private static func quarter(_ plain: [String], _ planYear: Int) -> Timing? {
        guard let place = plain.firstIndex(where: { $0 == "quy" || $0 == "quarter" }), place + 1 < plain.count else {
            return nil
        }
        let parts = plain[place + 1].split(separator: "/")
        let numbers = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]
        guard let quarter = parts.first.flatMap({ numbers[String($0)] }) else { return nil }
        let year = parts.dropFirst().first.flatMap { Int($0) } ?? planYear
        guard let first = Day(year, quarter * 3 - 2, 1), let middle = Day(year, quarter * 3, 1) else { return nil }
        return Timing(.range(from: first, to: CalendarMonth(of: middle).days.upperBound))
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
