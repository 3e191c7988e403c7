import ArgumentParser
import PlanActions
import PlanModel
import Wording

/// `kehoach agency …`: the bodies that the folder's people add to the list.
struct AgencyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        LocalizedHelp.writing(.agency, name: "agency", [AddAgencyCommand.self, RemoveAgencyCommand.self])
    }
}

/// `kehoach agency add NAME`
struct AddAgencyCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.addAgency, name: "agency add") }

    @Argument(help: LocalizedHelp.writing(.agencyName))
    var name: [String]
    @Option(help: LocalizedHelp.writing(.level))
    var level: String?
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let level: Agency.Level =
            try level.map { (text) throws(ProgramFailure) in
                guard let level = Agency.Level(rawValue: text) else {
                    let known = Agency.Level.allCases.map(\.rawValue)
                    throw .usage(.invalidValue(text, option: "--level", known: known))
                }
                return level
            } ?? .province
        guard let name = Session.typed(name.joined(separator: " ")), let agency = Agency(ownNamed: name, level: level)
        else { throw .usage(.emptyText) }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.adding([agency])
        }
    }
}

/// `kehoach agency remove ID`
struct RemoveAgencyCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.writing(.removeAgency, name: "agency remove") }

    @Argument(help: LocalizedHelp.writing(.id))
    var id: String
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let typed = LiteralDashArguments.unshield(id)
        guard let agency = opened.library.reference.agencies[AgencyID(typed.lowercased())] else {
            throw .usage(.notFound(typed))
        }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.removing(agency)
        }
    }
}
