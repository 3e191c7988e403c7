/// Finds the keys that repeat an earlier key of their object, in linear time for the few keys of our records and in
/// n log n for an object of any size.
struct JSONKeyRegister {
    private struct Entry {
        let hash: UInt32
        let node: Int
    }

    /// The keys of all objects that are open, outermost first.
    private var entries: [Entry] = []

    /// Beyond this many keys sorting beats comparing each with each.
    private static let pairwiseLimit = 24

    /// The place in the register where the keys of the next object begin.
    var mark: Int { entries.count }

    mutating func register(_ node: Int, in text: Span<UInt8>, nodes: [JSONTree.Node]) {
        let entry = nodes[node]
        let content = text.extracting(entry.content)
        if entry.isEscaped {
            let decoded = JSONEscape.decoded(content)
            entries.append(Entry(hash: Self.hash(decoded.span), node: node))
        } else {
            entries.append(Entry(hash: Self.hash(content), node: node))
        }
    }

    /// Takes the keys since `mark` out and adds to `repeated` those that an earlier one equals.
    mutating func close(
        from mark: Int, in text: Span<UInt8>, nodes: [JSONTree.Node], repeated: inout [Int]
    ) {
        let count = entries.count - mark
        if count > Self.pairwiseLimit {
            findBySorting(Array(entries[mark...]), in: text, nodes: nodes, repeated: &repeated)
        } else if count > 1 {
            for later in mark + 1..<entries.count {
                let hash = entries[later].hash
                for earlier in mark..<later where entries[earlier].hash == hash {
                    let isSame =
                        Self.content(of: entries[earlier].node, in: text, nodes: nodes)
                        == Self.content(of: entries[later].node, in: text, nodes: nodes)
                    if isSame {
                        repeated.append(entries[later].node)
                        break
                    }
                }
            }
        }
        entries.removeLast(count)
    }

    private func findBySorting(
        _ keys: [Entry], in text: Span<UInt8>, nodes: [JSONTree.Node], repeated: inout [Int]
    ) {
        var sorted = keys.sorted { ($0.hash, $0.node) < ($1.hash, $1.node) }[...]
        while let first = sorted.first {
            let group = sorted.prefix { $0.hash == first.hash }
            sorted = sorted.dropFirst(group.count)
            guard group.count > 1 else { continue }
            var seen: Set<[UInt8]> = []
            for entry in group where !seen.insert(Self.content(of: entry.node, in: text, nodes: nodes)).inserted {
                repeated.append(entry.node)
            }
        }
    }

    /// From the length and the first and last eight bytes: keys are short, and those of equal hashes are compared in full.
    private static func hash(_ content: Span<UInt8>) -> UInt32 {
        var words: (first: UInt64, last: UInt64) = (0, 0)
        if content.count >= 8 {
            words.first = content.bytes.unsafeLoadUnaligned(as: UInt64.self)
            words.last = content.bytes.unsafeLoadUnaligned(fromByteOffset: content.count - 8, as: UInt64.self)
        } else {
            for place in content.indices { words.first = words.first << 8 | UInt64(content[place]) }
        }
        // The factors are odd and have no pattern, so that every bit of a word reaches the upper half of the product.
        let mixed =
            (words.first ^ UInt64(content.count)) &* 0x9E37_79B9_7F4A_7C15 ^ words.last &* 0xC2B2_AE3D_27D4_EB4F
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }

    private static func content(of node: Int, in text: Span<UInt8>, nodes: [JSONTree.Node]) -> [UInt8] {
        let entry = nodes[node]
        let content = text.extracting(entry.content)
        if entry.isEscaped { return JSONEscape.decoded(content) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.count)
        for index in 0..<content.count { bytes.append(content[index]) }
        return bytes
    }
}
