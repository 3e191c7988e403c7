import ArgumentParser
import TerminalUI
import Wording

/// `kehoach export PLAN`
struct ExportCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "export", abstract: LocalizedHelp.shown(wording.help(Wording.ExportHelp.command)),
            usage: LocalizedHelp.shown(wording.exportSynopsis),
            discussion: LocalizedHelp.shown(wording.help(Wording.ExportHelp.more)))
    }

    @Argument(help: help(.subject, .subjectValue))
    var subject: String
    @OptionGroup var paper: PaperOptions
    @OptionGroup var folder: FolderOptions

    private static func help(_ topic: Wording.ExportHelp, _ value: Wording.ExportHelp) -> ArgumentHelp {
        let wording = LocalizedHelp.wording
        return ArgumentHelp("\(wording.help(topic))", valueName: wording.help(value))
    }

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let form = try paper.form()
        let opened = try session.openForReading(folder, lacking: { _ in false })
        let plan = try opened.plan(subject)
        let made = session.wording.paper(of: plan, reference: opened.library.reference)
        try session.hand(out: [made.paper.mapTexts { SafeText.clean($0) }], as: form, paper)
        if made.shortLines > 0 { session.tell(session.wording.shortLines(made.shortLines), isPlain: true) }
        return .done
    }
}
