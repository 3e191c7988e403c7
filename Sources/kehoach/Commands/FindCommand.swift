import ArgumentParser
import PlanModel
import Presentation
import Wording

/// `kehoach find WORDS…`
struct FindCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "find", abstract: LocalizedHelp.shown(wording.findAbstract),
            discussion: LocalizedHelp.shown(wording.findDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.findWordsHelp, for: \.findWordsPlaceholder))
    var words: [String]
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let typed = words.map(LiteralDashArguments.unshield).joined(separator: " ")
        guard let typed = Session.typed(typed) else { throw .usage(.emptyText) }
        let records = FoundRecord.records(
            of: typed, in: opened.library, today: opened.today, language: session.wording.language)
        return session.write(records, list, isSearch: true)
    }
}
