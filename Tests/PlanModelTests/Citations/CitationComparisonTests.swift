import PlanModel
import Records
import Testing

struct CitationComparisonTests {
    private static let strategy = LegalInstrument(
        id: "1696-qd-ttg-2015", number: "1696/QĐ-TTg", issuedOn: PartialDate(iso: "2015-10-02"), kind: .decision,
        issuer: "Thủ tướng Chính phủ", title: "Chương trình hành động quốc gia về bình đẳng giới giai đoạn 2016-2020",
        validFrom: Day(2016, 1, 1), validTo: Day(2020, 12, 31), isVerified: true)

    private func cited(
        _ number: String?, _ date: String?, _ kind: Citation.Kind = .decision, issuer: String? = nil,
        title: String? = nil, at: String = "preamble"
    ) -> Citation {
        Citation(
            number: number, issuedOn: date.flatMap { PartialDate(iso: $0) }, kind: kind, issuer: issuer, title: title,
            at: at)
    }

    private func plan(
        _ id: String, unit: String = "an-giang", year: Int = 2021, _ citations: [Citation],
        number: String? = nil, issuedOn: String? = nil, parent: Citation? = nil
    ) -> Plan {
        var paper = OfficialDocument.sample(number: number, issuedOn: issuedOn.flatMap { PartialDate(iso: $0) })
        paper.citations = citations
        paper.parent = parent
        return Plan(id: PlanID(id), unit: UnitID(unit), year: year, document: paper)
    }

    private func findings(_ plans: [Plan], register: [LegalInstrument] = []) throws -> [CitationFinding] {
        let sample = try ReferenceData.sample()
        let reference = ReferenceData(
            units: Array(sample.units.values), agencies: Array(sample.agencies.values), instruments: register)
        return CitationComparison(PlanLibrary(reference: reference, plans: plans), today: try day("2021-11-12"))
            .findings
    }

    private static let pairs: [(String, String?, String, String?, [CitationFinding.Kind])] = [
        ("1696/QĐ-TTg", "2015-10-02", "1696/QĐ-TTg", "2015-10-02", []),
        ("1696/QĐ-TTg", "2015-10-02", "1696/QĐ-TTg", "2015-07-02", [.dates]),
        ("1696/QĐ-TTg", "2015-10-02", "1696/QĐ-TTg", "2016-10-02", [.years]),
        ("1696/QĐ-TTg", "2015-10-02", "1696/QĐ-TTg", "2015-10", []),
        ("1696/QĐ-TTg", "2015-10-02", "1696/QĐ-TTg", "2015-07", [.dates]),
        ("1696/QĐ-TTg", "2015-10-02", "1696/QĐ-TTg", nil, []),
        ("21-CT/TW", "2018-01-20", "21/CT-TW", "2018-01-20", [.spellings]),
        ("21-CT/TW", "2018-01-20", "21/CT-TW", "2018-02-20", [.dates, .spellings]),
        ("191/2009/TT-BTC", nil, "191/TT-BTC", "2008-01-01", [.years]),
        ("938/QĐ-TTg", "2017-06-30", "939/QĐ-TTg", "2017-06-30", []),
    ]

    /// What two citations of two provinces' plans differ in.
    @Test(arguments: pairs)
    func twoProvinces(
        _ one: String, _ oneDate: String?, _ other: String, _ otherDate: String?, _ kinds: [CitationFinding.Kind]
    ) throws {
        let found = try findings([
            plan("an-giang-2021", [cited(one, oneDate)]),
            plan("dak-lak-2021", unit: "dak-lak", [cited(other, otherDate)]),
        ])
        #expect(found.map(\.kinds) == (kinds.isEmpty ? [] : [kinds]))
        #expect(found.allSatisfy { $0.statements.count == 2 && $0.document == one })
    }

    @Test func kindsDiffer() throws {
        let found = try findings([
            plan("an-giang-2021", [cited("28/NQ-CP", "2021-03-03", .resolution)]),
            plan("dak-lak-2021", unit: "dak-lak", [cited("28/NQ-CP", "2021-03-03", .decision)]),
        ])
        #expect(found.map(\.kinds) == [[.kinds]])
    }

    /// One plan against the list of instruments, at all its places.
    @Test func theListOfInstrumentsSpeaksToo() throws {
        let plans = [
            plan(
                "dak-lak-2020", unit: "dak-lak", year: 2020,
                [cited("1696/QĐ-TTg", "2015-07-02", at: "II.1.1"), cited("1696/QĐ-TTg", "2015-07-02", at: "IV.2")])
        ]
        let found = try #require(try findings(plans, register: [Self.strategy]).first)
        #expect(found.kinds == [.dates])
        #expect(found.statements.map(\.source) == [.plan(PlanID("dak-lak-2020"), at: ["II.1.1", "IV.2"]), .register])
        #expect(found.concerns(PlanID("dak-lak-2020")) && !found.concerns(PlanID("an-giang-2021")))
    }

    /// The next year has a number of its own: two that the list knows are two documents.
    @Test func twoKnownDocumentsOfOneNumberAreNotConfused() throws {
        var later = Self.strategy
        later.id = "1696-qd-ttg-2019"
        later.issuedOn = PartialDate(iso: "2019-05-05")
        later.kind = .directive
        let plans = [
            plan("an-giang-2021", [cited("1696/QĐ-TTg", "2015-10-02")]),
            plan("dak-lak-2021", unit: "dak-lak", [cited("1696/QĐ-TTg", "2019-05-05", .directive)]),
        ]
        #expect(try findings(plans, register: [Self.strategy, later]).filter { $0.kinds != [.expired] }.isEmpty)
    }

    private static let local: [(String, String, String, String, String, [CitationFinding.Kind])] = [
        (
            "an-giang", "UBND tỉnh An Giang", "Ủy ban nhân dân tỉnh", "2016-03-22", "2016-05-22",
            [.dates]
        ),
        ("dak-lak", "UBND tỉnh An Giang", "Ủy ban nhân dân tỉnh", "2016-03-22", "2016-05-22", []),
        ("an-giang", "UBND tỉnh An Giang", "UBND thành phố Châu Đốc", "2016-03-22", "2016-05-22", []),
        ("an-giang", "UBND tỉnh", "UBND tỉnh", "2016-03-22", "2017-05-01", []),
        ("an-giang", "UBND tỉnh", "UBND tỉnh", "2016-03-22", "2017-03-22", [.years]),
    ]

    /// Committees number alike: only papers of one province, and not of two bodies in it, are held against each other.
    @Test(arguments: local)
    func localPapers(
        _ unit: String, _ issuer: String, _ other: String, _ date: String, _ otherDate: String,
        _ kinds: [CitationFinding.Kind]
    ) throws {
        let found = try findings([
            plan("one-2021", [cited("789/QĐ-UBND", date, issuer: issuer)]),
            plan("two-2021", unit: unit, [cited("789/QĐ-UBND", otherDate, issuer: other)]),
        ])
        #expect(found.map(\.kinds) == (kinds.isEmpty ? [] : [kinds]))
    }

    @Test func aPlanSpeaksOfItself() throws {
        let found = try findings([
            plan("an-giang-2021", [], number: "67/KH-UBND", issuedOn: "2021-02-08"),
            plan("an-giang-2022", year: 2022, [cited("67/KH-UBND", "2021-02-18", .plan)]),
        ])
        #expect(found.map(\.kinds) == [[.dates]])
        #expect(found.first?.statements.first?.source == .itself(PlanID("an-giang-2021")))
    }

    @Test func theParentIsACitationToo() throws {
        let parent = cited("418/LĐTBXH-BĐG", "2022-02-23", .officialLetter)
        let same = plan("one-2022", year: 2022, [parent], parent: parent)
        #expect(try findings([same]).isEmpty)
        let other = plan(
            "one-2022", year: 2022, [cited("418/LĐTBXH-BĐG", "2022-02-03", .officialLetter)], parent: parent)
        let found = try findings([other])
        #expect(found.map(\.kinds) == [[.dates]])
        #expect(found.first?.statements.last?.source == .plan(PlanID("one-2022"), at: ["parent"]))
    }

    @Test func oneTitleAndDayWithTwoNumbers() throws {
        let title = "Đề án phòng ngừa và ứng phó với bạo lực trên cơ sở giới"
        let found = try findings([
            plan("an-giang-2021", [cited("1464/QĐ-TTg", "2016-07-22", title: title)]),
            plan(
                "dak-lak-2021", unit: "dak-lak",
                [cited("1446/QĐ-TTg", "2016-07-22", title: "Phòng ngừa, ứng phó với bạo lực trên cơ sở giới")]),
        ])
        #expect(found.map(\.kinds) == [[.numbers]])
        #expect(found.first?.document == title)
    }

    /// By number, and by title where no number is printed; the last day of its period is still in it.
    @Test(arguments: [
        (2020, "1696/QĐ-TTg", String?.none, false), (2021, "1696/QĐ-TTg", nil, true),
        (2021, "1696/QĐ-TTg", "2016-10-02", false),
    ])
    func expiredBases(_ year: Int, _ number: String, _ date: String?, _ isTold: Bool) throws {
        let found = try findings([plan("one", year: year, [cited(number, date)])], register: [Self.strategy])
            .filter { $0.kinds == [.expired] }
        #expect(found.count == (isTold ? 1 : 0))
        #expect(found.allSatisfy { $0.validTo == Day(2020, 12, 31) })
    }

    @Test func instrumentsAreFoundByTitle() throws {
        let reference = ReferenceData(instruments: [Self.strategy])
        let title = "Chương trình hành động quốc gia về bình đẳng giới giai đoạn 2016 - 2020"
        #expect(reference.instrument(citedAs: cited(nil, nil, .programme, title: title)) == Self.strategy)
        // Some leave the kind out; another period is another document.
        let bare = "Hành động Quốc gia về bình đẳng giới, giai đoạn 2016-2020"
        #expect(reference.instrument(citedAs: cited(nil, nil, .programme, title: bare)) == Self.strategy)
        let later = title.replacing("2016 - 2020", with: "2021-2030")
        #expect(reference.instrument(citedAs: cited(nil, nil, .programme, title: later)) == nil)
        // A plan that carries it out bears its title.
        #expect(reference.instrument(citedAs: cited(nil, nil, .plan, title: title)) == nil)
        #expect(reference.instrument(citedAs: cited(nil, nil, .programme)) == nil)
    }
}
