import Disk

/// Which kehoach this is.
enum Version {
    /// The release, as CHANGELOG.md names it.
    static let number = "0.2.0"

    /// The release; of a program that lies where it was built, in a clone, also the commit that the clone stands at. The
    /// program may be older than that, and what is far from any clone has none.
    static func text(executable: String?, read: (String) -> String?) -> String {
        let commit = executable.flatMap { CloneCommit.ofProgram(at: $0, read: read) }
        return "kehoach \(number)" + (commit.map { " (clone at \($0))" } ?? "")
    }

    /// The same of this process.
    static var text: String {
        let system = PosixSystem()
        return text(executable: try? system.realPath("/proc/self/exe")) { path in
            (try? system.contents(ofFile: path)).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

/// The commit that a clone stands at, read from its files: nobody has to have git for being told.
enum CloneCommit {
    /// Its first seven digits; nil where the program lies in no `.build` of a clone.
    static func ofProgram(at path: String, read: (String) -> String?) -> String? {
        guard let build = path.firstRange(of: "/.build/") else { return nil }
        let git = path[..<build.lowerBound] + "/.git"
        guard let head = read("\(git)/HEAD")?.firstLine else { return nil }
        guard let ref = head.split(separator: " ").last, head.hasPrefix("ref: ") else { return short(head) }
        if let commit = read("\(git)/\(ref)")?.firstLine { return short(commit) }
        let packed = read("\(git)/packed-refs")?.split(separator: "\n") ?? []
        return packed.first { $0.hasSuffix(" \(ref)") }.flatMap { short(String($0.prefix { $0 != " " })) }
    }

    private static func short(_ commit: String) -> String? {
        commit.count >= 40 && commit.allSatisfy(\.isHexDigit) ? String(commit.prefix(7)) : nil
    }
}

extension String {
    fileprivate var firstLine: String? { split(separator: "\n").first.map(String.init) }
}
