/// The edge of a data folder: turns relative paths into real ones and refuses those that lead out of it.
///
/// This guards against wrong and hostile data, such as an id with `../` in it or a link in a folder that somebody
/// else made; not against a colleague who swaps folders for links between the check and the use, as whoever may do
/// that can write the files themselves.
package struct FolderBoundary: Sendable {
    /// The folder, absolute and without links.
    package let path: String
    private let system: any StoreSystem

    /// The edge of an existing folder.
    ///
    /// - Throws: ``BoundaryFailure`` of kind `system`, where the folder cannot be found.
    package init(_ folder: String, system: any StoreSystem) throws(BoundaryFailure) {
        do throws(SystemFailure) {
            path = try system.realPath(folder)
        } catch {
            throw .system(error)
        }
        self.system = system
    }

    /// The real path of a file in the folder, whether it exists yet or not; links inside the folder are followed, so
    /// that a rename replaces the file and not the link to it.
    ///
    /// - Parameter relative: The path from the folder, with `/` between the names.
    /// - Returns: An absolute path inside the folder; its last part without links may not exist yet.
    /// - Throws: ``BoundaryFailure``.
    package func path(to relative: String) throws(BoundaryFailure) -> String {
        guard !relative.utf8.contains(0) else { throw .malformed(relative) }
        guard !relative.hasPrefix("/") else { throw .absolute(relative) }
        var existing = relative.split(separator: "/").filter { $0 != "." }
        guard !existing.isEmpty else { throw .malformed(relative) }
        guard !existing.contains("..") else { throw .leaves(relative) }
        var missing: [Substring] = []
        while !existing.isEmpty {
            let joined = join(path, existing)
            if let real = try realPath(joined, relative) {
                guard real == path || real.hasPrefix(join(path, [""])) else { throw .leaves(relative) }
                return join(real, missing)
            }
            missing.insert(existing.removeLast(), at: 0)
        }
        return join(path, missing)
    }

    /// The real path of what exists; nil if nothing does.
    private func realPath(_ path: String, _ relative: String) throws(BoundaryFailure) -> String? {
        do throws(SystemFailure) {
            return try system.realPath(path)
        } catch {
            guard error.isMissing else { throw .system(error) }
        }
        let status = try? system.linkStatus(ofPath: path)
        // Creating a file there would create it wherever the link leads.
        if status?.kind == .link { throw .danglingLink(relative) }
        return nil
    }

    private func join(_ folder: String, _ names: [Substring]) -> String {
        ([folder == "/" ? "" : folder[...]] + names).joined(separator: "/")
    }
}

/// Why a path is not one into the data folder.
package enum BoundaryFailure: Error, Hashable, Sendable {
    /// The path is empty or holds a zero character.
    case malformed(String)
    /// The path begins with `/`.
    case absolute(String)
    /// The path, or a link on it, leads out of the folder.
    case leaves(String)
    /// A link on the path leads to nothing.
    case danglingLink(String)
    /// The path cannot be followed.
    case system(SystemFailure)
}
