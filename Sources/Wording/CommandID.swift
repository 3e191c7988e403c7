/// Everything that a person can ask the dashboard to do, by the name that never changes.
package enum CommandID: String, CaseIterable, Sendable {
    // MARK: Moving

    case moveUp = "move.up"
    case moveDown = "move.down"
    case movePageUp = "move.page-up"
    case movePageDown = "move.page-down"
    case moveFirst = "move.first"
    case moveLast = "move.last"
    case open = "go.open"
    case back = "go.back"
    case nextPane = "go.next-pane"
    case previousPane = "go.previous-pane"

    // MARK: Screens

    case showOverview = "screen.overview"
    case showBrowse = "screen.browse"
    case showTasks = "screen.tasks"
    case showCalendar = "screen.calendar"
    case showActionMonth = "screen.action-month"
    case showReports = "screen.reports"
    case showFigures = "screen.figures"

    // MARK: Everywhere

    case search = "search.begin"
    case undo = "change.undo"
    case redo = "change.redo"
    case showHistory = "history.show"
    case synchronize = "folder.synchronize"
    case reload = "folder.reload"
    case help = "help.show"
    case showPracticeJobs = "practice.jobs"
    case palette = "palette.open"
    case quit = "program.quit"

    // MARK: Tasks

    case completeTask = "task.complete"
    case chooseStatus = "task.status"
    case addEvidence = "task.evidence"
    case addNote = "task.note"
    case changeDue = "task.due"
    case select = "list.select"

    // MARK: Plans

    case showPlan = "plan.show"
    case showSource = "plan.source"
    case rollOver = "plan.roll-over"
    case choosePlanState = "plan.state"
    case takeSigningStep = "signing.step"
    case changeRoster = "roster.change"
    case newPlan = "plan.new"
    case readDocument = "document.read"
    case editRecord = "record.edit"
    case addLine = "line.add"
    case removeLine = "line.remove"
    case moveLineDown = "line.down"
    case moveLineUp = "line.up"
    case filterColumn = "browse.filter"
    case switchGrouping = "browse.group"

    // MARK: The calendar

    case previousDay = "calendar.previous-day"
    case nextDay = "calendar.next-day"
    case previousMonth = "calendar.previous-month"
    case nextMonth = "calendar.next-month"
    case goToToday = "calendar.today"
    case switchCalendarView = "calendar.view"
    case toggleClosedPlans = "calendar.closed-plans"
    case nextProvince = "scope.next-province"
    case previousProvince = "scope.previous-province"

    // MARK: The Action Month

    case earlierInLine = "schedule.earlier"
    case laterInLine = "schedule.later"
    case previousYear = "year.previous"
    case nextYear = "year.next"
    case switchLayout = "schedule.layout"
    case addActivity = "activity.add"
    case editActivity = "activity.edit"
    case removeActivity = "activity.remove"
    case moveActivity = "activity.move"
    case editTheme = "theme.edit"

    // MARK: Reports

    case recordReport = "report.record"
    case numberLetter = "report.letter-number"
    case editReport = "report.edit"
    case recordCall = "report.call"
    case reportState = "report.state"
    case quickEntry = "report.quick-entry"
    case jumpToBody = "report.jump"
    case skipPaper = "papers.skip"
    case previousDuty = "report.previous-duty"
    case nextDuty = "report.next-duty"
    case switchReportLayout = "report.layout"
    case previousReportPlan = "report.previous-plan"
    case nextReportPlan = "report.next-plan"
    case filterReports = "report.filter"
    case sortReports = "report.sort"
    case showFiguresOfReport = "report.figures"
    case draftLetter = "letter.draft"
    case draftReport = "report.draft"
    case exportFile = "folder.export"

    // MARK: Targets and money

    case editFigure = "figure.edit"
    case switchFigures = "figure.subject"

    // MARK: Dialogs

    case choose = "dialog.choose"
    case accept = "dialog.accept"
    case cancel = "dialog.cancel"
    case close = "dialog.close"
    case nextField = "form.next-field"
    case previousField = "form.previous-field"
    case nextOffer = "form.next-offer"
    case previousOffer = "form.previous-offer"
    case resetForm = "form.reset"
    case saveText = "text.save"
    case copyPath = "text.copy-path"
    case showLinesToCopy = "text.lines"
    case copyLine = "text.copy-line"
    case confirmRemoval = "removal.confirm"
    case keepRecord = "removal.keep"
    case discardTyped = "typed.discard"
    case keepTyped = "typed.keep"
    case answerOnly = "question.only"
    case answerYes = "question.yes"
    case answerNo = "question.no"

    // MARK: History and synchronisation

    case widenHistory = "history.scope"
    case samePerson = "history.person"
    case sameDay = "history.day"
    case keepMine = "conflict.mine"
    case takeTheirs = "conflict.theirs"
    case applyDecisions = "sync.apply"
    case decideLater = "sync.later"

    // MARK: Reviewing next year's plan

    case toggleLine = "review.toggle"
    case keepLine = "review.keep"
    case dropLine = "review.drop"
    case resetLine = "review.reset"
    case discardDecisions = "review.discard"
    case editLine = "review.edit"
    case chooseSuccessor = "review.successor"
    case nextBody = "review.next-body"
    case previousBody = "review.previous-body"
    case filterLines = "review.filter"
    case previousPlanYear = "review.previous-year"
    case nextPlanYear = "review.next-year"
    case nextUndecided = "review.next-undecided"
    case previousUndecided = "review.previous-undecided"
    case writeDraft = "review.write"

    // MARK: Mending what was read of a document

    case acceptLine = "reading.accept"
    case mendLine = "reading.edit"
    case chooseBody = "reading.body"
    case chooseLineKind = "reading.kind"
    case joinLine = "reading.join"
    case splitLine = "reading.split"
    case undoMending = "reading.undo"
}
