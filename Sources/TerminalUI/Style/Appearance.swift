/// A colour of a terminal.
public enum Color: Hashable, Sendable {
    /// One of the palette: 0 to 7 are black, red, green, yellow, blue, magenta, cyan, white; up to 255 as in xterm.
    case indexed(UInt8)
    /// A true colour, 0xRRGGBB.
    case rgb(UInt32)
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, Sendable {
    /// None (or the person asked for none: NO_COLOR).
    case mono
    /// The eight basic ones; terminals of 16 colours are used like these, since bright ones vary most.
    case basic
    /// The 256 of xterm.
    case indexed
    /// Any, where terminfo has the RGB capability.
    case rgb

    /// Fewer colours are less.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

/// How a terminal is told to draw a cell.
public struct Appearance: Hashable, Sendable {
    /// What a terminal can do besides colours.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// A sum of the attributes' bits.
        public let rawValue: UInt8
        /// From bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Bold or bright.
        public static let bold = Attributes(rawValue: 1)
        /// Half bright.
        public static let dim = Attributes(rawValue: 2)
        /// Underlined.
        public static let underline = Attributes(rawValue: 4)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 8)
        /// Slanted.
        public static let italic = Attributes(rawValue: 16)
    }

    /// Bold, underlined and so on.
    public var attributes: Attributes
    /// The letter's colour; nil is the terminal's own.
    public var foreground: Color?
    /// The colour behind it; nil is the terminal's own.
    public var background: Color?

    /// An appearance; without arguments, the terminal's own.
    public init(_ attributes: Attributes = [], foreground: Color? = nil, background: Color? = nil) {
        self.attributes = attributes
        self.foreground = foreground
        self.background = background
    }
}
