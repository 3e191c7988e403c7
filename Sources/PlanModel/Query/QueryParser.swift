import VietnameseText

/// Why a query cannot be understood, and where.
package struct QueryError: Error, Hashable, Sendable {
    /// What is wrong.
    package enum Reason: Hashable, Sendable {
        /// There is no such field.
        case unknownField(String)
        /// The field takes no such word.
        case unknownValue(field: QueryField, value: String)
        /// Not a day, month or range.
        case badDate(String)
        /// The field lacks its value.
        case missingValue(QueryField)
        /// A quotation mark is never closed.
        case unclosedQuote
    }

    /// What is wrong.
    package var reason: Reason
    /// The character it begins at, counted from 0.
    package var position: Int

    /// An error at a character.
    package init(_ reason: Reason, at position: Int) {
        (self.reason, self.position) = (reason, position)
    }
}

/// The fields of a query, with their names in both languages.
package enum QueryField: String, NamedWord {
    /// Tỉnh.
    case province
    /// Kế hoạch.
    case plan
    /// Cơ quan.
    case agency
    /// Vai trò.
    case role
    /// Loại.
    case kind
    /// Trạng thái.
    case status
    /// Năm.
    case year
    /// Hạn.
    case due
    /// Tháng hành động.
    case actionMonth

    /// The name as it is typed before the colon.
    package func name(_ language: Language) -> String {
        switch self {
        case .province: language.pick("tỉnh", "province")
        case .plan: language.pick("kế-hoạch", "plan")
        case .agency: language.pick("cơ-quan", "agency")
        case .role: language.pick("vai-trò", "role")
        case .kind: language.pick("loại", "kind")
        case .status: language.pick("trạng-thái", "status")
        case .year: language.pick("năm", "year")
        case .due: language.pick("hạn", "due")
        case .actionMonth: language.pick("tháng-hành-động", "action-month")
        }
    }
}

extension QueryField {
    /// A field by another word that people use for it.
    fileprivate init?(alias: String) {
        switch alias.withoutVietnameseMarks {
        case "tinh-trang": self = .status
        case "dia-phuong": self = .province
        case "don-vi": self = .agency
        default: return nil
        }
    }
}

extension Query {
    /// Reads a query as typed: words, `field:value`, `hạn<2021-06-01`, `hạn<7` for a last safe day among the seven that
    /// begin today, `-` or `không:`/`not:` before what must not hold, quotation marks around what belongs together. `today`
    /// is what the words hôm-nay and today mean.
    ///
    /// - Throws: `QueryError` with the character at which it stops making sense.
    package init(parsing text: String, today: Day) throws(QueryError) {
        var parser = QueryParser(text: Array(text.asTyped), today: today)
        terms = try parser.terms()
    }
}

private struct QueryParser {
    let text: [Character]
    let today: Day
    var position = 0

    init(text: [Character], today: Day) {
        (self.text, self.today) = (text, today)
    }

    mutating func terms() throws(QueryError) -> [Query.Term] {
        var terms: [Query.Term] = []
        while true {
            skipBlanks()
            guard position < text.count else { return terms }
            if let term = try term() { terms.append(term) }
        }
    }

    private mutating func skipBlanks() {
        while position < text.count, text[position].isWhitespace { position += 1 }
    }

    private mutating func term() throws(QueryError) -> Query.Term? {
        var isNegated = false
        if text[position] == "-", position + 1 < text.count, !text[position + 1].isWhitespace {
            isNegated = true
            position += 1
        }
        while let negation = negationPrefix() {
            isNegated.toggle()
            position += negation
            skipBlanks()
        }
        guard position < text.count else { return nil }
        let start = position
        guard let (name, relation) = fieldAhead() else {
            if let word = StandingWord(wordsAhead()) {
                for _ in 0..<word.count {
                    skipBlanks()
                    skipWord()
                }
                return Query.Term(.standing(word), isNegated: isNegated)
            }
            let word = try value()
            let pattern = SearchPattern(word)
            return pattern.isEmpty ? nil : Query.Term(.text(pattern), isNegated: isNegated)
        }
        guard let field = QueryField(typed: name) ?? QueryField(alias: name) else {
            throw QueryError(.unknownField(name), at: start)
        }
        guard relation == ":" || field == .due else { throw QueryError(.unknownField(name + relation), at: start) }
        position += name.count + relation.count
        guard position < text.count, !text[position].isWhitespace else {
            throw QueryError(.missingValue(field), at: start)
        }
        let valueStart = text[position] == "\"" ? position + 1 : position
        let value = try value()
        guard !value.isEmpty else { throw QueryError(.missingValue(field), at: start) }
        let condition = try condition(field, relation, value, at: valueStart)
        return Query.Term(condition, isNegated: isNegated)
    }

    /// The length of `không:` or `not:` at the current place.
    private func negationPrefix() -> Int? {
        for word in ["khong:", "not:"] {
            let end = position + word.count
            guard end <= text.count else { continue }
            if String(text[position..<end]).withoutVietnameseMarks == word { return word.count }
        }
        return nil
    }

    /// A field's name and relation, if they stand at the current place.
    private func fieldAhead() -> (name: String, relation: String)? {
        var index = position
        while index < text.count, text[index].isLetter || text[index] == "-" { index += 1 }
        guard index > position, index < text.count else { return nil }
        let name = String(text[position..<index])
        let next = index + 1 < text.count ? text[index + 1] : " "
        switch text[index] {
        case ":": return (name, ":")
        case "<", ">": return (name, next == "=" ? "\(text[index])=" : "\(text[index])")
        case "=": return (name, "=")
        default: return nil
        }
    }

    /// The words at the current place, up to a condition or a quotation mark, as far as they may be one name.
    private func wordsAhead() -> [String] {
        var ahead = self
        var words: [String] = []
        while words.count < StandingWord.longest, ahead.position < text.count, text[ahead.position] != "\"" {
            let isNegation = text[ahead.position] == "-" || ahead.negationPrefix() != nil
            guard words.isEmpty || !isNegation, ahead.fieldAhead() == nil else { break }
            let start = ahead.position
            ahead.skipWord()
            words.append(String(text[start..<ahead.position]))
            ahead.skipBlanks()
        }
        return words
    }

    private mutating func skipWord() {
        while position < text.count, !text[position].isWhitespace { position += 1 }
    }

    /// A word up to the next blank, or what stands between quotation marks.
    private mutating func value() throws(QueryError) -> String {
        guard text[position] == "\"" else {
            let start = position
            skipWord()
            return String(text[start..<position])
        }
        let start = position
        position += 1
        guard let end = text[position...].firstIndex(of: "\"") else { throw QueryError(.unclosedQuote, at: start) }
        let value = String(text[position..<end])
        position = end + 1
        return value
    }

    private func condition(
        _ field: QueryField, _ relation: String, _ value: String, at start: Int
    ) throws(QueryError) -> Query.Condition {
        let unknown = QueryError(.unknownValue(field: field, value: value), at: start)
        switch field {
        case .province: return .province(SearchPattern(value))
        case .plan: return .plan(SearchPattern(value))
        case .agency: return .agency(SearchPattern(value))
        case .role:
            guard let role = PlanTask.Role(typed: value) else { throw unknown }
            return .role(role)
        case .kind:
            guard let kind = PlanTask.Kind(typed: value) else { throw unknown }
            return .kind(kind)
        case .status:
            return switch StandingWord.standing(value) {
            case .status(let status): .status(status)
            case .timeliness(let timeliness): .timeliness(timeliness)
            case nil: throw unknown
            }
        case .year:
            guard let year = Int(value), (1...9999).contains(year) else { throw unknown }
            return .year(year)
        case .actionMonth:
            switch value.withoutVietnameseMarks {
            case "co", "yes", "true": return .actionMonth(true)
            case "khong", "no", "false": return .actionMonth(false)
            default: throw unknown
            }
        case .due: return try due(relation, value, at: start)
        }
    }

    private func due(_ relation: String, _ value: String, at start: Int) throws(QueryError) -> Query.Condition {
        if relation == ":", ["khong", "none"].contains(value.withoutVietnameseMarks) { return .undated }
        if relation == ":" || relation == "=" {
            if let dots = value.firstRange(of: "..") {
                let (left, right) = (String(value[..<dots.lowerBound]), String(value[dots.upperBound...]))
                let from = left.isEmpty ? nil : try days(left, at: start).lowerBound
                let to = right.isEmpty ? nil : try days(right, at: start + left.count + 2).upperBound
                if let from, let to, from > to { throw QueryError(.badDate(value), at: start) }
                return .due(from: from, to: to)
            }
            let days = try days(value, at: start)
            return .due(from: days.lowerBound, to: days.upperBound)
        }
        if let count = QueryParser.dayCount(value) {
            switch relation {
            case "<": return .lastDay(from: today, to: today.adding(days: count - 1))
            case "<=": return .lastDay(from: today, to: today.adding(days: count))
            case ">": return .lastDay(from: today.adding(days: count + 1), to: nil)
            default: return .lastDay(from: today.adding(days: count), to: nil)
            }
        }
        let days = try days(value, at: start)
        switch relation {
        case "<": return .due(from: nil, to: days.lowerBound.adding(days: -1))
        case "<=": return .due(from: nil, to: days.upperBound)
        case ">": return .due(from: days.upperBound.adding(days: 1), to: nil)
        default: return .due(from: days.lowerBound, to: nil)
        }
    }

    /// So many days from today; what has more digits is a year.
    private static func dayCount(_ value: String) -> Int? {
        guard (1...3).contains(value.count), value.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(value)
    }

    /// The days that a date, a month (`2021-06`), a year or a word such as today means.
    private func days(_ value: String, at start: Int) throws(QueryError) -> ClosedRange<Day> {
        if let typed = Day.spans(typed: value, for: DayPurpose(.sought, today: today)) { return typed.likeliest }
        guard let partial = PartialDate(iso: value), let first = partial.earliest else {
            throw QueryError(.badDate(value), at: start)
        }
        let month = partial.month ?? 12
        guard let last = Day(partial.year, month, Day.length(ofMonth: month, year: partial.year)) else {
            throw QueryError(.badDate(value), at: start)
        }
        return first...last
    }
}
