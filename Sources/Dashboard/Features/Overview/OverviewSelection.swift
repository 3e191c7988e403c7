import PlanModel
import Records

struct OverviewSelection: Selection {
    let state: AppState

    var plan: PlanID? {
        switch state.overview.selected {
        case .plan(let plan): plan
        case .deadline(let id): state.digest.deadline(id)?.record.plan
        case .paper(let unit, let paper): state.digest.library.signingProgress(of: paper, of: unit)?.plan
        case .late, .step, nil: nil
        }
    }

    var paper: (unit: UnitID, paper: SigningRegister.Paper)? {
        if case .paper(let unit, let paper) = state.overview.selected { return (unit, paper) }
        return nearestPlan.flatMap(state.digest.library.entry).map { ($0.outline.unit, .plan($0.id)) }
    }

    var duty: Ref? {
        guard case .deadline(let id) = state.overview.selected else { return nil }
        return state.digest.deadline(id)?.record.record
    }

    var nearestPlan: PlanID? {
        switch state.overview.selected {
        case .plan(let plan): plan
        case .deadline(let id): id.plan
        case .paper: plan
        case .late, .step, nil: nil
        }
    }
}
