import PlanModel

/// Finds the papers that a text cites by number.
struct CitationReader {
    let words: Words

    private static let kinds: [(Phrase, Citation.Kind)] = [
        ("bo luat", .code), ("luat", .law), ("nghi dinh", .decree), ("nghi quyet", .resolution),
        ("quyet dinh", .decision), ("chi thi", .directive), ("thong tu", .circular), ("ke hoach", .plan),
        ("chuong trinh", .programme), ("thong bao", .notice), ("cong van", .officialLetter), ("de an", .scheme),
        ("chien luoc", .strategy), ("ket luan", .notice),
        ("huong dan", .officialLetter),
    ]

    /// The cited papers, in their order.
    func citations(at ref: String) -> [Citation] {
        var result: [Citation] = []
        var kind: Citation.Kind?
        var place = 0
        while place < words.count {
            if let found = CitationReader.kinds.first(where: { words.has($0.0, at: place) && words[place].isCapital }) {
                kind = found.1
                place += found.0.words.count
                if let cited = number(at: place) {
                    result.append(citation(cited, kind ?? .plan, ref))
                    place = cited.end
                }
                continue
            }
            if words[place].text == "số", let last = kind, let cited = number(at: place) {
                result.append(citation(cited, last, ref))
                place = cited.end
                continue
            }
            place += 1
        }
        var seen: Set<String> = []
        let dated = Set(result.filter { $0.issuedOn != nil }.compactMap(\.number))
        return result.filter { citation in
            guard let number = citation.number else { return true }
            return (citation.issuedOn != nil || !dated.contains(number)) && seen.insert(number).inserted
        }
    }

    private func number(at start: Int) -> (text: String, end: Int)? {
        var place = start
        if place < words.count, words[place].text == "số" { place += 1 }
        guard place < words.count, words[place].number != nil else { return nil }
        var end = place
        while end < words.count {
            let word = words[end]
            let isSymbol =
                word.isSign
                ? ["/", "-", "&"].contains(word.bare)
                : word.number != nil && (end == place || words[end - 1].isSign)
                    || word.isCapital && end > place && (words[end - 1].isSign || isGlued(end))
            guard isSymbol else { break }
            end += 1
        }
        let text = words.text(place..<end)
        guard text.contains("/") || text.contains("-"), text.contains(where: \.isLetter) else { return nil }
        return (text, end)
    }

    /// A symbol that a blank broke: "LĐT BXH".
    private func isGlued(_ place: Int) -> Bool {
        let text = String(words.source[words[place].range])
        return place + 1 < words.count && words[place + 1].bare == "-" && text.allSatisfy(\.isUppercase)
            && text.count > 1
    }

    private func citation(_ cited: (text: String, end: Int), _ kind: Citation.Kind, _ ref: String) -> Citation {
        var place = cited.end
        if place < words.count, words[place].bare == "," { place += 1 }
        var day: PartialDate?
        if let date = DateReader(words: words).date(at: place), let year = date.year {
            day =
                date.resolved(year).map { PartialDate($0) } ?? date.span(year).map {
                    PartialDate(iso: String($0.0.iso.prefix(7)))
                } ?? nil
            place = date.words.upperBound
        }
        var issuer: String?
        if words.has("cua", at: place) {
            var end = place + 1
            let stops: [Phrase] = [
                "ve", "phe duyet", "ban hanh", "quy dinh", "huong dan", "trien khai", "sua doi", "thuc hien",
            ]
            while end < words.count, end - place < 18 {
                let word = words[end]
                if word.isSign, !["-", "&"].contains(word.bare) { break }
                if !word.isCapital, stops.contains(where: { words.has($0, at: end) }) { break }
                end += 1
            }
            issuer = words.text((place + 1)..<end)
        }
        return Citation(number: cited.text, issuedOn: day, kind: kind, issuer: issuer, at: ref)
    }
}
