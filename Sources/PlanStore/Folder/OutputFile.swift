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
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - isReplacing: Whether a file that is there may be replaced.
    /// - Throws: ``OutputFailure``; where there is a file that may not be replaced it is `system` with `alreadyExists`.
    ///   What was there is as it was then.
    package func write(_ text: String, isReplacing: Bool) throws(OutputFailure) {
        let place = try place()
        do throws(SystemFailure) {
            guard isReplacing else { return try write(text, at: path, like: nil) }
            // The number keeps two programs that write at once apart.
            let draft = "\(place.path).\(getpid()).part"
            try write(text, at: draft, like: place.isTaken ? try FileOwnership(of: place.path, system: system) : nil)
            do throws(SystemFailure) {
                try system.rename(draft, to: place.path)
            } catch {
                // The failure to tell is that of the renaming.
                try? system.unlink(draft)
                throw error
            }
        } catch {
            throw .system(error)
        }
    }

    // MARK: Where it goes

    /// The path without a link at its end, and whether something is there.
    private func place() throws(OutputFailure) -> (path: String, isTaken: Bool) {
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
        if mayBeOurs, let folder = dataFolder(around: [path, target.path]) {
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
    private func dataFolder(around paths: [String]) -> String? {
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

    private func write(_ text: String, at path: String, like model: FileOwnership?) throws(SystemFailure) {
        let file = try system.open(path, for: .creating, permissions: model == nil ? 0o666 : 0o600)
        do throws(SystemFailure) {
            try system.writeAll(file, Array(text.utf8))
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
}
