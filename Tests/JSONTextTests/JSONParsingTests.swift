import Testing

@testable import JSONText

@Suite struct JSONParsingTests {
    private func firstFault(_ text: String, limits: JSONLimits = JSONLimits()) -> JSONFault? {
        firstFault(Array(text.utf8), limits: limits)
    }

    private func firstFault(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONFault? {
        do {
            _ = try JSONDocument(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "null", " true ", "\t\r\nfalse\n", "0", "-0", "10", "1.5", "-0.0e+10", "1E5", "1e-05", "\"\"", "\"đ\"", "[]",
        "{}",
        "[ ]", "{ }", "[1,2]", "[[],[{}]]", "{\"a\":1,\"b\":[true,null]}", "\"\\u0000\\b\\f\\n\\r\\t\\/\\\\\\\"\"",
        "\"\\uD83D\\uDE00\"", "\"\u{7F}\u{202E}\u{2028}\"", "{\"\":0}", "\"\u{10FFFF}\u{FFFF}\"",
        "123456789012345678901234567890",
    ])
    func accepts(_ text: String) {
        #expect(firstFault(text) == nil)
    }

    @Test(
        arguments: [
            ("", .emptyFile, 1, 1), (" \n\t", .emptyFile, 1, 1),
            ("[1,]", .trailingComma, 1, 3), ("{\"a\":1,\n}", .trailingComma, 1, 7),
            ("[,]", .unexpectedCharacter(","), 1, 2),
            ("[1,,2]", .unexpectedCharacter(","), 1, 4), ("{,}", .unexpectedCharacter(","), 1, 2),
            ("[1 2]", .missingComma, 1, 4), ("{\"a\":1 \"b\":2}", .missingComma, 1, 8),
            ("{\"a\" 1}", .missingColon, 1, 6),
            ("{\"a\"}", .missingColon, 1, 5), ("{\"a\":}", .unexpectedCharacter("}"), 1, 6),
            ("{a:1}", .keyNotString, 1, 2),
            ("{'a':1}", .keyNotString, 1, 2), ("{1:1}", .keyNotString, 1, 2), ("[1}", .unexpectedCharacter("}"), 1, 3),
            ("{\"a\":1]", .unexpectedCharacter("]"), 1, 7), ("]", .unexpectedCharacter("]"), 1, 1),
            ("[", .unclosed, 1, 1), ("\n {\"a\":[1", .unclosed, 2, 7), ("{\"a\":", .unclosed, 1, 1),
            ("{\"a\"", .unclosed, 1, 1),
            ("{", .unclosed, 1, 1), ("[1,", .unclosed, 1, 1), ("{\"a\":1,", .unclosed, 1, 1),
            ("\"abc", .unterminatedString, 1, 1), ("[\"đđ\", \"ab\n\"]", .unterminatedString, 1, 8),
            ("\"a\\", .unterminatedString, 1, 1),
            ("\"a\tb\"", .controlCharacter(9), 1, 3), ("\"a\u{0}\"", .controlCharacter(0), 1, 3),
            ("\"\\x\"", .badEscape, 1, 2), ("\"\\u12G4\"", .badEscape, 1, 2), ("\"\\u12", .badEscape, 1, 2),
            ("\"\\uD800\"", .loneSurrogate(0xD800), 1, 2), ("\"\\uDC00\\uD800\"", .loneSurrogate(0xDC00), 1, 2),
            ("\"a\\uD83D\\u0041\"", .loneSurrogate(0xD83D), 1, 3),
            ("01", .badNumber, 1, 1), ("-", .badNumber, 1, 1), ("1.", .badNumber, 1, 1), ("[+1]", .badNumber, 1, 2),
            (".5", .badNumber, 1, 1),
            ("1e", .badNumber, 1, 1), ("1e+", .badNumber, 1, 1), ("-01", .badNumber, 1, 1), ("0x10", .badNumber, 1, 1),
            ("1.2.3", .badNumber, 1, 1),
            ("1-2", .badNumber, 1, 1), ("[-a]", .badNumber, 1, 2),
            ("True", .unknownWord("True"), 1, 1), ("[nul]", .unknownWord("nul"), 1, 2),
            ("NaN", .unknownWord("NaN"), 1, 1),
            ("[undefined]", .unknownWord("undefined"), 1, 2), ("[\n// x\n1]", .comment, 2, 1),
            ("[1/* */]", .comment, 1, 3), ("# x", .comment, 1, 1),
            ("1 2", .trailingContent, 1, 3), ("{} x", .trailingContent, 1, 4), ("truefalse", .trailingContent, 1, 5),
            ("[]]", .trailingContent, 1, 3),
            ("[“a”]", .unexpectedCharacter("“"), 1, 2), ("\u{A0}1", .unexpectedCharacter("\u{A0}"), 1, 1),
            ("[1]\u{0}", .trailingContent, 1, 4), ("[\u{0}]", .unexpectedCharacter("\u{0}"), 1, 2),
            ("\u{FEFF}{}", .byteOrderMark, 1, 1),
        ] as [(String, JSONFault.Kind, Int, Int)])
    func refuses(_ text: String, _ kind: JSONFault.Kind, _ line: Int, _ column: Int) throws {
        let fault = try #require(firstFault(text))
        #expect(fault.kind == kind)
        #expect([fault.line, fault.column] == [line, column])
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE1, 0xBB], [0xC3], [0xE1, 0x41, 0x41],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(_ bad: [UInt8]) throws {
        let inString = try #require(firstFault(Array("[\n\"đ".utf8) + bad + Array("\"]".utf8)))
        #expect(inString.kind == .notUTF8(bad[0]))
        #expect([inString.line, inString.column, inString.offset] == [2, 3, 5])
        let outside = try #require(firstFault(Array("[1, ".utf8) + bad))
        #expect(outside.kind == .notUTF8(bad[0]))
        #expect(outside.column == 5)
    }

    @Test func refusesUTF16() throws {
        #expect(firstFault([0xFF, 0xFE, 0x7B, 0x00])?.kind == .utf16)
    }

    @Test func limitsAreKept() {
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(firstFault(deep) == nil)
        #expect(firstFault("[" + deep + "]")?.kind == .depthExceeded(limit: 64))
        #expect(firstFault(String(repeating: "{\"a\":", count: 100_000))?.kind == .depthExceeded(limit: 64))
        #expect(firstFault("[1]", limits: JSONLimits(bytes: 2))?.kind == .tooLarge(size: 3, limit: 2))
    }

    @Test func aPositionCountsCharactersAndAllLineEnds() throws {
        let document = try JSONDocument(Array("[\r\n\"đường\", 1,\r2,\n{\"a\": 3}]".utf8))
        let places = document.root.elements.map(\.position)
        #expect(places.map { [$0.line, $0.column] } == [[2, 1], [2, 10], [3, 1], [4, 1]])
        #expect(document.root[3]?["a"]?.position == JSONPosition(line: 4, column: 7))
        #expect(document.position(ofByte: document.bytes.count) == JSONPosition(line: 4, column: 10))
        let part = try JSONDocument(Array("{\"a\":1}".utf8), firstLine: 12)
        #expect(part.root["a"]?.position == JSONPosition(line: 12, column: 6))
    }

    @Test func everyRepeatedKeyIsTold() throws {
        let text = "{\"a\":1,\"b\":{\"c\":1,\"\\u0063\":2},\n\"\\u0061\":2,\"a\":3,\"é\":1,\"e\\u0301\":2}"
        let document = try JSONDocument(Array(text.utf8))
        #expect(document.duplicateKeys.map(\.kind) == [.duplicateKey("c"), .duplicateKey("a"), .duplicateKey("a")])
        #expect(document.duplicateKeys.map { [$0.line, $0.column] } == [[1, 19], [2, 1], [2, 12]])
        #expect(document.root["a"]?.int == 1)
        let keys = (0..<1000).map { "\"k\($0 % 990)\":\($0)" }.joined(separator: ",")
        let large = try JSONDocument(Array("{\(keys)}".utf8))
        #expect(large.duplicateKeys.map(\.kind) == (0..<10).map { .duplicateKey("k\($0)") })
    }
}
