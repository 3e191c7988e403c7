import PlanModel
import Records

struct OverviewSelection: Selection {
    let state: AppState

    var plan: PlanID? {
        switch state.overview.selected {
        case .plan(let plan): plan
        case .deadline(let id): state.digest.deadline(id)?.record.plan
        case .late, .step, nil: nil
        }
    }

    var duty: Ref? {
        guard case .deadline(let id) = state.overview.selected else { return nil }
        return state.digest.deadline(id)?.record.record
    }

    var nearestPlan: PlanID? {
        switch state.overview.selected {
        case .plan(let plan): plan
        case .deadline(let id): id.plan
        case .late, .step, nil: nil
        }
    }
}
