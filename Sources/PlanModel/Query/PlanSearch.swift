import VietnameseText

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
            case .text, .agency, .standing: ofTexts.append(term)
            case .role, .kind, .status, .timeliness, .due, .lastDay, .undated, .actionMonth: ofTasks.append(term)
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
    ///   - plan: The plan.
    ///   - text: Its ``SearchText``; not looked at where texts do not decide.
    ///   - candidates: The only tasks that are asked for; nil for all.
    ///   - found: Told the index of each match.
    func run(
        _ plan: PlanEntry, _ text: UnsafeRawBufferPointer, among candidates: [Int]? = nil, found: (Int) -> Void
    ) {
        let facts = plan.facts
        let all = facts.tasks.indices
        let alarms = plan.outline.alarms(on: today)
        guard readsTexts else {
            for task in candidates ?? Array(all) where isMatch(task, facts, alarms: alarms) { found(task) }
            return
        }
        guard let view = SearchTextView(text), view.taskCount == facts.tasks.count else { return }
        var matches = [Bool](repeating: candidates == nil, count: all.count)
        for task in candidates ?? [] where all.contains(task) { matches[task] = true }
        if !ofTasks.isEmpty {
            for task in all where matches[task] { matches[task] = isMatch(task, facts, alarms: alarms) }
        }
        for term in ofTexts {
            guard matches.contains(true) else { return }
            guard case .standing(let word) = term.condition else {
                TextTerm(term, in: view).narrow(&matches, in: view)
                continue
            }
            var holds = matches
            for pattern in word.patterns { TextTerm(Query.Term(.text(pattern)), in: view).narrow(&holds, in: view) }
            for task in all where matches[task] {
                let isFound = holds[task] || word.standing.holds(for: aspects(task, facts, alarms))
                matches[task] = isFound != term.isNegated
            }
        }
        for task in all where matches[task] { found(task) }
    }

    private func isMatch(_ index: Int, _ facts: PlanIndex, alarms: PlanAlarms) -> Bool {
        guard !ofTasks.isEmpty else { return true }
        let task = aspects(index, facts, alarms)
        return ofTasks.allSatisfy { $0.condition.holds(for: task) != $0.isNegated }
    }

    private func aspects(_ index: Int, _ facts: PlanIndex, _ alarms: PlanAlarms) -> TaskAspects {
        TaskAspects(facts.tasks[index], facts.standing(index, alarms: alarms, today: today, settings: settings))
    }

    /// A term about texts, with the shared names of one plan that it occurs in.
    private struct TextTerm {
        private let pattern: SearchPattern
        private let isNegated: Bool
        /// Whether owners alone decide.
        private let isOfOwners: Bool
        private let names: [Bool]
        private let isAnyName: Bool

        init(_ term: Query.Term, in view: SearchTextView) {
            switch term.condition {
            case .agency(let pattern): (self.pattern, isOfOwners) = (pattern, true)
            case .text(let pattern): (self.pattern, isOfOwners) = (pattern, false)
            default: (pattern, isOfOwners) = (SearchPattern(""), false)
            }
            isNegated = term.isNegated
            names = view.names(with: pattern)
            isAnyName = names.contains(true)
        }

        /// Leaves of the tasks those for which the term holds.
        func narrow(_ matches: inout [Bool], in view: SearchTextView) {
            var holds = isOfOwners ? matches.map { _ in false } : view.tasks(with: pattern)
            if isAnyName {
                for task in holds.indices where matches[task] && !holds[task] { holds[task] = hasName(task, view) }
            }
            for task in holds.indices where holds[task] == isNegated { matches[task] = false }
        }

        private func hasName(_ task: Int, _ view: SearchTextView) -> Bool {
            if let owners = view.owners(of: task), names[owners] { return true }
            return !isOfOwners && view.partners(of: task).contains { names[$0] }
        }
    }
}
