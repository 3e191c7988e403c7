import CNcurses

/// What each style is on an open terminal: attributes, and a pair of colours that is defined when first used.
struct ScreenPalette {
    /// Attributes in the bits of CNcurses, and the number of a pair.
    struct Look {
        var attributes: UInt32
        var pair: Int32
    }

    private let theme: Theme
    private let depth: ColorDepth
    private var looks: [Style: Look] = [:]
    private var pairs: [[Color?]: Int32] = [[nil, nil]: 0]

    init(theme: Theme, depth: ColorDepth) {
        self.theme = theme
        self.depth = depth
    }

    static func depth(of terminal: OpaquePointer, usesColor: Bool) -> ColorDepth {
        let count = cn_color_count(terminal)
        guard usesColor, count >= 8 else { return .mono }
        if cn_has_rgb(terminal) { return .rgb }
        return count >= 256 ? .indexed : .basic
    }

    mutating func look(of style: Style, terminal: OpaquePointer) -> Look {
        if let look = looks[style] { return look }
        let appearance = theme.appearance(of: style, depth: depth)
        let attributes = UInt32(appearance.attributes.rawValue)
        let look = Look(attributes: attributes, pair: pair(of: appearance, terminal: terminal))
        looks[style] = look
        return look
    }

    private mutating func pair(of appearance: Appearance, terminal: OpaquePointer) -> Int32 {
        let colors = [appearance.foreground, appearance.background]
        if let pair = pairs[colors] { return pair }
        let pair = Int32(pairs.count)
        // A terminal with too few pairs shows the rest without colour; the attributes still tell the styles apart.
        guard depth > .mono, pair < cn_pair_count(terminal),
            cn_define_pair(terminal, pair, number(of: appearance.foreground), number(of: appearance.background))
        else { return 0 }
        pairs[colors] = pair
        return pair
    }

    private func number(of color: Color?) -> Int32 {
        switch color {
        case nil: -1
        case .indexed(let index): Int32(index)
        case .rgb(let value): Int32(value)
        }
    }
}
