import PlanModel
import TerminalUI
import VietnameseText
import Wording

/// Everything that can be asked for from where one stands, narrowed by what is typed.
package struct Palette: Equatable, Sendable {
    /// What a row does when it is chosen.
    enum Choice: Equatable, Sendable {
        case command(CommandID)
        case place(Route)
    }

    /// A row.
    struct Item: Equatable, Sendable {
        let choice: Choice
        let title: String
        /// The keys of a command, what kind of place it is, or why it cannot be done now.
        let remark: String
        let isAvailable: Bool
    }

    package var field = TextField()
    /// The row under the cursor by what it does, as rows come and go; nil is the first.
    var choice: Choice?
}

extension AppState {
    /// The rows of a palette, the likeliest first: what was run from it last, then commands (what can be done before what
    /// cannot, unless something is typed), then places. Places are only
    /// looked for when something is typed.
    func items(of palette: Palette) -> [Palette.Item] {
        var below = self
        below.modals.removeAll()
        let search = NameSearch(palette.field.text)
        let commands = below.paletteCommands
        guard !search.isEmpty else {
            let recent = recentCommands.compactMap { id in commands.first { $0.choice == .command(id) } }
            let others = commands.filter { !recent.contains($0) }
            return recent + others.filter(\.isAvailable) + others.filter { !$0.isAvailable }
        }
        let found = commands.filter { search.finds([$0.title, $0.remark]) }
        let (first, others) = (found.filter { search.findsInOrder($0.title) }, found)
        let ranked = first + others.filter { !first.contains($0) }
        guard case .screen = below.mode else { return ranked }
        return ranked + below.places(foundBy: search) + [tasksItem(palette.field.text.trimmed)]
    }

    /// What can be asked for in the mode of the screen, or of the reader in its place.
    private var paletteCommands: [Palette.Item] {
        var seen: Set<String> = []
        return registry.commands(in: mode).compactMap { command in
            guard !ShellCommands.motions.contains(where: { $0.id == command.id }), command.id != .palette else {
                return nil
            }
            let sentence = wording.sentence(of: command.id)
            guard seen.insert(sentence).inserted else { return nil }
            let reason = command.unavailable(self)
            return Palette.Item(
                choice: .command(command.id), title: sentence,
                remark: reason.map(wording.sentence) ?? command.keys.first?.label ?? "", isAvailable: reason == nil)
        }
    }

    private func places(foundBy search: NameSearch) -> [Palette.Item] {
        let plans = digest.library.entries.lazy.compactMap { entry -> Palette.Item? in
            let names = [
                "\(world.place(of: entry.outline)) \(entry.outline.year)", entry.outline.number, entry.id.slug,
            ].compactMap(\.self)
            guard search.finds(names) else { return nil }
            let title = [names[0], entry.outline.number].compactMap(\.self).joined(separator: " · ")
            return Palette.Item(
                choice: .place(.plan(entry.id, task: nil)), title: title, remark: wording.paletteKind(.plan),
                isAvailable: true)
        }
        return Array(plans.prefix(AppState.mostPlaces)) + bodies(foundBy: search)
    }

    /// Bodies of the plan that the screen is about.
    private func bodies(foundBy search: NameSearch) -> [Palette.Item] {
        guard let plan = selection.nearestPlan.flatMap(digest.library.plan) else { return [] }
        let reference = digest.library.reference
        let place = "\(world.place(of: plan.plan)) \(plan.plan.year)"
        let found = plan.bodies.lazy.filter { search.finds(reference.searchNames(of: $0, in: plan.plan)) }
        return found.prefix(AppState.mostPlaces).map { body in
            Palette.Item(
                choice: .place(.body(body, of: plan.id)),
                title: "\(world.bodyName(body, in: plan.plan)) · \(place)", remark: wording.paletteKind(.body),
                isAvailable: true)
        }
    }

    private func tasksItem(_ text: String) -> Palette.Item {
        Palette.Item(
            choice: .place(.matches(text)), title: wording.paletteTasks(text), remark: wording.paletteKind(.tasks),
            isAvailable: true)
    }

    /// So many plans and bodies are offered; whoever looks for more of them searches.
    private static let mostPlaces = 50
    /// So many commands stand first because they were run last.
    private static let mostRecent = 5

    /// The place of the row under the cursor; nil where there is none.
    func selectedItem(of palette: Palette, among items: [Palette.Item]) -> Int? {
        guard let choice = palette.choice else { return items.isEmpty ? nil : 0 }
        return items.firstIndex { $0.choice == choice }
    }

    mutating func perform(_ command: CommandID, in palette: Palette) -> [Effect] {
        let items = items(of: palette)
        switch command {
        case .cancel: dismiss()
        case .choose:
            guard let selected = selectedItem(of: palette, among: items) else { return [] }
            dismiss()
            switch items[selected].choice {
            case .place(let route): return go(to: route)
            case .command(let id):
                recentCommands = [id] + recentCommands.filter { $0 != id }.prefix(AppState.mostRecent - 1)
                return perform(id)
            }
        default:
            let place = selectedItem(of: palette, among: items)
            guard let selected = step(from: place, count: items.count, command) else { return [] }
            var moved = palette
            moved.choice = items[selected].choice
            replaceModal(with: .palette(moved))
        }
        return []
    }
}
