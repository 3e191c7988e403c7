import TerminalUI

/// A question before something is taken away.
struct QuestionView {
    let state: AppState
    let question: Question

    func draw(in rect: Rect, _ frame: inout Frame) {
        let wording = state.wording
        let lines = question.text.wrapped(toWidth: min(60, rect.columns - 6))
        let width = max(wording.questionTitle.displayWidth + 6, (lines.map(\.displayWidth).max() ?? 0) + 4)
        let box = rect.centered(Size(columns: width, rows: min(rect.rows, lines.count + 2)))
        frame.fill(box)
        frame.box(box, title: wording.questionTitle, .borderFocused)
        let inside = box.inner.inset(left: 1, right: 1)
        for (row, line) in lines.enumerated() { frame.put(line, in: inside, row: row, .strong) }
    }
}
