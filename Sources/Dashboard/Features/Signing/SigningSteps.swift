import PlanActions
import PlanModel
import Presentation
import Records
import TerminalUI
import Wording

/// What records the way of a paper to a signature.
enum SigningCommands {
    static let all: [Command] = [
        Command(
            .takeSigningStep, [.character("p")], on: .overview, .browse, .reports, footer: 21,
            unless: { $0.noPaper }, run: { $0.askSigningStep() })
    ]
}

extension AppState {
    /// Why no step can be recorded: there is no paper under the cursor, or it is closed to changes.
    fileprivate var noPaper: Unavailable? {
        if let readOnlyFolder { return readOnlyFolder }
        guard let paper = selection.paper else { return screen == .reports ? .noLetter : .noPlan }
        guard let progress = digest.library.signingProgress(of: paper.paper, of: paper.unit) else { return .noPlan }
        // A letter does not close with its plan.
        return closed(progress.paper.letter.map { .letter(progress.unit, $0) } ?? .plan(progress.plan))
    }

    /// Asks for the next step of the paper under the cursor, with what it likely is filled in.
    fileprivate mutating func askSigningStep() {
        guard let (unit, paper) = selection.paper,
            let progress = digest.library.signingProgress(of: paper, of: unit),
            let plan = digest.plan(progress.plan)?.plan
        else { return }
        func day(_ direction: DayPurpose.Direction) -> FieldMeaning {
            .day(DayPurpose(direction, planYear: plan.plan.year, today: today))
        }
        let next = progress.nextMove
        // What was signed before keeps its day when only its number is mended.
        let known = progress.isUnsigned ? nil : progress.signedOn?.complete
        let missing = next == .replied ? progress.missing.map { name($0, plan) }.joined(separator: "; ") : ""
        var fields = [
            Form.Field(.signingMove, next.name(language), choices: .words(SigningMove.self, language)),
            Form.Field(.signingDay, wording.day(known ?? today), as: day(.happened)),
            Form.Field(.signingBodies, missing, choices: FieldChoices(bodies(of: plan, progress), separator: ";")),
            Form.Field(.signingTo), Form.Field(.signingUntil, as: day(.due)), Form.Field(.signingPerson),
            Form.Field(.paperNumber, progress.printedNumber ?? ""),
        ]
        if case .plan = paper { fields.append(Form.Field(.signatory, progress.signer ?? "")) }
        fields.append(Form.Field(.note))
        var form = Form(purpose: .signingStep(paper, of: unit), fields: fields)
        let first: Wording.FieldLabel =
            switch next {
            case .drafted: .signingPerson
            case .opinionsAsked, .replied: .signingBodies
            case .submitted, .issued: .signingTo
            case .sentBack: .note
            case .signed: .paperNumber
            }
        form.focus = form.fields.firstIndex { $0.label == first } ?? 0
        present(.form(form))
    }

    /// Those of the plan and those that were asked, then every kind of body, for anybody may be asked.
    private func bodies(
        of plan: ResolvedPlan, _ progress: SigningProgress
    ) -> [(text: String, names: [String])] {
        let reference = digest.library.reference
        let others = reference.agencies.values.filter { $0.sort != .collective }.sortedInVietnamese(by: \.short)
            .map { AgencyReference($0.id) }
        var seen: Set<String> = []
        return (progress.steps.flatMap(\.bodies) + plan.bodies + others).compactMap { body in
            let text = name(body, plan)
            guard seen.insert(text).inserted else { return nil }
            return (text: text, names: reference.searchNames(of: body, in: plan.plan))
        }
    }

    private func name(_ body: AgencyReference, _ plan: ResolvedPlan) -> String {
        digest.library.reference.shortName(of: body, in: plan.plan, language)
    }

    /// Records what a form says, or says what is wrong beside its field.
    mutating func acceptSigningStep(_ typed: Form, _ paper: SigningRegister.Paper, of unit: UnitID) -> [Effect] {
        var form = typed
        for place in form.fields.indices { form.fields[place].complaint = nil }
        guard let progress = digest.library.signingProgress(of: paper, of: unit),
            let plan = digest.plan(progress.plan)?.plan
        else {
            dismiss()
            return []
        }
        let move: SigningMove? = form.word(.signingMove)
        let day = form.day(.signingDay)
        if form.text(.signingDay) == nil { form.reject(.signingDay, .missing) }
        let until = form.day(.signingUntil)
        if let move { form.rejectStrays(move, of: paper) }
        if let day, let until, until < day { form.reject(.signingUntil, .endsBeforeItBegins) }
        let bodies = move?.takes(.bodies, of: paper) ?? false ? bodies(in: &form, of: plan) : []
        if form.text(.signingBodies) == nil, move == .opinionsAsked || move == .replied {
            form.reject(.signingBodies, .missing)
        }
        if move == .signed, form.text(.paperNumber) == nil { form.reject(.paperNumber, .missing) }
        guard let move, let day, form.isAccepted else {
            replaceModal(with: .form(form))
            return []
        }
        let (number, signer) = (form.text(.paperNumber) ?? "", form.text(.signatory))
        let step = move.act.map { act in
            SigningRegister.Step(
                id: NewRecordIDs().signingStepID(), paper: paper, act, on: day,
                bodies: bodies, to: form.text(.signingTo),
                person: form.text(.signingPerson), until: until, note: form.text(.note))
        }
        let reply = SigningRegister.Reply(on: day, text: form.text(.note))
        let attempt = { (actions: PlanActions) throws(ChangeRefusal) -> AttemptedChange in
            if let step { return try actions.taking(step, of: unit) }
            return move == .replied
                ? try actions.replying(reply, by: bodies, to: paper, of: unit)
                : try actions.signing(paper, of: unit, number: number, on: day, signer: signer)
        }
        // What is refused stays to be mended.
        do throws(ChangeRefusal) {
            _ = try attempt(actions)
        } catch {
            replaceModal(with: .form(form))
            refuse(error)
            return []
        }
        dismiss()
        return commit(attempt)
    }

    /// The bodies that stand in a form; none where one is not understood, which the form then says.
    private func bodies(in form: inout Form, of plan: ResolvedPlan) -> [AgencyReference] {
        let lookup = PlanBodyLookup(plan, reference: digest.library.reference)
        var bodies: [AgencyReference] = []
        for text in form.texts(.signingBodies) {
            do throws(LookupFailure) {
                bodies.append(try lookup.body(text))
            } catch {
                if case .ambiguousBody = error {
                    form.reject(.signingBodies, .severalBodies)
                } else {
                    form.reject(.signingBodies, .noSuchBody)
                }
            }
        }
        return bodies
    }

    /// A paper on its way, as a text to read: what it waits for, and its steps.
    func signingPage(of progress: SigningProgress) -> TextPage {
        let steps = digest.library.signingSteps(of: progress, wording).map { "· " + $0 }
        let standing = wording.signingStanding(progress, today: today)
        return TextPage(
            title: digest.library.name(of: progress, today: today, wording),
            text: ([standing, ""] + steps).joined(separator: "\n"))
    }

    /// What the form is about.
    func titleOfSigning(_ paper: SigningRegister.Paper, of unit: UnitID) -> String {
        let progress = digest.library.signingProgress(of: paper, of: unit)
        return wording.signingForm(progress.map { digest.library.name(of: $0, today: today, wording) } ?? "")
    }
}

extension Form {
    /// Says of what was typed that it does not belong to a step. What was filled in for another one goes unsaid.
    fileprivate mutating func rejectStrays(_ move: SigningMove, of paper: SigningRegister.Paper) {
        for detail in SigningMove.Detail.allCases where !move.takes(detail, of: paper) {
            let label: Wording.FieldLabel =
                switch detail {
                case .bodies: .signingBodies
                case .to: .signingTo
                case .person: .signingPerson
                case .until: .signingUntil
                case .number: .paperNumber
                case .signer: .signatory
                case .note: .note
                }
            if isTouched(label), text(label) != nil { reject(label, .notOfStep) }
        }
    }
}
