extension Key {
    private static let words: [(String, Symbol)] = [
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
        ("PgUp", .pageUp), ("PgDn", .pageDown), ("Ins", .insert), ("Del", .delete), ("Backspace", .backspace),
        ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backTab), ("Esc", .escape), ("Space", .character(" ")),
    ]

    /// The key's name as people write it, in key tables, scripts and help: `a`, `Space`, `PgUp`, `Ctrl-R`, `Alt-x`,
    /// `Shift-Up`, `F5`.
    package var name: String {
        var prefix = ""
        if modifiers.contains(.control) { prefix += "Ctrl-" }
        if modifiers.contains(.alt) { prefix += "Alt-" }
        if modifiers.contains(.shift) { prefix += "Shift-" }
        if let word = Key.words.first(where: { $0.1 == symbol })?.0 { return prefix + word }
        switch symbol {
        case .function(let number): return prefix + "F\(number)"
        case .character(let character):
            return prefix + (modifiers.contains(.control) ? character.uppercased() : String(character))
        default: return prefix
        }
    }

    /// A key by its ``name``; nil if there is no such key. Words may be written small or large, single letters may not:
    /// `g` and `G` are different keys.
    package init?(named name: String) {
        var rest = name[...]
        var modifiers: Modifiers = []
        if rest.lowercased() != "shift-tab" {
            while let (prefix, modifier) = Key.prefixes.first(where: { rest.lowercased().hasPrefix($0.0) }),
                rest.count > prefix.count
            {
                modifiers.insert(modifier)
                rest = rest.dropFirst(prefix.count)
            }
        }
        guard let symbol = Key.symbol(named: String(rest), isControl: modifiers.contains(.control)) else { return nil }
        self.init(symbol, modifiers)
    }

    /// Whether terminals can send it: Control-M is Enter to them, Control-Z stops the program, and Shift makes another letter.
    package var canArrive: Bool {
        guard case .character(let character) = symbol else { return true }
        guard character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }),
            !modifiers.contains(.shift)
        else { return false }
        return !modifiers.contains(.control) || "a"..."z" ~= character && !"himjz".contains(character)
    }

    private static let prefixes: [(String, Modifiers)] = [
        ("ctrl-", .control), ("alt-", .alt), ("shift-", .shift),
    ]

    private static func symbol(named name: String, isControl: Bool) -> Symbol? {
        if let character = name.first, name.count == 1 {
            return .character(isControl ? character.lowercased().first ?? character : character)
        }
        let small = name.lowercased()
        if let symbol = words.first(where: { $0.0.lowercased() == small })?.1 { return symbol }
        guard small.hasPrefix("f"), let number = Int(small.dropFirst()), 1...12 ~= number else { return nil }
        return .function(number)
    }
}

extension Key: CustomStringConvertible {
    /// The ``name``.
    package var description: String { name }
}
