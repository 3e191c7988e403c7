import Testing

@testable import PlanModel
@testable import Records

/// When two activities are in each other's way.
@Suite struct ActivityClashTests {
    private static func activity(
        _ number: Int, _ from: String, _ to: String? = nil, time: String? = nil, place: String? = nil,
        lead: AgencyReference? = nil, status: TaskStatus = .notStarted
    ) throws -> Activity {
        let first = try day(from)
        return Activity(
            id: Ref("act.\(number)"), title: "\(number)", from: first, to: try to.map(day) ?? first,
            time: try time.map { try #require(TimeOfDay(stored: $0)) }, place: place, lead: lead, status: status)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var first: (from: String, to: String?, time: String?, place: String?, lead: String?)
        var second: (from: String, to: String?, time: String?, place: String?, lead: String?)
        let reasons: [ActivityClash.Reason]
        var isFirm = true
    }

    private static let cases = [
        Case(
            testDescription: "same lead, same day", first: ("2024-11-20", nil, nil, nil, "so-y-te"),
            second: ("2024-11-20", nil, nil, nil, "so-y-te"), reasons: [.lead]),
        Case(
            testDescription: "same lead, next day", first: ("2024-11-20", nil, nil, nil, "so-y-te"),
            second: ("2024-11-21", nil, nil, nil, "so-y-te"), reasons: []),
        Case(
            testDescription: "other lead, same day", first: ("2024-11-20", nil, nil, nil, "so-y-te"),
            second: ("2024-11-20", nil, nil, nil, "so-ldtbxh"), reasons: []),
        Case(
            testDescription: "nobody leads", first: ("2024-11-20", nil, nil, nil, nil),
            second: ("2024-11-20", nil, nil, nil, nil), reasons: []),
        Case(
            testDescription: "same lead, other times", first: ("2024-11-20", nil, "08:00", nil, "so-y-te"),
            second: ("2024-11-20", nil, "14:00", nil, "so-y-te"), reasons: [.lead], isFirm: false),
        Case(
            testDescription: "same lead, same time", first: ("2024-11-20", nil, "08:00", nil, "so-y-te"),
            second: ("2024-11-20", nil, "08:00", nil, "so-y-te"), reasons: [.lead]),
        Case(
            testDescription: "one time unknown", first: ("2024-11-20", nil, "08:00", nil, "so-y-te"),
            second: ("2024-11-20", nil, nil, nil, "so-y-te"), reasons: [.lead]),
        Case(
            testDescription: "spans that overlap", first: ("2024-11-18", "2024-11-20", nil, nil, "so-y-te"),
            second: ("2024-11-20", "2024-11-22", nil, nil, "so-y-te"), reasons: [.lead]),
        Case(
            testDescription: "the times of spans say nothing of their other days",
            first: ("2024-11-18", "2024-11-20", "08:00", nil, "so-y-te"),
            second: ("2024-11-19", nil, "14:00", nil, "so-y-te"), reasons: [.lead]),
        Case(
            testDescription: "a week is an event", first: ("2024-11-18", "2024-11-24", nil, nil, "so-y-te"),
            second: ("2024-11-20", nil, nil, nil, "so-y-te"), reasons: [.lead]),
        Case(
            testDescription: "a campaign runs beside", first: ("2024-11-15", "2024-12-15", nil, nil, "so-y-te"),
            second: ("2024-11-20", nil, nil, nil, "so-y-te"), reasons: [.lead], isFirm: false),
        Case(
            testDescription: "one place", first: ("2024-11-20", nil, nil, "Hội trường UBND", "so-y-te"),
            second: ("2024-11-20", nil, nil, "hoi truong  UBND.", "so-ldtbxh"), reasons: [.place]),
        Case(
            testDescription: "one place at other times", first: ("2024-11-20", nil, "08:00", "Hội trường", nil),
            second: ("2024-11-20", nil, "14:00", "Hội trường", nil), reasons: []),
        Case(
            testDescription: "a campaign holds no room", first: ("2024-11-15", "2024-12-15", nil, "TP Huế", nil),
            second: ("2024-11-20", nil, nil, "TP Huế", nil), reasons: []),
        Case(
            testDescription: "lead and place", first: ("2024-11-20", nil, "08:00", "A", "so-y-te"),
            second: ("2024-11-20", nil, "08:00", "a", "so-y-te"), reasons: [.lead, .place]),
    ]

    @Test(arguments: cases) func pairs(_ expected: Case) throws {
        let activities = try [expected.first, expected.second].enumerated().map { number, part in
            try Self.activity(
                number + 1, part.from, part.to, time: part.time, place: part.place,
                lead: part.lead.map { AgencyReference.own($0) })
        }
        for order in [activities, activities.reversed()] {
            let clashes = ActivityClashes([samplePlan(activities: order)]).all
            #expect(clashes.count == (expected.reasons.isEmpty ? 0 : 1))
            guard let clash = clashes.first else { continue }
            #expect(clash.reasons == expected.reasons)
            #expect(clash.isFirm == expected.isFirm)
            #expect(clash.days.lowerBound == max(activities[0].from, activities[1].from))
            #expect(clash.days.upperBound == min(activities[0].to, activities[1].to))
        }
    }

    @Test(arguments: [TaskStatus.suspended, .dropped]) func whatIsNotHeldTakesNoTime(_ status: TaskStatus) throws {
        let lead = AgencyReference.own("so-y-te")
        let plan = samplePlan(activities: [
            try Self.activity(1, "2024-11-20", lead: lead),
            try Self.activity(2, "2024-11-20", lead: lead, status: status),
        ])
        #expect(ActivityClashes([plan]).all.isEmpty)
    }

    /// A province's plan and a district's own plan name the same committee in two ways.
    @Test func bodiesAreTheSameAcrossPlans() throws {
        let province = samplePlan(activities: [
            try Self.activity(1, "2024-11-20", lead: .of("chau-doc", "ubnd-huyen"))
        ])
        let district = samplePlan(
            id: "chau-doc-2024", unit: "chau-doc",
            activities: [try Self.activity(1, "2024-11-20", lead: .own("ubnd-huyen"))])
        let other = samplePlan(
            id: "an-phu-2024", unit: "an-phu",
            activities: [try Self.activity(1, "2024-11-20", lead: .own("ubnd-huyen"))])
        let clashes = ActivityClashes([province, district, other])
        #expect(clashes.all.count == 1)
        let id = RecordID(PlanID("chau-doc-2024"), Ref("act.1"))
        #expect(clashes.of(id).first?.other(than: id) == RecordID(PlanID("an-giang-2021"), Ref("act.1")))
        #expect(clashes.of(RecordID(PlanID("an-phu-2024"), Ref("act.1"))).isEmpty)
    }

    @Test func threeOnADayAreThreePairsAndFirmOnesComeFirst() throws {
        let lead = AgencyReference.own("so-y-te")
        let plan = samplePlan(activities: [
            try Self.activity(1, "2024-11-20", time: "08:00", lead: lead),
            try Self.activity(2, "2024-11-20", time: "14:00", lead: lead),
            try Self.activity(3, "2024-11-20", lead: lead),
        ])
        let clashes = ActivityClashes([plan])
        #expect(clashes.all.count == 3 && clashes.firm == 2)
        #expect(clashes.of(RecordID(plan.id, Ref("act.1"))).map(\.isFirm) == [true, false])
    }
}
