import ArgumentParser
import PlanStore
import Wording

/// `kehoach generate --plans N --tasks-per-plan M --seed S DIR`
struct GenerateCommand: ProgramCommand {
    static var configuration: CommandConfiguration { SpokenHelp.of(.generate, name: "generate") }

    @Option(help: SpokenHelp.of(.planCount))
    var plans: Int
    @Option(name: .customLong("tasks-per-plan"), help: SpokenHelp.of(.tasksPerPlan))
    var tasksPerPlan = 80
    @Option(help: SpokenHelp.of(.seed))
    var seed: UInt64 = 1
    @Argument(help: SpokenHelp.of(.newFolder))
    var directory: String
    @OptionGroup var speech: LanguageOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let path = session.path(directory)
        guard plans >= 0, tasksPerPlan >= 0 else { throw .usage(.negativeNumber(min(plans, tasksPerPlan))) }
        let folder = SyntheticFolder(plans: plans, tasksPerPlan: tasksPerPlan, seed: seed)
        do {
            try folder.write(to: path, system: PosixSystem())
        } catch {
            throw .folder(error)
        }
        session.acknowledge(session.wording.folderGenerated(path, plans: plans, tasks: plans * tasksPerPlan))
        return .done
    }
}
