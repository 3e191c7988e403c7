import ArgumentParser
import PlanActions
import PlanModel
import Records

/// `kehoach call DUTY AGENCY`
struct CallCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "call", abstract: LocalizedHelp.shown(wording.callAbstract),
            discussion: LocalizedHelp.shown(wording.callDiscussion))
    }

    @Argument(help: LocalizedHelp.of(.duty))
    var duty: String
    @Argument(help: LocalizedHelp.agency)
    var agency: String
    @Option(help: LocalizedHelp.of(\.callDayHelp, for: \.asOfPlaceholder))
    var on: String?
    @Option(help: LocalizedHelp.of(\.callPersonHelp, for: \.callPersonPlaceholder))
    var person: String?
    @Option(help: LocalizedHelp.of(\.callPromisedHelp, for: \.asOfPlaceholder))
    var promised: String?
    @Option(help: LocalizedHelp.of(.note))
    var note: String?
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [duty])
        let (plan, duty) = try opened.duty(duty)
        let debtors = (plan.debtors[duty.id] ?? []).map(\.reference)
        let record = RecordID(plan.id, duty.id)
        let body = try BodyLookup(debtors, in: plan, reference: opened.library.reference, takingFirst: assent.yes)
            .body(agency, record: record, among: debtors)
        if !assent.yes, let submission = duty.handedIn(body) {
            let name = opened.library.reference.shortName(of: body, in: plan.plan, session.wording.language)
            throw .usage(.handedIn(name, on: submission.receivedOn))
        }
        let year = plan.plan.year
        let day = try on.map { (text) throws(ProgramFailure) in
            let purpose = DayPurpose(.happened, planYear: year, today: opened.today)
            return try session.day(text, source: "--on", for: purpose, assent)
        }
        let called = day ?? opened.today
        let promised = try promised.map { (text) throws(ProgramFailure) in
            // Whoever promised meant the next such day, whenever that is entered.
            let purpose = DayPurpose(.due, planYear: year, today: called)
            return try session.day(text, source: "--promised", for: purpose, assent)
        }
        let call = ReportingDuty.Call(
            on: called, person: person.flatMap { Session.typed($0) }, promised: promised,
            note: note.flatMap { Session.typed($0) })
        if let promised = call.promised, promised < call.on {
            throw .usage(.endsBeforeItBegins(from: call.on, to: promised))
        }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.recording(call, about: record, to: body)
        }
    }
}
