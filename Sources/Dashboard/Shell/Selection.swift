import PlanActions
import PlanModel
import Records

/// What is under the cursor. Each screen gives the one answer that commands on records, letters, the history and the way
/// to other screens go by.
protocol Selection {
    /// The plan under the cursor.
    var plan: PlanID? { get }
    /// The line of the plan that the cursor is on; nil where that is no line.
    var line: OutlineLine? { get }
    /// The reporting duty under the cursor.
    var duty: Ref? { get }
    /// The plan that the screen is about, also where the cursor is on none.
    var nearestPlan: PlanID? { get }
    /// The paper under the cursor that can go its way to a signature: a plan or a letter.
    var paper: (unit: UnitID, paper: SigningRegister.Paper)? { get }
    /// Whom that which is under the cursor is for, as the paper says.
    var namedBodies: [AgencyReference] { get }
    /// The body that the cursor is on.
    var body: AgencyReference? { get }
    /// The year that the screen is about, where it is about one.
    var year: Int? { get }
    /// What the list under the cursor was narrowed to, where it can be asked for elsewhere.
    var query: Query? { get }
    /// What a letter from here is about.
    var letterScope: ReminderLetter.Scope { get }
    /// The records under the cursor, or selected for a change of several, as far as a change of a status is for them.
    var targets: [ChangeSubject] { get }
    /// Whose history is asked for first; nil is that of the plan, or of all.
    var record: RecordID? { get }
    /// The plan whose history is asked for where no record's is; nil is all.
    var historyPlan: PlanID? { get }
}

extension Selection {
    var plan: PlanID? { nil }
    var line: OutlineLine? { nil }
    var duty: Ref? { nil }
    var nearestPlan: PlanID? { nil }
    var paper: (unit: UnitID, paper: SigningRegister.Paper)? { nil }
    var namedBodies: [AgencyReference] { [] }
    var body: AgencyReference? { nil }
    var year: Int? { nil }
    var query: Query? { nil }
    var letterScope: ReminderLetter.Scope { ReminderLetter.Scope() }
    var targets: [ChangeSubject] { [] }
    var record: RecordID? { nil }
    var historyPlan: PlanID? { nil }
}

extension AppState {
    var selection: any Selection {
        switch screen {
        case .overview: OverviewSelection(state: self)
        case .browse: BrowseSelection(state: self)
        case .tasks: TaskTableSelection(state: self)
        case .calendar: CalendarSelection(state: self)
        case .actionMonth: ActionMonthSelection(state: self)
        case .reports: ReportsSelection(state: self)
        case .figures: FiguresSelection(state: self)
        }
    }

    var targets: [ChangeSubject] { selection.targets }
}
