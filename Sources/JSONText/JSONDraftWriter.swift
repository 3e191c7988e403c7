import Records

/// Writes a draft: the old bytes wherever nothing was touched, new text after the manner of its neighbours.
struct JSONDraftWriter {
    private let tree: JSONTree
    private let layout: JSONLayout
    private var text = JSONText()

    init(tree: JSONTree) {
        self.tree = tree
        layout = JSONLayout(of: tree)
    }

    /// The whole new text.
    consuming func text(of root: JSONDraft.Value, order: JSONKeyOrder) -> [UInt8] {
        text.bytes.reserveCapacity(tree.bytes.count + 1024)
        let range = tree.nodes[0].range
        text.append(tree.bytes[..<range.lowerBound])
        write(root, order: order, indent: [])
        text.append(tree.bytes[range.upperBound...])
        return text.bytes
    }

    /// Writes a value; `indent` is the indentation of the line on which it begins, nil inside one line.
    private mutating func write(_ value: JSONDraft.Value, order: JSONKeyOrder, indent: [UInt8]?) {
        switch value {
        case .kept(let node): text.append(tree.bytes[tree.nodes[node].range])
        case .fresh(let value, let replaced): write(value, replacing: replaced, order: order, indent: indent)
        case .opened(let container): write(container, order: order)
        }
    }

    private mutating func write(_ value: FieldValue, replacing node: Int?, order: JSONKeyOrder, indent: [UInt8]?) {
        if let node, isEmptyLike(value, node) {
            text.append(tree.bytes[tree.nodes[node].range])
            return
        }
        let model = node.flatMap { JSONSpacing(of: $0, in: tree) }
        write(value, like: model, order: order, indent: indent)
    }

    /// Writes a new value over several lines or on one, as the container that it is modelled on.
    private mutating func write(_ value: FieldValue, like model: JSONSpacing?, order: JSONKeyOrder, indent: [UInt8]?) {
        var indent = indent
        if let model { indent = model.isMultiLine ? model.closingIndent ?? indent : nil }
        text.append(value, order: order, layout: layout, indent: indent)
    }

    /// Whether the new value is an empty container and the old one an empty one of the same kind, whose brackets
    /// may have spaces between them.
    private func isEmptyLike(_ value: FieldValue, _ node: Int) -> Bool {
        guard tree.nodes[node].count == 0 else { return false }
        return switch (value, tree.nodes[node].kind) {
        case (.object(let members), .object): members.isEmpty
        case (.array(let elements), .array): elements.isEmpty
        default: false
        }
    }

    private mutating func write(_ container: JSONDraft.Container, order: JSONKeyOrder) {
        let node = tree.nodes[container.node]
        // A container is opened only if it has children, and then it has a spacing.
        guard let spacing = JSONSpacing(of: container.node, in: tree) else { return }
        text.bytes.append(tree.bytes[Int(node.start)])
        if !container.children.isEmpty { text.append(spacing.lead) }
        for (place, child) in container.children.enumerated() {
            if place > 0 { writeGap(before: child, after: container.children[place - 1], spacing: spacing) }
            let inner = container.isObject ? order.order(inside: child.key) : order
            if child.ordinal != nil {
                text.append(tree.bytes[child.head])
                write(child.value, order: inner, indent: spacing.indent)
            } else {
                writeNew(child, at: place, in: container, spacing: spacing, order: inner)
            }
        }
        if !container.children.isEmpty { text.append(spacing.tail) }
        text.bytes.append(tree.bytes[Int(node.end) - 1])
    }

    private mutating func writeNew(
        _ child: JSONDraft.Child, at place: Int, in container: JSONDraft.Container, spacing: JSONSpacing,
        order: JSONKeyOrder
    ) {
        if container.isObject {
            text.append(string: child.key)
            text.append(spacing.colon ?? layout.colon)
        }
        guard case .fresh(let value, _) = child.value else { return }
        // The elements of a list look alike; the members of an object need not.
        let model = container.isObject ? nil : nearestModel(for: place, in: container)
        write(value, like: model, order: order, indent: spacing.indent)
    }

    /// The spacing of the nearest old element that has children, before the place if there is one.
    private func nearestModel(for place: Int, in container: JSONDraft.Container) -> JSONSpacing? {
        let nodes = container.children.map { child in
            switch child.value {
            case .kept(let node): node
            case .opened(let container): container.node
            case .fresh: nil as Int?
            }
        }
        let outward = nodes[..<place].reversed() + nodes[place...]
        let model = outward.lazy.compactMap { $0 }.first { tree.nodes[$0].count > 0 }
        return model.flatMap { JSONSpacing(of: $0, in: tree) }
    }

    /// Writes comma and white space between two siblings: what stood before the second one, or for one that is new
    /// or was the first, what stands between its neighbours.
    private mutating func writeGap(before child: JSONDraft.Child, after previous: JSONDraft.Child, spacing: JSONSpacing)
    {
        if let ordinal = child.ordinal, ordinal > 0 {
            text.append(tree.bytes[child.gap])
            return
        }
        let model: ArraySlice<UInt8>? =
            if let ordinal = previous.ordinal, ordinal > 0 { tree.bytes[previous.gap] } else { spacing.gap }
        // A blank line sets one group apart from another; it is not a manner to be copied.
        if let model, model.count(where: { $0 == ASCII.lineFeed }) <= 1 {
            text.append(model)
        } else {
            text.bytes.append(ASCII.comma)
            text.append(spacing.indent.map { layout.newLine + $0 } ?? layout.afterComma)
        }
    }
}
