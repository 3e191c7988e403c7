/// Something that is asked before it is done, because it takes away what somebody wrote.
public struct Question: Equatable, Sendable {
    /// What is asked.
    public var text: String
    /// What is done on yes.
    public var effects: [Effect]

    /// A question.
    public init(_ text: String, effects: [Effect]) { (self.text, self.effects) = (text, effects) }
}
