/// A dictionary of limited size, from which the values go first that were not asked for longest.
public struct RecentValues<Key: Hashable, Value> {
    private var values: [Key: (value: Value, lastUse: Int)] = [:]
    private var uses = 0
    private let capacity: Int

    /// An empty one for so many values.
    public init(capacity: Int) {
        self.capacity = capacity
    }

    /// A value, which is used by asking for it.
    public subscript(key: Key) -> Value? {
        mutating get {
            guard let found = values.index(forKey: key) else { return nil }
            uses += 1
            values.values[found].lastUse = uses
            return values.values[found].value
        }
        set {
            guard let newValue else {
                values[key] = nil
                return
            }
            uses += 1
            values[key] = (newValue, uses)
            if values.count > capacity { makeRoom() }
        }
    }

    /// A quarter goes at once, so that looking for the oldest is rare.
    private mutating func makeRoom() {
        let oldest = values.sorted { $0.value.lastUse < $1.value.lastUse }.prefix(max(1, capacity / 4))
        for (key, _) in oldest { values[key] = nil }
    }
}

extension RecentValues: Sendable where Key: Sendable, Value: Sendable {}
