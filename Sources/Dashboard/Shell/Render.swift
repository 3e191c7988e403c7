import PlanModel
import TerminalUI
import Wording

/// The smallest terminal that the dashboard works in.
package let smallestSize = Size(columns: 60, rows: 16)

/// Draws the state. Pure: the same state gives the same frame.
package func render(_ state: AppState) -> Frame {
    var frame = Frame(size: state.size)
    guard state.size.columns >= smallestSize.columns, state.size.rows >= smallestSize.rows else {
        drawTooSmall(&frame, state)
        return frame
    }
    let (header, rest) = frame.bounds.split(rowsFromTop: 1)
    let alarms = state.alarms
    let practice = state.condition.practice
    let (banner, underBanner) = rest.split(rowsFromTop: practice == nil ? 0 : 1)
    let (alarm, below) = underBanner.split(rowsFromTop: alarms.count)
    let footerView = FooterView(state: state)
    let (body, footer) = below.split(rowsFromBottom: footerView.rows(columns: below.columns))
    HeaderView(state: state).draw(in: header, &frame)
    if let practice { frame.put(state.wording.practiceBanner(practice), in: banner, column: 1, .warning) }
    for (row, line) in alarms.enumerated() { frame.put("! " + line, in: alarm, row: row, column: 1, .error) }
    if let mending = state.mending {
        MendingView(state: state, current: mending).draw(in: body, &frame)
    } else if let review = state.review {
        ReviewView(state: state, current: review).draw(in: body, &frame)
    } else {
        drawScreen(state, in: body, &frame)
    }
    footerView.draw(in: footer, &frame)
    for modal in state.modals { draw(modal, state, in: body, &frame) }
    return frame
}

extension AppState {
    /// What every screen says in red, a line each: files that could not be read, and a backup that is due.
    fileprivate var alarms: [String] {
        let unread = condition.closedFiles.isEmpty ? nil : wording.unreadFilesLine(condition.closedFiles)
        let due = DueBackup(last: condition.lastBackup, settings: digest.library.settings, today: today)
        return [unread, due.map(wording.dueBackup)].compactMap(\.self)
    }
}

private func draw(_ modal: Modal, _ state: AppState, in body: Rect, _ frame: inout Frame) {
    switch modal {
    case .help(let scroll): HelpView(state: state, scroll: scroll).draw(in: body, &frame)
    case .palette(let palette): PaletteView(state: state, palette: palette).draw(in: body, &frame)
    case .statuses(let choice): StatusChoiceView(state: state, choice: choice).draw(in: body, &frame)
    case .conflict(let collision): CollisionView(state: state, collision: collision).draw(in: body, &frame)
    case .history(let view): HistoryListView(state: state, view: view).draw(in: body, &frame)
    case .syncConflicts(let choice): SyncChoiceView(state: state, choice: choice).draw(in: body, &frame)
    case .form(let form): FormView(state: state, form: form).draw(in: body, &frame)
    case .removal(let question): QuestionView(state: state, question: question).draw(in: body, &frame)
    case .page(let page): TextPageView(page: page).draw(in: body, &frame)
    case .linesToCopy(let lines): LinesToCopyView(lines: lines).draw(in: body, &frame)
    case .reportFigures(let figures): ReportFiguresView(state: state, shown: figures).draw(in: body, &frame)
    case .confirmation(let question): QuestionView(state: state, question: question).draw(in: body, &frame)
    case .newLine(let choice): NewLineView(state: state, choice: choice).draw(in: body, &frame)
    case .quickLine(let line): QuickLineView(state: state, line: line).draw(in: body, &frame)
    case .papers(let box): PaperBoxView(state: state, paperBox: box).draw(in: body, &frame)
    case .reportStates(let choice): ReportStateView(state: state, choice: choice).draw(in: body, &frame)
    case .planStates(let choice): PlanStateView(state: state, choice: choice).draw(in: body, &frame)
    case .successors(let picker):
        guard let review = state.review?.review else { return }
        SuccessorPickerView(state: state, picker: picker, review: review).draw(in: body, &frame)
    case .reviewQuestion(let question):
        guard let review = state.review?.review else { return }
        ReviewQuestionView(state: state, question: question, review: review).draw(in: body, &frame)
    case .losing(let what):
        QuestionView(state: state, question: state.question(leaving: what)).draw(in: body, &frame)
    case .lineKinds(let choice): LineKindView(state: state, choice: choice).draw(in: body, &frame)
    case .documentWait(let path):
        frame.textBox(state.wording.readingDocument(path), title: "", width: 66, .normal, in: body)
    // These are typed in the bottom line.
    case .prompt, .search, .find, .jump, .saving: break
    }
}

private func drawScreen(_ state: AppState, in body: Rect, _ frame: inout Frame) {
    switch state.screen {
    case .overview: OverviewView(state: state).draw(in: body, &frame)
    case .browse: BrowseView(state: state).draw(in: body, &frame)
    case .tasks: TaskTableView(state: state).draw(in: body, &frame)
    case .calendar: CalendarView(state: state).draw(in: body, &frame)
    case .actionMonth: ActionMonthView(state: state).draw(in: body, &frame)
    case .reports: ReportsView(state: state).draw(in: body, &frame)
    case .figures: FiguresView(state: state).draw(in: body, &frame)
    }
}

private func drawTooSmall(_ frame: inout Frame, _ state: AppState) {
    let lines = state.wording.tooSmall("\(smallestSize)", actual: "\(state.size)")
    for (row, line) in lines.enumerated() { frame.put(line, in: frame.bounds, row: row) }
}
