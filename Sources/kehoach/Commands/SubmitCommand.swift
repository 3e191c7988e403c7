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
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.submitReplaceHelp))
    var replace = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.submitCorrectHelp))
    var correct = false
    @Option(name: .customLong("return"), help: LocalizedHelp.of(\.submitReturnHelp, for: \.asOfPlaceholder))
    var returned: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.submitExemptHelp))
    var exempt = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.submitOwedHelp))
    var owed = false
    @Option(help: LocalizedHelp.of(\.submitReasonHelp, for: \.reasonPlaceholder))
    var reason: String?
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
        let wishes = [
            ("--remove", remove), ("--replace", replace), ("--correct", correct), ("--return", returned != nil),
            ("--exempt", exempt), ("--owed", owed),
        ].filter(\.1).map(\.0)
        guard wishes.count < 2 else { throw .usage(.notTogether(wishes[0], wishes[1])) }
        try checkWords(of: wishes.first)
        let purpose = DayPurpose(.happened, planYear: plan.plan.year, today: opened.today)
        let day = try on.map { (text) throws(ProgramFailure) in
            try session.day(text, source: "--on", for: purpose, assent)
        }
        let change = try change(
            day: day ?? opened.today, isSaid: day != nil, known: bodies.count == 1 ? duty.submissions[bodies[0]] : nil,
            returned: returned.map { (text) throws(ProgramFailure) in
                NothingWord(typed: text) != nil
                    ? nil : try session.day(text, source: "--return", for: purpose, assent)
            })
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try change.made(by: actions, of: record, bodies)
        }
    }

    /// What says nothing beside a wish is not passed over.
    private func checkWords(of wish: String?) throws(ProgramFailure) {
        let takesReason = ["--return", "--exempt"].contains(wish)
        if let wish, takesReason || ["--owed", "--remove"].contains(wish) {
            let said = [
                ("--number", number != nil), ("--note", note != nil), ("--on", on != nil && wish != "--exempt"),
            ]
            if let other = said.first(where: \.1) { throw .usage(.notTogether(wish, other.0)) }
        }
        if reason != nil, !takesReason { throw .usage(.notTogether(wish ?? "submit", "--reason")) }
    }

    /// What is wanted, by the options.
    private func change(
        day: Day, isSaid: Bool, known: ReportingDuty.Submission?, returned: Day??
    ) throws(ProgramFailure) -> Change {
        let reason = SubmitCommand.text(reason) ?? ""
        if let returned {
            return .sendBack(returned.map { ReportingDuty.Return(on: $0, reason: reason) })
        }
        if exempt { return .exempt(ReportingDuty.Exemption(on: day, reason: reason)) }
        if owed { return .exempt(nil) }
        if remove { return .withdraw }
        // Whoever adds a number, or mends it, says nothing about the day.
        let stays = !isSaid && (correct || known?.returned == nil && !replace)
        let submission = ReportingDuty.Submission(
            receivedOn: stays ? known?.receivedOn ?? day : day,
            number: SubmitCommand.text(number) ?? (correct ? known?.number : nil),
            note: SubmitCommand.text(note) ?? (correct ? known?.note : nil))
        return .record(submission, replace ? .replacement : correct ? .correction : .coming)
    }

    private enum Change {
        case record(ReportingDuty.Submission, ReportRecording)
        case withdraw
        case sendBack(ReportingDuty.Return?)
        case exempt(ReportingDuty.Exemption?)

        func made(
            by actions: PlanActions, of duty: RecordID, _ bodies: [AgencyReference]
        ) throws(ChangeRefusal) -> AttemptedChange {
            switch self {
            case .record(let submission, let kind): try actions.recording(submission, of: duty, from: bodies, as: kind)
            case .withdraw: try actions.withdrawing(duty, from: bodies)
            case .sendBack(let returned): try actions.returning(duty, to: bodies, returned)
            case .exempt(let exemption): try actions.exempting(duty, bodies, exemption)
            }
        }
    }

    /// A text that says something, composed; else nil.
    private static func text(_ typed: String?) -> String? {
        typed.map { LiteralDashArguments.unshield($0).composingVietnamese }
            .flatMap { text in text.contains { !$0.isWhitespace } ? text : nil }
    }
}
