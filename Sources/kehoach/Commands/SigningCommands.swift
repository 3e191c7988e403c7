import ArgumentParser
import PlanActions
import PlanModel
import Presentation
import Records
import VietnameseText
import Wording

/// `kehoach signing …`: the way of plans and letters to a signature.
struct SigningCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "signing", abstract: LocalizedHelp.shown(LocalizedHelp.wording.signingAbstract),
            subcommands: [
                ListSigningCommand.self, AddSigningCommand.self, EditSigningCommand.self, RemoveSigningCommand.self,
            ], defaultSubcommand: ListSigningCommand.self)
    }
}

/// `kehoach signing [PAPER]`
struct ListSigningCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "list", abstract: LocalizedHelp.shown(wording.listSigningAbstract),
            discussion: LocalizedHelp.shown(wording.listSigningDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.signingPaperHelp, for: \.signingPaperPlaceholder))
    var paper: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        let library = opened.library
        if let paper {
            session.write(SigningStepRecord.records(of: try opened.paperOnItsWay(paper), in: library), list)
            return .done
        }
        let wording = session.wording
        session.write(
            library.papersOnTheirWay.map { SigningRecord($0, in: library, today: opened.today, wording) }, list)
        return .done
    }
}

/// What a step says beside what it is and its day.
struct SigningOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(\.signingAgencyHelp, for: \.contactsBodyPlaceholder))
    var agency: [String] = []
    @Option(help: LocalizedHelp.of(\.signingToHelp, for: \.signingToPlaceholder))
    var to: String?
    @Option(help: LocalizedHelp.of(\.signingPersonHelp, for: \.callPersonPlaceholder))
    var person: String?
    @Option(help: LocalizedHelp.of(\.signingUntilHelp, for: \.asOfPlaceholder))
    var until: String?
    @Option(help: LocalizedHelp.of(\.signingNoteHelp, for: \.signingToPlaceholder))
    var note: String?
    @OptionGroup var assent: AssentOptions

    /// Refuses what does not belong to a step.
    func check(
        _ move: SigningMove, of paper: SigningRegister.Paper, number: String? = nil, signer: String? = nil,
        _ wording: Wording
    ) throws(ProgramFailure) {
        let said: [(SigningMove.Detail, String, String?)] = [
            (.bodies, "--agency", agency.first), (.to, "--to", to), (.person, "--person", person),
            (.until, "--until", until), (.number, "--number", number), (.signer, "--signer", signer),
            (.note, "--note", note),
        ]
        for (detail, option, text) in said where !move.takes(detail, of: paper) {
            // An empty text takes away what should not be there.
            guard text.flatMap({ Session.typed($0) }) != nil else { continue }
            throw .usage(.notTogether(option, "“\(move.name(wording.language))”"))
        }
    }

    /// Puts what was said into a step. An empty text takes away what was there.
    func apply(
        to step: inout SigningRegister.Step, in plan: ResolvedPlan, _ opened: OpenFolder, _ session: Session
    ) throws(ProgramFailure) {
        if !agency.isEmpty { step.bodies = try opened.bodies(agency, in: plan, assent) }
        if let to { step.to = Session.typed(to) }
        if let person { step.person = Session.typed(person) }
        if let note { step.note = Session.typed(note) }
        guard let until else { return }
        guard Session.typed(until) != nil else {
            step.until = nil
            return
        }
        // Whoever asks for something by a day means the next such day from then on.
        let purpose = DayPurpose(.due, planYear: step.on.year, today: step.on)
        step.until = try session.day(until, source: "--until", for: purpose, assent)
    }
}

/// `kehoach signing add PAPER STEP`
struct AddSigningCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "add", abstract: LocalizedHelp.shown(wording.addSigningAbstract),
            discussion: LocalizedHelp.shown(wording.addSigningDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.signingPaperHelp, for: \.signingPaperPlaceholder))
    var paper: String
    @Argument(help: LocalizedHelp.of(\.signingMoveHelp, for: \.signingMovePlaceholder))
    var step: String
    @Option(help: LocalizedHelp.of(\.signingDayHelp, for: \.asOfPlaceholder))
    var on: String?
    @Option(help: LocalizedHelp.of(\.signingNumberHelp, for: \.letterNumberPlaceholder))
    var number: String?
    @Option(help: LocalizedHelp.of(\.signingSignerHelp, for: \.callPersonPlaceholder))
    var signer: String?
    @OptionGroup var wish: SigningOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        // A letter says itself which plan it is about.
        let opened =
            try LibraryLookup.plan(in: paper) == nil ? session.open(folder) : session.open(folder, naming: [paper])
        let progress = try opened.paperOnItsWay(paper)
        let (paper, unit) = (progress.paper, progress.unit)
        let plan = try opened.plan(progress.plan.slug)
        let move: SigningMove = try Session.word(
            step, option: "<\(session.wording.signingMovePlaceholder)>", toldIn: session.wording.language)
        try wish.check(move, of: paper, number: number, signer: signer, session.wording)
        let stated = try on.map { (text) throws(ProgramFailure) in
            let purpose = DayPurpose(.happened, planYear: plan.plan.year, today: opened.today)
            return try session.day(text, source: "--on", for: purpose, wish.assent)
        }
        let day = stated ?? opened.today
        switch move {
        case .signed:
            // A number that is known from elsewhere does not stand on the paper until somebody says so.
            guard let number = number.flatMap({ Session.typed($0) }) ?? progress.printedNumber else {
                throw .usage(.missingArgument("--number"))
            }
            // What was signed before keeps its day when only its number is mended.
            let day = stated ?? progress.signedOn?.complete ?? opened.today
            return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.signing(
                    paper, of: unit, number: number, on: day, signer: signer.flatMap { Session.typed($0) })
            }
        case .replied:
            guard !wish.agency.isEmpty else { throw .usage(.missingArgument("--agency")) }
            let bodies = try opened.bodies(wish.agency, in: plan, wish.assent)
            let reply = SigningRegister.Reply(on: day, text: wish.note.flatMap { Session.typed($0) })
            return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.replying(reply, by: bodies, to: paper, of: unit)
            }
        case .drafted, .opinionsAsked, .submitted, .sentBack, .issued:
            guard let act = move.act else { return .usage }
            var step = SigningRegister.Step(id: NewRecordIDs().signingStepID(), paper: paper, act, on: day)
            try wish.apply(to: &step, in: plan, opened, session)
            return try session.commit(in: opened, by: author) { [step] actions throws(ChangeRefusal) in
                try actions.taking(step, of: unit)
            }
        }
    }
}

/// `kehoach signing edit ID …`
struct EditSigningCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit", abstract: LocalizedHelp.shown(LocalizedHelp.wording.editSigningAbstract))
    }

    @Argument(help: LocalizedHelp.of(\.signingStepIDHelp, for: \.letterIDPlaceholder))
    var id: String
    @Option(help: LocalizedHelp.of(\.signingDayHelp, for: \.asOfPlaceholder))
    var on: String?
    @OptionGroup var wish: SigningOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let (unit, seen) = try opened.signingStep(id)
        guard let progress = opened.library.signingProgress(of: seen.paper, of: unit) else {
            switch seen.paper {
            case .plan(let plan): throw .usage(.notFound(plan.slug))
            case .letter(let letter): throw .usage(.noSuchLetter(letter.description))
            }
        }
        try wish.check(SigningMove(seen.act), of: seen.paper, session.wording)
        let plan = try opened.plan(progress.plan.slug)
        var step = seen
        if let on {
            let purpose = DayPurpose(.happened, planYear: plan.plan.year, today: opened.today)
            step.on = try session.day(on, source: "--on", for: purpose, wish.assent)
        }
        try wish.apply(to: &step, in: plan, opened, session)
        return try session.commit(in: opened, by: author) { [step] actions throws(ChangeRefusal) in
            try actions.editing(seen, to: step, of: unit)
        }
    }
}

/// `kehoach signing remove ID`
struct RemoveSigningCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove", abstract: LocalizedHelp.shown(LocalizedHelp.wording.removeSigningAbstract))
    }

    @Argument(help: LocalizedHelp.of(\.signingStepIDHelp, for: \.letterIDPlaceholder))
    var id: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let (unit, step) = try opened.signingStep(id)
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.removing(signingStep: step.id, of: unit)
        }
    }
}

extension OpenFolder {
    /// The paper that a person names: a letter of a register by its id, else a plan.
    fileprivate func paperOnItsWay(_ typed: String) throws(ProgramFailure) -> SigningProgress {
        let text = LiteralDashArguments.unshield(typed).asTyped.lowercased()
        if text.hasPrefix("l.") || text.hasPrefix("letters.") {
            let (unit, letter) = try letter(typed)
            guard let progress = library.signingProgress(of: .letter(letter.id), of: unit) else {
                throw .usage(.noSuchLetter(typed))
            }
            return progress
        }
        let plan = try plan(typed).plan
        guard let progress = library.signingProgress(of: .plan(plan.id), of: plan.unit) else {
            throw .usage(.notFound(typed))
        }
        return progress
    }

    /// The step that a person names by its id, with or without the file's.
    fileprivate func signingStep(_ typed: String) throws(ProgramFailure) -> (UnitID, SigningRegister.Step) {
        let text = LiteralDashArguments.unshield(typed).asTyped.lowercased()
        let found = library.signing.values.flatMap { register in register.steps.map { (register.unit, $0) } }
            .filter { unit, step in
                [step.id.description, RecordID.signing(unit, step.id).description].contains(text)
            }.sorted { $0.0.slug < $1.0.slug }
        guard let first = found.first else { throw .usage(.noSuchSigningStep(typed)) }
        guard found.count == 1 else {
            throw .usage(
                .ambiguous(typed, candidates: found.map { RecordID.signing($0.0, $0.1.id).description }))
        }
        return first
    }
}
