/// Who may do what with a new file: like the file that it replaces, else as in the folder that holds it.
struct FileModel {
    private let permissions: UInt32
    /// The group of the file that is replaced; for a new one it is the kernel's choice.
    private let group: UInt32?

    private init(permissions: UInt32, group: UInt32?) {
        self.permissions = permissions
        self.group = group
    }

    init(of path: String, system: any StoreSystem) throws(SystemFailure) {
        do throws(SystemFailure) {
            let status = try system.status(ofPath: path)
            self.init(permissions: status.permissions & 0o777, group: status.group)
        } catch {
            guard error.isMissing else { throw error }
            try self.init(ofFolderOf: path, system: system)
        }
    }

    init(ofFolderOf path: String, system: any StoreSystem) throws(SystemFailure) {
        let folder = try system.status(ofPath: FilePath.folder(of: path))
        self.init(permissions: folder.permissions & 0o666, group: nil)
    }

    func apply(to file: OpenFile, system: any StoreSystem) throws(SystemFailure) {
        var permissions = permissions
        if let group, try system.status(of: file).group != group {
            do throws(SystemFailure) {
                try system.setGroup(of: file, to: group)
            } catch {
                guard error.isRefused else { throw error }
                // Who is not in that group cannot give the file to it, and must not open it to another group
                // further than to everybody.
                permissions = permissions & 0o707 | (permissions & 0o007) << 3
            }
        }
        try system.setPermissions(of: file, to: permissions)
    }
}
