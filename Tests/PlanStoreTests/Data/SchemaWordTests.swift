import Foundation
import PlanModel
import Testing

/// The words that the schemas allow are those that the model knows, and the other way round.
@Suite struct SchemaWordTests {
    private func schema(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(CreationTests.data)/schema/\(name).schema.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// Every list of words in a schema, as sets; null left aside.
    private func wordLists(_ value: Any) -> Set<Set<String>> {
        if let object = value as? [String: Any] {
            var lists = object.values.reduce(into: Set<Set<String>>()) { $0.formUnion(wordLists($1)) }
            if let words = object["enum"] as? [Any] { lists.insert(Set(words.compactMap { $0 as? String })) }
            return lists
        }
        if let array = value as? [Any] { return array.reduce(into: []) { $0.formUnion(wordLists($1)) } }
        return []
    }

    private func words<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> Set<String>
    where Word.RawValue == String {
        Set(type.allCases.map(\.rawValue))
    }

    @Test func plans() throws {
        let lists = wordLists(try schema("plan"))
        for list in [
            words(Plan.State.self), words(OfficialDocument.Kind.self), words(OfficialDocument.Purpose.self),
            words(OfficialDocument.OutsideField.self), words(TaskNote.Kind.self),
            words(Citation.Kind.self),
            words(Plan.Section.Part.self), words(PlanTask.Kind.self), words(PlanTask.Role.self),
            words(Timing.Landmark.self), words(TaskStatus.self), words(ReportingDuty.Kind.self),
            words(AdministrativeUnit.Level.self),
        ] {
            #expect(lists.contains(list), "\(list.sorted())")
        }
    }

    @Test func reference() throws {
        let units = wordLists(try schema("units"))
        #expect(units.contains(words(AdministrativeUnit.Level.self)))
        #expect(units.contains(words(AdministrativeUnit.Kind.self)))
        let agencies = wordLists(try schema("agencies"))
        #expect(agencies.contains(words(Agency.Level.self)))
        #expect(agencies.contains(words(Agency.Class.self)))
        #expect(wordLists(try schema("observances")).contains(words(Observance.Kind.self)))
        #expect(wordLists(try schema("legal")).contains(words(Citation.Kind.self)))
        let targets = wordLists(try schema("targets"))
        #expect(targets.contains(words(StrategyTarget.Measure.self)))
        #expect(targets.contains(words(StrategyTarget.Direction.self)))
        #expect(targets.contains(words(TargetValue.Bound.self)))
        #expect(wordLists(try schema("signing")).contains(words(SigningRegister.Act.self)))
        #expect(wordLists(try schema("folder")).contains(words(Weekday.self)))
    }
}
