import PlanModel
import Records
import Testing

struct RefTests {
    /// Refs as the papers run; every pair is compared both ways.
    @Test(arguments: [
        [
            "I", "I.2.1", "II", "III", "IV.1", "IV.2", "IV.10", "V.1", "V.2", "V.para", "IX", "X", "XI", "XIV", "XL",
            "C.1",
        ],
        [
            "IV.1", "IV.1.1", "IV.1.3", "IV.1.3.1", "IV.1.3.10", "IV.1.4", "IV.1.a", "IV.1.b", "IV.1.c", "IV.1.d",
            "IV.1.đ", "IV.1.e", "IV.1.g", "IV.1.o", "IV.1.ô", "IV.1.ơ", "IV.1.para", "IV.1.+1", "IV.1.+2", "IV.2",
        ],
        ["II.3.1", "II.3.2", "II.3.2~2", "II.3.2~10", "II.3.3", "II.3.b", "II.3.b~2", "II.3.c"],
        ["1.4", "2.1", "3.4", "10.1", "C.1", "C.2", "C.10", "act.1", "duty.year"],
        ["A", "A.I.2", "A.II.1", "A.IX.1", "A.X.1", "B.I.1", "+1", "C"],
        ["A.I.1", "B.II.1", "C.I.1", "C.II.3", "D.I.1", "end", "end.1", "end.2"],
        ["1", "2", "10", "C.1", "end.1"],
        ["III.1.e", "III.1.f", "III.1.g", "III.1.w", "III.1.x"],
    ])
    func paperOrder(refs: [String]) {
        for (index, earlier) in refs.enumerated() {
            for later in refs[(index + 1)...] {
                #expect(Ref(earlier) < Ref(later))
                #expect(!(Ref(later) < Ref(earlier)))
            }
            #expect(!(Ref(earlier) < Ref(earlier)))
        }
    }

    @Test(arguments: [("IV.1.dd", "IV.1.đ"), ("dd", "đ"), ("IV.1.d", "IV.1.d"), ("IV.ddd.2", "IV.ddd.2")])
    func ddStandsForĐ(typed: String, stored: String) {
        #expect(Ref(typed: typed) == Ref(stored))
    }

    @Test func below() {
        #expect(Ref("IV.1.3").isInside(Ref("IV.1")))
        #expect(Ref("IV.1.3").isInside(Ref("IV")))
        #expect(!Ref("IV.10").isInside(Ref("IV.1")))
        #expect(!Ref("IV.1").isInside(Ref("IV.1")))
        #expect(!Ref("IV").isInside(Ref("IV.1")))
        #expect(Ref("IV.1.đ").parent == Ref("IV.1"))
        #expect(Ref("IV").parent == nil)
    }

    @Test func headingsBlocksAndNormsAreKnownByTheirKind() {
        #expect(RecordKind.section.record(Ref("IV.1")) == Ref("s.IV.1"))
        #expect(RecordKind.section.record(Ref("s.abcdefgh")) == Ref("s.abcdefgh"))
    }

    @Test func recordIDs() {
        let point = RecordID(PlanID("an-giang-2021"), Ref("IV.1.đ"))
        #expect(point.description == "an-giang-2021/IV.1.đ")
        #expect(RecordID(typed: "an-giang-2021/IV.1.dd") == point)
        #expect(RecordID(typed: "an-giang-2021/IV.1.đ") == point)
        #expect(RecordID(typed: "p/IV.1.o\u{0302}")?.record == Ref("IV.1.ô"))
        #expect(RecordID(typed: "p/duty.year")?.record == Ref("duty.year"))
        for text in ["", "an-giang-2021", "an-giang-2021/", "/IV.1", "An Giang/IV.1", "an_giang/IV"] {
            #expect(RecordID(typed: text) == nil)
        }
    }
}

struct AgencyReferenceTests {
    @Test(arguments: [
        ("so-y-te", AgencyReference(AgencyID("so-y-te"))),
        ("ubnd-huyen@chau-doc", AgencyReference(AgencyID("ubnd-huyen"), scope: .unit(UnitID("chau-doc")))),
        ("ubnd-huyen@*", AgencyReference(AgencyID("ubnd-huyen"), scope: .all)),
    ])
    func writtenForm(text: String, reference: AgencyReference) {
        #expect(AgencyReference(text) == reference)
        #expect(reference.description == text)
    }

    @Test(arguments: ["", "@", "so-y-te@", "@chau-doc", "@*", "Sở Y tế", "so_y_te", "a@b@c", "a@**", "a@* "])
    func notMadeOfSlugs(text: String) {
        #expect(AgencyReference(text) == nil)
    }
}
