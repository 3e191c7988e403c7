import ArgumentParser
import PlanActions
import PlanModel
import VietnameseText
import Wording

/// What can be said of an activity besides its title and first day. An empty text takes away what was there.
struct ActivityOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(.endsOn))
    var to: String?
    @Option(help: LocalizedHelp.of(.time))
    var time: String?
    @Option(help: LocalizedHelp.of(.place))
    var place: String?
    @Option(help: LocalizedHelp.of(.lead))
    var lead: String?
    @Option(help: LocalizedHelp.of(.partner))
    var partner: [String] = []
    @Option(name: .customLong("note"), help: LocalizedHelp.of(.note))
    var remark: String?
    @OptionGroup var assent: AssentOptions

    /// Puts what was said into a draft.
    func apply(
        to draft: inout ActivityDraft, in plan: ResolvedPlan, _ opened: OpenFolder, _ session: Session
    ) throws(ProgramFailure) {
        let lookup = PlanBodyLookup(plan, reference: opened.library.reference, takingFirst: assent.yes)
        if let to {
            let purpose = DayPurpose(.held, planYear: plan.plan.year, today: opened.today, from: draft.from)
            draft.to =
                Session.typed(to) == nil ? draft.from : try session.day(to, source: "--to", for: purpose, assent)
        }
        if let time { draft.time = try ActivityOptions.time(time) }
        if let place { draft.place = Session.typed(place) }
        if let lead { (draft.lead, draft.printedLead) = try body(lead, lookup, plan) }
        if !partner.isEmpty { draft.partners = partner.compactMap(Session.typed).map(lookup.partner) }
    }

    /// The note, of now and of the person; nil if nothing was said.
    func note(_ opened: OpenFolder, _ author: String) -> TaskNote? {
        remark.flatMap { Session.typed($0) }.map { opened.note($0, author) }
    }

    private static func time(_ typed: String) throws(ProgramFailure) -> TimeOfDay? {
        guard let text = Session.typed(typed) else { return nil }
        guard let time = TimeOfDay(typed: text) else { throw .usage(.badTime(text)) }
        return time
    }

    private func body(
        _ typed: String, _ lookup: PlanBodyLookup, _ plan: ResolvedPlan
    ) throws(ProgramFailure) -> (AgencyReference?, printed: String?) {
        guard let text = Session.typed(typed) else { return (nil, nil) }
        do throws(LookupFailure) {
            return (try lookup.body(text), nil)
        } catch {
            if case .notFound = error {
                guard assent.yes else { throw .usage(.bodyToWriteOut(text)) }
                return (nil, text)
            }
            throw .usage(
                UsageFault(error, record: plan.id.slug, known: plan.bodies.map(lookup.label), lookup.label))
        }
    }
}

extension Session {
    /// A text as typed, composed; nil if it says nothing.
    static func typed(_ text: String) -> String? {
        let plain = LiteralDashArguments.unshield(text).composingVietnamese
        let words = plain.drop { $0.isWhitespace }
        guard let last = words.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(words[...last])
    }
}

extension OpenFolder {
    /// The activity that a person names.
    func activity(_ typed: String) throws(ProgramFailure) -> (ResolvedPlan, Activity) {
        guard case .activity(let plan, let activity) = try item(typed) else { throw .usage(.notAnActivity(typed)) }
        return (plan, activity)
    }
}
