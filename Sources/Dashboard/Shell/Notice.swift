/// The message line.
package struct Notice: Equatable, Sendable {
    /// How it is meant.
    package enum Kind: Sendable {
        /// Something was done.
        case done
        /// Something cannot be done.
        case refused
        /// Something failed.
        case failed
    }

    /// How it is meant.
    package var kind: Kind
    /// The sentence.
    package var text: String
}
