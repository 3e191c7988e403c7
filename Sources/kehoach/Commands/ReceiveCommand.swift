import ArgumentParser
import PlanActions
import PlanModel
import Presentation
import Records
import Wording

/// `kehoach receive FILE|-`
struct ReceiveCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "receive", abstract: LocalizedHelp.shown(wording.receiveAbstract),
            discussion: LocalizedHelp.shown(wording.receiveDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.receiveFileHelp, for: \.backupFilePlaceholder))
    var file: String
    @Option(help: LocalizedHelp.of(\.receivePlanHelp, for: \.restorePlanPlaceholder))
    var plan: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.receiveYesHelp))
    var yes = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let sheet = try session.sheet(ofFile: file)
        let opened = try session.open(folder)
        let library = opened.library
        let plans = try opened.plansCollecting(plan)
        guard !plans.isEmpty else {
            session.tell(session.wording.noPlanWaits)
            return .nothing
        }
        let register: IncomingRegister
        do throws(IncomingRegister.NotARegister) {
            register = try IncomingRegister(
                sheet, for: DayPurpose(.happened, planYear: plans.map(\.plan.year).max(), today: opened.today))
        } catch {
            throw .noRegister(file)
        }
        let reports = IncomingReports(register.papers, for: plans, library.reference, today: opened.today)
        let language = session.wording.language
        session.write(
            session.wording.incoming(
                reports,
                name: { target in
                    let plan = plans.first { $0.plan.id == target.duty.plan }
                    let duty = plan?.plan.duties.first { $0.id == target.duty.record }
                    let body = plan.map { library.reference.shortName(of: target.body, in: $0.plan, language) }
                    return [body, duty?.titleOfPeriod].compactMap(\.self).joined(separator: ", ")
                }, isWritten: yes))
        let sure = reports.papers.compactMap { paper, verdict in
            if case .sure(let target) = verdict, let day = paper.day {
                (target: target, submission: ReportingDuty.Submission(receivedOn: day, number: paper.number))
            } else {
                nil
            }
        }
        if yes, !sure.isEmpty {
            let receipt = try session.store(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.receiving(sure)
            }
            session.tell(receipt, of: opened)
        }
        let isOpen = reports.papers.contains { if case .toChoose = $0.verdict { true } else { false } }
        return isOpen ? .conflict : .done
    }
}
