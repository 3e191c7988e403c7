import PlanActions
import PlanModel
import PlanStore
import Records
import TerminalUI
import VietnameseText
import Wording

extension AppState {
    /// Carries out a command while something lies over the screen.
    mutating func performInModal(_ command: CommandID) -> [Effect] {
        switch modal {
        case nil: return []
        case .help(let scroll):
            switch command {
            case .close: dismiss()
            default: replaceModal(with: .help(scroll: helpScroll(from: scroll, command)))
            }
            return []
        case .palette(let palette): return perform(command, in: palette)
        case .statuses(var choice):
            switch command {
            case .cancel: dismiss()
            case .choose:
                dismiss()
                return commitAsking(choice.targets, .status(choice.selected, on: today))
            default:
                choice.selected = step(from: choice.selected, in: TaskStatus.allCases, command) ?? choice.selected
                replaceModal(with: .statuses(choice))
            }
            return []
        case .prompt(let prompt):
            switch command {
            case .accept: return accept(prompt)
            case .cancel: closeLine()
            default: break
            }
            return []
        case .conflict(let collision):
            dismiss()
            switch command {
            case .keepMine: return [.commit(collision.insisting, collision.summary)]
            default:
                notice = Notice(kind: .done, text: wording.tookTheirs)
                return []
            }
        case .history(let view):
            turn(view.performing(command, page: pageRows).map(Modal.history))
            return []
        case .syncConflicts(let choice): return perform(command, in: choice)
        case .planStates(let choice): return perform(command, in: choice)
        case .reportStates(let choice): return perform(command, in: choice)
        case .quickLine(let line): return perform(command, in: line)
        case .papers(let box): return perform(command, in: box)
        case .jump(let line): return perform(command, in: line)
        case .newLine(let choice):
            perform(command, in: choice)
            return []
        case .lineKinds(let choice):
            perform(command, in: choice)
            return []
        case .documentWait(let path):
            return stopWaiting(forDocument: path)
        case .successors(let picker): return perform(command, in: picker)
        case .reviewQuestion(let question): return answer(question, command)
        case .losing(let what): return perform(command, leaving: what)
        case .confirmation(let question):
            dismiss()
            // What was asked is how to read a document that is waited for.
            if command == .answerNo, case .documentWait(let path)? = modal { return stopWaiting(forDocument: path) }
            return switch command {
            case .answerYes: question.effects
            case .answerOnly: question.only
            default: []
            }
        case .form(let form): return perform(command, in: form)
        case .removal(let question):
            dismiss()
            return command == .confirmRemoval ? question.effects : []
        case .page(let page): return perform(command, in: page)
        case .linesToCopy(let lines): return perform(command, in: lines)
        case .reportFigures(let figures):
            perform(command, in: figures)
            return []
        case .saving(let saving): return perform(command, in: saving)
        case .find:
            performWhileFinding(command)
            return []
        case .search:
            switch command {
            case .accept: return endSearch()
            case .cancel: return cancelSearch()
            default: return []
            }
        }
    }

    private func helpScroll(from scroll: Int, _ command: CommandID) -> Int {
        let last = max(0, helpLines.lines.count - pageRows)
        switch command {
        case .moveUp: return max(0, scroll - 1)
        case .moveDown: return min(last, scroll + 1)
        case .movePageUp: return max(0, scroll - pageRows)
        case .movePageDown: return min(last, scroll + pageRows)
        case .moveFirst: return 0
        case .moveLast: return last
        default: return scroll
        }
    }

    /// Takes what is typed into the open line.
    mutating func type(_ events: [InputEvent]) -> [Effect] {
        func edit(_ field: inout TextField) {
            for event in events {
                switch event {
                case .key(let key): _ = field.handle(key, compose: \.asTyped)
                case .paste(let text): field.insert(text, compose: \.asTyped)
                case .resize, .terminate, .hangup, .suspend, .continued: break
                }
            }
        }
        switch modal {
        case .prompt(var prompt):
            edit(&prompt.field)
            prompt.isRejected = false
            replaceModal(with: .prompt(prompt))
        case .search:
            edit(&table.field)
            return runQuery()
        case .form(var form):
            edit(&form.fields[form.focus].input)
            form.fields[form.focus].complaint = nil
            form.pick = nil
            replaceModal(with: .form(form))
        case .palette(var palette):
            edit(&palette.field)
            palette.choice = nil
            replaceModal(with: .palette(palette))
        case .quickLine(let line): type(events, into: line, edit: edit)
        case .papers(let box): extend(box, by: events)
        case .jump(let line): type(into: line, edit: edit)
        case .find:
            var field = findField
            edit(&field)
            findField = field
        case .saving(var saving):
            edit(&saving.field)
            // The name that would be replaced is no longer the one that was warned of.
            saving.complaint = nil
            replaceModal(with: .saving(saving))
        case .help, .statuses, .conflict, .history, .syncConflicts, .removal, .page, .linesToCopy, .reportFigures,
            .planStates, .reportStates, .successors,
            .reviewQuestion, .newLine, .losing, .confirmation, .lineKinds, .documentWait, nil:
            break
        }
        return []
    }

    /// Opens the list of changes of what is selected: of a task, else of a plan, else of all.
    mutating func showHistory(_ entries: [HistoryEntry]) {
        let subject = selection.record
        let scope: HistoryView.Scope =
            if let subject { .record(subject) } else if let plan = selection.historyPlan { .plan(plan) } else {
                .folder
            }
        present(.history(HistoryView(scope: scope, entries: entries, subject: subject)))
    }

    /// Opens the search line, on screen 3.
    mutating func beginSearch() {
        if screen != .tasks { table.returnsTo = screen }
        (table.before, table.selectedBefore) = (table.field.text, table.selected)
        table.field = TextField()
        screen = .tasks
        notice = nil
        present(.search)
    }

    private mutating func endSearch() -> [Effect] {
        dismiss()
        return runQuery()
    }

    private mutating func cancelSearch() -> [Effect] {
        dismiss()
        table.field.replace(with: table.before)
        table.selected = table.selectedBefore
        let effects = runQuery()
        if let returning = table.returnsTo {
            screen = returning
            table.returnsTo = nil
        }
        return effects
    }

    /// Does what was typed into a line.
    private mutating func accept(_ typed: Prompt) -> [Effect] {
        var prompt = typed
        let text = prompt.field.text.trimmed
        switch prompt.purpose {
        case .evidence:
            guard !text.isEmpty else { return reject(prompt) }
            guard case .evidence(let purpose) = prompt.meaning else { return reject(prompt) }
            let read = TypedEvidence(text, for: purpose)
            if read.impossibleDay != nil { return reject(prompt) }
            if read.day != nil, prompt.day() == nil { return reject(prompt) }
            dismiss()
            return commit(prompt.targets, .evidence(read.evidence))
        case .note:
            guard let note = prompt.note() else { return reject(prompt) }
            dismiss()
            return commit(prompt.targets, .note(TaskNote(note, at: moment, by: author)))
        case .newDue:
            let day = text.isEmpty ? nil : prompt.day()
            guard day != nil || text.isEmpty else { return reject(prompt) }
            dismiss()
            return commit(prompt.targets, .newDue(day))
        case .activityDay:
            guard let target = activity(among: prompt.targets), let day = prompt.day() else { return reject(prompt) }
            dismiss()
            return commit { actions throws(ChangeRefusal) in try actions.moving(target.id, to: day) }
        }
    }

    private mutating func reject(_ prompt: Prompt) -> [Effect] {
        var rejected = prompt
        rejected.isRejected = true
        replaceModal(with: .prompt(rejected))
        return []
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
