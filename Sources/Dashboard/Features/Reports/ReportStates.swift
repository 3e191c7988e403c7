import PlanActions
import PlanModel
import Records
import TerminalUI
import Wording

/// The choice of what becomes of a report of bodies.
package struct ReportStateChoice: Equatable, Sendable {
    package var duty: RecordID
    package var bodies: [AgencyReference]
    /// What can become of it as it stands.
    package var acts: [Wording.ReportAct]
    package var selected: Wording.ReportAct
}

extension Wording.ReportAct {
    /// Whether it can be done to what a body has of a duty.
    fileprivate func isPossible(_ duty: ReportingDuty, _ body: AgencyReference) -> Bool {
        let isIn = duty.handedIn(body) != nil
        return switch self {
        case .handIn, .exempt: !isIn && (self == .handIn || !duty.isExempt(body))
        case .replace, .sendBack, .withdraw: isIn
        case .keep: duty.submissions[body]?.returned != nil
        case .owe: duty.isExempt(body)
        }
    }
}

/// Reports that are sent back, replaced, or not owed.
extension AppState {
    mutating func chooseReportState() {
        guard let (plan, duty, bodies) = try? submitters() else { return }
        let acts = Wording.ReportAct.allCases.filter { act in bodies.contains { act.isPossible(duty, $0) } }
        guard let first = acts.first else { return }
        present(
            .reportStates(
                ReportStateChoice(duty: RecordID(plan.id, duty.id), bodies: bodies, acts: acts, selected: first)))
    }

    mutating func perform(_ command: CommandID, in choice: ReportStateChoice) -> [Effect] {
        switch command {
        case .cancel: dismiss()
        case .choose:
            dismiss()
            return perform(choice.selected, of: choice)
        default:
            var next = choice
            next.selected = step(from: choice.selected, in: choice.acts, command) ?? choice.selected
            replaceModal(with: .reportStates(next))
        }
        return []
    }

    private mutating func perform(_ act: Wording.ReportAct, of choice: ReportStateChoice) -> [Effect] {
        let plan = digest.plan(choice.duty.plan)?.plan.plan
        guard let duty = plan?.duties.first(where: { $0.id == choice.duty.record }) else { return [] }
        let bodies = choice.bodies.filter { act.isPossible(duty, $0) }
        let (record, today) = (choice.duty, today)
        switch act {
        case .handIn:
            return recordReports(of: bodies) { actions throws(ChangeRefusal) in
                try actions.recording(.init(receivedOn: today), of: record, from: bodies)
            }
        case .withdraw:
            return recordReports(of: bodies) { actions throws(ChangeRefusal) in
                try actions.withdrawing(record, from: bodies)
            }
        case .keep:
            return recordReports(of: bodies) { actions throws(ChangeRefusal) in
                try actions.returning(record, to: bodies, nil)
            }
        case .owe:
            return recordReports(of: bodies) { actions throws(ChangeRefusal) in
                try actions.exempting(record, bodies, nil)
            }
        case .replace: askReport(.replacement, record, bodies, known: nil)
        case .sendBack: ask(.returning(record, bodies), year: plan?.year)
        case .exempt: ask(.exempting(record, bodies), year: plan?.year)
        }
        return []
    }

    private mutating func ask(_ purpose: Form.Purpose, year: Int?) {
        var form = Form(
            purpose: purpose,
            fields: [
                Form.Field(
                    .decidedOn, wording.day(today), as: .day(DayPurpose(.happened, planYear: year, today: today))),
                Form.Field(.because),
            ])
        form.focus = 1
        present(.form(form))
    }

    mutating func acceptReturn(_ form: Form, of duty: RecordID, to bodies: [AgencyReference]) -> [Effect] {
        guard let (day, reason) = decision(form) else { return [] }
        return recordReports(of: bodies) { actions throws(ChangeRefusal) in
            try actions.returning(duty, to: bodies, ReportingDuty.Return(on: day, reason: reason))
        }
    }

    mutating func acceptExemption(_ form: Form, of duty: RecordID, _ bodies: [AgencyReference]) -> [Effect] {
        guard let (day, reason) = decision(form) else { return [] }
        return recordReports(of: bodies) { actions throws(ChangeRefusal) in
            try actions.exempting(duty, bodies, ReportingDuty.Exemption(on: day, reason: reason))
        }
    }

    /// The day and the reason of a form, which is closed then; nil where one of them is missing, which the form says.
    private mutating func decision(_ typed: Form) -> (day: Day, reason: String)? {
        var form = typed
        let day = form.day(.decidedOn)
        if day == nil, form.text(.decidedOn) == nil { form.reject(.decidedOn, .notADay) }
        let reason = form.text(.because)
        if reason == nil { form.reject(.because, .missing) }
        guard let day, let reason, form.isAccepted else {
            replaceModal(with: .form(form))
            return nil
        }
        dismiss()
        return (day, reason)
    }

    /// What a form about reports calls whom it is about.
    func title(of bodies: [AgencyReference], _ plan: PlanID) -> String {
        guard bodies.count == 1, let body = bodies.first else { return wording.bodies(bodies.count) }
        return nameOfBody(body, of: plan)
    }
}

struct ReportStateView {
    let state: AppState
    let choice: ReportStateChoice

    func draw(in rect: Rect, _ frame: inout Frame) {
        let title = state.wording.reportStateTitle(state.title(of: choice.bodies, choice.duty.plan))
        let names = choice.acts.map(state.wording.reportAct)
        let width = max(title.displayWidth + 6, (names.map(\.displayWidth).max() ?? 0) + 4)
        let box = rect.centered(Size(columns: min(rect.columns, width), rows: names.count + 2))
        frame.fill(box)
        frame.box(box, title: title, .borderFocused)
        frame.list(
            names, selected: choice.acts.firstIndex(of: choice.selected), in: box.inner, isFocused: true
        ) { name, line, frame in
            frame.put(name.truncated(toWidth: line.columns - 1), in: line, column: 1)
        }
    }
}
