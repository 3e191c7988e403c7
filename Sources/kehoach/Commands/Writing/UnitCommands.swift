import ArgumentParser
import PlanActions
import PlanModel
import Wording

/// `kehoach unit …`: the units that the folder's people add to the lists.
struct UnitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "unit", abstract: LocalizedHelp.shown(LocalizedHelp.wording.unitAbstract),
            subcommands: [AddUnitCommand.self, RemoveUnitCommand.self])
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

/// `kehoach unit remove ID`
struct RemoveUnitCommand: ProgramCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove", abstract: LocalizedHelp.shown(LocalizedHelp.wording.removeUnitAbstract))
    }

    @Argument(help: LocalizedHelp.of(\.unitIDHelp, for: \.unitIDPlaceholder))
    var id: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let typed = LiteralDashArguments.unshield(id)
        guard let unit = opened.library.reference.units[UnitID(typed.lowercased())] else {
            throw .usage(.notFound(typed))
        }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.removing(unit)
        }
    }
}

extension OpenFolder {
    /// The unit that a person names and no list has; nil where too little is said of it.
    func newUnit(_ typed: String, year: Int) -> AdministrativeUnit? {
        let lookup = UnitLookup(folder.referenceWithAllUnits(), today: today)
        return TypedUnit(typed).flatMap { lookup.new($0, year: year) }
    }
}
