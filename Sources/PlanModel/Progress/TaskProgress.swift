/// What proves that a task was done: a document, or a file.
public struct Evidence: Hashable, Sendable {
    /// Number and symbol of the document.
    public var number: String?
    /// Its date.
    public var issuedOn: Day?
    /// The path of a file, or a link.
    public var file: String?

    /// Evidence.
    public init(number: String?, issuedOn: Day? = nil, file: String? = nil) {
        (self.number, self.issuedOn, self.file) = (number, issuedOn, file)
    }
}

/// A remark of a person on a task.
public struct TaskNote: Hashable, Sendable {
    /// When, RFC 3339 with the offset of the place (`2026-11-21T09:12:00+07:00`).
    public var at: String
    /// Who.
    public var by: String
    /// What.
    public var text: String

    /// A remark.
    public init(at: String, by: String, text: String) { (self.at, self.by, self.text) = (at, by, text) }
}

/// What staff have recorded about a task, or about one owner's part of it.
public struct TaskProgress: Hashable, Sendable {
    /// How far it is.
    public var status: TaskStatus
    /// The day it was done.
    public var doneOn: Day?
    /// A day staff set in place of the printed one, which stays and is shown.
    public var newDue: Day?
    /// What proves it.
    public var evidence: [Evidence]
    /// Remarks, oldest first.
    public var notes: [TaskNote]

    /// Progress; by default nothing has begun.
    public init(
        status: TaskStatus = .notStarted, doneOn: Day? = nil, newDue: Day? = nil, evidence: [Evidence] = [],
        notes: [TaskNote] = []
    ) {
        self.status = status
        self.doneOn = doneOn
        self.newDue = newDue
        self.evidence = evidence
        self.notes = notes
    }
}

extension TaskProgress {
    /// A task's last days, given the printed ones (nil: no day), with the day that staff set in place of the one that it
    /// follows most closely, or of the first if it precedes all: a June report put off to 30 June leaves November alone.
    func lastDays(replacing printed: [Day?]) -> [Day?] {
        guard let newDue else { return printed }
        guard !printed.isEmpty else { return [newDue] }
        let dated = printed.enumerated().compactMap { index, day in day.map { (index: index, day: $0) } }
            .sorted { $0.day < $1.day }
        var days = printed
        days[(dated.last { $0.day <= newDue } ?? dated.first)?.index ?? 0] = newDue
        return days
    }
}
