import ArgumentParser
import PlanActions
import PlanModel
import Presentation
import Records
import Wording

/// `kehoach contacts …`: through whom bodies are reached.
struct ContactsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "contacts", abstract: LocalizedHelp.shown(LocalizedHelp.wording.contactsAbstract),
            subcommands: [
                ListContactsCommand.self, ImportContactsCommand.self, AddContactCommand.self,
                RemoveContactCommand.self,
            ], defaultSubcommand: ListContactsCommand.self)
    }
}

/// `kehoach contacts [UNIT|PLAN|DUTY] [AGENCY] [--late]`
struct ListContactsCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "list", abstract: LocalizedHelp.shown(wording.listContactsAbstract),
            discussion: LocalizedHelp.shown(wording.listContactsDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.contactsSubjectHelp, for: \.contactsSubjectPlaceholder))
    var subject: String?
    @Argument(help: LocalizedHelp.of(\.contactsBodyHelp, for: \.contactsBodyPlaceholder))
    var agency: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.contactsLateHelp))
    var late = false
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.contactsPastHelp))
    var past = false
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder)
        if late {
            guard let subject else {
                throw .usage(.missingArgument("<\(session.wording.contactsSubjectPlaceholder)>"))
            }
            return try writeLate(subject, opened, &session)
        }
        let library = opened.library
        let unit = try subject.map { (typed) throws(ProgramFailure) in try opened.unitOfContacts(typed) }
        var books = library.contacts.values.filter { unit == nil || $0.unit == unit }
            .sorted { $0.unit.slug < $1.unit.slug }
        if let agency {
            let known = books.flatMap(\.contacts).map(\.body)
            let body = try known.isEmpty ? nil : opened.body(agency, among: known, of: unit)
            for place in books.indices { books[place].contacts.removeAll { $0.body != body } }
        }
        let records = books.flatMap { book in
            book.contacts.filter { past || $0.holds(on: opened.today) }.map {
                ContactRecord($0, of: book.unit, today: opened.today, library.reference)
            }
        }
        return session.write(records, list, isSearch: agency != nil)
    }

    /// The mail addresses of the late in one line; as a list for programs, all that the telephone sheet has.
    private func writeLate(
        _ subject: String, _ opened: OpenFolder, _ session: inout Session
    ) throws(ProgramFailure) -> ExitStatus {
        let library = opened.library
        let (plan, duty): (ResolvedPlan, Ref?)
        if subject.contains("/") {
            let found = try opened.duty(subject)
            (plan, duty) = (found.0, found.1.id)
        } else {
            (plan, duty) = (try opened.plan(subject), nil)
        }
        let board = ReportBoard(plan, reference: library.reference, today: opened.today, settings: library.settings)
        let late = CallList(board, of: plan.plan, in: library, duty: duty)
        guard !late.entries.isEmpty else {
            session.tell(session.wording.nobodyIsLate + ".")
            return .nothing
        }
        guard list.format == .table else {
            return session.write(late.entries.map { CallRecord($0, of: plan.plan, library.reference) }, list)
        }
        if !late.addresses.isEmpty { session.write(late.addresses.joined(separator: "; ")) }
        if !late.withoutAddress.isEmpty {
            let language = session.wording.language
            let names = late.withoutAddress.map { library.reference.shortName(of: $0, in: plan.plan, language) }
            session.tell(session.wording.withoutAddress(names))
        }
        return late.addresses.isEmpty ? .nothing : .done
    }
}

/// `kehoach contacts import FILE|-`
struct ImportContactsCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "import", abstract: LocalizedHelp.shown(wording.importContactsAbstract),
            discussion: LocalizedHelp.shown(wording.importContactsDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.importContactsFileHelp, for: \.backupFilePlaceholder))
    var file: String
    @Option(help: LocalizedHelp.of(\.importContactsPlanHelp, for: \.restorePlanPlaceholder))
    var plan: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.importContactsYesHelp))
    var yes = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let sheet = try session.sheet(ofFile: file)
        let rows: [ContactRow]
        do throws(ContactSheet.NoHeading) {
            rows = try ContactSheet(sheet).rows
        } catch {
            throw .noContactSheet(file)
        }
        return try session.take(rows, of: plan, folder, by: author, isWritten: yes)
    }
}

/// `kehoach contacts add PLAN AGENCY NAME`
struct AddContactCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: LocalizedHelp.shown(LocalizedHelp.wording.addContactAbstract))
    }

    @Argument(help: LocalizedHelp.of(.plan))
    var plan: String
    @Argument(help: LocalizedHelp.agency)
    var agency: String
    @Argument(help: LocalizedHelp.of(\.contactNameHelp, for: \.contactNamePlaceholder))
    var name: String
    @Option(help: LocalizedHelp.of(\.contactPostHelp, for: \.contactPostPlaceholder))
    var post: String?
    @Option(help: LocalizedHelp.of(\.contactTelephoneHelp, for: \.contactTelephonePlaceholder))
    var telephone: String?
    @Option(help: LocalizedHelp.of(\.contactMailHelp, for: \.contactMailPlaceholder))
    var mail: String?
    @Option(help: LocalizedHelp.of(\.contactFromHelp, for: \.asOfPlaceholder))
    var from: String?
    @Option(help: LocalizedHelp.of(\.contactUntilHelp, for: \.asOfPlaceholder))
    var until: String?
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        func said(_ typed: String?) -> String? { typed.flatMap { Session.typed($0) } }
        let row = ContactRow(
            number: 1, body: LiteralDashArguments.unshield(agency), name: said(name) ?? "", post: said(post),
            telephone: said(telephone), mail: said(mail), from: said(from), until: said(until))
        return try session.take([row], of: plan, folder, by: author, isWritten: true)
    }
}

/// `kehoach contacts remove ID`
struct RemoveContactCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove", abstract: LocalizedHelp.shown(LocalizedHelp.wording.removeContactAbstract))
    }

    @Argument(help: LocalizedHelp.of(\.contactIDHelp, for: \.contactIDPlaceholder))
    var id: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let text = LiteralDashArguments.unshield(id).lowercased()
        let all = opened.library.contacts.values.flatMap { book in book.contacts.map { (book.unit, $0.id) } }
        let found = all.filter { text == $1.description || text == RecordID.contact($0, $1).description }
        guard let (unit, contact) = found.first else { throw .usage(.notFound(id)) }
        guard found.count == 1 else {
            let candidates = found.map { RecordID.contact($0, $1).description }.sorted()
            throw .usage(.ambiguous(id, candidates: candidates))
        }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.removing(contact: contact, of: unit)
        }
    }
}

extension Session {
    /// Tells what rows about persons would change, and with `isWritten` stores it.
    fileprivate mutating func take(
        _ rows: [ContactRow], of plan: String?, _ folder: FolderOptions, by author: AuthorOptions, isWritten: Bool
    ) throws(ProgramFailure) -> ExitStatus {
        let opened = try open(folder)
        let library = opened.library
        let plans = try opened.plansCollecting(plan)
        let source = NewRecordIDs()
        // Files are in the order of ids, and who stands first in a list is to be asked first.
        var ids = rows.map { _ in source.contactID() }.sorted()
        let intake = ContactIntake(rows, of: plans, in: library, today: opened.today) {
            ids.isEmpty ? source.contactID() : ids.removeFirst()
        }
        let language = wording.language
        write(
            wording.contacts(
                intake,
                name: { unit, body in
                    let plan = plans.first { unit == nil || $0.plan.unit == unit }
                    return plan.map { library.reference.shortName(of: body, in: $0.plan, language) }
                        ?? body.description
                }, isWritten: isWritten))
        let changes = intake.changes
        if isWritten, !changes.isEmpty {
            let receipt = try store(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.entering(changes)
            }
            tell(receipt, of: opened)
        }
        return intake.rows.contains { if case .refused = $0.verdict { true } else { false } } ? .badData : .done
    }
}

extension OpenFolder {
    /// The unit whose contacts are meant by its own name, or by that of a plan or duty of it.
    fileprivate func unitOfContacts(_ typed: String) throws(ProgramFailure) -> UnitID {
        switch try item(LiteralDashArguments.unshield(typed)) {
        case .unit(let unit): return unit.id
        case .plan(let plan), .duty(let plan, _): return plan.plan.unit
        case .task, .activity, .block, .section, .agency: throw .usage(.notFound(typed))
        }
    }

    /// The body that a person names among those of contacts, by the names of the unit's latest plan.
    fileprivate func body(
        _ typed: String, among known: [AgencyReference], of unit: UnitID?
    ) throws(ProgramFailure) -> AgencyReference {
        let text = LiteralDashArguments.unshield(typed)
        var bodies: [AgencyReference] = []
        for body in known where !bodies.contains(body) { bodies.append(body) }
        if let exact = bodies.first(where: { $0.description == text.lowercased() }) { return exact }
        let latest = library.entries.filter { unit == nil || $0.outline.unit == unit }
            .max { $0.outline.year < $1.outline.year }
        guard let plan = latest.flatMap({ library.plan($0.id) }) else { throw .usage(.notFound(typed)) }
        return try BodyLookup(bodies, in: plan, reference: library.reference)
            .body(text, record: .plan(plan.id), among: bodies)
    }
}
