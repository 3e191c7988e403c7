import Wording

/// What a person is about to leave although something that was typed there would be lost with it.
package enum Losing: Equatable, Sendable {
    /// The line or form that is open.
    case line
    /// The review of a roll-over.
    case review
    /// A document that is read.
    case mending
    /// The program.
    case program
}

extension AppState {
    /// Whether something was typed, or is to be decided, that is nowhere else.
    private var holdsUnsaved: Bool {
        modals.contains(where: \.holdsUnsaved) || !(keptForms.isEmpty || world.keepsDecisions)
    }

    /// Closes the open line, unless something typed would be lost: then that is asked.
    mutating func closeLine() {
        if holdsUnsaved { present(.losing(.line)) } else { dismiss() }
    }

    /// Control-C: leaves the program, or asks where something would be lost; what only lies over the screen is closed.
    mutating func leave() -> [Effect] {
        if case .losing = modal {
            replaceModal(with: .losing(.program))
            return []
        }
        guard !holdsUnsaved, waiting.isEmpty || !modals.isEmpty || review != nil || mending != nil else {
            present(.losing(.program))
            return []
        }
        guard !modals.isEmpty || review != nil || mending != nil,
            let way = registry.command(for: .escape, in: mode)
        else {
            return [.quit]
        }
        return way.run(&self)
    }

    /// Carries out a command while it is asked whether to leave.
    mutating func perform(_ command: CommandID, leaving what: Losing) -> [Effect] {
        dismiss()
        guard command == .discardTyped else { return [] }
        switch what {
        case .program: return [.quit]
        case .review:
            let plan = review?.review.rollOver.source.id
            review = nil
            return world.keepsDecisions ? plan.map { [.keepDecisions(nil, of: $0)] } ?? [] : []
        case .mending: return discardMending()
        case .line: dismiss()
        }
        return []
    }

    /// The question whether to leave.
    func question(leaving what: Losing) -> Question {
        let text =
            switch what {
            case .line: wording.closingLosesTyped
            case .review: wording.leaveQuestion
            case .mending: wording.leaveMendingQuestion
            case .program where waiting.isEmpty: wording.leavingLosesTyped
            case .program: wording.leavingLosesWaiting(waiting.effects.count)
            }
        return Question(text, effects: [])
    }
}

extension Modal {
    fileprivate var holdsUnsaved: Bool {
        switch self {
        case .prompt(let prompt): !prompt.field.text.trimmed.isEmpty
        case .form(let form): form.isChanged
        case .conflict: true
        case .quickLine(let line): !line.field.text.trimmed.isEmpty
        // A search and the name of a file are typed again in a moment, and what is read is not lost.
        case .search, .find, .jump, .papers, .saving, .help, .palette, .statuses, .history, .syncConflicts, .removal,
            .page, .linesToCopy, .reportFigures, .planStates, .reportStates,
            .successors, .reviewQuestion, .newLine, .losing, .confirmation, .lineKinds, .documentWait:
            false
        }
    }
}
