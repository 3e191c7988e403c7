import ArgumentParser
import PlanActions
import PlanModel
import Records
import Wording

/// `kehoach task …`: the commands that write tasks.
struct TaskCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.writing(
            .task, name: "task",
            [AddTaskCommand.self, EditTaskCommand.self, MoveTaskCommand.self, RemoveTaskCommand.self])
    }
}

/// By when something is to be done, as options say it.
struct TimingOptions: ParsableArguments {
    @Option(help: LocalizedHelp.writing(.before))
    var before: String?
    @Option(help: LocalizedHelp.writing(.on))
    var on: [String] = []
    @Option(help: LocalizedHelp.writing(.from))
    var from: String?
    @Option(help: LocalizedHelp.writing(.to))
    var to: String?
    @Option(help: LocalizedHelp.writing(.every))
    var every: String?

    /// The days and windows; nil where none was named, empty where they are to go.
    func timings(
        in plan: ResolvedPlan, today: Day, _ session: Session, _ assent: AssentOptions
    ) throws(ProgramFailure) -> [Timing]? {
        guard before != nil || !on.isEmpty || from != nil || to != nil || every != nil else { return nil }
        let purpose = DayPurpose(.held, planYear: plan.plan.year, today: today)
        func day(_ text: String, _ option: String) throws(ProgramFailure) -> Day {
            try session.day(text, source: option, for: purpose, assent)
        }
        var timings: [Timing] = []
        if let before, Session.typed(before) != nil { timings.append(Timing(.before(try day(before, "--before")))) }
        for text in on where Session.typed(text) != nil { timings.append(Timing(.on(try day(text, "--on")))) }
        if let from {
            guard let to else { throw .usage(.missingValue("--to")) }
            let (first, last) = (try day(from, "--from"), try day(to, "--to"))
            guard first <= last else { throw .usage(.endsBeforeItBegins(from: first, to: last)) }
            timings.append(Timing(.range(from: first, to: last)))
        } else if to != nil {
            throw .usage(.missingValue("--from"))
        }
        if let every, let typed = Session.typed(every) {
            guard let read = TypedTimings.read(typed, for: purpose),
                read.likeliest.contains(where: { $0.recurrence != nil })
            else { throw .usage(.notRecurring(typed)) }
            timings += read.likeliest
        }
        return timings
    }
}

/// What a task says besides its title. An empty text takes away what was there.
struct TaskOptions: ParsableArguments {
    @Option(help: LocalizedHelp.writing(.wholeText))
    var text: String?
    @Option(help: LocalizedHelp.writing(.step))
    var step: [String] = []
    @Option(help: LocalizedHelp.writing(.role))
    var role: String?
    @Option(help: LocalizedHelp.writing(.taskKind))
    var kind: String?
    @Option(help: LocalizedHelp.writing(.body))
    var body: [String] = []
    @Option(help: LocalizedHelp.writing(.partner))
    var partner: [String] = []
    @Flag(help: LocalizedHelp.writing(.actionMonth))
    var actionMonth = false
    @OptionGroup var timing: TimingOptions
    @OptionGroup var assent: AssentOptions

    /// Puts what was said into a draft.
    func apply(
        to draft: inout TaskDraft, in plan: ResolvedPlan, _ opened: OpenFolder, _ session: Session
    ) throws(ProgramFailure) {
        if !body.isEmpty { draft.owners = try opened.bodies(body, in: plan, assent) }
        if !partner.isEmpty {
            let lookup = PlanBodyLookup(plan, reference: opened.library.reference, takingFirst: assent.yes)
            draft.work(with: partner.compactMap(Session.typed).map(lookup.partner))
        }
        if let timings = try timing.timings(in: plan, today: opened.today, session, assent) {
            draft.fall(on: timings)
        }
        if let text { draft.say(Session.typed(text)) }
        if !step.isEmpty { draft.take(steps: step.compactMap(Session.typed)) }
        if actionMonth { draft.isActionMonth = true }
        if let role { draft.role = try Session.word(role, option: "--role") }
        if let kind { draft.kind = try Session.word(kind, option: "--kind") }
    }
}

/// `kehoach task add PLAN TITLE --under REF`
struct AddTaskCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.addTask, name: "task add") }

    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @Argument(help: LocalizedHelp.writing(.text))
    var title: [String] = []
    @OptionGroup var place: PlaceOptions
    @OptionGroup var wish: TaskOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let plan = try opened.plan(plan)
        var draft = TaskDraft(title: Session.typed(title.joined(separator: " ")) ?? "")
        try wish.apply(to: &draft, in: plan, opened, session)
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.adding(draft, at: place.place, of: plan.id, NewRecordIDs())
        }
    }
}

/// `kehoach task edit ID …`
struct EditTaskCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.editTask, name: "task edit") }

    @Argument(help: LocalizedHelp.writing(.line))
    var id: String
    @Option(help: LocalizedHelp.writing(.text))
    var title: String?
    @OptionGroup var wish: TaskOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, task) = try opened.task(id)
        var draft = TaskDraft(task)
        if let title { draft.title = Session.typed(title) ?? "" }
        try wish.apply(to: &draft, in: plan, opened, session)
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.editing(task.id, of: plan.id, to: draft)
        }
    }
}
