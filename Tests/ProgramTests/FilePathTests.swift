import Foundation
import Testing

/// Paths as people type them, from the folder that they stand in.
struct FilePathTests {
    @Test func everyCommandTakesARelativeFolder() throws {
        let office = try Office()
        let sub = office.data.appendingPathComponent("plans")
        #expect(FileManager.default.fileExists(atPath: sub.path))
        for folder in ["--data .", "--data ./", "--data ../data", "--data ../data/."] {
            let done = try office.shell("cd data && \"$kehoach\" done an-giang-2021/IV.6.1 \(folder)")
            #expect(done.status == 0, "\(folder): \(done)")
            let undone = try office.shell("cd data && \"$kehoach\" undo \(folder)")
            #expect(undone.status == 0, "\(folder): \(undone)")
        }
        let environment = try office.shell("cd data/plans && KEHOACH_DATA=.. \"$kehoach\" check")
        #expect(environment.status == 0, "\(environment)")
    }

    @Test func newFoldersAndFilesComeWhereThePersonStands() throws {
        let office = try Office()
        #expect(
            try office.shell("mkdir a && cd a && \"$kehoach\" init ../moi && cd ../moi && test -f folder.json").status
                == 0)
        #expect(
            try office.shell("\"$kehoach\" generate --plans 1 --tasks-per-plan 2 ./thu && test -f thu/folder.json")
                .status == 0)
        let letter = try office.shell("\"$kehoach\" remind an-giang-2021 --out ./a/don-doc.txt")
        #expect(letter.status == 0)
        // Where it is may be asked from another folder.
        #expect(letter.errors.contains(office.place.resolvingSymlinksInPath().path + "/a/don-doc.txt"))
        #expect(FileManager.default.fileExists(atPath: office.place.appendingPathComponent("a/don-doc.txt").path))
    }

    @Test func aFolderThatIsGoneIsNoCrash() throws {
        let office = try Office()
        let outcome = try office.shell("mkdir weg && cd weg && rmdir ../weg && \"$kehoach\" plans --data data")
        #expect(outcome.status == 66, "\(outcome)")
    }
}
