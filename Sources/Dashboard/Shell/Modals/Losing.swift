/// What a person is about to leave although something that was typed there would be lost with it.
package enum Losing: Equatable, Sendable {
    /// The line or form that is open.
    case line
    /// The program.
    case program
}

extension AppState {
    /// Whether something was typed, or is to be decided, that is nowhere else.
    private var holdsUnsaved: Bool {
        switch overlay {
        case .prompt(let prompt): !prompt.field.text.trimmed.isEmpty
        case .form(let form): form.isChanged
        case .conflict: true
        // A search and the name of a file are typed again in a moment, and what is read is not lost.
        case .search, .find, .saving, .help, .statuses, .history, .syncConflicts, .removal, .page, .planStates, nil:
            false
        }
    }

    /// Closes the open line or form, unless something typed would be lost: then that is asked.
    mutating func closeLine() {
        if holdsUnsaved { losing = .line } else { overlay = nil }
    }

    /// Control-C: leaves the program, or asks where something would be lost; what only lies over the screen is closed.
    mutating func leave() -> [Effect] {
        guard !holdsUnsaved, waiting.isEmpty || overlay != nil || review != nil else {
            losing = .program
            return []
        }
        if overlay != nil { return obeyInOverlay(.back) }
        if let review { return obeyInReview(.back, review) }
        return [.quit]
    }

    /// Takes the answer to the question whether to leave.
    mutating func answer(_ command: Command, leaving what: Losing) -> [Effect] {
        losing = nil
        guard command == .agree else { return [] }
        if what == .program { return [.quit] }
        overlay = nil
        return []
    }

    /// The question whether to leave.
    func question(leaving what: Losing) -> Question {
        let text =
            switch what {
            case .line: wording.closingLosesTyped
            case .program where waiting.isEmpty: wording.leavingLosesTyped
            case .program: wording.leavingLosesWaiting(waiting.effects.count)
            }
        return Question(text, effects: [])
    }
}
