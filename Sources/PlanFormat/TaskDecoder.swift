import PlanModel
import Records

/// What stands for a text that cannot be read.
enum Unreadable {
    /// An em dash, as papers print for "nothing here".
    static let text = "—"
}

extension RecordReader {
    /// A task; nil without an id, which leaves it unaddressable.
    func task(_ id: Ref) -> PlanTask {
        let ref = ownRef() ?? id
        var task = PlanTask(
            id: id, ref: ref, section: optionalText("section").map { Ref($0) } ?? ref.parent ?? ref,
            title: text("title") ?? Unreadable.text, text: since(.second, "text")?.text("text"),
            statedOwners: bodies("owners"), role: word("role") ?? .sole,
            partners: records("partners").compactMap { $0.partner() }, kind: word("kind") ?? .routine,
            timings: timings(), isActionMonth: flag("actionMonth"),
            steps: records("steps").map { step in
                PlanTask.Step(
                    title: step.text("title") ?? Unreadable.text, isDone: step.flag("done"),
                    timing: step.since(.second, "timing")?.record("timing")?.timing())
            },
            progress: progress(), memberProgress: memberProgress())
        if log.mayHoldDoubts { task.unsure = unsure() }
        return task
    }

    /// What of a line is not sure.
    func unsure() -> [String: Doubt] {
        guard let fields = since(.second, "unsure")?.optionalRecord("unsure") else { return [:] }
        var result: [String: Doubt] = [:]
        for member in fields.node.members { result[member.key] = fields.word(member.value, member.key) }
        return result
    }

    /// Whom to work with.
    func partner() -> PlanTask.Partner? {
        guard optional("agency") == nil else { return optionalBody("agency").map { .agency($0) } }
        return text("printed").map { .printed($0) }
    }

    private func memberProgress() -> [AgencyReference: TaskProgress] {
        guard let members = optionalRecord("members") else { return [:] }
        var progress: [AgencyReference: TaskProgress] = [:]
        for member in members.node.members {
            guard let body = body(member.key, "members", at: member.value),
                let record = record(member.value, member.key)
            else { continue }
            progress[body] = record.progress()
        }
        return progress
    }

    /// What staff recorded; all of it may be absent.
    func progress() -> TaskProgress {
        TaskProgress(
            status: optionalWord("status") ?? .notStarted, doneOn: optionalDay("doneOn"),
            newDue: optionalDay("newDue"),
            evidence: evidence(),
            notes: records("notes").map { record in
                TaskNote(
                    at: record.text("at") ?? "", by: record.text("by") ?? "",
                    text: record.text("text") ?? Unreadable.text, kind: record.since(.second, "kind")?.word("kind"),
                    isInternal: record.since(.second, "internal")?.flag("internal") ?? false)
            }, responsible: since(.second, "responsible")?.text("responsible"),
            days: since(.second, "occasions")?.records("occasions").compactMap { $0.dayProgress() } ?? [])
    }

    private func evidence() -> [Evidence] {
        records("evidence").map { record in
            Evidence(
                number: record.optionalText("number"), issuedOn: record.optionalDay("issuedOn"),
                file: record.optionalText("file"), sha256: record.since(.second, "sha256")?.text("sha256"))
        }
    }

    private func dayProgress() -> DayProgress? {
        guard let day = day("on") else { return nil }
        return DayProgress(
            on: day, status: optionalWord("status") ?? .notStarted, doneOn: optionalDay("doneOn"),
            evidence: evidence())
    }

    /// Days and windows, and all days of what comes round again and again, without those that cannot be read. Few tasks
    /// have such days, and all are read.
    private func timings() -> [Timing] {
        let timings = records("timings").compactMap { $0.timing() }
        return timings.contains { $0.recurrence != nil } ? timings.onEachDay : timings
    }

    /// One day or window, or the first day of what comes round again and again; nil if its days cannot be read.
    func timing() -> Timing? {
        guard let bound = word("bound", as: BoundWord.self) else { return nil }
        let decoded: Timing.Bound? =
            switch bound {
            case .before: day("due").map { .before($0) }
            case .on: day("due").map { .on($0) }
            case .range: window().map { .range(from: $0.lowerBound, to: $0.upperBound) }
            case .relative: text("text").map { .relative($0) }
            case .recurring: recurrence().flatMap { $0.timings.first?.bound }
            }
        let landmark: Timing.Landmark? = optionalWord("occasion")
        let isInferred = flag("inferred")
        return decoded.map { Timing($0, landmark: landmark, isInferred: isInferred) }
    }

    private func recurrence() -> Recurrence? {
        log.uses(.second)
        guard let every: Recurrence.Every = word("every"), let day = number("day"), let span = window() else {
            return nil
        }
        let recurrence = Recurrence(
            every, day: day, month: optionalNumber("month"), isBefore: flag("before"), in: span)
        if recurrence == nil { log.add(.neverFalls, at: node) }
        return recurrence
    }

    /// The days of `from` and `to`; nil if one cannot be read or they run backwards.
    private func window() -> ClosedRange<Day>? {
        let from = day("from")
        let to = day("to")
        guard let from, let to else { return nil }
        guard from <= to else {
            log.add(.reversedWindow(from: from, to: to), at: node)
            return nil
        }
        return from...to
    }
}

/// How a file names the cases of `Timing.Bound`.
enum BoundWord: String, CaseIterable {
    case before, on, range, relative, recurring
}
