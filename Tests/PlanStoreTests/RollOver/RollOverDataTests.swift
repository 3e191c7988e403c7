import Disk
import JSONText
import PlanFormat
import PlanModel
import PlanStore
import Records
import RollOver
import Testing

/// Roll-overs of the five plans of this repository, counted by hand.
@Suite struct RollOverDataTests {
    private let library: PlanLibrary

    init() throws {
        library =
            try PlanFolder(at: CreationTests.data, system: PosixSystem(), clock: .system(), readOnly: true)
            .snapshot.library
    }

    private func review(_ plan: String, to year: Int) throws -> RollOverReview {
        try RollOverReview(
            try #require(library.plan(PlanID(plan))), RollOverRequest(year: year), in: library.reference)
    }

    @Test(arguments: [
        ("an-giang-2021", 2026, "an-giang-2026", "an-giang-2025", 151, 5, 22),
        ("an-giang-2021", 2022, "an-giang-2022", "an-giang", 155, 5, 5),
        ("dak-lak-2020", 2021, "dak-lak-2021", "dak-lak", 121, 3, 17),
        ("dak-lak-2022-cong-van", 2026, "dak-lak-2026-cong-van", "dak-lak-2025", 46, 12, 8),
        ("huong-tra-xa-binh-2020", 2021, "huong-tra-xa-binh-2021", "huong-tra-xa-binh", 69, 6, 3),
        ("thua-thien-hue-2024", 2026, "hue-2026", "thua-thien-hue", 146, 1, 27),
    ])
    func counts(
        _ plan: String, _ year: Int, _ id: String, _ unit: String, _ kept: Int, _ dropped: Int, _ open: Int
    ) throws {
        let review = try review(plan, to: year)
        #expect(review.rollOver.planID == PlanID(id))
        #expect(review.rollOver.unit == UnitID(unit))
        #expect(review.counts == RollOverReview.Counts(kept: kept, dropped: dropped, open: open))
        #expect(kept + dropped + open == review.lines.count)
    }

    private func items(_ plan: String, _ year: Int, _ proposal: RollOver.Proposal) throws -> [String] {
        try review(plan, to: year).lines.filter { $0.proposal == proposal }.map(\.id.description)
    }

    @Test func whatIsProposedToBeDropped() throws {
        #expect(
            try items("an-giang-2021", 2026, .drop) == [
                "II.3.3", "citation.12", "citation.13", "citation.14", "remarks",
            ])
        #expect(try items("dak-lak-2020", 2021, .drop) == ["parent", "citation.1", "remarks"])
        #expect(
            try items("dak-lak-2022-cong-van", 2026, .drop) == [
                "parent", "5", "5.1", "5.2", "5.3", "citation.1", "citation.2", "citation.12", "citation.13",
                "citation.14", "citation.15", "remarks",
            ])
        #expect(
            try items("huong-tra-xa-binh-2020", 2021, .drop) == [
                "parent", "IV.1.4", "citation.2", "citation.4", "citation.5", "remarks",
            ])
        #expect(try items("thua-thien-hue-2024", 2026, .drop) == ["remarks"])
    }

    /// "An Giang 2021 over to 2026 with every dissolved agency and district replaced or asked about."
    @Test func everyDissolvedBodyOfAnGiangIsReplacedOrAskedAbout() throws {
        let review = try review("an-giang-2021", to: 2026)
        let day = try #require(Day(2026, 1, 1))
        let bodies = review.lines.filter { if case .agency = $0.id { true } else { false } }
        #expect(
            bodies.map { "\($0.proposal.rawValue) \($0.text) \($0.proposedText)" } == [
                "keep so-ldtbxh so-noi-vu", "ask so-khdt so-tai-chinh", "ask so-tttt so-khcn",
                "keep so-vhttdl so-vhtt",
                "ask so-nnptnt so-nnmt", "keep bao-tinh bao-ptth-tinh", "keep dai-ptth-tinh bao-ptth-tinh",
                "keep ubnd-huyen@* ubnd-xa@*", "keep bo-ldtbxh bo-noi-vu",
                "ask ubqg-vstbpn ubqg-vstbpn", "ask ban-vstbpn-tinh ban-vstbpn-tinh",
                "keep phong-ldtbxh phong-vhxh-xa",
            ])
        let draft = review.draft(remarks: [])
        let ended = library.reference.agencies.values.filter { $0.ended.map { $0 < day } ?? false }.map(\.id)
        let named =
            draft.assignments.flatMap(\.agencies) + draft.tasks.flatMap(\.statedOwners)
            + draft.duties.flatMap { $0.who + $0.toWhom + $0.via } + draft.document.recipients.compactMap(\.agency)
            + draft.tasks.flatMap(\.partners).compactMap { if case .agency(let body) = $0 { body } else { nil } }
        #expect(!named.isEmpty && named.allSatisfy { !ended.contains($0.agency) && $0.agency.slug != "bao-tinh" })
        // Wherever a text still speaks of districts or of an ended body, the line asks.
        for line in review.lines where line.proposal == .keep {
            let text = ([line.proposedText] + line.steps.filter { !$0.isLeftOut }.map(\.proposedText)).joined()
            #expect(!text.contains("LĐTBXH") && !text.contains("cấp huyện"), "\(line.id)")
        }
    }

    /// What a person has to say, and what is said in another way by then.
    @Test func whatIsAskedAndSaidAnew() throws {
        func line(_ plan: String, _ id: String, to year: Int = 2026) throws -> RollOver.Line {
            let lines = try review(plan, to: year).lines
            return try #require(lines.first { $0.id.description == id }, "\(id)")
        }
        let election = GeneralElection.next(from: try #require(Day(2026, 1, 1)))
        #expect(try line("an-giang-2021", "II.1.2").reasons.contains(.election(next: election)))
        // The steps before an election stay where there is one.
        #expect(try line("an-giang-2021", "IV.10.1").steps.allSatisfy { !$0.isLeftOut })
        #expect(try line("an-giang-2021", "IV.10.1", to: 2027).steps.contains { $0.isLeftOut })
        #expect(election.day == Day(2026, 3, 15))
        #expect(try line("an-giang-2021", "norm.2").proposal == .ask)
        let itself = RollOverReason.reportsToItself(AgencyReference(AgencyID("so-noi-vu")))
        #expect(try line("an-giang-2021", "duty.officials").reasons.contains(itself))
        #expect(try line("an-giang-2021", "IV.13.1").reasons.contains(.inspection))
        #expect(try line("an-giang-2021", "IV.13.1", to: 2022).reasons.contains(.inspection) == false)
        #expect(try line("an-giang-2021", "II.6.5").reasons.contains(.placeInText("thành phố Nha Trang")))
        #expect(try line("an-giang-2021", "IV.13").proposedText == "Ủy ban nhân dân các xã, phường, đặc khu")
        #expect(try line("thua-thien-hue-2024", "II.4.c").reasons.contains(.dialogue))
        #expect(try line("thua-thien-hue-2024", "IV.13").proposedText == "UBND các xã, phường, đặc khu")
        #expect(try line("thua-thien-hue-2024", "V.1").proposedText.contains("UBND thành phố"))
        #expect(try line("thua-thien-hue-2024", "II.4.c").proposedText.contains("Chủ tịch thành phố"))
    }

    @Test func ownersThatFallTogetherAreMerged() throws {
        let draft = try review("an-giang-2021", to: 2026).draft(remarks: [])
        let press = try #require(draft.assignments.first { $0.ref == Ref("IV.12") })
        #expect(press.agencies.map(\.description) == ["bao-ptth-tinh"])
        #expect(press.printed == "Báo và Phát thanh, Truyền hình tỉnh")
        let review = try review("an-giang-2021", to: 2026)
        let blocks = review.lines.compactMap { line -> String? in
            for case .sameBody(let ref) in line.reasons { return "\(line.id) \(ref)" }
            return nil
        }
        #expect(blocks == ["IV.1 IV.4", "IV.2 IV.3", "IV.3 IV.2", "IV.4 IV.1"])
    }

    /// The departments of labour and of home affairs are one by then.
    @Test func blocksOfOneBodyCanBeJoined() throws {
        var review = try review("an-giang-2021", to: 2026)
        let before = review.draft(remarks: [])
        #expect(throws: RollOverRequest.Refusal.notOneBody(Ref("IV.5"), Ref("IV.1"))) {
            try review.join(Ref("IV.5"), into: Ref("IV.1"))
        }
        #expect(!review.isTouched)
        try review.join(Ref("IV.4"), into: Ref("IV.1"))
        #expect(throws: RollOverRequest.Refusal.self) { try review.join(Ref("IV.1"), into: Ref("IV.4")) }
        let draft = review.draft(remarks: [])
        #expect(draft.tasks.count == before.tasks.count && Set(draft.tasks.map(\.id)) == Set(before.tasks.map(\.id)))
        #expect(draft.sections.count == before.sections.count - 1)
        #expect(!draft.assignments.contains { $0.ref == Ref("IV.4") })
        let moved = draft.tasks.filter { $0.id.isInside(Ref("IV.4")) }
        #expect(
            moved.map(\.ref.description) == ["IV.1.+1", "IV.1.+2"] && moved.allSatisfy { $0.section == Ref("IV.1") })
        // Behind what the block had, and owned by the one body.
        let places = draft.tasks.indices.filter { moved.contains(draft.tasks[$0]) }
        #expect(draft.tasks[places[0] - 1].id.isInside(Ref("IV.1")) && places[1] == places[0] + 1)
        let resolved = ResolvedPlan(draft, reference: library.reference)
        #expect(moved.allSatisfy { resolved.owners[$0.id]?.map(\.reference.description) == ["so-noi-vu"] })
    }

    @Test func expiredBasesAreWarnedOf() throws {
        let lines = try review("an-giang-2021", to: 2026).lines
        let warned = lines.filter { $0.reasons.contains { if case .basisExpired = $0 { true } else { false } } }
        #expect(warned.map(\.id.description) == ["II.3.3", "II.3.4", "citation.12", "citation.13", "citation.18"])
    }

    /// Nothing of the old plan is missing from the review: each record is exactly one line.
    @Test(arguments: [2025, 2026, 2031]) func eachRecordIsExactlyOneLine(_ year: Int) throws {
        for plan in library.plans {
            let paper = plan.plan
            let lines = try review(plan.id.slug, to: year).lines
            let items = lines.map(\.id)
            #expect(Set(items).count == items.count)
            var expected: [RollOverItem] = [.document, .issuer]
            expected += paper.document.parent == nil ? [] : [.parent]
            expected += paper.sections.flatMap { section in
                [.section(section.ref)] + section.notes.indices.map { .note(section.ref, $0) }
            }
            expected += paper.assignments.map { .assignment($0.ref) } + paper.tasks.map { .task($0.id) }
            expected += paper.duties.map { .duty($0.id) } + paper.activities.map { .activity($0.id) }
            expected += paper.norms.indices.map { .norm($0) } + paper.document.citations.indices.map { .citation($0) }
            expected += paper.document.addressees.indices.map { .addressee($0) }
            expected += paper.document.recipients.indices.map { .recipient($0) } + [.remarks]
            let others = items.filter { if case .agency = $0 { false } else { $0 != .unit } }
            #expect(Set(others) == Set(expected))
            #expect(others.count == expected.count)
        }
    }

    @Test func aPlanIsStoredAsItWasRead() throws {
        for plan in library.plans {
            let file = "plans/\(plan.plan.unit)/\(plan.id).json"
            let stored = try JSONDocument(try PosixSystem().contents(ofFile: CreationTests.data + "/" + file))
            #expect(try stored.root.fieldValue() == plan.plan.fieldValue, "\(plan.id)")
        }
    }
}
