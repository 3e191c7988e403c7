/// A dictionary of limited size, from which the values go first that were not asked for longest.
package struct RecentValues<Key: Hashable, Value> {
    private var values: [Key: Value] = [:]
    /// Apart from the values, so that looking for the oldest copies none.
    private var lastUses: [Key: Int] = [:]
    private var uses = 0
    private let capacity: Int

    /// An empty one for so many values.
    package init(capacity: Int) {
        self.capacity = capacity
    }

    /// A value, which is used by asking for it.
    package subscript(key: Key) -> Value? {
        mutating get {
            guard let value = values[key] else { return nil }
            uses += 1
            lastUses[key] = uses
            return value
        }
        set {
            values[key] = newValue
            uses += 1
            lastUses[key] = newValue == nil ? nil : uses
            if values.count > capacity { makeRoom() }
        }
    }

    /// A quarter goes at once, so that looking for the oldest is rare.
    private mutating func makeRoom() {
        for (key, _) in lastUses.sorted(by: { $0.value < $1.value }).prefix(max(1, capacity / 4)) {
            values[key] = nil
            lastUses[key] = nil
        }
    }
}

extension RecentValues: Sendable where Key: Sendable, Value: Sendable {}
