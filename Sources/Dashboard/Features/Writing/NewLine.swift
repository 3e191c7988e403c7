import PlanActions
import PlanModel
import Records

/// A line that can be added to a plan, and where.
package enum NewLine: Hashable, Sendable {
    case section(LinePlace), block(LinePlace), task(LinePlace)
    /// A duty to report that a task lays down.
    case duty(of: Ref)
    case norm(LinePlace)
    /// A document that the paper is based on, or who gets it, at a place of its list.
    case citation(at: Int), recipient(at: Int)

    /// Where a form that was left is looked for: lines are added one behind the other, so the heading is what counts.
    var name: String {
        switch self {
        case .section(let place): "section/\(place.heading?.description ?? "")"
        case .block(let place): "block/\(place.heading?.description ?? "")"
        case .task(let place): "task/\(place.heading?.description ?? "")"
        case .duty(let task): "duty/\(task)"
        case .norm(let place): "norm/\(place.heading?.description ?? "")"
        case .citation: "citation"
        case .recipient: "recipient"
        }
    }

    /// What can be added at a line, the likeliest first: what stands there already, or what belongs there.
    static func choices(at line: OutlineLine, of plan: Plan) -> [NewLine] {
        switch line.kind {
        case .head:
            let (bases, recipients) = (plan.document.bases, plan.document.recipients)
            return [
                .section(LinePlace(under: nil)), .citation(at: bases.last.map { $0 + 1 } ?? 0),
                .recipient(at: recipients.count),
            ]
        case .citation: return [.citation(at: (line.id.place ?? 0) + 1), .section(LinePlace(under: nil))]
        case .recipient: return [.recipient(at: (line.id.place ?? 0) + 1)]
        case .norm:
            let behind = LinePlace(under: line.ref.parent, after: place(line.ref, in: plan))
            return [.norm(behind)] + around(line.ref.parent, in: plan)
        case .section, .block:
            let inside = LinePlace(under: line.ref)
            let behind = LinePlace(under: line.ref.parent, after: place(line.ref, in: plan))
            if line.kind == .block { return [.task(inside), .block(behind), .section(behind)] }
            let lines: [NewLine] = [.task(inside), .block(inside), .section(inside)]
            if isFunding(line.ref, in: plan) {
                let norms = plan.norms.contains { $0.ref.parent == line.ref }
                return (norms ? [.norm(inside), .section(behind)] : [.section(behind), .norm(inside)]) + lines
            }
            if isAlone(line, in: plan) { return [.section(behind)] + lines }
            let likeliest = likeliest(in: line, of: plan)
            let others = lines.indices.filter { $0 != likeliest }.map { lines[$0] }
            return [lines[likeliest]] + others + [.section(behind)]
        case .task:
            let behind = LinePlace(under: line.ref.parent, after: place(line.ref, in: plan))
            return [.task(behind), .duty(of: line.id.record)] + around(line.ref.parent, in: plan)
        case .duty:
            guard let duty = plan.duties.asLaidDown.first(where: { $0.id == line.id.record }),
                let task = plan.tasks.first(where: { $0.id == duty.task })
            else { return [] }
            let behind = LinePlace(under: task.ref.parent, after: place(task.ref, in: plan))
            return [.duty(of: task.id), .task(behind)]
        case .other: return [.section(LinePlace(under: line.ref.parent))]
        }
    }

    /// Whether a heading is the one that says where the money comes from, or stands under it.
    private static func isFunding(_ ref: Ref, in plan: Plan) -> Bool {
        plan.sections.contains { $0.part == .funding && ($0.ref == ref || ref.isInside($0.ref)) }
    }

    /// Whether nothing stands under a heading of a part in which there are no tasks as a rule.
    private static func isAlone(_ line: OutlineLine, in plan: Plan) -> Bool {
        let part = plan.sections.first { $0.ref == line.ref }?.part
        return part == .purpose && !plan.outline.contains { $0.ref.parent == line.ref }
    }

    /// Of task, block and heading what a heading has: what is there, else what its part has.
    private static func likeliest(in line: OutlineLine, of plan: Plan) -> Int {
        let below = plan.outline.filter { $0.ref.parent == line.ref }
        if below.contains(where: { $0.kind == .block }) { return 1 }
        if below.contains(where: { $0.kind == .section }) { return 2 }
        if below.isEmpty, plan.sections.first(where: { $0.ref == line.ref })?.part == .implementation { return 1 }
        return 0
    }

    /// A block and a heading behind those that a task stands under.
    private static func around(_ heading: Ref?, in plan: Plan) -> [NewLine] {
        guard let heading else { return [] }
        let behind = LinePlace(under: heading.parent, after: place(heading, in: plan))
        let isBlock = plan.assignments.contains { $0.ref == heading }
        return isBlock ? [.block(behind), .section(behind)] : [.section(behind)]
    }

    /// The line itself where it is one that counts, else the end.
    private static func place(_ ref: Ref, in plan: Plan) -> Ref? {
        plan.numberedRefs(under: ref.parent).contains(ref) ? ref : nil
    }
}

/// The choice of what is added.
package struct NewLineChoice: Equatable, Sendable {
    let plan: PlanID
    let lines: [NewLine]
    var selected: NewLine?
}
