import Foundation
import Testing

@testable import Wording

/// Keys and screens can be given other places; a sentence that named one would be wrong then.
@Suite struct SentenceKeyTests {
    private static let namesOfKeys = [
        #"(?:phím|[Pp]ress|[Bb]ấm) [A-Za-z0-9]\b"#, #"\b(?:Esc|PgUp|PgDn|Ctrl-[A-Z])\b"#, #"· [A-Za-z]:? "#,
        #"\([A-Za-z]: "#, #"(?:^|[ (])[b-hj-xz](?:  |[,;] | (?:hoặc|hay|or|để|to) )"#, #"[;,] [b-hj-xz] [a-zđ]"#,
        #"^[A-Z]: "#, #"(?:màn hình|[Ss]creens?) [0-9]"#, #"[↑↓←→] [a-zđ]"#,
    ]

    @Test func noSentenceNamesAKeyOrTheNumberOfAScreen() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        let files = ["Wording", "Dashboard"].flatMap { room -> [URL] in
            let all = FileManager.default.enumerator(
                at: sources.appendingPathComponent(room), includingPropertiesForKeys: nil)
            return all?.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
        }
        #expect(files.count > 150)
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
        #expect(wording.undone([], count: 1, RecordNames()).contains("F9"))
    }
}
