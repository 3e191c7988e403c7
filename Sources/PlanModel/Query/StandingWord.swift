import VietnameseText

/// How a task stands, in the words by which people ask for it.
package enum TaskStanding: Hashable, Sendable {
    case status(TaskStatus)
    case timeliness(Timeliness)
}

/// A word of a query that says how tasks stand, where it was typed without a field: what it says may be meant, or its
/// letters in a text.
package struct StandingWord: Hashable, Sendable {
    /// As it was typed.
    package let typed: String
    let standing: TaskStanding
    /// The words that all occur in a text where not the standing is meant.
    let patterns: [SearchPattern]
    /// How many of the words that were typed belong to it.
    let count: Int

    /// The longest that words begin with; nil where they begin with none.
    init?(_ words: [String]) {
        for count in stride(from: min(words.count, StandingWord.longest), to: 0, by: -1) {
            let first = words.prefix(count)
            let typed = first.joined(separator: " ")
            // Marks may be missing, but "trẻ" is no "trễ".
            guard let found = StandingWord.names[StandingWord.folded(typed)],
                NameWords(typed).place(in: NameWords(found.name)) == 0
            else { continue }
            (self.typed, standing, self.count) = (typed, found.standing, count)
            patterns = first.map { SearchPattern($0) }
            return
        }
        return nil
    }

    /// What a word means that is called a status; nil for any other word.
    static func standing(_ typed: String) -> TaskStanding? {
        if let status = TaskStatus(typed: typed) { return .status(status) }
        if let timeliness = Timeliness(typed: typed) { return .timeliness(timeliness) }
        let letters = typed.withoutVietnameseMarks.filter(\.isLetter)
        return shortNames.first { $0.name.withoutVietnameseMarks.filter(\.isLetter) == letters }?.standing
    }

    private typealias Name = (name: String, standing: TaskStanding)

    /// The words by which screens and legends call them.
    private static let shortNames: [Name] = [
        ("xong", .status(.done)), ("đang làm", .status(.inProgress)), ("chưa làm", .status(.notStarted)),
        ("trễ", .timeliness(.overdue)), ("late", .timeliness(.overdue)), ("chưa ghi", .timeliness(.unrecorded)),
        ("unrecorded", .timeliness(.unrecorded)),
    ]

    /// What may stand alone, by its letters. Of the names of days only that of being late is no usual word of plans.
    private static let names: [String: Name] = {
        let long = Language.allCases.flatMap { language in
            TaskStatus.allCases.map { Name($0.name(language), .status($0)) }
                + [(Timeliness.overdue.name(language), .timeliness(.overdue))]
        }
        return Dictionary((shortNames + long).map { (folded($0.name), $0) }) { first, _ in first }
    }()

    /// How many words the longest name has.
    static let longest = names.keys.map { $0.count { $0 == " " } + 1 }.max() ?? 1

    private static func folded(_ text: String) -> String {
        text.withoutVietnameseMarks.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}

extension TaskStanding {
    func holds(for task: TaskAspects) -> Bool {
        switch self {
        case .status(let status): task.status == status
        case .timeliness(let timeliness): task.timeliness == timeliness
        }
    }

    func holds(for deadline: Deadline) -> Bool {
        switch self {
        case .status(let status): deadline.status == status
        case .timeliness(let timeliness): deadline.timeliness == timeliness
        }
    }
}
