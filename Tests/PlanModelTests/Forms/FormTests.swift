import PlanModel
import Records
import TestSupport
import Testing

/// What bodies stated of a form, what it comes to, and what a sheet that came back would change.
struct FormTests {
    private static let (health, police) = (AgencyReference.own("so-y-te"), AgencyReference.own("cong-an-tinh"))
    private static let form = ReportForm(
        id: Ref("nam"), title: "Biểu", reports: [.yearReport, .periodicReport],
        figures: [
            .init(id: Ref("1"), label: "Số người", unit: "người", isByGender: true),
            .init(id: Ref("2"), label: "Tỷ lệ", unit: "%", addition: .recomputed),
            .init(id: Ref("3"), label: "Số cơ sở", unit: "cơ sở", addition: .latest, who: [health]),
        ])

    private func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }

    private func answers(_ stated: [String: [FormAnswers.Part: String]]) throws -> FormAnswers {
        FormAnswers(
            figures: try Dictionary(
                uniqueKeysWithValues: stated.map { (Ref($0), try $1.mapValues { try number($0) }) }))
    }

    private func duty(
        _ submissions: [AgencyReference: FormAnswers], number: String? = nil, year: Int = 2021
    ) throws -> ReportingDuty {
        ReportingDuty(
            id: Ref("duty.year"), task: Ref("V.1"), kind: .yearReport, title: "Báo cáo năm",
            who: [Self.health, Self.police], timing: Timing(.before(try day("\(year)-11-15"))),
            submissions: try submissions.mapValues {
                .init(receivedOn: try day("\(year)-11-12"), number: number, answers: $0)
            })
    }

    private func plan(_ duties: [ReportingDuty], _ id: String = "an-giang-2021", year: Int = 2021) -> Plan {
        var plan = samplePlan(id: id, year: year, tasks: [], duties: duties)
        plan.statedState = .inForce
        return plan
    }

    private func library(_ plans: Plan...) throws -> PlanLibrary {
        PlanLibrary(
            reference: try .sample(), plans: plans,
            forms: [UnitID("an-giang"): FormRegister(unit: UnitID("an-giang"), forms: [Self.form])])
    }

    // MARK: Totals

    @Test func blankIsUnknownAndSharesAreRecomputed() throws {
        let duty = try duty([
            Self.health: try answers([
                "1": [.women: "600", .men: "400"], "2": [.numerator: "1", .denominator: "2"], "3": [.total: "0"],
            ]), Self.police: try answers(["1": [.total: "0.5"], "2": [.numerator: "98"]]),
        ])
        let plan = plan([duty])
        let resolved = ResolvedPlan(plan, reference: try .sample())
        let totals = FormTotals(of: [duty], in: resolved, Self.form, try .sample())
        let (people, share, places) = (totals.figures[0], totals.figures[1], totals.figures[2])
        #expect(people.answered == 2 && people.owed == 2 && people.columns[.total]?.units == 10_005_000)
        #expect(people.columns[.women]?.known == 1)
        // A numerator alone says nothing, and would have made 99 of 2.
        #expect(try share.share == number("50"))
        #expect(share.answered == 1)
        #expect(places.answered == 1 && places.owed == 1 && places.columns[.total]?.units == 0)
        let none = FormTotals(of: [try self.duty([:])], in: resolved, Self.form, try .sample())
        #expect(none.isEmpty && none.figures[0].columns[.total]?.known == 0 && none.figures[1].share == nil)
    }

    @Test func periodsAreAddedOrTheLastOneCounts() throws {
        let recurrence = try #require(
            Recurrence(.quarter, day: 15, in: try day("2021-01-01")...(try day("2021-12-31"))))
        let laidDown = ReportingDuty(
            id: Ref("duty.q"), task: Ref("V.1"), kind: .periodicReport, title: "Báo cáo quý", who: [Self.health],
            timing: Timing(.recurring(on: recurrence.days[0], recurrence)))
        var periods = laidDown.forEachPeriod
        for (index, text) in [(0, "3"), (1, "4")] {
            periods[index].submissions[Self.health] = .init(
                receivedOn: try day("2021-05-0\(index + 1)"),
                answers: try answers(["1": [.total: text], "3": [.total: text]]))
        }
        let resolved = ResolvedPlan(plan(periods), reference: try .sample())
        func units(asOf: String? = nil) throws -> [Int?] {
            let totals = FormTotals(
                of: periods, in: resolved, Self.form, try .sample(), asOf: try asOf.map(day))
            return totals.figures.map { $0.columns[.total]?.units }
        }
        #expect(try units() == [70_000, nil, 40_000])
        #expect(try units(asOf: "2021-05-01") == [30_000, nil, 30_000])
    }

    // MARK: Numbers

    @Test(arguments: [
        ("12", "12"), ("52,3", "52.3"), ("52,3%", "52.3"), ("1.234.567", "1234567"), ("0", "0"), ("1 234", "1234"),
    ])
    func typedNumbersAreRead(_ typed: String, _ expected: String) throws {
        #expect(FilledForm.Entry(typed: typed, .vietnamese) == .number(try number(expected)))
    }

    @Test(arguments: ["-", "không", "-5", "12 người", "1,2,3"])
    func whatIsNoNumberIsNamed(_ typed: String) {
        #expect(FilledForm.Entry(typed: typed, .vietnamese) == .unreadable(typed))
    }

    @Test func spreadsheetsCountInBinaryFractions() throws {
        #expect(FilledForm.Entry(stored: "52.299999999999997") == .number(try number("52.3")))
        #expect(FilledForm.Entry(stored: "0.33333333333333331") == .unreadable("0.33333333333333331"))
        #expect(FilledForm.Entry(stored: "-1") == .unreadable("-1"))
        #expect(FilledForm.Entry(stored: "1.234") == .doubtful(try number("1.234"), written: "1.234"))
        #expect(FilledForm.Entry(stored: "1E+3") == .number(try number("1000")))
        #expect(
            FilledForm.Entry(typed: "1.234", .vietnamese) == .doubtful(try number("1234"), written: "1.234"))
    }

    // MARK: Sheets that came back

    private func sheet(
        _ entries: [(String, FormAnswers.Part, String)], duty: String? = "an-giang-2021/duty.year",
        body: AgencyReference? = health, file: String = "a.xlsx", printed: String = "Sở Y tế", year: String = "2021",
        number: String? = nil, day: String? = nil, foreign: [Int] = []
    ) -> FilledForm {
        FilledForm(
            file: file, duty: duty.flatMap { RecordID(typed: $0) }, body: body, foreignRows: foreign,
            printedBody: printed, printedYear: year, number: number.map { .text($0) }, day: day.map { .text($0) },
            entries: Dictionary(
                uniqueKeysWithValues: entries.compactMap { code, part, typed in
                    let entry: FilledForm.Entry? = typed == "=" ? .formula : .init(typed: typed, .vietnamese)
                    return entry.map { (FilledForm.Place(Ref(code), part), $0) }
                }))
    }

    private func intake(_ sheets: [FilledForm], _ library: PlanLibrary) throws -> FormIntake {
        FormIntake(sheets, in: library, today: try day("2021-11-20"), .vietnamese)
    }

    @Test func aSheetIsTakenWithItsReport() throws {
        let found = try intake(
            [sheet([("1", .total, "12"), ("1", .women, "7")], number: "12/BC-SYT", day: "10/11/2021")],
            try library(plan([try duty([:])])))
        let item = try #require(found.items.first)
        #expect(found.refused.isEmpty && item.questions.isEmpty && item.changes == 2 && item.blanks == 4)
        #expect(item.received?.number == "12/BC-SYT")
        #expect(try item.received?.receivedOn == day("2021-11-10"))
    }

    @Test func whatCannotBeIsRefused() throws {
        let library = try library(plan([try duty([:])]))
        let good = ("1", FormAnswers.Part.total, "5")
        let place = FilledForm.Place(Ref("1"), .women)
        let cases: [(FilledForm, FormIntake.Refusal)] = [
            (sheet([good], duty: nil), .noIDs), (sheet([good], body: nil), .noIDs),
            (
                sheet([good], duty: "an-giang-2020/duty.year"),
                .noSuchReport(RecordID(PlanID("an-giang-2020"), Ref("duty.year")))
            ), (sheet([good], body: .own("so-noi-vu"), printed: ""), .notOwed(.own("so-noi-vu"))),
            (sheet([good], printed: "Công an tỉnh"), .otherBody(printed: "Công an tỉnh")),
            (sheet([good], year: "2022"), .otherYear(printed: "2022")),
            (sheet([good], foreign: [9]), .foreignRows([9])), (sheet([]), .blank),
            (sheet([good, ("1", .women, "=")]), .formula(place)),
            (sheet([good, ("1", .women, "nhiều")]), .notANumber(place, "nhiều")),
            (sheet([good, ("1", .women, "6")]), .moreThanTotal(place)),
            (sheet([good, ("1", .men, "5,5")]), .moreThanTotal(.init(Ref("1"), .men))),
        ]
        for (sheet, reason) in cases {
            let found = try intake([sheet], library)
            #expect(found.items.isEmpty && found.refused.map(\.reason) == [reason])
        }
        let twice = try intake([sheet([good]), sheet([good], file: "b.xlsx")], library)
        #expect(twice.items.count == 1 && twice.refused.map(\.reason) == [.sameReport(file: "a.xlsx")])
    }

    @Test func whatIsOddIsAsked() throws {
        let last = plan(
            [try duty([Self.health: try answers(["1": [.total: "10"], "3": [.total: "4"]])], year: 2020)],
            "an-giang-2020", year: 2020)
        let library = try library(
            plan([try duty([Self.health: try answers(["3": [.total: "5"]])], number: "1/BC")]), last)
        let place = FilledForm.Place(Ref("1"), .total)
        let cases: [(FilledForm, FormIntake.Question)] = [
            (sheet([("1", .total, "16")]), .jump(place, from: try number("10"), to: try number("16"))),
            (sheet([("1", .total, "4")]), .jump(place, from: try number("10"), to: try number("4"))),
            (
                sheet([("3", .total, "6")]),
                .replaces(.init(Ref("3"), .total), from: try number("5"), to: try number("6"))
            ), (sheet([("1", .total, "10"), ("1", .women, "3"), ("1", .men, "6")]), .sum(Ref("1"))),
            (sheet([("1", .total, "12"), ("9", .total, "1")]), .notAsked(Ref("9"))),
            (sheet([("1", .total, "12"), ("2", .women, "1")]), .notAsked(Ref("2"))),
            (sheet([("1", .total, "12")], number: "2/BC"), .otherNumber(was: "1/BC", says: "2/BC")),
            (sheet([("1", .total, "12")], day: "31/2/2021"), .doubtfulDay("31/2/2021")),
            (
                sheet([("1", .total, "12")], file: "an-giang-2021.duty.year.cong-an-tinh (1).xlsx"),
                .namedForOther(Self.police)
            ),
        ]
        for (sheet, question) in cases {
            let found = try intake([sheet], library)
            #expect(found.items.map(\.questions) == [[question]], "\(found.refused)")
        }
        // As much as half more, or half less, is nothing odd; the name of the file is nobody else's.
        for text in ["15", "5"] {
            let found = try intake([sheet([("1", .total, text)], file: "phieu.xlsx")], library)
            #expect(found.items.map(\.questions) == [[]])
        }
        let same = try intake([sheet([("3", .total, "5,0")])], library)
        #expect(same.items.isEmpty && same.refused.isEmpty && same.unchanged.count == 1)
    }

    /// What a sheet lacks stays; of a report that came in without a number that is filled in.
    /// A total that the data has, and more women in a later sheet; two sheets of one body; more than all of them.
    @Test func sheetsGoWithWhatIsThereAndWithEachOther() throws {
        let known = try library(plan([try duty([Self.health: try answers(["1": [.total: "10"]])])]))
        let more = try intake([sheet([("1", .women, "50")])], known)
        #expect(more.items.isEmpty)
        #expect(more.refused.map(\.reason) == [.moreThanTotal(.init(Ref("1"), .women))])
        let empty = try library(plan([try duty([:])]))
        let twice = try intake(
            [sheet([("1", .total, "5")], file: "a.csv"), sheet([("1", .total, "500")], file: "b.csv")], empty)
        #expect(twice.items.map(\.questions) == [[.alsoIn(file: "b.csv")]])
        let half = try intake([sheet([("1", .total, "11"), ("1", .women, "5,5")])], empty)
        let women = FilledForm.Place(Ref("1"), .women)
        let part = try #require(DecimalNumber("5.5"))
        #expect(half.items.map(\.questions) == [[.notWhole(women, part)]])
        let share = try intake([sheet([("2", .numerator, "30"), ("2", .denominator, "12")])], empty)
        #expect(share.items.map(\.questions) == [[.overWhole(Ref("2"))]])
    }

    @Test func sumsAreLargerThanNumbers() throws {
        #expect(DecimalNumber(units: 1_200_000_000 * DecimalNumber.unitsInOne) == nil)
        #expect(DecimalNumber(sum: 1_200_000_000 * DecimalNumber.unitsInOne)?.description == "1200000000")
    }

    @Test func blanksTakeNothingAway() throws {
        let known = try answers(["1": [.total: "10", .women: "4"]])
        let library = try library(plan([try duty([Self.health: known])]))
        let found = try intake([sheet([("1", .men, "6")], number: "9/BC")], library)
        let item = try #require(found.items.first)
        #expect(item.received == nil && item.number == "9/BC" && item.changes == 1 && item.kept == 2)
        #expect(try item.answers == answers(["1": [.total: "10", .women: "4", .men: "6"]]))
    }
}
