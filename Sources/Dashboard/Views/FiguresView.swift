import PlanModel
import TerminalUI
import Wording

/// Screen 7 Chỉ tiêu: targets and money.
struct FiguresView {
    let state: State

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.put(state.wording.nothingHere, in: rect, .dim)
    }
}
