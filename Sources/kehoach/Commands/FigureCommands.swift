import ArgumentParser
import PlanActions
import PlanModel
import PlanStore
import Presentation
import Records
import VietnameseText
import Wording

/// `kehoach figures [UNIT] [--year YEAR]`, `kehoach figures DUTY [--by-body]`
struct FiguresCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.figure(.figures, name: "figures") }

    @Argument(help: LocalizedHelp.figure(.unit))
    var unit: String?
    @Option(help: LocalizedHelp.figure(.everyYear))
    var year: Int?
    @Option(help: LocalizedHelp.of(.body))
    var of: String?
    @Flag(help: ArgumentHelp(stringLiteral: LocalizedHelp.wording.formFiguresHelp))
    var byBody = false
    @OptionGroup var list: ListOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        if let unit, unit.contains("/") { return try listTotals(of: unit, in: &session) }
        if of != nil || byBody {
            throw .usage(.missingArgument(LocalizedHelp.wording.placeholder(Wording.OptionTopic.duty)))
        }
        let opened = try session.openForReading(folder, lacking: { RecordFile(path: $0.file)?.kind != .plan })
        if let year, !UnitFigures.years.contains(year) {
            throw .usage(.figure(.refused(.badYear(year), successor: nil)))
        }
        let exports = FolderExports(opened.library, today: opened.today, session.wording)
        session.write(exports.figureRecords(of: try opened.provinces(unit, in: year, exports), year: year), list)
        return .done
    }

    /// What came in of the form of a report: of what is owed again and again all periods, where none is named.
    private func listTotals(of typed: String, in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        if year != nil { throw .usage(.notTogether("--year", typed)) }
        let opened = try session.openForReading(folder, lacking: { _ in false })
        let reference = opened.library.reference
        let (plan, duties) = try opened.periods(of: typed)
        let form = try opened.form(of: duties[0], in: plan, session.wording).form
        var seen: Set<AgencyReference> = []
        let debtors = duties.flatMap { plan.debtors[$0.id] ?? [] }.map(\.reference).filter { seen.insert($0).inserted }
        let body = try of.map { (typed) throws(ProgramFailure) in
            try BodyLookup(debtors, in: plan, reference: reference)
                .body(typed, record: RecordID(plan.id, duties[0].id), among: debtors)
        }
        let totals = FormTotals(of: duties, in: plan, form, reference, only: body)
        guard byBody || body != nil else {
            session.write(totals.figures.map(FormTotalRecord.init), list)
            return .done
        }
        session.write(
            totals.figures.flatMap { figure in
                figure.lines.map { FormAnswerRecord(figure.figure, $0, in: plan, reference) }
            }, list)
        return .done
    }
}

extension OpenFolder {
    /// The report that a person names; by the record that lays it down, those of all its periods. At least one.
    fileprivate func periods(of typed: String) throws(ProgramFailure) -> (ResolvedPlan, [ReportingDuty]) {
        if let id = RecordID(typed: typed), let plan = library.plan(id.plan) {
            let periods = plan.plan.duties.filter { $0.record == id.record }
            if !periods.isEmpty { return (plan, periods) }
        }
        let (plan, duty) = try duty(typed)
        return (plan, [duty])
    }
}

/// Where a figure comes from, as options say it.
struct OriginOptions: ParsableArguments {
    @Option(help: LocalizedHelp.figure(.source))
    var source: String?
    @Option(help: LocalizedHelp.figure(.number))
    var number: String?
    @Option(help: LocalizedHelp.figure(.note))
    var note: String?

    /// What was there, with what the options say in its place.
    func applied(to origin: UnitFigures.Origin) -> UnitFigures.Origin {
        UnitFigures.Origin(
            source: OriginOptions.text(source, or: origin.source),
            number: OriginOptions.text(number, or: origin.number),
            note: OriginOptions.text(note, or: origin.note))
    }

    /// An empty text takes away what was there.
    private static func text(_ typed: String?, or old: String?) -> String? {
        guard let typed else { return old }
        let text = LiteralDashArguments.unshield(typed).composingVietnamese
        return text.contains { !$0.isWhitespace } ? text : nil
    }
}

/// A number that a person states of a province and a target, and where it comes from.
struct StatedNumberOptions: ParsableArguments {
    @Argument(help: LocalizedHelp.figure(.unit))
    var unit: String
    @Argument(help: LocalizedHelp.figure(.target))
    var target: String
    @Argument(help: LocalizedHelp.figure(.year))
    var year: Int
    @Argument(help: LocalizedHelp.figure(.value))
    var value: String?
    @OptionGroup var origin: OriginOptions
    @OptionGroup var assent: AssentOptions

    func place(in opened: OpenFolder) throws(ProgramFailure) -> (unit: UnitID, target: StrategyTarget) {
        (try opened.province(unit, in: year).id, try opened.target(target))
    }

    /// The number and its origin. Without a number the old one gets another origin; another number does not keep the old
    /// one's, which does not state it.
    func stated(
        of target: StrategyTarget, after old: (value: DecimalNumber, origin: UnitFigures.Origin)?, _ wording: Wording
    ) throws(ProgramFailure) -> (value: DecimalNumber, origin: UnitFigures.Origin) {
        let number: DecimalNumber
        if let value {
            number = try target.value(typed: value, wording.language, assent)
        } else if let old {
            number = old.value
        } else {
            throw .usage(.missingArgument(wording.placeholder(Wording.FigureOption.value)))
        }
        return (number, origin.applied(to: old?.value == number ? old?.origin ?? .init() : .init()))
    }

    /// That what is taken away has no number.
    func checkNoValue() throws(ProgramFailure) {
        if let value { throw .usage(.unexpectedArguments([LiteralDashArguments.unshield(value)])) }
    }
}

/// `kehoach figure UNIT TARGET YEAR VALUE`
struct FigureCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.figure(.figure, name: "figure") }

    @OptionGroup var number: StatedNumberOptions
    @Flag(help: LocalizedHelp.figure(.removeValue))
    var remove = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let (unit, target) = try number.place(in: opened)
        let year = number.year
        guard !remove else {
            try number.checkNoValue()
            return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.removingValue(of: target.id, in: year, of: unit)
            }
        }
        let old = opened.library.figures(of: unit).value(of: target.id, in: year)
        let (value, origin) = try number.stated(of: target, after: old.map { ($0.value, $0.origin) }, session.wording)
        let entry = UnitFigures.Value(target: target.id, year: year, value: value, origin: origin)
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.entering(entry, of: unit)
        }
    }
}

/// `kehoach aim UNIT TARGET YEAR VALUE`
struct AimCommand: ProgramCommand {
    static var configuration: CommandConfiguration { LocalizedHelp.figure(.aim, name: "aim") }

    @OptionGroup var number: StatedNumberOptions
    @Flag(help: LocalizedHelp.figure(.removeAim))
    var remove = false
    @OptionGroup var author: AuthorOptions
    @OptionGroup var folder: FolderOptions

    func run(in session: inout Session) throws(ProgramFailure) -> ExitStatus {
        let opened = try session.open(folder)
        let (unit, target) = try number.place(in: opened)
        let year = number.year
        guard !remove else {
            try number.checkNoValue()
            return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
                try actions.removingAim(of: target.id, in: year, of: unit)
            }
        }
        let old = opened.library.figures(of: unit).aim(of: target.id, in: year)
        let (value, origin) = try number.stated(
            of: target, after: old.map { ($0.value.value, $0.origin) }, session.wording)
        let bound = target.value(in: year)?.bound ?? (target.direction == .higher ? .atLeast : .atMost)
        let aim = UnitFigures.Aim(
            target: target.id, value: TargetValue(year: year, bound: bound, value: value), origin: origin)
        return try session.commit(in: opened, by: author) { actions throws(ChangeRefusal) in
            try actions.entering(aim, of: unit)
        }
    }
}

extension StrategyTarget {
    /// A value as a person typed it, or what is wrong with it.
    fileprivate func value(
        typed: String, _ language: Language, _ assent: AssentOptions
    ) throws(ProgramFailure) -> DecimalNumber {
        let text = LiteralDashArguments.unshield(typed).composingVietnamese
        guard let read = readings(typed: text, language) else {
            throw .usage(.figure(.badValue(text, target: id, measure)))
        }
        guard read.isCertain || assent.yes else { throw .usage(.figure(.doubtfulValue(text, target: self, read.all))) }
        return read.likeliest
    }
}

extension OpenFolder {
    /// The province that a person names, by its slug or by words of a name it bore in a year (or today).
    func province(_ typed: String, in year: Int?) throws(ProgramFailure) -> AdministrativeUnit {
        let text = LiteralDashArguments.unshield(typed).composingVietnamese
        let reference = library.reference
        if let unit = reference.units[UnitID(text.lowercased())] {
            guard unit.level == .province else { throw .usage(.figure(.notAProvince(text))) }
            return unit
        }
        let words = NameWords(text)
        let provinces = reference.units.values.filter { $0.level == .province }
        let named = provinces.filter { unit in
            unit.namings.contains { $0.name.map { NameWords($0).isSame(withoutMarksAs: words) } ?? false }
        }.sorted { $0.id.slug < $1.id.slug }
        let there = named.filter { unit in year.map { unit.existed(inYear: $0) } ?? unit.existed(on: today) }
        let found = there.isEmpty ? named : there
        guard let unit = found.first else { throw .usage(.notFound(text)) }
        guard found.count == 1 else { throw .usage(.ambiguous(text, candidates: found.map(\.id.slug))) }
        return unit
    }

    /// The province that a person names, else all that have figures or plans.
    func provinces(
        _ typed: String?, in year: Int?, _ exports: FolderExports
    ) throws(ProgramFailure) -> [AdministrativeUnit] {
        if let typed { [try province(typed, in: year)] } else { exports.provincesWithFigures }
    }

    /// The target that a person names.
    func target(_ typed: String) throws(ProgramFailure) -> StrategyTarget {
        let text = LiteralDashArguments.unshield(typed).lowercased()
        let targets = library.reference.targets
        if let target = targets.target(text) { return target }
        let parts = targets.targets.map(\.id).filter { $0.filter { !$0.isLetter } == text }
        guard parts.isEmpty else { throw .usage(.ambiguous(typed, candidates: parts)) }
        throw .usage(.figure(.unknownTarget(typed, known: targets.targets.map(\.id))))
    }
}
