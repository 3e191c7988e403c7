/// In what a key is pressed.
package enum Mode: Hashable, Sendable {
    /// On a screen.
    case screen(ScreenName)
    /// In the list of keys.
    case help
    /// In the list of everything that can be asked for.
    case palette
    /// In the choice of a status.
    case statuses
    /// In a line that is typed.
    case line
    /// In the choice between one's own change and another person's.
    case conflict
    /// In the list of changes.
    case history
    /// In the choice of what a synchronisation left open.
    case syncConflicts
    /// In a form.
    case form
    /// Before something is taken away.
    case removal
    /// In a text to read, and in lines to copy.
    case page, linesToCopy
    /// In the figures of a report.
    case reportFigures
    /// In the review of a roll-over, in its choice of a successor, and before a question.
    case review, successors, question
    /// In a document that is read, in the choice of what a line of it is, and while it is waited for.
    case mending, lineKinds, documentWait
    /// In the choice of a plan's state.
    case planStates
    /// In the line into which reports are typed, and in that for a name of a body.
    case quickLine, jump
    /// In a list of papers that was pasted.
    case papers
    /// In the choice of what becomes of a report.
    case reportStates
    /// In the choice of what is added to a plan.
    case newLine
    /// Before something typed is lost.
    case losing
    /// Before more is changed than somebody may mean.
    case confirmation

    /// Whether letters are text here.
    var isTyping: Bool { [.line, .form, .palette, .quickLine, .jump].contains(self) }
}

extension AppState {
    /// In what a key is pressed now.
    package var mode: Mode {
        switch modal {
        case nil: mending != nil ? .mending : review == nil ? .screen(screen) : .review
        case .help: .help
        case .palette: .palette
        case .statuses: .statuses
        case .prompt, .search, .find, .saving: .line
        case .conflict: .conflict
        case .history: .history
        case .syncConflicts: .syncConflicts
        case .form: .form
        case .removal: .removal
        case .page: .page
        case .linesToCopy: .linesToCopy
        case .reportFigures: .reportFigures
        case .planStates: .planStates
        case .reportStates: .reportStates
        case .quickLine: .quickLine
        case .papers: .papers
        case .jump: .jump
        case .successors: .successors
        case .reviewQuestion: .question
        case .newLine: .newLine
        case .lineKinds: .lineKinds
        case .documentWait: .documentWait
        case .losing: .losing
        case .confirmation: .confirmation
        }
    }
}
