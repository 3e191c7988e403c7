/// What something that was typed can mean: one thing or several, the likeliest first.
package struct Readings<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is taken where a person agrees.
    package let likeliest: Value
    /// What else it can mean.
    package let others: [Value]
    /// Whether the likeliest is taken without asking.
    package let isCertain: Bool

    /// What is meant, or what a person is asked.
    package init(_ likeliest: Value, or others: [Value] = [], isCertain: Bool) {
        self.likeliest = likeliest
        self.others = others.filter { $0 != likeliest }
        self.isCertain = isCertain
    }

    /// What follows from each of them.
    package func map<Other>(_ transform: (Value) -> Other) -> Readings<Other> {
        Readings<Other>(transform(likeliest), or: others.map(transform), isCertain: isCertain)
    }

    /// Everything it can mean, the likeliest first.
    package var all: [Value] { [likeliest] + others }
}
