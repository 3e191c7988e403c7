import ArgumentParser
import PlanActions
import PlanModel
import Records

/// `kehoach due ID DAY|none`
struct DueCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.due, name: "due") }

    @Argument(help: LocalizedHelp.of(.task))
    var id: String
    @Argument(help: LocalizedHelp.of(.newDue))
    var newDue: String
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let isNone = NothingWord(typed: newDue) != nil
        let purpose = DayPurpose(.due, planYear: opened.planYear(of: [id]), today: opened.today)
        let day = isNone ? nil : try session.day(newDue, source: "DAY", for: purpose, assent)
        guard case (.task(let plan, let task), let printed) = try opened.dated(id) else { throw .usage(.notATask(id)) }
        let subject = ChangeSubject(RecordID(plan.id, task.id), day: printed)
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.changing([subject], .newDue(day))
        }
    }
}
