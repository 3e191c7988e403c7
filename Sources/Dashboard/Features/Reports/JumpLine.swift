import PlanModel
import Records
import TerminalUI
import Wording

/// A name that is typed to go to its body in the list of screen 6, which stays as it is.
package struct JumpLine: Equatable, Sendable {
    let desk: QuickDesk
    var field = TextField()
    /// Which of those that the name fits the cursor is on.
    var pick = 0
    /// Where the cursor was, and what was unfolded, before.
    let before: ReportsState

    var found: [AgencyReference] { desk.bodies(called: field.text) }
}

extension AppState {
    mutating func openJump() {
        guard let plan = reportPlan?.plan.plan, let board = reportBoard, let duty = reports.duty else { return }
        let before = reports
        if reports.layout == .byReport { reports.unfolded.insert(duty) }
        let listed: [AgencyReference] =
            switch reports.layout {
            case .grid: reportRows.map(\.body)
            case .byReport:
                reportsListed(of: board).first { $0.id == duty }?.parts.flatMap(\.rows).map(\.body) ?? []
            }
        notice = nil
        present(.jump(JumpLine(desk: QuickDesk(listed, in: plan, digest.library.reference), before: before)))
    }

    mutating func perform(_ command: CommandID, in typed: JumpLine) -> [Effect] {
        var line = typed
        switch command {
        case .accept:
            // Nobody is at a name that nobody has.
            if line.found.isEmpty, !line.field.isEmpty { return [] }
            dismiss()
        case .cancel:
            dismiss()
            reports = line.before
        case .nextOffer, .previousOffer:
            let count = line.found.count
            guard count > 0 else { return [] }
            line.pick = (line.pick + (command == .nextOffer ? 1 : count - 1)) % count
            go(to: line)
        default: break
        }
        return []
    }

    mutating func type(into typed: JumpLine, edit: (inout TextField) -> Void) {
        var line = typed
        edit(&line.field)
        line.pick = 0
        go(to: line)
    }

    /// Puts the cursor onto a body of the selected report, unfolded where it is folded away.
    mutating func stand(on body: AgencyReference) {
        (reports.body, reports.part) = (body, nil)
        guard reports.hasOpenableParts, let board = reportBoard else { return }
        let parts = reportsListed(of: board).first { $0.id == reports.duty }?.parts ?? []
        for part in parts where part.rows.contains(where: { $0.body == body }) {
            reports.openParts.insert(part.group.kind)
        }
    }

    private mutating func go(to line: JumpLine) {
        if line.found.indices.contains(line.pick) { stand(on: line.found[line.pick]) }
        replaceModal(with: .jump(line))
    }
}
