import PlanModel
import Presentation
import Records
import TerminalUI
import Wording

/// What is known about a plan as a paper, as a text to read.
struct PlanPage {
    let plan: ResolvedPlan
    let state: AppState

    private var wording: Wording { state.wording }
    private var language: Language { state.language }

    /// The chain of papers that the plan stands in, in a few lines: for below the list of plans.
    var chain: [String] {
        sheet.facts.flatMap { fact in fact.lines.map { "\(fact.label): \($0)" } }
    }

    private var sheet: PlanSheet { PlanSheet(plan, state.digest.library, today: state.today, wording, in: .pane) }

    /// Everything, as a text to read: the chain, what is cited with what has ended, and what others say of the same.
    var page: TextPage {
        var blocks = [plan.plan.document.title, chain.joined(separator: "\n")]
        let steps = sheet.signingSteps.map { "· " + $0 }
        if !steps.isEmpty { blocks.append(([wording.fact(.signing) + ":"] + steps).joined(separator: "\n")) }
        let cited = sheet.citations.map { "· " + $0 }
        if !cited.isEmpty { blocks.append(([wording.fact(.legalBases) + ":"] + cited).joined(separator: "\n")) }
        let findings = CitationComparison(state.digest.library, today: state.today).findings.filter {
            $0.concerns(plan.id)
        }
        blocks += findings.map { finding in
            ([wording.citation(finding)] + finding.statements.map(said)).joined(separator: "\n")
        }
        return TextPage(
            title: "\(plan.plan.label(language)) \(plan.plan.year) · \(state.world.place(of: plan.plan))",
            text: blocks.joined(separator: "\n\n"))
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
        present(.page(PlanPage(plan: plan.plan, state: self).page))
    }
}
