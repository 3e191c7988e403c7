import CReferenceData
import Disk
import JSONText
import PlanFormat

/// The files that every new data folder begins with, as they are embedded in the program.
package struct ReferenceTexts: Sendable {
    /// One file.
    package struct File: Sendable {
        /// The path relative to the data folder.
        package let path: String
        /// The content.
        package let bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
    }

    /// Access to the embedded files.
    package init() {}

    /// All files.
    package var files: [File] {
        (0..<kehoach_reference_file_count()).map { ReferenceTexts.file(kehoach_reference_file($0)) }
    }

    /// The plans that a folder to try the program with has, and its mark.
    package var sampleFiles: [File] {
        let marked = files.map { file in
            guard file.path == FolderLayout.mark,
                let bytes = try? JSONDocument(file.bytes).edited([.set([.key("sample")], .bool(true))], order: .mark)
            else { return file }
            return File(path: file.path, bytes: bytes)
        }
        return marked + samplePlans
    }

    /// The plans of such a folder.
    var samplePlans: [File] {
        (0..<kehoach_sample_file_count()).map { ReferenceTexts.file(kehoach_sample_file($0)) }
    }

    private static func file(_ file: kehoach_reference_file) -> File {
        let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
        return File(path: String(cString: file.path), bytes: bytes)
    }
}

/// What a new data folder has besides the reference files.
package enum NewFolderContent: Sendable {
    case noPlans
    /// A few real plans to try the program with, in a folder that says so.
    case samplePlans
}

extension PlanFolder {
    /// Makes a new data folder with the reference files: units, agencies, observances, legal instruments, schemas.
    ///
    /// `folder.json` comes last: what was interrupted is no data folder yet, and is carried on by doing it again.
    ///
    /// - Parameters:
    ///   - path: The folder; it is made if it is missing, and has to be empty if it is not, but for what an interrupted
    ///     creation has left.
    ///   - content: What it has besides.
    ///   - system: The system calls.
    /// - Throws: ``FolderError``: `notEmpty`, `notADirectory`, `cannotWrite`.
    package static func create(
        at path: String, _ content: NewFolderContent = .noPlans, system: any StoreSystem
    ) throws(FolderError) {
        let texts = ReferenceTexts()
        try create(at: path, content == .samplePlans ? texts.sampleFiles : texts.files, system: system)
    }

    /// Makes a data folder of files, one of which is `folder.json`, in the same way.
    package static func create(
        at path: String, _ files: [ReferenceTexts.File], system: any StoreSystem
    ) throws(FolderError) {
        try checkFree(path, for: files, system: system)
        let durable = DurableFile(system: system)
        do throws(SystemFailure) {
            try durable.makeFolder(path)
            for folder in [FolderLayout.plans, FolderLayout.history] { try durable.makeFolder(path + "/" + folder) }
            for file in files where file.path != FolderLayout.mark {
                try write(file, to: path, durable)
            }
            for file in files where file.path == FolderLayout.mark { try write(file, to: path, durable) }
        } catch {
            throw .cannotWrite(error)
        }
    }

    private static let draftEnding = ".new"

    private static func checkFree(
        _ path: String, for files: [ReferenceTexts.File], system: any StoreSystem
    ) throws(FolderError) {
        let isFolder: Bool
        let isFree: Bool
        do throws(SystemFailure) {
            isFolder = try system.status(ofPath: path).kind == .folder
            let known = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
            isFree = isFolder ? try holdsOnly(known, in: path, "", system: system) : false
        } catch {
            if error.isMissing { return }
            throw .cannotWrite(error)
        }
        guard isFolder else { throw .notADirectory(path) }
        guard isFree else { throw .notEmpty(path) }
    }

    /// Whether a folder has nothing but what an interrupted creation leaves: files that say what they should, their
    /// drafts, and folders for them. With `folder.json` it was not interrupted.
    private static func holdsOnly(
        _ known: [String: [UInt8]], in root: String, _ folder: String, system: any StoreSystem
    ) throws(SystemFailure) -> Bool {
        for name in try system.names(inFolder: root + "/" + folder) {
            let file = folder + name
            let place = root + "/" + file
            switch try system.linkStatus(ofPath: place).kind {
            case .folder:
                let isOurs =
                    [FolderLayout.plans, FolderLayout.history].contains(file)
                    || known.keys.contains { $0.hasPrefix(file + "/") }
                guard isOurs, try holdsOnly(known, in: root, file + "/", system: system) else { return false }
            case .file where file.hasSuffix(draftEnding):
                guard known[String(file.dropLast(draftEnding.count))] != nil else { return false }
            case .file:
                guard file != FolderLayout.mark, let bytes = known[file],
                    try system.contents(ofFile: place, isOwn: true) == bytes
                else { return false }
            case .link, .other: return false
            }
        }
        return true
    }

    private static func write(
        _ file: ReferenceTexts.File, to folder: String, _ durable: DurableFile
    ) throws(SystemFailure) {
        let place = folder + "/" + file.path
        let pending = place + draftEnding
        // A backup has contacts, too.
        let isConfidential = file.path.hasPrefix(FolderLayout.contacts + "/")
        try durable.makeFolder(FilePath.folder(of: place), isConfidential: isConfidential)
        try durable.remove(pending)
        try durable.writePending(file.bytes, at: pending, inPlaceOf: place, isConfidential: isConfidential)
        do {
            try durable.commitRename(pending, as: place)
        } catch {
            switch error {
            case .notPlaced(let failure), .placedNotSynchronized(let failure): throw failure
            }
        }
    }
}
