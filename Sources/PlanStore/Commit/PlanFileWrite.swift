import PlanModel

/// Writes one plan file with its history: both, or neither.
struct PlanFileWrite {
    let files: FolderFiles
    /// The plan file, relative to the folder.
    let file: String
    let plan: PlanID
    /// The file's new content.
    let bytes: [UInt8]
    /// The history lines of the change; at least one.
    let entries: [HistoryEntry]
    /// What the action saved in other files before, for the error.
    let saved: [RecordID]

    private var durable: DurableFile { DurableFile(system: files.system) }

    private struct Places {
        let file: String
        let history: String
        let pending: String
    }

    /// Writes the pending file, then the history, then puts the file in place.
    ///
    /// - Parameter historyEnd: How the plan's history ends; nil if there is none yet.
    /// - Returns: The status of the new file, if it could be had.
    /// - Throws: `CommitError`: `disk`, `unsettled`, `fileBroken`.
    func run(historyEnd: HistoryEnd?) throws(CommitError) -> FileStatus? {
        let places = try places()
        do throws(SystemFailure) {
            try durable.makeFolder(FilePath.folder(of: places.pending))
            try durable.makeFolder(FilePath.folder(of: places.history))
            if let offset = historyEnd?.tornOffset {
                try TornHistory(files: files, plan: plan, path: places.history).setAside(from: offset)
            }
            try durable.writePending(bytes, at: places.pending, inPlaceOf: places.file)
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
        let oldLength = try appendHistory(places, needsNewline: historyEnd?.lacksNewline ?? false)
        do {
            try durable.putInPlace(places.pending, as: places.file)
        } catch {
            switch error {
            case .notPlaced(let failure):
                throw takenBack(failure, places) { () throws(SystemFailure) in
                    try durable.cutBack(places.history, to: oldLength)
                }
            case .placedNotSynchronized(let failure):
                throw .unsettled(failure, records: entries.map(\.record), saved: saved)
            }
        }
        return try? files.system.status(ofPath: places.file)
    }

    private func places() throws(CommitError) -> Places {
        let name = PendingName(file: file, action: entries.first?.action ?? "", lineCount: entries.count)
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
    private func appendHistory(_ places: Places, needsNewline: Bool) throws(CommitError) -> Int {
        let lines = entries.flatMap { HistoryLine.bytes($0) }
        do {
            return try durable.append((needsNewline ? [ASCII.lineFeed] : []) + lines, to: places.history)
        } catch {
            throw takenBack(error.cause, places) { () throws(SystemFailure) in
                if let failure = error.cutBack { throw failure }
            }
        }
    }

    /// Takes the change back after a failure before the rename. Without its history lines no recovery brings it back,
    /// so that its pending file may as well stay. As long as they cannot be cut off the pending file has to stay, or
    /// the history would tell of a change that the plan never had: whoever locks next settles which.
    private func takenBack(
        _ failure: SystemFailure, _ places: Places, cuttingHistory: () throws(SystemFailure) -> Void
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
