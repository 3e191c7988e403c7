import Glibc
import Testing

@testable import Disk
@testable import PlanFormat
@testable import PlanStore

/// Something else in the place of a file or folder of ours is told, and read as what it is: there, but not readable.
@Suite struct OddKindTests {
    @Test(arguments: [
        ("schema/x.json", FileStatus.Kind.file), ("plans/an-giang/an-giang-2022.json", .file), ("plans/x.json", .file),
        ("figures/an-giang.json", .file), ("targets.json", .file), ("history/an-giang-2021.jsonl", .file),
        ("units/dak-lak.json", .file), ("history", .folder), ("figures", .folder), ("schema", .folder),
    ])
    func whatStandsInThePlaceOfAnotherIsTold(_ path: String, _ wanted: FileStatus.Kind) throws {
        for isPipe in [true, false] where isPipe || wanted == .file {
            let sample = try SampleFolder()
            try sample.write("", to: path + ".made")
            try sample.remove(path + ".made")
            if isPipe {
                mkfifo(sample.path + "/" + path, 0o600)
            } else {
                mkdir(sample.path + "/" + path, 0o700)
            }
            let found = try sample.open().check().filter { $0.file == path }
            #expect(found.count == 1, "\(path): \(found)")
            #expect(found.first?.needsAttention == true)
        }
    }

    @Test func aFileInThePlaceOfAllPlansIsTold() throws {
        let sample = try SampleFolder()
        try sample.remove(SampleFolder.plan)
        try sample.remove(SampleFolder.otherPlan)
        for folder in ["plans/an-giang", "plans/dak-lak", "plans"] { rmdir(sample.path + "/" + folder) }
        try sample.write("x", to: "plans")
        let faults = try sample.open().check()
        #expect(faults.map(\.kind) == [.wrongKind(.file, wanted: .folder)])
    }

    @Test func whatCannotBeReadIsNotGone() throws {
        let sample = try SampleFolder()
        let folder = try sample.open()
        try sample.remove(SampleFolder.plan)
        mkdir(sample.path + "/" + SampleFolder.plan, 0o700)
        do throws(CommitError) {
            _ = try folder.commit(.done(.first), by: "Lan")
            Issue.record("A folder was changed")
        } catch {
            #expect(error != .recordGone(.first))
        }
    }

    @Test(arguments: [ENOSPC, EIO, EACCES])
    func aReadThatFailsOnceIsNotTakenForAbsence(_ number: Int32) throws {
        let sample = try SampleFolder()
        let counting = FaultySystem()
        let first = try SampleFolder(copying: sample)
        let counted = try first.open(counting)
        let opening = counting.calls.count
        _ = try counted.commit(.done(.first), by: "Lan")
        for nth in opening + 1...counting.calls.count {
            let copy = try SampleFolder(copying: sample)
            let folder = try copy.open(FaultySystem(failing: .call(nth, errno: number)))
            do throws(CommitError) {
                _ = try folder.commit(.done(.first), by: "Lan")
            } catch {
                #expect(error != .recordGone(.first), "call \(nth)")
            }
        }
    }
}
