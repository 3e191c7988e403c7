import PlanActions
import PlanModel
import TerminalUI
import VietnameseText

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
    package var field = TextField()
    /// What it is read as, where the person should see that.
    package var meaning: FieldMeaning?
    /// The doubtful text that the person was asked about: typed again, it is meant.
    var asked: String?
    /// Whether what was typed could not be understood.
    package var isRejected = false

    init(purpose: Purpose, targets: [ChangeSubject], meaning: FieldMeaning? = nil) {
        (self.purpose, self.targets, self.meaning) = (purpose, targets, meaning)
    }

    /// The note that was typed; nil where nothing was, or where it names somebody's number and the person was not asked yet.
    mutating func note() -> TypedNote? {
        let text = field.text.trimmed
        let note = TypedNote(text)
        guard !note.text.isEmpty else { return nil }
        guard note.isInternal || note.personalNumbers.isEmpty || asked == text else {
            asked = text
            return nil
        }
        return note
    }

    /// The day that was typed; nil where none was, or where it is not accepted, which the line then says.
    mutating func day() -> Day? {
        let text = field.text.trimmed
        let days: Readings<Day>?
        switch meaning {
        case .day(let purpose): days = Day.readings(typed: text, for: purpose)
        case .evidence(let purpose): days = TypedEvidence(text, for: purpose).day
        case .value, .amount, .timings, .note, nil: days = nil
        }
        guard let days, days.isCertain || asked == text else {
            asked = days == nil ? nil : text
            isRejected = true
            return nil
        }
        return days.likeliest
    }
}
