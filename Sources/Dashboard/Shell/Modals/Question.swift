/// Something that is asked before it is done, because it takes away what somebody wrote.
package struct Question: Equatable, Sendable {
    /// What is asked.
    package var text: String
    /// What is done on yes.
    package var effects: [Effect]

    /// A question.
    package init(_ text: String, effects: [Effect]) { (self.text, self.effects) = (text, effects) }
}
