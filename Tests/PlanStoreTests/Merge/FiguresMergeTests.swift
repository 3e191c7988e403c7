import JSONText
import PlanFormat
import PlanMerge
import PlanModel
import Records
import Testing

/// Figures that two machines entered, brought together.
struct FiguresMergeTests {
    private func file(_ values: [(String, String)]) -> String {
        let records = values.map { year, value in
            "{ \"id\": \"1.1:\(year)\", \"target\": \"1.1\", \"year\": \(year), \"value\": \"\(value)\" }"
        }
        return "{ \"unit\": \"an-giang\", \"values\": [\(records.joined(separator: ", "))], \"money\": [] }"
    }

    private func merge(
        _ ours: [(String, String)], _ theirs: [(String, String)], base: [(String, String)]?
    ) throws -> (values: [String], conflicts: [MergeConflict]) {
        let merge = FileMerge(
            base: base.map { Array(file($0).utf8) } ?? [], ours: Array(file(ours).utf8),
            theirs: Array(file(theirs).utf8), path: "figures/an-giang.json")
        let outcome = try merge.run()
        let values = try JSONDocument(outcome.bytes).root.fieldValue().members?["values"]?.elements ?? []
        return (values.compactMap { $0.members?["value"]?.text }, outcome.conflicts)
    }

    @Test func valuesOfDifferentYearsAreBothKept() throws {
        let merged = try merge(
            [("2022", "50"), ("2023", "51.50")], [("2022", "50"), ("2024", "52.3")], base: [("2022", "50")])
        #expect(Set(merged.values) == ["50", "51.50", "52.3"] && merged.conflicts.isEmpty)
    }

    @Test func bothMayBeginTheFile() throws {
        let merged = try merge([("2023", "51.5")], [("2024", "52.3")], base: nil)
        #expect(Set(merged.values) == ["51.5", "52.3"] && merged.conflicts.isEmpty)
    }

    /// Rosters are merged body by body.
    @Test func bothMayNameBodiesOfAGroup() throws {
        func roster(_ bodies: [(String, String)]) -> [UInt8] {
            let records = bodies.map { body, from in
                "{ \"id\": \"doan-the:\(body)\", \"group\": \"doan-the\", \"body\": \"\(body)\", \"from\": \"\(from)\" }"
            }
            return Array("{ \"unit\": \"an-giang\", \"members\": [\(records.joined(separator: ", "))] }".utf8)
        }
        let (old, new) = ("2021-01-01", "2022-01-01")
        let outcome = try FileMerge(
            base: roster([("a", old), ("b", old)]), ours: roster([("a", new), ("b", old), ("c", old)]),
            theirs: roster([("b", old), ("a", old), ("d", old)]), path: "rosters/an-giang.json"
        ).run()
        let members = try JSONDocument(outcome.bytes).root.fieldValue().members?["members"]?.elements ?? []
        #expect(outcome.conflicts.isEmpty)
        #expect(Set(members.compactMap { $0.members?["body"]?.text }) == ["a", "b", "c", "d"])
        let first = members.first { $0.members?["body"]?.text == "a" }
        #expect(first?.members?["from"] == .string(new))
    }

    /// Two machines record what bodies said of one draft, and one of them the next step.
    @Test func bothMayRecordReplies() throws {
        func register(_ replies: [String], submitted: Bool = false) -> [UInt8] {
            let said = replies.map { "\"\($0)\": { \"on\": \"2026-01-15\" }" }.joined(separator: ", ")
            let next =
                submitted
                ? ", { \"id\": \"k.b\", \"plan\": \"p\", \"step\": \"submitted\", \"on\": \"2026-01-16\" }" : ""
            return Array(
                "{ \"unit\": \"an-giang\", \"steps\": [{ \"id\": \"k.a\", \"plan\": \"p\", \"step\": \"opinionsAsked\", \"on\": \"2026-01-08\", \"replies\": { \(said) } }\(next)] }"
                    .utf8)
        }
        let outcome = try FileMerge(
            base: register(["so-noi-vu"]), ours: register(["so-noi-vu", "so-y-te"], submitted: true),
            theirs: register(["so-noi-vu", "so-tu-phap"]), path: "signing/an-giang.json"
        ).run()
        let steps = try JSONDocument(outcome.bytes).root.fieldValue().members?["steps"]?.elements ?? []
        #expect(outcome.conflicts.isEmpty && steps.count == 2)
        #expect(
            Set(steps.first?.members?["replies"]?.members?.keys.map(\.self) ?? [])
                == ["so-noi-vu", "so-y-te", "so-tu-phap"])
    }

    /// Two offices make letters, and one enters the number of an older one.
    @Test func bothMayMakeLetters() throws {
        func register(_ letters: [(String, String?)]) -> [UInt8] {
            let records = letters.map { id, number in
                let signed = number.map { ", \"number\": \"\($0)\"" } ?? ""
                return "{ \"id\": \"\(id)\", \"plan\": \"an-giang-2021\", \"to\": [\"so-y-te\"], \"from\": \"issuer\", "
                    + "\"madeOn\": \"2021-11-20\"\(signed) }"
            }
            return Array("{ \"unit\": \"an-giang\", \"letters\": [\(records.joined(separator: ", "))] }".utf8)
        }
        let outcome = try FileMerge(
            base: register([("l.a", nil)]), ours: register([("l.a", "45/UBND-VX"), ("l.b", nil)]),
            theirs: register([("l.a", nil), ("l.c", nil)]), path: "letters/an-giang.json"
        ).run()
        let letters = try JSONDocument(outcome.bytes).root.fieldValue().members?["letters"]?.elements ?? []
        #expect(outcome.conflicts.isEmpty)
        #expect(Set(letters.compactMap { $0.members?["id"]?.text }) == ["l.a", "l.b", "l.c"])
        #expect(letters.first { $0.members?["id"]?.text == "l.a" }?.members?["number"] == .string("45/UBND-VX"))
    }

    /// Two people change forms: one renames a figure and the other adds one.
    @Test func bothMayChangeAForm() throws {
        func file(_ figures: [(String, String)]) -> [UInt8] {
            let records = figures.map { "{ \"id\": \"\($0)\", \"label\": \"\($1)\", \"unit\": \"x\" }" }
            return Array(
                ("{ \"unit\": \"an-giang\", \"forms\": [{ \"id\": \"nam\", \"title\": \"t\", \"reports\": [], "
                    + "\"figures\": [\(records.joined(separator: ", "))] }] }").utf8)
        }
        let outcome = try FileMerge(
            base: file([("1", "a"), ("2", "b")]), ours: file([("1", "c"), ("2", "b")]),
            theirs: file([("1", "a"), ("2", "b"), ("3", "d")]), path: "forms/an-giang.json"
        ).run()
        #expect(outcome.conflicts.isEmpty)
        let read = ReferenceFile<FormRegister>(forms: outcome.bytes, file: "forms/an-giang.json")
        #expect(read.faults.isEmpty && read.value?.forms.first?.figures.map(\.label) == ["c", "b", "d"])
    }

    @Test func twoValuesOfOneYearAreLeftToAPerson() throws {
        let merged = try merge([("2022", "50.1")], [("2022", "50.2")], base: [("2022", "50")])
        #expect(merged.values == ["50.1"])
        #expect(merged.conflicts.map(\.place) == ["values/1.1:2022/value"])
        #expect(merged.conflicts.first?.theirs == .string("50.2"))
    }
}
