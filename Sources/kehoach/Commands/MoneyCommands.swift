import ArgumentParser
import PlanActions
import PlanModel
import Presentation
import Records
import Wording

/// `kehoach money [PLAN] [--year YEAR]`
struct MoneyCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.figure(.money, name: "money") }

    @Argument(help: LocalizedHelp.figure(.plan))
    var plan: String?
    @Option(help: LocalizedHelp.figure(.moneyYear))
    var year: Int?
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.openForReading(folder, lacking: { _ in plan == nil })
        let library = opened.library
        let plans = if let plan { [try opened.plan(plan)] } else { Array(library.plans(of: opened.plansWithMoney)) }
        let tables = plans.map { ($0, library.money(of: $0, year: year ?? $0.plan.year)) }
            .filter { !$0.1.rows.isEmpty }
        guard list.format == .table, !tables.isEmpty else {
            let records = tables.flatMap { plan, table in
                table.rows.map { record($0, plan, table.year, opened, session.wording) }
            }
            session.write(records, list)
            return .done
        }
        session.write(tables.map { text(of: $1, $0, opened, session) }.joined(separator: "\n"))
        return .done
    }

    private func record(
        _ row: MoneyTable.Row, _ plan: ResolvedPlan, _ year: Int, _ opened: OpenFolder, _ wording: Wording
    ) -> MoneyRecord {
        let name = opened.library.reference.shortName(of: row.body, in: plan.plan, wording.language)
        return MoneyRecord(plan: plan, year: year, row: row, name: name)
    }

    /// The table of a plan, norm by norm, each with its sums.
    private func text(
        of table: MoneyTable, _ plan: ResolvedPlan, _ opened: OpenFolder, _ session: Session
    ) -> String {
        let wording = session.wording
        let list = ListText(format: .table, page: session.surroundings.page, wording: wording)
        var text = "\(plan.id) · \(plan.plan.label(wording.language)) · \(table.year)\n"
        for section in table.sections {
            text += "\n\(wording.normHeading(section.norm))\n"
            text += list.of(section.rows.map { record($0, plan, table.year, opened, wording) })
            text += wording.moneyCounts(section.sums, of: section.rows.count) + "\n"
            text += wording.moneySum(.planned, section.sums.planned) + "\n"
            text += wording.moneySum(.spent, section.sums.spent) + "\n"
        }
        return text
    }
}

/// `kehoach spend PLAN AGENCY`
struct SpendCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.figure(.spend, name: "spend") }

    @Argument(help: LocalizedHelp.figure(.plan))
    var plan: String
    @Argument(help: LocalizedHelp.figure(.agency))
    var agency: String
    @Option(help: LocalizedHelp.figure(.planned))
    var planned: String?
    @Option(help: LocalizedHelp.figure(.spent))
    var spent: String?
    @Option(help: LocalizedHelp.figure(.moneyYear))
    var year: Int?
    @Option(help: LocalizedHelp.figure(.norm))
    var norm: String?
    @Flag(help: LocalizedHelp.figure(.removeMoney))
    var remove = false
    @OptionGroup var origin: OriginOptions
    @OptionGroup var assent: AssentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let plan = try opened.plan(plan)
        let year = year ?? plan.plan.year
        let table = opened.library.money(of: plan, year: year)
        let body = try body(in: plan, table, opened)
        var money = try entry(of: body, in: plan, table, year: year)
        if remove {
            money = UnitFigures.Money(plan: money.plan, norm: money.norm, agency: body, year: year)
        } else {
            guard planned != nil || spent != nil || origin.source != nil || origin.number != nil || origin.note != nil
            else { throw .usage(.figure(.nothingToEnter(["--planned", "--spent", "--remove"]))) }
            if let planned { money.planned = try amount(planned, option: "--planned", session.wording.language) }
            if let spent { money.spent = try amount(spent, option: "--spent", session.wording.language) }
            money.origin = origin.applied(to: money.origin)
        }
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.entering(money)
        }
    }

    /// The body that is named, among those that have a norm, money or a task of the plan.
    private func body(
        in plan: ResolvedPlan, _ table: MoneyTable, _ opened: OpenFolder
    ) throws(ProgramFailure) -> AgencyReference {
        var seen: Set<AgencyReference> = []
        let bodies = (table.rows.map(\.body) + plan.owners.values.flatMap { $0.map(\.reference) })
            .filter { $0.scope != .all && seen.insert($0).inserted }
        return try BodyLookup(bodies, in: plan, reference: opened.library.reference, takingFirst: assent.yes)
            .body(agency, record: RecordID(plan.id, Ref("norms")), among: bodies)
    }

    /// What was entered of a body, or an empty entry under the norm for it.
    private func entry(
        of body: AgencyReference, in plan: ResolvedPlan, _ table: MoneyTable, year: Int
    ) throws(ProgramFailure) -> UnitFigures.Money {
        var rows = table.rows.filter { $0.body == body }
        if let norm {
            let ref = Ref(typed: LiteralDashArguments.unshield(norm))
            guard let norm = plan.plan.norms.first(where: { $0.ref == ref || $0.id == ref }) else {
                throw .usage(.figure(.unknownNorm(ref.description, known: plan.plan.norms.map(\.ref.description))))
            }
            rows = rows.filter { $0.norm?.id == norm.id }
            let empty = UnitFigures.Money(plan: plan.id, norm: norm.id, agency: body, year: year)
            return rows.first?.entry ?? empty
        }
        guard rows.count <= 1 else {
            throw .usage(.figure(.severalNorms(rows.compactMap { $0.norm?.ref.description })))
        }
        let empty = UnitFigures.Money(plan: plan.id, norm: rows.first?.norm?.id, agency: body, year: year)
        return rows.first?.entry ?? empty
    }

    /// An amount; nil for "not known".
    private func amount(
        _ typed: String, option: String, _ language: Language
    ) throws(ProgramFailure) -> Int? {
        let text = LiteralDashArguments.unshield(typed)
        if text == "?" { return nil }
        guard let read = DongAmount.readings(typed: text, language) else {
            throw .usage(.figure(.badAmount(text, option: option)))
        }
        guard read.isCertain || assent.yes else {
            throw .usage(.figure(.doubtfulAmount(text, option: option, read.all)))
        }
        return read.likeliest
    }
}

extension OpenFolder {
    /// The plans that set money norms, or of which staff entered money.
    fileprivate var plansWithMoney: [PlanEntry] {
        let entered = Set(library.figures.values.flatMap { $0.money.map(\.plan) })
        return library.entries.filter { $0.outline.hasNorms || entered.contains($0.id) }
    }
}

extension LocalizedHelp {
    /// The help of an option or argument about figures.
    static func figure(_ option: Wording.FigureOption) -> ArgumentHelp {
        var help = ArgumentHelp(stringLiteral: wording.help(option))
        let placeholder = wording.placeholder(option)
        if !placeholder.isEmpty { help.valueName = placeholder }
        return help
    }

    /// The description of a command about figures.
    static func figure(_ command: Wording.FigureCommand, name: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: shown(wording.abstract(command)), usage: shown(wording.synopsis(command)),
            discussion: shown(wording.discussion(command)))
    }
}
