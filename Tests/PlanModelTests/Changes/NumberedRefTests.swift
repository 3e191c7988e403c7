import Records
import Testing

@Suite struct NumberedRefTests {
    @Test func onlyWhatStaffAddIsCounted() {
        #expect(NumberedRef(Ref("act.12")) == NumberedRef(stem: "act.", number: 12))
        #expect(NumberedRef(Ref("II.3.+1")) == NumberedRef(stem: "II.3.+", number: 1))
        for printed in ["II.3", "act.", "act.x", "act.0", "duty.year", "theme.2026", "1.1/2024", "+", ""] {
            #expect(NumberedRef(Ref(printed)) == nil, "\(printed)")
        }
    }

    @Test func aFreeNumberIsOneMoreThanTheGreatest() {
        let taken = ["act.1", "act.10", "act.9", "II.3.+2", "II.3.1"].map { Ref($0) }
        #expect(NumberedRef.free("act.", among: taken) == Ref("act.11"))
        #expect(NumberedRef.free("II.3.+", among: taken) == Ref("II.3.+3"))
        #expect(NumberedRef.free("II.4.+", among: taken) == Ref("II.4.+1"))
    }

    @Test func takenNumbersAreGivenAnewInOrder() {
        let plan = PlanID("an-giang-2021")
        let changes = ["act.1", "act.2", "II.1", "act.7"].map { id in
            RecordChange.inserting(RecordID(plan, Ref(id)), ["id": .string(id)])
        }
        let free = changes.withFreeIDs(among: [Ref("act.1"), Ref("act.3"), Ref("II.1")]) { _ in false }
        #expect(free.map(\.record.record.description) == ["act.4", "act.5", "II.1", "act.6"])
        #expect(free[0].fields[0].new == .object(["id": .string("act.4")]))
        #expect(changes.withFreeIDs(among: [Ref("act.1")]) { _ in true } == changes)
    }
}
