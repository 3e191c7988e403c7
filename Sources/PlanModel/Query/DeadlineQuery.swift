import VietnameseText

extension Query {
    /// Whether a deadline is asked for. What a deadline has itself (its day and how it stands) is asked of it; everything
    /// else of the task that it belongs to, whose texts are given. Without a task only an empty query matches.
    package func matches(_ deadline: Deadline, of subject: QuerySubject?) -> Bool {
        guard let subject else { return isEmpty }
        return matches(deadline) { Query(terms: [Term($0)]).matches(subject) }
    }

    /// Whether the day of an activity is asked for, which belongs to no task.
    package func matches(_ deadline: Deadline, of activity: QueryActivity) -> Bool {
        matches(deadline) { activity.holds($0) }
    }

    private func matches(_ deadline: Deadline, otherwise holdsElsewhere: (Condition) -> Bool) -> Bool {
        func holds(_ pattern: SearchPattern) -> Bool {
            FoldedText(deadline.title).contains(pattern) || holdsElsewhere(.text(pattern))
        }
        return terms.allSatisfy { term in
            let holds =
                switch term.condition {
                case .status(let status): deadline.status == status
                case .timeliness(let timeliness): deadline.timeliness == timeliness
                case .undated: deadline.day == nil
                case .due(let from, let to): deadline.isDue(from: from, to: to)
                case .lastDay(let from, let to): Condition.isDue(deadline.lastDay, from: from, to: to)
                case .text(let pattern): holds(pattern)
                case .standing(let word):
                    word.standing.holds(for: deadline) || word.patterns.allSatisfy(holds)
                default: holdsElsewhere(term.condition)
                }
            return holds != term.isNegated
        }
    }
}

extension Deadline {
    /// The printed day, or the day staff set where none is printed.
    package var day: Day? { timing?.due ?? lastDay }

    /// Whether staff set another day: the last safe day is then neither the printed one nor the day before it.
    private var isPutOff: Bool {
        guard let due = timing?.due, let lastDay else { return false }
        return lastDay != due && lastDay != due.adding(days: -1)
    }

    /// Asked by the day that counts, as tasks are: a day that staff set stands in for the printed one.
    fileprivate func isDue(from: Day?, to: Day?) -> Bool {
        guard let day = isPutOff ? lastDay : day else { return false }
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }
}
