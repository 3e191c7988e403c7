import PlanStore
import Records

/// The history as it is looked at.
package struct HistoryView: Equatable, Sendable {
    /// Of what.
    package enum Scope: Equatable, Sendable {
        /// Of a task.
        case record(RecordID)
        /// Of a plan.
        case plan(PlanID)
        /// Of the whole folder.
        case folder
    }

    /// Of what.
    package var scope: Scope
    /// All lines of the folder, newest first.
    package var entries: [HistoryEntry]
    /// The task and plan that were selected, to look at in turn.
    package var subject: RecordID?
    /// The id of the selected line.
    package var selected: String?
    /// The person whose changes alone are shown; nil shows everybody's.
    package var person: String?
    /// The day, `yyyy-MM-dd`, whose changes alone are shown; nil shows every day's.
    package var day: String?

    init(scope: Scope, entries: [HistoryEntry], subject: RecordID?) {
        (self.scope, self.entries, self.subject) = (scope, entries, subject)
        selected = shown.first?.id
    }

    /// The lines of the scope, of the person and day.
    var shown: [HistoryEntry] {
        entries.filter { entry in
            let isInScope =
                switch scope {
                case .record(let id): entry.record == id
                case .plan(let id): entry.record.plan == id
                case .folder: true
                }
            return isInScope && (person == nil || entry.by == person) && (day == nil || entry.day == day)
        }
    }

    /// The selected line.
    var selectedEntry: HistoryEntry? { shown.first { $0.id == selected } }
}

extension HistoryEntry {
    /// The local day of the change, `yyyy-MM-dd`.
    var day: String { String(at.prefix(10)) }
}
