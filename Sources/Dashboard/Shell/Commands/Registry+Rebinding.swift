import PlanModel
import TerminalUI
import Wording

/// A choice of keys that does not hold.
package struct KeyComplaint: Hashable, Sendable {
    package let fault: KeyFault
    /// Where it was made, counted from 1.
    package let line: Int
}

extension Registry {
    /// By these one leaves, closes and agrees, whatever else was chosen.
    private static let fixed: [Key] = [.escape, .control("c"), .enter]

    private struct Binding {
        let keys: [Key]
        let line: Int
    }

    /// The same commands by the keys that a person chose. A choice that would give a key two meanings in one place does not
    /// hold, nor does one that nobody can press; the others do.
    package func rebound(by chosen: ChosenKeys) -> (registry: Registry, complaints: [KeyComplaint]) {
        var bindings: [CommandID: Binding] = [:]
        var complaints: [KeyComplaint] = []
        for choice in chosen.choices {
            switch Registry.binding(choice, after: bindings) {
            case .success((let command, let binding)): bindings[command] = binding
            case .failure(let fault): complaints.append(KeyComplaint(fault: fault, line: choice.line))
            }
        }
        // What is taken back may leave a key to another choice that then meets the usual one: until nothing meets.
        while true {
            let registry = Registry(commands: commands.flatMap { $0.rebound(to: bindings[$0.id]?.keys) })
            let clashes = registry.clashes
            guard !clashes.isEmpty else { return (registry, complaints.sorted { $0.line < $1.line }) }
            for clash in clashes {
                for (command, other) in [(clash.first, clash.second), (clash.second, clash.first)] {
                    guard let binding = bindings.removeValue(forKey: command) else { continue }
                    let fault = KeyFault.taken(clash.key.name, for: command, by: other)
                    complaints.append(KeyComplaint(fault: fault, line: binding.line))
                }
            }
        }
    }

    private static func binding(
        _ choice: ChosenKeys.Choice, after bindings: [CommandID: Binding]
    ) -> Result<(CommandID, Binding), KeyFault> {
        guard let command = CommandID(rawValue: choice.command) else {
            return .failure(.unknownCommand(choice.command))
        }
        guard bindings[command] == nil else { return .failure(.repeated(command)) }
        var keys: [Key] = []
        for name in choice.keys {
            guard let key = Key(named: name), key.canArrive else { return .failure(.unknownKey(name, for: command)) }
            guard !fixed.contains(key) else { return .failure(.fixedKey(name, for: command)) }
            if !keys.contains(key) { keys.append(key) }
        }
        // What has no key is found there.
        if command == .palette, keys.isEmpty { return .failure(.needed(command)) }
        return .success((command, Binding(keys: keys, line: choice.line)))
    }

    /// Keys that mean two things in one place; of each pair of commands one.
    private var clashes: [(key: Key, first: CommandID, second: CommandID)] {
        var found: [(key: Key, first: CommandID, second: CommandID)] = []
        for mode in Set(commands.flatMap(\.modes)) {
            var owners: [Key: CommandID] = [:]
            for command in commands(in: mode) {
                for key in command.keys {
                    guard let owner = owners.updateValue(command.id, forKey: key) else { continue }
                    owners[key] = owner
                    let isKnown = found.contains { $0.first == owner && $0.second == command.id }
                    if !isKnown { found.append((key, owner, command.id)) }
                }
            }
        }
        return found.sorted { ($0.first.rawValue, $0.second.rawValue) < ($1.first.rawValue, $1.second.rawValue) }
    }

    fileprivate static func isFixed(_ key: Key) -> Bool { fixed.contains(key) }
}

extension Command {
    /// The command by other keys. Where letters are text, and on the keys that always mean the same, it stays as it is.
    fileprivate func rebound(to chosen: [Key]?) -> [Command] {
        guard let chosen else { return [self] }
        let typing = modes.filter(\.isTyping)
        let free = Command(
            id, chosen + keys.filter(Registry.isFixed), in: modes.subtracting(typing), footer: footerRank,
            unless: unavailable, effects: run)
        guard !typing.isEmpty else { return [free] }
        let kept = Command(id, keys, in: typing, footer: footerRank, unless: unavailable, effects: run)
        return typing == modes ? [kept] : [free, kept]
    }
}
