/// A file in a tree of git.
struct TreeEntry: Hashable, Sendable {
    /// The mode as git writes it: `100644`, `120000` for a link.
    let mode: String
    /// The id of its content.
    let object: String
    /// The length of its content.
    let size: Int

    /// Whether it is an ordinary file.
    var isFile: Bool { mode.hasPrefix("100") }
}

/// A state of a data folder in git: the files that this program merges, by their paths in the folder.
struct FolderTree: Equatable, Sendable {
    var files: [String: TreeEntry] = [:]
}
