import Disk
import Glibc

/// A folder of files that a person asked for outside the data folder: all of them, or none.
package struct OutputFolder: Sendable {
    /// A file in it, by its path below the folder.
    package struct File: Hashable, Sendable {
        package let path: String
        package let bytes: [UInt8]

        package init(_ path: String, _ bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
    }

    private let path: String
    private let system: any StoreSystem

    /// The folder at an absolute path.
    package init(_ path: String, system: any StoreSystem) {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
        (self.path, self.system) = (String(trimmed), system)
    }

    /// Looks whether the folder may be made, without writing anything.
    ///
    /// - Throws: ``OutputFailure``: `inDataFolder`, or `isTaken` where anything has the name.
    package func check() throws(OutputFailure) {
        if let folder = OutputFile.dataFolder(around: [path], system: system) {
            throw .inDataFolder(path, folder: folder)
        }
        if (try? system.linkStatus(ofPath: path)) != nil {
            throw .isTaken(path)
        }
    }

    /// Makes the folder with its files. They are written into a hidden one beside it, which gets the name when all of them
    /// are on the disk.
    package func write(_ files: [File]) throws(OutputFailure) {
        try check()
        let parent = FilePath.folder(of: path)
        // The number keeps two programs that write at once apart.
        let draft = (parent == "/" ? "" : parent) + "/.kehoach-\(getpid()).part"
        do throws(SystemFailure) {
            // A program of the same number that was killed.
            try? remove(draft)
            try system.makeFolder(draft, permissions: 0o777)
            do throws(SystemFailure) {
                try fill(draft, files)
                // rename(2) would take the place of an empty folder that somebody made meanwhile.
                guard (try? system.linkStatus(ofPath: path)) == nil else {
                    throw SystemFailure(call: .rename, path: path, errno: EEXIST)
                }
                try system.rename(draft, to: path)
            } catch {
                // The failure to tell is the first.
                try? remove(draft)
                throw error
            }
            try DurableFile(system: system).synchronizeFolder(parent)
        } catch {
            // The draft is nobody's business.
            throw .system(SystemFailure(call: error.call, path: path, errno: error.errno))
        }
    }

    /// Puts files into the folder, which is made where it is missing: all of them, or none. Each is written beside its place,
    /// and they get their names when all of them are on the disk; what they replace is there until the last has its own.
    ///
    /// - Parameters:
    ///   - files: Files without folders in their paths.
    ///   - isReplacing: Whether files that are there may be replaced; they keep whom they belong to.
    /// - Throws: ``OutputFailure``, with `areTaken` for files that may not be replaced.
    package func add(_ files: [File], isReplacing: Bool) throws(OutputFailure) {
        guard let status = try? system.status(ofPath: path) else { return try write(files) }
        guard status.kind == .folder else { throw .notAFile(path) }
        if let folder = OutputFile.dataFolder(around: [path + "/file"], system: system) {
            throw .inDataFolder(path, folder: folder)
        }
        var targets: [(path: String, isTaken: Bool)] = []
        for file in files { targets.append(try OutputFile(path + "/" + file.path, system: system).place()) }
        let taken = zip(files, targets).filter { $1.isTaken }.map(\.0.path)
        guard isReplacing || taken.isEmpty else { throw .areTaken(taken, folder: path) }
        var work = Replacing(system: system)
        do throws(SystemFailure) {
            for (place, file) in files.enumerated() {
                // A link may lead to another disk, to which no file is renamed.
                let folder = FilePath.folder(of: targets[place].path)
                let draft = (folder == "/" ? "" : folder) + "/.kehoach-\(getpid())-\(place).part"
                try? system.unlink(draft)
                work.drafts.append(draft)
                try write(file, at: draft, like: targets[place].isTaken ? targets[place].path : nil)
            }
            for (place, target) in targets.enumerated() { try work.name(place, target.path, isTaken: target.isTaken) }
        } catch {
            // The failure to tell is the first.
            work.takeBack()
            throw .system(SystemFailure(call: error.call, path: path, errno: error.errno))
        }
        work.clear()
        do throws(SystemFailure) {
            for folder in Set(targets.map { FilePath.folder(of: $0.path) }) {
                try DurableFile(system: system).synchronizeFolder(folder)
            }
        } catch {
            throw .system(error)
        }
    }

    /// Files that get their names one after the other, and give them back should one not get its own.
    private struct Replacing {
        let system: any StoreSystem
        var drafts: [String] = []
        /// What has its name by now, and where the file is that it replaced; nil for one that is new.
        private var named: [(path: String, old: String?)] = []

        init(system: any StoreSystem) { self.system = system }

        mutating func name(_ place: Int, _ path: String, isTaken: Bool) throws(SystemFailure) {
            let old = drafts[place] + ".old"
            if isTaken {
                try? system.unlink(old)
                do throws(SystemFailure) {
                    try system.link(path, as: old)
                } catch {
                    // Where there are no links what is replaced has no second name.
                    guard error.lacksLinks else { throw error }
                }
            }
            try system.rename(drafts[place], to: path)
            named.append((path, isTaken ? old : nil))
        }

        func takeBack() {
            for (path, old) in named.reversed() {
                if let old { try? system.rename(old, to: path) } else { try? system.unlink(path) }
            }
            clear()
        }

        /// Lets go of what is no longer needed.
        func clear() {
            for draft in drafts {
                try? system.unlink(draft)
                try? system.unlink(draft + ".old")
            }
        }
    }

    private func fill(_ draft: String, _ files: [File]) throws(SystemFailure) {
        var folders: Set<String> = [draft]
        for file in files {
            let place = draft + "/" + file.path
            let folder = FilePath.folder(of: place)
            if folders.insert(folder).inserted { try system.makeFolder(folder, permissions: 0o777) }
            try write(file, at: place, like: nil)
        }
        for folder in folders { try DurableFile(system: system).synchronizeFolder(folder) }
    }

    /// Writes a file that is not there yet; it belongs to whom the model does.
    private func write(_ file: File, at place: String, like model: String?) throws(SystemFailure) {
        let handle = try system.open(place, for: .creating, permissions: model == nil ? 0o666 : 0o600)
        do throws(SystemFailure) {
            try system.writeAll(handle, file.bytes)
            if let model { try FileOwnership(of: model, system: system).apply(to: handle, system: system) }
            try system.synchronize(handle)
        } catch {
            try? system.close(handle)
            throw error
        }
        try system.close(handle)
    }

    /// Removes a folder with all that is in it; links are not followed.
    private func remove(_ folder: String) throws(SystemFailure) {
        for name in try system.names(inFolder: folder) {
            let place = folder + "/" + name
            if try system.linkStatus(ofPath: place).kind == .folder {
                try remove(place)
            } else {
                try system.unlink(place)
            }
        }
        try system.removeFolder(folder)
    }
}
