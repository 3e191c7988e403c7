import Glibc

/// The parsed text and its nodes, shared by a document and all its cursors.
///
/// Nodes stand in the order of the text. A container is followed by its children; the children of an object are
/// its keys and values in turn. `next` leads past everything inside a node to the sibling after it.
@usableFromInline final class JSONTree: Sendable {
    let bytes: [UInt8]
    @usableFromInline let nodes: [Node]
    /// The keys that repeat an earlier one of their object, in text order.
    let repeatedKeys: [Int]
    /// The line number of the first byte.
    let firstLine: Int

    init(bytes: [UInt8], nodes: [Node], repeatedKeys: [Int], firstLine: Int) {
        self.bytes = bytes
        self.nodes = nodes
        self.repeatedKeys = repeatedKeys
        self.firstLine = firstLine
    }

    /// 16 bytes for one value or key.
    @usableFromInline struct Node: Sendable {
        var start: UInt32
        var end: UInt32
        var next: UInt32
        private var packed: UInt32

        init(
            kind: JSONKind, start: Int, end: Int, next: Int, isEscaped: Bool = false, isASCII: Bool = false
        ) {
            self.start = UInt32(truncatingIfNeeded: start)
            self.end = UInt32(truncatingIfNeeded: end)
            self.next = UInt32(truncatingIfNeeded: next)
            packed = UInt32(kind.rawValue) | (isEscaped ? 0x10 : 0) | (isASCII ? 0x08 : 0)
        }

        @usableFromInline var kind: JSONKind { JSONKind(rawValue: UInt8(packed & 0x7)) ?? .null }
        /// Whether a string holds a backslash, so that its text is not its bytes.
        var isEscaped: Bool { packed & 0x10 != 0 }
        /// Whether a string is known to be written in ASCII only.
        var isASCII: Bool { packed & 0x08 != 0 }
        /// How many elements or members a container has.
        var count: Int {
            get { Int(packed >> 5) }
            set { packed = packed & 0x1F | UInt32(truncatingIfNeeded: newValue) << 5 }
        }
        /// The bytes of the value as written, brackets and quotation marks included.
        var range: Range<Int> { Int(start)..<Int(end) }
        /// The bytes of a string or container without its first and last.
        var content: Range<Int> { Int(start) + 1..<Int(end) - 1 }
    }

    /// The index of the first child.
    func firstChild(of index: Int) -> Int { index + 1 }

    /// The index of the sibling after the node, or of whatever follows its parent.
    func next(after index: Int) -> Int { Int(nodes[index].next) }

    /// The text of a string node, with its escapes resolved.
    @usableFromInline func string(at index: Int) -> String {
        let node = nodes[index]
        let text = bytes
        let content = text.span.extracting(node.content)
        if node.isEscaped {
            return String(decoding: JSONEscape.decoded(content), as: UTF8.self)
        }
        // The parser has checked every byte, so checking again would only cost time. Of a text that is known to be ASCII
        // Swift knows that it is composed, and takes its bytes as they are wherever it is hashed or compared.
        return String(copying: UTF8Span(unchecked: content, isKnownASCII: node.isASCII))
    }

    /// The value of an object's first member with this key, compared as ``string(at:is:)`` does; nil if there is none.
    @usableFromInline func value(of key: String, in object: Int) -> Int? {
        var text = key
        return text.withUTF8 { wanted in
            // Without its quotation marks.
            let length = UInt32(truncatingIfNeeded: wanted.count) &+ 2
            return nodes.withUnsafeBufferPointer { nodes in
                bytes.withUnsafeBytes { bytes in
                    var child = object + 1
                    for _ in 0..<nodes[object].count {
                        let node = nodes[child]
                        if node.isEscaped {
                            if string(at: child, is: key) { return child + 1 }
                        } else if node.end &- node.start == length, let first = bytes.baseAddress,
                            wanted.baseAddress.map({ memcmp(first + Int(node.start) + 1, $0, wanted.count) == 0 })
                                ?? true
                        {
                            return child + 1
                        }
                        child = Int(nodes[child + 1].next)
                    }
                    return nil
                }
            }
        }
    }

    /// Whether the string node is this text, code point for code point (RFC 8259, section 8.3): unlike `==` on
    /// strings, composed and decomposed letters differ.
    func string(at index: Int, is other: String) -> Bool {
        let node = nodes[index]
        if node.isEscaped {
            let text = bytes
            return JSONEscape.decoded(text.span.extracting(node.content)).elementsEqual(other.utf8)
        }
        guard node.content.count == other.utf8.count else { return false }
        var offset = node.content.lowerBound
        for byte in other.utf8 {
            guard bytes[offset] == byte else { return false }
            offset += 1
        }
        return true
    }

    /// The text of a node as written.
    func source(of index: Int) -> String {
        String(decoding: bytes[nodes[index].range], as: UTF8.self)
    }

    func position(ofByte offset: Int) -> JSONPosition {
        var counter = JSONPositionCounter(firstLine: firstLine)
        let text = bytes
        return counter.position(ofByte: offset, in: text.span)
    }
}
