import ArgumentParser
import Disk
import DocumentReading
import PlanActions
import PlanModel
import Presentation
import Records
import Wording

/// `kehoach collect FILE…|FOLDER`
struct CollectCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "collect", abstract: LocalizedHelp.shown(wording.collectAbstract),
            discussion: LocalizedHelp.shown(wording.collectDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.collectFilesHelp, for: \.collectFilesPlaceholder))
    var files: [String]
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.collectYesHelp))
    var yes = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.collectAllHelp))
    var all = false
    @Option(help: LocalizedHelp.of(\.collectDayHelp, for: \.progressDayPlaceholder))
    var on: String?
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let paths = try paths(session)
        let opened = try session.open(folder)
        let day = try on.map { (text) throws(ProgramFailure) in
            let purpose = DayPurpose(.happened, today: opened.today)
            return try session.day(text, source: "--on", for: purpose, AssentOptions(yes: yes))
        }
        var forms: [FilledForm] = []
        var unreadable: [(file: String, reason: String)] = []
        for path in paths {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            do throws(Unreadable) {
                forms.append(try read(path, name, session))
            } catch {
                unreadable.append((name, error.reason))
            }
        }
        let library = opened.library
        let intake = FormIntake(
            forms, in: library, today: opened.today, receivedOn: day, session.wording.language)
        let taken = intake.items.filter { all || $0.questions.isEmpty }
        let language = session.wording.language
        func bodyName(_ body: AgencyReference, in plan: PlanID?) -> String {
            guard let plan = plan.flatMap(library.entry)?.outline else { return body.description }
            return library.reference.shortName(of: body, in: plan, language)
        }
        let plan = (intake.items.map(\.duty) + forms.compactMap(\.duty)).first?.plan
        session.write(
            session.wording.collected(
                intake, unreadable: unreadable,
                name: { id, body in
                    let duty = library.plan(id.plan)?.plan.duties.first { $0.id == id.record }
                    return [bodyName(body, in: id.plan), duty?.titleOfPeriod ?? id.description].joined(separator: ", ")
                }, bodyName: { bodyName($0, in: plan) }, taken: taken.count, isWritten: yes))
        if yes, !taken.isEmpty {
            let receipt = try session.store(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.collecting(taken)
            }
            session.tell(receipt, of: opened)
        }
        if taken.count < intake.items.count { return .conflict }
        return intake.refused.isEmpty && unreadable.isEmpty ? .done : .badData
    }

    private struct Unreadable: Error { let reason: String }

    private func read(_ path: String, _ name: String, _ session: Session) throws(Unreadable) -> FilledForm {
        let bytes: [UInt8]
        do throws(ProgramFailure) {
            bytes = try session.contents(ofFile: path, limit: ReadingLimits().part)
        } catch {
            throw Unreadable(reason: error.message(session.wording))
        }
        let sheet: SourceSheet
        do throws(ReadingFailure) {
            sheet = try SheetReader().read(bytes)
        } catch {
            throw Unreadable(reason: session.wording.sheetFailure(error))
        }
        do throws(FilledSheet.NoHeading) {
            return try FilledSheet(sheet, file: name, session.wording.language).form
        } catch {
            throw Unreadable(reason: session.wording.noFilledForm)
        }
    }

    /// The files that are named, and those of the folders that are: by name, without what programs for sheets leave
    /// beside an open one.
    private func paths(_ session: Session) throws(ProgramFailure) -> [String] {
        let system = PosixSystem()
        var paths: [String] = []
        for typed in files.map(LiteralDashArguments.unshield) {
            let path = session.path(typed)
            let names: [String]
            do throws(SystemFailure) {
                guard try system.status(ofPath: path).kind == .folder else {
                    paths.append(path)
                    continue
                }
                names = try system.names(inFolder: path)
            } catch {
                throw .document(error)
            }
            let sheets = names.filter { name in
                !name.hasPrefix(".") && !name.hasPrefix("~$")
                    && [".xlsx", ".csv"].contains { name.lowercased().hasSuffix($0) }
            }
            if sheets.isEmpty { throw .noSheets(typed) }
            paths += sheets.sorted().map { path + "/" + $0 }
        }
        return paths
    }
}
