/// In which order the members of an object are written: data, one for each kind of file.
///
/// Arrays are looked through: the order of a list is that of each of its elements.
///
///     let timing: JSONKeyOrder = ["bound", "due", "from", "to", "inferred"]
///     let plan: JSONKeyOrder = ["$schema", "id", .init("tasks", ["id", "title", .init("timings", timing)])]
package struct JSONKeyOrder: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// One key in its place, and the order inside its value.
    package struct Member: Hashable, Sendable, ExpressibleByStringLiteral {
        /// The key.
        package let key: String
        /// The order inside the member's value.
        package let order: JSONKeyOrder

        /// A key whose value holds ordered objects.
        package init(_ key: String, _ order: JSONKeyOrder) {
            self.key = key
            self.order = order
        }

        /// A key whose value holds no object, or one without an order.
        package init(stringLiteral key: String) {
            self.init(key, [])
        }
    }

    private let members: [Member]
    private let ranks: [String: Int]
    /// None or one; an array because a struct cannot hold itself.
    private let others: [JSONKeyOrder]

    /// An order.
    ///
    /// - Parameters:
    ///   - members: The keys in their order.
    ///   - others: The order inside the values of all keys that are not listed, for objects whose keys are data.
    package init(_ members: [Member], others: JSONKeyOrder? = nil) {
        self.members = members
        ranks = Dictionary(zip(members.map(\.key), 0...), uniquingKeysWith: min)
        self.others = others.map { [$0] } ?? []
    }

    /// An order written out.
    package init(arrayLiteral members: Member...) {
        self.init(members)
    }

    /// The place of a key, from 0; nil if it is not listed.
    package func rank(of key: String) -> Int? {
        ranks[key]
    }

    /// Whether a key is one of those that the files have: listed, or data.
    package func knows(_ key: String) -> Bool {
        ranks[key] != nil || !others.isEmpty
    }

    /// The order inside the value of a key.
    package func order(inside key: String) -> JSONKeyOrder {
        if let rank = ranks[key] { return members[rank].order }
        return others.first ?? []
    }

    /// Goes through an object in this order.
    ///
    /// - Parameters:
    ///   - object: The members.
    ///   - body: Told each key, its value, and the order inside that.
    func forEach<Value>(in object: [String: Value], _ body: (String, Value, JSONKeyOrder) -> Void) {
        var found = 0
        for member in members {
            guard let value = object[member.key] else { continue }
            body(member.key, value, member.order)
            found += 1
        }
        guard found < object.count else { return }
        for key in sorted(object.keys.filter { ranks[$0] == nil }) {
            if let value = object[key] { body(key, value, order(inside: key)) }
        }
    }

    /// Listed keys in their order, then the others by code point.
    package func sorted(_ keys: some Sequence<String>) -> [String] {
        keys.map { (rank: ranks[$0] ?? Int.max, key: $0) }
            .sorted { left, right in
                left.rank != right.rank
                    ? left.rank < right.rank
                    : left.key.unicodeScalars.lexicographicallyPrecedes(right.key.unicodeScalars)
            }
            .map(\.key)
    }
}
