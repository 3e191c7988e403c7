import Records

extension JSONDraft {
    /// Gives a place a value, keeping the bytes of everything that is equal already.
    func set(_ new: FieldValue, in value: inout Value, order: JSONKeyOrder) {
        if isSame(value, new) { return }
        switch new {
        case .object(let members) where !members.isEmpty:
            if let container = openObject(&value) {
                merge(members, into: container, order: order)
                return
            }
        case .array(let elements) where !elements.isEmpty:
            if let container = openArray(&value) {
                merge(elements, into: container, order: order)
                return
            }
        default: break
        }
        value = .fresh(new, replacing: kept(value))
    }

    private func openObject(_ value: inout Value) -> Container? {
        guard let node = kept(value), tree.nodes[node].kind == .object else { return nil }
        return open(&value)
    }

    private func openArray(_ value: inout Value) -> Container? {
        guard let node = kept(value), tree.nodes[node].kind == .array else { return nil }
        return open(&value)
    }

    private func merge(_ members: [String: FieldValue], into container: Container, order: JSONKeyOrder) {
        container.children.removeAll { members[$0.key] == nil }
        for place in container.children.indices {
            let key = container.children[place].key
            if let member = members[key] {
                set(member, in: &container.children[place].value, order: order.order(inside: key))
            }
        }
        let present = Set(container.children.map(\.key))
        for key in order.sorted(members.keys) where !present.contains(key) {
            insert(members[key] ?? .null, as: key, into: container, order: order)
        }
    }

    /// Keeps what both lists have at their beginning and at their end; what lies between is set pairwise, then
    /// inserted or removed.
    private func merge(_ elements: [FieldValue], into container: Container, order: JSONKeyOrder) {
        let old = container.children.count
        let shorter = min(old, elements.count)
        var head = 0
        while head < shorter, isSame(container.children[head].value, elements[head]) { head += 1 }
        var tail = 0
        while tail < shorter - head,
            isSame(container.children[old - 1 - tail].value, elements[elements.count - 1 - tail])
        {
            tail += 1
        }
        let pairs = head..<shorter - tail
        for place in pairs {
            set(elements[place], in: &container.children[place].value, order: order)
        }
        if old > elements.count {
            container.children.removeSubrange(pairs.upperBound..<old - tail)
        } else {
            let new = elements[pairs.upperBound..<elements.count - tail]
            container.children.insert(
                contentsOf: new.map { Child(value: .fresh($0, replacing: nil)) }, at: pairs.upperBound)
        }
    }

    /// Whether the place holds this value already. Texts are compared code point for code point, so that a
    /// decomposed letter can be replaced by the composed one, which `==` calls equal.
    private func isSame(_ value: Value, _ other: FieldValue) -> Bool {
        switch value {
        case .kept(let index): isSame(JSONNode(tree: tree, index: index), other)
        case .fresh, .opened: false
        }
    }

    private func isSame(_ node: JSONNode, _ other: FieldValue) -> Bool {
        switch (node.kind, other) {
        case (.null, .null): true
        case (.bool, .bool(let bool)): node.bool == bool
        case (.number, .int(let int)): node.int == int
        case (.string, .string(let text)): tree.string(at: node.index, is: text)
        case (.array, .array(let elements)):
            node.count == elements.count && zip(node.elements, elements).allSatisfy { isSame($0, $1) }
        case (.object, .object(let members)):
            node.count == members.count
                && node.members.allSatisfy { member in
                    members[member.key].map { isSame(member.value, $0) } ?? false
                }
        default: false
        }
    }
}
