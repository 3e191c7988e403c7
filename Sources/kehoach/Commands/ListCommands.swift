import ArgumentParser
import PlanModel
import Wording

/// `kehoach provinces`
struct ProvincesCommand: ProgramCommand {
    static var configuration: CommandConfiguration { SpokenHelp.of(.provinces, name: "provinces") }

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
    static var configuration: CommandConfiguration { SpokenHelp.of(.plans, name: "plans") }

    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let language = session.wording.language
        let records = opened.library.plans.map { plan in
            PlanRecord(plan, library: opened.library, today: opened.today, language: language)
        }
        session.write(records, list)
        return .done
    }
}

/// `kehoach agencies [PLAN]`
struct AgenciesCommand: ProgramCommand {
    static var configuration: CommandConfiguration { SpokenHelp.of(.agencies, name: "agencies") }

    @Argument(help: SpokenHelp.of(.plan))
    var plan: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let language = session.wording.language
        let plans = if let plan { [try opened.plan(plan)] } else { Array(opened.library.plans) }
        let records = plans.flatMap { plan in
            plan.plan.assignments.map { block in
                BlockRecord(block, in: plan, library: opened.library, today: opened.today, language: language)
            }
        }
        session.write(records, list)
        return .done
    }
}

/// `kehoach tasks [QUERY…]`
struct TasksCommand: ProgramCommand {
    static var configuration: CommandConfiguration { SpokenHelp.of(.tasks, name: "tasks") }

    @Argument(help: SpokenHelp.of(.query))
    var query: [String] = []
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let (library, today) = (opened.library, opened.today)
        let query = try QueryArguments(query).query(today: today)
        let language = session.wording.language
        let records = library.tasks(matching: query, today: today).byPlan.flatMap { plan, tasks -> [TaskRecord] in
            guard let plan = library.plan(library.entries[plan].id) else { return [] }
            // The plan may have changed since it was searched.
            return tasks.filter(plan.plan.tasks.indices.contains).map { index in
                TaskRecord(plan.plan.tasks[index], in: plan, library: library, today: today, language: language)
            }
        }
        session.write(records, list)
        return .done
    }
}

/// `kehoach deadlines [QUERY…]`
struct DeadlinesCommand: ProgramCommand {
    static var configuration: CommandConfiguration { SpokenHelp.of(.deadlines, name: "deadlines") }

    @Argument(help: SpokenHelp.of(.query))
    var query: [String] = []
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let (library, today) = (opened.library, opened.today)
        let query = try QueryArguments(query).query(today: today)
        let records = Agenda(library.plans, in: library, today: today).deadlines.compactMap { deadline in
            library.plan(deadline.record.plan).flatMap { plan -> DeadlineRecord? in
                let task = query.isEmpty ? nil : plan.task(deadline.ref)
                let subject = task.map { QuerySubject($0, in: plan, library: library, today: today) }
                guard query.matches(deadline, of: subject) else { return nil }
                return DeadlineRecord(deadline: deadline, plan: plan, reference: library.reference, today: today)
            }
        }
        session.write(records, list)
        return .done
    }
}
