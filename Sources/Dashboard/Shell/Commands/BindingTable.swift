import TerminalUI
import Wording

/// The keys of the dashboard: one list that dispatch, footer and help read.
package struct BindingTable: Sendable {
    /// All rows, in the order of the help.
    package let bindings: [Binding]

    /// The keys as the program ships them.
    package static let standard = BindingTable(
        bindings: moving + changing + looking + onCalendar + overlays + rollingOver)

    /// What a key means in a mode; nil if nothing.
    package func command(for key: Key, in mode: Mode) -> Command? {
        bindings.first { $0.modes.contains(mode) && $0.keys.contains(key) }?.command
    }

    private static let screens = Set(ScreenName.allCases.map(Mode.screen))
    private static let withYears: Set<Mode> = [.screen(.actionMonth), .screen(.figures)]
    private static let withTasks: Set<Mode> = [
        .screen(.browse), .screen(.tasks), .screen(.calendar), .screen(.actionMonth),
    ]
    private static let withPanes: Set<Mode> = [.screen(.overview), .screen(.browse), .screen(.tasks)]
    private static let month: Set<Mode> = [.screen(.actionMonth)]
    private static let lists = screens.union([
        .statuses, .help, .history, .page, .syncConflicts, .review, .successors, .planStates,
    ])

    private static let overScreens: Set<Mode> = [
        .help, .statuses, .line, .conflict, .history, .syncConflicts, .form, .removal, .page, .review, .successors,
        .question, .planStates,
    ]

    static func binding(
        _ keys: [Key], _ command: Command, _ modes: Set<Mode>, _ label: Wording.KeyLabel, footer: Int? = nil
    ) -> Binding {
        Binding(keys: keys, command: command, modes: modes, label: label, footerRank: footer)
    }

    private static let moving: [Binding] = [
        binding([.up, .character("k")], .up, lists, .move),
        binding([.down, .character("j")], .down, lists, .move, footer: 40),
        binding([.pageUp, .control("b")], .pageUp, lists, .page),
        binding([.pageDown, .control("f")], .pageDown, lists, .page),
        binding([.home, .character("g")], .first, lists, .ends),
        binding([.end, .character("G")], .last, lists, .ends),
        binding([.enter, .right, .character("l")], .open, withPanes, .open, footer: 2),
        binding([.enter], .open, [.screen(.actionMonth)], .open, footer: 2),
        binding([.escape, .left, .character("h")], .back, withPanes, .back, footer: 30),
        binding([.left, .character("h")], .programme(.earlier), month, .inLine),
        binding([.right, .character("l")], .programme(.later), month, .inLine),
        binding([.left, .character("h")], .previousYear, [.screen(.figures)], .years),
        binding([.right, .character("l")], .nextYear, [.screen(.figures)], .years, footer: 6),
        binding([.character("<")], .previousYear, withYears, .years),
        binding([.character(">")], .nextYear, withYears, .years, footer: 16),
        binding([.escape], .back, [.screen(.actionMonth)], .back),
        binding([.tab], .nextPane, [.screen(.browse)], .nextPane, footer: 35),
        binding([.backTab], .previousPane, [.screen(.browse)], .previousPane),
        binding([.enter], .open, [.screen(.reports)], .open, footer: 3),
        binding([.left, .character("h")], .previousColumn, [.screen(.reports)], .columns),
        binding([.right, .character("l")], .nextColumn, [.screen(.reports)], .columns, footer: 38),
        binding([.tab, .character(">")], .nextPane, [.screen(.reports)], .reportPlans, footer: 16),
        binding([.backTab, .character("<")], .previousPane, [.screen(.reports)], .reportPlans),
        binding([.tab], .nextPane, withYears, .provinces, footer: 7),
        binding([.backTab], .previousPane, withYears, .provinces),
        binding([.character("1")], .screen(.overview), screens, .overview),
        binding([.character("2")], .screen(.browse), screens, .browse),
        binding([.character("3")], .screen(.tasks), screens, .tasks),
        binding([.character("4")], .screen(.calendar), screens, .calendar),
        binding([.character("5")], .screen(.actionMonth), screens, .month),
        binding([.character("6")], .screen(.reports), screens, .reports),
        binding([.character("7")], .screen(.figures), screens, .figures),
        binding([.escape], .back, [.screen(.calendar), .screen(.reports), .screen(.figures)], .back, footer: 30),
    ]

    private static let changing: [Binding] = [
        binding([.space], .toggleDone, withTasks, .done, footer: 1),
        binding([.character("t")], .chooseStatus, withTasks, .status, footer: 10),
        binding([.space], .toggleDone, [.screen(.reports)], .submitted, footer: 1),
        binding([.character("v")], .mark, [.screen(.browse), .screen(.tasks), .screen(.reports)], .mark, footer: 13),
        binding([.character("e")], .addEvidence, [.screen(.reports)], .submission, footer: 11),
        binding([.character("e")], .addEvidence, withTasks, .evidence, footer: 11),
        binding([.character("n")], .addNote, withTasks, .note, footer: 12),
        binding([.character("d")], .changeDue, withTasks, .newDue, footer: 14),
        binding([.enter, .character("e")], .editFigure, [.screen(.figures)], .editFigure, footer: 1),
        binding([.character("a")], .programme(.add), month, .addActivity, footer: 3),
        binding([.character("E")], .programme(.edit), month, .editActivity),
        binding([.character("x"), .delete], .programme(.remove), month, .removeActivity, footer: 9),
        binding([.character("[")], .programme(.moveEarlier), month, .moveActivity),
        binding([.character("]")], .programme(.moveLater), month, .moveActivity, footer: 8),
        binding([.character("T")], .programme(.theme), month, .theme, footer: 13),
        binding([.character("v")], .programme(.switchLayout), month, .layout, footer: 4),
        binding([.character("u")], .undo, screens, .undo, footer: 20),
        binding([.control("r")], .redo, screens, .redo),
    ]

    private static let looking: [Binding] = [
        binding([.character("/")], .search, screens, .search, footer: 3),
        binding([.character("w")], .letter, [.screen(.calendar), .screen(.reports)], .letter, footer: 2),
        binding([.character("f")], .filter, [.screen(.reports)], .filter, footer: 7),
        binding([.character("o")], .sortByDelay, [.screen(.reports)], .byDelay, footer: 12),
        binding([.character("f")], .filter, [.screen(.browse)], .narrow),
        binding([.character("m")], .switchGrouping, [.screen(.browse)], .grouping, footer: 15),
        binding([.character("m")], .switchFigures, [.screen(.figures)], .figureSubject, footer: 2),
        binding([.character("i")], .planFacts, [.screen(.browse)], .planFacts, footer: 17),
        binding([.character("H")], .history, screens, .history),
        binding([.character("S")], .synchronize, screens, .synchronize),
        binding([.control("l")], .refresh, screens, .refresh),
        binding([.character("?"), .function(1)], .help, screens, .help, footer: 4),
        binding([.character("q"), .control("c")], .quit, screens, .quit, footer: 5),
    ]

    private static let overlays: [Binding] = [
        binding([.enter, .space], .open, [.statuses], .choose, footer: 1),
        binding([.escape, .character("q")], .back, [.statuses], .cancel, footer: 2),
        binding([.escape, .enter, .character("q"), .character("?")], .back, [.help], .close, footer: 1),
        binding([.escape, .enter, .character("q"), .character("H")], .back, [.history], .close, footer: 1),
        binding([.tab], .nextPane, [.history], .scope, footer: 2),
        binding([.character("b")], .samePerson, [.history], .samePerson, footer: 3),
        binding([.character("d")], .sameDay, [.history], .sameDay, footer: 4),
        binding([.character("m")], .keepMine, [.syncConflicts], .keepMine, footer: 1),
        binding([.character("t")], .takeTheirs, [.syncConflicts], .takeTheirs, footer: 2),
        binding([.enter], .open, [.syncConflicts], .applyChoice, footer: 3),
        binding([.escape, .character("q")], .back, [.syncConflicts], .decideLater, footer: 4),
        binding([.character("t"), .escape], .takeTheirs, [.conflict], .takeTheirs, footer: 1),
        binding([.character("m")], .keepMine, [.conflict], .keepMine, footer: 2),
        binding([.enter], .open, [.line, .form], .accept, footer: 1),
        binding([.escape], .back, [.line, .form], .cancel, footer: 3),
        binding([.control("c")], .leave, overScreens, .quit),
        binding([.character("y"), .character("c")], .agree, [.losing], .dropTyped, footer: 1),
        binding(
            [.escape, .enter, .character("n"), .character("k")], .back, [.losing], .goOnTyping, footer: 2),
        binding([.tab], .nextPane, [.form], .nextField, footer: 2),
        binding([.backTab], .previousPane, [.form], .previousField),
        binding([.down], .down, [.form], .chooseOffered, footer: 4),
        binding([.up], .up, [.form], .chooseOffered),
        binding([.character("y"), .character("c")], .agree, [.removal], .agree, footer: 1),
        binding(
            [.escape, .enter, .character("n"), .character("k"), .character("q")], .back, [.removal], .keep, footer: 2),
        binding([.escape, .enter, .character("q")], .back, [.page], .close, footer: 1),
        binding([.character("s")], .save, [.page], .save, footer: 2),
    ]
}
