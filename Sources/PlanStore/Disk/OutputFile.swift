import Glibc

/// A file that a person asked for outside the data folder: whole, or not there.
public struct OutputFile: Sendable {
    private let path: String
    private let system: any StoreSystem

    /// The file at a path.
    public init(_ path: String, system: any StoreSystem) {
        (self.path, self.system) = (path, system)
    }

    /// Writes a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - isReplacing: Whether a file that is there may be replaced.
    /// - Throws: ``SystemFailure``, with `alreadyExists` where there is a file that may not be replaced; then it is as it
    ///   was.
    public func write(_ text: String, isReplacing: Bool) throws(SystemFailure) {
        guard isReplacing else { return try write(text, at: path, like: nil) }
        // The number keeps two programs that write at once apart.
        let draft = "\(path).\(getpid()).part"
        try write(text, at: draft, like: try model)
        do throws(SystemFailure) {
            try system.rename(draft, to: path)
        } catch {
            // The failure to tell is that of the renaming.
            try? system.unlink(draft)
            throw error
        }
    }

    /// Who may do what with the file that is there; nil if there is none.
    private var model: FileModel? {
        get throws(SystemFailure) {
            do throws(SystemFailure) {
                _ = try system.status(ofPath: path)
            } catch {
                guard error.isMissing else { throw error }
                return nil
            }
            return try FileModel(of: path, system: system)
        }
    }

    private func write(_ text: String, at path: String, like model: FileModel?) throws(SystemFailure) {
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
