import PlanActions
import TerminalUI

/// A line that is typed about some tasks.
package struct Prompt: Equatable, Sendable {
    /// What is asked for.
    package enum Purpose: Equatable, Sendable {
        /// The number of the document that proves it, with its date behind.
        case evidence
        /// A note.
        case note
        /// A new due day.
        case newDue
        /// The day that an activity is moved to, or by how many days.
        case activityDay
    }

    /// What is asked for.
    package var purpose: Purpose
    /// The tasks that it is for.
    package var targets: [ChangeSubject]
    /// What has been typed.
    package var field: TextField
    /// Whether what was typed could not be understood.
    package var isRejected = false
}
