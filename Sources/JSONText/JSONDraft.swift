import Records

/// A document while edits are applied to it: the old tree, with those containers opened that an edit reached into.
struct JSONDraft {
    /// One value of the draft.
    enum Value {
        /// The old value of this node, byte for byte.
        case kept(Int)
        /// A new value; in the place of this node, if of any.
        case fresh(FieldValue, replacing: Int?)
        /// An old container whose children may differ.
        case opened(Container)
    }

    /// An old container with at least one child, and its children by now. A class, so that reaching into it copies
    /// nothing; it never leaves the draft.
    final class Container {
        let node: Int
        let isObject: Bool
        var children: [Child]

        init(node: Int, isObject: Bool, children: [Child]) {
            self.node = node
            self.isObject = isObject
            self.children = children
        }
    }

    /// An element, or a member.
    struct Child {
        /// The place among the old children; nil for a new one.
        var ordinal: Int?
        /// What stands before an old child, from the end of the sibling before it, or from the opening bracket.
        var gap = 0..<0
        /// The key and colon of an old member.
        var head = 0..<0
        /// The key; empty in an array.
        var key = ""
        var value: Value
    }

    /// Why the edit at hand cannot be applied.
    struct Failure: Error {
        let kind: JSONEditFailure.Kind
    }

    let tree: JSONTree
    let order: JSONKeyOrder
    var root = Value.kept(0)

    init(tree: JSONTree, order: JSONKeyOrder) {
        self.tree = tree
        self.order = order
    }

    mutating func apply(_ edit: JSONEdit) throws(Failure) {
        try apply(edit, edit.path.steps[...], to: &root, order: order)
    }

    private func apply(
        _ edit: JSONEdit, _ steps: ArraySlice<JSONStep>, to value: inout Value, order: JSONKeyOrder
    ) throws(Failure) {
        guard let step = steps.first else {
            switch edit {
            case .set(_, let new): set(new, in: &value, order: order)
            case .append(_, let new): try append(new, to: &value)
            case .insert, .remove: throw Failure(kind: .unfitPath)
            }
            return
        }
        if case .fresh(var fresh, let node) = value {
            // The copy in `value` must go first, or changing the payload would copy it whole.
            value = .kept(0)
            defer { value = .fresh(fresh, replacing: node) }
            try FieldValueEdit(edit).apply(steps, to: &fresh)
            return
        }
        guard let container = open(&value) else {
            let node = kept(value)
            var fresh = try node.map { (node) throws(Failure) in try emptyOrNull(node) } ?? .null
            let before = fresh
            try FieldValueEdit(edit).apply(steps, to: &fresh)
            if fresh != before { value = .fresh(fresh, replacing: node) }
            return
        }
        switch step {
        case .key(let key) where container.isObject:
            try apply(edit, steps.dropFirst(), toMember: key, of: container, order: order)
        case .index(let index) where !container.isObject:
            try apply(edit, steps.dropFirst(), toElement: index, of: container, order: order)
        case .key: throw Failure(kind: .notAnObject)
        case .index: throw Failure(kind: .notAnArray)
        }
    }

    private func apply(
        _ edit: JSONEdit, _ rest: ArraySlice<JSONStep>, toMember key: String, of container: Container,
        order: JSONKeyOrder
    ) throws(Failure) {
        let place = container.children.firstIndex { $0.key == key }
        if case .insert = edit, rest.isEmpty { throw Failure(kind: .unfitPath) }
        if case .remove = edit {
            guard let place else { return }
            if rest.isEmpty {
                container.children.remove(at: place)
                return
            }
        }
        if let place {
            try apply(edit, rest, to: &container.children[place].value, order: order.order(inside: key))
        } else {
            var fresh = FieldValue.null
            try FieldValueEdit(edit).apply(rest, to: &fresh)
            insert(fresh, as: key, into: container, order: order)
        }
    }

    private func apply(
        _ edit: JSONEdit, _ rest: ArraySlice<JSONStep>, toElement index: Int, of container: Container,
        order: JSONKeyOrder
    ) throws(Failure) {
        let count = container.children.count
        if case .insert(_, let new) = edit, rest.isEmpty {
            guard (0...count).contains(index) else { throw Failure(kind: .indexOutOfRange(count: count)) }
            container.children.insert(Child(value: .fresh(new, replacing: nil)), at: index)
            return
        }
        guard (0..<count).contains(index) else { throw Failure(kind: .indexOutOfRange(count: count)) }
        if case .remove = edit, rest.isEmpty {
            container.children.remove(at: index)
        } else {
            try apply(edit, rest, to: &container.children[index].value, order: order)
        }
    }

    /// Inserts a new member at its place in the order of keys.
    func insert(_ value: FieldValue, as key: String, into container: Container, order: JSONKeyOrder) {
        let child = Child(key: key, value: .fresh(value, replacing: nil))
        var place = container.children.count
        if let rank = order.rank(of: key) {
            let ranks = container.children.map { order.rank(of: $0.key) }
            let before = ranks.indices.filter { ranks[$0].map { $0 < rank } ?? false }
            if let last = before.max(by: { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }) {
                place = last + 1
            } else if let first = ranks.firstIndex(where: { $0 != nil }) {
                place = first
            }
        }
        container.children.insert(child, at: place)
    }

    private func append(_ new: FieldValue, to value: inout Value) throws(Failure) {
        if let container = open(&value) {
            guard !container.isObject else { throw Failure(kind: .notAnArray) }
            container.children.append(Child(value: .fresh(new, replacing: nil)))
            return
        }
        let node = kept(value)
        var fresh: FieldValue
        if case .fresh(let already, _) = value {
            fresh = already
        } else {
            fresh = try node.map { (node) throws(Failure) in try emptyOrNull(node) } ?? .null
        }
        try FieldValueEdit(.append([], new)).apply([], to: &fresh)
        value = .fresh(fresh, replacing: node)
    }

    /// The old node in whose place a value stands.
    func kept(_ value: Value) -> Int? {
        switch value {
        case .kept(let node): node
        case .fresh(_, let node): node
        case .opened(let container): container.node
        }
    }

    /// What an old value without children can be edited as: an empty container or nothing.
    private func emptyOrNull(_ node: Int) throws(Failure) -> FieldValue {
        switch tree.nodes[node].kind {
        case .object: .object([:])
        case .array: .array([])
        case .null: .null
        // Any scalar will do, as edits that reach into one are refused.
        case .bool, .number, .string: .bool(false)
        }
    }

    /// Opens an old container that has children; nil for every other value.
    func open(_ value: inout Value) -> Container? {
        if case .opened(let container) = value { return container }
        guard case .kept(let index) = value, tree.nodes[index].count > 0 else { return nil }
        let isObject = tree.nodes[index].kind == .object
        var children: [Child] = []
        children.reserveCapacity(tree.nodes[index].count)
        var child = tree.firstChild(of: index)
        var end = tree.nodes[index].content.lowerBound
        for ordinal in 0..<tree.nodes[index].count {
            let valueNode = isObject ? child + 1 : child
            let start = Int(tree.nodes[child].start)
            children.append(
                Child(
                    ordinal: ordinal, gap: end..<start, head: start..<Int(tree.nodes[valueNode].start),
                    key: isObject ? tree.string(at: child) : "", value: .kept(valueNode)))
            end = Int(tree.nodes[valueNode].end)
            child = tree.next(after: valueNode)
        }
        let container = Container(node: index, isObject: isObject, children: children)
        value = .opened(container)
        return container
    }
}
