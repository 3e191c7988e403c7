import Testing

@testable import kehoach

struct VersionTests {
    private static let commit = "0123456789abcdef0123456789abcdef01234567"
    private static let program = "/home/lan/kehoach/.build/release/kehoach"
    private static let git = "/home/lan/kehoach/.git/"

    @Test(
        arguments: [
            ([git + "HEAD": "ref: refs/heads/main\n", git + "refs/heads/main": commit + "\n"], program, true),
            (
                [git + "HEAD": "ref: refs/heads/main\n", git + "packed-refs": "# pack\n\(commit) refs/heads/main\n"],
                program, true
            ),
            ([git + "HEAD": commit + "\n"], program, true),
            ([git + "HEAD": "ref: refs/heads/new\n"], program, false),
            ([git + "HEAD": "nonsense"], program, false),
            ([:], program, false),
            ([git + "HEAD": commit], "/usr/local/bin/kehoach", false),
        ] as [([String: String], String, Bool)])
    func theCommitIsNamedInAClone(_ files: [String: String], _ path: String, _ isNamed: Bool) {
        let text = Version.text(executable: path) { files[$0] }
        #expect(text == "kehoach \(Version.number)" + (isNamed ? " (clone at 0123456)" : ""))
    }

    @Test func nothingIsNamedWhereTheProgramIsNotKnown() {
        #expect(Version.text(executable: nil) { _ in nil } == "kehoach \(Version.number)")
    }
}
