import PlanActions
import PlanModel
import Records
import VietnameseText
import Wording

extension AppState {
    /// Opens a form for a new plan; the units that it may be for are read meanwhile.
    mutating func beginPlan() -> [Effect] {
        let reference = digest.library.reference
        let unit = selection.nearestPlan.flatMap(digest.library.entry).flatMap { reference.units[$0.outline.unit] }
        var fields = [unitField(unit.map { wording.unitLabel($0, in: reference, today: today) } ?? "")]
        fields += headFields(
            nil, year: unit.map { firstFreeYear(of: $0.id) } ?? today.year, level: unit?.level)
        present(.form(Form(purpose: .planHead(nil), fields: fields)))
        return [.readUnits]
    }

    /// Takes over the units of all provinces, also for the form that is open.
    mutating func take(_ units: UnitChoices) {
        writing.units = units
        guard case .form(var form) = modal, form.purpose == .planHead(nil) || form.purpose == .mendedUnit else {
            return
        }
        form.fields[0].choices = units.choices
        replaceModal(with: .form(form))
    }

    /// Opens a form for the head of the plan under the cursor.
    mutating func editHead() {
        guard let plan = selection.nearestPlan.flatMap(digest.plan)?.plan.plan else { return }
        present(.form(headForm(of: plan)))
    }

    func headForm(of plan: Plan) -> Form {
        let level = digest.library.reference.units[plan.unit]?.level
        return Form(purpose: .planHead(plan.id), fields: headFields(PlanHead(plan), year: plan.year, level: level))
    }

    /// A field for a unit; those of all provinces are offered once they were read.
    mutating func unitField(_ text: String) -> Form.Field {
        let known = UnitChoices(digest.library.reference, today: today, wording)
        writing.units = known
        return Form.Field(.unit, text, choices: known.choices)
    }

    /// The unit that stands in a form; nil where none is meant, which the form then says.
    func typedUnit(in form: inout Form) -> UnitID? { writing.units.flatMap { unit(of: &form, among: $0) }?.id }

    /// Of this year and the next one the first for which the unit has no plan.
    private func firstFreeYear(of unit: UnitID) -> Int {
        let taken = digest.entries.filter { $0.outline.unit == unit }.map(\.outline.year)
        return taken.contains(today.year) && !taken.contains(today.year + 1) ? today.year + 1 : today.year
    }

    private func headFields(_ head: PlanHead?, year: Int, level: AdministrativeUnit.Level?) -> [Form.Field] {
        let form = head.map { PaperForm($0.kind, $0.purpose) } ?? .plan
        let signed = FieldMeaning.day(DayPurpose(.happened, planYear: year, today: today))
        return [
            Form.Field(
                .paperForm, form.name(language), choices: .words(PaperForm.self, language)),
            Form.Field(.year, String(year)), Form.Field(.paperNumber, head?.number ?? ""),
            Form.Field(.signedOn, head?.issuedOn.map(wording.date) ?? "", as: signed),
            Form.Field(.dateLinePlace, head?.place ?? ""), Form.Field(.paperTitle, head?.title ?? ""),
            Form.Field(.issuer, head?.issuer.printed ?? "", choices: issuers(level)),
            Form.Field(.signatory, head?.signatory.name ?? ""),
            Form.Field(.capacity, head?.signatory.capacity.joined(separator: "; ") ?? ""),
            Form.Field(.parent, head?.parent?.typedText ?? "", choices: parents),
            Form.Field(.subject, head?.subject ?? ""),
        ]
    }

    /// The bodies of a level that exist, by their names; of a new plan those of all levels.
    private func issuers(_ level: AdministrativeUnit.Level?) -> FieldChoices {
        let bodies = digest.library.reference.agencies.values.filter { agency in
            agency.sort != .collective && agency.level != .central
                && (level == nil || agency.level.rawValue == level?.rawValue)
        }.sortedInVietnamese(by: \.name)
        return FieldChoices(bodies.map { ($0.name, [$0.short, $0.english] + $0.abbreviations) })
    }

    /// The plans of the folder that have a number, as others name them.
    private var parents: FieldChoices {
        let papers = digest.entries.compactMap { entry -> (text: String, names: [String])? in
            guard let number = entry.outline.number, !entry.outline.isNumberFromOutside else { return nil }
            let place = world.place(of: entry.outline)
            return (text: number, names: [place, String(entry.outline.year)])
        }
        return FieldChoices(papers)
    }

    // MARK: What was filled in

    /// Stores the head that was filled in, or says what is wrong beside its field.
    mutating func acceptHead(_ typed: Form, of id: PlanID?) -> [Effect] {
        var form = typed
        for place in form.fields.indices { form.fields[place].complaint = nil }
        guard let id else { return acceptNewPlan(form) }
        guard let plan = seenLibrary.plan(id)?.plan else { return acceptGone(id) }
        var head = PlanHead(plan)
        guard fill(&head, from: &form, isNew: false) else {
            replaceModal(with: .form(form))
            return []
        }
        dismiss()
        return commit { actions throws(ChangeRefusal) in try actions.editingHead(of: id, to: head) }
    }

    private mutating func acceptNewPlan(_ typed: Form) -> [Effect] {
        var form = typed
        guard let units = writing.units, let unit = unit(of: &form, among: units, orNew: true) else {
            replaceModal(with: .form(form))
            return []
        }
        let year = form.year ?? today.year
        let committee = units.reference.nameDay(of: unit, year: year)
            .flatMap { units.reference.committee(of: unit, on: $0) }
        var head = PlanHead(
            unit: unit.id, year: year, kind: .plan, title: "",
            issuer: committee ?? OfficialDocument.NamedBody(agency: nil, printed: ""))
        let isFilled = fill(&head, from: &form, isNew: true)
        if head.issuer.printed.isEmpty { form.reject(.issuer, .missing) }
        guard isFilled, !head.issuer.printed.isEmpty else {
            replaceModal(with: .form(form))
            return []
        }
        let id = head.planID(of: unit, in: units.reference) { digest.library.entry($0) != nil }
        let new = head
        let added = units.reference.units[unit.id] == nil ? unit : nil
        dismiss()
        return commit { actions throws(ChangeRefusal) in
            try actions.beginning(new, as: id).naming(added, in: actions)
        }
    }

    /// The unit that was chosen; nil where none is meant, which the form then says.
    private func unit(
        of form: inout Form, among units: UnitChoices, orNew takesNew: Bool = false
    ) -> AdministrativeUnit? {
        guard let text = form.text(.unit) else {
            form.reject(.unit, .missing)
            return nil
        }
        do throws(LookupFailure) {
            return try units.unit(text, year: form.year ?? today.year)
        } catch {
            guard case .notFound = error else {
                form.reject(.unit, .severalUnits)
                return nil
            }
            let new = takesNew ? units.new(text, year: form.year ?? today.year) : nil
            if new != nil, form.isMeant(.unit) { return new }
            form.reject(.unit, new != nil ? .newBody : takesNew ? .unknownUnitToAdd : .unknownUnit)
            return nil
        }
    }

    /// Puts what was filled in into a head; what was not touched stays as it is. False where something is not understood,
    /// which the form then says.
    private func fill(_ head: inout PlanHead, from form: inout Form, isNew: Bool) -> Bool {
        if let word: PaperForm = form.word(.paperForm), isNew || form.isTouched(.paperForm) {
            (head.kind, head.purpose) = (word.kind, word.purpose)
        }
        if let year = form.year, (2000...2100).contains(year) {
            head.year = year
        } else {
            form.reject(.year, .badYear)
        }
        head.number = form.text(.paperNumber)
        if form.isTouched(.signedOn) { head.issuedOn = form.day(.signedOn).map { PartialDate($0) } }
        head.place = form.text(.dateLinePlace)
        head.subject = form.text(.subject)
        head.title = form.text(.paperTitle) ?? Wording.title(of: head.purpose, head.subject, year: head.year)
        if form.isTouched(.issuer), let text = form.text(.issuer) {
            head.issuer = digest.library.reference.issuer(typed: text)
        }
        head.signatory.name = form.text(.signatory)
        head.signatory.capacity = form.texts(.capacity)
        if form.isTouched(.parent) {
            let purpose = DayPurpose(.lookedBack, planYear: head.year, today: today)
            head.parent = form.text(.parent).flatMap { Citation(typed: $0, for: purpose) }
            if form.text(.parent) != nil, head.parent == nil { form.reject(.parent, .notADay) }
            if head.parent != nil, let known = parentInFolder(form.text(.parent)) { head.parent = known }
        }
        return form.fields.allSatisfy { $0.complaint == nil }
    }

    /// The plan of the folder that is cited by its number alone.
    private func parentInFolder(_ text: String?) -> Citation? {
        let found = digest.entries.filter { $0.outline.number == text && !$0.outline.isNumberFromOutside }
        guard found.count == 1, let plan = digest.plan(found[0].id)?.plan.plan else { return nil }
        let kind: Citation.Kind =
            switch plan.document.kind {
            case .plan: .plan
            case .officialLetter: .officialLetter
            case .decision: .decision
            }
        return Citation(
            number: plan.document.number, issuedOn: plan.document.issuedOn, kind: kind,
            issuer: plan.document.issuer.printed)
    }

    /// After a plan was begun: to it, and what can be done next.
    mutating func tellOfNewPlan(_ plan: PlanID) -> String {
        writing.units = nil
        go(to: .line(OutlineLine.ID(.head, Ref("")), of: plan))
        return wording.planBegunHere(plan)
    }
}

extension Form {
    /// The year that was typed.
    var year: Int? { text(.year).flatMap { Int($0) } }

    /// Whether what stands in a field is not what was found in it.
    func isTouched(_ label: Wording.FieldLabel) -> Bool {
        fields.first { $0.label == label }?.isTouched ?? false
    }

    /// The word of a closed list that stands in a field; nil where none does, which the form then says.
    mutating func word<Word: NamedWord>(_ label: Wording.FieldLabel) -> Word? {
        guard let text = text(label), let word = Word(typed: text) else {
            reject(label, .notInList)
            return nil
        }
        return word
    }

    /// What stands between the semicolons of a field.
    func texts(_ label: Wording.FieldLabel) -> [String] {
        (text(label) ?? "").split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
