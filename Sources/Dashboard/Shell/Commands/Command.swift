import TerminalUI
import Wording

/// One thing that a person can ask for: where, by which keys, when it cannot be, and what it does.
package struct Command: Sendable {
    package let id: CommandID
    /// The first one is the one to show.
    package let keys: [Key]
    package let modes: Set<Mode>
    /// Its place among the few that the footer has room for, lowest first; nil is left to the list of keys.
    package let footerRank: Int?
    /// Why it cannot be done now; nil if it can.
    let unavailable: @Sendable (AppState) -> Unavailable?
    let run: @Sendable (inout AppState) -> [Effect]

    init(
        _ id: CommandID, _ keys: [Key], in modes: Set<Mode>, footer: Int? = nil,
        unless unavailable: @escaping @Sendable (AppState) -> Unavailable? = { _ in nil },
        effects run: @escaping @Sendable (inout AppState) -> [Effect]
    ) {
        (self.id, self.keys, self.modes, footerRank) = (id, keys, modes, footer)
        (self.unavailable, self.run) = (unavailable, run)
    }

    /// One that asks nothing of the run loop.
    init(
        _ id: CommandID, _ keys: [Key], in modes: Set<Mode>, footer: Int? = nil,
        unless unavailable: @escaping @Sendable (AppState) -> Unavailable? = { _ in nil },
        run: @escaping @Sendable (inout AppState) -> Void
    ) {
        self.init(id, keys, in: modes, footer: footer, unless: unavailable) { state in
            run(&state)
            return []
        }
    }

    /// One on some screens.
    init(
        _ id: CommandID, _ keys: [Key], on screens: ScreenName..., footer: Int? = nil,
        unless unavailable: @escaping @Sendable (AppState) -> Unavailable? = { _ in nil },
        effects run: @escaping @Sendable (inout AppState) -> [Effect]
    ) {
        self.init(
            id, keys, in: Set(screens.map(Mode.screen)), footer: footer, unless: unavailable, effects: run)
    }

    init(
        _ id: CommandID, _ keys: [Key], on screens: ScreenName..., footer: Int? = nil,
        unless unavailable: @escaping @Sendable (AppState) -> Unavailable? = { _ in nil },
        run: @escaping @Sendable (inout AppState) -> Void
    ) {
        self.init(id, keys, in: Set(screens.map(Mode.screen)), footer: footer, unless: unavailable, run: run)
    }
}

extension Set<Mode> {
    static let allScreens = Set(ScreenName.allCases.map(Mode.screen))
}
