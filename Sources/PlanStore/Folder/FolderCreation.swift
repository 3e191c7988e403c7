import CReferenceData
import PlanModel

/// The files that every new data folder begins with, as they are embedded in the program.
public struct ReferenceTexts: Sendable {
    /// One file.
    public struct File: Sendable {
        /// The path relative to the data folder.
        public let path: String
        /// The content.
        public let bytes: [UInt8]
    }

    /// Access to the embedded files.
    public init() {}

    /// All files.
    public var files: [File] {
        (0..<kehoach_reference_file_count()).map { index in
            let file = kehoach_reference_file(index)
            let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
            return File(path: String(cString: file.path), bytes: bytes)
        }
    }
}

extension PlanFolder {
    /// Makes a new data folder with the reference files: units, agencies, observances, legal instruments, schemas.
    ///
    /// `folder.json` comes last: what was interrupted is no data folder yet.
    ///
    /// - Parameters:
    ///   - path: The folder; it is made if it is missing, and has to be empty if it is not.
    ///   - system: The system calls.
    /// - Throws: ``FolderError``: `notEmpty`, `notADirectory`, `cannotWrite`.
    public static func create(at path: String, system: any StoreSystem) throws(FolderError) {
        try checkEmpty(path, system: system)
        let files = ReferenceTexts().files
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

    private static func checkEmpty(_ path: String, system: any StoreSystem) throws(FolderError) {
        let isFolder: Bool
        let isEmpty: Bool
        do throws(SystemFailure) {
            isFolder = try system.status(ofPath: path).kind == .folder
            isEmpty = isFolder ? try system.names(inFolder: path).isEmpty : false
        } catch {
            if error.isMissing { return }
            throw .cannotWrite(error)
        }
        guard isFolder else { throw .notADirectory(path) }
        guard isEmpty else { throw .notEmpty(path) }
    }

    private static func write(
        _ file: ReferenceTexts.File, to folder: String, _ durable: DurableFile
    ) throws(SystemFailure) {
        let place = folder + "/" + file.path
        let pending = place + ".new"
        try durable.makeFolder(FilePath.folder(of: place))
        try durable.writePending(file.bytes, at: pending, inPlaceOf: place)
        do {
            try durable.putInPlace(pending, as: place)
        } catch {
            switch error {
            case .notPlaced(let failure), .placedNotSynchronized(let failure): throw failure
            }
        }
    }
}
