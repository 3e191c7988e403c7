import TerminalUI
import Wording

/// The bottom lines: the message (or the line being typed), on as many lines as it needs up to three, and the keys.
struct FooterView {
    let state: AppState

    /// What the line above the keys belongs to: a question whether to lose what stands in it does not take it away.
    private var modal: Modal? {
        if case .losing = state.modal { state.modals.dropLast().last } else { state.modal }
    }

    /// How many lines it takes.
    func rows(columns: Int) -> Int {
        if case .saving = modal { return 2 + noticeLines(columns: columns).prefix(2).count }
        return 1 + max(1, min(3, noticeLines(columns: columns).count))
    }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let (lines, keys) = rect.split(rowsFromBottom: 1)
        drawLines(in: lines, &frame)
        drawKeys(in: keys, &frame)
    }

    private func noticeLines(columns: Int) -> [String] {
        switch modal {
        case .prompt, .search, .find, .jump: []
        case .saving(let saving): remark(on: saving).wrapped(toWidth: columns - 2)
        case .quickLine, .papers, .help, .palette, .statuses, .conflict, .history, .syncConflicts, .form, .removal,
            .page, .linesToCopy, .reportFigures, .planStates,
            .reportStates,
            .successors, .reviewQuestion, .newLine, .losing, .confirmation, .lineKinds, .documentWait, nil:
            state.notice?.text.wrapped(toWidth: columns - 2) ?? []
        }
    }

    /// Why a name cannot be accepted, what is being done, or which files can be written.
    private func remark(on saving: Saving) -> String {
        if let work = state.work { return state.wording.working(work) }
        return saving.complaint.map { state.wording.complaint($0, outbox: state.world.shared.outbox) }
            ?? state.wording.knownEndings(saving.page.document.forms.endings)
    }

    private func drawLines(in rect: Rect, _ frame: inout Frame) {
        switch modal {
        case .prompt(let prompt): drawPrompt(prompt, in: rect.row(0), &frame)
        case .search:
            drawField(state.wording.searchLabel, state.table.field, in: rect.row(0), &frame)
        case .find:
            let label = state.isFiltering ? state.wording.narrowLabel : state.wording.searchLabel
            drawField(label, state.findField, in: rect.row(0), &frame)
        case .jump(let line): drawField(state.wording.jumpLabel, line.field, in: rect.row(0), &frame)
        case .saving(let saving):
            drawField(state.wording.savePrompt, saving.field, in: rect.row(0), &frame)
            for (row, line) in noticeLines(columns: rect.columns).prefix(rect.rows - 1).enumerated() {
                let isComplaint = saving.complaint != nil && state.work == nil
                frame.put(line, in: rect, row: row + 1, column: 1, isComplaint ? .error : .dim)
            }
        case .quickLine, .papers, .help, .palette, .statuses, .conflict, .history, .syncConflicts, .form, .removal,
            .page, .linesToCopy, .reportFigures, .planStates,
            .reportStates,
            .successors, .reviewQuestion, .newLine, .losing, .confirmation, .lineKinds, .documentWait, nil:
            guard let notice = state.notice else { return }
            let style: StyleName =
                switch notice.kind {
                case .done: .message
                case .refused: .warning
                case .failed: .error
                }
            for (row, line) in noticeLines(columns: rect.columns).prefix(rect.rows).enumerated() {
                frame.put(line, in: rect, row: row, column: 1, style)
            }
        }
    }

    private func drawPrompt(_ prompt: Prompt, in rect: Rect, _ frame: inout Frame) {
        let wording = state.wording
        let label =
            switch prompt.purpose {
            case .evidence: wording.evidencePrompt
            case .note: wording.notePrompt
            case .newDue: wording.newDuePrompt
            case .activityDay: wording.activityDayPrompt
            }
        let text = prompt.field.text.trimmed
        let hints = prompt.purpose == .note ? [wording.noteSorts] : []
        let meanings = text.isEmpty ? hints : prompt.meaning?.texts(of: text, wording) ?? []
        let isShown = meanings.first.map { label.displayWidth + $0.displayWidth + 16 <= rect.columns } ?? false
        guard prompt.isRejected || isShown else {
            drawField(label, prompt.field, in: rect, &frame)
            return
        }
        let isDay = [.newDue, .activityDay].contains(prompt.purpose)
        let remark: String
        if !prompt.isRejected {
            remark = meanings[0]
        } else if prompt.asked == text {
            remark = prompt.purpose == .note ? wording.personalNumberAsked : wording.doubtful(meanings)
        } else {
            remark = isDay ? wording.notADay : wording.nothingTyped
        }
        let (left, right) = rect.split(columnsFromRight: remark.displayWidth + 2)
        frame.put(remark, in: right, column: 1, prompt.isRejected ? .error : .dim)
        drawField(label, prompt.field, in: left, &frame)
    }

    private func drawField(_ label: String, _ field: TextField, in rect: Rect, _ frame: inout Frame) {
        let labelWidth = min(label.displayWidth, rect.columns / 2)
        frame.put(label.truncated(toWidth: labelWidth), at: rect.origin.moved(columns: 1), .key)
        let box = rect.inset(left: 1 + labelWidth, right: 1)
        let window = field.window(width: box.columns)
        frame.fill(box, .field)
        frame.put(window.text, in: box, .field)
        frame.cursor = box.origin.moved(columns: min(window.cursorColumn, max(0, box.columns - 1)))
    }

    private func drawKeys(in rect: Rect, _ frame: inout Frame) {
        frame.fill(rect, .footer)
        var column = rect.left + 1
        for command in state.footerCommands {
            guard let key = command.keys.first else { continue }
            let text = " \(state.wording.shortName(of: command.id))"
            let width = key.label.displayWidth + text.displayWidth
            guard column + width + 3 <= rect.right else { continue }
            if column > rect.left + 1 { column += frame.put(" · ", at: Point(row: rect.top, column: column), .footer) }
            column += frame.put(key.label, at: Point(row: rect.top, column: column), .key)
            column += frame.put(text, at: Point(row: rect.top, column: column), .footer)
        }
    }
}

extension AppState {
    /// The keys that the footer names now: where a list is long, how to narrow it right after how to open a line.
    fileprivate var footerCommands: [Command] {
        let footer = offered(registry.footer(in: mode))
        guard needsFilter, let filter = registry.command(.filterColumn, in: mode) else { return footer }
        return footer.prefix(2) + [filter] + footer.dropFirst(2)
    }
}

extension AppState {
    /// Without what cannot be done here and now.
    private func offered(_ commands: [Command]) -> [Command] {
        switch mode {
        case .screen, .confirmation, .page: commands.filter { $0.unavailable(self) == nil }
        default: commands
        }
    }
}

extension Key {
    /// The key as footer and help show it: arrows as arrows.
    package var label: String {
        switch self {
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        default: name
        }
    }
}
