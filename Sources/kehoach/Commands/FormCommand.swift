import ArgumentParser
import Disk
import PlanActions
import PlanDocuments
import PlanModel
import PlanStore
import Presentation
import Records
import TerminalUI
import Wording

/// `kehoach form DUTY [--xlsx DIR]`
struct FormCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "form", abstract: LocalizedHelp.shown(wording.formAbstract),
            discussion: LocalizedHelp.shown(wording.formDiscussion))
    }

    @Argument(help: LocalizedHelp.of(.duty))
    var duty: String
    @Option(help: LocalizedHelp.of(\.formSheetsHelp, for: \.formSheetsPlaceholder))
    var xlsx: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.overwriteHelp))
    var overwrite = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.formKeepHelp))
    var keep = false
    @OptionGroup var list: ListOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        guard xlsx == nil || !keep else { throw .usage(.notTogether("--xlsx", "--keep")) }
        let opened = try session.open(folder, naming: [duty])
        let (plan, duty) = try opened.duty(duty)
        let form = try opened.form(of: duty, in: plan, session.wording)
        if let xlsx {
            return try writeSheets(of: form.form, duty, in: plan, opened.library.reference, into: xlsx, &session)
        }
        guard keep, !form.isOwn else {
            session.write(form.form.figures.map(FormRecord.init), list)
            return .done
        }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.keeping(form.form, of: plan.plan.unit)
        }
    }

    /// Writes all sheets or, where one of them may not be written, none.
    private func writeSheets(
        of form: ReportForm, _ duty: ReportingDuty, in plan: ResolvedPlan, _ reference: ReferenceData,
        into typed: String, _ session: inout Session
    ) throws(ProgramFailure) -> ExitStatus {
        let place = session.path(LiteralDashArguments.unshield(typed))
        let debtors = (plan.debtors[duty.id] ?? []).map(\.reference)
        let bodies = debtors.filter { !reference.isGroup($0) && !duty.isExempt($0) }
        let sheets = FormSheet(session.wording)
        var files: [OutputFolder.File] = []
        do throws(PaperFailure) {
            for body in bodies {
                let sheet = sheets.sheet(of: form, duty, in: plan, for: body, reference)
                files.append(
                    OutputFolder.File(
                        "\(duty.sheetName(of: body, in: plan.id)).xlsx",
                        try OutgoingDocument.sheet(sheet).bytes(
                            as: .xlsx, programs: session.surroundings.programs, clean: SafeText.clean)))
            }
        } catch {
            throw .paper(error)
        }
        do throws(OutputFailure) {
            try OutputFolder(place, system: PosixSystem()).add(files, isReplacing: overwrite)
        } catch {
            throw .output(error)
        }
        session.tell(
            session.wording.sheetsWritten(
                bodies.count, in: place, shownAs: session.surroundings.shared.shown(ofPath: place),
                groups: debtors.count - bodies.count))
        return .done
    }
}

extension OpenFolder {
    /// What a report is asked for in figures.
    func form(
        of duty: ReportingDuty, in plan: ResolvedPlan, _ wording: Wording
    ) throws(ProgramFailure) -> (form: ReportForm, isOwn: Bool) {
        guard let form = library.form(for: duty, of: plan.plan, wording.language) else {
            throw .noForm(RecordID(plan.id, duty.id).description)
        }
        return form
    }
}
