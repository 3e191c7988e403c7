import PlanModel

/// A line that says of the tasks before it who leads, with whom and by when: "Đơn vị chủ trì: …; phối hợp: …".
struct GroupLine {
    private var leads: [PlanTask.Partner] = []
    private var partners: [PlanTask.Partner] = []
    private var time: Words?

    private static let leadHeads: [Phrase] = [
        "don vi chu tri", "co quan chu tri", "chu tri thuc hien", "chu tri", "don vi thuc hien", "co quan thuc hien",
        "don vi chu tri thuc hien", "co quan chu tri thuc hien", "phan cong thuc hien",
    ]
    private static let partnerHeads: [Phrase] = [
        "don vi phoi hop", "co quan phoi hop", "phoi hop thuc hien", "phoi hop", "don vi phoi hop thuc hien",
        "co quan phoi hop thuc hien",
    ]
    private static let timeHeads: [Phrase] = [
        "thoi gian thuc hien", "thoi gian hoan thanh", "thoi han hoan thanh", "thoi gian", "thoi han", "hoan thanh",
    ]

    /// A line of its own; nil where it is a task.
    init?(_ words: Words, scanner: BodyScanner) {
        let start = words.count > 0 && words[0].bare == "(" ? 1 : 0
        let heads = GroupLine.leadHeads + GroupLine.partnerHeads + GroupLine.timeHeads
        guard heads.contains(where: { words.has($0, at: start) && GroupLine.isColon(start + $0.words.count, words) })
        else { return nil }
        read(words, from: start, scanner)
    }

    /// Such words at the end of a task.
    init?(inside words: Words, scanner: BodyScanner) {
        let place = (1..<max(2, words.count)).first { index in
            GroupLine.leadHeads.contains {
                words.has($0, at: index) && GroupLine.isColon(index + $0.words.count, words)
            }
        }
        guard let place, place < words.count else { return nil }
        read(words, from: place, scanner)
    }

    private static func isColon(_ place: Int, _ words: Words) -> Bool {
        place < words.count && words[place].bare == ":"
    }

    private mutating func read(_ words: Words, from start: Int, _ scanner: BodyScanner) {
        let reader = RoleReader(words: words, scanner: scanner)
        var place = start
        while place < words.count {
            func end(_ phrases: [Phrase]) -> Int? {
                phrases.filter { words.has($0, at: place) && GroupLine.isColon(place + $0.words.count, words) }.map {
                    place + $0.words.count + 1
                }.max()
            }
            if let end = end(GroupLine.leadHeads) {
                leads = reader.list(from: end, to: next(from: end, words))
                place = end
            } else if let end = end(GroupLine.partnerHeads) {
                partners = reader.list(from: end, to: next(from: end, words))
                place = end
            } else if let end = end(GroupLine.timeHeads) {
                time = Words(words.text(end..<next(from: end, words)))
                place = end
            } else {
                place += 1
            }
        }
    }

    /// Where the next head begins.
    private func next(from start: Int, _ words: Words) -> Int {
        let heads = GroupLine.leadHeads + GroupLine.partnerHeads + GroupLine.timeHeads
        return (start..<max(start, words.count)).first { place in
            heads.contains { words.has($0, at: place) && GroupLine.isColon(place + $0.words.count, words) }
        } ?? words.count
    }

    /// Whether a task has nothing yet of what the line says.
    func isFree(_ task: PlanTask) -> Bool {
        if !leads.isEmpty, task.role == .lead, !task.statedOwners.isEmpty { return false }
        if leads.isEmpty, !partners.isEmpty, !task.partners.isEmpty { return false }
        return true
    }

    /// Says it of a task.
    func apply(to task: inout PlanTask, year: Int? = nil) {
        let owners = leads.compactMap { if case .agency(let body) = $0 { body } else { nil } }
        if !leads.isEmpty {
            task.statedOwners = owners
            task.role = .lead
        }
        if !partners.isEmpty { task.partners = partners }
        if let time, let year, task.timings.isEmpty {
            task.timings = DeadlineReader(time, year: year).timingsOfCell().map(\.timing)
            if !task.timings.isEmpty, task.kind == .routine { task.kind = .dated }
        }
    }
}

/// Whether a paragraph about money asks somebody for something.
enum FundingWords {
    private static let verbs: [Phrase] = [
        "chu dong", "xay dung du toan", "lap du toan", "bo tri", "van dong", "chi tu", "danh", "tham muu", "huong dan",
        "can doi", "huy dong", "co trach nhiem", "tong hop",
    ]

    static func asks(_ words: Words) -> Bool {
        !words.has("kinh phi thuc hien", at: 0) && !words.has("su dung nguon", at: 0) && words.has(anyOf: verbs)
    }
}

/// Whether two texts ask for the same.
enum Similarity {
    static func isSame(_ first: Words, _ second: Words) -> Bool {
        let (left, right) = (Set(first.words.map(\.bare)), Set(second.words.map(\.bare)))
        guard left.count > 6, right.count > 6 else { return false }
        let common = left.intersection(right).count
        return common * 100 >= max(left.count, right.count) * 80
    }
}

extension String {
    /// Whether all of it stands in brackets.
    var isParenthesised: Bool {
        hasPrefix("(") && (hasSuffix(")") || hasSuffix(").") || hasSuffix(");")) && count < 200
    }
}
