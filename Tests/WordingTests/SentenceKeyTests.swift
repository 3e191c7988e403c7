import Foundation
import Testing

@testable import Wording

/// Keys and screens can be given other places; a sentence that named one would be wrong then.
@Suite struct SentenceKeyTests {
    private static let namesOfKeys = [
        #"(?:phím|[Pp]ress|[Bb]ấm) [A-Za-z0-9]\b"#, #"\b(?:Esc|PgUp|PgDn|Ctrl-[A-Z])\b"#, #"· [A-Za-z]:? "#,
        #"\([A-Za-z]: "#, #"^[A-Z]: "#, #"(?:màn hình|[Ss]creens?) [0-9]"#, #"[↑↓←→] [a-zđ]"#,
    ]

    @Test func noSentenceNamesAKeyOrTheNumberOfAScreen() throws {
        let rooms = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Wording")
        let files = try FileManager.default.contentsOfDirectory(at: rooms, includingPropertiesForKeys: nil)
        #expect(files.count > 30)
        for file in files {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            for line in lines where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
                for sentence in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                where sentence.offset % 2 == 1 {
                    for pattern in Self.namesOfKeys {
                        let regex = try Regex(pattern)
                        #expect(!sentence.element.contains(regex), "\(file.lastPathComponent): \(sentence.element)")
                    }
                }
            }
        }
    }

    @Test func aSentenceHasTheKeyThatTheTableGives() {
        let wording = Wording(.english, keys: [.redo: "F9"])
        #expect(wording.undone(1).contains("F9"))
    }
}
