/// What lies over a screen and takes the keys.
package enum Modal: Equatable, Sendable {
    /// The list of keys, scrolled down by some rows.
    case help(scroll: Int)
    /// Everything that can be asked for, narrowed by what is typed.
    case palette(Palette)
    /// A choice of status for some tasks.
    case statuses(StatusChoice)
    /// A line to be typed about some tasks.
    case prompt(Prompt)
    /// The line of the search is being typed.
    case search
    /// A change met another person's: which one holds?
    case conflict(Collision)
    /// What was changed, by whom and when.
    case history(HistoryView)
    /// What a synchronisation left to a person: whose versions hold?
    case syncConflicts(SyncChoice)
    /// Some fields to fill in.
    case form(Form)
    /// Something is asked before it is done, as it takes away what somebody wrote.
    case removal(Question)
    /// Something is asked before it is done, as it is more than somebody may mean.
    case confirmation(Question)
    /// A text to read.
    case page(TextPage)
    /// Lines of a paper that are copied into another program.
    case linesToCopy(LinesToCopy)
    /// What a report's figures come to.
    case reportFigures(ReportFigures)
    /// The line of a search of what the screen shows is being typed.
    case find
    /// The name of a file for a text is being typed.
    case saving(Saving)
    /// A choice of a plan's state.
    case planStates(PlanStateChoice)
    /// Reports are typed one after the other as they come in.
    case quickLine(QuickLine)
    /// A list of papers was pasted.
    case papers(PaperBox)
    /// A name is typed to go to its body on screen 6.
    case jump(JumpLine)
    /// A choice of what becomes of a report.
    case reportStates(ReportStateChoice)
    /// A choice of who takes the place of a body, or of the new plan's unit.
    case successors(SuccessorPicker)
    /// What is asked before a review goes on.
    case reviewQuestion(ReviewState.Question)
    /// A choice of what is added to a plan.
    case newLine(NewLineChoice)
    /// A choice of what a line of a document is.
    case lineKinds(LineKindChoice)
    /// A document is being read: its path as typed.
    case documentWait(String)
    /// Whether to leave although something would be lost.
    case losing(Losing)
}

extension AppState {
    /// What takes the keys: the uppermost of all that lie over the screen.
    package var modal: Modal? { modals.last }

    mutating func present(_ modal: Modal) {
        if case .form(let form) = modal { push(.form(restoring(form))) } else { push(modal) }
    }

    private mutating func push(_ modal: Modal) {
        if modal.isFilledIn, seen == nil { seen = digest.library }
        modals.append(modal)
    }

    /// Forgets what was seen once nothing is filled in any more.
    mutating func forgetSeen() {
        if seen != nil, !modals.contains(where: \.isFilledIn) { seen = nil }
    }

    /// Closes the uppermost; what lay below takes the keys again.
    mutating func dismiss() { _ = modals.popLast() }

    /// Changes the uppermost.
    mutating func replaceModal(with modal: Modal) {
        dismiss()
        push(modal)
    }

    /// Changes the uppermost, or closes it where nothing comes after it.
    mutating func turn(_ next: Modal?) {
        dismiss()
        if let next { present(next) }
    }
}

extension Modal {
    /// Whether a change of records comes of it.
    fileprivate var isFilledIn: Bool {
        switch self {
        case .prompt, .form, .statuses, .planStates, .reportStates, .newLine: true
        case .quickLine, .papers, .jump, .help, .palette, .search, .conflict, .history, .syncConflicts, .removal,
            .confirmation, .page, .linesToCopy, .reportFigures, .find,
            .saving,
            .successors, .reviewQuestion, .losing, .lineKinds, .documentWait:
            false
        }
    }
}
