import Disk
import Glibc

/// A file that a person asked for outside the data folder: whole, or not there.
package struct OutputFile: Sendable {
    private let path: String
    private let system: any StoreSystem

    /// The file at a path.
    package init(_ path: String, system: any StoreSystem) {
        (self.path, self.system) = (path, system)
    }

    /// Writes a text.
    package func write(_ text: String, isReplacing: Bool) throws(OutputFailure) {
        try write(Array(text.utf8), isReplacing: isReplacing)
    }

    /// Writes what a file is to hold.
    ///
    /// - Parameters:
    ///   - bytes: Its content.
    ///   - isReplacing: Whether a file that is there may be replaced.
    /// - Throws: ``OutputFailure``; where there is a file that may not be replaced it is `system` with `alreadyExists`.
    ///   What was there is as it was then.
    package func write(_ bytes: [UInt8], isReplacing: Bool) throws(OutputFailure) {
        let place = try place()
        do throws(SystemFailure) {
            if place.isTaken, !isReplacing { throw SystemFailure(call: .open, path: path, errno: EEXIST) }
            // The number keeps two programs that write at once apart. The name is short, as that of the file may be the
            // longest that there can be.
            let folder = FilePath.folder(of: place.path)
            let draft = (folder == "/" ? "" : folder) + "/.kehoach-\(getpid()).part"
            try write(bytes, at: draft, like: place.isTaken ? try FileOwnership(of: place.path, system: system) : nil)
            do throws(SystemFailure) {
                try put(draft, at: place.path, isReplacing: isReplacing)
            } catch {
                // The failure to tell is that of the renaming.
                try? system.unlink(draft)
                throw error
            }
        } catch {
            // The draft is nobody's business.
            throw .system(SystemFailure(call: error.call, path: path, errno: error.errno))
        }
    }

    /// Looks whether the file may be written, without writing anything.
    package func check(isReplacing: Bool) throws(OutputFailure) {
        if try place().isTaken, !isReplacing {
            throw .system(SystemFailure(call: .open, path: path, errno: EEXIST))
        }
    }

    /// Gives the whole file its name. A link fails where somebody else has taken the name meanwhile; where links are
    /// unknown, the name was free a moment ago.
    private func put(_ draft: String, at path: String, isReplacing: Bool) throws(SystemFailure) {
        if !isReplacing {
            do throws(SystemFailure) {
                try system.link(draft, as: path)
                try? system.unlink(draft)
                return
            } catch {
                guard error.lacksLinks else { throw error }
            }
        }
        try system.rename(draft, to: path)
    }

    // MARK: Where it goes

    /// The path without a link at its end, and whether something is there.
    func place() throws(OutputFailure) -> (path: String, isTaken: Bool) {
        let target: (path: String, isTaken: Bool)
        do throws(SystemFailure) {
            target = try linked()
            // Writing to a device or pipe is for the shell, and replacing one for nobody.
            if target.isTaken, try system.status(ofPath: target.path).kind != .file { throw notAFile }
        } catch {
            throw error == notAFile ? .notAFile(path) : .system(error)
        }
        // What is there already in a data folder is data, and the name of a folder or lock of ours may be free.
        let name = FilePath.name(of: target.path)
        let mayBeOurs = target.isTaken || name.hasPrefix(".") || !name.contains(".")
        if mayBeOurs, let folder = OutputFile.dataFolder(around: [path, target.path], system: system) {
            throw .inDataFolder(path, folder: folder)
        }
        return target
    }

    private var notAFile: SystemFailure { SystemFailure(call: .stat, path: path, errno: EISDIR) }

    private func linked() throws(SystemFailure) -> (path: String, isTaken: Bool) {
        do throws(SystemFailure) {
            let status = try system.linkStatus(ofPath: path)
            return (status.kind == .link ? try system.realPath(path) : path, true)
        } catch {
            guard error.isMissing, (try? system.linkStatus(ofPath: path)) == nil else { throw error }
            return (path, false)
        }
    }

    /// The data folder in which one of the paths lies, as it is written or by where links lead.
    static func dataFolder(around paths: [String], system: any StoreSystem) -> String? {
        for path in paths {
            let folder = FilePath.folder(of: path)
            let real = (try? system.realPath(folder)) ?? folder
            // Of `data/..` the folder above is not `data`: only the system knows where it leads.
            for start in folder.split(separator: "/").contains("..") ? [real] : [folder, real] {
                var place = start
                while true {
                    if PlanFolder.isDataFolder(place, system: system) { return place }
                    let above = FilePath.folder(of: place)
                    if above == place { break }
                    place = above
                }
            }
        }
        return nil
    }

    // MARK: Writing

    private func write(_ bytes: [UInt8], at path: String, like model: FileOwnership?) throws(SystemFailure) {
        let file = try system.open(path, for: .creating, permissions: model == nil ? 0o666 : 0o600)
        do throws(SystemFailure) {
            try system.writeAll(file, bytes)
            try model?.apply(to: file, system: system)
            try system.synchronize(file)
            try system.close(file)
        } catch {
            // What was begun is of no use; the failure to tell is the first.
            try? system.unlink(path)
            throw error
        }
    }
}

/// Why a file that a person asked for was not written.
package enum OutputFailure: Error, Hashable, Sendable {
    /// The system refused.
    case system(SystemFailure)
    /// It is a file of a data folder.
    case inDataFolder(String, folder: String)
    /// At the path there is a folder, a pipe or a device.
    case notAFile(String)
    /// A folder that was asked for is there already, or something else has its name.
    case isTaken(String)
    /// Of several files that were asked for, those that are there already, by their names in a folder.
    case areTaken([String], folder: String)
}
