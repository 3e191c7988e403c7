import Foundation
import Testing

/// README's section on several machines, followed by two people in fresh folders, each from the folder above the data.
struct SyncReadmeTests {
    private let lan: Office
    private let minh: Office

    init() throws {
        (lan, minh) = (try Office(), try Office(withData: false))
        (lan.environment["KEHOACH_USER"], minh.environment["KEHOACH_USER"]) = ("Lan", "Minh")
        for office in [lan, minh] { office.environment["remote"] = lan.place.path + "/chung.git" }
    }

    /// README's lines with the address of the test's repository, whatever branch that calls its own.
    private func found(remoteBranch: String = "master") throws {
        try run(lan, "git init --quiet --bare -b \(remoteBranch) \"$remote\"")
        try run(lan, "git -C data init --quiet -b main && git -C data remote add origin \"$remote\"")
        try run(lan, "\"$kehoach\" sync")
        try run(minh, "git clone --quiet -b main \"$remote\" data")
    }

    private func run(_ office: Office, _ line: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let outcome = try office.shell(line)
        #expect(outcome.status == 0, "\(line): \(outcome)", sourceLocation: sourceLocation)
    }

    private func expectSame(sourceLocation: SourceLocation = #_sourceLocation) throws {
        for office in [lan, minh] {
            let status = try office.shell("git -C data status --porcelain; ls -d data/data data/*/data 2>&-")
            #expect(status.output.isEmpty, sourceLocation: sourceLocation)
        }
        let others = ".git .lock .order".split(separator: " ").map { "--exclude=\($0)" }.joined(separator: " ")
        let difference = try lan.shell("diff -r \(others) '\(minh.data.path)' data")
        #expect(difference.status == 0, "\(difference.output)", sourceLocation: sourceLocation)
    }

    /// The folder as people name it; `place` is the name of the folder above.
    @Test(arguments: [
        "", "--data data", "--data ./data/", "--data ../$(basename \"$PWD\")/data", "KEHOACH_DATA=./data",
    ])
    func bothChangeAndBothHaveBoth(folder: String) throws {
        try found()
        let sync =
            folder.hasPrefix("KEHOACH_DATA") ? "\(folder) \"$kehoach\" sync" : "\"$kehoach\" sync \(folder)"
        try run(lan, "\"$kehoach\" done an-giang-2021/IV.6.1 --on 2021-06-01")
        try run(lan, sync)
        try run(minh, "\"$kehoach\" note an-giang-2021/IV.6.1 'đã gọi điện' && \"$kehoach\" done an-giang-2021/IV.1.1")
        try run(minh, sync)
        try run(lan, sync)
        try expectSame()
        for office in [lan, minh] {
            #expect(try office.task("an-giang-2021/IV.6.1")["status"] as? String == "done")
            #expect(try office.task("an-giang-2021/IV.1.1")["status"] as? String == "done")
        }
    }

    @Test(arguments: ["main", "master"])
    func theRemotesOwnBranchDoesNotMatter(branch: String) throws {
        try found(remoteBranch: branch)
        try run(minh, "\"$kehoach\" done an-giang-2021/IV.1.1 && \"$kehoach\" sync")
        try run(lan, "\"$kehoach\" sync")
        try expectSame()
    }

    /// Without a branch's name in `git init` and `git clone`, as many people type it.
    @Test func whoeverClonesNothingIsToldWhereTheDataIs() throws {
        try run(lan, "git init --quiet --bare -b main \"$remote\"")
        try run(lan, "git -C data init --quiet -b master && git -C data remote add origin \"$remote\"")
        let first = try lan.shell("\"$kehoach\" sync")
        #expect(first.status == 0 && first.output.contains("git clone -b master"), "\(first)")
        #expect(try !lan.shell("\"$kehoach\" sync").output.contains("git clone"))
        try run(minh, "git clone --quiet \"$remote\" data")
        let empty = try minh.shell("\"$kehoach\" sync")
        #expect(empty.status == 66 && empty.errors.contains("checkout master"), "\(empty)")
        try run(minh, "git -C data checkout --quiet master")
        try run(minh, "\"$kehoach\" done an-giang-2021/IV.1.1 && \"$kehoach\" sync")
        try run(lan, "\"$kehoach\" sync")
        try expectSame()
    }

    /// The program before had left a second working folder inside the data where its path was relative.
    @Test func whatARelativePathLeftIsCleared() throws {
        try found()
        try run(lan, "git -C data worktree add --quiet --detach data/.git/kehoach-merge")
        try run(lan, "\"$kehoach\" sync")
        try expectSame()
    }
}
