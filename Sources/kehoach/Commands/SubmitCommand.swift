import ArgumentParser
import PlanActions
import PlanModel
import Records
import VietnameseText

/// `kehoach submit DUTY AGENCY…`
struct SubmitCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.submit, name: "submit") }

    @Argument(help: LocalizedHelp.of(.duty))
    var duty: String
    @Argument(help: LocalizedHelp.of(.body))
    var agencies: [String]
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.submitRemoveHelp))
    var remove = false
    @Option(help: LocalizedHelp.of(.on))
    var on: String?
    @Option(help: LocalizedHelp.of(.number))
    var number: String?
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
        let lookup = BodyLookup(debtors, in: plan, reference: opened.library.reference, takingFirst: assent.yes)
        var bodies: [AgencyReference] = []
        for typed in agencies {
            for body in try lookup.bodies(typed, record: record.description, among: debtors)
            where !bodies.contains(body) { bodies.append(body) }
        }
        let day = try on.map { (text) throws(ProgramFailure) in
            let purpose = DayPurpose(.happened, planYear: plan.plan.year, today: opened.today)
            return try session.day(text, source: "--on", for: purpose, assent)
        }
        let submission = ReportingDuty.Submission(
            receivedOn: day ?? opened.today, number: SubmitCommand.text(number), note: SubmitCommand.text(note))
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.recording(remove ? nil : submission, of: record, from: bodies)
        }
    }

    /// A text that says something, composed; else nil.
    private static func text(_ typed: String?) -> String? {
        typed.map { LiteralDashArguments.unshield($0).composingVietnamese }
            .flatMap { text in text.contains { !$0.isWhitespace } ? text : nil }
    }
}
