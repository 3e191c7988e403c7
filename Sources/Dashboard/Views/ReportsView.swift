import PlanModel
import TerminalUI
import Wording

/// Screen 6 Báo cáo: who has handed in what.
struct ReportsView {
    let state: State

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.put(state.wording.nothingHere, in: rect, .dim)
    }
}
