import Foundation
import Testing

/// What README shows is what the program draws: its pictures are among those of the golden screens.
@Suite struct ReadmeTests {
    private func lines(_ text: String) -> [String] {
        var lines = text.components(separatedBy: "\n").map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    @Test func itsPicturesAreScreens() throws {
        let root = Board.dataFolder.deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let pictures = readme.components(separatedBy: "```\n").enumerated().filter { $0.offset % 2 == 1 }
            .map(\.element)
        let screens = root.appendingPathComponent("Tests/DashboardTests/Screens")
        let golden = try FileManager.default.contentsOfDirectory(at: screens, includingPropertiesForKeys: nil)
            .map { lines(try String(contentsOf: $0, encoding: .utf8)) }
        #expect(pictures.count > 1)
        for picture in pictures { #expect(golden.contains(lines(picture)), "\(picture)") }
    }
}
