import Foundation
import Glibc
import Testing

@testable import PlanStore

/// What others have put where the cache is kept: never waited for, never believed, never written through.
struct StrangeCacheTests {
    /// What stands in the place of each of the cache's files.
    enum Thing: CaseIterable {
        case pipe, folder, link, linkToNothing
    }

    @Test(.timeLimit(.minutes(10)), arguments: Thing.allCases) func itsFilesAreSomethingElse(_ thing: Thing) throws {
        let folder = try CachedFolder()
        let cold = try WholeFolder(try folder.open())
        let victim = (folder.path as NSString).deletingLastPathComponent + "/victim"
        try "quan trọng".write(toFile: victim, atomically: true, encoding: .utf8)
        for file in try folder.cacheFiles {
            unlink(file)
            switch thing {
            case .pipe: mkfifo(file, 0o600)
            case .folder: mkdir(file, 0o700)
            case .link: symlink(victim, file)
            case .linkToNothing: symlink(victim + "-none", file)
            }
        }
        #expect(try WholeFolder(try folder.open()) == cold)
        #expect(try WholeFolder(try folder.open()) == cold)
        #expect(try String(contentsOfFile: victim, encoding: .utf8) == "quan trọng")
        #expect(!FileManager.default.fileExists(atPath: victim + "-none"))
    }

    @Test func aDraftThatIsALinkIsNotWrittenThrough() throws {
        let place = try TemporaryFolder()
        try place.write("quan trọng", to: "victim")
        symlink(place["victim"], place["units.\(getpid())"])
        #expect(CacheFile.replace(place["units"], with: [[1, 2]]))
        #expect(place.text(of: "victim") == "quan trọng")
        #expect(place.names == ["units", "victim"])
    }

    @Test func aFolderThatIsALinkIsNotWrittenInto() throws {
        let folder = try CachedFolder()
        let cold = try WholeFolder(try folder.open())
        let own = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.cachePath).first)
        let elsewhere = (folder.path as NSString).deletingLastPathComponent + "/elsewhere"
        try FileManager.default.removeItem(atPath: folder.cachePath + "/" + own)
        mkdir(elsewhere, 0o700)
        symlink(elsewhere, folder.cachePath + "/" + own)
        #expect(try WholeFolder(try folder.open()) == cold)
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere) == [])
    }

    @Test(.requiresRoot) func entriesOfAnotherOwnerAreNotBelieved() throws {
        let folder = try CachedFolder()
        _ = try folder.open()
        let files = try folder.cacheFiles
        for file in files { #expect(chown(file, 4_242, 4_242) == 0) }
        let opened = try folder.open()
        #expect(opened.contents.plans.all.allSatisfy { if case .cached = $0.plan.kept?.text { false } else { true } })
        // The folder is this person's, so that they are replaced.
        for file in files {
            var status = stat()
            #expect(stat(file, &status) == 0 && status.st_uid == geteuid())
        }
    }

    @Test(.requiresRoot) func aCacheOfAnotherOwnerIsNotWrittenInto() throws {
        let folder = try CachedFolder()
        mkdir(folder.cachePath, 0o777)
        #expect(chown(folder.cachePath, 4_242, 4_242) == 0)
        let cold = try WholeFolder(try folder.open(isCached: false))
        #expect(try WholeFolder(try folder.open()) == cold)
        #expect(try folder.cacheFiles == [])
    }
}
