/// The name of a pending file: all that is needed to decide about it after a crash.
///
///     plans+an-giang+an-giang-2021.json+20261121T021200.000000000Z-1a2b3c4d+2
///
/// The file it will replace, or whose removal it stands for, the action, and how many history lines the action has in
/// that file's history: the change counts as made when all of them are there.
struct PendingName: Hashable {
    /// The path of the file it will replace, relative to the folder.
    let path: String
    /// The file it will replace.
    let file: RecordFile
    /// The action's id.
    let action: String
    /// How many lines of the file's history the action has.
    let lineCount: Int

    init(path: String, file: RecordFile, action: String, lineCount: Int) {
        (self.path, self.file, self.action, self.lineCount) = (path, file, action, lineCount)
    }

    /// Nil for a name that is not of our making.
    init?(_ name: String) {
        let parts = name.split(separator: "+", omittingEmptySubsequences: false)
        guard parts.count >= 3, let lineCount = Int(parts[parts.count - 1]), lineCount > 0,
            HistoryID.isWellFormed(String(parts[parts.count - 2]))
        else { return nil }
        let path = parts.dropLast(2).joined(separator: "/")
        guard let file = RecordFile(path: path) else { return nil }
        self.init(path: path, file: file, action: String(parts[parts.count - 2]), lineCount: lineCount)
    }

    /// The written form.
    var text: String {
        path.split(separator: "/").joined(separator: "+") + "+\(action)+\(lineCount)"
    }
}
