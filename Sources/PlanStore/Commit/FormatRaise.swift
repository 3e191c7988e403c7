import Disk
import Glibc
import JSONText
import PlanFormat

/// Raises the format in `folder.json` before anything is written that an older program would not understand.
///
/// The lock is held, so that an older program either has finished its commit or reads the new format before it begins
/// one. The file goes through `.pending` like any other, but no history tells of it: nobody takes a format back, and a
/// draft that a crash left is none of a change, so that whoever locks next removes it.
struct FormatRaise {
    let files: FolderFiles
    /// The action that needs it, which names the draft.
    let action: String
    let now: Timestamp

    /// Raises the format where it is lower.
    ///
    /// - Parameters:
    ///   - format: What is needed.
    ///   - mark: `folder.json` as it was read under the lock.
    /// - Returns: `folder.json` as it is then.
    /// - Throws: `CommitError`: `disk`, `fileBroken`. The format may be raised even so; nothing else was written.
    func run(to format: DataFormat, from mark: ReadFile<FolderMark>) throws(CommitError) -> ReadFile<FolderMark> {
        guard let stated = mark.value?.format, stated < format.rawValue else { return mark }
        do throws(FolderFiles.Failure) {
            let bytes = try raised(try files.contentsIfPresent(FolderLayout.mark) ?? [], to: format)
            let status = try write(bytes)
            let read = ReferenceFile(folder: bytes, file: FolderLayout.mark)
            return ReadFile(
                stamp: status.flatMap { FileStamp($0, readAt: now) }, value: read.value, faults: read.faults)
        } catch {
            throw LockedFolder.commitError(error, file: FolderLayout.mark)
        }
    }

    /// The file with the format, and all else as a person left it.
    private func raised(_ bytes: [UInt8], to format: DataFormat) throws(FolderFiles.Failure) -> [UInt8] {
        do {
            return try JSONDocument(bytes).edited(
                [.set([.key("format")], .int(format.rawValue))], order: .mark)
        } catch {
            // It was whole when it was read under the lock.
            throw .system(SystemFailure(call: .read, path: files.path(FolderLayout.mark), errno: EIO))
        }
    }

    private func write(_ bytes: [UInt8]) throws(FolderFiles.Failure) -> FileStatus? {
        let durable = DurableFile(system: files.system)
        let place = try files.realPath(FolderLayout.mark)
        let folder = try files.realPath(FolderLayout.pending)
        let pending = "\(folder)/\(FolderLayout.mark)+\(action)"
        do throws(SystemFailure) {
            if try files.isReadOnly(place) { throw SystemFailure(call: .access, path: place, errno: EACCES) }
            try durable.makeFolder(folder)
            try durable.writePending(bytes, at: pending, inPlaceOf: place)
        } catch {
            throw .system(error)
        }
        do {
            try durable.commitRename(pending, as: place)
        } catch {
            switch error {
            case .notPlaced(let failure):
                try? durable.remove(pending)
                throw .system(failure)
            case .placedNotSynchronized(let failure): throw .system(failure)
            }
        }
        return try? files.system.status(ofPath: place)
    }
}
