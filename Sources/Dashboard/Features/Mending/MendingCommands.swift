import TerminalUI
import Wording

/// What can be done to the lines of a document that is read.
enum MendingCommands {
    static let all: [Command] = [
        Command(
            .readDocument, [.character("I")], on: .overview, .browse, .actionMonth, footer: 21,
            unless: { $0.readOnlyFolder }, effects: { $0.askForDocument() }),
        // The letter that goes up elsewhere says here what a line is.
        command(.moveUp, [.up]), command(.moveDown, [.down], footer: 40),
        command(.movePageUp, [.pageUp, .control("b")]), command(.movePageDown, [.pageDown, .control("f")]),
        command(.moveFirst, [.home, .character("g")]), command(.moveLast, [.end, .character("G")]),
        command(.acceptLine, [.enter], footer: 1), command(.toggleLine, [.space], footer: 2),
        command(.mendLine, [.character("e")], footer: 3), command(.chooseBody, [.character("c")], footer: 4),
        command(.chooseLineKind, [.character("k")], footer: 5), command(.joinLine, [.character("+")], footer: 8),
        command(.splitLine, [.character("|")], footer: 9),
        command(.writeDraft, [.character("W")], footer: 6),
        command(.filterLines, [.character("f"), .tab], footer: 20),
        command(.undoMending, [.character("u")], footer: 21), command(.discardDecisions, [.character("X")]),
        command(.help, [.character("?"), .function(1)], footer: 7),
        command(.back, [.escape, .character("q")], footer: 10),
        ModalCommands.command(.choose, [.enter, .space], in: [.lineKinds], footer: 1),
        ModalCommands.command(.cancel, [.escape, .character("q")], in: [.lineKinds], footer: 2),
        ModalCommands.command(.cancel, [.escape], in: [.documentWait], footer: 1),
    ]

    private static func command(_ id: CommandID, _ keys: [Key], footer: Int? = nil) -> Command {
        Command(id, keys, in: [.mending], footer: footer) { state in state.performInMending(id) }
    }
}
