import TerminalUI
import Wording

extension BindingTable {
    /// The keys that make a later year's plan from an old one, and set the state of plans.
    static let rollingOver: [Binding] = {
        func binding(
            _ keys: [Key], _ command: Command, _ modes: Set<Mode>, _ label: Wording.KeyLabel, footer: Int? = nil
        ) -> Binding {
            Binding(keys: keys, command: command, modes: modes, label: label, footerRank: footer)
        }
        let withPlans: Set<Mode> = [.screen(.overview), .screen(.browse), .screen(.actionMonth)]
        return [
            binding([.character("R")], .rollOver, withPlans, .rollOver, footer: 16),
            binding([.character("P")], .choosePlanState, [.screen(.overview), .screen(.browse)], .planState),
            binding([.space], .toggleDone, [.review], .toggleLine, footer: 1),
            binding([.tab], .nextPane, [.review], .nextOpen, footer: 2),
            binding([.backTab], .previousPane, [.review], .nextOpen),
            binding([.character("a")], .keepLine, [.review], .keepLine, footer: 20),
            binding([.character("d")], .dropLine, [.review], .dropLine, footer: 21),
            binding([.character("u")], .forgetLine, [.review], .forgetLine),
            binding([.character("e")], .editText, [.review], .editText, footer: 4),
            binding([.character("c")], .chooseSuccessor, [.review], .successor, footer: 5),
            binding([.character("f")], .filterLines, [.review], .lineFilter, footer: 6),
            binding([.character("<"), .left], .previousYear, [.review], .planYear, footer: 8),
            binding([.character(">"), .right], .nextYear, [.review], .planYear),
            binding([.character("W"), .enter], .open, [.review], .writeDraft, footer: 3),
            binding([.character("?"), .function(1)], .help, [.review], .help, footer: 9),
            binding([.escape, .character("q")], .back, [.review], .back, footer: 10),
            binding([.enter, .space], .open, [.successors, .planStates], .choose, footer: 1),
            binding([.tab], .nextPane, [.successors], .otherBody, footer: 3),
            binding([.backTab], .previousPane, [.successors], .otherBody),
            binding([.escape, .character("q")], .back, [.successors, .planStates], .cancel, footer: 2),
            binding([.enter, .character("y"), .character("c")], .open, [.question], .yes, footer: 1),
            binding([.escape, .character("n"), .character("k")], .back, [.question], .no, footer: 2),
        ]
    }()
}
