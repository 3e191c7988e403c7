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

    /// Puts files into the folder, which is made where it is missing: all of them, or none. They are written into a hidden
    /// folder in it and get their names when all of them are on the disk.
    ///
    /// - Parameters:
    ///   - files: Files without folders in their paths.
    ///   - isReplacing: Whether files that are there may be replaced; they keep whom they belong to.
    /// - Throws: ``OutputFailure``, with `areTaken` for files that may not be replaced.
    package func add(_ files: [File], isReplacing: Bool) throws(OutputFailure) {
        guard let status = try? system.status(ofPath: path) else { return try write(files) }
        guard status.kind == .folder else { throw .notAFile(path) }
        var targets: [(path: String, isTaken: Bool)] = []
        for file in files { targets.append(try OutputFile(path + "/" + file.path, system: system).place()) }
        let taken = zip(files, targets).filter { $1.isTaken }.map(\.0.path)
        guard isReplacing || taken.isEmpty else { throw .areTaken(taken, folder: path) }
        let draft = path + "/.kehoach-\(getpid()).part"
        do throws(SystemFailure) {
            try? remove(draft)
            try system.makeFolder(draft, permissions: 0o777)
            do throws(SystemFailure) {
                try fill(draft, files, like: targets.map { $0.isTaken ? $0.path : nil })
                try rename(files.map { draft + "/" + $0.path }, to: targets)
                try remove(draft)
            } catch {
                // The failure to tell is the first.
                try? remove(draft)
                throw error
            }
            try DurableFile(system: system).synchronizeFolder(path)
        } catch {
            throw .system(SystemFailure(call: error.call, path: path, errno: error.errno))
        }
    }

    /// Gives files their names; where one cannot get its own, those that are new go again.
    private func rename(
        _ drafts: [String], to targets: [(path: String, isTaken: Bool)]
    ) throws(SystemFailure) {
        for (place, draft) in drafts.enumerated() {
            do throws(SystemFailure) {
                try system.rename(draft, to: targets[place].path)
            } catch {
                for target in targets[..<place] where !target.isTaken { try? system.unlink(target.path) }
                throw error
            }
        }
    }

    private func fill(_ draft: String, _ files: [File], like models: [String?] = []) throws(SystemFailure) {
        var folders: Set<String> = [draft]
        for (index, file) in files.enumerated() {
            let place = draft + "/" + file.path
            let folder = FilePath.folder(of: place)
            if folders.insert(folder).inserted { try system.makeFolder(folder, permissions: 0o777) }
            let handle = try system.open(place, for: .creating, permissions: 0o666)
            do throws(SystemFailure) {
                try system.writeAll(handle, file.bytes)
                if models.indices.contains(index), let model = models[index] {
                    try FileOwnership(of: model, system: system).apply(to: handle, system: system)
                }
                try system.synchronize(handle)
            } catch {
                try? system.close(handle)
                throw error
            }
            try system.close(handle)
        }
        for folder in folders { try DurableFile(system: system).synchronizeFolder(folder) }
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
