import ArgumentParser
import PlanActions
import PlanFormat
import PlanModel
import Presentation
import Wording

/// What `kehoach unit merge|split|rename` have in common.
struct UnitChangeOptions: ParsableArguments {
    @Option(help: LocalizedHelp.of(\.unitChangeFromHelp, for: \.unitChangeDayPlaceholder))
    var from: String
    @Option(help: LocalizedHelp.of(\.unitChangeSourceHelp, for: \.unitChangeSourcePlaceholder))
    var source: String
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions
}

/// `kehoach unit merge UNIT… --into UNIT`
struct MergeUnitsCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "merge", abstract: LocalizedHelp.shown(wording.mergeUnitsAbstract),
            discussion: LocalizedHelp.shown(wording.unitChangeDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.changedUnitHelp, for: \.changedUnitPlaceholder))
    var units: [String]
    @Option(help: LocalizedHelp.of(\.unitMergedIntoHelp, for: \.changedUnitPlaceholder))
    var into: String
    @OptionGroup var options: UnitChangeOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let desk = try UnitDesk(&session, options)
        let old = try desk.old(units)
        let new = try desk.new(into, beside: old)
        return try session.commit(.merged(old.map(\.id), into: new.id), among: old + [new], desk, options)
    }
}

/// `kehoach unit split UNIT --into UNIT --into UNIT`
struct SplitUnitCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "split", abstract: LocalizedHelp.shown(wording.splitUnitAbstract),
            discussion: LocalizedHelp.shown(wording.unitChangeDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.changedUnitHelp, for: \.changedUnitPlaceholder))
    var unit: String
    @Option(help: LocalizedHelp.of(\.unitSplitIntoHelp, for: \.changedUnitPlaceholder))
    var into: [String]
    @OptionGroup var options: UnitChangeOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let desk = try UnitDesk(&session, options)
        let old = try desk.old([unit])
        var new: [AdministrativeUnit] = []
        for text in into { new.append(try desk.new(text, beside: old)) }
        return try session.commit(.split(old[0].id, into: new.map(\.id)), among: old + new, desk, options)
    }
}

/// `kehoach unit rename UNIT --to NAME`
struct RenameUnitCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rename", abstract: LocalizedHelp.shown(LocalizedHelp.wording.renameUnitAbstract))
    }

    @Argument(help: LocalizedHelp.of(\.changedUnitHelp, for: \.changedUnitPlaceholder))
    var unit: String
    @Option(help: LocalizedHelp.of(\.unitNewNameHelp, for: \.unitNamePlaceholder))
    var to: String
    @OptionGroup var options: UnitChangeOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let desk = try UnitDesk(&session, options)
        let old = try desk.old([unit])
        guard let text = Session.typed(to), !text.contains(","), let typed = TypedUnit(text, beside: old[0]) else {
            throw .usage(.notAUnitName(to))
        }
        return try session.commit(.renamed(old[0].id, name: typed.name, kind: typed.kind), among: old, desk, options)
    }
}

/// `kehoach unit changes`
struct ListUnitChangesCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "changes", abstract: LocalizedHelp.shown(LocalizedHelp.wording.unitChangesAbstract))
    }

    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { $0.file == FolderLayout.ownUnits })
        let reference = opened.folder.referenceWithAllUnits()
        let language = session.wording.language
        session.write(
            reference.unitChanges.sorted { ($0.from, $0.id.description) < ($1.from, $1.id.description) }
                .map { UnitChangeRecord($0, in: reference, language) }, list)
        return .done
    }
}

/// What was typed of units that changed, looked up.
private struct UnitDesk {
    let opened: OpenFolder
    let from: Day
    let source: String
    private let lookup: UnitLookup

    init(_ session: inout Session, _ options: UnitChangeOptions) throws(ProgramFailure) {
        opened = try session.open(options.folder)
        from = try session.day(
            options.from, source: "--from", for: DayPurpose(.held, today: opened.today), options.assent)
        guard let source = Session.typed(options.source) else { throw .usage(.emptyText) }
        self.source = source
        lookup = UnitLookup(opened.folder.referenceWithAllUnits(), today: opened.today)
    }

    /// The units that there were on the day before.
    func old(_ typed: [String]) throws(ProgramFailure) -> [AdministrativeUnit] {
        var units: [AdministrativeUnit] = []
        for text in typed {
            guard let text = Session.typed(text) else { throw .usage(.emptyText) }
            units.append(try unit(text, on: from.adding(days: -1)))
        }
        return units
    }

    /// The unit that takes their place: one that is there, or a new one, in the same place where none is said.
    func new(_ typed: String, beside old: [AdministrativeUnit]) throws(ProgramFailure) -> AdministrativeUnit {
        guard let text = Session.typed(typed) else { throw .usage(.emptyText) }
        // Units of one name lie in many provinces: where none is said, the one beside the others is meant.
        let place = text.contains(",") ? nil : old.first?.parent
        if let known = try unitThere(place.map { "\(text), \($0.slug)" } ?? text, on: from) { return known }
        let unit = text.contains(",") ? TypedUnit(text) : old.first.flatMap { TypedUnit(text, beside: $0) }
        guard let unit, var made = lookup.new(unit, year: from.year) else { throw .usage(.notAUnit(text)) }
        if lookup[made.id] == nil { made.began = from }
        return made
    }

    private func unit(_ text: String, on day: Day) throws(ProgramFailure) -> AdministrativeUnit {
        guard let unit = try unitThere(text, on: day) else { throw .usage(.noSuchUnit(text)) }
        return unit
    }

    private func unitThere(_ text: String, on day: Day) throws(ProgramFailure) -> AdministrativeUnit? {
        do throws(LookupFailure) {
            return try lookup.unit(text, on: day)
        } catch {
            switch error {
            case .notFound: return nil
            case .ambiguous(let text, let candidates): throw .usage(.ambiguous(text, candidates: candidates))
            case .ambiguousBody(let text, _): throw .usage(.noSuchUnit(text))
            }
        }
    }
}

extension TypedUnit {
    /// A unit in the same place as another one: a city that is part of a province is no province.
    fileprivate init?(_ text: String, beside unit: AdministrativeUnit) {
        self.init(unit.parent.map { "\(text), \($0.slug)" } ?? text)
    }
}

extension Session {
    fileprivate mutating func commit(
        _ act: UnitChange.Act, among units: [AdministrativeUnit], _ desk: UnitDesk, _ options: UnitChangeOptions
    ) throws(ProgramFailure) -> ExitStatus {
        let change = UnitChange(id: NewRecordIDs().unitChangeID(), act, from: desk.from, source: desk.source)
        return try commit(in: desk.opened, by: options.author) { actions throws(ChangeRefusal) in
            try actions.recording(change, among: units)
        }
    }
}
