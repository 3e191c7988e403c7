import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

/// Plans as records of their own: made, changed and taken away.
@Suite struct PlanFileTests {
    static let id = PlanID("an-giang-2022")
    static let file = "plans/an-giang/an-giang-2022.json"
    static let history = "history/an-giang-2022.jsonl"

    static let members: [String: FieldValue] = [
        "unit": .string("an-giang"), "year": .int(2022), "state": .string("draft"),
        "derivedFrom": .string("an-giang-2021"),
        "document": .object([
            "kind": .string("plan"), "number": .null, "issuedOn": .null, "place": .null, "title": .string("Kế hoạch"),
            "issuer": .object(["agency": .string("ubnd-tinh"), "printed": .string("UBND tỉnh An Giang")]),
            "signatory": .object(["name": .null, "capacity": .array([])]), "recipients": .array([]),
            "citations": .array([]),
        ]),
        "sections": .array([
            .object(["ref": .string("I"), "title": .string("Nội dung"), "part": .string("content")])
        ]),
        "assignments": .array([
            .object([
                "ref": .string("I"), "agencies": .array([.string("ubnd-huyen@chau-doc")]), "requested": .bool(false),
                "printed": .string("UBND thành phố Châu Đốc"),
            ])
        ]),
        "tasks": .array([
            .object([
                "id": .string("I.1"), "section": .string("I"), "title": .string("Tập huấn"), "role": .string("sole"),
                "kind": .string("event"),
            ])
        ]), "duties": .array([]), "activities": .array([]),
    ]

    static let creation = Action([.inserting(.plan(id), members)])

    @Test func aPlanIsMadeInItsCanonicalForm() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let receipt = try folder.commit(PlanFileTests.creation, by: "Lan")
        #expect(receipt.saved == [.plan(PlanFileTests.id)])
        let text = sample.text(PlanFileTests.file)
        #expect(
            text.hasPrefix(
                """
                {
                  "$schema": "../../schema/plan.schema.json",
                  "id": "an-giang-2022",
                  "unit": "an-giang",
                  "year": 2022,
                  "state": "draft",
                  "derivedFrom": "an-giang-2021",
                  "document": {
                    "kind": "plan",
                """))
        #expect(text.hasSuffix("\n  \"duties\": [],\n  \"activities\": []\n}\n"))
        let plan = try #require(folder.snapshot.library.plan(PlanFileTests.id))
        #expect(plan.plan.statedState == .draft && plan.plan.derivedFrom == PlanID("an-giang-2021"))
        #expect(plan.owners[Ref("I.1")]?.count == 1)
        #expect(try sample.open().snapshot.library.plan(PlanFileTests.id)?.plan == plan.plan)
        #expect(sample.lines(PlanFileTests.history).count == 1)
        #expect(folder.check() == [])
        #expect(try folder.reload() == false)
        // The same once more is nothing to do.
        #expect(try sample.open().commit(PlanFileTests.creation, by: "Minh").saved == [])
    }

    @Test func unitsThatNobodyNamedYetAreLookedUp() throws {
        let sample = try SampleFolder()
        try sample.remove(SampleFolder.plan)
        let folder = try sample.open()
        #expect(folder.snapshot.library.reference.units[UnitID("chau-doc")] == nil)
        _ = try folder.commit(PlanFileTests.creation, by: "Lan")
        #expect(folder.snapshot.library.reference.units[UnitID("chau-doc")] != nil)
        var members = PlanFileTests.members
        members["unit"] = .string("ca-mau")
        let other = RecordChange.inserting(.plan(PlanID("ca-mau-2022")), members)
        do {
            _ = try folder.commit(Action([other]), by: "Lan")
            Issue.record("a plan of a unit that does not exist")
        } catch {
            guard case .wouldBreak(let faults) = error else { throw error }
            #expect(faults.map(\.kind).contains(.unknownUnit("ca-mau")))
        }
        #expect(sample.names("plans") == ["an-giang", "dak-lak"])
    }

    @Test func whatIsThereIsNotOverwritten() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(PlanFileTests.creation, by: "Lan")
        let before = sample.text(PlanFileTests.file)
        var members = PlanFileTests.members
        members["year"] = .int(2023)
        do {
            _ = try folder.commit(Action([.inserting(.plan(PlanFileTests.id), members)]), by: "Minh")
            Issue.record("a plan was overwritten")
        } catch {
            guard case .conflict(let conflicts) = error else { throw error }
            #expect(conflicts.map(\.path) == [.whole] && conflicts[0].changedBy?.by == "Lan")
        }
        // A file that cannot be read is there as well, and so is one that a link leads to.
        try sample.write("{", to: "plans/dak-lak/dak-lak-2021.json")
        try sample.write("{}", to: "elsewhere.json")
        sample.link("../../elsewhere.json", as: "plans/dak-lak/dak-lak-2022.json")
        sample.link("/nowhere", as: "plans/dak-lak/dak-lak-2023.json")
        members["unit"] = .string("dak-lak")
        for year in [2021, 2022, 2023] {
            let change = RecordChange.inserting(.plan(PlanID("dak-lak-\(year)")), members)
            #expect(throws: CommitError.self) { try sample.open().commit(Action([change]), by: "Minh") }
        }
        #expect(sample.text("elsewhere.json") == "{}" && sample.text("plans/dak-lak/dak-lak-2021.json") == "{")
        #expect(sample.text(PlanFileTests.file) == before)
        #expect(sample.names(".pending") == [])
    }

    @Test(arguments: ["observances", "holidays", "figures.an-giang", "../x", "A", ""])
    func anIDHasToBeOneOfAPlan(_ id: String) throws {
        let sample = try SampleFolder()
        let change = RecordChange.inserting(RecordID(PlanID(id), Ref("plan")), PlanFileTests.members)
        #expect(throws: CommitError.self) { try sample.open().commit(Action([change]), by: "Lan") }
        #expect(sample.names("plans/an-giang") == ["an-giang-2021.json"])
        let files = ["agencies.json", "folder.json", "observances.json", "plans", "units", "units.json"]
        #expect(sample.names("").filter { !$0.hasPrefix(".") } == files)
    }

    @Test func undoTakesThePlanAwayAndRedoBringsItBack() throws {
        let sample = try SampleFolder()
        let made = try sample.open().commit(PlanFileTests.creation, by: "Lan")
        let text = sample.text(PlanFileTests.file)
        let undone = try sample.open().undo(by: "Lan")
        #expect(undone.undoes == made.action && undone.saved == [.plan(PlanFileTests.id)])
        #expect(sample.bytes(PlanFileTests.file) == nil)
        #expect(sample.names(".pending") == [])
        #expect(try sample.open().snapshot.library.plan(PlanFileTests.id) == nil)
        #expect(try sample.open().check() == [])
        _ = try sample.open().redo(by: "Lan")
        #expect(sample.text(PlanFileTests.file) == text)
        #expect(sample.lines(PlanFileTests.history).count == 3)
        #expect(try sample.open().check() == [])
    }

    @Test func aPlanThatSomebodyWorkedOnIsNotTakenAway() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(PlanFileTests.creation, by: "Lan")
        let done = try folder.commit(.done(RecordID(PlanFileTests.id, Ref("I.1"))), by: "Minh")
        do {
            _ = try folder.undo(by: "Lan")
            Issue.record("Minh's work was taken away")
        } catch {
            #expect(error == .undoTakesWork(PlanFileTests.id, of: ["Minh"]))
        }
        _ = try folder.undo(by: "Minh")
        #expect(!done.action.isEmpty)
        _ = try folder.undo(by: "Lan")
        #expect(sample.names("plans/an-giang") == ["an-giang-2021.json"])
    }

    @Test func aDraftIsPutInForce() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(PlanFileTests.creation, by: "Lan")
        let inForce = Action([
            RecordChange(
                .plan(PlanFileTests.id),
                [
                    FieldChange(FieldPath("state"), from: .string("draft"), to: .string("inForce")),
                    FieldChange(FieldPath("document/number"), from: nil, to: .string("12/KH-UBND")),
                ])
        ])
        _ = try folder.commit(inForce, by: "Minh")
        let plan = try #require(folder.snapshot.library.plan(PlanFileTests.id)?.plan)
        #expect(plan.statedState == .inForce && plan.document.number == "12/KH-UBND")
        #expect(folder.check() == [])
        let word = Action([
            RecordChange(
                .plan(PlanFileTests.id),
                [FieldChange(FieldPath("state"), from: .string("inForce"), to: .string("someday"))])
        ])
        #expect(throws: CommitError.self) { try folder.commit(word, by: "Lan") }
        _ = try folder.undo(by: "Minh")
        #expect(folder.snapshot.library.plan(PlanFileTests.id)?.plan.statedState == .draft)
        #expect(folder.check() == [])
    }

    @Test func aPlanAndItsRecordsAreOneStep() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let record = RecordID(PlanFileTests.id, Ref("act.1"))
        let change = RecordChange.inserting(record, ["title": .string("Lễ"), "from": .string("2022-11-15")])
        let receipt = try folder.add(Action(PlanFileTests.creation.changes + [change]), by: "Lan")
        #expect(receipt.saved == [.plan(PlanFileTests.id), record])
        #expect(folder.snapshot.library.plan(PlanFileTests.id)?.plan.activities.count == 1)
        _ = try folder.undo(by: "Lan")
        #expect(sample.bytes(PlanFileTests.file) == nil)
        _ = try folder.redo(by: "Lan")
        #expect(folder.snapshot.library.plan(PlanFileTests.id)?.plan.activities.count == 1)
    }
}
