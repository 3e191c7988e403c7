import Disk
import PlanFormat

/// Which plan files a folder has.
extension FolderReader {
    /// What a folder of plans holds.
    private struct Listing: Sendable {
        var found: [FoundFile] = []
        var folders: [String] = []
        var faults: [Fault] = []
    }

    /// The plan files, each with its status. Asking for those of thousands of units takes all cores.
    func planFiles(_ faults: inout [Fault]) -> [FoundFile] {
        let top = listing(of: FolderLayout.plans, withFolders: true)
        let batches = stride(from: 0, to: top.folders.count, by: FolderReader.batch).map { start in
            Array(top.folders[start..<min(top.folders.count, start + FolderReader.batch)])
        }
        let below = batches.mappedInParallel { $0.map { listing(of: $0, withFolders: false) } }
        let all = [top] + below.joined()
        faults += all.flatMap(\.faults)
        return all.flatMap(\.found)
    }

    private func listing(of folder: String, withFolders: Bool) -> Listing {
        var listing = Listing()
        let names: [String]
        do {
            names = try files.names(folder)
        } catch {
            listing.faults.append(Fault(file: folder, kind: error.kind, scope: .file))
            return listing
        }
        for name in names {
            // In the folder of a unit only the plans matter; so much may lie there.
            guard name.hasSuffix(".json") || withFolders else { continue }
            let path = folder + "/" + name
            do {
                guard let status = try files.status(path) else { continue }
                switch status.kind {
                case .file where name.hasSuffix(".json"): listing.found.append((path, status))
                case .folder where withFolders && !name.hasSuffix(".json"): listing.folders.append(path)
                case let kind where name.hasSuffix(".json"):
                    listing.faults.append(Fault(file: path, kind: .wrongKind(kind, wanted: .file), scope: .file))
                default: break
                }
            } catch {
                listing.faults.append(Fault(file: path, kind: error.kind, scope: .file))
            }
        }
        return listing
    }
}
