import VietnameseText

/// Evidence as a person types it: the document's number, with its date behind it if known (`123/BC-SYT 20/11/2021`,
/// `123/BC-SYT ngày 20/11`).
package struct TypedEvidence: Hashable, Sendable {
    /// The number.
    package let number: String
    /// The date, if there is one.
    package let day: Readings<Day>?
    /// What was written as its date and is none (31/2/2021); it is no part of the number either.
    package let impossibleDay: String?

    /// Reads it; the document is of a day that has been.
    package init(_ text: String, for purpose: DayPurpose) {
        var words = text.asTyped.split(whereSeparator: \.isWhitespace).map(String.init)
        var day: Readings<Day>?
        var impossibleDay: String?
        if let last = words.last, let found = Day.readings(date: last, for: purpose) {
            var number = Array(words.dropLast())
            if let joint = number.last?.withoutVietnameseMarks, joint == "ngay" || joint == "of" { number.removeLast() }
            // A date alone proves nothing, so it is taken for the number that a person meant.
            if !number.isEmpty { (words, day) = (number, found) }
        } else if let last = words.last, words.count > 1 {
            let joint = words[words.count - 2].withoutVietnameseMarks
            let isCalledDay = joint == "ngay" && last.first?.isNumber == true
            if isCalledDay || Day.isWritten(last) { impossibleDay = last }
        }
        (number, self.day, self.impossibleDay) = (words.joined(separator: " "), day, impossibleDay)
    }

    /// The evidence, of the likeliest date.
    package var evidence: Evidence { Evidence(number: number, issuedOn: day?.likeliest) }
}
