/// A key as a person pressed it. Control and a letter is the small letter with ``Modifiers/control``; shift is told only
/// for keys that are not characters (shift and `a` is `A`; shift and tab is ``Symbol/backTab``).
package struct Key: Hashable, Sendable {
    /// What is printed on the key.
    package enum Symbol: Hashable, Sendable {
        /// A letter, digit, sign or blank. It may be a combining mark alone: input methods that send decomposed letters
        /// send the mark after its letter, sometimes in a later read. ``TextField`` joins the two.
        case character(Character)
        /// The arrow up.
        case up
        /// The arrow down.
        case down
        /// The arrow left.
        case left
        /// The arrow right.
        case right
        /// Home.
        case home
        /// End.
        case end
        /// Page up.
        case pageUp
        /// Page down.
        case pageDown
        /// Insert.
        case insert
        /// Delete.
        case delete
        /// Backspace, whichever of its two codes the terminal sends.
        case backspace
        /// Enter, Return.
        case enter
        /// Tab.
        case tab
        /// Shift and tab.
        case backTab
        /// Escape.
        case escape
        /// A function key; 1 is F1.
        case function(Int)
    }

    /// Keys held while another is pressed.
    package struct Modifiers: OptionSet, Hashable, Sendable {
        /// A sum of the modifiers' bits.
        package let rawValue: UInt8
        /// From bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Shift.
        package static let shift = Modifiers(rawValue: 1)
        /// Alt or Meta. See ``Key/withoutAlt``.
        package static let alt = Modifiers(rawValue: 2)
        /// Control.
        package static let control = Modifiers(rawValue: 4)
    }

    /// What is printed on the key.
    package var symbol: Symbol
    /// The keys held with it.
    package var modifiers: Modifiers

    /// A key, alone or with others held.
    package init(_ symbol: Symbol, _ modifiers: Modifiers = []) {
        self.symbol = symbol
        self.modifiers = modifiers
    }

    /// A character alone.
    package static func character(_ character: Character) -> Key { Key(.character(character)) }
    /// Control and a character, which is given as a small letter.
    package static func control(_ character: Character) -> Key { Key(.character(character), .control) }
    /// Alt and a character.
    package static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
    /// A function key; 1 is F1.
    package static func function(_ number: Int) -> Key { Key(.function(number)) }
    /// The blank.
    package static let space = Key(.character(" "))
    /// The arrow up.
    package static let up = Key(.up)
    /// The arrow down.
    package static let down = Key(.down)
    /// The arrow left.
    package static let left = Key(.left)
    /// The arrow right.
    package static let right = Key(.right)
    /// Home.
    package static let home = Key(.home)
    /// End.
    package static let end = Key(.end)
    /// Page up.
    package static let pageUp = Key(.pageUp)
    /// Page down.
    package static let pageDown = Key(.pageDown)
    /// Insert.
    package static let insert = Key(.insert)
    /// Delete.
    package static let delete = Key(.delete)
    /// Backspace.
    package static let backspace = Key(.backspace)
    /// Enter.
    package static let enter = Key(.enter)
    /// Tab.
    package static let tab = Key(.tab)
    /// Shift and tab.
    package static let backTab = Key(.backTab)
    /// Escape.
    package static let escape = Key(.escape)

    /// The character typed, if the key is one and neither control nor alt is held.
    package var typedCharacter: Character? {
        guard case .character(let character) = symbol, modifiers.isEmpty else { return nil }
        return character
    }

    /// A terminal sends alt and a key as escape followed by the key, so over a slow line escape and a key typed after it
    /// look the same as alt. Where alt and this key mean nothing, take it for these two keys; else only for itself.
    package var withoutAlt: [Key] {
        guard modifiers.contains(.alt) else { return [self] }
        return [.escape, Key(symbol, modifiers.subtracting(.alt))]
    }
}
