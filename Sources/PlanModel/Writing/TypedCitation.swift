import VietnameseText

extension Citation {
    /// A document as a person names it: `84/KH-UBND ngày 20/02/2026 của UBND tỉnh An Giang`, with or without its kind
    /// before the number, or by its title where it has none; what a numbered one is about stands behind `về việc`. Nil where
    /// the date is none, or where there is nothing.
    package init?(typed: String, for purpose: DayPurpose) {
        let text = typed.asTyped
        let joint = text.firstRange(of: Citation.about)
        let head = joint.map { text[..<$0.lowerBound] } ?? text[...]
        var words = head.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return nil }
        var issuer: String?
        if let joint = words.firstIndex(where: { ["của", "of"].contains($0.lowercased()) }), joint + 1 < words.count,
            joint > 0
        {
            issuer = words[(joint + 1)...].joined(separator: " ")
            words = Array(words[..<joint])
        }
        let kind = Citation.kind(beginning: words.joined(separator: " "))
        guard let place = words.firstIndex(where: { $0.contains("/") && !Day.isWritten($0) }) else {
            self.init(number: nil, issuedOn: nil, kind: kind ?? .plan, title: text)
            return
        }
        let evidence = TypedEvidence(words[place...].joined(separator: " "), for: purpose)
        guard evidence.impossibleDay == nil else { return nil }
        self.init(
            number: evidence.number, issuedOn: evidence.day.map { PartialDate($0.likeliest) },
            kind: kind ?? Citation.kind(symbol: evidence.number), issuer: issuer,
            title: joint.map { String(text[$0.upperBound...]) })
    }

    private static let about = " về việc "

    /// The document as a person types it in Vietnamese, in whose words papers cite.
    package var typedText: String {
        guard let number else { return title ?? "" }
        let date = issuedOn.map { date in
            let parts = [date.day, date.month, date.year].compactMap(\.self).map(String.init)
            return ["năm", "tháng", "ngày"][parts.count - 1] + " " + parts.joined(separator: "/")
        }
        let name = kind.name(.vietnamese)
        let words: [String?] = [
            name.prefix(1).uppercased() + name.dropFirst(), number, date, issuer.map { "của \($0)" },
        ]
        return words.compactMap(\.self).joined(separator: " ") + (title.map { Citation.about + $0 } ?? "")
    }

    private static func kind(beginning text: String) -> Kind? {
        let words = NameWords(text)
        return Kind.allCases.first { kind in
            Language.allCases.contains { NameWords(kind.name($0)).place(in: words) == 0 }
        }
    }

    /// The kind that a symbol stands for (Nghị định 30/2020/NĐ-CP, Phụ lục III): KH is a plan. What no kind has is a
    /// letter, whose symbols are those of bodies.
    private static func kind(symbol number: String) -> Kind {
        switch DocumentNumber(number)?.symbols.first {
        case "kh": .plan
        case "qd": .decision
        case "ct": .directive
        case "nq": .resolution
        case "nd": .decree
        case "tt", "ttlt": .circular
        case "tb", "kl": .notice
        case "ctr": .programme
        case "da": .scheme
        default: .officialLetter
        }
    }
}
