/// Tasks of a library, in its order: all of them, or some. A place is four bytes, so that a list of all tasks of a
/// country is no burden; it means nothing in another library.
public struct TaskPlaces: Equatable, Sendable {
    /// Where a task is: the index of its plan in the library's entries, and its own in the plan.
    public struct Place: Hashable, Sendable {
        /// The index of the plan.
        public let plan: Int
        /// The index of the task.
        public let task: Int
    }

    /// How many tasks the plans before one have.
    private let starts: [Int]
    /// The numbers of the tasks, counted over all plans; nil for all.
    private let numbers: [UInt32]?

    init(starts: [Int], numbers: [UInt32]? = nil) {
        (self.starts, self.numbers) = (starts, numbers)
    }

    /// No tasks.
    public static let none = TaskPlaces(starts: [0])

    /// How many tasks.
    public var count: Int { numbers?.count ?? starts.last ?? 0 }

    /// Whether there are none.
    public var isEmpty: Bool { count == 0 }

    /// The place of the task at an index.
    public subscript(index: Int) -> Place {
        let number = numbers.map { Int($0[index]) } ?? index
        let plan = starts.partition { $0 > number } - 1
        return Place(plan: plan, task: number - starts[plan])
    }

    /// The tasks of one plan after the other: the plan's index and those of its tasks.
    public var byPlan: [(plan: Int, tasks: [Int])] {
        guard let numbers else {
            return starts.indices.dropLast().map { (plan: $0, tasks: Array(0..<starts[$0 + 1] - starts[$0])) }
        }
        var found: [(plan: Int, tasks: [Int])] = []
        for index in numbers.indices {
            let place = self[index]
            if found.last?.plan == place.plan {
                found[found.count - 1].tasks.append(place.task)
            } else {
                found.append((place.plan, [place.task]))
            }
        }
        return found
    }

    /// The index of a task; nil if it is not among them.
    public func index(of place: Place) -> Int? {
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
    public var allTasks: TaskPlaces { TaskPlaces(starts: taskStarts) }

    /// Where a task is; nil if it is not there.
    public func place(of task: RecordID) -> TaskPlaces.Place? {
        guard let plan = index(of: task.plan), let index = entries[plan].facts.index(of: task.record) else {
            return nil
        }
        return TaskPlaces.Place(plan: plan, task: index)
    }

    /// The tasks that an earlier library had at some places, as far as this one has them.
    public func places(_ places: TaskPlaces, in earlier: PlanLibrary) -> TaskPlaces {
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
    public func plans(inWhichMayMatch query: Query, today: Day) -> [Int] {
        let search = PlanSearch(query, settings: settings, today: today)
        return entries.indices.filter { search.mayMatch(entries[$0].outline, reference: reference) }
    }

    /// The tasks for which a query holds on a day.
    ///
    /// - Parameters:
    ///   - query: What is asked for; an empty one finds all.
    ///   - today: The day.
    /// - Returns: Where they are.
    public func tasks(matching query: Query, today: Day) -> TaskPlaces {
        guard !query.isEmpty else { return allTasks }
        var numbers: [UInt32] = []
        let search = PlanSearch(query, settings: settings, today: today)
        let plans = plans(inWhichMayMatch: query, today: today)
        func look(at plan: Int, _ text: UnsafeRawBufferPointer) {
            let start = taskStarts[plan]
            search.run(entries[plan].facts, text) { numbers.append(UInt32(start + $0)) }
        }
        if search.readsTexts {
            source.searchTexts(of: plans.map { entries[$0].id }) { look(at: plans[$0], $1) }
        } else {
            for plan in plans { look(at: plan, UnsafeRawBufferPointer(start: nil, count: 0)) }
        }
        return TaskPlaces(starts: taskStarts, numbers: numbers)
    }
}
