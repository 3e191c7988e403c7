import VietnameseText

/// What stands before a heading or an item: I., A., 1., 1.2., a), -, +.
enum Mark: Hashable {
    /// "Phần I", "Phần thứ nhất".
    case part(Int)
    /// "Điều 1.".
    case article(Int)
    case roman(Int)
    case capital(Character)
    case number(Int)
    /// 2.1, 2.1.3: a number below a number.
    case numbers([Int])
    /// By the Vietnamese alphabet.
    case letter(Character)
    /// -, •.
    case dash
    /// +, o: below a dash.
    case plus

    var isBullet: Bool { self == .dash || self == .plus }

    /// The mark of a ref.
    var ref: String {
        switch self {
        case .part(let number), .roman(let number): Mark.roman(number)
        case .capital(let letter), .letter(let letter): String(letter)
        case .article(let number), .number(let number): String(number)
        case .numbers(let numbers): numbers.last.map { String($0) } ?? ""
        case .dash, .plus: ""
        }
    }

    /// The letters of points, in their order; f, j, w and z are none of them.
    static let letters: [Character] = Array("abcdđeghiklmnopqrstuvxy")

    /// Where it comes in the count of its kind, from 1.
    var order: Int {
        switch self {
        case .part(let number), .article(let number), .roman(let number), .number(let number): number
        case .numbers(let numbers): numbers.last ?? 0
        case .capital(let letter):
            (Array("ABCDH").firstIndex(of: letter) ?? 0) + 1
        case .letter(let letter): (Mark.letters.firstIndex(of: letter) ?? 0) + 1
        case .dash, .plus: 0
        }
    }

    /// The mark that a text begins with; nil where it begins with none.
    static func leading(_ text: String) -> Mark? { split(text)?.mark }

    /// The mark that a text begins with, and what stands behind it.
    static func split(_ text: String) -> (mark: Mark, rest: String)? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first else { return nil }
        func rest(after index: String.Index) -> String { String(text[index...]).trimmingBlanks }
        let second = scalars.index(after: scalars.startIndex)
        switch first {
        case "-", "\u{2013}", "\u{2014}", "\u{2022}", "\u{25CF}", "\u{2212}", "\u{F0B7}", "*":
            let inner = rest(after: second)
            guard let next = inner.unicodeScalars.first, next != first else { return nil }
            return (.dash, inner)
        case "+", "\u{25CB}", "\u{25E6}", "\u{25AA}":
            let inner = rest(after: second)
            return inner.isEmpty ? nil : (.plus, inner)
        default: break
        }
        if let found = named(text) { return found }
        // What stands before the sign: digits, letters of a roman number, one letter.
        var end = scalars.startIndex
        while end < scalars.endIndex, isMarkLetter(scalars[end]), text.distance(from: text.startIndex, to: end) < 8 {
            end = scalars.index(after: end)
        }
        let head = String(text[..<end])
        guard !head.isEmpty, end < scalars.endIndex else { return number(alone: head, end == scalars.endIndex) }
        let sign = scalars[end]
        let behind = scalars.index(after: end)
        if sign == "." || sign == ")" || sign == "/" || sign == ":" {
            if sign == ".", let digits = Int(head), let found = numbers(text, first: digits, behind) { return found }
            let inner = rest(after: behind)
            guard let mark = mark(head, sign) else { return nil }
            if sign == "/" || sign == ":", !inner.isEmpty, behind < scalars.endIndex, scalars[behind] != " " {
                return nil
            }
            if case .number = mark, let next = inner.unicodeScalars.first, Words.isDigit(next),
                behind < scalars.endIndex, scalars[behind] != " "
            {
                return nil
            }
            return (mark, inner)
        }
        // "1- Sở Y tế".
        if sign == "-" || sign == "\u{2013}", let mark = mark(head, sign), !mark.isLetter {
            let inner = rest(after: behind)
            guard behind < scalars.endIndex, scalars[behind] == " ", !inner.isEmpty else { return nil }
            return (mark, inner)
        }
        return nil
    }

    /// Whether the mark may be a word of the sentence that the line before it began: a dash inside a name, a number of a
    /// date or a paper.
    func isDoubtful(behind before: String, text: String) -> Bool {
        guard let (_, rest) = Mark.split(text) else { return false }
        let next = rest.unicodeScalars.first
        let isSmall = next.map { Words.isLetter($0) && !$0.properties.isUppercase } ?? true
        switch self {
        case .dash, .plus:
            let tail = Words(String(before.suffix(24)))
            let head = Words(String(rest.prefix(24)))
            if tail.count > 1,
                Mark.nameEnds.contains(where: {
                    tail.has($0.0, at: tail.count - $0.0.words.count) && head.has($0.1, at: 0)
                })
            {
                return true
            }
            return isSmall
        case .number(let number): return isSmall || number > 99
        case .numbers, .part, .article: return isSmall
        case .roman, .capital, .letter: return false
        }
    }

    private var isLetter: Bool { if case .letter = self { true } else { false } }

    private static let nameEnds: [(Phrase, Phrase)] = [
        ("lao dong", "thuong binh"), ("kinh te", "xa hoi"), ("phat thanh", "truyen hinh"), ("van hoa", "xa hoi"),
        ("chinh tri", "xa hoi"), ("van phong", "thong ke"), ("tu phap", "ho tich"), ("hop tac xa", "dich vu"),
        ("ke hoach", "dau tu"), ("ke hoach", "tai chinh"), ("ba ria", "vung tau"),
    ]

    private static func isMarkLetter(_ scalar: Unicode.Scalar) -> Bool {
        Words.isDigit(scalar) || Words.isLetter(scalar)
    }

    private static func mark(_ head: String, _ sign: Unicode.Scalar) -> Mark? {
        if let number = Int(head) { return head.utf8.count <= 2 && number > 0 ? .number(number) : nil }
        if let roman = romanNumber(head) { return .roman(roman) }
        if let roman = scannedRoman(head, sign) { return .roman(roman) }
        guard head.count == 1, let letter = head.first else { return nil }
        if letters.contains(letter) || letter == "f" { return .letter(letter) }
        return "ABCDH".contains(letter) ? .capital(letter) : nil
    }

    /// A roman number in which scanning took an I for l or 1, or the last ones and the full stop for "L.".
    private static func scannedRoman(_ head: String, _ sign: Unicode.Scalar) -> Int? {
        guard head.count > 1 else { return nil }
        var text = ""
        for letter in head {
            switch letter {
            case "I", "V", "X": text.append(letter)
            case "l", "1": text.append("I")
            case "L" where sign == "." && (text.last == "I" || text.last == "V"): text.append("I")
            default: return nil
            }
        }
        return romanNumber(text)
    }

    /// A number alone on its line, whose heading follows.
    private static func number(alone head: String, _ isAlone: Bool) -> (mark: Mark, rest: String)? {
        guard isAlone, let roman = romanNumber(head), roman > 0 else { return nil }
        return (.roman(roman), "")
    }

    private static func numbers(_ text: String, first: Int, _ start: String.Index) -> (mark: Mark, rest: String)? {
        var numbers = [first]
        var place = start
        let scalars = text.unicodeScalars
        while place < scalars.endIndex, Words.isDigit(scalars[place]) {
            var end = place
            while end < scalars.endIndex, Words.isDigit(scalars[end]) { end = scalars.index(after: end) }
            guard text.distance(from: place, to: end) <= 2, let number = Int(text[place..<end]) else { return nil }
            numbers.append(number)
            place = end
            if place < scalars.endIndex, scalars[place] == "." { place = scalars.index(after: place) } else { break }
        }
        guard numbers.count > 1, numbers.count < 5 else { return nil }
        if place < scalars.endIndex, scalars[place] == ")" { place = scalars.index(after: place) }
        guard
            place == scalars.endIndex || scalars[place] == " " || scalars[place] == "\t"
                || Words.isLetter(scalars[place])
        else { return nil }
        return (.numbers(numbers), String(text[place...]).trimmingBlanks)
    }

    /// "Phần I", "Phần thứ hai", "Điều 3."; also "Mục 1.".
    private static func named(_ text: String) -> (mark: Mark, rest: String)? {
        let head = Words(String(text.prefix(24)))
        guard head.count > 1, head[0].isCapital else { return nil }
        let isPart = head[0].bare == "phan"
        guard isPart || head[0].text == "điều" else { return nil }
        var place = 1
        if isPart, head[1].bare == "thu" { place = 2 }
        guard place < head.count else { return nil }
        let word = head[place]
        let ordinals = ["nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5]
        let roman = isPart ? romanNumber(String(text[word.range])) ?? ordinals[word.bare] : nil
        guard let number = roman ?? word.number else { return nil }
        var rest = String(text[word.range.upperBound...]).trimmingBlanks
        if let sign = rest.first, ".:".contains(sign) {
            rest = String(rest.dropFirst()).trimmingBlanks
        } else if !rest.isEmpty, !isPart {
            return nil
        }
        return (isPart ? .part(number) : .article(number), rest)
    }

    static func romanNumber(_ text: String) -> Int? {
        var (total, previous) = (0, 0)
        for letter in text.reversed() {
            let value: Int
            switch letter {
            case "I": value = 1
            case "V": value = 5
            case "X": value = 10
            default: return nil
            }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total > 0 && total <= 30 && roman(total) == text ? total : nil
    }

    static func roman(_ number: Int) -> String {
        var (rest, text) = (number, "")
        for (value, letters) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
