import PlanModel
import PlanStore
import TerminalUI
import Wording

extension State {
    /// Carries out a command while a form is open.
    mutating func obey(_ command: Command, in form: Form) -> [Effect] {
        var form = form
        let count = form.fields.count
        switch command {
        case .back:
            overlay = nil
            return []
        case .open: return accept(form)
        case .nextPane: form.focus = (form.focus + 1) % count
        case .previousPane: form.focus = (form.focus + count - 1) % count
        default: break
        }
        overlay = .form(form)
        return []
    }

    /// Does what a form is for, or says what is wrong in it.
    private mutating func accept(_ form: Form) -> [Effect] {
        switch form.purpose {
        case .submission(let duty, let bodies): return acceptSubmission(form, of: duty, from: bodies)
        case .figure(let unit, let target, let year): return accept(form, ofFigure: unit, target: target, year: year)
        case .money(let money): return accept(form, ofMoney: money)
        case .rollOverText(let item):
            acceptText(form, of: item)
            return []
        }
    }
}
