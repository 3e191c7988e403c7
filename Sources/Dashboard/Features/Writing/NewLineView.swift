import PlanActions
import PlanModel
import TerminalUI

/// The choice of what is added, each with the mark that it would have.
struct NewLineView {
    let state: AppState
    let choice: NewLineChoice

    func draw(in rect: Rect, _ frame: inout Frame) {
        guard let plan = state.digest.plan(choice.plan)?.plan.plan else { return }
        let title = state.wording.newLineTitle
        let texts = choice.lines.map { state.wording.newLine($0.kind, $0.ref(in: plan)) }
        let width = max(title.displayWidth + 6, (texts.map(\.displayWidth).max() ?? 0) + 4)
        let box = rect.centered(Size(columns: min(rect.columns, width), rows: min(rect.rows, texts.count + 2)))
        frame.fill(box)
        frame.box(box, title: title, .borderFocused)
        frame.list(
            texts, selected: choice.lines.firstIndex { $0 == choice.selected }, in: box.inner, isFocused: true
        ) { text, line, frame in
            frame.put(text, in: line, column: 1)
        }
    }
}

extension NewLine {
    var kind: OutlineLine.Kind {
        switch self {
        case .section: .section
        case .block: .block
        case .task: .task
        case .duty: .duty
        case .norm: .norm
        case .citation: .citation
        case .recipient: .recipient
        }
    }

    /// The mark that it would have; of a duty the task's.
    func ref(in plan: Plan) -> String {
        switch self {
        case .section(let place), .block(let place), .task(let place), .norm(let place):
            plan.newRef(at: place)?.description ?? ""
        case .duty(let task): plan.tasks.first { $0.id == task }?.ref.description ?? ""
        case .citation, .recipient: ""
        }
    }
}
