import PlanModel
import Records
import Wording

/// What is known about a plan as a paper: who issued it, which papers stand before and after it, where its unit is now,
/// what it cites and what is in it.
package struct PlanSheet {
    private let plan: ResolvedPlan
    private let library: PlanLibrary
    private let today: Day
    private let wording: Wording
    private let form: SheetForm

    package init(_ plan: ResolvedPlan, _ library: PlanLibrary, today: Day, _ wording: Wording, in form: SheetForm) {
        (self.plan, self.library, self.today, self.wording, self.form) = (plan, library, today, wording, form)
    }

    /// The facts in the order of the form: on a page all, in a pane the chain of papers that the plan stands in.
    package var facts: [Fact] {
        let facts =
            switch form {
            case .page:
                [
                    Fact(wording.fact(.title), paper.title), number, issuedOn, issuer, signatory, signing, parent,
                    derivedFrom,
                    followedBy, province, state, counts, addressees, recipients, legalBases, sections, norms,
                    activities, remarks, unsure,
                ]
            case .pane: [state, signing, issuedOn, issuer, parent, derivedFrom, followedBy, province]
            }
        return facts.filter { !$0.isEmpty }
    }

    private var paper: OfficialDocument { plan.plan.document }
    private var language: Language { wording.language }

    // MARK: The paper

    private var number: Fact {
        let number = paper.number ?? paper.knownNumber.map { wording.notPrinted($0) + source(.number) }
        return Fact(wording.fact(.number), number ?? paper.printedNumber)
    }
    private var issuedOn: Fact {
        let isPrinted = paper.knownDate == paper.issuedOn
        return Fact(wording.fact(.issuedOn), wording.issuedOn(paper).map { isPrinted ? $0 : $0 + source(.issuedOn) })
    }

    /// Where a page says that something was read which the print leaves blank.
    private func source(_ field: OfficialDocument.OutsideField) -> String {
        guard form == .page, let fact = paper.outside[field] else { return "" }
        return " – " + wording.notPrinted(source: fact.source)
    }

    private var issuer: Fact { Fact(wording.fact(.issuer), paper.issuer.printed) }
    private var signatory: Fact {
        let signature = paper.signatory.capacity + [paper.signatory.name].compactMap(\.self)
        return Fact(wording.fact(.signatory), signature.joined(separator: ", "))
    }
    private var state: Fact { Fact(wording.fact(.state), plan.plan.state(on: today).name(language)) }
    /// A page has every step, a pane what the paper waits for.
    private var signing: Fact {
        guard let progress, !progress.steps.isEmpty else { return Fact(wording.fact(.signing), []) }
        let lines = form == .page ? signingSteps : [wording.signingStanding(progress, today: today)]
        return Fact(wording.fact(.signing), lines)
    }

    private var progress: SigningProgress? {
        library.signingProgress(of: .plan(plan.id), of: plan.plan.unit)
    }

    /// The steps of the plan to its signature, the signature itself among them.
    package var signingSteps: [String] {
        progress.map { library.signingSteps(of: $0, wording) } ?? []
    }

    private var addressees: Fact { Fact(wording.fact(.addressees), paper.addressees.map(\.printed)) }
    private var recipients: Fact {
        Fact(wording.fact(.recipients), paper.recipients.map(\.printed).joined(separator: "; "))
    }

    // MARK: What stands before and after it

    private var parent: Fact { Fact(wording.fact(.parent), paper.parent.map(text)) }
    private var derivedFrom: Fact { Fact(wording.fact(.derivedFrom), plan.plan.derivedFrom.map(name)) }
    private var followedBy: Fact {
        let next = library.entries.filter { $0.outline.derivedFrom == plan.id }.map { name($0.id) }
        return Fact(wording.fact(.followedBy), next.joined(separator: ", "))
    }

    /// A page names plans as commands do, a pane as people do.
    private func name(_ id: PlanID) -> String {
        guard form == .pane, let other = library.entry(id)?.outline else { return id.slug }
        return "\(other.label(language)) \(other.year)"
    }

    /// The unit's province of today, where that is another one or is called otherwise.
    private var province: Fact {
        let province = library.reference.province(of: plan.plan.unit, on: today)
        let name = library.reference.name(of: province, on: today, language)
        let then = library.reference.name(of: plan.plan.unit, on: plan.plan.referenceDay ?? today, language)
        guard province != plan.plan.unit || name != then else { return Fact(wording.fact(.province), []) }
        // A pane needs the id only where the name tells nothing.
        return Fact(wording.fact(.province), form == .page || name == then ? "\(name) (\(province))" : name)
    }

    private var legalBases: Fact { Fact(wording.fact(.legalBases), citations) }

    /// Every paper that it cites, with where, and with what has ended.
    package var citations: [String] { paper.citations.map(text) }

    private func text(_ citation: Citation) -> String {
        let date = citation.issuedOn.map { "(\(wording.date($0)))" }
        let place = citation.at.map { "[\(wording.place($0))]" }
        // A title says by itself what kind of document it is.
        let name = citation.number.map { "\(citation.kind.name(language)) \($0)" } ?? citation.title
        let ended = library.reference.instrument(citedAs: citation)?.validTo.flatMap { $0 < today ? $0 : nil }
            .map { "– \(wording.ended($0))" }
        return [name ?? citation.kind.name(language), date, place, ended].compactMap(\.self).joined(separator: " ")
    }

    // MARK: What is in it

    private var counts: Fact { Fact(wording.fact(.counts), wording.counts(library.tally(plan, today: today))) }
    private var sections: Fact { Fact(wording.fact(.sections), plan.plan.sections.map { "\($0.ref)  \($0.title)" }) }
    private var norms: Fact {
        Fact(
            wording.fact(.norms),
            plan.plan.norms.map { "\($0.who): \(wording.moneyPerYear(minimum: $0.minimum, maximum: $0.maximum))" })
    }
    private var activities: Fact {
        Fact(
            wording.fact(.activities),
            plan.plan.activities.map { "\($0.id)  \(wording.day($0.from))  \($0.title)" })
    }
    private var unsure: Fact {
        Fact(
            wording.fact(.unsure),
            plan.plan.doubtfulLines.map { "\($0.ref)  " + wording.doubts($0.fields).joined(separator: "; ") })
    }
    private var remarks: Fact {
        Fact(wording.fact(.remarks), plan.plan.remarks.map { "\(wording.place($0.at)): \($0.text)" })
    }
}
