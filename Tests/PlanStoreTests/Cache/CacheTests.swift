import Foundation
import Glibc
import Testing

@testable import PlanStore

/// The cache of a large folder never makes a difference but in time.
struct CacheTests {
    /// A way in which a plan file changes.
    enum Edit: String, CaseIterable {
        case text, sameSizeAndTime, replaced, replacedSameTime, renamed, exchanged, removed, added, broken, linked
        case ofLongAgo, toTheFuture
    }

    @Test func whatIsKeptSaysTheSame() throws {
        let folder = try CachedFolder()
        let cold = try WholeFolder(try folder.open(isCached: false))
        #expect(cold.plans.count == 102 && cold.faults.isEmpty && cold.found.allSatisfy { !$0.isEmpty })
        #expect(try WholeFolder(try folder.open()) == cold)
        #expect(try folder.cacheFiles.count > 20)
        let warm = try folder.open()
        // Nothing was read from the plan files.
        #expect(warm.contents.plans.all.allSatisfy { if case .cached = $0.plan.kept?.text { true } else { false } })
        #expect(try WholeFolder(warm) == cold)
    }

    @Test(arguments: Edit.allCases) func everyEditIsSeen(_ edit: Edit) throws {
        let folder = try CachedFolder()
        _ = try folder.open()
        let before = try WholeFolder(try folder.open())
        try make(edit, in: folder)
        let cold = try WholeFolder(try folder.open(isCached: false))
        #expect(cold != before)
        #expect(try WholeFolder(try folder.open()) == cold)
        // And once more, with what the last run has kept.
        #expect(try WholeFolder(try folder.open()) == cold)
    }

    /// Whoever looks only at what is told of an edit sees all that there is to see.
    @Test(arguments: Edit.allCases) func everyEditIsSeenFromWhatIsTold(_ edit: Edit) throws {
        let place = try CachedFolder()
        _ = try place.open()
        let (folder, other) = (try place.open(), try place.open())
        let watch = FolderWatch(place.path, mounts: "")
        try make(edit, in: place)
        let isNew =
            switch watch.drain() {
            case .nothing: false
            case .files(let files): try folder.reload(files)
            case .anything: try folder.reload()
            }
        let isNewToOther = try other.reload()
        #expect(isNew && isNewToOther)
        #expect(try WholeFolder(folder) == WholeFolder(other))
    }

    /// By a clock that was set back every file is of the future, and nothing that is kept can be relied on.
    @Test func aClockThatWasSetBack() throws {
        let folder = try CachedFolder()
        _ = try folder.open()
        folder.offset = -3600
        let plan = try #require(try folder.plans.first)
        try change(plan) { $0.replacingOccurrences(of: "\"role\": \"sole\"", with: "\"role\": \"lead\"") }
        #expect(try WholeFolder(try folder.open()) == WholeFolder(try folder.open(isCached: false)))
    }

    /// What changed within two seconds before it was read is not kept.
    @Test func whatIsTooYoungIsReadAgain() throws {
        let folder = try CachedFolder()
        // By a clock that is behind they are young however long a busy machine takes to come to reading them.
        folder.offset = -600
        let young = try folder.open()
        #expect(young.contents.plans.all.allSatisfy { !$0.plan.isLasting })
        #expect((try? folder.cacheFiles.isEmpty) ?? true)
    }

    @Test(arguments: ["units/an-giang.json", "agencies.json", "folder.json", "units.json"])
    func referenceFilesAreSeen(_ file: String) throws {
        let folder = try CachedFolder()
        _ = try folder.open()
        try change(folder.path + "/" + file) { text in
            switch file {
            case "folder.json":
                text.replacingOccurrences(of: "\"beforeIncludesDay\": false", with: "\"beforeIncludesDay\": true")
            case "agencies.json": text.replacingOccurrences(of: "Sở Y tế", with: "Sở Sức khỏe")
            default: text.replacingOccurrences(of: "\"name\": \"", with: "\"name\": \"Mới ")
            }
        }
        #expect(try WholeFolder(try folder.open()) == WholeFolder(try folder.open(isCached: false)))
    }

    @Test(arguments: 0..<4) func damageIsFoundOut(_ round: Int) throws {
        let folder = try CachedFolder()
        _ = try folder.open()
        let cold = try WholeFolder(try folder.open(isCached: false))
        var chance = SystemRandomNumberGenerator()
        for file in try folder.cacheFiles {
            var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
            switch round % 4 {
            case 0: bytes[Int.random(in: bytes.indices, using: &chance)] ^= UInt8.random(in: 1...255, using: &chance)
            case 1: bytes.removeLast(Int.random(in: 1...bytes.count, using: &chance))
            case 2: bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &chance) }
            default: bytes += [0]
            }
            try Data(bytes).write(to: URL(fileURLWithPath: file))
        }
        #expect(try WholeFolder(try folder.open()) == cold)
    }

    @Test func anotherProgramReadsForItself() throws {
        let folder = try CachedFolder()
        _ = try folder.open(program: "older")
        let newer = try folder.open(program: "newer")
        #expect(newer.contents.plans.all.allSatisfy { if case .held = $0.plan.kept?.text { true } else { false } })
    }

    /// A place where nothing can be written, or that goes while a search reads from it.
    @Test func withoutAPlaceItWorksAllTheSame() throws {
        let folder = try CachedFolder()
        try Data().write(to: URL(fileURLWithPath: folder.cachePath))
        let cold = try WholeFolder(try folder.open(isCached: false))
        #expect(try WholeFolder(try folder.open()) == cold)
        try FileManager.default.removeItem(atPath: folder.cachePath)
        _ = try folder.open()
        let warm = try folder.open()
        try FileManager.default.removeItem(atPath: folder.cachePath)
        #expect(try WholeFolder(warm) == cold)
    }

    /// While a folder is open, files change as well.
    @Test func anOpenFolderSeesEdits() throws {
        let folder = try CachedFolder()
        _ = try folder.open()
        let open = try folder.open()
        for edit in [Edit.text, .sameSizeAndTime, .replaced, .removed, .added] {
            try make(edit, in: folder)
            #expect(try open.reload())
            #expect(try WholeFolder(open) == WholeFolder(try folder.open(isCached: false)))
        }
    }

    // MARK: Ways of changing a file

    private func make(_ edit: Edit, in folder: CachedFolder) throws {
        let files = try folder.plans
        let (file, other) = (files[5], files[6])
        let files0 = FileManager.default
        switch edit {
        case .text: try change(file, marked)
        case .sameSizeAndTime:
            let times = try self.times(of: file)
            // In place, so that the file stays the same one.
            let text = try #require(String(contentsOfFile: file, encoding: .utf8) as String?)
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
            try handle.write(contentsOf: Data(marked(text).utf8))
            try handle.close()
            try set(times, of: file)
        case .replaced, .replacedSameTime:
            let times = try self.times(of: file)
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try Data(marked(text).utf8).write(to: URL(fileURLWithPath: file + ".new"))
            if edit == .replacedSameTime { try set(times, of: file + ".new") }
            rename(file + ".new", file)
        case .renamed: rename(file, (file as NSString).deletingLastPathComponent + "/zzz.json")
        case .exchanged:
            // Each is closed then, for its name is not its id.
            rename(file, file + ".x")
            rename(other, file)
            rename(file + ".x", other)
        case .removed: try files0.removeItem(atPath: file)
        case .added:
            let name = (file as NSString).deletingPathExtension + "-9"
            let id = (file as NSString).lastPathComponent.replacingOccurrences(of: ".json", with: "")
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try Data(text.replacingOccurrences(of: "\"id\": \"\(id)\"", with: "\"id\": \"\(id)-9\"").utf8)
                .write(to: URL(fileURLWithPath: name + ".json"))
        case .broken: try Data("{".utf8).write(to: URL(fileURLWithPath: file))
        case .linked:
            let target = file + ".target"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            try Data(marked(text).utf8).write(to: URL(fileURLWithPath: target))
            try files0.removeItem(atPath: file)
            try files0.createSymbolicLink(atPath: file, withDestinationPath: target)
        case .ofLongAgo, .toTheFuture:
            try change(file, marked)
            let seconds = edit == .ofLongAgo ? 100_000 : 4_000_000_000
            try set([timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)], of: file)
        }
    }

    /// Another text of the same length.
    private func marked(_ text: String) -> String {
        let role =
            text.contains("\"role\": \"sole\"")
            ? ("\"role\": \"sole\"", "\"role\": \"lead\"") : ("\"lead\"", "\"sole\"")
        return text.replacingOccurrences(of: role.0, with: role.1)
    }

    private func change(_ file: String, _ edit: (String) -> String) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let new = edit(text)
        try #require(new != text)
        try Data(new.utf8).write(to: URL(fileURLWithPath: file))
    }

    private func times(of file: String) throws -> [timespec] {
        var status = stat()
        try #require(stat(file, &status) == 0)
        return [status.st_atim, status.st_mtim]
    }

    private func set(_ times: [timespec], of file: String) throws {
        try #require(utimensat(AT_FDCWD, file, times, 0) == 0)
    }
}
