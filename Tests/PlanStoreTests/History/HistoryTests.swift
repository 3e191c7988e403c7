import Records
import Testing

@testable import JSONText
@testable import PlanFormat
@testable import PlanStore

@Suite struct HistoryTests {
    private let plan = PlanID("an-giang-2021")

    private func entry(
        _ id: String, _ action: String, by author: String = "Lan", _ record: String = "IV.1.1", undoes: String? = nil
    ) -> HistoryEntry {
        HistoryEntry(
            id: id, action: action, at: "", by: author, record: RecordID(plan, Ref(record)),
            fields: [FieldChange(FieldPath("status"), from: nil, to: .string("done"))], undoes: undoes)
    }

    @Test func aLineIsReadAsItWasWritten() throws {
        let entry = HistoryEntry(
            id: "2", action: "1", at: "2026-11-21T09:12:00+07:00", by: "Lan \"Sở\"", record: .point,
            fields: [
                FieldChange(FieldPath("evidence"), from: nil, to: .array([.evidence("12/BC\n")])),
                FieldChange(FieldPath("status"), from: .string("inProgress"), to: nil),
            ], note: "vì sao", undoes: "0")
        let bytes = HistoryLine.bytes(entry)
        #expect(bytes.filter { $0 == 0x0A }.count == 1)
        #expect(try HistoryLine.entry(bytes[...], line: 1, plan: plan) == entry)
        #expect(
            String(decoding: HistoryLine.bytes(self.entry("2", "1")), as: UTF8.self) == """
                {"id":"2","action":"1","at":"","by":"Lan","record":"IV.1.1","set":{"status":[null,"done"]}}

                """)
    }

    @Test func badLinesHideNoOthers() {
        let good = HistoryLine.bytes(entry("1", "1"))
        let torn = Array("{\"id\":\"4\",\"act".utf8)
        let text = good + Array("{\"id\":\"2\"}\n\nxyz\n".utf8) + good + torn
        let history = HistoryFile(text, plan: plan, file: "h")
        #expect(history.lines.map(\.number) == [1, 5])
        #expect(history.faults.map(\.line) == [2, 4, 6])
        #expect(
            history.faults.map(\.kind) == [
                .missingField("record"), .historyLine(.unknownWord("xyz")), .historyTorn(bytes: torn.count),
            ])
        #expect(history.faults.allSatisfy { $0.scope == .notice })
        #expect(history.tornOffset == text.count - torn.count)
        let end = HistoryEnd(of: text, plan: plan)
        #expect(end.lastID == "1" && end.tornOffset == text.count - torn.count && !end.lacksNewline)
        let cut = HistoryEnd(of: Array(good.dropLast()), plan: plan)
        #expect(cut.lastID == "1" && cut.tornOffset == nil && cut.lacksNewline)
        let none = HistoryEnd(of: [], plan: plan)
        #expect(none.lastID == nil && none.tornOffset == nil && !none.lacksNewline)
    }

    @Test func idsGrowAlsoWhenTheClockGoesBack() {
        let clock = StoreClock.ticking()
        var first = HistoryIDSource(clock: clock, after: nil)
        let one = first.make()
        #expect(one == "20261121T021201.000000000Z-1a2b3c4d")
        let two = first.make()
        #expect(two == "20261121T021201.000000001Z-1a2b3c4d")
        var earlier = HistoryIDSource(clock: .ticking(from: 1_000_000_000), after: HistoryID.latest([two, one]))
        let three = earlier.make()
        #expect(three == "20261121T021201.000000002Z-1a2b3c4d")
    }

    @Test func idsOfOthersSayNothingAboutTime() {
        let ours = "20261121T021201.000000000Z-1a2b3c4d"
        let theirs = ["zz", "zz-" + ours, "99991231T235959.999999999Z-ffffffff", "20261321T021201.000000000Z-1a2b3c4d"]
        #expect(HistoryID.latest(theirs) == nil)
        #expect(HistoryID.latest(theirs + [ours])?.sortable == String(ours.prefix(26)))
    }

    @Test(arguments: ["", "a/b", "../x", "a+b", "é", "a b", String(repeating: "z", count: 256)])
    func whatCannotBeAnIDIsNamedAndLeftOut(_ id: String) {
        for key in ["id", "action", "undoes"] {
            var members = ["id": "1", "action": "1", "undoes": "1"]
            members[key] = id
            let line = """
                {"id":"\(members["id"] ?? "")","action":"\(members["action"] ?? "")","at":"","by":"Lan",\
                "record":"IV.1.1","set":{},"undoes":"\(members["undoes"] ?? "")"}
                """
            let good = HistoryLine.bytes(entry("2", "2"))
            // Also as the last line without its end: it is whole all the same.
            let history = HistoryFile(good + Array(line.utf8), plan: plan, file: "h")
            #expect(history.lines.map(\.entry.id) == ["2"])
            #expect(history.faults.map(\.kind) == [.badHistoryID(field: key, text: members[key] ?? "")])
            #expect(history.tornOffset == nil && history.lacksNewline)
            let end = HistoryEnd(of: good + Array(line.utf8), plan: plan)
            #expect(end.lastID == "2" && end.tornOffset == nil && end.lacksNewline)
        }
    }

    @Test(arguments: ["", "IV/1", "IV 1", "IV.1\u{202E}", "\u{200B}", String(repeating: "I", count: 513)])
    func whatCannotBeARecordIsNamedAndLeftOut(_ record: String) {
        let line = HistoryLine.bytes(entry("1", "1", record))
        let history = HistoryFile(line, plan: plan, file: "h")
        #expect(history.lines.isEmpty && history.faults.map(\.kind) == [.badRecordID(record)])
    }

    @Test func timestampsAreWrittenWithTheirOffset() {
        #expect(Timestamp(seconds: 0).text == "1970-01-01T00:00:00+00:00")
        #expect(Timestamp(seconds: 1_795_227_120, utcOffset: 25_200).text == "2026-11-21T09:12:00+07:00")
        #expect(Timestamp(seconds: -1, utcOffset: -12_600).text == "1969-12-31T20:29:59-03:30")
        let moment = Timestamp(seconds: 1_795_227_120, nanoseconds: 5)
        #expect(Timestamp(sortable: moment.sortable) == moment)
        #expect(Timestamp(sortable: "20261331T021201.000000001Z") == nil)
        #expect(Timestamp(seconds: 1, nanoseconds: 999_999_999).adding(nanoseconds: 1) == Timestamp(seconds: 2))
    }

    @Test func undoGoesBackThroughOnesOwnActions() {
        func ledger(_ entries: [HistoryEntry]) -> (undo: String?, redo: String?) {
            let ledger = ActionLedger(entries, of: "Lan")
            return (ledger.toUndo.first?.action, ledger.toRedo.first?.action)
        }
        let one = entry("1", "1")
        let two = entry("2", "2")
        let foreign = entry("3", "3", by: "Minh")
        #expect(ledger([]) == (nil, nil))
        #expect(ledger([one, two, foreign]) == ("2", nil))
        let undoTwo = entry("4", "4", undoes: "2")
        #expect(ledger([one, two, foreign, undoTwo]) == ("1", "4"))
        let undoOne = entry("5", "5", undoes: "1")
        #expect(ledger([one, two, undoTwo, undoOne]) == (nil, "5"))
        let redoOne = entry("6", "6", undoes: "5")
        #expect(ledger([one, two, undoTwo, undoOne, redoOne]) == ("6", "4"))
        let undoRedo = entry("7", "7", undoes: "6")
        #expect(ledger([one, two, undoTwo, undoOne, redoOne, undoRedo]) == (nil, "7"))
        let new = entry("8", "8")
        #expect(ledger([one, two, undoTwo, new]) == ("8", nil))
    }

    @Test func whatAnIncompleteUndoLeftStillStands() {
        let entries = [
            entry("1", "1", "IV.1.1"), entry("2", "1", "IV.2.1"), entry("3", "3", "IV.1.1", undoes: "1"),
        ]
        let ledger = ActionLedger(entries, of: "Lan")
        #expect(ledger.toUndo.first?.entries.map(\.record.record.description) == ["IV.2.1"])
    }
}
