import Disk
import Glibc
import PlanFormat
import PlanModel
import PlanStore

/// Copies a data folder as it is at one moment, and keeps the copies of the last days and months.
package struct FolderBackup {
    /// What became of a backup.
    package struct Report: Sendable {
        /// The file that was made.
        package let path: String
        /// How many files of the folder are in it.
        package let files: Int
        package let bytes: Int
        /// The older backups that were removed.
        package let removed: [String]
        /// What lies in the folder and is in no backup: links, devices, names that are no text.
        package let passedOver: [String]
    }

    /// Why there is none.
    package enum Failure: Error, Sendable {
        /// The data folder was not locked, or cannot be read.
        case commit(CommitError)
        case system(SystemFailure)
        /// Somebody wrote while it was copied, and the folder cannot be locked by this person.
        case changedMeanwhile
        /// The copies would lie in the data folder.
        case inside(String)
        /// In the folder lie those of another data folder.
        case others(String, of: String)
        /// It is a copy to practise in, which would count among the backups of the office's.
        case practice
        /// What was written is not what was read again.
        case notWhole(String)
    }

    private let folder: PlanFolder
    private let system: any StoreSystem

    package init(of folder: PlanFolder) { (self.folder, system) = (folder, folder.files.system) }

    /// Makes a backup in a folder, which is made where it is missing, and then removes those no longer needed.
    ///
    /// - Parameters:
    ///   - place: The folder; absolute.
    ///   - author: Who holds the lock meanwhile.
    ///   - rotation: Which of the older ones stay.
    /// - Returns: What was made, and what lies in no backup.
    /// - Throws: Why there is none; then none was removed either.
    package func make(
        in place: String, by author: String, keeping rotation: BackupRotation = BackupRotation()
    ) throws(Failure) -> Report {
        if folder.snapshot.practice != nil { throw .practice }
        let moment = folder.clock.now().text
        guard let name = BackupName(moment: moment) else { throw .notWhole(moment) }
        let origin = (try? system.realPath(folder.files.root)) ?? folder.files.root
        try checkOutside(place, origin)
        try checkOwner(of: place, origin)
        let inventory = try read(by: author)
        let contents = BackupContents(madeAt: moment, folder: origin, files: inventory.files)
        let path = place + "/" + name.file
        guard let bytes = contents.bytes else {
            throw .system(SystemFailure(call: .write, path: path, errno: ENOMEM))
        }
        do throws(SystemFailure) {
            try DurableFile(system: system).makeFolder(place)
        } catch {
            throw .system(error)
        }
        // Only of what is there it is known where it lies.
        try checkOutside(place, origin)
        do throws(SystemFailure) {
            try write(bytes, to: path)
        } catch {
            throw .system(error)
        }
        // Looked at before any older one goes.
        guard let written = try? system.contents(ofFile: path, limit: .max / 2), written == bytes,
            (try? BackupContents(written)) != nil
        else { throw .notWhole(path) }
        LastBackup(at: moment, path: path).keep(in: folder.files)
        removeHalves(in: place, before: name.day)
        let superfluous = rotation.superfluous(of: names(in: place)).filter { $0 != name }
        let removed = superfluous.filter { (try? system.unlink(place + "/" + $0.file)) != nil }
        return Report(
            path: path, files: inventory.files.count, bytes: bytes.count, removed: removed.map(\.file),
            passedOver: inventory.passedOver)
    }

    private static let half = ".part"

    /// Removes what runs of earlier days left that were killed. One of today may be under way, on any machine.
    private func removeHalves(in place: String, before today: Day) {
        for name in (try? system.names(inFolder: place)) ?? [] where name.hasSuffix(FolderBackup.half) {
            let whole = name.dropLast(FolderBackup.half.count)
            let file = whole.lastIndex(of: ".").map { String(whole[..<$0]) }
            guard let file, let backup = BackupName(file: file), backup.day < today else { continue }
            try? system.unlink(place + "/" + name)
        }
    }

    private func names(in place: String) -> [BackupName] {
        ((try? system.names(inFolder: place)) ?? []).compactMap { BackupName(file: $0) }
    }

    private func checkOutside(_ place: String, _ origin: String) throws(Failure) {
        let real = (try? system.realPath(place)) ?? place
        guard real != origin, !(real + "/").hasPrefix(origin + "/") else { throw .inside(place) }
    }

    private func checkOwner(of place: String, _ origin: String) throws(Failure) {
        // Two data folders in one place would take each other's days and months away.
        if let newest = names(in: place).max(),
            let bytes = try? system.contents(ofFile: place + "/" + newest.file, limit: .max / 2),
            let other = BackupContents.folder(of: bytes), other != origin
        {
            throw .others(place, of: other)
        }
    }

    /// The file is this person's alone: addresses and copies of papers are in it that others may not see.
    private func write(_ bytes: [UInt8], to path: String) throws(SystemFailure) {
        let draft = path + ".\(String(folder.clock.random(), radix: 36))" + FolderBackup.half
        let file = try system.open(draft, for: .creating, permissions: 0o600)
        do throws(SystemFailure) {
            do throws(SystemFailure) {
                try system.writeAll(file, bytes)
                try system.synchronize(file)
            } catch {
                // The failure to tell is the first.
                try? system.close(file)
                throw error
            }
            try system.close(file)
            try system.rename(draft, to: path)
        } catch {
            try? system.unlink(draft)
            throw error
        }
        try DurableFile(system: system).synchronizeFolder(FilePath.folder(of: path))
    }

    // MARK: Reading

    private func read(by author: String) throws(Failure) -> FolderInventory {
        guard folder.snapshot.access == .writable else {
            // Who may not lock it looks twice.
            let before = FolderInventory.stamps(folder.files)
            let inventory = try inventory()
            guard before == FolderInventory.stamps(folder.files), folder.files.pendingNames().isEmpty else {
                throw .changedMeanwhile
            }
            return inventory
        }
        var result: Result<FolderInventory, Failure>?
        do throws(CommitError) {
            try folder.underLock(author) { _ in
                do throws(Failure) {
                    result = .success(try inventory())
                } catch {
                    result = .failure(error)
                }
            }
        } catch {
            throw .commit(error)
        }
        guard let result else { throw .changedMeanwhile }
        return try result.get()
    }

    private func inventory() throws(Failure) -> FolderInventory {
        do throws(SystemFailure) {
            return try FolderInventory(of: folder.files)
        } catch {
            throw .system(error)
        }
    }
}
