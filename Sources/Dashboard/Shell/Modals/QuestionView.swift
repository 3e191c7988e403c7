import TerminalUI

/// A question before something is taken away.
struct QuestionView {
    let state: AppState
    let question: Question

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.textBox(question.text, title: state.wording.questionTitle, width: 60, .strong, in: rect)
    }
}
