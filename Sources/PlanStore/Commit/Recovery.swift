import Disk
import PlanFormat
import Records

/// Finishes what a crash left in `.pending`. The lock is held.
struct Recovery {
    let files: FolderFiles
    /// What was done so far.
    private(set) var mended: [Repair] = []
    /// The files whose change could be neither finished nor dropped, and why: a new change would come between its
    /// lines, so that these files alone wait.
    private(set) var blocked: [PlanID: CommitError] = [:]

    init(files: FolderFiles) {
        self.files = files
    }

    /// Puts every change in place that its history has, and removes every other pending file. What the disk refuses
    /// keeps nothing else from being done; it is tried again by whoever locks next.
    mutating func run() {
        for name in files.pendingNames() {
            let path = files.path(FolderLayout.pending + "/" + name)
            guard let pending = PendingName(name) else {
                // Nothing waits for a file that no change has left; where it stays, `check` names it.
                if (try? removeIfFile(path)) == true { note(name, .removedLeftover) }
                continue
            }
            // What is no ordinary file is none of ours: it is left for a person to look at, and nothing waits for it.
            if let kind = (try? files.system.linkStatus(ofPath: path))?.kind, kind != .file { continue }
            do throws(FolderFiles.Failure) {
                try removeUnfinishedHistory(of: pending.file.id)
                let change = try PendingChange(pending, in: files)
                if change.made != nil {
                    if try finish(change, pendingPath: path) {
                        mended.append(Repair(file: pending.path, kind: .finishedChange))
                    }
                } else {
                    try drop(change, pendingPath: path)
                    note(name, .removedLeftover)
                }
            } catch {
                blocked[pending.file.id] = LockedFolder.commitError(error, file: pending.path)
            }
        }
    }

    private var durable: DurableFile { DurableFile(system: files.system) }

    private mutating func note(_ name: String, _ kind: Repair.Kind) {
        mended.append(Repair(file: FolderLayout.pending + "/" + name, kind: kind))
    }

    private func removeIfFile(_ path: String) throws(SystemFailure) -> Bool {
        do throws(SystemFailure) {
            guard try files.system.linkStatus(ofPath: path).kind != .folder else { return false }
        } catch {
            // It was listed, so it is there, by a name that is no text.
            guard error.isMissing else { throw error }
            try files.system.unlinkRepaired(path)
            return true
        }
        try durable.remove(path)
        return true
    }

    private func removeUnfinishedHistory(of id: PlanID) throws(FolderFiles.Failure) {
        do {
            try durable.removeUnfinished(files.path(FolderLayout.history(of: id)))
        } catch {
            throw .system(error)
        }
    }

    private func drop(_ change: PendingChange, pendingPath: String) throws(FolderFiles.Failure) {
        do throws(SystemFailure) {
            if let length = change.oldHistoryLength {
                let history = files.path(FolderLayout.history(of: change.name.file.id))
                _ = try durable.separate(history, by: pendingPath + ".own")
                try durable.truncate(history, to: length)
            }
            try durable.remove(pendingPath)
        } catch {
            throw .system(error)
        }
    }

    /// - Returns: Whether it could be decided; a file that is broken by now keeps its change until it is mended.
    private func finish(_ change: PendingChange, pendingPath: String) throws(FolderFiles.Failure) -> Bool {
        let current = try files.contentsIfPresent(change.name.path)
        let result: [UInt8]
        switch change.applied(to: current) {
        case .undecided: return false
        case .absent:
            // The change took the file away, or somebody did since; what people do by hand is the truth.
            if current != nil { try remove(try files.realPath(change.name.path)) }
            try remove(pendingPath)
            return true
        case .file(let bytes): result = bytes
        }
        let place = try files.realPath(change.name.path)
        if current == nil { try makeFolder(of: place) }
        let pending: [UInt8]
        do {
            pending = try files.system.contents(ofFile: pendingPath, isOwn: true)
        } catch {
            throw .system(error)
        }
        if result == current {
            try remove(pendingPath)
        } else if result == pending {
            try put(pendingPath, place)
        } else {
            // The name is none of a pending change, so that a crash here leaves only the first file to decide about.
            let merged = pendingPath + ".merged"
            do throws(SystemFailure) {
                try? durable.remove(merged)
                try durable.writePending(result, at: merged, inPlaceOf: place)
            } catch {
                throw .system(error)
            }
            try put(merged, place)
            try remove(pendingPath)
        }
        return true
    }

    private func makeFolder(of path: String) throws(FolderFiles.Failure) {
        do {
            try durable.makeFolder(FilePath.folder(of: path))
        } catch {
            throw .system(error)
        }
    }

    private func remove(_ path: String) throws(FolderFiles.Failure) {
        do {
            try durable.remove(path)
        } catch {
            throw .system(error)
        }
    }

    private func put(_ pending: String, _ place: String) throws(FolderFiles.Failure) {
        do {
            try durable.commitRename(pending, as: place)
        } catch {
            switch error {
            case .notPlaced(let failure), .placedNotSynchronized(let failure): throw .system(failure)
            }
        }
    }
}
