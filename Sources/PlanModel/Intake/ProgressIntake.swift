import Records
import VietnameseText

/// What a tracking sheet that came back would change, row by row. Evidence and notes are only ever added: what somebody
/// wiped out of a cell stays, and is told.
package struct ProgressIntake: Sendable {
    /// Why a row is not taken unasked.
    package enum Question: Hashable, Sendable {
        /// The sheet does not say which record it is; its mark and the plan's number do.
        case foundByMark
        /// The sheet does not say what the task said when it was made.
        case noBase
        /// The task has so many bodies, and the sheet speaks for all.
        case severalBodies(Int)
        /// The hidden column says which record it is, and what is printed beside it is something else.
        case otherText
        /// A document has a day that there is not, or that is far off.
        case doubtfulDay
    }

    /// Why nothing is taken from a row.
    package enum Refusal: Hashable, Sendable {
        case noSuchTask
        /// Staff closed the plan: nothing in it is changed.
        case planClosed
        /// A row before says something of the same task.
        case sameTask(row: Int)
        /// It may be any of these.
        case severalTasks([RecordID])
        case unknownStatus(String)
        case hasFormula
        /// Its status follows reports, which are recorded by themselves.
        case followsReports
        /// It has several days, which are ticked one by one.
        case severalDays
    }

    /// The status of a task changed in the data, too, since the sheet was made.
    package struct Conflict: Hashable, Sendable {
        package let then: TaskStatus
        package let now: TaskStatus
    }

    /// What a row says that the data does not.
    package struct Item: Sendable {
        package let row: ProgressRow
        package let task: RecordID
        package let status: TaskStatus?
        /// The day of completion, where the status is done.
        package let doneOn: Day?
        package let evidence: [Evidence]
        package let notes: [String]
        package let questions: [Question]
        package let conflict: Conflict?

        /// Whether it needs no more to be decided.
        package func isDecided(by decisions: Decisions) -> Bool {
            (questions.isEmpty || decisions.takesAll) && (conflict == nil || decisions.conflicts != nil)
        }

        /// What is taken of it: nothing where it has to be decided and was not; without its status, where the data is
        /// to keep its own.
        package func decided(by decisions: Decisions) -> Item? {
            guard isDecided(by: decisions) else { return nil }
            guard conflict != nil, decisions.conflicts == .data else { return self }
            guard !evidence.isEmpty || !notes.isEmpty else { return nil }
            return Item(
                row: row, task: task, status: nil, doneOn: nil, evidence: evidence, notes: notes, questions: questions,
                conflict: nil)
        }
    }

    /// What a person decided of rows that are not taken unasked.
    package struct Decisions: Hashable, Sendable {
        package enum Side: Hashable, Sendable { case data, sheet }

        /// Whether rows that are not certain are taken.
        package let takesAll: Bool
        /// Whose status holds where both changed it; nil where that is left open.
        package let conflicts: Side?

        package init(takesAll: Bool, conflicts: Side?) { (self.takesAll, self.conflicts) = (takesAll, conflicts) }
    }

    package private(set) var items: [Item] = []
    package private(set) var refused: [(row: ProgressRow, reason: Refusal)] = []
    /// Rows that say what the data says.
    package private(set) var unchanged = 0
    /// Rows from which somebody took evidence or notes that the data still has.
    package private(set) var wiped: [ProgressRow] = []

    private let library: PlanLibrary
    private let today: Day
    private let doneOn: Day?
    /// The row that is taken of each task.
    private var rows: [RecordID: Int] = [:]

    /// Compares rows with the data.
    ///
    /// - Parameters:
    ///   - rows: What the sheet says.
    ///   - library: The data.
    ///   - today: The day on which what has no other day is taken as done.
    ///   - doneOn: The day of completion of all rows; nil for that of their newest document, or else today.
    package init(_ rows: [ProgressRow], in library: PlanLibrary, today: Day, doneOn: Day? = nil) {
        (self.library, self.today, self.doneOn) = (library, today, doneOn)
        let marks = TaskMarks(rows, in: library)
        for row in rows { take(row, marks) }
    }

    private mutating func take(_ row: ProgressRow, _ marks: TaskMarks) {
        guard !row.hasFormula else { return refused.append((row, .hasFormula)) }
        var questions: [Question] = []
        let id: RecordID
        if let record = row.record {
            id = record
            if let task = library.task(id)?.task, !TaskMarks.isPrinted(task, in: row) { questions.append(.otherText) }
        } else {
            let found = marks.tasks(of: row)
            guard let only = found.first, found.count == 1 else {
                return refused.append((row, found.isEmpty ? .noSuchTask : .severalTasks(found)))
            }
            (id, questions) = (only, [.foundByMark])
        }
        guard let (plan, task) = library.task(id) else { return refused.append((row, .noSuchTask)) }
        guard plan.plan.statedState != .closed else { return refused.append((row, .planClosed)) }
        var wanted: TaskStatus?
        switch row.status {
        case .unknown(let text)?: return refused.append((row, .unknownStatus(text)))
        case .known(let status)?: wanted = status
        case nil: break
        }
        let assessed = library.standing(task, in: plan, today: today).status
        var conflict: Conflict?
        if let status = wanted {
            if status == assessed || status == row.base?.status {
                wanted = nil
            } else if let base = row.base, base.status != assessed {
                conflict = Conflict(then: base.status, now: assessed)
            }
        }
        if wanted != nil {
            guard plan.dutiesByTask[task.id] == nil else { return refused.append((row, .followsReports)) }
            guard !TaskDays.hasSeveral(task.timings) else { return refused.append((row, .severalDays)) }
            if row.base == nil { questions.append(.noBase) }
            let owners = plan.owners[task.id]?.count ?? 0
            if owners > 1 { questions.append(.severalBodies(owners)) }
        }
        let purpose = DayPurpose(.happened, planYear: plan.plan.year, today: today)
        // What has a semicolon in it comes back in parts.
        let known = Set(task.allEvidence.map(ProgressIntake.key))
            .union(parts(of: task.allEvidence.compactMap(\.number) + [row.base?.evidence ?? ""], purpose))
        let typed = row.evidence.map { TypedEvidence($0, for: purpose) }.once(by: { ProgressIntake.key($0.evidence) })
            .filter { !known.contains(ProgressIntake.key($0.evidence)) }
        if typed.contains(where: { $0.impossibleDay != nil || $0.day?.isCertain == false }) {
            questions.append(.doubtfulDay)
        }
        let evidence = typed.map(\.evidence)
        let allNotes = task.progress.notes + task.memberProgress.values.flatMap(\.notes)
        let noted = (allNotes.map(\.text) + [row.base?.notes ?? ""]).flatMap(ProgressRow.parts)
        let had = Set(noted.map(ProgressIntake.key))
        let notes = row.notes.once(by: ProgressIntake.key).filter { !had.contains(ProgressIntake.key($0)) }
        if isWiped(row, purpose) { wiped.append(row) }
        guard wanted != nil || !evidence.isEmpty || !notes.isEmpty else {
            unchanged += 1
            return
        }
        if let before = rows[id] { return refused.append((row, .sameTask(row: before))) }
        rows[id] = row.number
        let day = wanted == .done ? doneOn ?? evidence.compactMap(\.issuedOn).max() ?? today : nil
        items.append(
            Item(
                row: row, task: id, status: wanted, doneOn: day, evidence: evidence, notes: notes,
                questions: questions, conflict: conflict))
    }

    /// Whether the cells lack something that they had when the sheet was made.
    private func isWiped(_ row: ProgressRow, _ purpose: DayPurpose) -> Bool {
        let notes = Set(row.notes.map(ProgressIntake.key))
        return !parts(of: [row.base?.evidence ?? ""], purpose).isSubset(of: parts(of: row.evidence, purpose))
            || !Set(ProgressRow.parts(row.base?.notes ?? "").map(ProgressIntake.key)).isSubset(of: notes)
    }

    private func parts(of texts: [String], _ purpose: DayPurpose) -> Set<String> {
        Set(texts.flatMap(ProgressRow.parts).map { ProgressIntake.key(TypedEvidence($0, for: purpose).evidence) })
    }

    /// What makes texts the same, however they were typed.
    private static func key(_ text: String) -> String { text.asTyped.lowercased() }

    private static func key(_ evidence: Evidence) -> String {
        key([evidence.number, evidence.issuedOn?.iso, evidence.file].compactMap(\.self).joined(separator: " "))
    }
}

/// Finds tasks by what is printed of them.
private struct TaskMarks {
    private let library: PlanLibrary
    private let plans: [String: [PlanID]]

    init(_ rows: [ProgressRow], in library: PlanLibrary) {
        self.library = library
        // Only plans that some row without a record names are read.
        let wanted = Set(rows.lazy.filter { $0.record == nil }.compactMap(\.document).map(TaskMarks.key))
        var plans: [String: [PlanID]] = [:]
        for entry in library.entries {
            guard let number = entry.outline.number.map(TaskMarks.key), wanted.contains(number) else { continue }
            plans[number, default: []].append(entry.id)
        }
        self.plans = plans
    }

    func tasks(of row: ProgressRow) -> [RecordID] {
        let candidates = (row.document.flatMap { plans[TaskMarks.key($0)] } ?? []).compactMap { library.plan($0) }
        let tasks = candidates.flatMap { plan in plan.plan.tasks.map { (id: RecordID(plan.id, $0.id), task: $0) } }
        let printed = TaskMarks.key(row.printed)
        let whole = tasks.filter { TaskMarks.key("\($0.task.ref) \($0.task.title)") == printed }
        guard whole.isEmpty else { return whole.map(\.id) }
        let mark = row.printed.split(separator: " ").first.map(String.init)
        return tasks.filter { mark == $0.task.ref.description }.map(\.id)
    }

    /// Whether a row prints the task that its hidden column names: its mark at the least.
    static func isPrinted(_ task: PlanTask, in row: ProgressRow) -> Bool {
        guard !row.printed.isEmpty else { return true }
        return key(row.printed.split(separator: " ").first.map(String.init) ?? "") == key(task.ref.description)
            || key(row.printed) == key(task.title)
    }

    private static func key(_ text: String) -> String {
        text.composingVietnamese.lowercased().filter { !$0.isWhitespace }
    }
}

extension Array {
    /// The elements, of those with the same key only the first.
    fileprivate func once<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}
