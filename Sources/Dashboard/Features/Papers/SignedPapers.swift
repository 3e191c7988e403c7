import PlanModel
import Presentation
import Records
import Wording

/// Papers of the form of what goes out for which somebody has to be said who signs: what is asked for each, and what
/// stands in it where that is left empty.
extension AppState {
    /// A paper that somebody signs; nil where its year had no Action Month.
    func signedPaper(
        _ subject: ExportSubject, of plan: ResolvedPlan, days: ClosedRange<Day>? = nil, from sender: PaperSender?
    ) -> DraftPaper? {
        let papers = PlanPapers(plan, in: digest.library, today: today, wording)
        if let kind = subject.covering { return papers.covering(kind, from: sender) }
        return subject.paperOfActionMonth.flatMap { papers.actionMonth($0, days: days, from: sender) }
    }

    /// What a form says of who signs a paper, as far as it is asked for; nil where nobody signs it, or where something is
    /// not understood, which the form then says.
    func sender(of subject: ExportSubject, from form: inout Form) -> PaperSender? {
        guard let usual = subject.usualOffice else { return nil }
        guard form.isAsked(.sender) else {
            var rest = form
            rest.fields.removeAll { $0.label == .sender }
            let sender = sender(from: &rest, usual: usual)
            for field in rest.fields { if let complaint = field.complaint { form.reject(field.label, complaint) } }
            return sender
        }
        return sender(from: &form, usual: usual)
    }

    /// What stands in a paper where a field of its form is left empty, as far as it depends on the paper.
    func paperHints(of form: Form) -> [Wording.FieldLabel: String] {
        switch form.purpose {
        case .export(let id?): exportHints(of: form, id)
        case .letter(let id): symbolHint(of: form, id, isReport: false)
        case .report(let id): symbolHint(of: form, id, isReport: true)
        default: [:]
        }
    }

    private func exportHints(of form: Form, _ id: PlanID) -> [Wording.FieldLabel: String] {
        var form = form
        guard let subject = form.text(.exported).flatMap(ExportSubject.init(typed:)), let plan = digest.plan(id)?.plan,
            let usual = subject.usualOffice, let sender = sender(of: subject, from: &form),
            let paper = signedPaper(subject, of: plan, from: sender)?.paper
        else { return [:] }
        let capacity = wording.emptyHint(paper.signature.capacity.joined(separator: ", "))
        return [
            .sender: wording.emptyHint(usual.name(language)), .signing: capacity, .signingCapacity: capacity,
            .signer: wording.emptyHint(paper.signature.name),
            .symbol: wording.emptyHint(String(paper.letterhead.number.drop { $0 != "…" })),
        ]
    }

    private func symbolHint(of form: Form, _ id: PlanID, isReport: Bool) -> [Wording.FieldLabel: String] {
        guard let plan = digest.plan(id)?.plan.plan else { return [:] }
        let office = form.text(.sender).flatMap(PaperSender.Office.init(typed:)) ?? .standingAgency
        let number = wording.blankNumber(office, of: plan, digest.library.reference, isReport: isReport, on: today)
        return [.symbol: "\(wording.symbolExample(isReport: isReport)); \(wording.emptyHint(number))"]
    }
}

extension Form {
    /// Whether what comes of the form uses what is typed into a field.
    func isAsked(_ label: Wording.FieldLabel) -> Bool {
        guard case .export = purpose else { return true }
        let subject = text(.exported).flatMap(ExportSubject.init(typed:))
        switch label {
        case .programmeFrom, .programmeUntil: return subject == .actionMonthProgramme
        case .sender: return subject?.hasChoiceOfSender == true
        case .signing, .signingCapacity, .signer, .symbol: return subject?.isSigned == true
        default: return true
        }
    }
}

extension ExportSubject {
    /// Whose the paper is where nothing is said; nil for what nobody signs and for the plan, which has its own signatory.
    fileprivate var usualOffice: PaperSender.Office? {
        switch self {
        case .submission: .standingAgency
        default: paperOfActionMonth?.usualOffice ?? covering.map { _ in .issuer }
        }
    }
}
