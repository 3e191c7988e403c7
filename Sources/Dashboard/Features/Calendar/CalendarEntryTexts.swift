import PlanModel
import Presentation
import TerminalUI

extension AppState {
    /// What the lines of screen 4 say of an entry.
    func texts(of entry: AgendaEntry) -> AgendaEntryTexts {
        var plan: Plan?
        if case .deadline(let deadline) = entry.content { plan = digest.plan(deadline.record.plan)?.plan.plan }
        return AgendaEntryTexts(entry, of: plan, in: digest.library, today: today, wording)
    }
}

extension AgendaEntryTexts {
    /// How it stands, as a sign.
    func mark(of entry: AgendaEntry) -> (sign: String, style: StyleName) {
        guard let deadline else { return (entry.isWindow ? "═" : "★", .accent) }
        let mark = PartMark(deadline.part)
        return (String(mark.sign), mark.style)
    }
}
