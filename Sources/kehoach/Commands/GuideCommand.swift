import ArgumentParser
import Dashboard
import TerminalUI
import Wording

/// `kehoach guide [--out FILE]`
struct GuideCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "guide", abstract: LocalizedHelp.shown(wording.guideAbstract),
            discussion: LocalizedHelp.shown(wording.guideDiscussion))
    }

    @OptionGroup var paper: PaperOptions
    @OptionGroup var speech: LanguageOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let file = try paper.form()
        let paper = Wording(session.wording.language, keys: Registry.standard.keyNames).guidePaper
        try session.hand(out: [paper.mapTexts { SafeText.clean($0) }], as: file, self.paper)
        return .done
    }
}
