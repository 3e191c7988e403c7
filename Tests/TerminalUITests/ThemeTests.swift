import Foundation
import Testing

@testable import TerminalUI

@Suite struct ThemeTests {
    @Test func monoHasNoColour() {
        for name in StyleName.allCases {
            for highlight in Highlight.allCases {
                let appearance = Theme.standard().appearance(of: Style(name, highlight: highlight), depth: .mono)
                #expect(appearance.foreground == nil && appearance.background == nil)
            }
        }
    }

    @Test func highlightsDifferInEveryDepth() {
        for depth in [ColorDepth.mono, .basic, .indexed, .rgb] {
            let all = Highlight.allCases.map { highlight in
                Theme.standard().appearance(of: Style(.normal, highlight: highlight), depth: depth)
            }
            #expect(Set(all).count == all.count)
        }
    }

    @Test func basicUsesTheEightColoursOnly() {
        for name in StyleName.allCases {
            if case .indexed(let index)? = Theme.standard().appearance(of: Style(name), depth: .basic).foreground {
                #expect(index < 8)
            }
        }
    }

    @Test func trueColourShowsTheColoursOfThePalette() {
        let (late, theme) = (Style(.late), Theme.standard(on: .light))
        #expect(theme.appearance(of: late, depth: .indexed).foreground == .indexed(160))
        #expect(theme.appearance(of: late, depth: .rgb).foreground == .rgb(0xD70000))
        #expect(Theme.xtermColor(231) == 0xFFFFFF)
        #expect(Theme.xtermColor(244) == 0x808080)
    }

    @Test(
        arguments: [
            ("15;0", Background.dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark), ("0;7", .light),
            ("", .unknown), ("15", .light), ("a;b", .unknown), ("0;99", .unknown), (nil, .unknown),
        ] as [(String?, Background)])
    func theTerminalSaysWhatIsBehindItsLetters(_ text: String?, _ background: Background) {
        #expect(Background(colorFGBG: text) == background)
    }

    /// Relative luminance and contrast as WCAG 2.2 defines them.
    private func luminance(_ color: UInt32) -> Double {
        let parts = [16, 8, 0].map { shift -> Double in
            let value = Double(color >> UInt32(shift) & 0xFF) / 255
            return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    @Test(
        arguments: [
            ("11;rgb:0000/0000/0000", Background.dark), ("11;rgb:ffff/ffff/ffff", .light), ("11;rgb:1e/1e/2e", .dark),
            ("11;rgb:fdfd/f6f6/e3e3", .light), ("11;rgb:f/f/f", .light), ("11;rgba:0000/2b2b/3636/ffff", .dark),
            ("11;rgb:8080/8080/8080", .light), ("11;rgb:00/00/ff", .dark), ("10;rgb:ff/ff/ff", nil),
            ("11;rgb:ff/ff", nil),
            ("11;rgb:fffff/ff/ff", nil), ("11;rgb:gg/ff/ff", nil), ("", nil), ("11;?", nil),
        ] as [(String, Background?)])
    func theTerminalAnswersWhatIsBehindItsLetters(_ text: String, _ background: Background?) {
        #expect(Background(answer: text) == background)
    }

    @Test(arguments: Background.allCases) func lettersOfTheContrastThemeCanBeReadWell(_ background: Background) throws {
        for name in StyleName.allCases {
            let appearance = Theme.contrast(on: background).appearance(of: Style(name), depth: .indexed)
            #expect(!appearance.attributes.contains(.dim), "\(name)")
            guard case .indexed(let index)? = appearance.foreground else { continue }
            #expect(background != .unknown && index >= 16, "\(name)")
            let light = luminance(Theme.xtermColor(index))
            let contrast = background == .light ? 1.05 / (light + 0.05) : (light + 0.05) / 0.05
            #expect(contrast >= 7, "\(name): \(contrast)")
        }
    }

    @Test(arguments: Background.allCases) func lettersCanBeRead(_ background: Background) throws {
        for name in StyleName.allCases {
            for highlight in Highlight.allCases {
                let style = Style(name, highlight: highlight)
                let color = Theme.standard(on: background).appearance(of: style, depth: .indexed).foreground
                guard case .indexed(let index)? = color else { continue }
                // Those that are the person's own to set are not asked for where there are more.
                #expect(index >= 16)
                let light = luminance(Theme.xtermColor(index))
                if background != .dark { #expect(1.05 / (light + 0.05) >= 4.45, "\(name)") }
                if background != .light { #expect((light + 0.05) / 0.05 >= 4.45, "\(name)") }
            }
        }
    }
}
