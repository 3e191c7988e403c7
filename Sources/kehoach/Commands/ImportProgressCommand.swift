import ArgumentParser
import PlanActions
import PlanModel
import Presentation
import Records
import Wording

/// `kehoach import-progress FILE`
struct ImportProgressCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "import-progress", abstract: LocalizedHelp.shown(wording.progressAbstract),
            discussion: LocalizedHelp.shown(wording.progressDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.progressFileHelp, for: \.backupFilePlaceholder))
    var file: String
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.progressYesHelp))
    var yes = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.progressAllHelp))
    var all = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.progressMineHelp))
    var mine = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.progressTheirsHelp))
    var theirs = false
    @Option(help: LocalizedHelp.of(\.progressDayHelp, for: \.progressDayPlaceholder))
    var on: String?
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        guard !mine || !theirs else { throw .usage(.notTogether("--mine", "--theirs")) }
        let rows = try rows(session)
        let opened = try session.open(folder)
        let day = try on.map { (text) throws(ProgramFailure) in
            let purpose = DayPurpose(.happened, today: opened.today)
            return try session.day(text, source: "--on", for: purpose, AssentOptions(yes: yes))
        }
        let intake = ProgressIntake(rows, in: opened.library, today: opened.today, doneOn: day)
        let decisions = ProgressIntake.Decisions(
            takesAll: all, conflicts: mine ? .data : theirs ? .sheet : nil)
        let taken = intake.items.compactMap { $0.decided(by: decisions) }
        let left = intake.items.count { !$0.isDecided(by: decisions) }
        session.write(
            session.wording.progress(
                intake, RecordNames(opened.library, of: intake.items.map(\.task)), decisions, taken: taken.count,
                left: left, isWritten: yes))
        if yes, !taken.isEmpty {
            let receipt = try session.store(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.taking(taken, noted: opened.folder.clock.now().text, by: session.author(author))
            }
            session.tell(receipt, of: opened)
        }
        if left > 0 { return .conflict }
        if !intake.refused.isEmpty { return .badData }
        return .done
    }

    private func rows(_ session: Session) throws(ProgramFailure) -> [ProgressRow] {
        let sheet = try session.sheet(ofFile: file)
        do throws(ProgressSheet.NoHeading) {
            return try ProgressSheet(sheet).rows
        } catch {
            throw .noProgressSheet(file)
        }
    }
}
