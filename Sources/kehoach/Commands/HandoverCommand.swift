import ArgumentParser
import PlanActions
import PlanModel
import Presentation
import TerminalUI

/// `kehoach handover --from NAME [--to NAME] [--out FILE] [--yes]`
struct HandoverCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "handover", abstract: LocalizedHelp.shown(wording.handoverAbstract),
            discussion: LocalizedHelp.shown(wording.handoverDiscussion))
    }

    @Option(help: LocalizedHelp.of(\.handoverFromHelp, for: \.callPersonPlaceholder))
    var from: String
    @Option(help: LocalizedHelp.of(\.handoverToHelp, for: \.callPersonPlaceholder))
    var to: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.handoverYesHelp))
    var yes = false
    @OptionGroup var paper: PaperOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let file = try paper.form()
        guard let from = Session.typed(from) else { throw .usage(.emptyText) }
        let receiver = try to.map { (typed) throws(ProgramFailure) -> String in
            guard let name = Session.typed(typed) else { throw .usage(.emptyText) }
            // Elsewhere the word takes a person away; work is handed over to somebody.
            guard NothingWord(typed: name) == nil else {
                throw .usage(.invalidValue(name, option: "--to", known: []))
            }
            return name
        }
        if yes, receiver == nil { throw .usage(.missingArgument("--to")) }
        let opened = try session.open(folder)
        let library = opened.library
        let work: Handover
        do throws(LookupFailure) {
            work = try Handover(of: from, in: library, today: opened.today)
        } catch {
            if case .ambiguous(let name, let people) = error { throw .usage(.ambiguous(name, candidates: people)) }
            throw .nobodyInCharge(from, known: Handover.people(in: library, today: opened.today))
        }
        let wording = session.wording
        let draft = wording.paper(of: work, to: receiver, in: library) {
            library.name(of: $0, today: opened.today, wording)
        }
        guard !work.isEmpty, let draft else {
            session.tell(session.wording.nothingInHand(work.person))
            return .nothing
        }
        // What cannot be changed is refused before a paper says that it was.
        if yes, let receiver {
            do throws(ChangeRefusal) {
                _ = try opened.actions.handingOver(work, to: receiver)
            } catch {
                throw ProgramFailure(error, library)
            }
        }
        try session.hand(out: [draft.paper.mapTexts { SafeText.clean($0) }], as: file, paper)
        guard yes, let receiver else {
            session.tell(session.wording.handoverOffer(work, to: receiver))
            return .done
        }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.handingOver(work, to: receiver)
        }
    }
}
