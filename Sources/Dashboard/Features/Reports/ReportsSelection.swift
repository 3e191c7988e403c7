import PlanModel
import Records

struct ReportsSelection: Selection {
    let state: AppState

    var plan: PlanID? { state.reports.plan }
    var duty: Ref? { state.reports.plan == nil ? nil : state.reports.duty }
    var record: RecordID? { state.reportDuty }
    var body: AgencyReference? { state.reports.body }
    var namedBodies: [AgencyReference] {
        guard let duty, let plan = state.reportPlan?.plan else { return [] }
        return plan.namedBodies(at: OutlineLine.ID(.duty, duty))
    }
    var paper: (unit: UnitID, paper: SigningRegister.Paper)? {
        state.letterToNumber.map { ($0.unit, .letter($0.letter.id)) }
    }

    /// The report that is looked at, and the bodies that are marked or searched.
    var letterScope: ReminderLetter.Scope {
        var scope = ReminderLetter.Scope()
        if state.reports.layout == .byReport {
            scope.duties = state.reports.duty.map { [$0] }
        } else if case .missingDuty(let duty) = state.reports.listing.filter {
            scope.duties = [duty]
        }
        if !state.reports.marked.isEmpty {
            scope.bodies = state.reports.marked
        } else if let part = state.reports.part, let duty = state.reports.duty, let board = state.reportBoard {
            let parts = state.reportsListed(of: board).first { $0.id == duty }?.parts ?? []
            scope.bodies = Set(parts.filter { $0.group.kind == part }.flatMap(\.rows).map(\.body))
        } else if !state.reports.listing.search.isEmpty {
            scope.bodies = Set(state.reportRows.map(\.body))
        }
        return scope
    }
}
