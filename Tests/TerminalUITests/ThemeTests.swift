import Testing

@testable import TerminalUI

@Suite struct ThemeTests {
    @Test func monoHasNoColour() {
        for name in StyleName.allCases {
            for highlight in Highlight.allCases {
                let appearance = Theme.standard.appearance(of: Style(name, highlight: highlight), depth: .mono)
                #expect(appearance.foreground == nil && appearance.background == nil)
            }
        }
    }

    @Test func highlightsDifferInEveryDepth() {
        for depth in [ColorDepth.mono, .basic, .indexed, .rgb] {
            let all = Highlight.allCases.map { highlight in
                Theme.standard.appearance(of: Style(.normal, highlight: highlight), depth: depth)
            }
            #expect(Set(all).count == all.count)
        }
    }

    @Test func basicUsesTheEightColoursOnly() {
        for name in StyleName.allCases {
            if case .indexed(let index)? = Theme.standard.appearance(of: Style(name), depth: .basic).foreground {
                #expect(index < 8)
            }
        }
    }

    @Test func trueColourShowsTheColoursOfThePalette() {
        let late = Style(.late)
        #expect(Theme.standard.appearance(of: late, depth: .indexed).foreground == .indexed(160))
        #expect(Theme.standard.appearance(of: late, depth: .rgb).foreground == .rgb(0xD70000))
        #expect(Theme.xtermColor(231) == 0xFFFFFF)
        #expect(Theme.xtermColor(244) == 0x808080)
    }
}
