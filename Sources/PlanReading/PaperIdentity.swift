import DocumentReading
import PlanModel

/// What the letterhead says, as it is printed.
struct PaperIdentity {
    /// The number and symbol, without blanks; nil where the number is blank.
    var number: String?
    /// The symbol behind a blank number.
    var symbol: String?
    var numberPlace: SourceDocument.Place?
    var place: String?
    var date: PartialDate?
    var datePlace: SourceDocument.Place?
    /// The lines that name who issued it, from the higher body down.
    var issuerLines: [String] = []
    var issuerPlace: SourceDocument.Place?
    /// "V/v …".
    var subject: String?
    var subjectPlace: SourceDocument.Place?
    /// "Kính gửi".
    var addressees: [(text: String, place: SourceDocument.Place)] = []
    var isSecret = false

    init(_ head: [Paragraph]) {
        var isAfterAddressee = false
        for (index, paragraph) in head.enumerated() {
            let words = Words(paragraph.text)
            guard words.count > 0 else { continue }
            if isAfterAddressee, Mark.leading(paragraph.text)?.isBullet == true {
                addressees.append((Mark.split(paragraph.text)?.rest ?? paragraph.text, paragraph.place))
                continue
            }
            if ["mật", "tối mật", "tuyệt mật"].contains(paragraph.text.lowercased().trimmingBlanks),
                ParagraphJoiner.isCapitals(paragraph.text + "XX")
            {
                isSecret = true
            } else if FixedLine.isNation(words) || FixedLine.isMotto(words) {
                // Flattened, the issuer stands before the state's name on one line.
                if let nation = words.place(of: "cong hoa") {
                    if nation > 1 { note(issuer: words.text(0..<nation), paragraph) }
                } else if let motto = words.place(of: "doc lap"), motto > 0 {
                    note(issuer: words.text(0..<motto), paragraph)
                }
            } else if FixedLine.isNumber(words) || number(in: words) != nil {
                read(words, paragraph.place)
            } else if FixedLine.isSubject(words) {
                subject = paragraph.text
                subjectPlace = paragraph.place
            } else if FixedLine.isAddressee(words) {
                isAfterAddressee = true
                let rest = words.text(from: words.count > 2 && words[2].bare == ":" ? 3 : 2)
                if !rest.isEmpty { addressees.append((rest, paragraph.place)) }
            } else if FixedLine.isDateLine(words) || isDatePart(words, behind: index > 0 ? head[index - 1] : nil) {
                readDate(words, paragraph.place)
            } else if ParagraphJoiner.isCapitals(paragraph.text), numberPlace == nil || issuerLines.isEmpty,
                paragraph.text.count < 160
            {
                note(issuer: paragraph.text, paragraph)
            }
        }
    }

    private mutating func note(issuer text: String, _ paragraph: Paragraph) {
        var line = text.trimmingBlanks
        while let last = line.last, "-_*– ".contains(last) { line.removeLast() }
        guard line.count > 1, ParagraphJoiner.isCapitals(line) else { return }
        issuerLines.append(line)
        if issuerPlace == nil { issuerPlace = paragraph.place }
    }

    /// "tháng 3 năm 2020" whose "ngày" stands on the line before.
    private func isDatePart(_ words: Words, behind before: Paragraph?) -> Bool {
        guard let before, words.has("thang", at: 0), date == nil else { return false }
        return Words(before.text).words.last?.bare == "ngay"
    }

    // MARK: Number

    private func number(in words: Words) -> Int? {
        (0..<max(0, words.count - 1)).first {
            words[$0].text == "số" && words[$0].isCapital && words[$0 + 1].bare == ":"
        }
    }

    private mutating func read(_ words: Words, _ place: SourceDocument.Place) {
        let start = (number(in: words) ?? 0) + 2
        // The date may stand on the same line.
        var end = words.count
        if let day = words.place(of: "ngay", from: start), let symbol = symbolEnd(words, start, day) {
            end = symbol
            readDate(Words(words.text(from: symbol)), place)
        } else if let subject = words.place(of: "v / v", from: start) {
            end = subject
            self.subject = words.text(from: subject)
            subjectPlace = place
        }
        let text = words.text(start..<max(start, end)).filter {
            $0 != " " && $0 != "\t" && $0 != "." && $0 != "…" && $0 != "_"
        }
        guard numberPlace == nil, !text.isEmpty || end == start else { return }
        numberPlace = place
        if text.first?.isNumber == true { number = text } else if !text.isEmpty { symbol = text }
    }

    /// The end of a symbol as "67/KH-UBND" before a place and "ngày".
    private func symbolEnd(_ words: Words, _ start: Int, _ day: Int) -> Int? {
        var end = start
        while end < day {
            let word = words[end]
            let isSymbol =
                word.isSign
                ? ["/", "-", "&", "."].contains(word.bare)
                : word.number != nil
                    || String(words.source[word.range]).allSatisfy { $0.isUppercase || $0 == "đ" } || word.text == "ttg"
            guard isSymbol else { break }
            end += 1
        }
        return end
    }

    // MARK: Date

    private mutating func readDate(_ words: Words, _ place: SourceDocument.Place) {
        guard date == nil || self.place == nil else { return }
        let day = words.place(of: "ngay")
        if let day, day > 0, self.place == nil {
            var name = words.text(0..<day).trimmingBlanks
            if name.hasSuffix(",") { name = String(name.dropLast()).trimmingBlanks }
            if !name.isEmpty { self.place = name }
        }
        datePlace = datePlace ?? place
        if let day, let found = DateReader(words: words).date(at: day), let year = found.year {
            date = found.resolved(year).map { PartialDate($0) }
            if date != nil { return }
        }
        guard let year = words.place(of: "nam").flatMap({ DateReader(words: words).fullYear($0 + 1) }) else { return }
        let month = words.place(of: "thang").flatMap { DateReader(words: words).date(at: $0) }?.month
        let text = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        date = PartialDate(iso: month.map { "\(text)-\($0 < 10 ? "0" : "")\($0)" } ?? text)
    }
}

/// Who signed and who gets the paper.
struct PaperTail {
    var recipients: [(text: String, place: SourceDocument.Place)] = []
    var capacity: [String] = []
    var name: String?
    var place: SourceDocument.Place?

    init(_ tail: [Paragraph]) {
        var isInRecipients = false
        for paragraph in tail {
            var text = paragraph.text
            let words = Words(text)
            if FixedLine.isRecipients(words) {
                isInRecipients = true
                text = words.text(from: words.count > 2 && words[2].bare == ":" ? 3 : 2)
                if text.isEmpty { continue }
            }
            if FixedLine.isCapacity(text) {
                if name == nil {
                    capacity += PaperTail.capacities(text)
                    place = place ?? paragraph.place
                }
            } else if let (mark, rest) = Mark.split(text), mark.isBullet, isInRecipients {
                for part in rest.components(at: "; - ") { add(part, paragraph.place) }
            } else if !capacity.isEmpty, name == nil, PaperTail.isName(text) {
                name = text
            } else if name == nil, let (head, behind) = PaperTail.capacityAndName(text) {
                capacity += PaperTail.capacities(head)
                name = behind
                place = place ?? paragraph.place
            } else if isInRecipients, let last = recipients.indices.last, !recipients[last].text.hasSuffix("."),
                words.words.first?.isCapital == false
            {
                recipients[last].text += " " + text
            }
        }
        recipients = recipients.map { (PaperTail.trimmed($0.text), $0.place) }
    }

    private mutating func add(_ text: String, _ place: SourceDocument.Place) {
        guard !text.isEmpty else { return }
        recipients.append((text, place))
    }

    private static func trimmed(_ text: String) -> String {
        var result = text.trimmingBlanks
        while let last = result.last, ";.,".contains(last) { result = String(result.dropLast()).trimmingBlanks }
        return result
    }

    /// Capacities that a cell has on one line: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH".
    private static func capacities(_ text: String) -> [String] {
        var result: [String] = []
        for word in text.split(separator: " ") {
            let begins =
                ["KT.", "TL.", "TUQ."].contains { word.hasPrefix($0) }
                || word == "PHÓ" && result.last?.hasPrefix("KT.") == true
            if begins || result.isEmpty { result.append(String(word)) } else { result[result.count - 1] += " " + word }
        }
        return result
    }

    /// "THỦ TƯỚNG Nguyễn Văn A" in one cell.
    private static func capacityAndName(_ text: String) -> (String, String)? {
        let words = text.split(separator: " ")
        guard let first = words.firstIndex(where: { !ParagraphJoiner.isCapitals(String($0) + "XXX") }), first > 0 else {
            return nil
        }
        let (head, behind) = (words[..<first].joined(separator: " "), words[first...].joined(separator: " "))
        return FixedLine.isCapacity(head) && isName(behind) ? (head, behind) : nil
    }

    /// Two to six words, each with a capital.
    static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (2...6).contains(words.count) && text.count < 40
            && words.allSatisfy { word in
                word.first?.isUppercase == true
                    && word.allSatisfy { $0.isLetter || $0 == "'" || $0 == "’" || $0 == "-" || $0 == "." }
            } && !text.contains(":")
    }
}

extension String {
    func components(at separator: String) -> [String] {
        var (result, rest) = ([String](), Substring(self))
        while let range = rest.firstRange(of: separator) {
            result.append(String(rest[..<range.lowerBound]).trimmingBlanks)
            rest = rest[range.upperBound...]
        }
        return result + [String(rest).trimmingBlanks]
    }
}
