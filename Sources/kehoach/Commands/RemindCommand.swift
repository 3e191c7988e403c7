import ArgumentParser
import PlanActions
import PlanModel
import PlanStore
import Records
import TerminalUI

/// `kehoach remind PLAN`
struct RemindCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "remind", abstract: LocalizedHelp.shown(wording.remindAbstract),
            discussion: LocalizedHelp.shown(wording.remindDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.remindPlanHelp, for: \.reportsSubjectPlaceholder))
    var plan: String
    @Option(help: LocalizedHelp.of(\.remindDutyHelp, for: \.remindDutyPlaceholder))
    var duty: [String] = []
    @Option(help: LocalizedHelp.of(\.remindAgencyHelp, for: \.remindAgencyPlaceholder))
    var agency: [String] = []
    @Option(help: LocalizedHelp.of(\.newDayHelp, for: \.asOfPlaceholder))
    var newDay: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.firstLetterHelp))
    var first = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.noRegisterHelp))
    var noRegister = false
    @OptionGroup var sender: SenderOptions
    @OptionGroup var paper: PaperOptions
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let form = try paper.form()
        let opened = try session.openForReading(folder, lacking: { _ in false })
        let plan = try opened.plan(plan)
        var scope = ReminderLetter.Scope(bodies: try bodies(of: plan, in: opened))
        for typed in duty { scope.duties = (scope.duties ?? []).union([try dutyID(typed, of: plan, in: opened)]) }
        let purpose = DayPurpose(.due, planYear: plan.plan.year, today: opened.today)
        let newDay = try newDay.map { (typed) throws(ProgramFailure) in
            try session.day(typed, source: "--new-day", for: purpose, assent)
        }
        let letters = ReminderLetter.letters(
            about: plan, in: opened.library, today: opened.today, scope: scope, from: try sender.sender(),
            newDay: newDay, isFirst: first)
        guard !letters.isEmpty else {
            session.tell(session.wording.nobodyIsLate + ".")
            return .nothing
        }
        let documents = letters.map { letter in
            session.wording.officialLetter(letter, about: plan.plan, reference: opened.library.reference)
                .mapTexts { SafeText.clean($0) }
        }
        try session.hand(out: documents, as: form, paper)
        if paper.out != nil, !noRegister { try register(letters, about: plan.plan, opened, &session) }
        let ended = letters.flatMap(\.addressees).count { $0.ended != nil }
        if ended > 0 { session.tell(session.wording.reminderToEnded(ended)) }
        return .done
    }

    /// Enters the letters that went into a file. One that is only shown is a draft, of which nobody knows whether it is sent.
    private func register(
        _ letters: [ReminderLetter], about plan: Plan, _ opened: OpenFolder, _ session: inout Session
    ) throws(ProgramFailure) {
        guard opened.folder.snapshot.access == .writable else {
            return session.tell(session.wording.lettersNotRegistered)
        }
        let ids = NewRecordIDs()
        let made = opened.library.known(
            letters.map { $0.registered(as: ids.letterID(), about: plan, reference: opened.library.reference) },
            of: plan.unit)
        _ = try session.store(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.registering(made, of: plan.unit)
        }
        session.tell(session.wording.lettersRegistered(made.map(\.id)))
    }

    /// A duty of the plan by its id, with or without what all of them begin with, or by its whole name.
    private func dutyID(
        _ typed: String, of plan: ResolvedPlan, in opened: OpenFolder
    ) throws(ProgramFailure) -> Ref {
        let name = typed.contains("/") || typed.hasPrefix("duty.") ? typed : "duty.\(typed)"
        let (found, duty) = try opened.duty(name.contains("/") ? name : "\(plan.id)/\(name)")
        guard found.id == plan.id else { throw .usage(.notFound(typed)) }
        return duty.id
    }

    /// The bodies that are named; nil where none is.
    private func bodies(of plan: ResolvedPlan, in opened: OpenFolder) throws(ProgramFailure) -> Set<AgencyReference>? {
        guard !agency.isEmpty else { return nil }
        let all = plan.actors
        let lookup = BodyLookup(all, in: plan, reference: opened.library.reference, takingFirst: assent.yes)
        var bodies: Set<AgencyReference> = []
        for typed in agency { bodies.formUnion(try lookup.bodies(typed, record: plan.id.slug, among: all)) }
        return bodies
    }
}
