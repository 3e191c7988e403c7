import Wording

extension HistoryView {
    /// The view after a command; nil if it is left.
    func performing(_ command: CommandID, page: Int) -> HistoryView? {
        var view = self
        switch command {
        case .close:
            // Out of what was narrowed first.
            guard person != nil || day != nil else { return nil }
            (view.person, view.day) = (nil, nil)
        case .widenHistory:
            switch scope {
            case .record(let id): view.scope = .plan(id.plan)
            case .plan: view.scope = .folder
            case .folder: view.scope = subject.map(Scope.record) ?? .folder
            }
        case .samePerson: view.person = person == nil ? selectedEntry?.by : nil
        case .sameDay: view.day = day == nil ? selectedEntry?.day : nil
        case .moveUp: view.select(by: -1)
        case .moveDown: view.select(by: 1)
        case .movePageUp: view.select(by: -max(1, page / 3))
        case .movePageDown: view.select(by: max(1, page / 3))
        case .moveFirst: view.selected = shown.first?.id
        case .moveLast: view.selected = shown.last?.id
        default: break
        }
        if view.selectedEntry == nil { view.selected = view.shown.first?.id }
        return view
    }

    private mutating func select(by offset: Int) {
        let rows = shown
        guard let last = rows.indices.last else { return }
        let current = rows.firstIndex { $0.id == selected } ?? 0
        selected = rows[min(max(0, current + offset), last)].id
    }
}
