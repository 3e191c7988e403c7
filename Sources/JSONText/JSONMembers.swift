/// One member of an object.
package struct JSONMember: Sendable {
    let tree: JSONTree
    let keyIndex: Int

    /// The key, with escapes resolved; decoded at each call.
    package var key: String { tree.string(at: keyIndex) }

    /// Whether the key is this text, code point for code point; cheaper than decoding ``key``.
    package func hasKey(_ text: String) -> Bool { tree.string(at: keyIndex, is: text) }

    /// Where the key begins.
    package var keyPosition: JSONPosition { tree.position(ofByte: Int(tree.nodes[keyIndex].start)) }

    /// The value.
    package var value: JSONNode { JSONNode(tree: tree, index: keyIndex + 1) }
}

/// The members of an object in the order of the text.
package struct JSONMembers: Sequence, Sendable {
    let tree: JSONTree
    let parent: Int

    /// How many there are.
    package var count: Int { tree.nodes[parent].kind == .object ? tree.nodes[parent].count : 0 }

    /// Begins with the first member.
    package func makeIterator() -> Iterator {
        Iterator(tree: tree, child: tree.firstChild(of: parent), remaining: count)
    }

    /// Walks over the members.
    package struct Iterator: IteratorProtocol, Sendable {
        let tree: JSONTree
        var child: Int
        var remaining: Int

        /// The next member.
        package mutating func next() -> JSONMember? {
            guard remaining > 0 else { return nil }
            remaining -= 1
            defer { child = tree.next(after: child + 1) }
            return JSONMember(tree: tree, keyIndex: child)
        }
    }
}

/// The elements of an array.
package struct JSONElements: Sequence, Sendable {
    let tree: JSONTree
    let parent: Int

    /// How many there are.
    package var count: Int { tree.nodes[parent].kind == .array ? tree.nodes[parent].count : 0 }

    /// Begins with the first element.
    package func makeIterator() -> Iterator {
        Iterator(tree: tree, child: tree.firstChild(of: parent), remaining: count)
    }

    /// Walks over the elements.
    package struct Iterator: IteratorProtocol, Sendable {
        let tree: JSONTree
        var child: Int
        var remaining: Int

        /// The next element.
        package mutating func next() -> JSONNode? {
            guard remaining > 0 else { return nil }
            remaining -= 1
            defer { child = tree.next(after: child) }
            return JSONNode(tree: tree, index: child)
        }
    }
}
