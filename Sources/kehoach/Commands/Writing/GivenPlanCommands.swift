import ArgumentParser
import JSONText
import PlanActions
import PlanModel
import PlanStore
import Records
import Wording

/// `kehoach plan get PLAN`
struct GetPlanCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.getPlan, name: "plan get") }

    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let id = try opened.plan(plan).id
        let text: [UInt8]?
        do throws(CommitError) {
            text = try opened.folder.text(ofPlan: id)
        } catch {
            throw .commit(error)
        }
        guard let text else { throw .usage(.notFound(plan)) }
        session.write(verbatim: String(decoding: text, as: UTF8.self))
        return .done
    }
}

/// `kehoach plan put FILE`
struct PutPlanCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.putPlan, name: "plan put") }

    @Argument(help: LocalizedHelp.writing(.givenPlan))
    var file: String
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.givenPlanYesHelp))
    var yes = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.givenPlanDropHelp))
    var dropRecorded = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let typed = LiteralDashArguments.unshield(file)
        let limit = JSONLimits().bytes
        let bytes = typed == "-" ? StandardInput.bytes(limit: limit) : try session.contents(ofFile: file, limit: limit)
        let opened = try session.open(folder)
        let (given, stored): (GivenPlan, JSONDocument?)
        do throws(GivenPlan.Rejection) {
            given = try opened.folder.plan(given: bytes, named: typed)
        } catch {
            throw .givenPlan(error)
        }
        let id = given.plan.id
        do throws(CommitError) {
            stored = try opened.folder.document(of: RecordFile(id))
        } catch {
            throw .commit(error)
        }
        let change: GivenPlanChange
        do throws(ChangeRefusal) {
            change = try opened.actions.taking(given, over: stored)
        } catch {
            throw ProgramFailure(error, opened.library)
        }
        guard !change.isNew else {
            _ = try session.store(change.attempt, in: opened, by: author)
            session.acknowledge(session.wording.givenPlanBegun(id))
            return .done
        }
        session.write(session.wording.given(change, of: id, isWritten: yes))
        guard yes, !change.attempt.isEmpty else { return .done }
        guard dropRecorded || change.lost.isEmpty else { throw .writing(.wouldLose(change.lost)) }
        return try session.commit(change.attempt, in: opened, by: author)
    }
}
