import PlanModel

extension RollOverLines {
    /// What stands under a heading or belongs to a task that is proposed to be dropped follows it.
    static func followingDropped(_ lines: [RollOver.Line]) -> [RollOver.Line] {
        let dropped = lines.filter { $0.proposal == .drop }
        let headings = dropped.compactMap { line in
            if case .section = line.id { line.place } else { nil }
        }
        let tasks = dropped.compactMap { line in if case .task = line.id { line.place } else { nil } }
        return lines.map { line in
            guard let place = line.place, line.proposal != .drop else { return line }
            var line = line
            if let heading = headings.first(where: { place == $0 || place.isInside($0) }) {
                line.reasons.append(.underDropped(heading))
            } else if tasks.contains(place), line.id.belongsToTask {
                line.reasons.append(.underDropped(place))
            }
            return line
        }
    }
}

extension RollOverItem {
    /// Whether it is dropped with the task that it stands at.
    var belongsToTask: Bool {
        switch self {
        case .duty, .norm, .citation: true
        default: false
        }
    }
}
