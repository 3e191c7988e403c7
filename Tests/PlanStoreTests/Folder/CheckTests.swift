import JSONText
import PlanFormat
import PlanModel
import PlanStore
import Records
import Testing

@Suite struct CheckTests {
    @Test func filesThatAreNotReadAtOpeningAreLookedThrough() throws {
        let sample = try SampleFolder()
        let instruments = #"""
            { "id": "a", "number": "1/QH", "kind": "law", "issuedOn": "2006-13" },
            { "id": "a", "number": "2/QH", "kind": "lawn" }
            """#
        try sample.write(#"{ "instruments": [ \#(instruments) ] }"#, to: "legal.json")
        let unit = #"{ "id": "chau-doc", "level": "district", "kind": "town", "name": null }"#
        try sample.write(#"{ "units": [ \#(unit) ] }"#, to: "units/dak-lak.json")
        try sample.write("{ \"x\": 1, \"x\": 2 }", to: "targets.json")
        try sample.write("{", to: "figures/an-giang.json")
        let folder = try sample.open()
        // Figures, targets and legal instruments are read at opening, as screens depend on them; the other files are not.
        let seen = ["figures/an-giang.json", "legal.json", "legal.json", "legal.json", "targets.json"]
        #expect(folder.snapshot.faults.map(\.file) == seen)
        #expect(folder.snapshot.readOnlyRecords.isEmpty)
        #expect(folder.snapshot.readOnlyPlans == [.figures(of: UnitID("an-giang"))])
        let faults = folder.check()
        #expect(
            faults.map(\.kind) == [
                .json(.unclosed), .badDay(field: "issuedOn", text: "2006-13"), .duplicateRecord("a"),
                .unknownWord(field: "kind", word: "lawn", known: Citation.Kind.allCases.map(\.rawValue)),
                .json(.duplicateKey("x")), .duplicateRecord("chau-doc"),
            ])
    }

    @Test func aRecordThatIsOnlyInTheHistoryIsNamed() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        try sample.replace(#""id": "IV.1.1""#, with: #""id": "IV.1.9""#, in: SampleFolder.plan)
        let faults = try sample.open().check()
        #expect(faults.map(\.kind) == [.historyWithoutRecord(Ref("IV.1.1"))])
    }

    @Test func aHistoryLineThatIsNoneIsNamedWithItsPlace() throws {
        let sample = try SampleFolder()
        _ = try sample.open().commit(.done(.first), by: "Lan")
        try sample.append("{\"id\": 1}\n", to: SampleFolder.history)
        let faults = try sample.open().check()
        let fault = Fault(file: SampleFolder.history, line: 2, kind: .missingField("record"), scope: .notice)
        #expect(faults == [fault])
    }
}
