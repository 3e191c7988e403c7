import VietnameseText

/// The years that a text names, and what each of them stands for.
struct YearText {
    /// What a year stands for.
    enum Role: Hashable {
        /// For itself: "năm 2021", "20/10/2021", "kế hoạch 2021".
        case plain
        /// The first or only year of a period: "2016" in "2016-2020".
        case firstOfPeriod
        /// The last year of a period: "2020" in "2016-2020", "2025" in "đến 2025".
        case lastOfPeriod
        /// Part of a document's identity: "48/2009/NĐ-CP", "Quyết định 12/QĐ-UBND năm 2021".
        case ofDocument
    }

    /// One year in a text.
    struct Mark: Hashable {
        var year: Int
        var role: Role
        /// The places of its digits, counted in characters.
        var place: Range<Int>
    }

    /// The years, from left to right.
    let marks: [Mark]
    private let characters: [Character]

    init(_ text: String) {
        let characters = Array(text)
        self.characters = characters
        var found: [(year: Int, place: Range<Int>)] = []
        var start = 0
        while start < characters.count {
            guard YearText.isDigit(characters[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < characters.count, YearText.isDigit(characters[end]) { end += 1 }
            if end - start == 4, let year = Int(digits: String(characters[start..<end]).utf8),
                (1900...2199).contains(year)
            {
                found.append((year, start..<end))
            }
            start = end
        }
        marks = found.indices.map { index in
            let (year, place) = found[index]
            let before = index > 0 ? found[index - 1].place : nil
            let after = index + 1 < found.count ? found[index + 1].place : nil
            return Mark(
                year: year, role: YearText.role(of: place, in: characters, before: before, after: after), place: place)
        }
    }

    /// The text with one year in place of another, where it stands for itself.
    func replacing(_ old: Int, with new: Int) -> String {
        var result = characters
        for mark in marks.reversed() where mark.role == .plain && mark.year == old {
            result.replaceSubrange(mark.place, with: Array(String(new)))
        }
        return String(result)
    }

    /// The last years of periods that are over before a year.
    func endedPeriods(before year: Int) -> [Int] {
        marks.filter { $0.role == .lastOfPeriod && $0.year < year }.map(\.year)
    }

    private static let longestLead = 200

    private static func role(
        of place: Range<Int>, in text: [Character], before: Range<Int>?, after: Range<Int>?
    ) -> Role {
        if let after, isDash(text[place.upperBound..<after.lowerBound]) { return .firstOfPeriod }
        if let before, isDash(text[before.upperBound..<place.lowerBound]) { return .lastOfPeriod }
        // 48/2009/NĐ-CP; but 20/10/2021 is a date.
        if place.upperBound < text.count, text[place.upperBound] == "/" { return .ofDocument }
        // The last words tell; all that stands before each of many years would take for ever.
        let words = String(text[max(0, place.lowerBound - longestLead)..<place.lowerBound])
            .split(whereSeparator: \.isWhitespace)
        let isDate = words.last.map(isDayAndMonth) ?? false
        // "67/KH-UBND ngày 08/02/2021", "Kế hoạch 67/KH-UBND năm 2021", "đến năm 2025".
        let skipped = ["năm", "ngày"]
        let last = words.dropLast(isDate ? 1 : 0).last { !skipped.contains($0.lowercased()) } ?? ""
        if !isDate, last.lowercased() == "đến" { return .lastOfPeriod }
        return isDocumentNumber(last) ? .ofDocument : .plain
    }

    private static func isDash(_ between: ArraySlice<Character>) -> Bool {
        let marks = between.filter { !$0.isWhitespace }
        return marks.count == 1 && marks.allSatisfy { "-–—".contains($0) }
    }

    /// `20/10/` before its year.
    private static func isDayAndMonth(_ word: Substring) -> Bool {
        word.last == "/" && word.drop { !isDigit($0) }.allSatisfy { isDigit($0) || $0 == "/" }
    }

    /// `67/KH-UBND`, `21-CT/TW`.
    private static func isDocumentNumber(_ word: Substring) -> Bool {
        word.contains("/") && word.contains(where: \.isUppercase)
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
