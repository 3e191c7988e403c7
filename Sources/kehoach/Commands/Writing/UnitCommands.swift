import ArgumentParser
import PlanActions
import PlanFormat
import PlanModel
import Presentation
import Records
import VietnameseText
import Wording

/// `kehoach unit …`: the units that the folder's people add to the lists.
struct UnitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "unit", abstract: LocalizedHelp.shown(LocalizedHelp.wording.unitAbstract),
            subcommands: [
                ListUnitsCommand.self, AddUnitCommand.self, RemoveUnitCommand.self, MergeUnitsCommand.self,
                SplitUnitCommand.self, RenameUnitCommand.self, ListUnitChangesCommand.self,
            ])
    }
}

/// `kehoach unit list`
struct ListUnitsCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: LocalizedHelp.shown(LocalizedHelp.wording.listUnitsAbstract))
    }

    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { $0.file == FolderLayout.ownUnits })
        let reference = opened.folder.referenceWithAllUnits()
        let language = session.wording.language
        session.write(
            reference.ownUnits.map { OwnUnitRecord($0, in: reference, today: opened.today, language) }, list)
        return .done
    }
}

/// `kehoach unit add NAME`
struct AddUnitCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        let wording = LocalizedHelp.wording
        return CommandConfiguration(
            commandName: "add", abstract: LocalizedHelp.shown(wording.addUnitAbstract),
            discussion: LocalizedHelp.shown(wording.addUnitDiscussion))
    }

    @Argument(help: LocalizedHelp.of(\.unitNameHelp, for: \.unitNamePlaceholder))
    var name: [String]
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        guard let name = Session.typed(name.joined(separator: " ")) else { throw .usage(.emptyText) }
        guard let unit = opened.newUnit(name, year: opened.today.year) else { throw .usage(.notAUnit(name)) }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.adding(unit)
        }
    }
}

/// `kehoach unit remove ID|NAME`
struct RemoveUnitCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove", abstract: LocalizedHelp.shown(LocalizedHelp.wording.removeUnitAbstract))
    }

    @Argument(help: LocalizedHelp.of(\.unitIDHelp, for: \.unitIDPlaceholder))
    var unit: [String]
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        guard let typed = Session.typed(unit.joined(separator: " ")) else { throw .usage(.emptyText) }
        if typed.hasPrefix(UnitChange.prefix) {
            return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.removing(unitChange: Ref(typed))
            }
        }
        let unit = try opened.ownUnit(typed)
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.removing(unit)
        }
    }
}

extension OpenFolder {
    /// The unit that a person names by its id, or of those that were added by its name, with the place behind a comma where
    /// several bear it.
    fileprivate func ownUnit(_ typed: String) throws(ProgramFailure) -> AdministrativeUnit {
        let reference = folder.referenceWithAllUnits()
        if let unit = reference.units[UnitID(typed.lowercased())] { return unit }
        let parts = typed.split(separator: ",", maxSplits: 1).map { NameWords(String($0)) }
        func isNamed(_ unit: AdministrativeUnit, _ words: NameWords) -> Bool {
            let names = [unit.naming(on: today).name, unit.formalName(on: today)].compactMap(\.self)
            return names.contains { NameWords($0).isSame(withoutMarksAs: words) }
        }
        let named = reference.ownUnits.filter { unit in
            guard let name = parts.first, isNamed(unit, name) else { return false }
            guard parts.count > 1 else { return true }
            return unit.parent.flatMap { reference.units[$0] }.map { isNamed($0, parts[1]) } ?? false
        }
        guard let first = named.first else { throw .usage(.noSuchOwnUnit(typed)) }
        guard named.count == 1 else { throw .usage(.ambiguous(typed, candidates: named.map(\.id.slug))) }
        return first
    }

    /// The unit that a person names and no list has; nil where too little is said of it.
    func newUnit(_ typed: String, year: Int) -> AdministrativeUnit? {
        let lookup = UnitLookup(folder.referenceWithAllUnits(), today: today)
        return TypedUnit(typed).flatMap { lookup.new($0, year: year) }
    }
}
