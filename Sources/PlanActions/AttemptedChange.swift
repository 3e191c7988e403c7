import Records

/// A change that a person wants, and what it was. It changes nothing where all is so already.
package struct AttemptedChange: Hashable, Sendable {
    package var action: Action
    package var summary: ChangeSummary

    package init(action: Action, summary: ChangeSummary) {
        (self.action, self.summary) = (action, summary)
    }

    init(_ changes: [RecordChange], note: String? = nil, _ summary: ChangeSummary) {
        self.init(action: Action(changes.filter { !$0.fields.isEmpty }, note: note), summary: summary)
    }

    package var isEmpty: Bool { action.changes.isEmpty }
}
