import Foundation
import Testing

/// What README shows is what the program draws.
@Suite struct ReadmeTests {
    @Test func itsPictureIsTheFirstScreen() throws {
        let root = Board.dataFolder.deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let picture = try #require(readme.components(separatedBy: "```\n").dropFirst().first)
        let board = try Board(today: "2021-11-12", isWatching: false)
        func trimmed(_ lines: [some StringProtocol]) -> [String] {
            lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
        }
        let shown = trimmed(board.lines)
        let written = trimmed(picture.split(separator: "\n", omittingEmptySubsequences: false))
        #expect(Array(written.prefix(shown.count)) == shown)
    }
}
