import Glibc

/// What the letters of a terminal stand on.
package enum Background: Hashable, CaseIterable, Sendable {
    case dark, light, unknown

    /// As terminals of the rxvt kind and some others say in `COLORFGBG`: the colours of letters and of what is behind
    /// them, `15;0`, of the first sixteen.
    package init(colorFGBG text: String?) {
        guard let last = text?.split(separator: ";").last, let color = Int(last), (0...15).contains(color) else {
            self = .unknown
            return
        }
        self = color == 7 || color > 8 ? .light : .dark
    }

    /// As terminals of the xterm kind answer when they are asked (OSC 11): `11;rgb:1e1e/1e1e/1e1e`, with one to four
    /// digits a part. Nil where it is no such answer.
    init?(answer: String) {
        let parts = answer.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, ["11;rgb", "11;rgba"].contains(parts[0]) else { return nil }
        let digits = parts[1].split(separator: "/", omittingEmptySubsequences: false)
        guard digits.count >= 3, digits.allSatisfy({ 1...4 ~= $0.utf8.count }) else { return nil }
        let shares = digits.prefix(3).compactMap { text in
            UInt32(text, radix: 16).map { Double($0) / Double((1 << (4 * text.utf8.count)) - 1) }
        }
        guard shares.count == 3 else { return nil }
        // Relative luminance (WCAG 2.2); at 0.18 black letters and white ones are as easy to read.
        let linear = shares.map { $0 <= 0.04045 ? $0 / 12.92 : Background.linear($0) }
        self = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] > 0.18 ? .light : .dark
    }

    private static func linear(_ share: Double) -> Double { pow((share + 0.055) / 1.055, 2.4) }
}
