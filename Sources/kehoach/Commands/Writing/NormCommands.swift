import ArgumentParser
import PlanActions
import PlanModel
import Records
import Wording

/// `kehoach norm …`: the commands that write money norms.
struct NormCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.writing(
            .norm, name: "norm",
            [AddNormCommand.self, EditNormCommand.self, MoveNormCommand.self, RemoveNormCommand.self])
    }
}

/// What a norm says besides whom it is for.
struct NormOptions: ParsableArguments {
    @Option(help: LocalizedHelp.writing(.normLevel))
    var level: String?
    @Option(help: LocalizedHelp.writing(.minimum))
    var minimum: String?
    @Option(help: LocalizedHelp.writing(.maximum))
    var maximum: String?
    @Option(help: LocalizedHelp.writing(.remark))
    var remark: String?
    @OptionGroup var assent: AssentOptions

    func apply(to draft: inout NormDraft, _ session: Session) throws(ProgramFailure) {
        if let level { draft.level = try Session.word(level, option: "--level") }
        if let minimum { draft.minimum = try amount(minimum, option: "--minimum", session) }
        if let maximum {
            let text = Session.typed(maximum)
            draft.maximum = try text.map { (text) throws(ProgramFailure) in
                try amount(text, option: "--maximum", session)
            }
        }
        if let remark { draft.remark = Session.typed(remark) }
    }

    private func amount(_ typed: String, option: String, _ session: Session) throws(ProgramFailure) -> Int {
        let text = LiteralDashArguments.unshield(typed)
        guard let read = DongAmount.readings(typed: text, session.wording.language) else {
            throw .usage(.figure(.badAmount(text, option: option)))
        }
        guard read.isCertain || assent.yes else {
            throw .usage(.figure(.doubtfulAmount(text, option: option, read.all)))
        }
        return read.likeliest
    }
}

/// `kehoach norm add PLAN WHO --minimum AMOUNT --under REF`
struct AddNormCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.addNorm, name: "norm add") }

    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @Argument(help: LocalizedHelp.writing(.normWho))
    var who: [String]
    @OptionGroup var place: PlaceOptions
    @OptionGroup var wish: NormOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let plan = try opened.plan(plan).id
        guard wish.minimum != nil else { throw .usage(.missingArgument("--minimum")) }
        var draft = NormDraft(
            who: Session.typed(who.joined(separator: " ")) ?? "", level: .province, minimum: 0)
        try wish.apply(to: &draft, session)
        let new = draft
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.adding(new, at: place.place, of: plan, NewRecordIDs())
        }
    }
}

/// `kehoach norm edit ID [WHO] …`
struct EditNormCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.editNorm, name: "norm edit") }

    @Argument(help: LocalizedHelp.writing(.line))
    var id: String
    @Argument(help: LocalizedHelp.writing(.normWho))
    var who: [String] = []
    @OptionGroup var wish: NormOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [id])
        let (plan, norm) = try opened.norm(id)
        var draft = NormDraft(norm)
        if !who.isEmpty { draft.who = Session.typed(who.joined(separator: " ")) ?? "" }
        try wish.apply(to: &draft, session)
        let wanted = draft
        return try session.write(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.editing(norm: norm.id, of: plan, to: wanted)
        }
    }
}

/// `kehoach norm move ID --after REF`
struct MoveNormCommand: MovingCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.moveNorm, name: "norm move") }

    @OptionGroup var wish: MovingOptions

    func line(in opened: OpenFolder) throws(ProgramFailure) -> (PlanID, Ref) {
        let (plan, norm) = try opened.norm(wish.id)
        return (plan, norm.ref)
    }
}

/// `kehoach norm remove ID`
struct RemoveNormCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.removeNorm, name: "norm remove") }

    @OptionGroup var wish: RemovingOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(wish.folder, naming: [wish.id])
        let (plan, norm) = try opened.norm(wish.id)
        return try session.write(in: opened, by: wish.author) { actions throws(ChangeRefusal) in
            try actions.removing(norm: norm.id, of: plan)
        }
    }
}

extension OpenFolder {
    /// The norm that a person names; a task may stand at the same place.
    fileprivate func norm(_ typed: String) throws(ProgramFailure) -> (PlanID, Plan.MoneyNorm) {
        let text = LiteralDashArguments.unshield(typed)
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .usage(.notFound(text)) }
        let plan = try plan(parts[0])
        let ref = Ref(typed: parts[1])
        let folded = ref.description.lowercased()
        guard
            let norm = plan.plan.norms.first(where: { $0.id == ref || $0.ref == ref })
                ?? plan.plan.norms.first(where: { $0.ref.description.lowercased() == folded })
        else { throw .usage(.figure(.unknownNorm(ref.description, known: plan.plan.norms.map(\.ref.description)))) }
        return (plan.id, norm)
    }
}
