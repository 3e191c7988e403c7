import PlanModel
import Records
import Testing

@testable import PlanActions

@Suite struct MoneyTableTests {
    private static let finance = AgencyReference(AgencyID("so-tai-chinh"))
    private static let health = AgencyReference(AgencyID("so-y-te"))
    private static let union = AgencyReference(AgencyID("hoi-lhpn-tinh"))
    private static let district = AgencyReference(AgencyID("ubnd-huyen"), scope: .unit(UnitID("chau-doc")))

    private static let reference = ReferenceData(
        units: [
            AdministrativeUnit(
                id: UnitID("an-giang"), level: .province, parent: nil,
                namings: [.init(from: nil, name: "An Giang", kind: .province)]),
            AdministrativeUnit(
                id: UnitID("chau-doc"), level: .district, parent: UnitID("an-giang"),
                namings: [.init(from: nil, name: "Châu Đốc", kind: .city)]),
            AdministrativeUnit(
                id: UnitID("moi"), level: .district, parent: UnitID("an-giang"),
                namings: [.init(from: nil, name: "Mới", kind: .ruralDistrict)], began: Day(2024, 1, 1)),
        ],
        agencies: [
            Agency(id: finance.agency, level: .province, sort: .department, name: "Sở Tài chính", english: "F"),
            Agency(id: health.agency, level: .province, sort: .department, name: "Sở Y tế", english: "H"),
            Agency(id: union.agency, level: .province, sort: .massBody, name: "Hội LHPN", english: "U"),
            Agency(id: district.agency, level: .district, sort: .committee, name: "UBND", english: "PC"),
            Agency(
                id: AgencyID("so-ban-nganh"), level: .province, sort: .collective, name: "các sở", english: "all",
                expandsTo: [.department]),
        ])

    private static let plan = ResolvedPlan(
        Plan(
            id: PlanID("an-giang-2021"), unit: UnitID("an-giang"), year: 2021,
            document: .sample(issuedOn: PartialDate(Day(ordinal: 18_700))),
            assignments: [
                .init(ref: Ref("IV.1"), agencies: [finance], printed: ""),
                .init(ref: Ref("IV.2"), agencies: [health], printed: ""),
                .init(ref: Ref("IV.3"), agencies: [union], isRequested: true, printed: ""),
                .init(ref: Ref("IV.4"), agencies: [AgencyReference(AgencyID("so-ban-nganh"))], printed: ""),
            ],
            norms: [
                .init(ref: Ref("III.1"), level: .province, who: "", minimum: 20, maximum: 30),
                .init(ref: Ref("III.2"), level: .district, who: "", minimum: 150),
            ]), reference: reference)

    private func entry(
        _ body: AgencyReference, _ norm: String? = "III.1", planned: Int? = nil, spent: Int? = nil, year: Int = 2021
    ) -> UnitFigures.Money {
        UnitFigures.Money(
            plan: PlanID("an-giang-2021"), norm: norm.map { Ref($0) }, agency: body, year: year, planned: planned,
            spent: spent)
    }

    private func table(_ entries: [UnitFigures.Money], year: Int = 2021) -> MoneyTable {
        MoneyTable(of: Self.plan, year: year, entered: entries, reference: Self.reference)
    }

    @Test func everyBodyOfTheLevelHasARow() {
        let table = table([])
        #expect(table.sections.map(\.norm?.ref.description) == ["III.1", "III.2"])
        #expect(table.sections[0].rows.map(\.body) == [Self.finance, Self.health, Self.union])
        // The district that was founded later did not have to follow the plan.
        #expect(table.sections[1].rows.map(\.body) == [Self.district])
        #expect(table.rows.map(\.standing) == [.unknown, .unknown, .free, .unknown])
    }

    /// Who is only asked has no gap: what is said of a column agrees with how many bodies are called unknown.
    @Test func whoIsAskedLeavesNothingUnknown() {
        let sums = MoneyTable.Sums(
            table([entry(Self.finance, planned: 25)]).rows.filter { $0.norm?.level == .province })
        #expect(sums[.free] == 1 && sums[.unknown] == sums.planned.unknown)
        #expect(sums.planned.known == 1 && sums.spent.unknown == sums[.unknown] + 1)
    }

    @Test func unknownIsNotZero() {
        let row = table([]).rows[0]
        #expect(row.planned == nil && row.plannedShortfall == nil && row.standing == .unknown)
        let zero = table([entry(Self.finance, planned: 0)]).rows[0]
        #expect(zero.planned == 0 && zero.plannedShortfall == 20 && zero.standing == .short)
    }

    @Test(arguments: [
        (19, MoneyTable.Standing.short, 1), (20, .enough, 0), (30, .enough, 0), (31, .above, 0),
    ])
    func aNormIsAFloor(_ planned: Int, _ standing: MoneyTable.Standing, _ shortfall: Int) {
        let row = table([entry(Self.finance, planned: planned)]).rows[0]
        #expect(row.standing == standing && row.plannedShortfall == shortfall)
    }

    @Test func aRequestedBodyNeverFails() {
        let row = table([entry(Self.union, planned: 1, spent: 1)]).rows[2]
        #expect(row.isRequested && row.standing == .free && row.plannedShortfall == nil && row.spentShortfall == nil)
    }

    /// What all communes have in all cannot be held against what each of them should have.
    @Test func aGroupThatCannotBeTakenApartIsNeverShort() {
        let group = AgencyReference(AgencyID("ubnd-huyen"), scope: .all)
        let row = table([entry(group, "III.2", planned: 1)]).sections[1].rows.last
        #expect(row?.body == group && row?.planned == 1)
        #expect(row?.standing == .unknown && row?.plannedShortfall == nil)
    }

    @Test func sumsAddUp() {
        let table = table([
            entry(Self.finance, planned: 25, spent: 10), entry(Self.health, planned: 5),
            entry(Self.union, planned: 7, spent: 7), entry(Self.district, "III.2", planned: 100, spent: 150),
        ])
        let sums = MoneyTable.Sums(table.rows)
        #expect(sums.planned.total == 137 && sums.planned.known == 4 && sums.planned.unknown == 0)
        #expect(sums.planned.shortfall == 15 + 50)
        #expect(sums.spent.total == 167 && sums.spent.known == 3 && sums.spent.unknown == 1)
        #expect(sums.spent.shortfall == 10)
        #expect(MoneyTable.Standing.allCases.reduce(0) { $0 + sums[$1] } == table.rows.count)
        let parts = table.sections.map(\.sums)
        #expect(parts.reduce(0) { $0 + $1.planned.total } == sums.planned.total)
        #expect(parts.reduce(0) { $0 + $1.planned.shortfall } == sums.planned.shortfall)
    }

    @Test func whatHasNoNormIsShownApart() {
        let stranger = AgencyReference(AgencyID("so-khac"))
        let table = table([
            entry(stranger, planned: 3), entry(Self.finance, nil, planned: 4), entry(Self.health, "III.9", spent: 5),
            entry(Self.finance, planned: 99, year: 2022),
        ])
        #expect(table.sections[0].rows.map(\.body) == [Self.finance, Self.health, Self.union, stranger])
        #expect(table.sections[0].rows[0].planned == nil)
        #expect(table.sections.last?.norm == nil)
        #expect(table.sections.last?.rows.map(\.standing) == [.free, .free])
    }

    // MARK: Entering

    private static func value(_ number: String = "52") throws -> UnitFigures.Value {
        UnitFigures.Value(
            target: "1.1", year: 2024, value: try #require(DecimalNumber(number)), origin: .init(source: "Cục"))
    }

    @Test func aFirstValueIsAWholeRecord() throws {
        let marking = FigureMarking(UnitFigures(unit: UnitID("an-giang")))
        let changes = try marking.entering(Self.value(), reference: Self.reference)
        let change = try #require(changes.first)
        #expect(change.record.description == "figures.an-giang/1.1:2024")
        #expect(change.fields.count == 1 && change.fields[0].path.parts.isEmpty && change.fields[0].old == nil)
        #expect(change.fields[0].new?.members?["value"] == .string("52"))
        #expect(change.fields[0].new?.members?["note"] == nil)
    }

    @Test func aNewValueChangesWhatDiffers() throws {
        let marking = FigureMarking(try UnitFigures(unit: UnitID("an-giang"), values: [Self.value()]))
        #expect(try marking.entering(Self.value(), reference: Self.reference).isEmpty)
        var other = try Self.value("52.5")
        other.origin = .init(note: "sơ bộ")
        let change = try #require(try marking.entering(other, reference: Self.reference).first)
        #expect(
            change.fields == [
                FieldChange(FieldPath("note"), from: nil, to: .string("sơ bộ")),
                FieldChange(FieldPath("source"), from: .string("Cục"), to: nil),
                FieldChange(FieldPath("value"), from: .string("52"), to: .string("52.5")),
            ])
        let removal = try #require(marking.removingValue(of: "1.1", in: 2024).first)
        #expect(removal.fields.first?.new == nil && removal.fields.first?.old?.members?["source"] == .string("Cục"))
        #expect(marking.removingValue(of: "1.1", in: 2023).isEmpty)
    }

    @Test func aUnitHasNoFiguresOfYearsWhenItWasNotThere() throws {
        let ended = Day(2025, 6, 30)
        let unit = AdministrativeUnit(
            id: UnitID("cu"), level: .province, parent: nil,
            namings: [.init(from: nil, name: "Cũ", kind: .province)], ended: ended)
        let reference = ReferenceData(units: [unit])
        let marking = FigureMarking(UnitFigures(unit: unit.id))
        var value = try Self.value()
        value.year = 2025
        #expect(try marking.entering(value, reference: reference).count == 1)
        value.year = 2026
        #expect(throws: FigureRefusal.unitNotThere(unit.id, year: 2026, began: nil, ended: ended)) {
            try marking.entering(value, reference: reference)
        }
        value.year = 1999
        #expect(throws: FigureRefusal.badYear(1999)) { try marking.entering(value, reference: reference) }
    }

    @Test func moneyWithNothingSaidGoes() throws {
        let old = entry(Self.finance, planned: 25)
        let marking = FigureMarking(UnitFigures(unit: UnitID("an-giang"), money: [old]))
        #expect(try marking.entering(old).isEmpty)
        let change = try #require(try marking.entering(entry(Self.finance)).first)
        #expect(change.record.description == "figures.an-giang/money.an-giang-2021:III.1:so-tai-chinh:2021")
        #expect(change.fields.first?.new == nil)
        let spent = try #require(try marking.entering(entry(Self.finance, planned: 25, spent: 0)).first)
        #expect(spent.fields == [FieldChange(FieldPath("spent"), from: nil, to: .int(0))])
    }
}
