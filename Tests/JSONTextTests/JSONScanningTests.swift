import TestSupport
import Testing

@testable import JSONText

/// The reader takes several bytes at a time; wherever something lies among them, it has to find it.
struct JSONScanningTests {
    /// Against counting byte by byte, in texts longer than what is counted in one go.
    @Test func countsLinesAndColumns() {
        var generator = SeededGenerator(seed: 7)
        let pieces = ["\n", "\r\n", "\r", "đ", "ế", "\u{1F600}", "a", "        ", "\"ngày\": 1,", "e\u{301}"]
        for round in 0..<400 {
            let usable = round % 2 == 0 ? pieces : pieces.filter { !$0.contains("\r") && $0 != "\r\n" }
            let count = Int.random(in: 0...300, using: &generator)
            let text = Array((0..<count).map { _ in usable.randomElement(using: &generator) ?? "" }.joined().utf8)
            var counter = JSONPositionCounter(firstLine: 3)
            var targets = (0..<20).map { _ in Int.random(in: 0...text.count + 1, using: &generator) }
            if round % 3 > 0 { targets.sort() }
            for target in targets {
                let position = counter.position(ofByte: target, in: text.span)
                guard position == plainPosition(ofByte: target, in: text) else {
                    Issue.record("round \(round): byte \(target) of \(text)")
                    return
                }
            }
        }
    }

    private func plainPosition(ofByte target: Int, in text: [UInt8]) -> JSONPosition {
        var (line, column) = (3, 1)
        for (place, byte) in text.prefix(target).enumerated() {
            let isFirstHalf = byte == 0x0D && place + 1 < text.count && text[place + 1] == 0x0A
            if byte == 0x0A || (byte == 0x0D && !isFirstHalf) {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONPosition(line: line, column: column)
    }

    @Test(arguments: 0..<20)
    func findsWhatEndsPlainText(before: Int) throws {
        for after in 0..<20 {
            let (head, tail) = (String(repeating: "x", count: before), String(repeating: "~", count: after))
            for (written, read) in [("đ", "đ"), ("\\n", "\n"), ("\u{7F}", "\u{7F}")] {
                let document = try JSONDocument(Array("[\"\(head)\(written)\(tail)\"]".utf8))
                #expect(document.root[0]?.string == head + read + tail)
            }
            for wrong in [0x00, 0x1F, 0x80, 0xFF] as [UInt8] {
                let bytes = Array("[\"\(head)".utf8) + [wrong] + Array("\(tail)\"]".utf8)
                #expect(throws: JSONFault.self) { try JSONDocument(bytes) }
            }
            let spaces = String(repeating: " ", count: before) + "\t" + String(repeating: " ", count: after)
            #expect(try JSONDocument(Array("[\(spaces)1\(spaces)]\(spaces)".utf8)).root[0]?.int == 1)
        }
    }

    @Test(arguments: 0..<20)
    func tellsKeysApart(length: Int) throws {
        let key = String(repeating: "k", count: length)
        #expect(try JSONDocument(Array("{\"\(key)\":1,\"\(key)\":2}".utf8)).duplicateKeys.count == 1)
        for place in 0..<length {
            var other = Array(key)
            other[place] = "K"
            let document = try JSONDocument(Array("{\"\(key)\":1,\"\(String(other))\":2,\"\(key)k\":3}".utf8))
            #expect(document.duplicateKeys.isEmpty)
            #expect(document.root[String(other)]?.int == 2)
            #expect(document.root[key + "k"]?.int == 3)
            #expect(document.root[key + "kk"] == nil)
        }
    }
}
