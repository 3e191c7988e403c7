import PlanActions
import PlanModel
import Records
import Wording

extension AppState {
    /// Moves the selection on screen 7.
    mutating func moveInFigures(_ command: CommandID) {
        switch figures.subject {
        case .targets: figures.target = step(from: figures.target, in: targetRows.compactMap(\.id), command)
        case .money:
            figures.money = step(from: figures.money, in: moneyTable?.rows.map(\.record) ?? [], command)
        }
    }

    /// Goes to another province, or to another plan's money.
    mutating func nextFigures(by offset: Int) {
        func next<ID: Equatable>(_ current: ID?, in choices: [ID]) -> ID? {
            guard !choices.isEmpty else { return nil }
            let place = current.flatMap { choices.firstIndex(of: $0) } ?? 0
            return choices[(place + offset + choices.count) % choices.count]
        }
        switch figures.subject {
        case .targets: figures.unit = next(figures.unit, in: figureChoices)
        case .money: show(money: next(figures.plan, in: moneyPlans))
        }
        repairFigures()
    }

    /// Goes to another year of what is shown.
    mutating func changeFiguresYear(by offset: Int) {
        let year = (figures.subject == .targets ? figures.year : figures.moneyYear) + offset
        guard UnitFigures.years.contains(year) else { return }
        switch figures.subject {
        case .targets: figures.year = year
        case .money: figures.moneyYear = year
        }
        repairFigures()
    }

    /// Changes between targets and money.
    mutating func switchFigures() {
        figures.subject = figures.subject == .targets ? .money : .targets
        notice = nil
        repairFigures()
    }

    /// Whether there is a figure under the cursor that can be entered.
    var noFigure: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        switch figures.subject {
        case .targets: return figures.unit == nil || selectedTarget == nil ? .noFigure : nil
        case .money:
            return figures.plan == nil || moneyTable?.rows.contains { $0.record == figures.money } != true
                ? .noFigure : nil
        }
    }

    /// Opens the form of the selected line.
    mutating func editFigure() {
        switch figures.subject {
        case .targets:
            guard let unit = figures.unit, let target = selectedTarget else { return }
            let value = shownFigures?.value(of: target.id, in: figures.year)
            present(
                .form(
                    Form(
                        purpose: .figure(unit, target: target.id, year: figures.year),
                        fields: [
                            Form.Field(.value, value.map { typed($0.value, of: target) } ?? "", as: .value(target))
                        ]
                            + AppState.fields(value?.origin))))
        case .money:
            guard let row = moneyTable?.rows.first(where: { $0.record == figures.money }), let plan = figures.plan
            else { return }
            let money =
                row.entry
                ?? UnitFigures.Money(plan: plan, norm: row.norm?.id, agency: row.body, year: figures.moneyYear)
            present(
                .form(
                    Form(
                        purpose: .money(money),
                        fields: [
                            Form.Field(.planned, money.planned.map(wording.amount) ?? "", as: .amount),
                            Form.Field(.spent, money.spent.map(wording.amount) ?? "", as: .amount),
                        ] + AppState.fields(money.origin))))
        }
    }

    private static func fields(_ origin: UnitFigures.Origin?) -> [Form.Field] {
        [
            Form.Field(.source, origin?.source ?? ""), Form.Field(.documentNumber, origin?.number ?? ""),
            Form.Field(.note, origin?.note ?? ""),
        ]
    }

    /// A value as people read it; nil where there is none.
    func valueText(_ value: DecimalNumber?, of target: String) -> String? {
        value.flatMap { value in digest.library.reference.targets.target(target)?.text(value, language) }
    }

    /// A value as the form shows it and a person would type it.
    private func typed(_ value: DecimalNumber, of target: StrategyTarget) -> String {
        target.measure == .yesNo ? target.text(value, language) : value.text(language)
    }

    /// Enters the value of a form; an empty one takes the value away.
    mutating func accept(_ typed: Form, ofFigure unit: UnitID, target id: String, year: Int) -> [Effect] {
        guard let target = digest.library.reference.targets.target(id) else { return leaveForm() }
        var form = typed
        let old = digest.library.figures(of: unit).value(of: id, in: year)
        guard let text = form.text(.value) else {
            guard old != nil else { return reject(form, .value, .missing) }
            dismiss()
            return commit { actions throws(ChangeRefusal) in try actions.removingValue(of: id, in: year, of: unit) }
        }
        // What stood there is taken as it is, also where a person could not have meant it so.
        let value =
            old.flatMap { self.typed($0.value, of: target) == text ? $0.value : nil }
            ?? form.take(
                .value, target.readings(typed: text, language),
                or: target.measure == .yesNo ? .notYesOrNo : .notAValue)
        guard let value else {
            replaceModal(with: .form(form))
            return []
        }
        let entry = UnitFigures.Value(target: id, year: year, value: value, origin: AppState.origin(form))
        dismiss()
        return commit { actions throws(ChangeRefusal) in try actions.entering(entry, of: unit) }
    }

    /// Enters the money of a form; an empty amount is not known, an empty form takes the record away.
    mutating func accept(_ typed: Form, ofMoney before: UnitFigures.Money) -> [Effect] {
        var (form, money) = (typed, before)
        for place in form.fields.indices { form.fields[place].complaint = nil }
        let amounts: [(Wording.FieldLabel, WritableKeyPath<UnitFigures.Money, Int?>)] = [
            (.planned, \.planned), (.spent, \.spent),
        ]
        for (label, field) in amounts {
            let text = form.text(label)
            money[keyPath: field] = text.flatMap { text in
                // What stood there is taken as it is.
                if let old = before[keyPath: field], wording.amount(old) == text { return old }
                return form.take(label, DongAmount.readings(typed: text, language), or: .notAnAmount)
            }
        }
        guard form.fields.allSatisfy({ $0.complaint == nil }) else {
            replaceModal(with: .form(form))
            return []
        }
        money.origin = AppState.origin(form)
        dismiss()
        return commit { actions throws(ChangeRefusal) in try actions.entering(money) }
    }

    private static func origin(_ form: Form) -> UnitFigures.Origin {
        UnitFigures.Origin(source: form.text(.source), number: form.text(.documentNumber), note: form.text(.note))
    }

    private mutating func reject(
        _ form: Form, _ label: Wording.FieldLabel, _ complaint: Wording.FieldComplaint
    ) -> [Effect] {
        var rejected = form
        rejected.reject(label, complaint)
        replaceModal(with: .form(rejected))
        return []
    }

    private mutating func leaveForm() -> [Effect] {
        dismiss()
        return []
    }

    /// What a body is called in a plan.
    func nameOfBody(_ body: AgencyReference, of plan: PlanID) -> String {
        digest.plan(plan).map { world.bodyName(body, in: $0.plan.plan) } ?? body.description
    }
}
