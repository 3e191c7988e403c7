import PlanActions
import PlanModel
import Records

struct BrowseSelection: Selection {
    let state: AppState

    private var focus: BrowseState.Column { state.browse.focus }

    var plan: PlanID? { focus > .province ? state.browse.plan : nil }

    var line: OutlineLine? {
        guard plan != nil, focus > .plan, let paper = state.browsePlan?.plan.plan else { return nil }
        let id: OutlineLine.ID?
        if state.browse.grouping == .outline {
            id = state.browse.line
        } else if focus >= .task {
            id = state.browseRow.map { OutlineLine.ID(.task, $0.task.id) }
        } else if case .heading(let heading) = state.browse.group {
            let ref = paper.sections.first { $0.id == heading }?.ref
            let block = paper.assignments.first { $0.id == heading || $0.ref == ref }
            id = block.map { OutlineLine.ID(.block, $0.id) } ?? OutlineLine.ID(.section, heading)
        } else {
            id = nil
        }
        return paper.outline.first { $0.id == id }
    }

    var duty: Ref? {
        guard plan != nil else { return nil }
        if state.browse.grouping == .outline, let line = state.browse.line, line.kind == .duty { return line.record }
        return state.browseRow.flatMap { state.browsePlan?.plan.dutiesByTask[$0.task.id]?.first?.id }
    }

    var nearestPlan: PlanID? { state.browse.plan }

    var paper: (unit: UnitID, paper: SigningRegister.Paper)? {
        plan.flatMap(state.digest.library.entry).map { ($0.outline.unit, .plan($0.id)) }
    }

    var namedBodies: [AgencyReference] {
        guard let line, let plan = state.browsePlan?.plan else { return [] }
        return plan.namedBodies(at: line.id)
    }

    /// Among the parts of a task the one that the cursor is on, else whose work is looked at.
    var body: AgencyReference? {
        if focus == .detail, case .member(let body) = state.detailItem { return body }
        guard plan != nil, case .body(let body) = state.browse.grouping else { return nil }
        return body
    }

    var targets: [ChangeSubject] {
        guard focus >= .task, let row = state.browseRow else { return [] }
        if focus == .detail, !state.members.marked.isEmpty {
            let marked = row.standing.members.map(\.owner.reference).filter(state.members.marked.contains)
            return marked.map { ChangeSubject(row.id, member: $0) }
        }
        if focus == .detail, case .member(let body) = state.detailItem {
            return [ChangeSubject(row.id, member: body)]
        }
        // Who looks at one body's work means its part.
        if case .body(let body) = state.browse.grouping,
            row.standing.members.contains(where: { $0.owner.reference == body })
        {
            return [ChangeSubject(row.id, member: body)]
        }
        return [ChangeSubject(row.id)]
    }

    var record: RecordID? { focus >= .task ? state.browseRow?.id : nil }

    var historyPlan: PlanID? { plan }
}
