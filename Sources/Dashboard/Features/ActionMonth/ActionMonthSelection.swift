import PlanActions
import PlanModel
import Records

struct ActionMonthSelection: Selection {
    let state: AppState

    var year: Int? { state.month.year }

    var plan: PlanID? { targets.first?.record.plan }

    var nearestPlan: PlanID? {
        if let record = state.monthEntry?.item?.record { return record.plan }
        let provinces = ActionMonthPlans(state.digest.library, year: state.month.year, today: state.today).provinces
        return provinces.first { state.month.province == nil || $0.id == state.month.province }?.plans.last?.id
    }

    var targets: [ChangeSubject] {
        // Nobody means last year's task when looking at this year's month.
        guard let item = state.monthEntry?.item, !item.isStandIn else { return [] }
        switch item.content {
        case .task, .activity: return [ChangeSubject(item.record)]
        case .duty: return []
        }
    }

    var record: RecordID? { targets.first?.record }
}
