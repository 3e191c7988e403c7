import Disk
import JSONText
import PlanFormat
import Records

/// Writes one file with its history: both, or neither.
struct RecordFileWrite {
    private let files: FolderFiles
    private let file: RecordFile
    private let bytes: [UInt8]?
    private let isNew: Bool
    let entries: [HistoryEntry]
    private let places: Places

    /// Prepares a write; writes nothing yet.
    ///
    /// - Parameters:
    ///   - files: The folder.
    ///   - prepared: The file with its changes.
    ///   - entries: The history lines of the change; at least one.
    /// - Throws: `CommitError`: `disk`, `fileBroken`, `fileReadOnly`.
    init(files: FolderFiles, _ prepared: PreparedFile, entries: [HistoryEntry]) throws(CommitError) {
        self.files = files
        file = prepared.file
        bytes = prepared.bytes
        isNew = prepared.isNew
        self.entries = entries
        places = try RecordFileWrite.places(
            of: prepared.path, file.id, files,
            PendingName(
                path: prepared.path, file: file, action: entries.first?.action ?? "", lineCount: entries.count))
        let written = [(prepared.path, places.file), (FolderLayout.history(of: file.id), places.history)]
        for (file, place) in written {
            let isReadOnly: Bool
            do throws(SystemFailure) {
                isReadOnly = try files.isReadOnly(place)
            } catch {
                throw .disk(error, saved: [])
            }
            if isReadOnly { throw .fileReadOnly(file) }
        }
    }

    private var durable: DurableFile { DurableFile(system: files.system) }

    private struct Places {
        let file: String
        let history: String
        let pending: String
    }

    /// Writes the pending file, then the history, then puts the file in place.
    ///
    /// - Parameters:
    ///   - historyEnd: How the file's history ends; nil if there is none yet.
    ///   - saved: What the action saved in other files before, for the error.
    /// - Returns: The status of the new file, if there is one and it could be had, and what had to be put in order.
    /// - Throws: `CommitError`: `disk`, `unsettled`.
    func run(
        historyEnd: HistoryEnd?, saved: [RecordID]
    ) throws(CommitError) -> (status: FileStatus?, mended: [Repair]) {
        var mended: [Repair] = []
        do throws(SystemFailure) {
            try durable.makeFolder(FilePath.folder(of: places.pending))
            try durable.makeFolder(FilePath.folder(of: places.history), isConfidential: file.isConfidential)
            if isNew {
                try durable.makeFolder(FilePath.folder(of: places.file), isConfidential: file.isConfidential)
            }
            if historyEnd != nil, try durable.separate(places.history, by: places.pending + ".own") {
                mended.append(Repair(file: FolderLayout.history(of: file.id), kind: .separated))
            }
            if let offset = historyEnd?.tornOffset {
                try TornHistory(files: files, plan: file.id, path: places.history)
                    .setAside(from: offset, by: places.pending + ".own")
            }
            // Of a file that goes the pending one only says so by its name.
            try durable.writePending(
                bytes ?? [], at: places.pending, inPlaceOf: places.file, isConfidential: file.isConfidential)
        } catch {
            throw .disk(error, saved: saved)
        }
        do throws(SystemFailure) {
            // The history must not be on the disk before the name of the file that it speaks of.
            try durable.synchronizeFolder(FilePath.folder(of: places.pending))
        } catch {
            // Without its history line the change counts as not made, so the file may as well stay.
            try? durable.remove(places.pending)
            throw .disk(error, saved: saved)
        }
        let oldLength = try appendHistory(needsNewline: historyEnd?.lacksNewline ?? false, saved)
        do throws(PlacementFailure) {
            if bytes == nil {
                try durable.commitRemoval(places.file)
            } else {
                try durable.commitRename(places.pending, as: places.file)
            }
        } catch {
            switch error {
            case .notPlaced(let failure):
                throw takenBack(failure, saved) { () throws(SystemFailure) in
                    try durable.truncate(places.history, to: oldLength)
                }
            case .placedNotSynchronized(let failure):
                throw .unsettled(failure, records: entries.map(\.record), saved: saved)
            }
        }
        guard bytes != nil else {
            // Whoever locks next removes it, should it be left.
            try? durable.remove(places.pending)
            return (nil, mended)
        }
        return (try? files.system.status(ofPath: places.file), mended)
    }

    private static func places(
        of file: String, _ plan: PlanID, _ files: FolderFiles, _ name: PendingName
    ) throws(CommitError) -> Places {
        var current = file
        do throws(FolderFiles.Failure) {
            let place = try files.realPath(file)
            current = FolderLayout.history(of: plan)
            let history = try files.realPath(current)
            current = FolderLayout.pending
            return Places(file: place, history: history, pending: try files.realPath(current) + "/" + name.text)
        } catch {
            throw LockedFolder.commitError(error, file: current)
        }
    }

    /// - Returns: The history's length before.
    private func appendHistory(needsNewline: Bool, _ saved: [RecordID]) throws(CommitError) -> Int {
        let lines = entries.flatMap { HistoryLine.bytes($0) }
        do {
            return try durable.append(
                (needsNewline ? [ASCII.lineFeed] : []) + lines, to: places.history,
                isConfidential: file.isConfidential)
        } catch {
            throw takenBack(error.cause, saved) { () throws(SystemFailure) in
                if let failure = error.truncate { throw failure }
            }
        }
    }

    /// Takes the change back after a failure before the rename. Without its history lines no recovery brings it back,
    /// so that its pending file may as well stay. As long as they cannot be cut off the pending file has to stay, or
    /// the history would tell of a change that the plan never had: whoever locks next settles which.
    private func takenBack(
        _ failure: SystemFailure, _ saved: [RecordID], cuttingHistory: () throws(SystemFailure) -> Void
    ) -> CommitError {
        do throws(SystemFailure) {
            try cuttingHistory()
        } catch {
            return .unsettled(failure, records: entries.map(\.record), saved: saved)
        }
        try? durable.remove(places.pending)
        return .disk(failure, saved: saved)
    }
}
