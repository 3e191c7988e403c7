/// Something that is asked before it is done, because it takes away what somebody wrote.
package struct Question: Equatable, Sendable {
    /// What is asked.
    package var text: String
    /// What is done on yes.
    package var effects: [Effect]
    /// What is done where only the one is meant that was looked for; empty where nobody was.
    package var only: [Effect] = []

    /// A question.
    package init(_ text: String, effects: [Effect], only: [Effect] = []) {
        (self.text, self.effects, self.only) = (text, effects, only)
    }
}
