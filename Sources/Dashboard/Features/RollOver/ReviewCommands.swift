import TerminalUI
import Wording

/// What can be done to the lines of next year's plan.
enum ReviewCommands {
    static let all: [Command] = [
        command(.toggleLine, [.space], footer: 1), command(.nextUndecided, [.tab], footer: 2),
        command(.previousUndecided, [.backTab]), command(.keepLine, [.character("a")], footer: 20),
        command(.dropLine, [.character("d")], footer: 21), command(.resetLine, [.character("u")]),
        command(.editLine, [.character("e")], footer: 4), command(.chooseSuccessor, [.character("c")], footer: 5),
        command(.filterLines, [.character("f")], footer: 6),
        command(.previousPlanYear, [.character("<"), .left], footer: 8),
        command(.nextPlanYear, [.character(">"), .right]), command(.writeDraft, [.character("W"), .enter], footer: 3),
        command(.discardDecisions, [.character("X")]),
        command(.help, [.character("?"), .function(1)], footer: 9),
        command(.back, [.escape, .character("q")], footer: 10),
        ModalCommands.command(.choose, [.enter, .space], in: [.successors], footer: 1),
        ModalCommands.command(.nextBody, [.tab], in: [.successors], footer: 3),
        ModalCommands.command(.previousBody, [.backTab], in: [.successors]),
        ModalCommands.command(.cancel, [.escape, .character("q")], in: [.successors], footer: 2),
        ModalCommands.command(.answerYes, [.enter, .character("y"), .character("c")], in: [.question], footer: 1),
        ModalCommands.command(.answerNo, [.escape, .character("n"), .character("k")], in: [.question], footer: 2),
    ]

    private static func command(_ id: CommandID, _ keys: [Key], footer: Int? = nil) -> Command {
        Command(id, keys, in: [.review], footer: footer) { state in state.performInReview(id) }
    }
}
