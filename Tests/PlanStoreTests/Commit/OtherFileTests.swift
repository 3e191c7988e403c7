import PlanModel
import PlanStore
import Records
import Testing

/// The files beside the plans that staff change.
@Suite struct OtherFileTests {
    @Test func theThemeOfAYearIsEntered() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let before = sample.text("observances.json")
        let theme = RecordID.theme(2026)
        let change = Action([
            RecordChange(
                theme,
                [
                    FieldChange(FieldPath("theme"), from: nil, to: .string("Vì một xã hội không bạo lực")),
                    FieldChange(FieldPath("verified"), from: .bool(false), to: .bool(true)),
                ])
        ])
        let receipt = try folder.commit(change, by: "Lan")
        #expect(receipt.saved == [theme])
        #expect(
            sample.text("observances.json")
                == before.replacingOccurrences(
                    of: #""year": 2026, "theme": null, "verified": false"#,
                    with: #""year": 2026, "theme": "Vì một xã hội không bạo lực", "verified": true"#))
        let themes = folder.snapshot.library.reference.themes
        #expect(themes.map(\.text) == ["Đảm bảo an sinh xã hội", "Vì một xã hội không bạo lực"])
        #expect(sample.lines("history/observances.jsonl").count == 1)
        #expect(try folder.history() == receipt.entries)
        #expect(folder.check() == [])
        _ = try sample.open().undo(by: "Lan")
        #expect(sample.text("observances.json") == before)
    }

    @Test func aNewYearGetsItsTheme() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let before = sample.text("observances.json")
        let members: [String: FieldValue] = ["theme": .string("Mới"), "source": .string("x"), "verified": .bool(false)]
        _ = try folder.add(Action([.inserting(.theme(2022), members)]), by: "Lan")
        #expect(folder.snapshot.library.reference.themes.map(\.year) == [2021, 2022, 2026])
        #expect(try sample.open().check() == [])
        _ = try folder.undo(by: "Lan")
        #expect(sample.text("observances.json") == before)
        #expect(throws: CommitError.self) {
            let odd = RecordID(.observances, Ref("theme.x"))
            return try folder.commit(Action([.inserting(odd, members)]), by: "Lan")
        }
    }

    @Test func aFaultyThemeIsReadOnly() throws {
        let sample = try SampleFolder()
        try sample.replace(#""year": 2026, "theme": null"#, with: #""year": 2026, "theme": 5"#, in: "observances.json")
        let folder = try sample.open()
        #expect(folder.snapshot.readOnlyRecords == [.theme(2026)])
        do {
            _ = try folder.commit(.set(.theme(2026), "theme", to: .string("x")), by: "Lan")
            Issue.record("what was not understood was overwritten")
        } catch {
            guard case .recordReadOnly(.theme(2026), _) = error else { throw error }
        }
        _ = try folder.commit(.set(.theme(2021), "source", to: .string("x")), by: "Lan")
    }

    @Test func figuresBeginWithTheFirstValue() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let unit = UnitID("an-giang")
        let value: [String: FieldValue] = ["target": .string("1.1"), "year": .int(2024), "value": .string("27.5")]
        let money: [String: FieldValue] = [
            "plan": .string("an-giang-2021"), "agency": .string("so-tai-chinh"), "year": .int(2021),
            "planned": .int(20_000_000),
        ]
        let action = Action([
            .inserting(.figure(unit, "1.1:2024"), value),
            .inserting(.figure(unit, "money.an-giang-2021:-:so-tai-chinh:2021"), money),
        ])
        #expect(throws: CommitError.recordGone(.figure(unit, "1.1:2024"))) {
            try folder.commit(.set(.figure(unit, "1.1:2024"), "value", to: .string("1")), by: "Lan")
        }
        _ = try folder.commit(action, by: "Lan")
        let text = """
            {
              "$schema": "../schema/figures.schema.json",
              "unit": "an-giang",
              "values": [
                {
                  "id": "1.1:2024",
                  "target": "1.1",
                  "year": 2024,
                  "value": "27.5"
                }
              ],
              "money": [
                {
                  "id": "money.an-giang-2021:-:so-tai-chinh:2021",
                  "plan": "an-giang-2021",
                  "agency": "so-tai-chinh",
                  "year": 2021,
                  "planned": 20000000
                }
              ]
            }

            """
        #expect(sample.text("figures/an-giang.json") == text)
        #expect(sample.lines("history/figures.an-giang.jsonl").count == 2)
        #expect(try sample.open().check() == [])
        _ = try sample.open().commit(
            .set(.figure(unit, "1.1:2024"), "value", from: .string("27.5"), to: .string("30")), by: "Minh")
        _ = try sample.open().undo(by: "Minh")
        _ = try sample.open().undo(by: "Lan")
        #expect(try sample.open().check() == [])
        _ = try sample.open().redo(by: "Lan")
        #expect(sample.text("figures/an-giang.json") == text)
    }

    @Test func holidaysAreRecordsLikeOthers() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        let members: [String: FieldValue] = [
            "name": .object(["vi": .string("Tết"), "en": .string("Tet")]), "from": .string("2026-02-16"),
            "to": .string("2026-02-20"), "source": .string("x"),
        ]
        _ = try folder.commit(Action([.inserting(.holiday("2026-tet"), members)]), by: "Lan")
        #expect(sample.text("holidays.json").contains("\"id\": \"2026-tet\",\n      \"name\": {"))
        _ = try folder.commit(
            .set(.holiday("2026-tet"), "to", from: .string("2026-02-20"), to: .string("2026-02-22")), by: "Minh")
        #expect(folder.check() == [])
        #expect(
            try sample.open(readOnly: true).history().map(\.record) == [.holiday("2026-tet"), .holiday("2026-tet")])
    }

    @Test func withoutItsFileThereIsNoTheme() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        try sample.remove("observances.json")
        #expect(throws: CommitError.recordGone(.theme(2026))) {
            try folder.commit(.set(.theme(2026), "theme", to: .string("x")), by: "Lan")
        }
        #expect(sample.bytes("observances.json") == nil)
    }
}
