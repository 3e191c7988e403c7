import ArgumentParser
import PlanModel
import Wording

/// `kehoach manual`
struct ManualCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "manual", abstract: LocalizedHelp.shown(wording.manualAbstract),
            discussion: LocalizedHelp.shown(wording.manualDiscussion))
    }

    @OptionGroup var speech: LanguageOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let help = LocalizedHelp.$isShown.withValue(true) { Kehoach._dumpHelp() }
        guard let page = ManualPage(help: LiteralDashArguments.unshield(help), session.wording) else {
            return .badData
        }
        session.write(verbatim: page.source)
        return .done
    }
}
