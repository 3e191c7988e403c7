import PlanModel
import Records

struct ReportsSelection: Selection {
    let state: AppState

    var plan: PlanID? { state.reports.plan }
    var duty: Ref? { state.reports.plan == nil ? nil : state.reports.duty }
    var record: RecordID? { state.reportDuty }
}
