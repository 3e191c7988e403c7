import Records
import Testing

@testable import PlanStore

@Suite struct ListMergeTests {
    private func merged(_ found: String, _ old: String, _ new: String) -> String {
        func list(_ text: String) -> [FieldValue] { text.map { .string(String($0)) } }
        return ListMerge(found: list(found), old: list(old), new: list(new)).merged.compactMap(\.text).joined()
    }

    @Test func additionsAndRemovalsAreCarriedOver() {
        #expect(merged("", "", "a") == "a")
        #expect(merged("ab", "ab", "abc") == "abc")
        #expect(merged("ab", "ab", "cab") == "cab")
        #expect(merged("abx", "ab", "abc") == "abxc")
        #expect(merged("xab", "ab", "b") == "xb")
        #expect(merged("b", "ab", "abc") == "bc")
        #expect(merged("ac", "a", "ac") == "ac")
        #expect(merged("aa", "a", "aa") == "aa")
        #expect(merged("aa", "aa", "a") == "a")
    }

    @Test func repeatingAMergeChangesNothing() {
        for (found, old, new) in [("x", "", "a"), ("xab", "ab", "b"), ("", "", "aa"), ("ba", "a", "")] {
            let once = merged(found, old, new)
            #expect(merged(once, old, new) == once)
        }
    }

    @Test func unknownMembersAndLettersInPartsDoNotMatter() {
        let stored = FieldValue.object(["number": .string("So\u{302}\u{301} 1"), "scan": .int(3)])
        let known = FieldValue.evidence("Số 1")
        #expect(FieldComparison.isEqual(stored, known))
        let merge = ListMerge(found: [stored], old: [known], new: [known, .evidence("2")])
        #expect(merge.merged == [stored, .evidence("2")])
    }

    @Test func absenceIsWhatTheDefaultMeans() {
        #expect(FieldComparison(FieldPath("status")).isSame(nil, .string("notStarted")))
        #expect(FieldComparison(FieldPath("steps/0/done")).isSame(.bool(false), nil))
        #expect(FieldComparison(FieldPath("evidence")).isSame(.array([]), nil))
        #expect(FieldComparison(FieldPath("doneOn")).isSame(.null, nil))
        #expect(!FieldComparison(FieldPath("newDue")).isSame(.string("notStarted"), nil))
    }

    @Test func pendingNamesAreReadAsWritten() {
        let name = PendingName(
            path: SampleFolder.plan, file: RecordFile(PlanID("an-giang-2021")),
            action: "20261121T021201.000000000Z-1a2b3c4d", lineCount: 2)
        #expect(name.text == "plans+an-giang+an-giang-2021.json+20261121T021201.000000000Z-1a2b3c4d+2")
        #expect(PendingName(name.text) == name)
        #expect(name.file.id == PlanID("an-giang-2021"))
        let bad = [
            "", "x", "plans+..+x.json+1+1", "plans+a+b.json+1+0", "plans+a+b.json++1", "etc+a+b.json+1+1",
            "plans+a+b.json+1+1.merged",
        ]
        for bad in bad {
            #expect(PendingName(bad) == nil, "\(bad)")
        }
    }
}
