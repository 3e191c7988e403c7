import VietnameseText

/// What a person asks for: words and conditions that all must hold. Serves the search line and the command line alike.
package struct Query: Hashable, Sendable {
    /// One condition.
    package enum Condition: Hashable, Sendable {
        /// The words occur in the task's ref, title, steps, partners, notes or evidence, or in its owners' names.
        case text(SearchPattern)
        /// The province's name, of then or of today, contains the words.
        case province(SearchPattern)
        /// The plan's id, number or title contains the words.
        case plan(SearchPattern)
        /// A responsible body's name contains the words.
        case agency(SearchPattern)
        /// The role.
        case role(PlanTask.Role)
        /// The kind.
        case kind(PlanTask.Kind)
        /// The status.
        case status(TaskStatus)
        /// The standing against the day.
        case timeliness(Timeliness)
        /// The standing that a word says, or its letters as in `text`.
        case standing(StandingWord)
        /// The plan's year.
        case year(Int)
        /// Due within days, both ends included, by the printed day that decides or the one staff set in its place. An open
        /// end is nil; with neither, any day.
        case due(from: Day?, to: Day?)
        /// The last safe day lies within days, both ends included.
        case lastDay(from: Day?, to: Day?)
        /// Without a day.
        case undated
        /// Belongs to the Action Month, or does not.
        case actionMonth(Bool)
    }

    /// A condition, or its contrary.
    package struct Term: Hashable, Sendable {
        /// The condition.
        package var condition: Condition
        /// Whether it must not hold.
        package var isNegated: Bool

        /// A condition or its contrary.
        package init(_ condition: Condition, isNegated: Bool = false) {
            (self.condition, self.isNegated) = (condition, isNegated)
        }
    }

    /// All must hold; none means everything.
    package var terms: [Term]

    /// A query of terms.
    package init(terms: [Term] = []) {
        self.terms = terms
    }

    /// The words that were taken for a status or a text.
    package var standingWords: [StandingWord] {
        terms.compactMap { if case .standing(let word) = $0.condition { word } else { nil } }
    }

    /// Whether every task matches.
    package var isEmpty: Bool { terms.isEmpty }
}

extension Query {
    /// Whether all terms hold for a task.
    package func matches(_ subject: QuerySubject) -> Bool {
        terms.allSatisfy { Query.holds($0.condition, for: subject) != $0.isNegated }
    }

    private static func holds(_ condition: Condition, for subject: QuerySubject) -> Bool {
        switch condition {
        case .text(let pattern): subject.texts.text.contains(pattern) || subject.texts.agencies.contains(pattern)
        case .agency(let pattern): subject.texts.agencies.contains(pattern)
        case .standing(let word):
            word.standing.holds(for: subject.aspects) || word.patterns.allSatisfy { holds(.text($0), for: subject) }
        default: condition.holds(for: subject.aspects) ?? condition.holds(for: subject.texts.plan) ?? false
        }
    }
}

extension Query.Condition {
    /// Whether it holds for a task; nil if it asks for something else.
    func holds(for task: TaskAspects) -> Bool? {
        switch self {
        case .role(let role): task.role == role
        case .kind(let kind): task.kind == kind
        case .status(let status): task.status == status
        case .timeliness(let timeliness): task.timeliness == timeliness
        case .undated: task.due == nil
        case .actionMonth(let belongs): task.isActionMonth == belongs
        case .due(let from, let to): Query.Condition.isDue(task.due, from: from, to: to)
        case .lastDay(let from, let to): Query.Condition.isDue(task.lastDay, from: from, to: to)
        case .text, .standing, .province, .plan, .agency, .year: nil
        }
    }

    /// Whether it holds for a plan; nil if it asks for something else.
    func holds(for plan: @autoclosure () -> PlanNameTexts) -> Bool? {
        switch self {
        case .province(let pattern): plan().province.contains(pattern)
        case .plan(let pattern): plan().plan.contains(pattern)
        case .year(let year): plan().year == year
        case .text, .standing, .agency, .role, .kind, .status, .timeliness, .undated, .actionMonth, .due, .lastDay: nil
        }
    }

    static func isDue(_ due: Day?, from: Day?, to: Day?) -> Bool {
        guard let day = due else { return false }
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }
}
