import Disk
import PlanFormat
import PlanModel

/// Files and folders of a data folder in whose place something else stands. Readers pass over most of them, as nothing
/// there can be a plan; somebody has put them there all the same, or has lost what was there.
struct OddKinds {
    let files: FolderFiles

    /// What stands in the wrong place.
    var faults: [Fault] {
        var faults = folders.compactMap { fault(at: $0, .folder) } + outermost.compactMap { fault(at: $0, .file) }
        let ofFiles = [
            FolderLayout.units, FolderLayout.figures, FolderLayout.rosters, FolderLayout.letters,
            FolderLayout.contacts, FolderLayout.forms, FolderLayout.signing, FolderLayout.history, "schema",
        ]
        for folder in ofFiles {
            faults += names(folder).filter(OddKinds.isOurs).compactMap { fault(at: folder + "/" + $0, .file) }
        }
        for name in names(FolderLayout.plans) {
            let path = FolderLayout.plans + "/" + name
            // Named like a unit it is the folder of its plans; of anything else so much may lie there.
            let wanted: FileStatus.Kind? = OddKinds.isOurs(name) ? .file : name.isSlug ? .folder : nil
            if let wanted, let fault = fault(at: path, wanted) {
                faults.append(fault)
            } else {
                faults += names(path).filter(OddKinds.isOurs).compactMap { self.fault(at: path + "/" + $0, .file) }
            }
        }
        return faults
    }

    private var folders: [String] {
        [
            FolderLayout.units, FolderLayout.figures, FolderLayout.rosters, FolderLayout.letters,
            FolderLayout.contacts, FolderLayout.forms, FolderLayout.signing, FolderLayout.plans, FolderLayout.history,
            FolderLayout.pending, "schema",
        ]
    }

    /// The files of the folder itself.
    private var outermost: [String] { names(".").filter(OddKinds.isOurs) + [FolderLayout.lock] }

    private static func isOurs(_ name: String) -> Bool {
        [".json", ".jsonl", ".torn"].contains { name.hasSuffix($0) }
    }

    private func names(_ folder: String) -> [String] {
        (try? files.names(folder)) ?? []
    }

    private func fault(at path: String, _ kind: FileStatus.Kind) -> Fault? {
        do throws(FolderFiles.Failure) {
            guard let status = try files.status(path), status.kind != kind else { return nil }
            return Fault(file: path, kind: .wrongKind(status.kind, wanted: kind), scope: .file)
        } catch {
            return error.fault(path)
        }
    }
}
