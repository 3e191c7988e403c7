import ArgumentParser
import PlanActions
import PlanModel
import Records

/// `kehoach assign ID NAME|none`
struct AssignCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.assign, name: "assign") }

    @Argument(help: LocalizedHelp.of(.task))
    var id: String
    @Argument(help: LocalizedHelp.of(.responsible))
    var name: [String]
    @Option(help: LocalizedHelp.of(.member))
    var member: String?
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        guard let name = Session.typed(name.joined(separator: " ")) else { throw .usage(.emptyText) }
        guard case (.task(let plan, let task), let day) = try opened.dated(id) else { throw .usage(.notATask(id)) }
        guard day == nil else { throw .usage(.notOfOneDay(id)) }
        let member = try member.map { (typed) throws(ProgramFailure) in
            try opened.owner(typed, of: task, in: plan, takingFirst: assent.yes)
        }
        let subject = ChangeSubject(RecordID(plan.id, task.id), member: member)
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.changing([subject], .responsible(NothingWord(typed: name) == nil ? name : nil))
        }
    }
}
