import PlanModel
import Records
import Testing

struct MarkSeriesTests {
    @Test(arguments: [
        (MarkSeries.roman, ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"]),
        (.arabic, ["1", "2", "3"]),
        (.letter, ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q"]),
        (.capital, ["A", "B", "C", "D"]),
    ]) func marksFollowEachOther(_ series: MarkSeries, _ marks: [String]) {
        #expect((1...marks.count).map(series.mark) == marks)
        #expect(marks.map(series.number) == Array(1...marks.count))
        #expect(MarkSeries(beginningWith: marks[0]) == series)
    }

    @Test func aSeriesEnds() {
        #expect(MarkSeries.letter.mark(23) == "y" && MarkSeries.letter.mark(24) == nil)
        #expect(MarkSeries.roman.mark(0) == nil)
    }

    @Test(arguments: ["para", "+1", "end", ""]) func whatCountsNothingBeginsNone(_ mark: String) {
        #expect(MarkSeries(beginningWith: mark) == nil)
    }

    private func plan() -> Plan {
        Plan(
            id: PlanID("a-2026"), unit: UnitID("a"), year: 2026,
            document: OfficialDocument(
                kind: .plan, number: nil, issuedOn: nil, place: nil, title: "A",
                issuer: OfficialDocument.NamedBody(agency: nil, printed: "A"),
                signatory: OfficialDocument.Signatory(name: nil, capacity: [])))
    }

    @Test(arguments: [
        ([String](), nil, "I"), (["I", "II"], nil, "III"), (["1", "2"], nil, "3"), (["A", "B"], nil, "C"),
        (["I", "C"], nil, "II"), (["I", "II"], "II", "II.1"), (["I", "II", "II.1"], "II.1", "II.1.a"),
        (["I", "I.1", "I.1.1"], "I", "I.2"), (["II", "II.1", "II.1.1", "II.2"], "II.2", "II.2.1"),
        (["A"], "A", "A.I"), (["I", "I.a", "I.d"], "I", "I.đ"), (["II", "II.1", "II.para"], "II", "II.2"),
    ]) func theNextRefGoesOnAsThePaperDoes(_ refs: [String], _ heading: String?, _ next: String) {
        var plan = plan()
        plan.sections = refs.map { Plan.Section(ref: Ref($0), title: $0) }
        #expect(plan.freeRef(under: heading.map { Ref($0) })?.description == next)
    }
}
