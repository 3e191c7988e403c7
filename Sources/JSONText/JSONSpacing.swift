/// The white space inside one container that has children.
struct JSONSpacing {
    /// Between the opening bracket and the first child.
    let lead: ArraySlice<UInt8>
    /// Between the first two children, with the comma; nil if there is only one.
    let gap: ArraySlice<UInt8>?
    /// Between the last child and the closing bracket.
    let tail: ArraySlice<UInt8>
    /// The first colon with its white space, if the container is an object and the colon stands on the key's line.
    let colon: [UInt8]?

    /// Nil for scalars and empty containers.
    init?(of index: Int, in tree: JSONTree) {
        let node = tree.nodes[index]
        guard node.count > 0 else { return nil }
        let isObject = node.kind == .object
        let first = tree.firstChild(of: index)
        let firstValue = isObject ? first + 1 : first
        lead = tree.bytes[node.content.lowerBound..<Int(tree.nodes[first].start)]
        gap =
            node.count > 1
            ? tree.bytes[Int(tree.nodes[firstValue].end)..<Int(tree.nodes[tree.next(after: firstValue)].start)] : nil
        var end = node.content.upperBound
        while ASCII.isWhitespace(tree.bytes[end - 1]) { end -= 1 }
        tail = tree.bytes[end..<node.content.upperBound]
        if isObject {
            let between = tree.bytes[Int(tree.nodes[first].end)..<Int(tree.nodes[firstValue].start)]
            colon = Self.hasLineEnd(between) ? nil : Array(between)
        } else {
            colon = nil
        }
    }

    /// Whether the first child stands on a line of its own.
    var isMultiLine: Bool { Self.hasLineEnd(lead) }

    /// The indentation of the children; nil if they do not stand on their own lines.
    var indent: [UInt8]? { isMultiLine ? Self.indent(lead) : nil }

    /// The indentation of the closing bracket; nil if it does not stand on its own line.
    var closingIndent: [UInt8]? { Self.hasLineEnd(tail) ? Self.indent(tail) : nil }

    /// What a child is indented more than the closing bracket; nil where nothing can be learnt.
    var indentUnit: [UInt8]? {
        guard let child = indent, let closing = closingIndent else { return nil }
        return child.starts(with: closing) ? Array(child.dropFirst(closing.count)) : nil
    }

    /// The white space after the comma between children on one line.
    var afterComma: [UInt8]? {
        guard let gap, !Self.hasLineEnd(gap), let comma = gap.firstIndex(of: ASCII.comma) else { return nil }
        return Array(gap[(comma + 1)...])
    }

    private static func hasLineEnd(_ space: ArraySlice<UInt8>) -> Bool {
        space.contains { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
    }

    private static func indent(_ space: ArraySlice<UInt8>) -> [UInt8] {
        let lineEnd = space.lastIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
        return lineEnd.map { Array(space[($0 + 1)...]) } ?? []
    }
}
