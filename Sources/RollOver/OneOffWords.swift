import VietnameseText

/// Recognises by its words what happens once and does not belong into the next year's plan.
///
/// Titles are short and our own, so the words are those that the papers and we use for such work. They only propose;
/// whoever reviews a roll-over decides.
struct OneOffWords {
    /// The year of the plan that the words stand in.
    let year: Int
    /// The first election that the new plan may be about.
    let nextElection: GeneralElection

    private static let elections = patterns("bầu cử", "nhân sự bầu", "ứng cử")

    /// Words, and what they mean wherever they stand.
    private static let words: [(words: [SearchPattern], reason: RollOverReason)] = [
        (patterns("đại hội đảng"), .partyCongress),
        (patterns("tổng kết giai đoạn", "sơ kết giai đoạn"), .periodSummary),
        (patterns("đối thoại"), .dialogue),
    ]

    /// Words that make a number of years behind them ("10 năm") a summary of so many years.
    private static let summaries = ["tổng kết", "sơ kết", "đánh giá", "kỷ niệm"]

    private static let summaryWords = patterns("tổng kết", "sơ kết")

    /// Words for work of bodies that was shared out among several successors, by function (`agencies.json`).
    private static let functions: [(function: String, words: [SearchPattern])] = [
        ("socialProtection", patterns("nạn nhân", "tạm lánh", "trợ giúp xã hội", "bảo trợ")),
        ("childProtection", patterns("trẻ em")),
        ("vocationalTraining", patterns("học nghề", "dạy nghề", "đào tạo nghề")),
        ("povertyReduction", patterns("giảm nghèo", "thoát nghèo", "hộ nghèo")),
        ("press", patterns("báo chí", "phóng viên", "tuyên truyền", "truyền thông")),
    ]

    /// What a text names that happens once, if anything.
    func reason(in text: String) -> RollOverReason? {
        let folded = FoldedText(text)
        if OneOffWords.elections.contains(where: { folded.contains($0) }) { return .election(next: nextElection) }
        if let found = OneOffWords.words.first(where: { rule in rule.words.contains { folded.contains($0) } }) {
            return found.reason
        }
        let lower = text.composingVietnamese.lowercased()
        for word in OneOffWords.summaries {
            guard let place = WordSearch(lower).places(of: word).first else { continue }
            if let years = OneOffWords.years(in: lower[place.upperBound...]) { return .summary(years: years) }
        }
        guard OneOffWords.summaryWords.contains(where: { folded.contains($0) }) else { return nil }
        let hasEnded = YearText(text).marks.contains { $0.role == .lastOfPeriod && $0.year <= year }
        return hasEnded ? .periodSummary : nil
    }

    /// The functions that a text speaks of.
    static func functions(in text: String) -> [String] {
        let folded = FoldedText(text)
        return functions.filter { rule in rule.words.contains { folded.contains($0) } }.map(\.function)
    }

    private static func patterns(_ words: String...) -> [SearchPattern] { words.map { SearchPattern($0) } }

    /// The number in "10 năm", from 2 on: a single year is what every year's report is about.
    private static func years(in text: Substring) -> Int? {
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "." }
        for (word, next) in zip(words, words.dropFirst()) where next == "năm" {
            if let number = Int(digits: word.utf8), (2...100).contains(number) { return number }
        }
        return nil
    }
}
