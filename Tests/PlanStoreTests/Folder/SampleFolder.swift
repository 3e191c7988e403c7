import Disk
import Glibc
import PlanFormat
import PlanStore
import Records
import Synchronization

/// A small data folder of its own for one test, removed with the object.
final class SampleFolder: Sendable {
    let path: String
    private let parent: String

    static let plan = "plans/an-giang/an-giang-2021.json"
    static let history = "history/an-giang-2021.jsonl"
    static let otherPlan = "plans/dak-lak/dak-lak-2020.json"
    static let otherHistory = "history/dak-lak-2020.jsonl"

    convenience init() throws {
        let texts = [
            "folder.json": SampleTexts.mark, "agencies.json": SampleTexts.agencies,
            "units.json": SampleTexts.provinces, "units/an-giang.json": SampleTexts.districts,
            "observances.json": SampleTexts.observances, SampleFolder.plan: SampleTexts.anGiang,
            SampleFolder.otherPlan: SampleTexts.dakLak,
        ]
        try self.init(files: texts.mapValues { Array($0.utf8) })
    }

    /// A folder with these files.
    init(files: [String: [UInt8]]) throws {
        // In memory where there is such a place: thousands of fsyncs of a disk prove nothing more.
        let memory = access("/dev/shm", W_OK | X_OK) == 0
        var template = Array("\(memory ? "/dev/shm" : "/tmp")/kehoach-test-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkdtemp($0) != nil } ?? false }
        guard made else { throw SystemFailure(call: .mkdir, path: "/tmp", errno: errno) }
        parent = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = parent + "/data"
        for (name, bytes) in files { try write(bytes, to: name) }
    }

    deinit { SampleFolder.removeAll(parent) }

    private static func removeAll(_ path: String) {
        let system = PosixSystem()
        if (try? system.linkStatus(ofPath: path).kind) == .folder {
            for name in (try? system.names(inFolder: path)) ?? [] { removeAll("\(path)/\(name)") }
            rmdir(path)
        } else {
            try? system.unlink(path)
        }
    }

    func write(_ text: String, to name: String) throws {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file anew, with the folders above it; its time lies so far back that a stamp of it can be trusted.
    func write(_ bytes: [UInt8], to name: String) throws {
        let system = PosixSystem()
        let file = path + "/" + name
        try DurableFile(system: system).makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        try? system.unlink(file)
        let open = try system.open(file, for: .creating, permissions: 0o644)
        if !bytes.isEmpty { _ = try system.write(open, bytes[...]) }
        try system.close(open)
    }

    func append(_ text: String, to name: String) throws {
        try write((self.bytes(name) ?? []) + Array(text.utf8), to: name)
    }

    func replace(_ old: String, with new: String, in name: String) throws {
        let text = self.text(name)
        guard let range = text.range(of: old) else { throw Missing(text: old) }
        try write(text.replacingCharacters(in: range, with: new), to: name)
    }

    /// A text that a test wants to replace is not there.
    struct Missing: Error { let text: String }

    func remove(_ name: String) throws { try PosixSystem().unlink(path + "/" + name) }

    func link(_ target: String, as name: String) { symlink(target, path + "/" + name) }

    func bytes(_ name: String) -> [UInt8]? { try? PosixSystem().contents(ofFile: path + "/" + name) }

    func text(_ name: String) -> String { bytes(name).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    func names(_ folder: String) -> [String] {
        ((try? PosixSystem().names(inFolder: path + "/" + folder)) ?? []).sorted()
    }

    /// The lines of a plan's history.
    func lines(_ name: String = SampleFolder.history) -> [String] {
        text(name).split(separator: "\n").map(String.init)
    }

    /// Opens the folder, and finishes what a crash left where it may be written.
    func open(
        _ system: any StoreSystem = PosixSystem(), clock: StoreClock = .ticking(), readOnly: Bool = false,
        understanding format: DataFormat = .newest
    ) throws -> PlanFolder {
        let folder = try PlanFolder(
            at: path, system: system, clock: clock, readOnly: readOnly, understanding: format)
        folder.finishInterrupted()
        return folder
    }
}

extension String {
    /// Where a text first stands in this one.
    func range(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }

    func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}

extension StoreClock {
    /// A clock that goes on by one second at each look, from 21 November 2026, 9:12:00 in Vietnam.
    static func ticking(from seconds: Int = 1_795_227_120, by step: Int = 1) -> StoreClock {
        let count = Mutex(0)
        return StoreClock(
            now: {
                let ticks = count.withLock { count in
                    count += 1
                    return count
                }
                return Timestamp(seconds: seconds + ticks * step, nanoseconds: 0, utcOffset: 7 * 3600)
            }, random: { 0x1A2B_3C4D })
    }
}

extension RecordID {
    static let first = RecordID(PlanID("an-giang-2021"), Ref("IV.1.1"))
    static let point = RecordID(PlanID("an-giang-2021"), Ref("IV.1.đ"))
    static let shared = RecordID(PlanID("an-giang-2021"), Ref("IV.2.1"))
    static let duty = RecordID(PlanID("an-giang-2021"), Ref("duty.year"))
    static let other = RecordID(PlanID("dak-lak-2020"), Ref("I.1"))
}

extension Action {
    /// One field of one record.
    static func set(_ record: RecordID, _ path: String, from old: FieldValue? = nil, to new: FieldValue?) -> Action {
        Action([RecordChange(record, [FieldChange(FieldPath(path), from: old, to: new)])])
    }

    static func done(_ record: RecordID, on day: String = "2026-11-21") -> Action {
        Action([
            RecordChange(
                record,
                [
                    FieldChange(FieldPath("status"), from: nil, to: .string("done")),
                    FieldChange(FieldPath("doneOn"), from: nil, to: .string(day)),
                ])
        ])
    }
}

extension FieldValue {
    static func evidence(_ number: String) -> FieldValue {
        .object(["number": .string(number), "issuedOn": .null, "file": .null])
    }

    static func note(_ text: String, by author: String = "Lan") -> FieldValue {
        .object(["at": .string("2026-11-21T09:12:00+07:00"), "by": .string(author), "text": .string(text)])
    }
}
