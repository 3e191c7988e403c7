/// A colour of a terminal.
package enum Color: Hashable, Sendable {
    /// One of the palette: 0 to 7 are black, red, green, yellow, blue, magenta, cyan, white; up to 255 as in xterm.
    case indexed(UInt8)
    /// A true colour, 0xRRGGBB.
    case rgb(UInt32)
}

/// How many colours a terminal shows.
package enum ColorDepth: Int, Comparable, Sendable {
    /// None (or the person asked for none: NO_COLOR).
    case mono
    /// The eight basic ones; terminals of 16 colours are used like these, since bright ones vary most.
    case basic
    /// The 256 of xterm.
    case indexed
    /// Any, where terminfo has the RGB capability.
    case rgb

    /// Fewer colours are less.
    package static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

/// How a terminal is told to draw a cell.
package struct Appearance: Hashable, Sendable {
    /// What a terminal can do besides colours.
    package struct Attributes: OptionSet, Hashable, Sendable {
        /// A sum of the attributes' bits.
        package let rawValue: UInt8
        /// From bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Bold or bright.
        package static let bold = Attributes(rawValue: 1)
        /// Half bright.
        package static let dim = Attributes(rawValue: 2)
        /// Underlined.
        package static let underline = Attributes(rawValue: 4)
        /// Foreground and background exchanged.
        package static let reverse = Attributes(rawValue: 8)
        /// Slanted.
        package static let italic = Attributes(rawValue: 16)
    }

    /// Bold, underlined and so on.
    package var attributes: Attributes
    /// The letter's colour; nil is the terminal's own.
    package var foreground: Color?
    /// The colour behind it; nil is the terminal's own.
    package var background: Color?

    /// An appearance; without arguments, the terminal's own.
    package init(_ attributes: Attributes = [], foreground: Color? = nil, background: Color? = nil) {
        self.attributes = attributes
        self.foreground = foreground
        self.background = background
    }
}
