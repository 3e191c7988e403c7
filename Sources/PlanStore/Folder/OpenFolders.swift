import Disk
import PlanFormat

/// Folders in which anybody on the machine may write, where the folder sets roles: those keep nobody out who may write.
struct OpenFolders {
    let files: FolderFiles

    /// A notice for each, the data folder itself under the name of its mark.
    var faults: [Fault] {
        let names = [
            "", FolderLayout.plans, FolderLayout.history, FolderLayout.figures, FolderLayout.rosters,
            FolderLayout.letters, FolderLayout.contacts, FolderLayout.forms, FolderLayout.signing,
        ]
        return names.compactMap { name in
            let path = name.isEmpty ? files.root : files.path(name)
            guard let status = try? files.system.status(ofPath: path), status.permissions & 0o002 != 0 else {
                return nil
            }
            return Fault(file: name.isEmpty ? FolderLayout.mark : name, kind: .writableByAll, scope: .notice)
        }
    }
}
