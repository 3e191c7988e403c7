import Glibc

/// Files that are whole on the disk, or as they were: the steps of a commit.
///
///     writePending -> append (history) -> commitRename
///
/// What has returned survives a crash of the program and of the machine. What has thrown has left things as they
/// were, except where the failure says otherwise. The folder's lock is held by the caller.
package struct DurableFile: Sendable {
    private let system: any StoreSystem

    /// Operations on a system.
    package init(system: any StoreSystem) {
        self.system = system
    }

    /// Writes a new file and synchronises it, so that it can be put in place by one rename.
    ///
    /// It is as open as the file that it will replace, or without such a file as the folder (``FileOwnership``), so that
    /// colleagues can write what this person created.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - path: The pending file; it must not exist.
    ///   - final: The path where it will be put.
    ///   - isConfidential: Whether others get no rights on it, whatever the file had.
    /// - Throws: ``SystemFailure``; then no pending file is left, unless removing it failed too.
    package func writePending(
        _ bytes: [UInt8], at path: String, inPlaceOf final: String, isConfidential: Bool = false
    ) throws(SystemFailure) {
        let model = try FileOwnership(of: final, system: system).confidential(isConfidential)
        let file = try system.open(path, for: .creating, permissions: 0o600)
        do throws(SystemFailure) {
            try system.writeAll(file, bytes)
            try model.apply(to: file, system: system)
            try system.synchronize(file)
        } catch {
            // The first failure is the one to tell; what cannot be removed now is removed by the next who locks.
            try? system.close(file)
            try? system.unlink(path)
            throw error
        }
        do throws(SystemFailure) {
            try system.close(file)
        } catch {
            try? system.unlink(path)
            throw error
        }
    }

    /// Renames a pending file to its final path and synchronises the folder.
    ///
    /// - Parameters:
    ///   - pending: A file that ``writePending(_:at:inPlaceOf:isConfidential:)`` has written, on the same file system.
    ///   - path: The final path; the folder must exist.
    /// - Throws: ``PlacementFailure``, which tells on which side of the rename it happened.
    package func commitRename(_ pending: String, as path: String) throws(PlacementFailure) {
        do {
            try system.rename(pending, to: path)
        } catch {
            // Where an answer got lost on a network the file may be in place in spite of the failure.
            switch isThere(pending) {
            case true: throw .notPlaced(error)
            case nil: throw .placedNotSynchronized(error)
            case false: break
            }
        }
        do {
            try synchronizeFolder(FilePath.folder(of: path))
        } catch {
            throw .placedNotSynchronized(error)
        }
    }

    /// Removes a file of a commit and synchronises the folder: the last step of a change that takes a file away.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``PlacementFailure``: `notPlaced` if the file is still there.
    package func commitRemoval(_ path: String) throws(PlacementFailure) {
        do {
            try system.unlink(path)
        } catch {
            switch isThere(path) {
            case true: throw .notPlaced(error)
            case nil: throw .placedNotSynchronized(error)
            case false: break
            }
        }
        do {
            try synchronizeFolder(FilePath.folder(of: path))
        } catch {
            throw .placedNotSynchronized(error)
        }
    }

    /// Nil if it cannot be known.
    private func isThere(_ path: String) -> Bool? {
        do throws(SystemFailure) {
            _ = try system.linkStatus(ofPath: path)
            return true
        } catch {
            return error.isMissing ? false : nil
        }
    }

    /// Adds bytes at the end of a file, which is created if it is missing, and synchronises it.
    ///
    /// - Parameters:
    ///   - bytes: What to add.
    ///   - path: The file.
    ///   - isConfidential: Whether others get no rights on it where it is new.
    /// - Returns: The length before, to which ``truncate(_:to:)`` brings the file back; 0 for a new one.
    /// - Throws: ``AppendFailure``; then the file has its old length again, or is missing again, unless cutting it
    ///   back failed too.
    package func append(
        _ bytes: [UInt8], to path: String, isConfidential: Bool = false
    ) throws(AppendFailure) -> Int {
        let opened: (file: OpenFile, length: Int, isNew: Bool)
        do throws(SystemFailure) {
            opened = try openForAppending(path)
        } catch {
            throw AppendFailure(cause: error, truncate: nil)
        }
        let (file, length) = (opened.file, opened.length)
        do throws(SystemFailure) {
            if opened.isNew {
                try FileOwnership(ofFolderOf: path, system: system).confidential(isConfidential)
                    .apply(to: file, system: system)
            }
            try system.writeAll(file, bytes)
            try system.synchronize(file)
            if opened.isNew { try synchronizeFolder(FilePath.folder(of: path)) }
        } catch {
            let failure = AppendFailure(
                cause: error, truncate: undoAppending(to: file, length: length, isNew: opened.isNew))
            try? system.close(file)
            throw failure
        }
        // All bytes are on the disk; closing cannot take them back.
        try? system.close(file)
        return length
    }

    private func openForAppending(
        _ path: String
    ) throws(SystemFailure) -> (file: OpenFile, length: Int, isNew: Bool) {
        do throws(SystemFailure) {
            let (file, status) = try system.openOwn(path, for: .appending)
            return (file, status.size, false)
        } catch {
            guard error.isMissing else { throw error }
            return (try system.open(path, for: .creating, permissions: 0o600), 0, true)
        }
    }

    /// Removes a file that a crash left between being made and getting its rights: it says nothing, and keeps out everybody
    /// but who made it.
    ///
    /// - Parameter path: The file; that it is missing is no fault.
    /// - Throws: ``SystemFailure``.
    package func removeUnfinished(_ path: String) throws(SystemFailure) {
        let status: FileStatus
        do throws(SystemFailure) {
            status = try system.linkStatus(ofPath: path)
        } catch {
            guard error.isMissing else { throw error }
            return
        }
        guard status.kind == .file, status.size == 0, status.permissions & 0o077 == 0 else { return }
        try remove(path)
    }

    /// Brings the file back to what it was; the failure if that is impossible.
    private func undoAppending(to file: OpenFile, length: Int, isNew: Bool) -> SystemFailure? {
        do throws(SystemFailure) {
            if isNew {
                // Not only removed but for good: its name may be on the disk already.
                try remove(file.path)
            } else {
                try system.truncate(file, to: length)
                try system.synchronize(file)
            }
            return nil
        } catch {
            return error
        }
    }

    /// Cuts a file back to a length it had, and synchronises it.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - length: The length in bytes; a file that is not longer stays as it is.
    /// - Throws: ``SystemFailure``.
    package func truncate(_ path: String, to length: Int) throws(SystemFailure) {
        let (file, status) = try system.openOwn(path, for: .cutting)
        do throws(SystemFailure) {
            // ftruncate(2) would lengthen a shorter file with zeros.
            if status.size > length {
                try system.truncate(file, to: length)
                try system.synchronize(file)
            }
        } catch {
            try? system.close(file)
            throw error
        }
        try? system.close(file)
    }

    /// Gives a file that has several names, as a backup of hard links leaves it, a copy of its own under this one, so
    /// that what is written into it stays out of the others.
    ///
    /// - Parameters:
    ///   - path: The file; that it is missing is no fault.
    ///   - draft: Where the copy is written, on the same file system; what is there goes.
    /// - Returns: Whether it had other names.
    /// - Throws: ``SystemFailure``; then the file says what it said.
    package func separate(_ path: String, by draft: String) throws(SystemFailure) -> Bool {
        do throws(SystemFailure) {
            let status = try system.linkStatus(ofPath: path)
            guard status.kind == .file, status.names > 1 else { return false }
        } catch {
            if error.isMissing { return false }
            throw error
        }
        let bytes = try system.contents(ofFile: path, isOwn: true)
        try remove(draft)
        try writePending(bytes, at: draft, inPlaceOf: path)
        do throws(PlacementFailure) {
            try commitRename(draft, as: path)
        } catch {
            switch error {
            case .notPlaced(let failure):
                try? remove(draft)
                throw failure
            case .placedNotSynchronized(let failure): throw failure
            }
        }
        return true
    }

    /// Removes a file for good. A missing file is no fault.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``SystemFailure``.
    package func remove(_ path: String) throws(SystemFailure) {
        do throws(SystemFailure) {
            try system.unlink(path)
        } catch {
            if error.isMissing { return }
            throw error
        }
        try synchronizeFolder(FilePath.folder(of: path))
    }

    /// Makes a folder and the missing ones above it, each as open as the folder that holds it. A folder that exists is
    /// no fault.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - isConfidential: Whether others get no rights on it where it is new.
    /// - Throws: ``SystemFailure``, with EEXIST where something else has the name.
    package func makeFolder(_ path: String, isConfidential: Bool = false) throws(SystemFailure) {
        let parent = FilePath.folder(of: path)
        do throws(SystemFailure) {
            try system.makeFolder(path, permissions: 0o777)
        } catch {
            if error.alreadyExists {
                if try system.status(ofPath: path).kind == .folder { return }
                throw error
            }
            guard error.isMissing, parent != path else { throw error }
            try makeFolder(parent)
            try system.makeFolder(path, permissions: 0o777)
        }
        let folder = try system.open(path, for: .folder, permissions: 0)
        defer { try? system.close(folder) }
        try FileOwnership(ofFolderOf: path, isFolder: true, system: system).confidential(isConfidential)
            .apply(to: folder, system: system)
        try synchronizeFolder(parent)
    }

    /// Makes the names in a folder durable.
    package func synchronizeFolder(_ path: String) throws(SystemFailure) {
        let folder = try system.open(path, for: .folder, permissions: 0)
        defer { try? system.close(folder) }
        do throws(SystemFailure) {
            try system.synchronize(folder)
        } catch {
            // Some network file systems have no such thing for folders, and say so (fsync(2)).
            if error.errno != EINVAL, error.errno != ENOTSUP { throw error }
        }
    }
}

/// Why a pending file was not put in place, or a file not taken away, or not for certain.
package enum PlacementFailure: Error, Hashable, Sendable {
    /// The final path is as it was, and the pending file still there.
    case notPlaced(SystemFailure)
    /// The new file is in place for everybody (or the old one gone), but after a crash of the machine the old one may
    /// come back; or it is not even known whether it is in place.
    case placedNotSynchronized(SystemFailure)
}

/// Why bytes were not added to a file.
package struct AppendFailure: Error, Hashable, Sendable {
    /// What went wrong.
    package let cause: SystemFailure
    /// Why the file could not be brought back to its old length; nil if it was, or if nothing had been written.
    package let truncate: SystemFailure?
}
