import Disk
import JSONText
import PlanFormat
import Records

/// The number of the last history line of a folder, so that the next line gets a greater one without all histories
/// being read.
///
///     {"n":12,"history":"2049:131:1795227121.5"}
///
/// It lies in `.order`, is this machine's own and never the truth: without it, or where files came into `history` or went
/// since, as with a synchronisation, the histories are asked. The lock is held.
package struct HistoryOrder {
    /// The numbers that a line may have: those that every reader of JSON keeps.
    static let numbers = 1...(1 << 53)

    private let files: FolderFiles

    init(_ files: FolderFiles) {
        self.files = files
    }

    /// The greatest number of the folder.
    ///
    /// - Parameter known: Numbers that are known to be there.
    /// - Returns: The number; 0 where no line has one.
    func last(known: [Int]) -> Int {
        let stated: Int
        if let kept = kept, kept.stamp == stamp {
            stated = kept.number
        } else {
            stated = HistoryReader(files: files).greatestNumber()
        }
        return known.reduce(stated, max)
    }

    /// The number after another one. At the end of all numbers, where only somebody's hand can have brought a folder,
    /// the ids alone tell lines apart.
    package static func next(after number: Int) -> Int { min(number + 1, numbers.upperBound) }

    /// Keeps the number of the last line. What cannot be kept is not there the next time, so that it is looked for.
    func keep(_ number: Int) {
        let value: FieldValue = .object(["n": .int(number), "history": .string(stamp)])
        guard let folder = try? files.realPath(FolderLayout.pending) else { return }
        let system = files.system
        let (draft, place) = (folder + "/order", files.path(FolderLayout.order))
        do throws(SystemFailure) {
            try DurableFile(system: system).makeFolder(folder)
            try? system.unlink(draft)
            let file = try system.open(draft, for: .creating, permissions: 0o600)
            do throws(SystemFailure) {
                try system.writeAll(file, CanonicalJSON(order: ["n", "history"]).line(value))
                try FileOwnership(ofFolderOf: place, system: system).apply(to: file, system: system)
            } catch {
                try? system.close(file)
                throw error
            }
            try system.close(file)
            // Not synchronised: what a failing machine takes along is looked for, and costs a change no time.
            try system.rename(draft, to: place)
        } catch {
            try? system.unlink(draft)
            try? system.unlink(place)
        }
    }

    /// What tells whether files came into the folder of histories or went; a line that is added does not change it.
    var stamp: String {
        guard let status = try? files.status(FolderLayout.history) else { return "" }
        let (identity, time) = (status.identity, status.modified)
        return "\(identity.device):\(identity.inode):\(time.seconds).\(time.nanoseconds)"
    }

    /// Whether the folder of histories had been left alone for a while when the number was kept: file systems count time
    /// in steps, and what came within one would not be seen.
    private func isQuiet(since kept: FileStatus) -> Bool {
        guard let status = try? files.status(FolderLayout.history) else { return true }
        return kept.modified.seconds - status.modified.seconds >= 2
    }

    private var kept: (number: Int, stamp: String)? {
        let path = files.path(FolderLayout.order)
        guard let status = try? files.system.linkStatus(ofPath: path), status.kind == .file, isQuiet(since: status),
            let bytes = try? files.system.contents(ofFile: path, limit: 1 << 10),
            let root = (try? JSONDocument(bytes))?.root, let number = root["n"]?.int,
            let stamp = root["history"]?.string,
            number == 0 || HistoryOrder.numbers.contains(number)
        else { return nil }
        return (number, stamp)
    }
}
