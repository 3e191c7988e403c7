import PlanModel
import TerminalUI
import Wording

/// Screen 4 Lịch: what falls due when.
struct CalendarView {
    let state: State

    func draw(in rect: Rect, _ frame: inout Frame) {
        frame.put(state.wording.nothingHere, in: rect, .dim)
    }
}
