import TerminalUI
import Wording

/// What works in the boxes that lie over a screen.
enum ModalCommands {
    private static let over: Set<Mode> = [
        .help, .palette, .statuses, .line, .conflict, .history, .syncConflicts, .form, .removal, .page, .review,
        .successors,
        .linesToCopy, .reportFigures, .question, .planStates, .reportStates, .quickLine, .papers, .jump, .newLine,
        .confirmation, .mending,
        .lineKinds, .documentWait,
    ]

    static let all: [Command] =
        choices + reading + typing + deciding + [Command(.quit, [.control("c")], in: over) { $0.leave() }]

    private static let choices: [Command] = [
        command(.choose, [.enter, .space], in: [.statuses, .planStates, .reportStates], footer: 1),
        command(.choose, [.enter], in: [.papers], footer: 1),
        Command(
            .skipPaper, [.space], in: [.papers], footer: 2, unless: { $0.noPaperToChoose },
            effects: { $0.performInModal(.skipPaper) }),
        command(.cancel, [.escape, .character("q")], in: [.papers], footer: 3),
        command(.choose, [.enter], in: [.palette], footer: 1), command(.cancel, [.escape], in: [.palette], footer: 2),
        command(.moveUp, [.up], in: [.palette]), command(.moveDown, [.down], in: [.palette], footer: 3),
        command(.movePageUp, [.pageUp], in: [.palette]), command(.movePageDown, [.pageDown], in: [.palette]),
        command(.cancel, [.escape, .character("q")], in: [.statuses, .planStates, .reportStates], footer: 2),
    ]

    private static let reading: [Command] = [
        command(.close, [.escape, .enter, .character("q"), .character("?")], in: [.help], footer: 1),
        command(.close, [.escape, .enter, .character("q"), .character("H")], in: [.history], footer: 1),
        command(.widenHistory, [.tab], in: [.history], footer: 2),
        command(.samePerson, [.character("b")], in: [.history], footer: 3),
        command(.sameDay, [.character("d")], in: [.history], footer: 4),
        command(.close, [.escape, .enter, .character("q")], in: [.page], footer: 1),
        command(.saveText, [.character("s")], in: [.page], footer: 2),
        command(.copyPath, [.character("y")], in: [.page]),
        Command(
            .showLinesToCopy, [.character("c")], in: [.page], footer: 3, unless: { $0.nothingToCopy },
            effects: { $0.performInModal(.showLinesToCopy) }),
        command(
            .close, [.escape, .enter, .character("q"), .character("c")], in: [.linesToCopy], footer: 1),
        command(.copyLine, [.character("y")], in: [.linesToCopy], footer: 2),
        command(.choose, [.enter], in: [.reportFigures], footer: 1),
        command(.close, [.escape, .character("q"), .character("F")], in: [.reportFigures], footer: 2),
    ]

    private static let typing: [Command] = [
        command(.accept, [.enter], in: [.line, .form, .quickLine, .jump], footer: 1),
        command(.cancel, [.escape], in: [.line, .form, .quickLine, .jump], footer: 3),
        command(.nextOffer, [.down], in: [.quickLine, .jump], footer: 2),
        command(.previousOffer, [.up], in: [.quickLine, .jump]),
        command(.nextField, [.tab], in: [.form], footer: 2), command(.previousField, [.backTab], in: [.form]),
        command(.nextOffer, [.down], in: [.form], footer: 4), command(.previousOffer, [.up], in: [.form]),
        command(.resetForm, [.control("x")], in: [.form], footer: 5),
    ]

    private static let deciding: [Command] = [
        command(.keepMine, [.character("1")], in: [.syncConflicts], footer: 1),
        command(.takeTheirs, [.character("2")], in: [.syncConflicts], footer: 2),
        command(.applyDecisions, [.enter], in: [.syncConflicts], footer: 3),
        command(.decideLater, [.escape, .character("q")], in: [.syncConflicts], footer: 4),
        command(.takeTheirs, [.character("2"), .escape], in: [.conflict], footer: 1),
        command(.keepMine, [.character("1")], in: [.conflict], footer: 2),
        command(.confirmRemoval, [.character("y"), .character("c")], in: [.removal], footer: 1),
        command(
            .keepRecord, [.escape, .enter, .character("n"), .character("k"), .character("q")], in: [.removal], footer: 2
        ),
        Command(
            .answerOnly, [.character("1")], in: [.confirmation], footer: 0, unless: { $0.noOneMeant },
            effects: { $0.performInModal(.answerOnly) }),
        command(.answerYes, [.character("y"), .character("c")], in: [.confirmation], footer: 1),
        command(
            .answerNo, [.escape, .enter, .character("n"), .character("k")], in: [.confirmation], footer: 2),
        command(.discardTyped, [.character("y"), .character("c")], in: [.losing], footer: 1),
        command(.keepTyped, [.escape, .enter, .character("n"), .character("k")], in: [.losing], footer: 2),
    ]

    static func command(
        _ id: CommandID, _ keys: [Key], in modes: Set<Mode>, footer: Int? = nil
    ) -> Command {
        Command(id, keys, in: modes, footer: footer) { state in state.performInModal(id) }
    }
}

extension AppState {
    /// Why a text has no lines to copy.
    fileprivate var nothingToCopy: Unavailable? {
        if case .page(let page) = modal, page.papers.isEmpty { .noLinesToCopy } else { nil }
    }

    /// Why no paper of a list is left.
    fileprivate var noPaperToChoose: Unavailable? {
        if case .papers(let box) = modal, box.place == nil { .notChosenYet } else { nil }
    }

    fileprivate var noOneMeant: Unavailable? {
        if case .confirmation(let question) = modal, !question.only.isEmpty { nil } else { .noParts }
    }
}
