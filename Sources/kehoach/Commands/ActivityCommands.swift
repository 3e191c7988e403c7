import ArgumentParser
import PlanModel
import PlanStore
import Wording

/// `kehoach activity …`: the commands that change activities.
struct ActivityCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        var configuration = SpokenHelp.of(.activity, name: "activity")
        configuration.subcommands = [
            AddActivityCommand.self, EditActivityCommand.self, MoveActivityCommand.self, RemoveActivityCommand.self,
        ]
        return configuration
    }
}

/// `kehoach activity add PLAN --title … --from DAY`
struct AddActivityCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        SpokenHelp.of(.addActivity, name: "add", inside: "activity")
    }

    @Argument(help: SpokenHelp.of(.planToFill))
    var plan: String
    @Option(help: SpokenHelp.of(.title))
    var title: String
    @Option(help: SpokenHelp.of(.beginsOn))
    var from: String
    @OptionGroup var wish: ActivityOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let plan = try opened.plan(plan)
        let year = plan.plan.year
        var draft = ActivityDraft(
            title: Session.typed(title) ?? "", from: try session.day(from, source: "--from", year: year))
        try wish.apply(to: &draft, in: plan, opened, session)
        draft.note = wish.note(session, author)
        let change: RecordChange
        do {
            change = try draft.added(to: plan.plan)
        } catch {
            throw ProgramFailure(error)
        }
        return try session.add(Action([change]), in: opened, by: author)
    }
}

/// `kehoach activity edit ID …`
struct EditActivityCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        SpokenHelp.of(.editActivity, name: "edit", inside: "activity")
    }

    @Argument(help: SpokenHelp.of(.activity))
    var id: String
    @Option(help: SpokenHelp.of(.title))
    var title: String?
    @Option(help: SpokenHelp.of(.beginsOn))
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
            draft.from = try session.day(from, source: "--from", year: plan.plan.year)
            // Without a last day of its own it lasts as long as before.
            draft.to = draft.from.adding(days: activity.from.days(until: activity.to))
        }
        try wish.apply(to: &draft, in: plan, opened, session)
        draft.note = wish.note(session, author)
        let fields: [FieldChange]
        do {
            fields = try activity.changes(to: draft)
        } catch {
            throw ProgramFailure(error)
        }
        let record = RecordID(plan.id, activity.id)
        return try session.commit(Action([RecordChange(record, fields)]), in: opened, by: author)
    }
}

/// `kehoach activity move ID --to-day DAY`
struct MoveActivityCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        SpokenHelp.of(.moveActivity, name: "move", inside: "activity")
    }

    @Argument(help: SpokenHelp.of(.activity))
    var id: String
    @Option(help: SpokenHelp.of(.toDay))
    var toDay: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, activity) = try opened.activity(id)
        let day = try session.day(toDay, source: "--to-day", year: plan.plan.year)
        let change = RecordChange(RecordID(plan.id, activity.id), activity.moved(to: day))
        return try session.commit(Action([change]), in: opened, by: author)
    }
}

/// `kehoach activity remove ID`
struct RemoveActivityCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        SpokenHelp.of(.removeActivity, name: "remove", inside: "activity")
    }

    @Argument(help: SpokenHelp.of(.activity))
    var id: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, activity) = try opened.activity(id)
        let change = RecordChange(RecordID(plan.id, activity.id), [activity.removal])
        return try session.commit(Action([change]), in: opened, by: author)
    }
}

/// `kehoach activities [PLAN]`
struct ActivitiesCommand: ProgramCommand {
    static var configuration: CommandConfiguration { SpokenHelp.of(.activities, name: "activities") }

    @Argument(help: SpokenHelp.of(.plan))
    var plan: String?
    @Option(help: SpokenHelp.of(.firstDay))
    var from: String?
    @Option(help: SpokenHelp.of(.lastDay))
    var to: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let chosen = try plan.map { (typed) throws(ProgramFailure) in try opened.plan(typed) }
        let year = chosen?.plan.year ?? opened.today.year
        let first = try from.map { (text) throws(ProgramFailure) in
            try session.day(text, source: "--from", year: year)
        }
        let last = try to.map { (text) throws(ProgramFailure) in try session.day(text, source: "--to", year: year) }
        // Another plan's activity may be what clashes.
        let plans = Array(opened.library.plans)
        let clashes = ActivityClashes(plans.map(\.plan))
        let found = (chosen.map { [$0] } ?? plans).flatMap { plan in
            plan.plan.activities.filter { ($0.to >= (first ?? $0.to)) && ($0.from <= (last ?? $0.from)) }.map {
                ActivityRecord($0, in: plan, clashes: clashes, opened.library)
            }
        }.sorted {
            ($0.activity.from, $0.activity.time?.minutes ?? -1, $0.id.description) < (
                $1.activity.from, $1.activity.time?.minutes ?? -1, $1.id.description
            )
        }
        session.write(found, list)
        return .done
    }
}
