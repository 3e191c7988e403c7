import PlanModel
import Records
import TerminalUI
import Wording

/// What is known about a plan as a paper: who issued it, which papers stand before and after it, where its unit is now,
/// and what it cites.
struct PlanSheet {
    let plan: ResolvedPlan
    let state: AppState

    private var wording: Wording { state.wording }
    private var language: Language { state.language }
    private var paper: Plan { plan.plan }
    private var library: PlanLibrary { state.digest.library }

    /// The chain the plan stands in, in a few lines: for below the list of plans.
    var chain: [TaskSheet.Field] {
        let document = paper.document
        var fields: [TaskSheet.Field] = []
        func add(_ label: String, _ text: String?, _ style: StyleName = .normal) {
            if let text, !text.isEmpty { fields.append(TaskSheet.Field(label: label, text: text, style: style)) }
        }
        add(wording.fact(.state), paper.state(on: state.today).name(language))
        add(wording.fact(.issuedOn), document.issuedOn.map(wording.date))
        add(wording.fact(.issuer), document.issuer.printed)
        add(wording.fact(.parent), document.parent.map(citation))
        add(wording.fact(.derivedFrom), paper.derivedFrom.map(label))
        let next = library.entries.filter { $0.outline.derivedFrom == plan.id }.map { label($0.id) }
        add(wording.fact(.followedBy), next.joined(separator: ", "))
        add(wording.fact(.province), provinceNow)
        return fields
    }

    /// Everything, as a text to read: the chain, what is cited with what has ended, and what others say of the same.
    var page: TextPage {
        let document = paper.document
        var blocks = [document.title, chain.map { "\($0.label): \($0.text)" }.joined(separator: "\n")]
        let cited = document.citations.map { citation in
            let place = citation.at.map { " [\(wording.place($0))]" } ?? ""
            let ended = library.reference.instrument(citedAs: citation)?.validTo
                .flatMap { $0 < state.today ? " – \(wording.ended($0))" : nil }
            return "· \(self.citation(citation))\(place)\(ended ?? "")"
        }
        if !cited.isEmpty { blocks.append(([wording.fact(.legalBases) + ":"] + cited).joined(separator: "\n")) }
        let findings = CitationComparison(library, today: state.today).findings.filter { $0.concerns(plan.id) }
        blocks += findings.map { finding in
            ([wording.citation(finding)] + finding.statements.map(said)).joined(separator: "\n")
        }
        return TextPage(
            title: "\(paper.label(language)) \(paper.year) · \(state.world.place(of: paper))",
            text: blocks.joined(separator: "\n\n"))
    }

    /// The unit's province of today, where that is another one or is called otherwise.
    private var provinceNow: String? {
        let province = library.reference.province(of: paper.unit, on: state.today)
        let name = library.reference.name(of: province, on: state.today, language)
        let then = library.reference.name(of: paper.unit, on: paper.referenceDay ?? state.today, language)
        guard province != paper.unit || name != then else { return nil }
        return name == then ? "\(name) (\(province))" : name
    }

    private func label(_ id: PlanID) -> String {
        guard let other = library.plan(id)?.plan else { return id.slug }
        return "\(other.label(language)) \(other.year)"
    }

    private func citation(_ citation: Citation) -> String {
        let name = citation.number.map { "\(citation.kind.name(language)) \($0)" } ?? citation.title
        let date = citation.issuedOn.map { " (\(wording.date($0)))" } ?? ""
        return (name ?? citation.kind.name(language)) + date
    }

    private func said(_ statement: CitationStatement) -> String {
        let source = wording.source(statement.source)
        let parts = [
            statement.number, statement.issuedOn.map(wording.date), statement.kind.name(language), statement.title,
        ]
        let place = source.at.isEmpty ? "" : " [\(source.at)]"
        return "  \(source.who)\(place): " + parts.compactMap(\.self).joined(separator: " · ")
    }
}

extension AppState {
    /// Opens what is known about the selected plan of screen 2.
    mutating func showPlanFacts() {
        guard let plan = browsePlan else {
            notice = Notice(kind: .refused, text: wording.nothingHere)
            return
        }
        present(.page(PlanSheet(plan: plan.plan, state: self).page))
    }
}
