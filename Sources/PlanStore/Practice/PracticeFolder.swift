import Disk
import JSONText
import PlanFormat
import PlanModel

/// A copy of the sample plans to practise in. `folder.json` marks it by the day on which time stands still there, and
/// without that mark nothing is thrown away.
package enum PracticeFolder {
    /// Why a copy is not thrown away.
    package enum Refusal: Error, Equatable, Sendable {
        /// The folder has no mark of a practice copy.
        case notMarked(String)
        /// Something lies in it that the program did not put there.
        case foreign(String, in: String)
        case system(SystemFailure)
    }

    /// The day that `folder.json` marks a practice copy with; nil of every other folder.
    package static func day(at path: String, system: any StoreSystem) -> Day? {
        let place = path + "/" + FolderLayout.mark
        guard let bytes = try? system.contents(ofFile: place, isOwn: false) else { return nil }
        return ReferenceFile(folder: bytes, file: FolderLayout.mark).value?.settings.practiceDay
    }

    /// Makes a copy in an empty or new place, as any new folder is made.
    package static func create(at path: String, system: any StoreSystem) throws(FolderError) {
        try PlanFolder.create(at: path, files, system: system)
    }

    /// The sample's files, with the mark of a practice copy in the place of the sample's.
    private static var files: [ReferenceTexts.File] {
        let texts = ReferenceTexts()
        let plans = texts.samplePlans
        let read = plans.compactMap { PlanDecoder.decode($0.bytes, file: $0.path, agencies: nil).plan }
        let day = PlanLibrary(plans: read).practiceDay
        return plans
            + texts.files.map { file in
                guard file.path == FolderLayout.mark, let day, let document = try? JSONDocument(file.bytes),
                    let marked = try? document.edited([.set([.key("practice")], .string(day.iso))], order: .mark)
                else { return file }
                return ReferenceTexts.File(path: file.path, bytes: marked)
            }
    }

    /// Throws a copy away, its mark last, so that what was interrupted can be done again. The folder itself stays, empty.
    package static func throwAway(_ path: String, system: any StoreSystem) throws(Refusal) {
        guard day(at: path, system: system) != nil else { throw .notMarked(path) }
        let tree: FolderTree
        do throws(SystemFailure) {
            tree = try FolderTree(path, system: system)
        } catch {
            throw .system(error)
        }
        let foreign = tree.folders.first { !isOurs(folder: $0) } ?? tree.files.first { !isOurs(file: $0) }
        if let found = foreign ?? tree.others.first { throw .foreign(found, in: path) }
        do throws(SystemFailure) {
            for file in tree.files where file != FolderLayout.mark { try system.unlink(path + "/" + file) }
            for folder in tree.folders.reversed() { try system.removeFolder(path + "/" + folder) }
            try system.unlink(path + "/" + FolderLayout.mark)
        } catch {
            throw .system(error)
        }
    }

    private static let ownFolders: Set = [
        FolderLayout.plans, FolderLayout.history, FolderLayout.pending, FolderLayout.units, FolderLayout.figures,
        FolderLayout.rosters, FolderLayout.letters, FolderLayout.contacts, FolderLayout.forms, FolderLayout.signing,
        FolderLayout.sources, "schema",
    ]

    private static func isOurs(folder: String) -> Bool {
        ownFolders.contains(String(folder.prefix { $0 != "/" }))
    }

    /// Whether the program wrote a file by that name, as far as a name tells.
    private static func isOurs(file: String) -> Bool {
        let isBeside = [FolderLayout.mark, FolderLayout.lastBackup].contains(file)
        let isInside = [FolderLayout.contacts, FolderLayout.sources, "schema"].contains { file.hasPrefix($0 + "/") }
        return isBeside || isInside || FolderLayout.isOwn(file) || FolderLayout.isReference(file)
            || RecordFile(path: file) != nil
    }
}

/// What lies in a folder, by paths in it; folders before what is in them, links not followed.
private struct FolderTree {
    var files: [String] = []
    var folders: [String] = []
    /// Links and devices.
    var others: [String] = []

    init(_ root: String, system: any StoreSystem) throws(SystemFailure) {
        try look(into: "", root, system)
    }

    private mutating func look(into folder: String, _ root: String, _ system: any StoreSystem) throws(SystemFailure) {
        for name in try system.names(inFolder: folder.isEmpty ? root : root + "/" + folder) {
            let path = folder.isEmpty ? name : folder + "/" + name
            switch try system.linkStatus(ofPath: root + "/" + path).kind {
            case .file: files.append(path)
            case .folder:
                folders.append(path)
                try look(into: path, root, system)
            case .link, .other: others.append(path)
            }
        }
    }
}
