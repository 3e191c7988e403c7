import Disk
import JSONText
import PlanFormat
import Records

/// Writes a history anew with its lines in their shorter form; ids and all else that they say stay. The lock is held.
///
/// A history may be longer than a file that is read as a whole: those of before, which had every list twice, closed
/// their plans so. It is read line by line.
struct HistoryShortening {
    private let files: FolderFiles
    private let file: String
    private let text: [UInt8]
    /// By how many bytes it gets shorter.
    let saving: Int

    /// So much is read at a time.
    private static let part = 1 << 20

    /// Reads a history; nil where nothing gets shorter.
    init?(of plan: PlanID, in files: FolderFiles, _ form: HistoryForm) throws(SystemFailure) {
        let name = FolderLayout.history(of: plan)
        guard let status = try? files.status(name), status.kind == .file, let path = try? files.realPath(name) else {
            return nil
        }
        var text: [UInt8] = []
        var size = 0
        try HistoryShortening.read(path, files.system) { line, isWhole in
            size += line.count + (isWhole ? 1 : 0)
            if isWhole, let short = HistoryLine.shortened(line, form) {
                text += short
            } else {
                text += line
                if isWhole { text.append(ASCII.lineFeed) }
            }
        }
        guard text.count < size else { return nil }
        (self.files, self.file, self.text, saving) = (files, path, text, size - text.count)
    }

    /// Puts the shorter history in place.
    ///
    /// - Returns: Whether there is a folder for pending changes, by which it goes.
    func write() throws(SystemFailure) -> Bool {
        guard let folder = try? files.realPath(FolderLayout.pending) else { return false }
        let durable = DurableFile(system: files.system)
        try durable.makeFolder(folder)
        // No name of a pending change: whoever finds it after a crash removes it.
        try durable.replace(file, with: text, pending: folder + "/history")
        return true
    }

    /// Reads a file line by line; the last one may have no end.
    private static func read(
        _ path: String, _ system: any StoreSystem, _ line: ([UInt8], Bool) -> Void
    ) throws(SystemFailure) {
        let file = try system.open(path, for: .reading, permissions: 0)
        defer { try? system.close(file) }
        var rest: [UInt8] = []
        var part = try system.read(file, upTo: HistoryShortening.part)
        while !part.isEmpty {
            var start = part.startIndex
            while let end = part[start...].firstIndex(of: ASCII.lineFeed) {
                line(rest + part[start..<end], true)
                rest = []
                start = end + 1
            }
            rest += part[start...]
            part = try system.read(file, upTo: HistoryShortening.part)
        }
        if !rest.isEmpty { line(rest, false) }
    }
}
