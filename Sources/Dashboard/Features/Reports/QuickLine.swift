import PlanActions
import PlanModel
import Records
import TerminalUI
import VietnameseText
import Wording

/// A line into which reports are typed one after the other as they come in: "phu quoc 85 9/6".
package struct QuickLine: Equatable, Sendable {
    /// One that was recorded since the line was opened.
    struct Taken: Equatable, Sendable {
        let body: AgencyReference
        let submission: ReportingDuty.Submission
    }

    let duty: RecordID
    let desk: QuickDesk
    let purpose: DayPurpose
    var field = TextField()
    /// The day of the last one, which the next has where none is typed.
    var day: Day
    /// The symbol behind the number of the last one of a kind of body.
    var symbols: [AgencyID: String]
    /// A body that was chosen, and among which: it is meant while the line fits those.
    struct Choice: Equatable, Sendable {
        let body: AgencyReference
        let among: [AgencyReference]
    }

    var choice: Choice?
    /// The line that was asked about: accepted again, it is meant.
    var asked: String?
    var complaint: Wording.QuickComplaint?
    /// The last first.
    var taken: [Taken] = []

    var entry: QuickEntry { desk.read(field.text, for: purpose) }

    /// Which of several bodies the cursor is on.
    func pick(in entry: QuickEntry) -> Int? {
        guard let choice, choice.among == entry.bodies else { return nil }
        return entry.bodies.firstIndex(of: choice.body)
    }

    /// Whom the line means: the one that was chosen, or the only one.
    func body(of entry: QuickEntry) -> AgencyReference? {
        if let pick = pick(in: entry) { return entry.bodies[pick] }
        return entry.bodies.count == 1 ? entry.bodies[0] : nil
    }

    /// What would be recorded of a body.
    func submission(_ entry: QuickEntry, of body: AgencyReference) -> ReportingDuty.Submission {
        ReportingDuty.Submission(
            receivedOn: entry.day?.likeliest ?? day, number: entry.number(with: symbols[body.agency]))
    }
}

extension AppState {
    /// Why reports of nobody can be recorded under the cursor.
    var noQuickLine: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        guard let reportDuty, reportBoard?.column(reportDuty.record) != nil else { return .noDuties }
        return closed(reportDuty)
    }

    mutating func openQuickLine() {
        guard let plan = reportPlan?.plan, let record = reportDuty,
            let duty = plan.plan.duties.first(where: { $0.id == record.record })
        else { return }
        let bodies = (plan.debtors[duty.id] ?? []).map(\.reference)
        var symbols: [AgencyID: String] = [:]
        for body in bodies {
            guard let symbol = QuickEntry.symbol(of: duty.submissions[body]?.number) else { continue }
            symbols[body.agency] = symbol
        }
        notice = nil
        reports.unfolded.insert(duty.id)
        present(
            .quickLine(
                QuickLine(
                    duty: record, desk: QuickDesk(bodies, in: plan.plan, digest.library.reference),
                    purpose: DayPurpose(.happened, planYear: plan.plan.year, today: today), day: today,
                    symbols: symbols)))
    }

    func duty(of line: QuickLine) -> ReportingDuty? {
        digest.plan(line.duty.plan)?.plan.plan.duties.first { $0.id == line.duty.record }
    }

    mutating func perform(_ command: CommandID, in typed: QuickLine) -> [Effect] {
        var line = typed
        switch command {
        case .cancel:
            dismiss()
            return []
        case .accept: return accept(line)
        case .nextOffer, .previousOffer:
            let entry = line.entry
            guard entry.bodies.count > 1 else { return [] }
            let next = (line.pick(in: entry) ?? -1) + (command == .nextOffer ? 1 : -1)
            line.choice =
                next < 0
                ? nil : QuickLine.Choice(body: entry.bodies[min(next, entry.bodies.count - 1)], among: entry.bodies)
            line.complaint = nil
        default: return []
        }
        replaceModal(with: .quickLine(line))
        return []
    }

    private mutating func accept(_ typed: QuickLine) -> [Effect] {
        var line = typed
        func refuse(_ complaint: Wording.QuickComplaint) -> [Effect] {
            line.complaint = complaint
            replaceModal(with: .quickLine(line))
            return []
        }
        let entry = line.entry
        guard !entry.name.isEmpty else { return refuse(.nothing) }
        guard let duty = duty(of: line), let body = line.body(of: entry) else {
            return refuse(entry.bodies.isEmpty ? .nobody : .several(entry.bodies.count))
        }
        if let known = duty.handedIn(body) { return refuse(.known(known)) }
        if let day = entry.day, !day.isCertain, line.asked != line.field.text {
            line.asked = line.field.text
            return refuse(.doubtful(day.all))
        }
        let (record, submission) = (line.duty, line.submission(entry, of: body))
        let effects = recordReports(of: [body]) { actions throws(ChangeRefusal) in
            try actions.recording(submission, of: record, from: [body])
        }
        guard !effects.isEmpty else { return [] }
        if entry.day?.isCertain ?? true { line.day = submission.receivedOn }
        if let symbol = QuickEntry.symbol(of: submission.number) { line.symbols[body.agency] = symbol }
        line.taken.insert(QuickLine.Taken(body: body, submission: submission), at: 0)
        (line.field, line.choice, line.asked, line.complaint) = (TextField(), nil, nil, nil)
        if reports.duty == record.record { stand(on: body) }
        replaceModal(with: .quickLine(line))
        return effects
    }

    /// Takes what is typed or pasted into the line.
    mutating func type(_ events: [InputEvent], into typed: QuickLine, edit: (inout TextField) -> Void) {
        if let text = events.pastedList { return openPapers(text) }
        var line = typed
        edit(&line.field)
        line.complaint = nil
        replaceModal(with: .quickLine(line))
    }
}

extension [InputEvent] {
    /// Lines or cells that were pasted; nil where it is one text, or none.
    fileprivate var pastedList: String? {
        let texts = compactMap { if case .paste(let text) = $0 { text } else { nil } }
        guard texts.contains(where: { $0.contains { $0.isNewline || $0 == "\t" } }) else { return nil }
        return map { event in
            switch event {
            case .paste(let text): text
            case .key(let key): key.typedCharacter.map(String.init) ?? ""
            default: ""
            }
        }.joined()
    }
}

/// The line, and below it what it means before it is accepted.
struct QuickLineView {
    let state: AppState
    let line: QuickLine

    private static let shown = 5

    func draw(in rect: Rect, _ frame: inout Frame) {
        let wording = state.wording
        guard let duty = state.duty(of: line) else { return }
        let rows = QuickLineView.shown + 4
        let box = rect.split(rowsFromBottom: min(rect.rows, rows)).1
        frame.fill(box)
        let title = wording.quickTitle(duty.titleOfPeriod, count: line.taken.count)
        frame.box(box, title: title.truncated(toWidth: box.columns - 4), .borderFocused)
        let inside = box.inner.inset(left: 1, right: 1)
        let field = inside.row(0)
        let window = line.field.window(width: field.columns)
        frame.fill(field, .field)
        frame.put(window.text, in: field, .field)
        if line.field.isEmpty { frame.put(wording.quickHint(line.day), in: field, column: 1, .dim) }
        frame.cursor = field.origin.moved(columns: min(window.cursorColumn, max(0, field.columns - 1)))
        let entry = line.entry
        let below = inside.inset(top: 1)
        let (text, style) = remark(entry, duty)
        let lines = text.wrapped(toWidth: below.columns)
        for (row, text) in lines.prefix(2).enumerated() { frame.put(text, in: below, row: row, style) }
        drawChoices(entry, in: below.inset(top: max(1, min(2, lines.count))), &frame)
    }

    /// What accepting the line does, or why it cannot be.
    private func remark(_ entry: QuickEntry, _ duty: ReportingDuty) -> (String, StyleName) {
        let wording = state.wording
        if let complaint = line.complaint { return (wording.quickComplaint(complaint), .error) }
        guard !entry.name.isEmpty else { return ("", .dim) }
        guard let body = line.body(of: entry) else {
            return entry.bodies.isEmpty
                ? (wording.quickComplaint(.nobody), .dim) : (wording.quickComplaint(.several(entry.bodies.count)), .dim)
        }
        if let known = duty.handedIn(body) {
            return ("\(name(body)): \(wording.quickComplaint(.known(known)))", .late)
        }
        let remarks = [
            wording.submission(line.submission(entry, of: body)), duty.exemption(of: body).map(wording.exempt),
            duty.submissions[body]?.returned.map(wording.returned),
        ]
        return ("→ \(name(body)): " + remarks.compactMap(\.self).joined(separator: "; "), .normal)
    }

    /// Those that the name may mean; where it means one, what was recorded last.
    private func drawChoices(_ entry: QuickEntry, in rect: Rect, _ frame: inout Frame) {
        guard entry.bodies.count > 1 else {
            for (row, taken) in line.taken.prefix(rect.rows).enumerated() {
                let text = "✓ \(name(taken.body)): \(state.wording.submission(taken.submission))"
                frame.put(text.truncated(toWidth: rect.columns), in: rect, row: row, .dim)
            }
            return
        }
        let pick = line.pick(in: entry)
        let window = ListWindow(count: entry.bodies.count, selected: pick, lines: rect.rows)
        for (row, index) in window.range.enumerated() {
            frame.put(pick == index ? "▸" : " ", in: rect, row: row, .key)
            frame.put(name(entry.bodies[index]).truncated(toWidth: rect.columns - 3), in: rect, row: row, column: 2)
            if pick == index { frame.highlight(rect.row(row), .selected) }
        }
    }

    private func name(_ body: AgencyReference) -> String { state.nameOfBody(body, of: line.duty.plan) }
}
