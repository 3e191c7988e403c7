import PlanModel
import Records
import Testing

@testable import JSONText
@testable import PlanFormat
@testable import PlanStore

/// Lists that grow for years: a history holds what was added to them, not the list again and again.
@Suite struct LongListTests {
    private func sample(format: Int) throws -> SampleFolder {
        let sample = try SampleFolder()
        try sample.replace("\"format\": 1", with: "\"format\": \(format)", in: "folder.json")
        return sample
    }

    private func notes(_ count: Int, since first: Int = 1) -> [FieldValue] {
        (first..<(first + count)).map { .note("\($0)") }
    }

    /// Adds one note to what the folder has.
    @discardableResult
    private func add(_ note: FieldValue, to folder: PlanFolder, by author: String = "Lan") throws -> CommitReceipt {
        let task = folder.snapshot.library.task(.first)?.task
        let old = task?.progress.notes.map(\.fieldValue) ?? []
        return try folder.commit(
            .set(.first, "notes", from: old.isEmpty ? nil : .array(old), to: .array(old + [note])), by: author)
    }

    private func texts(_ folder: PlanFolder) -> [String] {
        folder.snapshot.library.task(.first)?.task.progress.notes.map(\.text) ?? []
    }

    @Test func aLineOfElementsIsReadAsItWasWritten() throws {
        let entry = HistoryEntry(
            id: "2", action: "1", at: "", by: "Lan", record: .first,
            fields: [
                FieldChange(FieldPath("evidence"), taking: [.evidence("1")], adding: []),
                FieldChange(FieldPath("notes"), taking: [.note("a")], adding: [.note("b"), .note("c")]),
                FieldChange(FieldPath("status"), from: nil, to: .string("done")),
            ])
        let bytes = HistoryLine.bytes(entry)
        #expect(try HistoryLine.entry(bytes[...], line: 1, plan: RecordID.first.plan) == entry)
        #expect(String(decoding: bytes, as: UTF8.self).contains(#","set":{"status":[null,"done"]},"add":{"notes":[{"#))
        for wrong in [#""add":[]"#, #""add":{"notes":{}}"#, #""set":{},"take":{"notes":null}"#] {
            let line = #"{"id":"2","action":"2","at":"","by":"Lan","record":"IV.1.1",\#(wrong)}"#
            #expect(HistoryFile(Array(line.utf8), plan: RecordID.first.plan, file: "h").faults.count == 1)
        }
    }

    @Test func aShortListLeavesTheFormatAsItIs() throws {
        let sample = try sample(format: 1)
        let folder = try sample.open()
        for note in notes(16) { try add(note, to: folder) }
        #expect(sample.lines().allSatisfy { !$0.contains("\"add\"") })
        #expect(sample.text("folder.json") == SampleTexts.mark)
        #expect(try sample.open(understanding: .first).snapshot.access == .writable)
        try add(.note("17"), to: folder)
        #expect(sample.lines().last?.contains(#""set":{},"add":{"notes":[{"#) == true)
        #expect(sample.text("folder.json") == SampleTexts.mark.replacing("\"format\": 1", with: "\"format\": 2"))
        #expect(try sample.open(understanding: .first).snapshot.access != .writable)
        #expect(folder.check() == [])
    }

    @Test(arguments: [1, 2]) func longAndShortListsAreTakenBackAndDoneAgain(_ format: Int) throws {
        let sample = try sample(format: format)
        var states = [sample.text(SampleFolder.plan)]
        let folder = try sample.open()
        for note in notes(20) {
            try add(note, to: folder)
            states.append(sample.text(SampleFolder.plan))
        }
        for state in states.dropLast().reversed() {
            _ = try folder.undo(by: "Lan")
            #expect(sample.text(SampleFolder.plan) == state)
        }
        #expect(folder.check() == [])
        for state in states.dropFirst() {
            _ = try folder.redo(by: "Lan")
            #expect(sample.text(SampleFolder.plan) == state)
        }
        #expect(folder.check() == [])
    }

    @Test func aColleaguesAdditionsStay() throws {
        let sample = try sample(format: 2)
        let folder = try sample.open()
        try add(.note("của Lan"), to: folder)
        try add(.note("của Minh", by: "Minh"), to: folder, by: "Minh")
        _ = try folder.undo(by: "Lan")
        #expect(texts(folder) == ["của Minh"])
        _ = try folder.redo(by: "Lan")
        #expect(Set(texts(folder)) == ["của Lan", "của Minh"])
        #expect(folder.check() == [])
        // Equal ones are as good as each other.
        try add(.note("hai"), to: folder)
        try add(.note("hai"), to: folder)
        _ = try folder.undo(by: "Lan")
        #expect(texts(folder).filter { $0 == "hai" }.count == 1)
        _ = try folder.redo(by: "Lan")
        #expect(texts(folder).filter { $0 == "hai" }.count == 2)
        #expect(folder.check() == [])
    }

    /// The figures of the note: 10,000 notes of a sentence each.
    @Test func tenThousandNotesAreFourMegabytesOfHistory() throws {
        let sample = try sample(format: 2)
        let sentence = "đã làm việc với Ủy ban nhân dân huyện, thống nhất nội dung, báo cáo lại vào thứ hai tuần sau"
        let folder = try sample.open()
        try add(.note(sentence + " 0"), to: folder)
        let line = try #require(sample.bytes(SampleFolder.history))
        let plan = try #require(sample.bytes(SampleFolder.plan))
        try add(.note(sentence + " 1"), to: folder)
        let lineLength = try #require(sample.bytes(SampleFolder.history)).count - line.count
        let noteLength = try #require(sample.bytes(SampleFolder.plan)).count - plan.count
        #expect(lineLength * 10_000 < 5_000_000, "\(lineLength) bytes a line")
        #expect(noteLength * 10_000 < 4_000_000, "\(noteLength) bytes a note")
        // The last of them is not longer than the first ones, and goes as they do.
        let many = notes(10_000).map { CanonicalJSON().line($0).dropLast() }.joined(separator: Array(",\n".utf8))
        let other = try self.sample(format: 2)
        try other.replace(
            #""title": "Truyền thông""#,
            with: #""title": "Truyền thông", "notes": [\#(String(decoding: Array(many), as: UTF8.self))]"#,
            in: SampleFolder.plan)
        let long = try other.open()
        let point = try #require(long.snapshot.library.task(.point)?.task.progress.notes.map(\.fieldValue))
        #expect(point.count == 10_000)
        _ = try long.commit(
            .set(.point, "notes", from: .array(point), to: .array(point + [.note(sentence + " 2")])), by: "Lan")
        #expect((other.bytes(SampleFolder.history) ?? []).count <= lineLength + 8)
        let full = other.text(SampleFolder.plan)
        _ = try long.undo(by: "Lan")
        _ = try long.redo(by: "Lan")
        #expect(other.text(SampleFolder.plan) == full && long.check() == [])
    }

    @Test func anInterruptedAdditionIsNeitherLostNorDoneTwice() throws {
        let prepared = try sample(format: 2)
        try add(.note("một"), to: try prepared.open())
        let counting = FaultySystem()
        let counted = try SampleFolder(copying: prepared)
        try add(.note("một"), to: try counted.open(counting))
        for nth in 1...counting.calls.count {
            let died = try SampleFolder(copying: prepared)
            guard let folder = try? died.open(FaultySystem(failing: .stop(nth))) else { continue }
            let isTold = (try? add(.note("một"), to: folder)) != nil
            let after = try died.open()
            #expect(texts(after).count == died.lines().count && after.check() == [], "call \(nth)")
            #expect(!isTold || texts(after).count == 2, "call \(nth)")
        }
    }

    @Test func aRepairShortensOldLines() throws {
        let sample = try sample(format: 1)
        let set = (1...40).map { count in
            let lists = [count - 1, count].map { count in
                String(decoding: CanonicalJSON().line(.array(notes(count))).dropLast(), as: UTF8.self)
            }
            let id = "20260101T000000.\(100_000_000 + count)Z-00000000"
            return """
                {"id":"\(id)","action":"\(id)","at":"2026-01-01T00:00:00+07:00","by":"Lan","record":"IV.1.1",\
                "set":{"notes":[\(count == 1 ? "null" : lists[0]),\(lists[1])]},"room":"12"}
                """
        }
        let last = String(decoding: CanonicalJSON().line(.array(notes(40))).dropLast(), as: UTF8.self)
        try sample.replace(#""id": "IV.1.1","#, with: #""id": "IV.1.1", "notes": \#(last),"#, in: SampleFolder.plan)
        try sample.write(set.joined(separator: "\n") + "\n", to: SampleFolder.history)
        let folder = try sample.open()
        _ = try folder.repair(by: "Minh")
        let lines = sample.lines()
        #expect(lines.count == 40 && lines.allSatisfy { $0.hasSuffix(#","room":"12"}"#) })
        #expect(lines.filter { $0.contains(#""add":{"notes":[{"#) }.count == 24)
        #expect(lines.map { $0.prefix(44) } == set.map { $0.prefix(44) })
        #expect(folder.check() == [] && folder.snapshot.access == .writable)
        // In a folder of format 2 the short lists are shortened too, but for the first of one note, and once is enough.
        let again = try folder.repair(by: "Minh")
        #expect(sample.lines().filter { $0.contains(#""add":{"notes":[{"#) }.count == 39)
        #expect(again.done.count == 1)
        #expect(try folder.repair(by: "Minh").done.isEmpty)
        _ = try folder.undo(by: "Lan")
        #expect(texts(folder) == (1...39).map(String.init))
    }

    @Test func theShortFormOfALineStaysInAMerge() throws {
        let (first, second) = (notes(1), notes(2))
        func line(_ fields: FieldChange, _ id: String = "2") -> [UInt8] {
            HistoryLine.bytes(
                HistoryEntry(id: id, action: id, at: "", by: "Lan", record: .first, fields: [fields]))
        }
        let long = line(FieldChange(FieldPath("notes"), from: .array(first), to: .array(second)))
        let short = line(FieldChange(FieldPath("notes"), taking: [], adding: [.note("2")]))
        let edited = line(FieldChange(FieldPath("notes"), from: .array(first), to: .array(second + first)))
        for base in [[], long, short] {
            for (ours, theirs) in [(long, short), (short, long), (short, edited), (edited, short)] {
                #expect(HistoryMerge(base: base, ours: ours, theirs: theirs).bytes == short)
            }
        }
    }

    @Test func valuesThatWereWrittenSideBySideAreNoHandsWork() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.set(.first, "status", to: .string("inProgress")), by: "Lan")
        let common = sample.text(SampleFolder.history)
        _ = try folder.commit(.set(.first, "status", from: .string("inProgress"), to: .string("done")), by: "Lan")
        let mine = sample.text(SampleFolder.plan)
        _ = try folder.undo(by: "Lan")
        let other = HistoryEntry(
            id: "20270101T000000.000000000Z-00000000", action: "20270101T000000.000000000Z-00000000", at: "",
            by: "Minh",
            record: .first,
            fields: [FieldChange(FieldPath("status"), from: .string("inProgress"), to: .string("suspended"))])
        try sample.write(
            common + sample.lines()[1] + "\n" + String(decoding: HistoryLine.bytes(other), as: UTF8.self),
            to: SampleFolder.history)
        // A person decided for either of them.
        try sample.write(mine, to: SampleFolder.plan)
        #expect(try sample.open().check() == [])
        try sample.write(mine.replacing(#""status": "done""#, with: #""status": "suspended""#), to: SampleFolder.plan)
        #expect(try sample.open().check() == [])
        // What both of them replaced is nobody's.
        try sample.write(mine.replacing(#""status": "done""#, with: #""status": "inProgress""#), to: SampleFolder.plan)
        #expect(try sample.open().check().count == 1)
    }
}
