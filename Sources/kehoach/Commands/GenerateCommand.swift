import ArgumentParser
import Disk
import SampleData

/// `kehoach generate --plans N --tasks-per-plan M --seed S DIR`
struct GenerateCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.generate, name: "generate") }

    @Option(help: LocalizedHelp.of(.planCount))
    var plans: Int
    @Option(name: .customLong("tasks-per-plan"), help: LocalizedHelp.of(.tasksPerPlan))
    var tasksPerPlan = 80
    @Option(help: LocalizedHelp.of(.seed))
    var seed: UInt64 = 1
    @Argument(help: LocalizedHelp.of(.newFolder))
    var directory: String
    @OptionGroup var speech: LanguageOptions

    /// Some times the plans of all communes of the country for ten years, which is what the program is made for.
    private static let mostPlans = 100_000
    /// More tasks make a plan's file too large to be read again.
    private static let mostTasks = 10_000
    private static let mostTasksInAll = 10_000_000

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let path = session.path(directory)
        guard plans >= 0, tasksPerPlan >= 0 else { throw .usage(.negativeNumber(min(plans, tasksPerPlan))) }
        try expect(plans, atMost: GenerateCommand.mostPlans, "--plans")
        try expect(tasksPerPlan, atMost: GenerateCommand.mostTasks, "--tasks-per-plan")
        try expect(plans * tasksPerPlan, atMost: GenerateCommand.mostTasksInAll, "--plans × --tasks-per-plan")
        let folder = SyntheticFolder(plans: plans, tasksPerPlan: tasksPerPlan, seed: seed)
        do {
            try folder.write(to: path, system: PosixSystem())
        } catch {
            throw .folder(error)
        }
        session.acknowledge(session.wording.folderGenerated(path, plans: plans, tasks: plans * tasksPerPlan))
        return .done
    }

    private func expect(_ number: Int, atMost limit: Int, _ option: String) throws(ProgramFailure) {
        if number > limit { throw .usage(.tooMany(number, option: option, limit: limit)) }
    }
}
