import ArgumentParser
import PlanActions
import PlanModel
import PlanStore
import Records
import Wording

/// `kehoach plan …`: the commands that begin plans, change their heads and take drafts away.
struct PlanCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.writing(
            .plan, name: "plan",
            [
                NewPlanCommand.self, EditPlanCommand.self, RemovePlanCommand.self, GetPlanCommand.self,
                PutPlanCommand.self,
            ])
    }
}

/// What a head says besides unit and year. An empty text takes away what was there.
struct HeadOptions: ParsableArguments {
    @Option(help: LocalizedHelp.writing(.kind))
    var kind: String?
    @Option(help: LocalizedHelp.writing(.subject))
    var subject: String?
    @Option(help: LocalizedHelp.writing(.title))
    var title: String?
    @Option(help: LocalizedHelp.writing(.number))
    var number: String?
    @Option(help: LocalizedHelp.writing(.issued))
    var issued: String?
    @Option(help: LocalizedHelp.writing(.place))
    var place: String?
    @Option(help: LocalizedHelp.writing(.issuer))
    var issuer: String?
    @Option(help: LocalizedHelp.writing(.signer))
    var signer: String?
    @Option(help: LocalizedHelp.writing(.capacity))
    var capacity: [String] = []
    @Option(help: LocalizedHelp.writing(.parent))
    var parent: String?
    @OptionGroup var assent: AssentOptions

    /// The form of the paper that was named; nil where none was.
    func paperKind() throws(ProgramFailure) -> OfficialDocument.Kind? {
        try kind.map { (text) throws(ProgramFailure) in try Session.word(text, option: "--kind") }
    }

    /// Puts what was said into a head, but the issuer.
    func apply(to head: inout PlanHead, today: Day, _ session: Session) throws(ProgramFailure) {
        if let kind = try paperKind() { head.kind = kind }
        if let subject { head.subject = Session.typed(subject) }
        if let title { head.title = Session.typed(title) ?? "" }
        if let number { head.number = Session.typed(number) }
        if let place { head.place = Session.typed(place) }
        if let signer { head.signatory.name = Session.typed(signer) }
        if !capacity.isEmpty { head.signatory.capacity = capacity.compactMap(Session.typed) }
        if let parent {
            let text = Session.typed(parent)
            let purpose = DayPurpose(.lookedBack, planYear: head.year, today: today)
            head.parent = text.flatMap { Citation(typed: $0, for: purpose) }
            if let text, head.parent == nil { throw .usage(.invalidValue(text, option: "--parent", known: [])) }
        }
        guard let issued else { return }
        guard Session.typed(issued) != nil else {
            head.issuedOn = nil
            return
        }
        let purpose = DayPurpose(.happened, planYear: head.year, today: today)
        head.issuedOn = PartialDate(try session.day(issued, source: "--issued", for: purpose, assent))
    }
}

/// `kehoach plan new UNIT YEAR`
struct NewPlanCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.newPlan, name: "plan new") }

    @Argument(help: LocalizedHelp.writing(.unit))
    var unit: String
    @Argument(help: LocalizedHelp.writing(.year))
    var year: Int
    @Flag(help: LocalizedHelp.writing(.actionMonth))
    var actionMonth = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.newUnitHelp))
    var newUnit = false
    @Option(help: LocalizedHelp.writing(.id))
    var id: String?
    @OptionGroup var wish: HeadOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        var added: AdministrativeUnit?
        let unit: AdministrativeUnit
        do throws(ProgramFailure) {
            unit = try opened.unit(self.unit, year: year)
        } catch {
            guard newUnit, case .usage(.noSuchUnit(let text)) = error else { throw error }
            guard let new = opened.newUnit(text, year: year) else { throw .usage(.notAUnit(text)) }
            (unit, added) = (new, new)
        }
        let new = added
        let reference = opened.library.reference
        let day = reference.nameDay(of: unit, year: year) ?? opened.today
        var issuer = reference.committee(of: unit, on: day)
        if let named = try wish.issuer.map({ (text) throws(ProgramFailure) in try opened.issuer(text, in: reference) })
        {
            issuer = named
        }
        let purpose: OfficialDocument.Purpose = actionMonth ? .actionMonth : .year
        let subject = wish.subject.flatMap(Session.typed)
        var head = PlanHead(
            unit: unit.id, year: year, kind: .plan, purpose: purpose, subject: subject,
            title: Wording.title(of: purpose, subject, year: year),
            issuer: issuer ?? OfficialDocument.NamedBody(agency: nil, printed: ""))
        try wish.apply(to: &head, today: opened.today, session)
        let stated = try id.map { (text) throws(ProgramFailure) in
            guard text.isSlug else { throw .usage(.invalidValue(text, option: "--id", known: [])) }
            return PlanID(text)
        }
        let planID = stated ?? head.planID(of: unit, in: reference) { opened.library.plan($0) != nil }
        _ = try session.store(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.beginning(head, as: planID).naming(new, in: actions)
        }
        session.acknowledge(session.wording.planBegun(planID))
        return .done
    }
}

/// `kehoach plan edit PLAN …`
struct EditPlanCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.editPlan, name: "plan edit") }

    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @OptionGroup var wish: HeadOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let plan = try opened.plan(plan).plan
        var head = PlanHead(plan)
        try wish.apply(to: &head, today: opened.today, session)
        if let issuer = wish.issuer { head.issuer = try opened.issuer(issuer, in: opened.library.reference) }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.editingHead(of: plan.id, to: head)
        }
    }
}

/// `kehoach plan remove PLAN`
struct RemovePlanCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.removePlan, name: "plan remove") }

    @Argument(help: LocalizedHelp.writing(.plan))
    var plan: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder, naming: [plan])
        let plan = try opened.plan(plan).id
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.removing(plan)
        }
    }
}

extension Session {
    /// A word of the model as typed in either language. Where it is none, those there are are told in a language, as they
    /// are typed, else as files have them.
    static func word<Word: NamedWord>(
        _ typed: String, option: String, toldIn language: Language? = nil
    ) throws(ProgramFailure) -> Word {
        let text = LiteralDashArguments.unshield(typed)
        guard let word = Word(typed: text) else {
            let known = Word.allCases.map { word in
                language.map { word.name($0).replacing(" ", with: "-") } ?? word.rawValue
            }
            throw .usage(.invalidValue(text, option: option, known: known))
        }
        return word
    }
}

extension OpenFolder {
    /// The unit of any level that a person names.
    func unit(_ typed: String, year: Int) throws(ProgramFailure) -> AdministrativeUnit {
        let lookup = UnitLookup(folder.referenceWithAllUnits(), today: today)
        do throws(LookupFailure) {
            return try lookup.unit(LiteralDashArguments.unshield(typed), year: year)
        } catch {
            switch error {
            case .notFound(let text): throw .usage(.noSuchUnit(text))
            case .ambiguous(let text, let slugs): throw .usage(.ambiguous(text, candidates: slugs))
            case .ambiguousBody(let text, let bodies):
                throw .usage(.ambiguous(text, candidates: bodies.map(\.description)))
            }
        }
    }

    /// Who issues a plan, as typed: a body by its id or a name of its kind, else the words themselves.
    func issuer(_ typed: String, in reference: ReferenceData) throws(ProgramFailure) -> OfficialDocument.NamedBody {
        guard let text = Session.typed(typed) else { throw .usage(.emptyText) }
        return reference.issuer(typed: text)
    }
}
