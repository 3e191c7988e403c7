import Disk
import JSONText

/// Reads and writes the trees and contents of a repository. Nothing of it touches a working folder or a person's index.
struct GitObjects {
    let repository: GitRepository

    private var git: GitCommand { repository.git }
    /// An index of our own, made anew for each use.
    var index: GitCommand { git.withIndex(indexPath) }
    private var indexPath: String { repository.gitFolder + "/kehoach-index" }

    // MARK: Reading

    /// The files of the data folder in a commit that this program merges.
    func tree(_ commit: String) throws(SyncError) -> FolderTree {
        var tree = FolderTree()
        for entry in try list(commit) where SharedFile(path: entry.path) != nil { tree.files[entry.path] = entry.entry }
        return tree
    }

    /// The files of the data folder in a commit, by their paths in it.
    func list(_ commit: String) throws(SyncError) -> [(path: String, entry: TreeEntry)] {
        let place = repository.prefix.isEmpty ? [] : ["--", repository.prefix]
        let answer = try git.succeed(["ls-tree", "-r", "-z", "-l", "--full-tree", commit] + place)
        return try answer.wholeParts(of: "ls-tree").compactMap { line in
            // <mode> <type> <object> <size>TAB<path>
            let halves = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            let words = halves[0].split(separator: " ")
            guard halves.count == 2, words.count == 4, let path = repository.inFolder(String(halves[1])) else {
                return nil
            }
            return (path, TreeEntry(mode: String(words[0]), object: String(words[2]), size: Int(words[3]) ?? 0))
        }
    }

    /// So many bytes are asked for at once.
    private static let batch = 16 << 20

    /// The contents of files, by the ids of their contents.
    func contents(_ entries: some Sequence<TreeEntry>) throws(SyncError) -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        var wanted: [TreeEntry] = []
        var size = 0
        for entry in Set(entries) where entry.isFile {
            wanted.append(entry)
            size += entry.size + 100
            guard size > GitObjects.batch else { continue }
            try read(wanted, into: &contents)
            (wanted, size) = ([], 0)
        }
        try read(wanted, into: &contents)
        return contents
    }

    private func read(_ entries: [TreeEntry], into contents: inout [String: [UInt8]]) throws(SyncError) {
        guard !entries.isEmpty else { return }
        let names = entries.map { $0.object + "\n" }.joined()
        var rest = try git.succeed(["cat-file", "--batch"], input: Array(names.utf8)).output[...]
        for entry in entries {
            // <object> blob <size>LF<content>LF
            guard let end = rest.firstIndex(of: ASCII.lineFeed) else { break }
            let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard head.count == 3, head[0] == entry.object, let size = Int(head[2]), rest.endIndex - end > size + 1
            else { break }
            contents[entry.object] = Array(rest[(end + 1)...].prefix(size))
            rest = rest[(end + 2 + size)...]
        }
        guard entries.allSatisfy({ contents[$0.object] != nil }) else {
            throw .git(command: "cat-file", reason: String(decoding: rest.prefix(200), as: UTF8.self))
        }
    }

    // MARK: Writing

    /// Keeps a content.
    func store(_ bytes: [UInt8]) throws(SyncError) -> TreeEntry {
        let object = try git.succeed(["hash-object", "-w", "-t", "blob", "--stdin"], input: bytes).text
        return TreeEntry(mode: "100644", object: object, size: bytes.count)
    }

    /// The tree of a commit without the files of the data folder that this program merges, and without those that are not
    /// shared.
    func treeOfOthers(_ commit: String) throws(SyncError) -> String {
        try index.succeed(["read-tree", commit])
        let own = try list(commit).map(\.path).filter { SharedFile(path: $0) != nil || SharedFile.isLocal($0) }
        if !own.isEmpty {
            try index.succeed(["update-index", "--force-remove", "-z", "--stdin"], input: input(own))
        }
        return try index.succeed(["write-tree"]).text
    }

    /// The tree that has a tree of others and files of the data folder.
    func tree(of others: String, with folder: FolderTree) throws(SyncError) -> String {
        try index.succeed(["read-tree", others])
        let lines = folder.files.map { path, entry in "\(entry.mode) \(entry.object)\t\(repository.prefix)\(path)\0" }
        try index.succeed(["update-index", "--replace", "-z", "--index-info"], input: Array(lines.joined().utf8))
        return try index.succeed(["write-tree"]).text
    }

    /// Paths in the data folder as git, which stands in it, reads them from its input.
    func input(_ paths: some Sequence<String>) -> [UInt8] { paths.flatMap { Array($0.utf8) + [0] } }

    /// Begins the index of our own anew, from a person's one: it knows which working files are as they were.
    func copyIndex(_ system: any StoreSystem) throws(SyncError) {
        clearIndex(system)
        let path = try git.succeed(["rev-parse", "--git-path", "index"]).text
        guard let bytes = try? system.contents(ofFile: path.hasPrefix("/") ? path : repository.folder + "/" + path)
        else { return }
        do {
            try DurableFile(system: system).replace(indexPath, with: bytes)
        } catch {
            throw .disk(error)
        }
    }

    /// Takes the index of our own away. The lock of a run that was cut off would be in the next one's way.
    func clearIndex(_ system: any StoreSystem) {
        // What cannot be removed is told by the next use.
        for path in [indexPath, indexPath + ".lock"] { try? system.unlink(path) }
    }
}

extension GitCommand.Answer {
    /// The parts of an output of which nothing may be missing.
    fileprivate func wholeParts(of command: String) throws(SyncError) -> [String] {
        guard output.count < GitCommand.outputLimit else { throw .git(command: command, reason: "too long") }
        return parts
    }
}
