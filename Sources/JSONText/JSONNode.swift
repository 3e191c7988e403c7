import Records

/// A cursor on one value of a document: what it is, what it holds, where it stands.
///
/// Every question about the content answers nil when the value is of another kind, so that a decoder can name the
/// fault itself, with ``position``.
@usableFromInline package struct JSONNode: Sendable {
    @usableFromInline let tree: JSONTree
    @usableFromInline let index: Int

    @inlinable init(tree: JSONTree, index: Int) { (self.tree, self.index) = (tree, index) }

    @inlinable var node: JSONTree.Node { tree.nodes[index] }

    /// What the value is.
    @inlinable package var kind: JSONKind { node.kind }

    /// Whether the value is `null`.
    @inlinable package var isNull: Bool { kind == .null }

    /// The truth value.
    package var bool: Bool? {
        kind == .bool ? tree.bytes[Int(node.start)] == 0x74 : nil
    }

    /// The text, with escapes resolved; decoded at each call.
    @inlinable package var string: String? {
        kind == .string ? tree.string(at: index) : nil
    }

    /// The number, if it is written without fraction and exponent and fits `Int`; else see ``source``.
    package var int: Int? {
        guard kind == .number else { return nil }
        var offset = Int(node.start)
        let isNegative = tree.bytes[offset] == ASCII.minus
        if isNegative { offset += 1 }
        var value = 0
        while offset < Int(node.end) {
            let byte = tree.bytes[offset]
            guard ASCII.isDigit(byte) else { return nil }
            let (tens, tensOverflow) = value.multipliedReportingOverflow(by: 10)
            // Built downwards from zero for negative numbers, as Int.min has no positive counterpart.
            let digit = Int(byte - ASCII.zero)
            let (sum, sumOverflow) = tens.addingReportingOverflow(isNegative ? -digit : digit)
            guard !tensOverflow, !sumOverflow else { return nil }
            value = sum
            offset += 1
        }
        return value
    }

    /// How many members or elements a container has; 0 for any other value.
    package var count: Int { node.count }

    /// The members of an object in the order of the text; empty for any other value.
    package var members: JSONMembers { JSONMembers(tree: tree, parent: index) }

    /// The elements of an array; empty for any other value.
    package var elements: JSONElements { JSONElements(tree: tree, parent: index) }

    /// The member with this key, compared code point for code point; the first of several. Searches from the first
    /// member on.
    @inlinable package subscript(key: String) -> JSONNode? {
        guard kind == .object, let value = tree.value(of: key, in: index) else { return nil }
        return JSONNode(tree: tree, index: value)
    }

    /// The element with this index; walks there from the first one.
    package subscript(position: Int) -> JSONNode? {
        guard kind == .array, position >= 0, position < node.count else { return nil }
        var child = tree.firstChild(of: index)
        for _ in 0..<position { child = tree.next(after: child) }
        return JSONNode(tree: tree, index: child)
    }

    /// The value at the end of a path that begins here.
    package subscript(path: JSONPath) -> JSONNode? {
        var current = self
        for step in path.steps {
            let next =
                switch step {
                case .key(let key): current[key]
                case .index(let index): current[index]
                }
            guard let next else { return nil }
            current = next
        }
        return current
    }

    /// The bytes of the value in the text, brackets and quotation marks included.
    package var byteRange: Range<Int> { node.range }

    /// The value as it is written; the way to read a number that ``int`` cannot give.
    package var source: String { tree.source(of: index) }

    /// Where the value begins; costs time in proportion to the text before it.
    package var position: JSONPosition { tree.position(ofByte: Int(node.start)) }

    /// A fault at this value, for a decoder that finds something wrong with it.
    package func fault(_ kind: JSONFault.Kind) -> JSONFault {
        JSONFault(kind: kind, offset: Int(node.start), position: position)
    }

    /// The value free of its text. Of equal keys the first counts.
    ///
    /// - Throws: ``JSONFault`` of kind `notWholeNumber` for the first number that `FieldValue` cannot hold.
    package func fieldValue() throws(JSONFault) -> FieldValue {
        switch kind {
        case .null: return .null
        case .bool: return .bool(bool ?? false)
        case .string: return .string(string ?? "")
        case .number:
            guard let int else { throw fault(.notWholeNumber(source)) }
            return .int(int)
        case .array:
            var values: [FieldValue] = []
            values.reserveCapacity(count)
            for element in elements { values.append(try element.fieldValue()) }
            return .array(values)
        case .object:
            var values: [String: FieldValue] = [:]
            values.reserveCapacity(count)
            for member in members {
                let value = try member.value.fieldValue()
                if values[member.key] == nil { values[member.key] = value }
            }
            return .object(values)
        }
    }
}
