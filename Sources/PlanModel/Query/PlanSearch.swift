/// A query that is held against plan after plan, by what is kept of each: facts and folded text. It finds what
/// ``Query/matches(_:)`` finds, without the plans.
struct PlanSearch {
    private let ofPlans: [Query.Term]
    private let ofTasks: [Query.Term]
    private let ofTexts: [Query.Term]
    private let settings: FolderSettings
    private let today: Day

    init(_ query: Query, settings: FolderSettings, today: Day) {
        var (ofPlans, ofTasks, ofTexts): ([Query.Term], [Query.Term], [Query.Term]) = ([], [], [])
        for term in query.terms {
            switch term.condition {
            case .province, .plan, .year: ofPlans.append(term)
            case .text, .agency: ofTexts.append(term)
            case .role, .kind, .status, .timeliness, .due, .undated, .actionMonth: ofTasks.append(term)
            }
        }
        (self.ofPlans, self.ofTasks, self.ofTexts) = (ofPlans, ofTasks, ofTexts)
        (self.settings, self.today) = (settings, today)
    }

    /// Whether texts decide.
    var readsTexts: Bool { !ofTexts.isEmpty }

    /// Whether tasks of a plan can match.
    func mayMatch(_ plan: PlanOutline, reference: ReferenceData) -> Bool {
        guard !ofPlans.isEmpty else { return true }
        let names = PlanNameTexts(plan, reference: reference, today: today)
        return ofPlans.allSatisfy { $0.condition.holds(for: names) != $0.isNegated }
    }

    /// Finds the tasks of a plan that match.
    ///
    /// - Parameters:
    ///   - facts: The plan's facts.
    ///   - text: Its ``SearchText``; not looked at where texts do not decide.
    ///   - found: Told the index of each match.
    func run(_ facts: PlanFacts, _ text: UnsafeRawBufferPointer, found: (Int) -> Void) {
        guard readsTexts else {
            for task in facts.tasks.indices where isMatch(task, facts) { found(task) }
            return
        }
        guard let view = SearchTextView(text), view.taskCount == facts.tasks.count else { return }
        let terms = ofTexts.map { TextTerm($0, names: view) }
        for task in facts.tasks.indices
        where isMatch(task, facts) && terms.allSatisfy({ $0.holds(for: task, in: view) }) {
            found(task)
        }
    }

    private func isMatch(_ index: Int, _ facts: PlanFacts) -> Bool {
        guard !ofTasks.isEmpty else { return true }
        let task = TaskAspects(
            facts.tasks[index], facts.standing(index, today: today, settings: settings))
        return ofTasks.allSatisfy { $0.condition.holds(for: task) != $0.isNegated }
    }

    /// A term about texts, with the shared names of one plan that it occurs in.
    private struct TextTerm {
        private let pattern: SearchPattern
        private let isNegated: Bool
        /// Whether owners alone decide.
        private let isOfOwners: Bool
        private let names: [Bool]
        private let isAnyName: Bool

        init(_ term: Query.Term, names view: SearchTextView) {
            switch term.condition {
            case .agency(let pattern): (self.pattern, isOfOwners) = (pattern, true)
            case .text(let pattern): (self.pattern, isOfOwners) = (pattern, false)
            default: (pattern, isOfOwners) = (SearchPattern(""), false)
            }
            isNegated = term.isNegated
            let pattern = pattern
            names = (0..<view.nameCount).map { pattern.occurs(in: view.name($0)) }
            isAnyName = names.contains(true)
        }

        func holds(for task: Int, in view: SearchTextView) -> Bool {
            occurs(in: task, view) != isNegated
        }

        private func occurs(in task: Int, _ view: SearchTextView) -> Bool {
            if isAnyName {
                if let owners = view.owners(of: task), names[owners] { return true }
                if !isOfOwners, view.partners(of: task).contains(where: { names[$0] }) { return true }
            }
            return !isOfOwners && pattern.occurs(in: view.task(task))
        }
    }
}
