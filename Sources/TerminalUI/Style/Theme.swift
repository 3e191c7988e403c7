/// How each style looks, by what the terminal can show.
///
/// Colour never stands alone: every style that must be told from its neighbours without words beside it has an
/// attribute as well, and views put a mark (✓ ! ▸) where a colour says something.
package struct Theme: Sendable {
    /// What one style looks like in each depth.
    package struct Entry: Sendable {
        /// The attributes, in every depth.
        package var attributes: Appearance.Attributes
        /// The letter's colour among the eight basic ones.
        package var basic: UInt8?
        /// The letter's colour among 256; true colour terminals show the same.
        package var indexed: UInt8?

        /// An entry; nil is the terminal's own colour.
        package init(_ attributes: Appearance.Attributes = [], basic: UInt8? = nil, indexed: UInt8? = nil) {
            self.attributes = attributes
            self.basic = basic
            self.indexed = indexed
        }
    }

    private let entries: [StyleName: Entry]

    /// A theme of these entries; a style without one looks normal.
    package init(_ entries: [StyleName: Entry]) {
        self.entries = entries
    }

    /// How a style looks. A style without an entry looks normal.
    package func appearance(of style: Style, depth: ColorDepth) -> Appearance {
        let entry = entries[style.name] ?? Entry()
        var appearance = Appearance(entry.attributes, foreground: foreground(of: entry, depth: depth))
        switch style.highlight {
        case .none:
            break
        case .selected:
            // Half bright reversed is unreadable on many terminals.
            appearance.attributes.subtract(.dim)
            appearance.attributes.insert([.reverse, .bold])
        case .selectedInactive:
            appearance.attributes.subtract(.dim)
            appearance.attributes.insert(.underline)
        case .match:
            appearance.attributes.insert([.underline, .bold])
            appearance.foreground = foreground(of: entries[.warning] ?? Entry(), depth: depth)
        }
        return appearance
    }

    private func foreground(of entry: Entry, depth: ColorDepth) -> Color? {
        switch depth {
        case .mono: nil
        case .basic: entry.basic.map { .indexed($0) }
        case .indexed, .rgb: entry.indexed.map { color(indexed: $0, depth: depth) }
        }
    }

    // The first sixteen are left to the person's own palette, also where any colour could be had.
    private func color(indexed index: UInt8, depth: ColorDepth) -> Color {
        guard depth == .rgb, index >= 8 else { return .indexed(index) }
        return .rgb(Theme.xtermColor(index))
    }

    /// The 0xRRGGBB value of a colour of xterm's palette.
    static func xtermColor(_ index: UInt8) -> UInt32 {
        let bright: [UInt32] = [
            0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ]
        let dark: [UInt32] = [0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5]
        let value = UInt32(index)
        switch index {
        case 0...7: return dark[Int(index)]
        case 8...15: return bright[Int(index) - 8]
        case 16...231:
            let cube = value - 16
            let levels = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
            return levels[0] << 16 | levels[1] << 8 | levels[2]
        default:
            return (8 + 10 * (value - 232)) * 0x010101
        }
    }

    /// Ours: one accent colour, red only for what is late or failed, dim for what is past. It sets no background. Letters
    /// have a contrast of 4.5:1 or nearly so (WCAG 2.2, 1.4.3) to what they stand on; where that is not known, to black
    /// and to white alike.
    package static func standard(on background: Background = .unknown) -> Theme {
        func pick(_ dark: UInt8, _ light: UInt8, else either: UInt8) -> UInt8 {
            switch background {
            case .dark: dark
            case .light: light
            case .unknown: either
            }
        }
        let accent = pick(37, 23, else: 63)
        let warning = pick(178, 94, else: 130)
        let late = pick(203, 160, else: 131)
        return Theme([
            .dim: Entry(.dim),
            .strong: Entry(.bold),
            .title: Entry(.bold, basic: 6, indexed: accent),
            .heading: Entry([.bold, .underline]),
            .accent: Entry(.bold, basic: 6, indexed: accent),
            .border: Entry(.dim),
            .borderFocused: Entry(.bold, basic: 6, indexed: accent),
            .header: Entry(.bold),
            .footer: Entry(.dim),
            .key: Entry(.bold, basic: 6, indexed: accent),
            .field: Entry(.underline),
            .message: Entry(.bold),
            .warning: Entry(.bold, basic: 3, indexed: warning),
            .error: Entry([.bold, .reverse], basic: 1, indexed: late),
            .late: Entry(.bold, basic: 1, indexed: late),
            .dueSoon: Entry(.bold, basic: 3, indexed: warning),
            .today: Entry([.bold, .underline], basic: 6, indexed: accent),
            .done: Entry([], basic: 2, indexed: pick(71, 22, else: 29)),
            .running: Entry([], basic: 6, indexed: pick(37, 24, else: 98)),
            .waiting: Entry([], basic: 5, indexed: pick(176, 90, else: 163)),
            .paused: Entry(.italic),
            .dropped: Entry(.dim),
            .barRest: Entry(.dim),
        ])
    }
}

extension Theme {
    /// For eyes that need more: nothing half bright, and colours of 7:1 (WCAG 2.2, 1.4.6). Where it is not known what
    /// letters stand on, no colour has that on both, and attributes speak alone.
    package static func contrast(on background: Background) -> Theme {
        func color(_ dark: UInt8, _ light: UInt8) -> UInt8? {
            switch background {
            case .dark: dark
            case .light: light
            case .unknown: nil
            }
        }
        let (accent, warning, late) = (color(123, 18), color(228, 23), color(217, 88))
        return Theme([
            .strong: Entry(.bold),
            .title: Entry([.bold, .underline], indexed: accent),
            .heading: Entry([.bold, .underline]),
            .accent: Entry(.bold, indexed: accent),
            .borderFocused: Entry(.bold, indexed: accent),
            .header: Entry(.bold),
            .key: Entry([.bold, .underline], indexed: accent),
            .field: Entry(.underline),
            .message: Entry(.bold),
            .warning: Entry(.bold, indexed: warning),
            .error: Entry([.bold, .reverse], indexed: late),
            .late: Entry([.bold, .underline], indexed: late),
            .dueSoon: Entry(.bold, indexed: warning),
            .today: Entry([.bold, .underline], indexed: accent),
            .done: Entry([], indexed: color(157, 22)),
            .running: Entry([], indexed: color(159, 18)),
            .waiting: Entry([], indexed: color(225, 53)),
            .paused: Entry(.italic),
        ])
    }
}
