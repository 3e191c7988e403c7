import ArgumentParser
import PlanActions
import PlanModel
import PlanStore
import Presentation
import Records
import VietnameseText

/// `kehoach letters …`: the register of letters.
struct LettersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "letters", abstract: LocalizedHelp.shown(LocalizedHelp.wording.lettersAbstract),
            subcommands: [ListLettersCommand.self, NumberLetterCommand.self],
            defaultSubcommand: ListLettersCommand.self)
    }
}

/// `kehoach letters [PLAN]`
struct ListLettersCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "list", abstract: LocalizedHelp.shown(wording.listLettersAbstract),
            discussion: LocalizedHelp.shown(wording.listLettersDiscussion))
    }

    @Argument(help: LocalizedHelp.of(.plan))
    var plan: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let library = opened.library
        let wanted = try plan.map { (typed) throws(ProgramFailure) in try opened.plan(typed).id }
        let records = library.letters.values.sorted { $0.unit.slug < $1.unit.slug }.flatMap { register in
            register.oldestFirst.filter { wanted ?? $0.plan == $0.plan }.map {
                LetterRecord($0, of: register.unit, in: library)
            }
        }
        session.write(records, list)
        return .done
    }
}

/// `kehoach letters number ID NUMBER`
struct NumberLetterCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "number", abstract: LocalizedHelp.shown(LocalizedHelp.wording.numberLetterAbstract))
    }

    @Argument(help: LocalizedHelp.of(\.letterIDHelp, for: \.letterIDPlaceholder))
    var id: String
    @Argument(help: LocalizedHelp.of(\.letterNumberHelp, for: \.letterNumberPlaceholder))
    var number: String
    @Option(help: LocalizedHelp.of(\.letterIssuedHelp, for: \.asOfPlaceholder))
    var on: String?
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let (unit, letter) = try opened.letter(id)
        guard let number = Session.typed(number) else { throw .usage(.emptyText) }
        let day = try on.map { (typed) throws(ProgramFailure) in
            try session.day(typed, source: "--on", for: DayPurpose(.happened, today: opened.today), assent)
        }
        // What was signed before keeps its day when only its number is mended.
        let signed = day ?? letter.issuedOn ?? opened.today
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.numbering(letter.id, of: unit, number, on: signed)
        }
    }
}

extension OpenFolder {
    /// The letter that a person names by its id, with or without the file's.
    func letter(_ typed: String) throws(ProgramFailure) -> (UnitID, LetterRegister.Letter) {
        let text = LiteralDashArguments.unshield(typed).asTyped.lowercased()
        let found = library.letters.values.flatMap { register in register.letters.map { (register.unit, $0) } }
            .filter { unit, letter in
                let id = letter.id.description
                return text == id || text == RecordID.letter(unit, letter.id).description || "l.\(text)" == id
            }.sorted { $0.0.slug < $1.0.slug }
        guard let first = found.first else { throw .usage(.noSuchLetter(typed)) }
        guard found.count == 1 else {
            throw .usage(
                .ambiguous(typed, candidates: found.map { RecordID.letter($0.0, $0.1.id).description }))
        }
        return first
    }
}
