/// A lock by the existence of a file that only one can create, for file systems that refuse flock(2).
///
/// A holder that dies leaves it behind. Where that can be known, which is only on the same boot of the same machine,
/// the next one clears it away; otherwise a person has to say so (``PlanFolder/removeLock(_:at:system:)``).
package struct LockFile {
    package let path: String
    package let system: any StoreSystem

    package init(path: String, system: any StoreSystem) { (self.path, self.system) = (path, system) }

    /// Held while a dead holder's file is removed. Of two who find it dead the slower one would otherwise remove the
    /// file that the faster one has made since. It is a lock of the same kind: who dies while removing is cleared away
    /// like any other, so that no number of deaths needs a person.
    private var removing: LockFile { LockFile(path: path + ".removing", system: system) }

    /// So many have died one after the other, each while clearing the one before away, before a person has to say so.
    private static let mostDeaths = 8
    private var isDeepest: Bool { path.hasSuffix(String(repeating: ".removing", count: LockFile.mostDeaths)) }

    /// Makes the file; false if somebody else's is there.
    func take(_ holder: LockHolder) throws(SystemFailure) -> Bool {
        guard try removeIfDead(holder), try create(holder) else { return false }
        // One who died after the removal has left only this.
        _ = try? removing.removeIfDead(holder)
        clearDrafts()
        return true
    }

    /// Removes the file if its holder is dead.
    ///
    /// - Returns: Whether there is no file.
    private func removeIfDead(_ holder: LockHolder) throws(SystemFailure) -> Bool {
        guard let bytes = try contents() else { return true }
        guard LockFile.standing(of: bytes, system) == .dead else { return false }
        return try remove(bytes, by: holder)
    }

    /// Removes the file if it is the holder's. A person may have cleared it away and somebody else made another.
    func giveUp(_ holder: LockHolder) throws(SystemFailure) {
        if try contents() == holder.line { try unlinkIfThere() }
    }

    /// The content; nil if there is no such file.
    package func contents() throws(SystemFailure) -> [UInt8]? {
        do throws(SystemFailure) {
            return try system.contents(ofFile: path, limit: 4096, isOwn: true)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    /// Removes the file if it still has this content.
    ///
    /// - Returns: Whether it is gone; false if it is another one by now, or somebody else is removing it.
    package func remove(_ bytes: [UInt8], by holder: LockHolder) throws(SystemFailure) -> Bool {
        guard !isDeepest, try removing.take(holder) else { return false }
        let result: Bool
        do throws(SystemFailure) {
            result = try contents() == bytes
            if result { try unlinkIfThere() }
        } catch {
            try? removing.unlinkIfThere()
            throw error
        }
        try removing.unlinkIfThere()
        return result
    }

    /// Removes what those left who died while removing; a person has said so.
    package func removeRemoving() throws(SystemFailure) {
        guard !isDeepest, try removing.contents() != nil else { return }
        try removing.removeRemoving()
        try removing.unlinkIfThere()
    }

    private func unlinkIfThere() throws(SystemFailure) {
        do throws(SystemFailure) {
            try system.unlink(path)
        } catch {
            if !error.isMissing { throw error }
        }
    }

    /// Makes the file whole, or not at all: an empty one, as a crash between making and writing it would leave, tells
    /// nobody whose it is.
    private func create(_ holder: LockHolder) throws(SystemFailure) -> Bool {
        let draft = LockFile(path: "\(draftPrefix)\(UInt64.random(in: .min ... .max))", system: system)
        guard try draft.write(holder) else { return false }
        defer { try? draft.unlinkIfThere() }
        do throws(SystemFailure) {
            try system.link(draft.path, as: path)
            return true
        } catch {
            // On a network the answer may get lost of a call that was carried out.
            if let own = try? system.linkStatus(ofPath: draft.path).identity,
                (try? system.linkStatus(ofPath: path))?.identity == own
            {
                return true
            }
            // A draft that is missing was cleared away by somebody who took the lock meanwhile.
            if error.alreadyExists || error.isMissing { return false }
            guard error.lacksLinks else { throw error }
        }
        return try write(holder)
    }

    /// Makes the file in two steps, where a file system knows no second names.
    private func write(_ holder: LockHolder) throws(SystemFailure) -> Bool {
        let file: OpenFile
        do throws(SystemFailure) {
            file = try system.open(path, for: .creating, permissions: 0o600)
        } catch {
            if error.alreadyExists { return false }
            throw error
        }
        do throws(SystemFailure) {
            // Colleagues have to be able to read who it is.
            try FileOwnership(ofFolderOf: path, system: system).apply(to: file, system: system)
            try system.writeAll(file, holder.line)
        } catch {
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
        return true
    }

    private static let draftMark = ".new-"
    private var draftPrefix: String { path + LockFile.draftMark }

    /// Removes the drafts of those who died, and of those who are waiting: they make another one. Also those of files
    /// that were to be held while this one was removed.
    private func clearDrafts() {
        let folder = FilePath.folder(of: path)
        for name in (try? system.names(inFolder: folder)) ?? [] {
            let draft = folder + "/" + name
            if draft.hasPrefix(path + "."), draft.contains(LockFile.draftMark) { try? system.unlink(draft) }
        }
    }

    /// What is known of a holder from its file.
    package static func standing(of bytes: [UInt8], _ system: any StoreSystem) -> LockState {
        guard let holder = LockHolder(line: bytes), let mark = holder.mark,
            let here = ProcessMark(ofThisProcessBy: system), mark.isBeside(here)
        else { return .elsewhere }
        return mark.isRunning(as: holder.pid, system) ? .running : .dead
    }
}

/// Whether the holder of a lock file still works.
package enum LockState: Hashable, Sendable {
    /// Its process runs on this machine.
    case running
    /// Its process on this machine has ended.
    case dead
    /// It cannot be seen from here: on another machine, in another container, before this machine started, or unknown.
    case elsewhere
}
