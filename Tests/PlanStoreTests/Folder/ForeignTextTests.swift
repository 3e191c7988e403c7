import Records
import Testing

@testable import Disk
@testable import PlanFormat
@testable import PlanStore

/// Texts that other programs saved or copied: told with the way out, mended by a repair, and nothing in them lost.
@Suite struct ForeignTextTests {
    /// How Notepad saves.
    enum Form: CaseIterable, Sendable {
        case markedUTF8, littleEndian, bigEndian

        func of(_ text: String) -> [UInt8] {
            let units = Array(text.utf16)
            return switch self {
            case .markedUTF8: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case .littleEndian: [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case .bigEndian: [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            }
        }
    }

    @Test(arguments: Form.allCases)
    func filesAreTakenOverAsTheyWere(_ form: Form) throws {
        for file in [SampleFolder.plan, "agencies.json", "units/an-giang.json", "observances.json"] {
            let sample = try SampleFolder()
            _ = try sample.open().repair(by: "Lan")
            let text = sample.text(file)
            try sample.write(form.of(text), to: file)
            let folder = try sample.open()
            #expect(folder.check().contains { $0.file == file && $0.needsAttention }, "\(file)")
            let report = try folder.repair(by: "Lan")
            #expect(report.done == [Repair(file: file, kind: .savedAsUTF8)])
            #expect(sample.text(file) == text)
            #expect(try sample.open().check() == [])
        }
    }

    @Test(arguments: Form.allCases)
    func aHistoryLosesNoLine(_ form: Form) throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.repair(by: "Lan")
        _ = try folder.commit(.done(.first), by: "Lan")
        _ = try folder.commit(.done(.point), by: "Lan")
        let text = sample.text(SampleFolder.history)
        try sample.write(form.of(text), to: SampleFolder.history)
        // Other plans go on; this one only where a line of ours is read behind the others.
        _ = try folder.commit(.done(.other), by: "Minh")
        if form == .markedUTF8 {
            #expect(try folder.history().count == 3)
            _ = try folder.commit(.set(.first, "newDue", to: .string("2026-12-01")), by: "Lan")
            #expect(sample.bytes(SampleFolder.history)?.starts(with: form.of(text)) == true)
        } else {
            #expect(throws: CommitError.self) {
                try folder.commit(.set(.first, "newDue", to: .string("2026-12-01")), by: "Lan")
            }
            #expect(sample.bytes(SampleFolder.history) == form.of(text))
        }
        #expect(!folder.unreadHistories.isEmpty || form != .markedUTF8)
        #expect(try folder.repair(by: "Lan").done.map(\.kind) == [.savedAsUTF8])
        #expect(sample.text(SampleFolder.history).hasPrefix(text))
        #expect(folder.check() == [])
        #expect(try folder.undo(by: "Lan").saved.count == 1)
    }

    @Test(arguments: Form.allCases)
    func theMarkOfTheFolderIsTakenOverBeforeItIsOpened(_ form: Form) throws {
        let sample = try SampleFolder()
        let text = sample.text("folder.json")
        try sample.write(form.of(text), to: "folder.json")
        #expect(throws: FolderError.self) { try sample.open() }
        let mended = try PlanFolder.repairMark(at: sample.path, system: PosixSystem(), clock: .ticking(), by: "Lan")
        #expect(mended == Repair(file: "folder.json", kind: .savedAsUTF8))
        #expect(sample.text("folder.json") == text)
        #expect(
            try PlanFolder.repairMark(at: sample.path, system: PosixSystem(), clock: .ticking(), by: "Lan") == nil)
    }

    @Test func whatIsNoTextEvenSoStays() throws {
        let sample = try SampleFolder()
        for bytes in [[0xFF, 0xFE, 0x00], [0xFF, 0xFE, 0x00, 0xD8], [0xEF, 0xBB, 0xBF, 0x7B]] as [[UInt8]] {
            try sample.write(bytes, to: SampleFolder.plan)
            let folder = try sample.open()
            _ = try folder.repair(by: "Lan")
            #expect(sample.bytes(SampleFolder.plan) == bytes)
            #expect(folder.check().contains { $0.file == SampleFolder.plan })
        }
    }

    // MARK: Conflict copies

    static let copies = [
        "an-giang-2021.sync-conflict-20211112-101010-ABCDEFG.jsonl",
        "an-giang-2021 (Lan's conflicted copy 2021-11-12).jsonl", "an-giang-2021 (conflicted copy).jsonl",
        "an-giang-2021-PC-LAN.jsonl", "an-giang-2021-pc-lan.jsonl", "an-giang-2021 (1).jsonl",
        "Bản sao của an-giang-2021.jsonl", "an-giang-2021 - Copy.jsonl",
    ]

    @Test(arguments: copies)
    func aCopyOfAHistoryIsNamedAndTakenIn(_ name: String) throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        let begun = sample.text(SampleFolder.history)
        _ = try folder.commit(.done(.point), by: "Lan")
        let ours = sample.lines()
        // A colleague went on from the same line, and wrote one that nobody can read.
        let theirs = ours[1].replacing("\"by\":\"Lan\"", with: "\"by\":\"Minh\"")
            .replacing("\"id\":\"2026", with: "\"id\":\"2025")
        try sample.write(begun + theirs + "\nđứt\n", to: "history/" + name)
        #expect(try folder.history().count == 2)
        #expect(folder.unreadHistories.map(\.file) == ["history/" + name])
        let told = folder.check().filter(\.needsAttention)
        #expect(told.map(\.kind) == [.historyCopy(of: "an-giang-2021")])
        #expect(try folder.undo(by: "Lan").saved == [.point])
        _ = try folder.redo(by: "Lan")
        let before = sample.lines()
        let report = try folder.repair(by: "Lan")
        #expect(report.done.contains(Repair(file: "history/" + name, kind: .tookInCopy(lines: 1))))
        #expect(Set(sample.lines()) == Set(before + [theirs]))
        #expect(sample.text("history/an-giang-2021.torn") == "đứt\n")
        #expect(!sample.names("history").contains(name))
        let isInTheWay = folder.check().contains(where: { $0.needsAttention })
        #expect(!isInTheWay)
    }

    @Test func historiesOfPlansWithSimilarIDsAreNoCopies() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        _ = try folder.commit(.done(.first), by: "Lan")
        let line = sample.text(SampleFolder.history).replacing("\"id\":\"2026", with: "\"id\":\"2025")
        try sample.write(line, to: "history/an-giang-2021-2.jsonl")
        #expect(try folder.history().count == 2)
        #expect(folder.unreadHistories == [])
    }

    @Test(arguments: ["history/ghi chú.txt", "history/x y.jsonl", "figures/An Giang.json", "units/bản sao.json"])
    func anOddNameIsTold(_ name: String) throws {
        let sample = try SampleFolder()
        try sample.write("{}", to: name)
        #expect(try sample.open().check().contains { $0.file == name && $0.needsAttention })
    }

    @Test(arguments: ["agencies-PC-LAN.json", "observances (1).json", "units.sync-conflict-20211112-101010-A.json"])
    func aCopyOfAnotherFileIsTold(_ name: String) throws {
        let sample = try SampleFolder()
        try sample.write("{}", to: name)
        let kinds = try sample.open().check().filter { $0.file == name }.map(\.kind)
        #expect(kinds.count == 1)
        if case .conflictCopy? = kinds.first {} else { Issue.record("\(kinds)") }
    }
}
