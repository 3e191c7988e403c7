import JSONText
import Records
import TestSupport
import Testing

/// Mutated texts: the parser may refuse them but never crash, and what it accepts must hold together.
@Suite struct JSONFuzzTests {
    private static let dictionary = [
        "\"", "\\", "\\u", "\\uD800", "\\uDC00", "{", "}", "[", "]", ",", ":", "null", "true", "1e", "-", "0", ".",
        "\u{FEFF}",
        "\r\n", "//", "\"a\":", "\u{0}", "đ", "\u{1F600}",
    ].map { Array($0.utf8) }

    @Test func mutatedTextsNeverCrashTheParser() throws {
        var random = SeededGenerator(seed: 2_026)
        let clock = ContinuousClock()
        let end = clock.now + .milliseconds(1_500)
        var corpus = (0..<40 as Range<UInt64>).map { seed in
            var document = RandomDocument(seed: seed)
            let value = document.value(depth: 4)
            return Array(document.render(value).utf8)
        }
        var accepted = 0
        var rounds = 0
        while clock.now < end {
            rounds += 1
            var bytes = corpus[random.below(corpus.count)]
            for _ in 0...random.below(4) { mutate(&bytes, corpus: corpus, using: &random) }
            do {
                let document = try JSONDocument(bytes)
                accepted += 1
                try inspect(document, using: &random)
                if bytes.count < 4_000 { corpus[random.below(corpus.count)] = bytes }
            } catch let fault as JSONFault {
                #expect(fault.offset <= bytes.count && fault.line >= 1 && fault.column >= 1)
            }
        }
        #expect(rounds > 100 && accepted > 10)
    }

    private func mutate(_ bytes: inout [UInt8], corpus: [[UInt8]], using random: inout SeededGenerator) {
        let place = random.below(bytes.count + 1)
        switch random.below(6) {
        case 0 where place < bytes.count: bytes[place] = UInt8(random.below(256))
        case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
        case 2: bytes.insert(contentsOf: Self.dictionary[random.below(Self.dictionary.count)], at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.below(8)))
        case 4:
            let other = corpus[random.below(corpus.count)]
            let start = random.below(other.count + 1)
            bytes.insert(contentsOf: other[start..<min(other.count, start + random.below(40))], at: place)
        default: bytes.removeSubrange(place...)
        }
    }

    private func inspect(_ document: JSONDocument, using random: inout SeededGenerator) throws {
        #expect(String(validating: document.bytes, as: UTF8.self) != nil)
        #expect(try document.edited([]) == document.bytes)
        let canonical = CanonicalJSON().file(document)
        #expect(try CanonicalJSON().file(JSONDocument(canonical)) == canonical)
        _ = document.duplicateKeys
        var paths: [JSONPath] = []
        collect(document.root, JSONPath(), into: &paths)
        let edits = paths.shuffled(using: &random).prefix(2).map { JSONEdit.set($0, .string("mới")) }
        if let edit = edits.first {
            _ = try JSONDocument(document.edited([edit], order: ["id", "title"]))
        }
        guard let value = try? document.root.fieldValue() else { return }
        if document.duplicateKeys.isEmpty {
            #expect(try JSONDocument(CanonicalJSON().line(value)).root.fieldValue() == value)
        }
    }

    private func collect(_ node: JSONNode, _ path: JSONPath, into paths: inout [JSONPath]) {
        paths.append(path)
        _ = (node.string, node.int, node.bool, node.source, node.position)
        for member in node.members { collect(member.value, path.appending(.key(member.key)), into: &paths) }
        for (index, element) in node.elements.enumerated() {
            collect(element, path.appending(.index(index)), into: &paths)
        }
    }
}
