import ArgumentParser
import PlanActions
import PlanModel
import Records
import Wording

/// `kehoach duty …`: the commands that write duties to report.
struct DutyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.writing(
            .duty, name: "duty", [AddDutyCommand.self, EditDutyCommand.self, RemoveDutyCommand.self])
    }
}

/// What a duty says besides its kind and title.
struct DutyOptions: ParsableArguments {
    @Option(help: LocalizedHelp.writing(.who))
    var who: [String] = []
    @Option(name: .customLong("to-whom"), help: LocalizedHelp.writing(.toWhom))
    var toWhom: [String] = []
    @Option(help: LocalizedHelp.writing(.via))
    var via: [String] = []
    @OptionGroup var timing: TimingOptions
    @OptionGroup var assent: AssentOptions

    func apply(
        to draft: inout DutyDraft, in plan: ResolvedPlan, _ opened: OpenFolder, _ session: Session
    ) throws(ProgramFailure) {
        if !who.isEmpty { draft.who = try opened.bodies(who, in: plan, assent) }
        if !toWhom.isEmpty { draft.toWhom = try opened.bodies(toWhom, in: plan, assent) }
        if !via.isEmpty { draft.via = try opened.bodies(via, in: plan, assent) }
        if let timings = try timing.timings(in: plan, today: opened.today, session, assent) {
            draft.timing = timings.first
        }
    }
}

/// `kehoach duty add ID --kind KIND --who AGENCY`
struct AddDutyCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.addDuty, name: "duty add") }

    @Argument(help: LocalizedHelp.writing(.task))
    var id: String
    @Option(help: LocalizedHelp.writing(.dutyKind))
    var kind: String
    @Option(help: LocalizedHelp.writing(.text))
    var title: String?
    @OptionGroup var wish: DutyOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, task) = try opened.task(id)
        let kind = try ReportingDuty.Kind(option: kind)
        var draft = DutyDraft(kind: kind, title: title.flatMap(Session.typed) ?? task.title, who: [])
        try wish.apply(to: &draft, in: plan, opened, session)
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.adding(draft, of: task.id, in: plan.id, NewRecordIDs())
        }
    }
}

/// `kehoach duty edit ID …`
struct EditDutyCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.editDuty, name: "duty edit") }

    @Argument(help: LocalizedHelp.writing(.duty))
    var id: String
    @Option(help: LocalizedHelp.writing(.dutyKind))
    var kind: String?
    @Option(help: LocalizedHelp.writing(.text))
    var title: String?
    @OptionGroup var wish: DutyOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, duty) = try opened.laidDownDuty(id)
        var draft = DutyDraft(duty)
        if let kind { draft.kind = try ReportingDuty.Kind(option: kind) }
        if let title { draft.title = Session.typed(title) ?? "" }
        try wish.apply(to: &draft, in: plan, opened, session)
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.editing(duty: duty.id, of: plan.id, to: draft)
        }
    }
}

/// `kehoach duty remove ID`
struct RemoveDutyCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.removeDuty, name: "duty remove") }

    @Argument(help: LocalizedHelp.writing(.duty))
    var id: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, duty) = try opened.laidDownDuty(id)
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.removing(duty: duty.id, of: plan.id)
        }
    }
}

extension ReportingDuty.Kind {
    /// The kind as typed in either language.
    fileprivate init(option typed: String) throws(ProgramFailure) {
        let text = LiteralDashArguments.unshield(typed)
        let found = Self.allCases.first { kind in
            Deadline.Kind(typed: text).map { $0.rawValue == kind.rawValue } ?? false
        }
        guard let found else {
            throw .usage(.invalidValue(text, option: "--kind", known: Self.allCases.map(\.rawValue)))
        }
        self = found
    }
}
