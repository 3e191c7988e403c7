import Disk
import Glibc
import PlanFormat
import Records

/// What a commit does around its own work: take the lock, finish what a crash left, read what changed.
extension PlanFolder {
    /// Runs a commit with the folder's lock, on what the folder holds then: all of it, or of a large folder what the
    /// commit touches.
    package func underLock<Outcome>(
        _ author: String, touching plans: Set<PlanID>? = nil,
        _ body: (inout LockedFolder) throws(CommitError) -> Outcome
    ) throws(CommitError) -> Outcome {
        if case .readOnly(let reason) = snapshot.access { throw .readOnly(reason) }
        let method = contents.lockMethod
        let lock: FolderLock
        do {
            lock = try FolderLock.acquire(
                files.path(FolderLayout.lock), by: method, as: PlanFolder.holder(author, clock),
                within: timeout, system: files.system)
        } catch {
            throw refused(error)
        }
        do throws(CommitError) {
            try readAgain(plans)
            // Who goes by all of the folder, as an undo does, takes no plan for closed that could not be read once.
            if plans == nil, snapshot.faults.contains(where: \.isUnreadable) { try readAgain(nil) }
            let outcome = contents.lockMethod == method ? try whileLocked(author, body) : nil
            lock.release()
            if let outcome { return outcome }
        } catch {
            lock.release()
            throw error
        }
        // `folder.json` asks for another lock by now: the one that was held keeps nobody out.
        return try underLock(author, touching: plans, body)
    }

    private func whileLocked<Outcome>(
        _ author: String, _ body: (inout LockedFolder) throws(CommitError) -> Outcome
    ) throws(CommitError) -> Outcome {
        var blocked: [PlanID: CommitError] = [:]
        if !files.pendingNames().isEmpty {
            blocked = recover()
            try readAgain(nil)
        }
        if case .readOnly(let reason) = snapshot.access { throw .readOnly(reason) }
        var folder = LockedFolder(
            files: files, clock: clock, author: author, login: login, role: role, contents: contents,
            lastMoment: lastMoment, blocked: blocked)
        defer {
            lastMoment = folder.lastMoment
            // Where other bodies belong to a group, or are known, plans mean others.
            let isAnew =
                folder.contents.rosters != contents.rosters || folder.contents.ownAgencies != contents.ownAgencies
                || folder.contents.ownUnits != contents.ownUnits
            _ = show(isAnew ? (try? reader.read(before: contents)) ?? folder.contents : folder.contents)
        }
        return try body(&folder)
    }

    /// - Returns: The files that wait for what is left of them.
    private func recover() -> [PlanID: CommitError] {
        var recovery = Recovery(files: files)
        recovery.run()
        mended += recovery.mended
        return recovery.blocked
    }

    private func readAgain(_ plans: Set<PlanID>?) throws(CommitError) {
        do {
            try reload(only: plans)
        } catch {
            switch error {
            case .unreadable(let failure), .cannotWrite(let failure): throw .disk(failure, saved: [])
            case .broken(let fault): throw .fileBroken(fault)
            case .notFound, .notADirectory, .notADataFolder, .notEmpty:
                throw .fileBroken(Fault(file: FolderLayout.mark, kind: .missingFile, scope: .file))
            }
        }
        if let fault = contents.mark.faults.first(where: { $0.scope == .file }) { throw .fileBroken(fault) }
    }

    private func refused(_ failure: LockFailure) -> CommitError {
        switch failure {
        case .timeout(let holder): return .lockTimeout(holder)
        case .readOnly(let failure):
            // Where the folder is open to this person the file stands in the way.
            return files.mayWrite() ? .disk(failure, saved: []) : .readOnly(.notPermitted)
        case .wrongKind(_, let found):
            let kind = Fault.Kind.wrongKind(found, wanted: .file)
            return .fileBroken(Fault(file: FolderLayout.lock, kind: kind, scope: .file))
        case .flockRefused(let failure):
            lockRefusal = .noLocking(errno: failure.errno)
            _ = show(contents)
            return .readOnly(.noLocking(errno: failure.errno))
        case .system(let failure): return .disk(failure, saved: [])
        }
    }

    /// Why the folder's file system cannot lock; nil if it can.
    ///
    /// Opening must not make a lock file: made by a person with other rights it could keep out those whose folder it
    /// is. Where there is none yet another file is asked, which network file systems may leave undecided.
    static func lockRefusal(in files: FolderFiles) -> ReadOnlyReason? {
        let path = files.path(FolderLayout.lock)
        let found = try? files.system.linkStatus(ofPath: path)
        // Of what is no lock file the first commit tells.
        if let found, found.kind != .file { return nil }
        let refusal =
            found != nil
            ? FolderLock.refusal(at: path, for: .appending, system: files.system)
            : FolderLock.refusal(at: files.path(FolderLayout.mark), for: .reading, system: files.system)
        return refusal.map { .noLocking(errno: $0.errno) }
    }

    /// Finishes what a crash left, unless somebody has the lock: then it is a commit under way.
    ///
    /// Every commit does so first. Who only reads sees what was made without it, and writes nothing.
    package func finishInterrupted() {
        guard snapshot.access == .writable, !files.pendingNames().isEmpty else { return }
        guard
            let lock = try? FolderLock.acquire(
                files.path(FolderLayout.lock), by: contents.lockMethod, as: PlanFolder.holder("", clock), within: .zero,
                system: files.system)
        else { return }
        // What the disk refuses now is shown in memory, and finished by whoever commits next.
        _ = recover()
        lock.release()
        _ = try? reload()
    }

    package static func holder(_ user: String, _ clock: StoreClock) -> LockHolder {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return LockHolder(host: host, pid: Int(getpid()), user: user, since: clock.now().text)
    }
}

extension FolderContents {
    /// How the folder is locked.
    package var lockMethod: LockMethod { mark.value?.lock ?? .flock }
}
