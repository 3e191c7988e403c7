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
        guard overlay != nil || review != nil, let way = Registry.standard.command(for: .escape, in: mode) else {
            return [.quit]
        }
        return way.run(&self)
    }

    /// Leaves in spite of what is lost.
    mutating func discardTyped() -> [Effect] {
        let what = losing
        losing = nil
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
