import PlanFormat
import PlanModel
import PlanStore
import PlanSync
import Records
import TerminalUI

/// Everything the dashboard shows and remembers. A value: `update` changes it, views read it.
package struct State: Sendable {
    /// What the folder holds, worked out for today.
    package var digest: FolderDigest {
        didSet {
            board = nil
            provincePlans = nil
        }
    }
    /// The board of screen 5; nil while it is not worked out.
    var board: ActionMonthBoard?
    /// The plans of the province that screen 2 is on; nil while they are not gathered.
    var provincePlans: ProvincePlans?
    /// What could not be read, and whether changes are possible.
    package var condition: FolderCondition
    /// Whose changes these are.
    package var author: String
    /// The time of the last thing that happened, RFC 3339 with the offset of the place.
    package var moment: String
    /// The language of all texts.
    package var language: Language
    /// The size of the terminal.
    package var size: Size
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
    /// What others changed just now; marked for a moment.
    package var fresh: Set<RecordID> = []
    /// The roll-over that a person goes through, in place of the screen.
    package var review: ReviewState?
    /// What lies over the screen, if anything.
    package var overlay: Overlay?
    /// Changes that wait until somebody else has written.
    package var waiting = WaitingChanges()
    /// Steps that met other people's changes, until there is room to ask which hold.
    var collisions: [Collision] = []
    /// What is about to be left although something would be lost; asked over everything else.
    package var losing: Losing?
    /// The message line.
    package var notice: Notice?
    /// Whether a synchronisation is under way.
    package var isSynchronizing = false
    /// What the last synchronisation left to a person, until it is decided.
    var undecided: [SyncConflict] = []

    /// The dashboard as it opens.
    package init(
        snapshot: FolderSnapshot, today: Day, moment: String, author: String, language: Language, size: Size
    ) {
        digest = FolderDigest(snapshot.library, today: today)
        condition = FolderCondition(snapshot)
        self.author = author
        self.moment = moment
        self.language = language
        self.size = size
        calendar = CalendarState(day: today)
        month = ActionMonthState(year: today.year)
        figures = FiguresState(year: today.year)
        settleSelections()
    }

    /// The day that counts as today.
    package var today: Day { digest.today }

    /// The local time of day, `HH:mm`.
    var timeOfDay: String { String(moment.dropFirst(11).prefix(5)) }
}

/// The screens, by the digit that opens them.
package enum ScreenName: Int, CaseIterable, Sendable {
    /// 1 Tổng quan.
    case overview = 1
    /// 2 Duyệt.
    case browse = 2
    /// 3 Nhiệm vụ.
    case tasks = 3
    /// 4 Lịch.
    case calendar = 4
    /// 5 Tháng hành động.
    case actionMonth = 5
    /// 6 Báo cáo.
    case reports = 6
    /// 7 Chỉ tiêu.
    case figures = 7
}

/// What is wrong with a folder or closed to changes.
package struct FolderCondition: Equatable, Sendable {
    /// Whether changes are possible.
    package var access: FolderAccess
    /// What could not be read.
    package var faults: [Fault]
    /// Records that may not be changed, because something in them was not understood.
    package var readOnlyRecords: Set<RecordID>
    /// Plans that may not be changed.
    package var readOnlyPlans: Set<PlanID>

    init(_ snapshot: FolderSnapshot) {
        access = snapshot.access
        faults = snapshot.faults
        readOnlyRecords = snapshot.readOnlyRecords
        readOnlyPlans = snapshot.readOnlyPlans
    }
}

/// Where a person stands on screen 1.
package struct OverviewState: Equatable, Sendable {
    /// A row that can be selected.
    package enum Row: Hashable, Sendable {
        /// A plan.
        case plan(PlanID)
        /// A deadline.
        case deadline(DeadlineID)
    }

    /// The selected row.
    package var selected: Row?
}

/// Where a person stands on screen 3.
package struct TaskTableState: Equatable, Sendable {
    /// The query as typed.
    package var field = TextField()
    /// The query whose matches are shown; the last one that could be read.
    package var query = Query()
    /// Why the typed query cannot be read.
    package var error: QueryError?
    /// The matches, in order; nil shows every task.
    package var matches: TaskPlaces?
    /// By what the matches were found; nil once the folder has changed.
    var found: FoundTasks?
    /// The selected task.
    package var selected: RecordID?
    /// Tasks marked for a change of several.
    package var marked: Set<RecordID> = []
    /// The screen that the search was begun from.
    package var returnsTo: ScreenName?
    /// The query before the field was opened, to return to.
    package var before = ""
}

/// What lies over a screen and takes the keys.
package enum Overlay: Equatable, Sendable {
    /// The list of keys, scrolled down by some rows.
    case help(scroll: Int)
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
    /// Something is asked before it is done.
    case removal(Question)
    /// A text to read.
    case page(TextPage)
    /// The line of a search of what the screen shows is being typed.
    case find
    /// The name of a file for a text is being typed.
    case saving(Saving)
    /// A choice of a plan's state.
    case planStates(PlanStateChoice)
}

/// A step that met another person's change of the same fields.
package struct Collision: Equatable, Sendable {
    /// What the person wanted.
    package var action: Action
    /// What it was, for the message.
    package var deed: Deed
    /// Where the two meet.
    package var conflicts: [FieldConflict]

    /// The same step, knowing what the other person left.
    var insisting: Action {
        var action = action
        for conflict in conflicts {
            for change in action.changes.indices where action.changes[change].record == conflict.record {
                for field in action.changes[change].fields.indices
                where action.changes[change].fields[field].path == conflict.path {
                    action.changes[change].fields[field].old = conflict.found
                }
            }
        }
        return action
    }
}

/// The choice of a status.
package struct StatusChoice: Equatable, Sendable {
    /// The tasks that it is for.
    package var targets: [Target]
    /// The status the cursor is on.
    package var selected: TaskStatus
}

/// A line that is typed about some tasks.
package struct Prompt: Equatable, Sendable {
    /// What is asked for.
    package enum Purpose: Equatable, Sendable {
        /// The number of the document that proves it, with its date behind.
        case evidence
        /// A note.
        case note
        /// A new due day.
        case newDue
    }

    /// What is asked for.
    package var purpose: Purpose
    /// The tasks that it is for.
    package var targets: [Target]
    /// What has been typed.
    package var field: TextField
    /// Whether what was typed could not be understood.
    package var isRejected = false
}

/// What a change is meant for: a task, or one owner's part of it.
package struct Target: Hashable, Sendable {
    /// The task.
    package var task: RecordID
    /// The owner, if only its part is meant.
    package var member: AgencyReference?
}

/// The message line.
package struct Notice: Equatable, Sendable {
    /// How it is meant.
    package enum Kind: Sendable {
        /// Something was done.
        case done
        /// Something cannot be done.
        case refused
        /// Something failed.
        case failed
    }

    /// How it is meant.
    package var kind: Kind
    /// The sentence.
    package var text: String
}
