/// One JSON text, read and checked: its bytes exactly as they are in the file, and a compact tree over them.
///
/// The reader is strict (RFC 8259) so that what it accepts every other reader accepts too. Nothing is decoded until
/// it is asked for; a document is immutable, cheap to copy, and ``edited(_:order:)`` gives the bytes of the next one.
///
///     let document = try JSONDocument(bytes)
///     document.root["document"]?["number"]?.string      // "67/KH-UBND"
///     document.root["tasks"]?[0]?.position              // 12:5
package struct JSONDocument: Sendable {
    let tree: JSONTree

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - limits: How much is accepted.
    ///   - firstLine: The number of the first line, for a text that is a part of a larger file.
    /// - Throws: The first ``JSONFault`` in the order of the bytes. Repeated keys throw nothing.
    package init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits(), firstLine: Int = 1) throws(JSONFault) {
        var parser = JSONParser(limits: limits)
        do {
            try parser.parse(bytes.span)
        } catch {
            var counter = JSONPositionCounter(firstLine: firstLine)
            throw JSONFault(
                kind: error.kind, offset: error.offset,
                position: counter.position(ofByte: error.offset, in: bytes.span))
        }
        tree = JSONTree(
            bytes: bytes, nodes: parser.nodes, repeatedKeys: parser.repeatedKeys, firstLine: firstLine)
    }

    /// The text as it was read.
    package var bytes: [UInt8] { tree.bytes }

    /// The outermost value.
    package var root: JSONNode { JSONNode(tree: tree, index: 0) }

    /// Every key that its object already has (RFC 8259, section 4, wants them unique), in text order.
    ///
    /// Reading and editing use the first of several equal keys, which is a guess: such a file is not fit to be
    /// written to.
    package var duplicateKeys: [JSONFault] {
        var counter = JSONPositionCounter(firstLine: tree.firstLine)
        let text = tree.bytes
        return tree.repeatedKeys.map { key in
            let offset = Int(tree.nodes[key].start)
            return JSONFault(
                kind: .duplicateKey(tree.string(at: key)), offset: offset,
                position: counter.position(ofByte: offset, in: text.span))
        }
    }

    /// The line and column of a byte; costs time in proportion to the text before it.
    package func position(ofByte offset: Int) -> JSONPosition {
        tree.position(ofByte: offset)
    }
}
