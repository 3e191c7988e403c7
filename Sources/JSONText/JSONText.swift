import Records

/// JSON text while it is written.
struct JSONText {
    var bytes: [UInt8] = []

    mutating func append(_ text: some Sequence<UInt8>) {
        bytes.append(contentsOf: text)
    }

    /// Writes a string in quotation marks, with only the escapes that are needed.
    mutating func append(string: String) {
        bytes.append(ASCII.quote)
        if string.utf8.contains(where: JSONEscape.mayBeNeeded) {
            for scalar in string.unicodeScalars {
                if JSONEscape.isNeeded(for: scalar) {
                    JSONEscape.write(scalar, to: &bytes)
                } else {
                    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                }
            }
        } else {
            bytes.append(contentsOf: string.utf8)
        }
        bytes.append(ASCII.quote)
    }

    /// Writes a value over as many lines as `layout` says.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - order: The order of the keys inside it.
    ///   - layout: Separators and line ends.
    ///   - indent: What stands before the line on which the value begins; nil to keep the value on one line.
    mutating func append(_ value: FieldValue, order: JSONKeyOrder, layout: JSONLayout, indent: [UInt8]?) {
        switch value {
        case .null: append("null".utf8)
        case .bool(let bool): append((bool ? "true" : "false").utf8)
        case .int(let int): append(String(int).utf8)
        case .string(let string): append(string: string)
        case .array(let elements):
            bytes.append(ASCII.openBracket)
            let inner = indent.map { $0 + layout.indentUnit }
            for (place, element) in elements.enumerated() {
                appendBreak(isFirst: place == 0, layout: layout, indent: inner)
                append(element, order: order, layout: layout, indent: inner)
            }
            if !elements.isEmpty { appendLine(layout: layout, indent: indent) }
            bytes.append(ASCII.closeBracket)
        case .object(let members):
            bytes.append(ASCII.openBrace)
            let inner = indent.map { $0 + layout.indentUnit }
            var isFirst = true
            order.forEach(in: members) { key, value, order in
                appendBreak(isFirst: isFirst, layout: layout, indent: inner)
                append(string: key)
                append(layout.colon)
                append(value, order: order, layout: layout, indent: inner)
                isFirst = false
            }
            if !members.isEmpty { appendLine(layout: layout, indent: indent) }
            bytes.append(ASCII.closeBrace)
        }
    }

    /// Writes what stands before an element: a comma unless it is the first, and a new line or a space.
    private mutating func appendBreak(isFirst: Bool, layout: JSONLayout, indent: [UInt8]?) {
        if !isFirst {
            bytes.append(ASCII.comma)
            if indent == nil { append(layout.afterComma) }
        }
        appendLine(layout: layout, indent: indent)
    }

    private mutating func appendLine(layout: JSONLayout, indent: [UInt8]?) {
        if let indent {
            append(layout.newLine)
            append(indent)
        }
    }
}
