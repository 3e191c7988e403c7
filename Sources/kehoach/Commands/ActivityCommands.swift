import ArgumentParser
import PlanActions
import PlanModel
import Presentation
import Records

/// `kehoach activity …`: the commands that change activities.
struct ActivityCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = LocalizedHelp.of(.activity, name: "activity")
        configuration.subcommands = [
            AddActivityCommand.self, EditActivityCommand.self, MoveActivityCommand.self, RemoveActivityCommand.self,
        ]
        return configuration
    }
}

/// `kehoach activity add PLAN --title … --from DAY`
struct AddActivityCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.of(.addActivity, name: "add", inside: "activity")
    }

    @Argument(help: LocalizedHelp.of(.planToFill))
    var plan: String
    @Option(help: LocalizedHelp.of(.title))
    var title: String
    @Option(help: LocalizedHelp.of(.beginsOn))
    var from: String
    @OptionGroup var wish: ActivityOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let plan = try opened.plan(plan)
        let purpose = DayPurpose(.held, planYear: plan.plan.year, today: opened.today)
        var draft = ActivityDraft(
            title: Session.typed(title) ?? "", from: try session.day(from, source: "--from", for: purpose, wish.assent))
        try wish.apply(to: &draft, in: plan, opened, session)
        draft.note = wish.note(opened, session.author(author))
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.adding(draft, to: plan.id)
        }
    }
}

/// `kehoach activity edit ID …`
struct EditActivityCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.of(.editActivity, name: "edit", inside: "activity")
    }

    @Argument(help: LocalizedHelp.of(.activity))
    var id: String
    @Option(help: LocalizedHelp.of(.title))
    var title: String?
    @Option(help: LocalizedHelp.of(.beginsOn))
    var from: String?
    @OptionGroup var wish: ActivityOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let (plan, activity) = try opened.activity(id)
        var draft = ActivityDraft(activity)
        if let title { draft.title = Session.typed(title) ?? "" }
        if let from {
            let purpose = DayPurpose(.held, planYear: plan.plan.year, today: opened.today, from: activity.from)
            draft.from = try session.day(from, source: "--from", for: purpose, wish.assent)
            // Without a last day of its own it lasts as long as before.
            draft.to = draft.from.adding(days: activity.from.days(until: activity.to))
        }
        try wish.apply(to: &draft, in: plan, opened, session)
        draft.note = wish.note(opened, session.author(author))
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.editing(activity, of: plan.id, to: draft)
        }
    }
}

/// `kehoach activity move ID --to-day DAY`
struct MoveActivityCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.of(.moveActivity, name: "move", inside: "activity")
    }

    @Argument(help: LocalizedHelp.of(.activity))
    var id: String
    @Option(help: LocalizedHelp.of(.toDay))
    var toDay: String
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, activity) = try opened.activity(id)
        let purpose = DayPurpose(.held, planYear: plan.plan.year, today: opened.today, from: activity.from)
        let day = try session.day(toDay, source: "--to-day", for: purpose, assent)
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.moving(RecordID(plan.id, activity.id), to: day)
        }
    }
}

/// `kehoach activity remove ID`
struct RemoveActivityCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.of(.removeActivity, name: "remove", inside: "activity")
    }

    @Argument(help: LocalizedHelp.of(.activity))
    var id: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, activity) = try opened.activity(id)
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.removing(RecordID(plan.id, activity.id))
        }
    }
}

/// `kehoach activities [PLAN]`
struct ActivitiesCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.activities, name: "activities") }

    @Argument(help: LocalizedHelp.of(.plan))
    var plan: String?
    @Option(help: LocalizedHelp.of(.firstDay))
    var from: String?
    @Option(help: LocalizedHelp.of(.lastDay))
    var to: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { _ in plan == nil })
        let chosen = try plan.map { (typed) throws(ProgramFailure) in try opened.plan(typed) }
        let purpose = DayPurpose(.held, planYear: chosen?.plan.year, today: opened.today)
        // Whatever is asked for may be looked at.
        let anyDay = AssentOptions(yes: true)
        let first = try from.map { (text) throws(ProgramFailure) in
            try session.days(text, source: "--from", for: purpose, anyDay).lowerBound
        }
        let last = try to.map { (text) throws(ProgramFailure) in
            try session.days(text, source: "--to", for: purpose, anyDay).upperBound
        }
        let library = opened.library
        var found: [(plan: PlanID, number: Int, key: (from: Day, minutes: Int, id: String))] = []
        // Another plan's activity may be what clashes.
        let clashes = ActivityClashes(
            library.plansWithActivities.lazy.map { plan in
                for (number, activity) in plan.plan.activities.enumerated()
                where chosen.map({ $0.id == plan.id }) ?? true && activity.to >= first ?? activity.to
                    && activity.from <= last ?? activity.from
                {
                    let id = RecordID(plan.id, activity.id).description
                    found.append((plan.id, number, (activity.from, activity.time?.minutes ?? -1, id)))
                }
                return plan.plan
            })
        let places = found.sorted { $0.key < $1.key }.map { (plan: $0.plan, number: $0.number) }
        let records = RecordBatches(places) { id, numbers -> [ActivityRecord?] in
            let plan = library.plan(id)
            let activities = plan?.plan.activities ?? []
            return numbers.map { number in
                guard let plan, activities.indices.contains(number) else { return nil }
                return ActivityRecord(activities[number], in: plan, clashes: clashes, library)
            }
        }
        return session.write(records, list, isSearch: first != nil || last != nil)
    }
}
