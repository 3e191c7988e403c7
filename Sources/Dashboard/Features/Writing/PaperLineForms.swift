import PlanActions
import PlanModel
import Records
import Wording

/// Norms, and the lines of the paper that have no mark: what it is based on, and who gets it.
extension AppState {
    func normFields(_ norm: Plan.MoneyNorm?) -> [Form.Field] {
        func text(_ amount: Int?) -> String { amount.map(wording.amount) ?? "" }
        return [
            Form.Field(.normWho, norm?.who ?? ""),
            Form.Field(
                .normLevel, (norm?.level ?? .province).name(language),
                choices: .words(AdministrativeUnit.Level.self, language)),
            Form.Field(.minimum, text(norm?.minimum), as: .amount),
            Form.Field(.maximum, text(norm?.maximum), as: .amount),
            Form.Field(.remark, norm?.remark ?? ""),
        ]
    }

    func citationFields(_ citation: Citation?) -> [Form.Field] {
        [Form.Field(.citation, citation?.typedText ?? "", choices: instruments)]
    }

    func recipientFields(_ body: OfficialDocument.NamedBody?, in plan: ResolvedPlan) -> [Form.Field] {
        [Form.Field(.recipient, body?.typedText ?? "", choices: bodyChoices(plan).choices(separator: nil))]
    }

    /// The fields of a line of a list; nil of one that is not there any more.
    func paperListFields(_ line: OutlineLine.ID, in plan: ResolvedPlan) -> [Form.Field]? {
        let paper = plan.plan.document
        guard let list = line.list, let place = line.place, paper.lines(list).indices.contains(place) else {
            return nil
        }
        return switch paper.lines(list)[place] {
        case .citation(let citation): citationFields(citation)
        case .recipient(let body): recipientFields(body, in: plan)
        }
    }

    /// The instruments that are known, as papers name them.
    private var instruments: FieldChoices {
        let known = digest.library.reference.instruments.map { instrument in
            let citation = Citation(
                number: instrument.number, issuedOn: instrument.issuedOn, kind: instrument.kind,
                issuer: instrument.issuer,
                title: instrument.title)
            return (text: citation.typedText, names: [instrument.title])
        }
        return FieldChoices(known)
    }

    // MARK: What was filled in

    func norm(form: inout Form) -> NormDraft? {
        let who = form.needed(.normWho)
        let level: AdministrativeUnit.Level? = form.word(.normLevel)
        let least = form.amount(.minimum, language, isNeeded: true)
        let most = form.amount(.maximum, language, isNeeded: false)
        if let least, let most, most < least { form.reject(.maximum, .atMostBelowAtLeast) }
        guard let who, let level, let least else { return nil }
        return NormDraft(who: who, level: level, minimum: least, maximum: most, remark: form.text(.remark))
    }

    /// A line of a list; where and with which remark a document is cited stays.
    func paperLine(form: inout Form, _ old: OutlineLine.ID?, in plan: ResolvedPlan) -> PaperListLine? {
        let paper = plan.plan.document
        guard form.has(.citation) else {
            guard let text = form.needed(.recipient) else { return nil }
            let lookup = PlanBodyLookup(plan, reference: digest.library.reference)
            guard var body = OfficialDocument.NamedBody(typed: text, in: lookup) else { return nil }
            if let chosen = bodyChoices(plan)[body.printed] {
                body.printed = digest.library.reference.recipientName(of: chosen, in: plan.plan)
                body.agency = chosen
            }
            return .recipient(body)
        }
        guard let text = form.needed(.citation) else { return nil }
        let before = old?.place.flatMap { paper.citations.indices.contains($0) ? paper.citations[$0] : nil }
        if let before, !form.isTouched(.citation) { return .citation(before) }
        let purpose = DayPurpose(.lookedBack, planYear: plan.plan.year, today: today)
        guard var citation = Citation(typed: text, for: purpose) else {
            form.reject(.citation, .notADay)
            return nil
        }
        (citation.at, citation.remark) = (before?.at ?? Citation.preamble, before?.remark)
        return .citation(citation)
    }

    // MARK: Moving and removing

    /// Lets a line change places with the one before or behind it. Of what is cited only what the paper is based on stands in
    /// the outline.
    mutating func movePaperLine(_ line: OutlineLine.ID, of plan: Plan, down: Bool) -> [Effect] {
        guard let list = line.list, let place = line.place else { return [] }
        let seen = list == .citations ? plan.document.bases : Array(plan.document.lines(list).indices)
        guard let index = seen.firstIndex(of: place), seen.indices.contains(down ? index + 1 : index - 1) else {
            refuse(.noLineBeyond)
            return []
        }
        let new = seen[down ? index + 1 : index - 1]
        return commit { actions throws(ChangeRefusal) in
            try actions.moving(list, lineAt: place, to: new, of: plan.id)
        }
    }

    /// Stands on a line that was added or moved, and says what became of it.
    mutating func follow(_ change: PaperLineChange, of plan: PlanID) -> String {
        if change.act != .removed {
            let kind: OutlineLine.Kind = change.list == .citations ? .citation : .recipient
            go(to: .line(OutlineLine.ID(kind, at: change.place), of: plan))
        }
        return wording.paperLineChanged(change)
    }
}

extension PlanActions {
    /// Takes a line without a mark away.
    func removing(_ line: OutlineLine.ID, of plan: PlanID) throws(ChangeRefusal) -> AttemptedChange {
        guard let list = line.list, let place = line.place else { throw .gone(.plan(plan)) }
        return try removing(list, lineAt: place, of: plan)
    }
}

extension Form {
    /// An amount of money; nil where none was typed or it is not accepted, which the form then says.
    fileprivate mutating func amount(_ label: Wording.FieldLabel, _ language: Language, isNeeded: Bool) -> Int? {
        guard let text = text(label) else {
            if isNeeded { reject(label, .missing) }
            return nil
        }
        return take(label, DongAmount.readings(typed: text, language), or: .notAnAmount)
    }
}
