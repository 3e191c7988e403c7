import ArgumentParser
import PlanActions
import PlanModel
import Records
import Wording

/// `kehoach section …`: the commands that write headings.
struct SectionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.writing(
            .section, name: "section",
            [
                AddSectionCommand.self, EditSectionCommand.self, MoveSectionCommand.self, RemoveSectionCommand.self,
            ])
    }
}

/// `kehoach block …`: the commands that write blocks of agencies.
struct BlockCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.writing(
            .block, name: "block",
            [AddBlockCommand.self, EditBlockCommand.self, MoveBlockCommand.self, RemoveBlockCommand.self])
    }
}

/// Where a new line stands.
struct PlaceOptions: ParsableArguments {
    @Option(help: LocalizedHelp.writing(.under))
    var under: String?
    @Option(help: LocalizedHelp.writing(.after))
    var after: String?

    var place: LinePlace {
        func ref(_ typed: String?) -> Ref? { typed.map { Ref(typed: LiteralDashArguments.unshield($0)) } }
        let previous = ref(after)
        // Who names the line before has named the heading.
        return LinePlace(under: ref(under) ?? previous?.parent, after: previous)
    }
}

/// `kehoach section add PLAN TITLE`
struct AddSectionCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.addSection, name: "section add") }

    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @Argument(help: LocalizedHelp.writing(.text))
    var title: [String]
    @Option(help: LocalizedHelp.writing(.part))
    var part: String?
    @OptionGroup var place: PlaceOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let plan = try opened.plan(plan).id
        let part = try part.map { (text) throws(ProgramFailure) in
            guard let part = Plan.Section.Part(rawValue: text) else {
                let known = Plan.Section.Part.allCases.map(\.rawValue)
                throw .usage(.invalidValue(text, option: "--part", known: known))
            }
            return part
        }
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.addingSection(
                Session.typed(title.joined(separator: " ")) ?? "", part: part, at: place.place, of: plan,
                NewRecordIDs())
        }
    }
}

/// `kehoach block add PLAN AGENCY…`
struct AddBlockCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.addBlock, name: "block add") }

    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @Argument(help: LocalizedHelp.writing(.bodies))
    var bodies: [String]
    @Option(help: LocalizedHelp.writing(.printed))
    var printed: String?
    @Flag(help: LocalizedHelp.writing(.requested))
    var requested = false
    @OptionGroup var place: PlaceOptions
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let plan = try opened.plan(plan)
        let bodies = try opened.bodies(self.bodies, in: plan, assent)
        let names = bodies.map { opened.library.reference.fullName(of: $0, in: plan.plan, .vietnamese) }
        let heading = printed.flatMap(Session.typed) ?? names.joined(separator: ", ")
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.addingBlock(
                BlockDraft(bodies, printed: heading, isRequested: requested), at: place.place, of: plan.id,
                NewRecordIDs())
        }
    }
}

/// `kehoach section edit ID TITLE`
struct EditSectionCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.editSection, name: "section edit") }

    @Argument(help: LocalizedHelp.writing(.line))
    var id: String
    @Argument(help: LocalizedHelp.writing(.text))
    var title: [String]
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, ref) = try opened.line(id)
        guard let section = plan.plan.sections.first(where: { $0.ref == ref }) else {
            throw .writing(.noSuchHeading(ref))
        }
        let text = Session.typed(title.joined(separator: " ")) ?? ""
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.retitling(section.id, of: plan.id, to: text)
        }
    }
}

/// `kehoach block edit ID [TITLE] …`
struct EditBlockCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.editBlock, name: "block edit") }

    @Argument(help: LocalizedHelp.writing(.line))
    var id: String
    @Argument(help: LocalizedHelp.writing(.text))
    var title: [String] = []
    @Option(help: LocalizedHelp.writing(.addressed))
    var body: [String] = []
    @Flag(help: LocalizedHelp.writing(.requested))
    var requested = false
    @Flag(help: LocalizedHelp.writing(.ordered))
    var ordered = false
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, ref) = try opened.line(id)
        guard let block = plan.plan.assignments.first(where: { $0.ref == ref }) else {
            throw .writing(.noSuchHeading(ref))
        }
        if requested, ordered { throw .usage(.notTogether("--requested", "--ordered")) }
        var draft = BlockDraft(block)
        if !body.isEmpty { draft.agencies = try opened.bodies(body, in: plan, assent) }
        if !title.isEmpty { draft.printed = Session.typed(title.joined(separator: " ")) ?? "" }
        if requested || ordered { draft.isRequested = requested }
        let wanted = draft
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.editing(block: block.id, of: plan.id, to: wanted)
        }
    }
}

/// Which line goes where.
struct MovingOptions: ParsableArguments {
    @Argument(help: LocalizedHelp.writing(.line))
    var id: String
    @Option(help: LocalizedHelp.writing(.after))
    var after: String?
    @Flag(help: LocalizedHelp.writing(.first))
    var first = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions
}

/// A command that lets a line stand elsewhere under its heading.
protocol MovingCommand: ProgramCommand {
    var wish: MovingOptions { get }

    func line(in opened: OpenFolder) throws(ProgramFailure) -> (PlanID, Ref)
}

extension MovingCommand {
    func line(in opened: OpenFolder) throws(ProgramFailure) -> (PlanID, Ref) {
        let (plan, ref) = try opened.line(wish.id)
        return (plan.id, ref)
    }

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(wish.folder, naming: [wish.id])
        let (plan, ref) = try line(in: opened)
        guard wish.first || wish.after != nil else { throw .usage(.missingArgument("--after")) }
        let previous = wish.first ? nil : wish.after.map { Ref(typed: LiteralDashArguments.unshield($0)) }
        return try session.write(in: opened, by: wish.author) { actions throws(ChangeRefusal) in
            try actions.moving(line: ref, of: plan, after: previous)
        }
    }
}

/// `kehoach section move ID --after REF`
struct MoveSectionCommand: MovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.moveSection, name: "section move") }

    @OptionGroup var wish: MovingOptions
}

/// `kehoach block move ID --after REF`
struct MoveBlockCommand: MovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.moveBlock, name: "block move") }

    @OptionGroup var wish: MovingOptions
}

/// `kehoach task move ID --after REF`
struct MoveTaskCommand: MovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.moveTask, name: "task move") }

    @OptionGroup var wish: MovingOptions
}

/// Which line goes.
struct RemovingOptions: ParsableArguments {
    @Argument(help: LocalizedHelp.writing(.line))
    var id: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions
}

/// A command that takes a line away.
protocol RemovingCommand: ProgramCommand {
    var wish: RemovingOptions { get }
}

extension RemovingCommand {
    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(wish.folder, naming: [wish.id])
        let (plan, ref) = try opened.line(wish.id)
        return try session.write(in: opened, by: wish.author) { actions throws(ChangeRefusal) in
            try actions.removing(line: ref, of: plan.id)
        }
    }
}

/// `kehoach section remove ID`
struct RemoveSectionCommand: RemovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.removeSection, name: "section remove") }

    @OptionGroup var wish: RemovingOptions
}

/// `kehoach block remove ID`
struct RemoveBlockCommand: RemovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.removeBlock, name: "block remove") }

    @OptionGroup var wish: RemovingOptions
}

/// `kehoach task remove ID`
struct RemoveTaskCommand: RemovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.removeTask, name: "task remove") }

    @OptionGroup var wish: RemovingOptions
}

extension Session {
    /// Stores what a person wants of a line, and says where it stands.
    mutating func write(
        in opened: OpenFolder, by author: AuthorOptions,
        _ attempt: (PlanActions) throws(ChangeRefusal) -> AttemptedChange
    ) throws(ProgramFailure) -> ExitStatus {
        var summary: ChangeSummary?
        let receipt = try store(in: opened, by: author) { actions throws(ChangeRefusal) in
            let change = try attempt(actions)
            summary = change.summary
            return change
        }
        switch summary {
        case .line(let change, _)? where !receipt.entries.isEmpty: acknowledge(wording.lineChanged(change))
        case .paperLine(let change, _)? where !receipt.entries.isEmpty: acknowledge(wording.paperLineChanged(change))
        default: tell(receipt, of: opened)
        }
        return .done
    }
}

extension OpenFolder {
    /// The line of a plan that a person names, and where it stands.
    func line(_ typed: String) throws(ProgramFailure) -> (ResolvedPlan, Ref) {
        switch try item(typed) {
        case .task(let plan, let task): (plan, task.ref)
        case .block(let plan, let block): (plan, block.ref)
        case .section(let plan, let section): (plan, section.ref)
        case .plan, .duty, .activity, .agency, .unit: throw .usage(.notATask(typed))
        }
    }

    /// The bodies that a person names for a plan: of the plan, or any known kind of body by its id or name in full.
    func bodies(
        _ typed: [String], in plan: ResolvedPlan, _ assent: AssentOptions
    ) throws(ProgramFailure) -> [AgencyReference] {
        let lookup = PlanBodyLookup(plan, reference: library.reference, takingFirst: assent.yes)
        var bodies: [AgencyReference] = []
        for name in typed.compactMap(Session.typed) {
            do throws(LookupFailure) {
                bodies.append(try lookup.body(name))
            } catch {
                throw .usage(
                    UsageFault(error, record: plan.id.slug, known: plan.bodies.map(lookup.label), lookup.label))
            }
        }
        return bodies
    }
}
