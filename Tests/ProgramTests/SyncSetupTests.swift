import Foundation
import PlanSync
import Testing

/// What stands around a synchronisation: the repository's set-up, and repositories that are not fit for it.
struct SyncSetupTests {
    private let place: MeetingPlace
    private let lan: Machine

    init() throws {
        place = try MeetingPlace()
        lan = try Machine("lan", in: place, prefix: "")
    }

    private func begin() throws {
        try lan.git("init", "--quiet", "-b", "main")
        try lan.configure()
        try lan.fill()
    }

    @Test func theSetUpIsMendedAtEveryRun() throws {
        try begin()
        try lan.write("{}", to: ".lock")
        try lan.git("add", "--all")
        #expect(try lan.sync().mended == [.driver, .attributes, .ignored, .untracked])
        #expect(try lan.git("ls-files", ".lock").isEmpty)
        #expect(try lan.sync().mended.isEmpty)
        #expect(try lan.text(".gitattributes").contains("plans/**/*.json merge=kehoach -text\n"))
        #expect(try lan.text(".gitattributes").contains("history/*.jsonl merge=kehoach -text\n"))
        #expect(try lan.git("config", "merge.kehoach.driver").contains("' merge-file %O %A %B %P"))
        try lan.git("config", "merge.kehoach.driver", "false")
        try FileManager.default.removeItem(at: lan.data.appendingPathComponent(".gitattributes"))
        try FileManager.default.removeItem(at: lan.top.appendingPathComponent(".git/info/exclude"))
        #expect(try lan.sync().mended == [.driver, .attributes, .ignored])
        #expect(try lan.isClean())
        // Attributes of a person's that would stand in the way.
        try "plans/** merge=union\n".write(
            to: lan.top.appendingPathComponent(".git/info/attributes"), atomically: true, encoding: .utf8)
        #expect(try lan.sync().mended == [.attributes])
        #expect(try lan.sync().mended.isEmpty)
    }

    @Test func withoutARemoteItCommits() throws {
        try begin()
        #expect(try lan.sync().outcome == .noRemote)
        try lan.done("IV.1.2")
        let outcome = try lan.kehoach("sync", "--message", "Lần đầu")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("git remote add origin"))
        #expect(try lan.git("log", "-1", "--format=%s") == "Lần đầu\n")
        #expect(try lan.isClean())
        // The other machine comes later.
        try lan.git("remote", "add", "origin", place.remote)
        #expect(try lan.sync().outcome == .synchronized(sent: true))
        #expect(try lan.git("rev-parse", "--abbrev-ref", "main@{upstream}") == "origin/main\n")
        try expectConverged(lan, try place.clone("minh"))
    }

    @Test func withoutANameTheAuthorOfTheHistoryCommits() throws {
        try begin()
        try lan.git("config", "--unset", "user.name")
        try lan.git("config", "--unset", "user.email")
        try lan.sync()
        #expect(try lan.git("log", "-1", "--format=%an") == "lan\n")
    }

    @Test func offlineIsSaidAndNoFailure() throws {
        try begin()
        try lan.git("remote", "add", "origin", place.remote + ".gone")
        let outcome = try lan.kehoach("sync")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Không nối được với origin"))
        try lan.git("remote", "set-url", "origin", "ssh://127.0.0.1:1/x")
        guard case .unreachable = try lan.sync().outcome else {
            Issue.record("Nobody listens there.")
            return
        }
    }

    @Test func withoutGitTheWayOutIsTold() throws {
        try begin()
        lan.environment["PATH"] = "/nonexistent"
        #expect(try lan.syncError() == .gitMissing)
        let outcome = try lan.kehoach("sync")
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("apt install git"))
    }

    @Test func withoutARepositoryTheBeginningIsTold() throws {
        try lan.fill()
        #expect(try lan.syncError() == .notARepository(lan.data.path))
        let outcome = try lan.kehoach("sync", "--lang", "en")
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("init && git -C") && outcome.errors.contains("remote add origin"))
    }

    @Test func somebodyElsesRepositoryIsNamed() throws {
        try begin()
        // git's own tests make it believe so.
        lan.environment["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1"
        #expect(try lan.syncError() == .dubiousOwnership(repository: lan.top.path))
        #expect(try lan.kehoach("sync").errors.contains("safe.directory '\(lan.top.path)'"))
    }

    @Test func unfinishedWorkByHandIsLeftAlone() throws {
        try begin()
        try lan.sync()
        try lan.git("checkout", "--quiet", "--detach")
        #expect(try lan.syncError() == .detachedHead)
        try lan.git("checkout", "--quiet", "main")
        try lan.git("branch", "other")
        try lan.write("a", to: "x.txt")
        try lan.sync()
        try lan.git("checkout", "--quiet", "other")
        try lan.write("b", to: "x.txt")
        try lan.sync()
        _ = try Machine.run("/usr/bin/git", ["merge", "main"], in: lan.top)
        #expect(try lan.syncError() == .unfinished(.merge))
        let before = try lan.text("x.txt")
        #expect(try lan.kehoach("sync").status == 75)
        #expect(try lan.text("x.txt") == before)
        try lan.git("merge", "--abort")
        #expect(try lan.syncError() == nil)
    }

    @Test func anotherBranchThereIsNamed() throws {
        _ = try place.clone("minh")
        let minh = try Machine("hoa", in: place, prefix: "")
        try minh.git("init", "--quiet", "-b", "main")
        try minh.configure()
        try minh.fill()
        try minh.git("remote", "add", "origin", place.remote)
        try minh.sync()
        try lan.git("init", "--quiet", "-b", "master")
        try lan.configure()
        try lan.fill()
        try lan.git("remote", "add", "origin", place.remote)
        #expect(try lan.syncError() == .otherBranch(local: "master", remote: "origin", theirs: "main"))
        try lan.git("branch", "-m", "master", "main")
        #expect(try lan.syncError() == .unrelated(upstream: "origin/main"))
    }

    @Test func aFolderThatGitIgnoresIsNamed() throws {
        try lan.git("init", "--quiet", "-b", "main")
        try lan.configure()
        try lan.fill()
        try lan.write("*\n", to: ".gitignore")
        #expect(try lan.syncError() == .folderIgnored(lan.data.path))
    }

    @Test func aRemoteThatSaysNoIsNoNetworkFault() throws {
        try begin()
        try lan.git("remote", "add", "origin", place.remote)
        let hook = place.remote + "/hooks/pre-receive"
        try "#!/bin/sh\necho full >&2\nexit 1\n".write(toFile: hook, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
        guard case .refused(let remote, let reason)? = try lan.syncError() else {
            Issue.record("The remote has to refuse.")
            return
        }
        #expect(remote == "origin" && reason.contains("full"))
        #expect(try lan.kehoach("sync").status == 73)
        #expect(try lan.isClean())
    }

    @Test func whatAnInterruptedRunLeftIsNoObstacle() throws {
        try begin()
        try lan.git("remote", "add", "origin", place.remote)
        try lan.sync()
        let minh = try place.clone("minh")
        try minh.done("IV.1.2")
        try minh.sync()
        try lan.done("IV.1.4")
        // Cut off while merging, and once more where git knows nothing of it.
        try lan.git("worktree", "add", "--quiet", "--detach", "--lock", ".git/kehoach-merge")
        try lan.sync()
        try minh.sync()
        try expectConverged(lan, minh)
        try FileManager.default.createDirectory(
            atPath: lan.top.path + "/.git/kehoach-merge/x", withIntermediateDirectories: true)
        try minh.done("IV.2.1")
        try minh.sync()
        #expect(try lan.sync().outcome == .synchronized(sent: false))
        try FileManager.default.removeItem(atPath: lan.top.path + "/.git/kehoach-merge")
        try expectConverged(lan, minh)
    }

    /// git fetches nothing while a working folder has no commit yet.
    @Test func aWorkingFolderThatWasOnlyBegunIsCleared() throws {
        try begin()
        try lan.git("remote", "add", "origin", place.remote)
        try lan.sync()
        let minh = try place.clone("minh")
        try minh.done("IV.1.2")
        try minh.sync()
        try lan.git("worktree", "add", "--quiet", "--detach", "--lock", ".git/kehoach-merge")
        let head = lan.top.path + "/.git/worktrees/kehoach-merge/HEAD"
        try (String(repeating: "0", count: 40) + "\n").write(toFile: head, atomically: true, encoding: .utf8)
        #expect(try lan.sync().outcome == .synchronized(sent: false))
        try expectConverged(lan, minh)
    }

    @Test func halfTakenOverIsTakenForOurs() throws {
        try begin()
        try lan.git("remote", "add", "origin", place.remote)
        try lan.sync()
        let minh = try place.clone("minh")
        try minh.done("IV.1.2")
        try minh.sync()
        // Cut off between the plan and its history: the plan is new, the rest is not.
        try lan.write(try minh.text(Machine.plan), to: Machine.plan)
        for machine in [lan, minh] { #expect(try machine.syncError() == nil) }
        try expectConverged(lan, minh)
        #expect(try lan.historyIDs() == minh.historyIDs())
    }

    /// As where somebody tries the program in the clone of its source, or keeps plans beside the office's website.
    @Test func nothingIsSentIntoARepositoryOfOtherThingsUnasked() throws {
        let hoa = try Machine("hoa", in: place, prefix: "data")
        try hoa.git("init", "--quiet", "-b", "main")
        try hoa.configure()
        try hoa.git("remote", "add", "origin", place.remote)
        try hoa.fill()
        try "x".write(to: hoa.top.appendingPathComponent("Package.swift"), atomically: true, encoding: .utf8)
        try hoa.git("add", "--all")
        try hoa.git("commit", "--quiet", "--message", "x")
        try hoa.done("IV.1.2")
        let before = try hoa.git("status", "--porcelain")
        let refused = try hoa.kehoach("sync", "--lang", "en")
        #expect(refused.status == 73, "\(refused)")
        #expect(refused.errors.contains("also holds other files") && refused.errors.contains(place.remote))
        #expect(refused.errors.contains("sync --yes --data '\(hoa.data.path)'"), "\(refused.errors)")
        #expect(try hoa.git("rev-list", "--count", "HEAD") == "1\n")
        #expect(try hoa.git("status", "--porcelain") == before)
        #expect(try hoa.git("for-each-ref", "refs/remotes").isEmpty)
        // What somebody has in a configuration of all repositories says nothing about this one.
        hoa.environment["GIT_CONFIG_GLOBAL"] = hoa.top.appendingPathComponent(".git/all").path
        try "[merge \"kehoach\"]\n\tdriver = x\n".write(
            to: hoa.top.appendingPathComponent(".git/all"), atomically: true, encoding: .utf8)
        #expect(try hoa.kehoach("sync").status == 73)
        // A password in the address is nobody else's business.
        try hoa.git("remote", "set-url", "origin", "https://hoa:secret@example.invalid/a@b.git")
        let told = try hoa.kehoach("sync").errors
        #expect(told.contains("https://example.invalid/a@b.git") && !told.contains("secret"), "\(told)")
        try hoa.git("remote", "set-url", "origin", place.remote)
        let agreed = try hoa.kehoach("sync", "--yes")
        #expect(agreed.status == 0, "\(agreed)")
        try hoa.done("IV.1.4")
        #expect(try hoa.sync().outcome == .synchronized(sent: true))
    }
}
