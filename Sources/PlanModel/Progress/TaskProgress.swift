import Records

/// What proves that a task was done: a document, or a file.
package struct Evidence: Hashable, Sendable {
    /// Number and symbol of the document.
    package var number: String?
    /// Its date.
    package var issuedOn: Day?
    /// The path of a file, or a link.
    package var file: String?
    /// What the file held when it was recorded: its SHA-256, in hexadecimal digits.
    package var sha256: String?

    /// Evidence.
    package init(number: String?, issuedOn: Day? = nil, file: String? = nil, sha256: String? = nil) {
        (self.number, self.issuedOn, self.file, self.sha256) = (number, issuedOn, file, sha256)
    }

    /// Whether its file is one that a browser opens, and no path.
    package var isLink: Bool { file?.contains("://") ?? false }
}

/// What staff have recorded about one day of a task that is to be done on several (8/3 and 20/10).
package struct DayProgress: Hashable, Sendable {
    /// The day printed.
    package var on: Day
    /// How far it is.
    package var status: TaskStatus
    /// The day it was done.
    package var doneOn: Day?
    /// What proves it.
    package var evidence: [Evidence]

    /// Progress of a day; by default nothing has begun.
    package init(on: Day, status: TaskStatus = .notStarted, doneOn: Day? = nil, evidence: [Evidence] = []) {
        (self.on, self.status, self.doneOn, self.evidence) = (on, status, doneOn, evidence)
    }
}

/// A remark of a person on a task.
package struct TaskNote: Hashable, Sendable {
    /// When, RFC 3339 with the offset of the place (`2026-11-21T09:12:00+07:00`).
    package var at: String
    /// Who.
    package var by: String
    /// What.
    package var text: String
    /// What sort of remark; nil for any other.
    package var kind: Kind?
    /// Whether it is for the office alone, and goes into no paper.
    package var isInternal: Bool

    /// What reports ask for.
    package enum Kind: String, CaseIterable, Sendable {
        /// Nguyên nhân: why something is late or was not done.
        case reason
        /// Khó khăn, vướng mắc.
        case difficulty
        /// Đề xuất, kiến nghị.
        case proposal
    }

    /// A remark.
    package init(at: String, by: String, text: String, kind: Kind? = nil, isInternal: Bool = false) {
        (self.at, self.by, self.text, self.kind, self.isInternal) = (at, by, text, kind, isInternal)
    }
}

/// What staff have recorded about a task, or about one owner's part of it.
package struct TaskProgress: Hashable, Sendable {
    /// How far it is.
    package var status: TaskStatus
    /// Who of the office or the body sees to it, as a person wrote it.
    package var responsible: String?
    /// The day it was done.
    package var doneOn: Day?
    /// A day staff set in place of the printed one, which stays and is shown.
    package var newDue: Day?
    /// What proves it.
    package var evidence: [Evidence]
    /// Remarks, oldest first.
    package var notes: [TaskNote]
    /// What was recorded of single days, where it is to be done on several.
    package var days: [DayProgress]

    /// Progress; by default nothing has begun.
    package init(
        status: TaskStatus = .notStarted, doneOn: Day? = nil, newDue: Day? = nil, evidence: [Evidence] = [],
        notes: [TaskNote] = [], responsible: String? = nil, days: [DayProgress] = []
    ) {
        self.status = status
        self.doneOn = doneOn
        self.newDue = newDue
        self.evidence = evidence
        self.notes = notes
        self.responsible = responsible
        self.days = days
    }
}

// Lists ask this of every task, and most have no parts of their own.
extension PlanTask {
    /// Whether staff recorded anything of it.
    package var hasProgress: Bool {
        progress != TaskProgress() || !memberProgress.isEmpty || steps.contains(where: \.isDone)
    }

    /// What proves the task done: as a whole, on its days, then body by body.
    package var allEvidence: [Evidence] {
        guard !memberProgress.isEmpty else { return progress.allEvidence }
        return progress.allEvidence + partsInOrder.flatMap(\.allEvidence)
    }

    /// Who is in charge of the task, then of bodies' parts; each person once.
    package var peopleInCharge: [String] {
        let person = progress.responsible.map { [$0] } ?? []
        guard !memberProgress.isEmpty else { return person }
        return partsInOrder.compactMap(\.responsible).reduce(into: person) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    private var partsInOrder: [TaskProgress] {
        memberProgress.sorted { $0.key.description < $1.key.description }.map(\.value)
    }
}

extension TaskProgress {
    var allEvidence: [Evidence] { days.isEmpty ? evidence : evidence + days.flatMap(\.evidence) }
}

extension TaskProgress {
    /// A task's last days, given the printed ones (nil: no day), with the day that staff set in place of the one that it
    /// follows most closely, or of the first if it precedes all: a June report put off to 30 June leaves November alone.
    func lastDays(replacing printed: [Day?]) -> [Day?] {
        guard let newDue else { return printed }
        guard !printed.isEmpty else { return [newDue] }
        var days = printed
        days[TaskProgress.index(replacedBy: newDue, among: printed)] = newDue
        return days
    }

    fileprivate static func index(replacedBy newDue: Day, among printed: [Day?]) -> Int {
        let dated = printed.enumerated().compactMap { index, day in day.map { (index: index, day: $0) } }
            .sorted { $0.day < $1.day }
        return (dated.last { $0.day <= newDue } ?? dated.first)?.index ?? 0
    }
}

extension PlanTask {
    /// The printed day in whose place a new due day stands; nil where none is printed.
    package func printedDay(replacedBy newDue: Day) -> Day? {
        guard !timings.isEmpty else { return nil }
        let lastDays = timings.map { $0.lastDay(FolderSettings()) }
        return timings[TaskProgress.index(replacedBy: newDue, among: lastDays)].due
    }
}
