import Records

/// The one way in which this program writes JSON of its own: fixed key order, two spaces, unescaped UTF-8 but for
/// control characters and those that change the direction of text, `[]` and `{}` when empty, LF, final newline.
///
/// Equal values give equal bytes. Where nothing needs a `\u` escape the form is that of Python's
/// `json.dumps(value, indent=2, ensure_ascii=False)`.
package struct CanonicalJSON: Sendable {
    private let order: JSONKeyOrder

    /// A writer for one kind of file.
    package init(order: JSONKeyOrder = []) {
        self.order = order
    }

    /// A whole file, one value per line.
    package func file(_ value: FieldValue) -> [UInt8] {
        var text = JSONText()
        text.append(value, order: order, layout: .canonical, indent: [])
        text.bytes.append(ASCII.lineFeed)
        return text.bytes
    }

    /// An element of a list that is a file, as it stands there: for lists that are too long to be made at once.
    ///
    ///     file(.array([a, b])) == "[\n" + element(a) + ",\n" + element(b) + "\n]\n"
    package func element(_ value: FieldValue) -> [UInt8] {
        var text = JSONText()
        let indent = JSONLayout.canonical.indentUnit
        text.append(indent)
        text.append(value, order: order, layout: .canonical, indent: indent)
        return text.bytes
    }

    /// One line of a `.jsonl` file, without spaces, its newline included; no other newline is in it.
    package func line(_ value: FieldValue) -> [UInt8] {
        var text = JSONText()
        text.append(value, order: order, layout: .compact, indent: nil)
        text.bytes.append(ASCII.lineFeed)
        return text.bytes
    }

    /// A document in canonical form, for a repair. Numbers that `FieldValue` cannot hold stay as they are written;
    /// of equal keys all are kept, in the order of the text.
    package func file(_ document: JSONDocument) -> [UInt8] {
        var text = JSONText()
        append(document.root, order: order, indent: [], to: &text)
        text.bytes.append(ASCII.lineFeed)
        return text.bytes
    }

    private func append(_ node: JSONNode, order: JSONKeyOrder, indent: [UInt8], to text: inout JSONText) {
        let layout = JSONLayout.canonical
        let inner = indent + layout.indentUnit
        var separator = layout.newLine + inner
        switch node.kind {
        case .null, .bool, .number: text.append(node.tree.bytes[node.byteRange])
        case .string: text.append(string: node.string ?? "")
        case .array:
            text.bytes.append(ASCII.openBracket)
            for element in node.elements {
                text.append(separator)
                append(element, order: order, indent: inner, to: &text)
                separator = [ASCII.comma] + layout.newLine + inner
            }
            if node.count > 0 { text.append(layout.newLine + indent) }
            text.bytes.append(ASCII.closeBracket)
        case .object:
            var members: [String: [JSONNode]] = [:]
            for member in node.members { members[member.key, default: []].append(member.value) }
            text.bytes.append(ASCII.openBrace)
            for key in order.sorted(members.keys) {
                for value in members[key] ?? [] {
                    text.append(separator)
                    text.append(string: key)
                    text.append(layout.colon)
                    append(value, order: order.order(inside: key), indent: inner, to: &text)
                    separator = [ASCII.comma] + layout.newLine + inner
                }
            }
            if node.count > 0 { text.append(layout.newLine + indent) }
            text.bytes.append(ASCII.closeBrace)
        }
    }
}
