import PlanActions
import PlanFormat
import PlanModel
import PlanStore
import PlanSync
import Records
import TerminalUI
import Wording

/// Everything the dashboard shows and remembers. A value: `update` changes it, views read it.
package struct AppState: Sendable {
    /// What every screen may look at.
    package var world: World
    /// The commands, by the keys that the person chose.
    package let registry: Registry
    /// The board of screen 5; nil while it is not worked out.
    var board: ActionMonthBoard?
    /// The plans of the province that screen 2 is on; nil while they are not gathered.
    var provincePlans: ProvincePlans?
    /// The screen that is shown.
    package var screen: ScreenName = .overview
    /// Where a person stands on screen 1.
    package var overview = OverviewState()
    /// Where a person stands on screen 2.
    package var browse = BrowseState()
    /// Where a person stands on screen 3.
    package var table = TaskTableState()
    /// Where a person stands on screen 4.
    package var calendar: CalendarState
    /// Where a person stands on screen 5.
    package var month: ActionMonthState
    /// Where a person stands on screen 6.
    package var reports = ReportsState()
    /// Where a person stands on screen 7.
    package var figures: FiguresState
    /// The roll-over that a person goes through, in place of the screen.
    package var review: ReviewState?
    /// The document that a person goes through, in place of the screen.
    package var mending: MendingState?
    /// The document that was asked for last, as typed.
    var documentPath = ""
    /// What is remembered while plans are written.
    var writing = WritingState()
    /// What lies over the screen, the lowest first.
    package var modals: [Modal] = []
    /// What was run from the palette, the last first.
    var recentCommands: [CommandID] = []
    /// Forms that were left with something typed in them.
    package var keptForms = KeptForms()
    /// The folder as it was when the line, form or choice was opened that is being filled in.
    var seen: PlanLibrary?
    /// Steps that met other people's changes, until there is room to ask which hold.
    var collisions: [Collision] = []
    /// The message line.
    package var notice: Notice?
    /// Whether a synchronisation is under way.
    package var isSynchronizing = false
    /// What goes on beside the dashboard and can be stopped.
    package var work: BackgroundWork?
    /// What the last synchronisation left to a person, until it is decided.
    var undecided: [SyncConflict] = []

    /// The dashboard as it opens.
    package init(
        snapshot: FolderSnapshot, today: Day, moment: String, author: String, language: Language, size: Size
    ) {
        self.init(
            opening: snapshot, today: today, moment: moment, author: author, language: language, size: size)
        repairSelections()
    }

    /// The dashboard before anything is selected, which looks at no plan.
    init(
        opening snapshot: FolderSnapshot, today: Day, moment: String, author: String, language: Language, size: Size,
        registry: Registry = .standard
    ) {
        self.registry = registry
        world = World(
            digest: FolderDigest(snapshot.library, unread: snapshot.unreadPlans, today: today),
            condition: FolderCondition(snapshot), author: author,
            moment: moment, wording: Wording(language, keys: registry.keyNames), size: size)
        calendar = CalendarState(day: today)
        month = ActionMonthState(year: today.year)
        figures = FiguresState(year: today.year)
    }
}

/// What the parts of the shell and the screens read most often.
extension AppState {
    package var digest: FolderDigest { world.digest }
    package var condition: FolderCondition { world.condition }
    package var author: String { world.author }
    package var moment: String { world.moment }
    package var language: Language { world.language }
    package var size: Size { world.size }
    package var fresh: Set<RecordID> { world.fresh }
    package var waiting: WaitingChanges { world.waiting }
    package var today: Day { world.today }
    var timeOfDay: String { world.timeOfDay }
    var wording: Wording { world.wording }
}
