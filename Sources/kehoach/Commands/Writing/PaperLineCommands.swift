import ArgumentParser
import PlanActions
import PlanModel
import Records
import VietnameseText
import Wording

/// `kehoach citation …`: the commands that write what a plan is based on and cites.
struct CitationCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.writing(
            .citation, name: "citation",
            [AddCitationCommand.self, EditCitationCommand.self, MoveCitationCommand.self, RemoveCitationCommand.self])
    }
}

/// `kehoach recipient …`: the commands that write who gets a plan.
struct RecipientCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.writing(
            .recipient, name: "recipient",
            [
                AddRecipientCommand.self, EditRecipientCommand.self, MoveRecipientCommand.self,
                RemoveRecipientCommand.self,
            ])
    }
}

/// Where a line without a mark stands in its list.
struct PaperPlaceOptions: ParsableArguments {
    @Option(help: LocalizedHelp.writing(.afterWhich))
    var after: String?
    @Flag(help: LocalizedHelp.writing(.firstOfAll))
    var first = false

    /// The place that was named, from 0; nil where none was.
    func place(_ list: PaperList, of plan: ResolvedPlan) throws(ProgramFailure) -> Int? {
        if first { return 0 }
        return try after.map { (text) throws(ProgramFailure) in try plan.place(of: text, in: list) + 1 }
    }
}

/// Which line of which plan.
struct PaperLineOptions: ParsableArguments {
    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @Argument(help: LocalizedHelp.writing(.which))
    var which: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions
}

/// `kehoach citation add PLAN DOCUMENT`
struct AddCitationCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.addCitation, name: "citation add") }

    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @Argument(help: LocalizedHelp.writing(.citation))
    var document: [String]
    @Option(help: LocalizedHelp.writing(.citedAt))
    var at: String?
    @OptionGroup var place: PaperPlaceOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let plan = try opened.plan(plan)
        var citation = try Citation(option: document, in: plan, today: opened.today)
        var place = try place.place(.citations, of: plan)
        citation.at = Citation.preamble
        if let at {
            let ref = Ref(typed: LiteralDashArguments.unshield(at))
            guard plan.plan.placedLines.contains(where: { $0.ref == ref }) else { throw .writing(.noSuchHeading(ref)) }
            citation.at = ref.description
        } else if place == nil {
            // What a paper is based on stands before what it cites further on.
            place = plan.plan.document.bases.last.map { $0 + 1 } ?? 0
        }
        let (line, wanted) = (PaperListLine.citation(citation), place)
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.adding(line, at: wanted, of: plan.id)
        }
    }
}

/// `kehoach citation edit PLAN WHICH DOCUMENT`
struct EditCitationCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.editCitation, name: "citation edit") }

    @OptionGroup var wish: PaperLineOptions
    @Argument(help: LocalizedHelp.writing(.citation))
    var document: [String]

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(wish.folder, naming: [wish.plan])
        let plan = try opened.plan(wish.plan)
        let place = try plan.place(of: wish.which, in: .citations)
        let old = plan.plan.document.citations[place]
        var citation = try Citation(option: document, in: plan, today: opened.today)
        (citation.at, citation.remark) = (old.at, old.remark)
        let line = PaperListLine.citation(citation)
        return try session.write(in: opened, by: wish.author) { actions throws(ChangeRefusal) in
            try actions.editing(lineAt: place, of: plan.id, to: line)
        }
    }
}

/// `kehoach recipient add PLAN WHO`
struct AddRecipientCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.addRecipient, name: "recipient add") }

    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @Argument(help: LocalizedHelp.writing(.recipient))
    var who: [String]
    @OptionGroup var place: PaperPlaceOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let plan = try opened.plan(plan)
        let body = try opened.recipient(who, in: plan)
        let place = try place.place(.recipients, of: plan)
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.adding(.recipient(body), at: place, of: plan.id)
        }
    }
}

/// `kehoach recipient edit PLAN WHICH WHO`
struct EditRecipientCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.editRecipient, name: "recipient edit") }

    @OptionGroup var wish: PaperLineOptions
    @Argument(help: LocalizedHelp.writing(.recipient))
    var who: [String]

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(wish.folder, naming: [wish.plan])
        let plan = try opened.plan(wish.plan)
        let place = try plan.place(of: wish.which, in: .recipients)
        let body = try opened.recipient(who, in: plan)
        return try session.write(in: opened, by: wish.author) { actions throws(ChangeRefusal) in
            try actions.editing(lineAt: place, of: plan.id, to: .recipient(body))
        }
    }
}

/// A command that lets a line stand elsewhere in its list.
protocol PaperMovingCommand: ProgramCommand {
    static var list: PaperList { get }
    var wish: PaperLineOptions { get }
    var place: PaperPlaceOptions { get }
}

extension PaperMovingCommand {
    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(wish.folder, naming: [wish.plan])
        let plan = try opened.plan(wish.plan)
        let old = try plan.place(of: wish.which, in: Self.list)
        guard let behind = try place.place(Self.list, of: plan) else { throw .usage(.missingArgument("--after")) }
        // Places are counted without the line that moves.
        let new = behind > old ? behind - 1 : behind
        return try session.write(in: opened, by: wish.author) { actions throws(ChangeRefusal) in
            try actions.moving(Self.list, lineAt: old, to: new, of: plan.id)
        }
    }
}

/// `kehoach citation move PLAN WHICH --after WHICH`
struct MoveCitationCommand: PaperMovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.moveCitation, name: "citation move") }
    static var list: PaperList { .citations }

    @OptionGroup var wish: PaperLineOptions
    @OptionGroup var place: PaperPlaceOptions
}

/// `kehoach recipient move PLAN WHICH --after WHICH`
struct MoveRecipientCommand: PaperMovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.moveRecipient, name: "recipient move") }
    static var list: PaperList { .recipients }

    @OptionGroup var wish: PaperLineOptions
    @OptionGroup var place: PaperPlaceOptions
}

/// A command that takes a line of a list away.
protocol PaperRemovingCommand: ProgramCommand {
    static var list: PaperList { get }
    var wish: PaperLineOptions { get }
}

extension PaperRemovingCommand {
    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(wish.folder, naming: [wish.plan])
        let plan = try opened.plan(wish.plan)
        let place = try plan.place(of: wish.which, in: Self.list)
        return try session.write(in: opened, by: wish.author) { actions throws(ChangeRefusal) in
            try actions.removing(Self.list, lineAt: place, of: plan.id)
        }
    }
}

/// `kehoach citation remove PLAN WHICH`
struct RemoveCitationCommand: PaperRemovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.removeCitation, name: "citation remove") }
    static var list: PaperList { .citations }

    @OptionGroup var wish: PaperLineOptions
}

/// `kehoach recipient remove PLAN WHICH`
struct RemoveRecipientCommand: PaperRemovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.removeRecipient, name: "recipient remove") }
    static var list: PaperList { .recipients }

    @OptionGroup var wish: PaperLineOptions
}

extension ResolvedPlan {
    /// The place, from 0, of the line that a person names by its place from 1, its number or what it says.
    fileprivate func place(of typed: String, in list: PaperList) throws(ProgramFailure) -> Int {
        guard let text = Session.typed(typed) else { throw .usage(.emptyText) }
        let lines = plan.document.lines(list)
        if let number = Int(text), number > 0, number < 1_000 {
            guard lines.indices.contains(number - 1) else { throw .writing(.noSuchPlace(list, number - 1)) }
            return number - 1
        }
        let words = NameWords(text)
        let found = lines.indices.filter { lines[$0].names.contains { NameWords($0).isSame(as: words) } }
        guard let place = found.first else { throw .usage(.notFound(text)) }
        guard found.count == 1 else { throw .usage(.ambiguous(text, candidates: found.map { String($0 + 1) })) }
        return place
    }
}

extension PaperListLine {
    /// By what people name it.
    fileprivate var names: [String] {
        switch self {
        case .citation(let citation): [citation.number, citation.title, citation.typedText].compactMap(\.self)
        case .recipient(let body): [body.printed, body.typedText]
        }
    }
}

extension Citation {
    /// A document as typed for a plan.
    fileprivate init(option words: [String], in plan: ResolvedPlan, today: Day) throws(ProgramFailure) {
        guard let text = Session.typed(words.joined(separator: " ")) else { throw .usage(.emptyText) }
        let purpose = DayPurpose(.lookedBack, planYear: plan.plan.year, today: today)
        guard let citation = Citation(typed: text, for: purpose) else {
            throw .usage(.invalidValue(text, option: "citation", known: []))
        }
        self = citation
    }
}

extension OpenFolder {
    /// A recipient as typed; a body that was named by its id is printed by its name.
    fileprivate func recipient(
        _ words: [String], in plan: ResolvedPlan
    ) throws(ProgramFailure) -> OfficialDocument.NamedBody {
        let lookup = PlanBodyLookup(plan, reference: library.reference)
        guard let text = Session.typed(words.joined(separator: " ")),
            var body = OfficialDocument.NamedBody(typed: text, in: lookup)
        else { throw .usage(.emptyText) }
        if let agency = body.agency, body.printed.lowercased() == agency.description {
            body.printed = library.reference.recipientName(of: agency, in: plan.plan)
        }
        return body
    }
}
