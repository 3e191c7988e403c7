import Disk
import JSONText
import PlanFormat

extension PlanFolder {
    /// Puts `folder.json` in our form where another program saved it in another: without it no folder can be opened, to
    /// be repaired as a whole.
    ///
    /// - Parameters:
    ///   - path: The data folder.
    ///   - system: The system calls.
    ///   - clock: The time, for those who wait for the lock.
    ///   - author: Who, for the same.
    /// - Returns: What was done; nil if there was nothing to do.
    /// - Throws: ``CommitError``: `lockTimeout`, `readOnly`, `disk`.
    package static func repairMark(
        at path: String, system: any StoreSystem, clock: StoreClock, by author: String
    ) throws(CommitError) -> Repair? {
        let files = FolderFiles(root: path, system: system)
        guard let bytes = try? files.contentsIfPresent(FolderLayout.mark), let plain = ForeignEncoding.plain(bytes),
            let mark = ReferenceFile(folder: plain, file: FolderLayout.mark).value
        else { return nil }
        if mark.format > DataFormat.newest.rawValue {
            throw .readOnly(.newerFormat(mark.format, known: DataFormat.newest.rawValue))
        }
        let lock: FolderLock
        do {
            lock = try FolderLock.acquire(
                files.path(FolderLayout.lock), by: mark.lock, as: holder(author, clock), within: .seconds(10),
                system: system)
        } catch {
            switch error {
            case .timeout(let holder): throw .lockTimeout(holder)
            case .readOnly: throw .readOnly(.notPermitted)
            case .flockRefused(let failure): throw .readOnly(.noLocking(errno: failure.errno))
            case .wrongKind(_, let found):
                throw .fileBroken(
                    Fault(file: FolderLayout.lock, kind: .wrongKind(found, wanted: .file), scope: .file))
            case .system(let failure): throw .disk(failure, saved: [])
            }
        }
        var repair = FolderRepair(files: files, faults: [])
        let outcome = Result { () throws(SystemFailure) in
            // As it is now that nobody else writes.
            try repair.takeOverEncoding(of: FolderLayout.mark) { (try? JSONDocument($0)) != nil }
        }
        lock.release()
        if case .failure(let failure) = outcome { throw .disk(failure, saved: []) }
        return repair.done.first
    }
}
