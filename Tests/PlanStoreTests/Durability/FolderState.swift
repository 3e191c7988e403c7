import Glibc
import PlanModel
import Records
import Testing

/// What a sample folder holds of each file that staff change: its text, and what its history tells.
struct FolderState: Equatable {
    struct Plan: Equatable {
        var text: String
        var history: [String]
    }

    var plans: [PlanID: Plan]

    init(_ sample: SampleFolder) {
        plans = FolderState.files.mapValues { file, history in
            Plan(text: sample.text(file), history: sample.lines(history).map(FolderState.content))
        }
    }

    private static let files = [
        PlanID("an-giang-2021"): (SampleFolder.plan, SampleFolder.history),
        PlanID("dak-lak-2020"): (SampleFolder.otherPlan, SampleFolder.otherHistory),
        PlanFileTests.id: (PlanFileTests.file, PlanFileTests.history),
        PlanID.observances: ("observances.json", "history/observances.jsonl"),
        PlanID.figures(of: UnitID("an-giang")): ("figures/an-giang.json", "history/figures.an-giang.jsonl"),
    ]

    /// A line without its ids and time.
    private static func content(_ line: String) -> String {
        let start = line.range(of: #""by":"#)?.lowerBound ?? line.startIndex
        let end = line.range(of: #","undoes":"#)?.upperBound ?? line.endIndex
        return String(line[start..<end])
    }
}

extension FolderState.Plan: CustomTestStringConvertible {
    var testDescription: String { "text of \(text.utf8.count) bytes, history \(history)" }
}

extension SampleFolder {
    /// A folder with the same files. Their times lie back, so that nobody has to read them again to be sure.
    convenience init(copying other: SampleFolder) throws {
        let files = try other.files()
        try self.init(files: files)
        let past = timespec(tv_sec: 1_000_000_000, tv_nsec: 0)
        for file in files.keys { utimensat(AT_FDCWD, "\(path)/\(file)", [past, past], 0) }
    }

    /// All files with their contents.
    func files(in folder: String = "") throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in names(folder) {
            let path = folder.isEmpty ? name : folder + "/" + name
            if let bytes = bytes(path) {
                files[path] = bytes
            } else {
                files.merge(try self.files(in: path)) { first, _ in first }
            }
        }
        return files
    }
}
