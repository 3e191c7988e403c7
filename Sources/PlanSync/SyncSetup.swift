import Disk
import JSONText
import PlanFormat

/// What git has to know of a data folder: which files this program merges, how to call it, and what is not shared.
///
/// Looked at before every synchronisation, since a clone has none of the settings, and asked of git itself, since there
/// are many places where a person may have written them.
struct SyncSetup {
    let repository: GitRepository
    let files: FolderFiles
    /// This program's absolute path.
    let program: String

    /// Whether this clone was synchronised before, by whatever copy of the program.
    var isThere: Bool {
        get throws(SyncError) {
            // A person's own configuration says nothing about this repository.
            try repository.git.run(["config", "--local", "--get", "merge.kehoach.driver"]).isDone
        }
    }

    /// Puts right what is missing.
    ///
    /// - Returns: What that was.
    /// - Throws: ``SyncError``.
    func mend() throws(SyncError) -> [SyncMending] {
        var mended: [SyncMending] = []
        if try mendDriver() { mended.append(.driver) }
        if try mendAttributes() { mended.append(.attributes) }
        if try mendIgnored() { mended.append(.ignored) }
        if try mendTracked() { mended.append(.untracked) }
        return mended
    }

    // MARK: The merge driver

    /// The command line as git hands it to a shell: the path as one word, and no `%` that git would replace.
    private var driver: String {
        let quoted = "'" + program.replacing("'", with: "'\\''").replacing("%", with: "%%") + "'"
        return quoted + " merge-file %O %A %B %P"
    }

    private func mendDriver() throws(SyncError) -> Bool {
        let wanted = [
            ("merge.kehoach.name", "kehoach: task by task, field by field"), ("merge.kehoach.driver", driver),
        ]
        var hasMended = false
        for (name, value) in wanted where try repository.setting(name) != value {
            try repository.git.succeed(["config", "--local", name, value])
            hasMended = true
        }
        return hasMended
    }

    // MARK: Attributes

    /// Patterns with a file that each stands for. Bytes stay as they are on every machine: with other line ends the
    /// same plan would differ everywhere.
    private static let attributes: [(example: String, line: String)] = [
        ("folder.json", "*.json merge=kehoach -text"),
        ("plans/unit/plan.json", "plans/**/*.json merge=kehoach -text"),
        ("history/plan.jsonl", "history/*.jsonl merge=kehoach -text"),
        // Both sides may have added the lines above, each at the end of a file of its own.
        (".gitattributes", ".gitattributes merge=union"),
    ]

    private func mendAttributes() throws(SyncError) -> Bool {
        let missing = try missingAttributes()
        guard !missing.isEmpty else { return false }
        try add(missing, toFile: try inFolder(".gitattributes"))
        // The repository's own file counts more than any other; there no attribute of a person's stands in the way.
        let overridden = try missingAttributes()
        if !overridden.isEmpty {
            try add(
                overridden.map { SyncSetup.anchored($0, at: repository.prefix) }, toFile: try gitPath("info/attributes")
            )
        }
        return true
    }

    private func missingAttributes() throws(SyncError) -> [String] {
        let examples = SyncSetup.attributes.map(\.example)
        let git = repository.git.withoutIndex(in: repository.gitFolder)
        let parts = try git.succeed(["check-attr", "-z", "merge", "--"] + examples).parts
        var found: [String: String] = [:]
        for start in stride(from: 0, to: parts.count - 2, by: 3) { found[parts[start]] = parts[start + 2] }
        return SyncSetup.attributes.filter { example, line in
            found[example] != (line.hasSuffix("union") ? "union" : "kehoach")
        }.map(\.line)
    }

    // MARK: What is not shared

    private func mendIgnored() throws(SyncError) -> Bool {
        let ignored = Set(
            try repository.git.run(["check-ignore", "--no-index", "--"] + SharedFile.localExamples).text
                .split(separator: "\n").map(String.init))
        let missing = zip(SharedFile.localExamples, SharedFile.localPatterns).filter { !ignored.contains($0.0) }
        guard !missing.isEmpty else { return false }
        let place = "/" + SyncSetup.pattern(repository.prefix)
        try add(missing.map { place + $0.1 }, toFile: try gitPath("info/exclude"))
        return true
    }

    private func mendTracked() throws(SyncError) -> Bool {
        let paths = try repository.git.succeed(["ls-files", "-z"]).parts.filter(SharedFile.isLocal)
        guard !paths.isEmpty else { return false }
        let input = GitObjects(repository: repository).input(paths)
        try repository.git.succeed(["update-index", "--force-remove", "-z", "--stdin"], input: input)
        return true
    }

    // MARK: Files

    /// A path as a pattern that fits nothing else (gitignore(5)).
    private static func pattern(_ path: String) -> String {
        path.reduce(into: "") { text, character in
            if "*?[]\\ !#".contains(character) { text.append("\\") }
            text.append(character)
        }
    }

    /// A line of attributes for one folder. A pattern with blanks has to stand in quotation marks (gitattributes(5)).
    private static func anchored(_ line: String, at prefix: String) -> String {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        let inside = parts[0].contains("/") ? parts[0] : "**/" + parts[0]
        let text = ("/" + pattern(prefix) + inside).replacing("\\", with: "\\\\")
            .replacing("\"", with: "\\\"")
        return "\"\(text)\" " + parts.dropFirst().joined()
    }

    private func inFolder(_ name: String) throws(SyncError) -> String {
        do {
            return try files.realPath(name)
        } catch {
            if case .system(let failure) = error { throw .disk(failure) }
            throw .folder(.broken(Fault(file: name, kind: .outsideFolder, scope: .file)))
        }
    }

    private func gitPath(_ name: String) throws(SyncError) -> String {
        let path = try repository.git.succeed(["rev-parse", "--git-path", name]).text
        return path.hasPrefix("/") ? path : repository.folder + "/" + path
    }

    private func add(_ lines: [String], toFile path: String) throws(SyncError) {
        let durable = DurableFile(system: files.system)
        do throws(SystemFailure) {
            var bytes: [UInt8] = []
            do throws(SystemFailure) {
                bytes = try files.system.contents(ofFile: path)
            } catch {
                guard error.isMissing else { throw error }
                try durable.makeFolder(FilePath.folder(of: path))
            }
            if let last = bytes.last, last != ASCII.lineFeed { bytes.append(ASCII.lineFeed) }
            bytes += lines.flatMap { Array($0.utf8) + [ASCII.lineFeed] }
            try durable.replace(path, with: bytes)
        } catch {
            throw .disk(error)
        }
    }
}
