import PlanModel
import PlanStore
import Records
import Testing

@testable import PlanActions

/// What makes a group have just the bodies that a person named, and at which group a cursor is.
@Suite struct RosterActionTests {
    private static let unit = UnitID("an-giang")
    private static let group = AgencyID("so-ban-nganh")
    private let health = AgencyReference.own("so-y-te")
    private let police = AgencyReference.own("cong-an-tinh")
    private let labour = AgencyReference.own("so-ldtbxh")

    private func entry(
        _ body: AgencyReference, from: String? = nil, until: String? = nil, note: String? = nil
    ) throws -> Roster.Entry {
        Roster.Entry(
            group: Self.group, body: body, from: try from.map(day), until: try until.map(day), note: note)
    }

    private func reference(_ entries: [Roster.Entry]) throws -> ReferenceData {
        let sample = try ReferenceData.sample()
        return ReferenceData(
            units: Array(sample.units.values), agencies: Array(sample.agencies.values),
            rosters: [Self.unit: Roster(unit: Self.unit, entries: entries)])
    }

    private func actions(_ entries: [Roster.Entry] = []) throws -> PlanActions {
        PlanActions(PlanLibrary(reference: try reference(entries), plans: [samplePlan()]), .open)
    }

    private func keeping(
        _ bodies: [AgencyReference], _ entries: [Roster.Entry], from: String? = nil, until: String? = nil,
        note: String? = nil
    ) throws -> AttemptedChange {
        try actions(entries).keeping(
            bodies, in: Self.group, of: Self.unit, on: try day("2021-06-01"), from: try from.map(day),
            until: try until.map(day), note: note)
    }

    private func record(_ body: AgencyReference) -> RecordID {
        .rosterEntry(Self.unit, Ref("\(Self.group.slug):\(body)"))
    }

    @Test func whoIsNewBelongsToItFromADay() throws {
        let change = try keeping([health, police, police], [try entry(health)], from: "2021-03-01", note: "QĐ 5")
        #expect(
            change.action.changes == [
                RecordChange(
                    record(police),
                    [
                        FieldChange(
                            .whole, from: nil,
                            to: .object([
                                "id": .string("so-ban-nganh:cong-an-tinh"), "group": .string("so-ban-nganh"),
                                "body": .string("cong-an-tinh"), "from": .string("2021-03-01"),
                                "note": .string("QĐ 5"),
                            ]))
                    ])
            ])
        #expect(change.summary == .roster(of: Self.group, entered: 1, gone: 0))
    }

    @Test func whoIsGoneBelongedToItUntilADay() throws {
        let change = try keeping([health], [try entry(health), try entry(police, note: "a")], until: "2021-05-31")
        #expect(
            change.action.changes == [
                RecordChange(record(police), [FieldChange(FieldPath("until"), from: nil, to: .string("2021-05-31"))])
            ])
        #expect(change.summary == .roster(of: Self.group, entered: 0, gone: 1))
    }

    /// Without a day it was never meant to stand there.
    @Test func whoIsGoneWithoutADayIsTakenOut() throws {
        let change = try keeping([labour], [try entry(health), try entry(police, until: "2021-05-31")])
        #expect(change.action.changes.map(\.record) == [record(labour), record(health)])
        #expect(change.action.changes.last?.fields.first?.new == nil)
        #expect(change.summary == .roster(of: Self.group, entered: 1, gone: 1))
    }

    /// What counts on other days only, and whoever stays, is left alone.
    @Test func whatIsNotOfTheDayStays() throws {
        let entries = [
            try entry(health, from: "2020-01-01"), try entry(police, until: "2021-05-31"),
            try entry(labour, from: "2021-07-01"),
        ]
        #expect(try keeping([health], entries, until: "2021-05-31").isEmpty)
        // Whoever is named all the same belongs to it from now on.
        let back = try keeping([health, police], entries, from: "2021-06-01")
        #expect(Set(back.action.changes.flatMap(\.fields).map(\.path.description)) == ["from", "until"])
    }

    @Test func noGroupBelongsToAGroup() throws {
        for body in [AgencyReference.own("doan-the"), .all("ubnd-huyen")] {
            let refusal = #expect(throws: ChangeRefusal.self) { try keeping([health, body], []) }
            guard case .roster(.isGroup(let label))? = refusal else { Issue.record("\(body): no refusal"); continue }
            #expect(["Các đoàn thể", "Ủy ban nhân dân cấp huyện"].contains(label.name(.vietnamese)))
        }
    }

    @Test func nobodyGoesBeforeComing() throws {
        let (from, until) = (try day("2021-03-01"), try day("2021-02-28"))
        let refusal = ChangeRefusal.roster(.endsBeforeItBegins(from: from, to: until))
        #expect(throws: refusal) {
            try keeping([], [try entry(health, from: "2021-03-01")], until: "2021-02-28")
        }
    }

    private func group(
        _ named: [AgencyReference], _ body: AgencyReference?, _ entries: [Roster.Entry]
    ) throws -> String? {
        let reference = try reference(entries)
        let plan = try #require(PlanLibrary(reference: reference, plans: [samplePlan()]).plan(PlanID("an-giang-2021")))
        return plan.group(among: named, with: body, in: reference, on: try day("2021-06-01"))?.slug
    }

    /// A body leads to the group that it counts to, by the roster or by what it is.
    @Test func theGroupOfWhatACursorIsOn() throws {
        let named = [AgencyReference.all("ubnd-huyen"), .own("so-ban-nganh"), .own("doan-the")]
        #expect(try group(named, nil, []) == "so-ban-nganh")
        #expect(try group(named, .own("doan-the"), []) == "doan-the")
        #expect(try group(named, .own("ldld-tinh"), []) == "doan-the")
        #expect(try group(named, .own("ldld-tinh"), [try entry(.own("ldld-tinh"))]) == "so-ban-nganh")
        #expect(try group(named, .own("ubnd-tinh"), []) == nil)
        #expect(try group([.all("ubnd-huyen"), health], nil, []) == nil)
    }

    @Test func whoCountsToAGroup() throws {
        func members(_ entries: [Roster.Entry]) throws -> [AgencyReference] {
            let reference = try reference(entries)
            let plan = PlanLibrary(reference: reference, plans: [samplePlan()]).plan(PlanID("an-giang-2021"))
            return try #require(plan).members(of: Self.group, in: reference, on: try day("2021-06-01"))
        }
        #expect(try members([]) == [labour, health, police])
        #expect(try members([try entry(police), try entry(health, until: "2021-05-31")]) == [police])
    }
}
