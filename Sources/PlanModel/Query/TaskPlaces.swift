import Records

/// Tasks of a library, in its order: all of them, or some. A place is four bytes, so that a list of all tasks of a
/// country is no burden; it means nothing in another library.
package struct TaskPlaces: Equatable, Sendable {
    /// Where a task is: the index of its plan in the library's entries, and its own in the plan.
    package struct Place: Hashable, Sendable {
        /// The index of the plan.
        package let plan: Int
        /// The index of the task.
        package let task: Int

        package init(plan: Int, task: Int) { (self.plan, self.task) = (plan, task) }
    }

    /// How many tasks the plans before one have.
    private let starts: [Int]
    /// The numbers of the tasks, counted over all plans; nil for all.
    private let numbers: [UInt32]?

    init(starts: [Int], numbers: [UInt32]? = nil) {
        (self.starts, self.numbers) = (starts, numbers)
    }

    /// No tasks.
    package static let none = TaskPlaces(starts: [0])

    /// How many tasks.
    package var count: Int { numbers?.count ?? starts.last ?? 0 }

    /// Whether there are none.
    package var isEmpty: Bool { count == 0 }

    /// The place of the task at an index.
    package subscript(index: Int) -> Place {
        let number = numbers.map { Int($0[index]) } ?? index
        let plan = starts.partition { $0 > number } - 1
        return Place(plan: plan, task: number - starts[plan])
    }

    /// The tasks of one plan after the other: the plan's index and those of its tasks.
    package var byPlan: [(plan: Int, tasks: [Int])] {
        guard let numbers else {
            return starts.indices.dropLast().map { (plan: $0, tasks: Array(0..<starts[$0 + 1] - starts[$0])) }
        }
        var found: [(plan: Int, tasks: [Int])] = []
        var plan = 0
        for number in numbers.lazy.map(Int.init) {
            while starts[plan + 1] <= number { plan += 1 }
            if found.last?.plan != plan { found.append((plan, [])) }
            found[found.count - 1].tasks.append(number - starts[plan])
        }
        return found
    }

    /// The index of a task; nil if it is not among them.
    package func index(of place: Place) -> Int? {
        let number = starts[place.plan] + place.task
        guard let numbers else { return number }
        let index = numbers.partition { $0 >= number }
        return index < numbers.count && numbers[index] == number ? index : nil
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element fulfils a condition that holds from some index on.
    fileprivate func partition(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension PlanLibrary {
    /// All tasks.
    package var allTasks: TaskPlaces { TaskPlaces(starts: taskStarts) }

    /// Where a task is; nil if it is not there.
    package func place(of task: RecordID) -> TaskPlaces.Place? {
        guard let plan = index(of: task.plan), let index = entries[plan].facts.index(of: task.record) else {
            return nil
        }
        return TaskPlaces.Place(plan: plan, task: index)
    }

    /// The tasks that an earlier library had at some places, as far as this one has them.
    package func places(_ places: TaskPlaces, in earlier: PlanLibrary) -> TaskPlaces {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(places.count)
        for index in 0..<places.count {
            let place = places[index]
            let (old, task) = (earlier.entries[place.plan], place.task)
            guard let plan = self.index(of: old.id) else { continue }
            let new = entries[plan]
            if new.version == old.version {
                numbers.append(UInt32(taskStarts[plan] + task))
            } else if let found = new.facts.tasks.firstIndex(where: { $0.key == old.facts.tasks[task].key }) {
                numbers.append(UInt32(taskStarts[plan] + found))
            }
        }
        return TaskPlaces(starts: taskStarts, numbers: numbers.sorted())
    }

    /// The plans that have what a query wants of plans, so that something in them may match; their places in
    /// ``entries``.
    ///
    /// - Parameters:
    ///   - query: What is asked for.
    ///   - today: The day.
    ///   - plans: The only ones that are asked about; nil for all.
    /// - Returns: Their places.
    package func plans(inWhichMayMatch query: Query, today: Day, among plans: [Int]? = nil) -> [Int] {
        let search = PlanSearch(query, settings: settings, today: today)
        return (plans ?? Array(entries.indices)).filter {
            search.mayMatch(entries[$0].outline, reference: reference)
        }
    }

    /// The tasks for which a query holds on a day.
    ///
    /// - Parameters:
    ///   - query: What is asked for; an empty one finds all.
    ///   - today: The day.
    /// - Returns: Where they are.
    package func tasks(matching query: Query, today: Day) -> TaskPlaces {
        found(query, today: today).places
    }

    /// The tasks for which a query holds on a day, looked for only where they can be.
    ///
    /// - Parameters:
    ///   - query: What is asked for; an empty one finds all.
    ///   - today: The day.
    ///   - earlier: What was found in this library before. While somebody types on, it holds all that can be found.
    /// - Returns: Where they are, and by what they were found.
    package func found(_ query: Query, today: Day, after earlier: FoundTasks? = nil) -> FoundTasks {
        guard !query.isEmpty else { return FoundTasks(query: query, today: today, places: allTasks) }
        let narrowed = earlier.flatMap { earlier in
            earlier.today == today ? query.terms(narrowing: earlier.query).map { (earlier.places, $0) } : nil
        }
        let rest = narrowed.map { Query(terms: $0.1) } ?? query
        let search = PlanSearch(rest, settings: settings, today: today)
        let candidates = narrowed?.0.byPlan
        let plans = plans(inWhichMayMatch: rest, today: today, among: candidates?.map(\.plan))
        let tasks = candidates.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.plan, $0.tasks) }) }
        let look: @Sendable (Int, UnsafeRawBufferPointer) -> [UInt32] = { [entries, taskStarts] place, text in
            var numbers: [UInt32] = []
            let plan = plans[place]
            search.run(entries[plan], text, among: tasks.map { $0[plan] ?? [] }) {
                numbers.append(UInt32(taskStarts[plan] + $0))
            }
            return numbers
        }
        let found =
            search.readsTexts
            ? source.search(plans.map { entries[$0].id }, look)
            : plans.indices.map { look($0, UnsafeRawBufferPointer(start: nil, count: 0)) }
        let places = TaskPlaces(starts: taskStarts, numbers: found.flatMap { $0 ?? [] })
        return FoundTasks(query: query, today: today, places: places)
    }

    /// Gets ready for searches, so that the first one takes no longer than others. May be called on any thread.
    package func prepareSearches() { source.prepareSearches() }
}

/// What a query found in a library on a day.
package struct FoundTasks: Equatable, Sendable {
    package let query: Query
    let today: Day
    /// Where the tasks are.
    package let places: TaskPlaces
}

extension Query {
    /// The terms that take something away from what an earlier query found; nil where it may not have found all that this
    /// one finds.
    fileprivate func terms(narrowing earlier: Query) -> [Term]? {
        guard terms.count >= earlier.terms.count else { return nil }
        var changed: [Term] = []
        for (term, before) in zip(terms, earlier.terms) where term != before {
            switch (term.condition, before.condition) {
            case (.text(let new), .text(let old)), (.agency(let new), .agency(let old)):
                guard !term.isNegated, !before.isNegated, new.extends(old) else { return nil }
                changed.append(term)
            default: return nil
            }
        }
        return changed + terms[earlier.terms.count...]
    }
}
