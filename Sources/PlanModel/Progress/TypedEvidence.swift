import VietnameseText

extension Evidence {
    /// Reads evidence as a person types it: the document's number, with its date behind it if known
    /// (`123/BC-SYT 20/11/2021`, `123/BC-SYT ngày 20/11/2021`); a day without a year is of the given one.
    package init(typed text: String, year: Int) {
        var words = text.composingVietnamese.split(whereSeparator: \.isWhitespace).map(String.init)
        var day: Day?
        if let last = words.last, let found = Day(typed: last, year: year) {
            var number = Array(words.dropLast())
            if let joint = number.last?.withoutVietnameseMarks, joint == "ngay" || joint == "of" { number.removeLast() }
            // A date alone proves nothing, so it is taken for the number that a person meant.
            if !number.isEmpty { (words, day) = (number, found) }
        }
        self.init(number: words.joined(separator: " "), issuedOn: day)
    }
}
