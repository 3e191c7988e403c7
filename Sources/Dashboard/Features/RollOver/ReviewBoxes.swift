import PlanActions
import PlanModel
import RollOver
import TerminalUI
import Wording

/// The choice of who takes the place of a body, or of the new plan's unit.
struct SuccessorPickerView {
    let state: AppState
    let picker: SuccessorPicker
    let review: RollOverReview

    private var names: RollOverNames { RollOverNames(review.rollOver, in: state.digest.library.reference) }

    func draw(in rect: Rect, _ frame: inout Frame) {
        let wording = state.wording
        let texts = picker.choices.map { choice -> String in
            switch choice {
            case .unit(let unit): wording.unitName(unit, names)
            case .body(let body): text(of: body)
            }
        }
        frame.choiceBox(
            texts, title: picker.body.map { wording.insteadOf($0, names) } ?? wording.unitTitle,
            selected: picker.choices.firstIndex { $0 == picker.selected }, in: rect)
    }

    private func text(of body: AgencyReference) -> String {
        let wording = state.wording
        let name = wording.bodyName(body, names)
        guard let old = picker.body else { return name }
        if body == old { return "\(name) (\(wording.keepAsIs))" }
        let candidates = review.rollOver.succession(of: old)?.candidates ?? []
        let functions = candidates.filter { $0.body == body }.map { wording.function($0.function) }
        return functions.isEmpty ? name : "\(name) (\(functions.joined(separator: "; ")))"
    }
}

/// What is asked before the draft of a review is written.
struct ReviewQuestionView {
    let state: AppState
    let question: ReviewState.Question
    let review: RollOverReview

    func draw(in rect: Rect, _ frame: inout Frame) {
        let text =
            switch question {
            case .write: state.wording.writeQuestion(review.rollOver.planID, review.counts)
            }
        frame.textBox(text, title: "", width: 66, .warning, in: rect)
    }
}

/// The choice of a plan's state.
struct PlanStateView {
    let state: AppState
    let choice: PlanStateChoice

    func draw(in rect: Rect, _ frame: inout Frame) {
        let wording = state.wording
        if let past = choice.past {
            frame.choiceBox(
                PastDays.allCases.map { wording.pastDaysChoice($0 == .excused) },
                title: wording.pastDays(choice.plan, past.count),
                selected: PastDays.allCases.firstIndex(of: past.selected), in: rect)
            return
        }
        frame.choiceBox(
            PlanStateChoice.states.map { $0?.name(state.language) ?? wording.stateByCalendar },
            title: wording.planStateTitle(choice.plan),
            selected: PlanStateChoice.states.firstIndex { $0 == choice.selected }, in: rect)
    }
}
