import Disk
import Foundation
import PlanModel
import PlanStore
import Records
import Testing

/// The five plans against facts that were taken from the papers once more: who leads, what has a day, who is only asked,
/// what is cited, and what each title has to say of its line.
@Suite struct PaperFactTests {
    static let plans = [
        "an-giang-2021", "dak-lak-2020", "dak-lak-2022-cong-van", "thua-thien-hue-2024", "huong-tra-xa-binh-2020",
    ]

    private let library: PlanLibrary

    init() throws {
        library =
            try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
            .snapshot.library
    }

    private func plan(_ id: String) throws -> Plan {
        try #require(library.plan(PlanID(id))?.plan)
    }

    private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    // MARK: Who does what

    /// Lines that say "chủ trì" or name whom to work with, "phối hợp", "tham mưu"; all others say nothing of it.
    @Test(arguments: [
        (
            "an-giang-2021",
            "II.4.3 IV.1.1 IV.1.3.1 IV.1.3.2 IV.1.3.3 IV.1.3.4 IV.1.3.5 IV.1.3.6 IV.1.4 IV.2.1 IV.4.1 IV.7.1 IV.10.1 "
                + "IV.11.4",
            "II.6.2 IV.9.1 IV.11.3 IV.12.1", "IV.5.1"
        ),
        (
            "dak-lak-2020", "IV.1.a IV.1.b IV.3.1 IV.7.1 IV.8.2 IV.9.1 IV.10.1 IV.11.1 IV.12.1",
            "II.2.2 II.4.5 IV.1.c IV.2.b IV.2.d IV.14.2", "IV.2.a"
        ),
        ("dak-lak-2022-cong-van", "", "", ""),
        (
            "thua-thien-hue-2024",
            "II.6.b IV.1.a IV.1.e IV.2.a IV.2.b IV.3.1 IV.6.a IV.9.b IV.14.1 IV.15.b.2 IV.15.b.3",
            "II.9.a IV.1.d IV.1.đ IV.6.b IV.8.a IV.10.a IV.11.a IV.11.b IV.12.1 IV.15.a", "II.9.b IV.1.c IV.4.1"
        ),
        ("huong-tra-xa-binh-2020", "V.2", "IV.1.3 IV.5.2", "IV.1.1 IV.1.2 IV.1.4 IV.3.1"),
    ])
    func roles(_ id: String, _ lead: String, _ coordinate: String, _ advise: String) throws {
        let plan = try plan(id)
        func refs(_ role: PlanTask.Role) -> [String] { plan.tasks.filter { $0.role == role }.map(\.id.description) }
        #expect(refs(.lead) == words(lead))
        #expect(refs(.coordinate) == words(coordinate))
        #expect(refs(.advise) == words(advise))
    }

    /// Blocks that begin with "Đề nghị".
    @Test(arguments: [
        ("an-giang-2021", "IV.9 IV.10"), ("dak-lak-2020", "IV.12 IV.16"), ("dak-lak-2022-cong-van", ""),
        ("thua-thien-hue-2024", "IV.15 IV.15.b"), ("huong-tra-xa-binh-2020", "IV.7"),
    ])
    func whoIsOnlyAsked(_ id: String, _ blocks: String) throws {
        #expect(try plan(id).assignments.filter(\.isRequested).map(\.ref.description) == words(blocks))
    }

    /// The body that the paper calls by a shorter name.
    @Test func theCultureDepartmentOfAnGiang() throws {
        let block = try #require(try plan("an-giang-2021").assignments.first { $0.ref == Ref("IV.8") })
        #expect(block.printed == "Các sở, ban, ngành")
        #expect(
            block.agencies.map(\.agency.slug)
                == ["so-y-te", "so-vhttdl", "so-nnptnt", "cong-an-tinh", "co-quan-lien-quan"])
        #expect(block.namedInBody == block.agencies)
    }

    // MARK: Days

    /// Days of tasks, as printed; `<` before, `i` where the paper leaves a part to be understood.
    static let days: [(String, [String])] = [
        (
            "an-giang-2021",
            [
                "II.5.1 <2021-11-15 i", "II.5.2 2021-11-15…2021-12-15 i", "II.5.3 2021-11-15…2021-12-15 i",
                "II.6.4 2021-03-08 i", "II.6.4 2021-10-20 i", "IV.1.1 <2021-11-15 i", "IV.1.4 2021-03-08 i",
                "IV.1.4 2021-10-20",
            ]
        ),
        (
            "dak-lak-2020",
            [
                "II.3.2 2020-11-15…2020-12-15", "II.3.2 2020-11-15…2020-11-21 i", "II.4.4 2020-03-08 i",
                "II.4.4 2020-10-20", "IV.1.b 2020-11-15…2020-12-15",
            ]
        ),
        ("dak-lak-2022-cong-van", ["1.4 2022-11-15…2022-12-15 i", "5.3 khi Bộ LĐTBXH có hướng dẫn"]),
        (
            "thua-thien-hue-2024",
            [
                "II.7.a <2024-11-15 i", "II.7.b 2024-11-15…2024-12-15", "II.7.c 2024-11-15…2024-12-15",
                "IV.1.b 2024-11-15…2024-12-15 i", "IV.6.b 2024-11-15…2024-12-15 i", "IV.13.b <2024-11-15 i",
            ]
        ),
        (
            "huong-tra-xa-binh-2020",
            ["II.4.1", "II.4.2", "IV.1.2", "IV.5.2"].map { "\($0) 2020-11-15…2020-12-15 i" }
        ),
    ]

    @Test(arguments: days)
    func daysOfTasks(_ id: String, _ expected: [String]) throws {
        let plan = try plan(id)
        let days = plan.tasks.flatMap { task in
            task.timings.map { timing in
                let day: String
                switch timing.bound {
                case .before(let due): day = "<\(due.iso)"
                case .on(let due): day = due.iso
                case .range(let from, let to): day = "\(from.iso)…\(to.iso)"
                case .relative(let text): day = text
                case .recurring(let due, _): day = due.iso
                }
                return "\(task.id) \(day)" + (timing.isInferred ? " i" : "")
            }
        }
        #expect(days == expected)
        // Whatever belongs to the Action Month stands in it or before it, and nothing of it is without a day.
        for task in plan.tasks where task.isActionMonth { #expect(!task.timings.isEmpty, "\(task.id)") }
        for task in plan.tasks where task.kind == .routine { #expect(task.timings.isEmpty, "\(task.id)") }
    }

    @Test(arguments: [
        ("an-giang-2021", "IV.7.1", PlanTask.Kind.event), ("an-giang-2021", "II.5.1", .document),
        ("an-giang-2021", "IV.1.3.6", .document), ("an-giang-2021", "IV.4.2", .document),
        ("an-giang-2021", "IV.5.4", .document),
        ("dak-lak-2022-cong-van", "5.1", .document), ("dak-lak-2022-cong-van", "5.2", .document),
        ("thua-thien-hue-2024", "IV.6.b", .dated), ("huong-tra-xa-binh-2020", "IV.1.2", .document),
    ])
    func kinds(_ id: String, _ ref: String, _ kind: PlanTask.Kind) throws {
        #expect(try plan(id).tasks.first { $0.id == Ref(ref) }?.kind == kind)
    }

    // MARK: Reports

    /// To whom and through whom the yearly report and the consolidated one go.
    @Test(arguments: [
        ("an-giang-2021", "ubnd-tinh/so-ldtbxh", "ubnd-tinh/"),
        ("dak-lak-2020", "so-ldtbxh/", "ubnd-tinh ubqg-vstbpn bo-ldtbxh/"),
        ("dak-lak-2022-cong-van", "so-ldtbxh/", "ubnd-tinh bo-ldtbxh/"),
        ("thua-thien-hue-2024", "ubnd-tinh/so-ldtbxh", "ubnd-tinh bo-ldtbxh/"),
        ("huong-tra-xa-binh-2020", "ubnd-xa/cc-vhxh-xa", "ubnd-xa/"),
    ])
    func waysOfReports(_ id: String, _ year: String, _ consolidated: String) throws {
        func way(_ duty: ReportingDuty?) -> String {
            [duty?.toWhom, duty?.via].map { ($0 ?? []).map(\.description).joined(separator: " ") }
                .joined(separator: "/")
        }
        let duties = try plan(id).duties
        #expect(way(duties.first { $0.kind == .yearReport }) == year)
        #expect(way(duties.first { $0.kind == .consolidatedReport }) == consolidated)
    }

    /// Reports "định kỳ" of which the paper does not say when.
    @Test func periodicReportsOfAnGiang() throws {
        let found = try plan("an-giang-2021").duties.filter { $0.kind == .periodicReport }
        #expect(found.allSatisfy { $0.timing == nil })
        #expect(found.map(\.task.description) == ["IV.1.3.6", "IV.4.2", "IV.5.4"])
        #expect(found.flatMap(\.who).map(\.description) == ["so-ldtbxh", "so-noi-vu", "so-tu-phap"])
        #expect(found.map { $0.toWhom.map(\.description) } == [["ubnd-tinh", "bo-ldtbxh"], ["so-ldtbxh"], []])
        for id in Self.plans.dropFirst() { #expect(try plan(id).duties.allSatisfy { $0.kind != .periodicReport }) }
    }

    // MARK: The papers themselves

    @Test(arguments: [
        ("an-giang-2021", "67/KH-UBND", "2021-02-08", "Lê Văn Phước", ""),
        ("dak-lak-2020", "", "2020-03", "H'Yim Kđoh", "458/LĐT BXH-BĐG"),
        ("dak-lak-2022-cong-van", "", "2022-03", "Phạm Phụng", "1522/UBND-KGVX"),
        ("thua-thien-hue-2024", "", "", "Nguyễn Thanh Bình", ""),
        ("huong-tra-xa-binh-2020", "", "", "", "660/KH-UBND"),
    ])
    func headAndFoot(_ id: String, _ number: String, _ day: String, _ signer: String, _ parent: String) throws {
        let document = try plan(id).document
        #expect((document.number ?? "") == number)
        #expect((document.issuedOn?.iso ?? "") == day)
        #expect((document.signatory.name ?? "") == signer)
        #expect((document.parent?.number ?? "") == parent)
    }

    /// What is known of two papers from published copies: beside the print, with its source, and used where a paper is
    /// named.
    @Test(arguments: [
        ("dak-lak-2020", "1889/KH-UBND", "2020-03-09", "2020-03"),
        ("thua-thien-hue-2024", "14/KH-UBND", "2024-01-12", ""),
    ])
    func whatThePrintLeavesBlank(_ id: String, _ number: String, _ day: String, _ printed: String) throws {
        let plan = try plan(id)
        #expect(plan.document.number == nil && (plan.document.issuedOn?.iso ?? "") == printed)
        #expect(plan.document.outside.values.allSatisfy { $0.source.contains(".vn") })
        #expect(plan.number == number && plan.document.knownDate?.iso == day)
        #expect(plan.referenceDay?.iso == day)
        #expect(plan.label(.vietnamese) == "[\(number)]" && PlanOutline(plan).label(.english) == "[\(number)]")
    }

    /// 8/3/2020 came before the paper: what is held is never late.
    @Test func theMeetingBeforeThePaperIsNeverLate() throws {
        let resolved = try #require(library.plan(PlanID("dak-lak-2020")))
        let task = try #require(resolved.task(Ref("II.4.4")))
        #expect(task.timings.first?.due.map { $0 < (resolved.plan.referenceDay ?? $0) } == true)
        for day in [Day(2020, 3, 9), Day(2020, 10, 21), Day(2020, 12, 31)].compactMap(\.self) {
            #expect(library.standing(task, in: resolved, today: day).timeliness != .overdue)
        }
    }

    /// Saturdays that are worked for a day off beside a holiday.
    @Test func workedSaturdaysOf2026() throws {
        let reference = library.reference
        for (month, day, isClosed) in [(1, 2, true), (1, 10, false), (8, 22, false), (8, 31, true), (8, 29, true)] {
            let day = try #require(Day(2026, month, day))
            #expect((reference.closedDay(day) != nil) == isClosed, "\(day.iso)")
        }
    }

    /// Numbers in the order in which they are first cited.
    @Test(arguments: [
        (
            "an-giang-2021",
            "789/QĐ-UBND 178/QĐ-TTg 196-TB/TW 21-CT/TW 37-CT/TW 22-CT/TU 938/QĐ-TTg 939/QĐ-TTg 191/2009/TT-BTC"
        ),
        (
            "dak-lak-2020",
            "458/LĐTBXH-BĐG 2382/QĐ-UBND 3204/QĐ-UBND 11-NQ/TW 57/NQ-CP 21/CT-TW 15-CT/TU 2351/QĐ-TTg 1696/QĐ-TTg "
                + "1464/QĐ-TTg 22/QĐ-UBQG 146/KH-UBND"
        ),
        ("dak-lak-2022-cong-van", "1522/UBND-KGVX 418/LĐTBXH-BĐG 3447/KH-UBND 1036/KH-UBND 41/KH-UBND"),
        (
            "thua-thien-hue-2024",
            "102/KH-UBND 212/KH-UBND 385/KH-UBND 191/2009/TT-BTC 9973/UBND-XH 76/KH-UBND 1719/QĐ-TTg"
        ),
        (
            "huong-tra-xa-binh-2020",
            "1696/QĐ-TTg 660/KH-UBND 84/KH-UBND 515/QĐ-TTg 192/KH-UBND 83-KH/TU 21-CT/TW"
        ),
    ])
    func citedNumbers(_ id: String, _ expected: String) throws {
        var seen: [String] = []
        for number in try plan(id).document.citations.compactMap(\.number) {
            let plain = number.filter { !$0.isWhitespace }
            if !seen.contains(plain) { seen.append(plain) }
        }
        #expect(seen == words(expected))
    }

    @Test func onlyAnGiangSetsNormsOfMoney() throws {
        let norms = try plan("an-giang-2021").norms.map { "\($0.ref) \($0.minimum / 1_000_000) \($0.maximum ?? 0)" }
        #expect(norms == ["III.2.1 20 30000000", "III.2.2 150 0", "III.2.3 30 0"])
        for id in Self.plans.dropFirst() { #expect(try plan(id).norms.isEmpty) }
    }
}
