import ArgumentParser
import Presentation

/// `kehoach provinces`
struct ProvincesCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.provinces, name: "provinces") }

    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        session.write(opened.library.provinceRecords(today: opened.today), list)
        return .done
    }
}

/// `kehoach plans`
struct PlansCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.plans, name: "plans") }

    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let (library, today, language) = (opened.library, opened.today, session.wording.language)
        let records = RecordBatches(library.entries) { entry in
            let plan = library.plan(entry.id)
            return plan.map { [PlanRecord($0, library: library, today: today, language: language)] } ?? []
        }
        session.write(records, list)
        return .done
    }
}

/// `kehoach agencies [PLAN]`
struct AgenciesCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.agencies, name: "agencies") }

    @Argument(help: LocalizedHelp.of(.plan))
    var plan: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { _ in plan == nil })
        let (library, today, language) = (opened.library, opened.today, session.wording.language)
        let plans = if let plan { [try opened.plan(plan).id] } else { library.entries.map(\.id) }
        let records = RecordBatches(plans) { id in
            library.plan(id).map { plan in
                plan.plan.assignments.map { block in
                    BlockRecord(block, in: plan, library: library, today: today, language: language)
                }
            } ?? []
        }
        session.write(records, list)
        return .done
    }
}

/// `kehoach tasks [QUERY…]`
struct TasksCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.tasks, name: "tasks") }

    @Argument(help: LocalizedHelp.of(.query))
    var query: [String] = []
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let (library, today) = (opened.library, opened.today)
        let query = try session.query(query, today: today)
        let language = session.wording.language
        let found = library.tasks(matching: query, today: today).byPlan
        let records = RecordBatches(found) { plan, tasks -> [TaskRecord] in
            guard let plan = library.plan(library.entries[plan].id) else { return [] }
            // The plan may have changed since it was searched.
            return tasks.filter(plan.plan.tasks.indices.contains).map { index in
                TaskRecord(plan.plan.tasks[index], in: plan, library: library, today: today, language: language)
            }
        }
        return session.write(records, list, isSearch: !self.query.isEmpty)
    }
}

/// `kehoach deadlines [QUERY…]`
struct DeadlinesCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.deadlines, name: "deadlines") }

    @Argument(help: LocalizedHelp.of(.query))
    var query: [String] = []
    @Flag(help: LocalizedHelp.of(.closed))
    var closed = false
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let (library, today) = (opened.library, opened.today)
        let query = try session.query(query, today: today)
        let found = DeadlineList(library, matching: query, today: today, includingClosed: closed)
        if found.leftOut > 0 { session.tell(session.wording.closedLeftOut(found.leftOut)) }
        return session.write(found.records, list, isSearch: !self.query.isEmpty)
    }
}
