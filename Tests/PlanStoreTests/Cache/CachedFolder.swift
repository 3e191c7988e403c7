import Foundation
import PlanModel
import Testing

@testable import Disk
@testable import PlanFormat
@testable import PlanStore
@testable import SampleData

/// A folder of so many plans that it has a cache, and a place for that.
final class CachedFolder {
    let path: String
    let cachePath: String
    /// How far the clock is off, in seconds: what was written just now has to be old enough to be kept.
    var offset = 60

    init(plans: Int = 102) throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("kehoach-cache-\(UUID().uuidString)")
        path = place.appendingPathComponent("data").path
        cachePath = place.appendingPathComponent("cache").path
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try SyntheticFolder(plans: plans, tasksPerPlan: 8, seed: 7).write(to: path, system: PosixSystem())
    }

    deinit {
        try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
    }

    /// Opens the folder; without a cache, everything is read.
    func open(isCached: Bool = true, program: String = "this") throws -> PlanFolder {
        let offset = offset
        let system = StoreClock.system()
        let clock = StoreClock(
            now: {
                var now = system.now()
                now.seconds += offset
                return now
            }, random: { UInt64.random(in: .min ... .max) })
        return try PlanFolder(
            at: path, system: PosixSystem(), clock: clock,
            cache: isCached ? PlanCache(in: cachePath, of: path, program: program) : nil)
    }

    /// The plan files, by name.
    var plans: [String] {
        get throws {
            try FileManager.default.subpathsOfDirectory(atPath: path + "/plans").filter { $0.hasSuffix(".json") }
                .sorted().map { path + "/plans/" + $0 }
        }
    }

    /// The files of the cache.
    var cacheFiles: [String] {
        get throws {
            try FileManager.default.subpathsOfDirectory(atPath: cachePath).map { cachePath + "/" + $0 }
                .filter { !FileManager.default.isFolder($0) }
        }
    }
}

extension FileManager {
    func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

/// Everything that a person could see of a folder.
struct WholeFolder: Equatable {
    let outlines: [PlanOutline]
    let facts: [PlanIndex]
    let versions: [UInt64]
    let faults: [Fault]
    let plans: [ResolvedPlan]
    let found: [[String]]
    let units: Int

    static let today = Day(ordinal: 20_778)

    init(_ folder: PlanFolder) throws {
        let library = folder.snapshot.library
        outlines = library.entries.map(\.outline)
        facts = library.entries.map(\.facts)
        versions = library.entries.map(\.version)
        faults = folder.snapshot.faults
        plans = Array(library.plans)
        units = library.reference.units.count
        found = try ["tập huấn", "so y te", "trạng-thái:quá-hạn", "tỉnh:an -báo", "năm:2024 hạn:..", "công an"].map {
            text in
            let query = try Query(parsing: text, today: WholeFolder.today)
            let byFacts = library.tasks(matching: query, today: WholeFolder.today)
            return (0..<byFacts.count).map { "\(byFacts[$0])" }
        }
    }
}
