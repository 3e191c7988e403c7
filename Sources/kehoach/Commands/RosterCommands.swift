import ArgumentParser
import PlanActions
import PlanModel
import PlanStore
import Presentation
import VietnameseText
import Wording

/// `kehoach rosters [UNIT]`
struct RostersCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.rosters, name: "rosters") }

    @Argument(help: LocalizedHelp.of(.rosterUnit))
    var unit: String?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { RecordFile(path: $0.file)?.kind != .plan })
        let reference = opened.library.reference
        let wanted = try unit.map { (typed) throws(ProgramFailure) in try opened.unit(typed) }
        let rosters = reference.rosters.values.filter { wanted == nil || $0.unit == wanted }
        let language = session.wording.language
        session.write(
            rosters.sorted { $0.unit.slug < $1.unit.slug }.flatMap { roster in
                roster.entries.map {
                    RosterRecord($0, of: roster.unit, today: opened.today, reference: reference, language)
                }
            }, list)
        return .done
    }
}

/// `kehoach roster UNIT GROUP BODY…`
struct RosterCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.of(.roster, name: "roster") }

    @Argument(help: LocalizedHelp.of(.rosterUnit))
    var unit: String
    @Argument(help: LocalizedHelp.of(.rosterGroup))
    var group: String
    @Argument(help: LocalizedHelp.of(.rosterBody))
    var bodies: [String]
    @Option(help: LocalizedHelp.of(.rosterFrom))
    var from: String?
    @Option(help: LocalizedHelp.of(.rosterUntil))
    var until: String?
    @Option(help: LocalizedHelp.of(.note))
    var note: String?
    @Flag(help: LocalizedHelp.of(.removeMember))
    var remove = false
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let unit = try opened.unit(unit)
        let group = try opened.group(group)
        let entries = opened.library.reference.rosters[unit]?.entries.filter { $0.group == group } ?? []
        var members: [AgencyReference] = []
        for typed in bodies { members.append(try opened.member(typed, among: entries.map(\.body))) }
        if remove {
            if let stranger = members.first(where: { body in !entries.contains { $0.body == body } }) {
                throw .usage(.notFound(stranger.description))
            }
            return try session.commit(in: opened, by: author) { [members] actions throws(ChangeRefusal) in
                try actions.removing(members, from: group, of: unit)
            }
        }
        let first = try day(from, "--from", session, opened)
        let last = try day(until, "--until", session, opened)
        if let first, let last, last < first { throw .usage(.endsBeforeItBegins(from: first, to: last)) }
        let new = members.map { body in
            let old = entries.first { $0.body == body }
            return Roster.Entry(
                group: group, body: body, from: first ?? old?.from, until: last ?? old?.until,
                note: note.flatMap { Session.typed($0) } ?? old?.note)
        }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.entering(new, of: unit)
        }
    }

    private func day(
        _ typed: String?, _ option: String, _ session: Session, _ opened: OpenFolder
    ) throws(ProgramFailure) -> Day? {
        try typed.map { (text) throws(ProgramFailure) in
            try session.day(text, source: option, for: DayPurpose(.held, today: opened.today), assent)
        }
    }
}

extension OpenFolder {
    /// The unit that a person names by its id.
    fileprivate func unit(_ typed: String) throws(ProgramFailure) -> UnitID {
        guard case .unit(let unit) = try item(LiteralDashArguments.unshield(typed)) else {
            throw .usage(.notFound(typed))
        }
        return unit.id
    }

    /// The group that a person names by its id.
    fileprivate func group(_ typed: String) throws(ProgramFailure) -> AgencyID {
        let id = AgencyID(LiteralDashArguments.unshield(typed).lowercased())
        guard library.reference.agencies[id]?.sort == .collective else { throw .usage(.notFound(typed)) }
        return id
    }

    /// The body that a person names: one of a group's, or any known kind of body.
    fileprivate func member(_ typed: String, among known: [AgencyReference]) throws(ProgramFailure) -> AgencyReference {
        let text = LiteralDashArguments.unshield(typed).asTyped
        let reference = library.reference
        if let body = AgencyReference(text.lowercased()), body.scope != .all,
            known.contains(body) || reference.agencies[body.agency] != nil
        {
            if case .unit(let unit) = body.scope, reference.units[unit] == nil { throw .usage(.notFound(text)) }
            return body
        }
        let words = NameWords(text)
        let named = reference.agencies.values.filter { agency in
            [agency.name, agency.english, agency.short, agency.shortEnglish].contains {
                NameWords($0).isSame(withoutMarksAs: words)
            }
        }.sorted { $0.id.slug < $1.id.slug }
        guard let agency = named.first else { throw .usage(.notFound(text)) }
        guard named.count == 1 else { throw .usage(.ambiguous(text, candidates: named.map(\.id.slug))) }
        return AgencyReference(agency.id)
    }
}
