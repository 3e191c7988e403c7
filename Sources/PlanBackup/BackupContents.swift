import JSONText
import Packages
import PlanFormat
import PlanModel
import PlanStore
import Records

/// A backup: a ZIP package with the files of a data folder below `data/` and a list of them with their digests.
///
/// Any program opens it; nothing is in a form of our own.
package struct BackupContents: Sendable {
    /// A file of the data folder.
    package typealias File = ReferenceTexts.File

    /// When it was made; RFC 3339 in local time.
    package let madeAt: String
    /// Where the data folder lay.
    package let folder: String
    /// The files, by their paths.
    package let files: [File]

    package init(madeAt: String, folder: String, files: [File]) {
        (self.madeAt, self.folder, self.files) = (madeAt, folder, files)
    }

    /// The package; nil where memory did not suffice.
    package var bytes: [UInt8]? {
        var package = PackageWriter()
        package.add(BackupContents.list, CanonicalJSON(order: BackupContents.order).file(manifest))
        for file in files { package.add(BackupContents.root + file.path, file.bytes) }
        return package.bytes()
    }

    private static let list = "backup.json"
    private static let root = "data/"
    /// Of the list in a folder of a million files: 256 MiB.
    private static let listLimit = 1 << 28
    /// Of one file: 2 GiB.
    private static let mostBytes = 1 << 31
    private static let order: JSONKeyOrder = ["version", "madeAt", "folder", "files", "path", "size", "sha256"]
    /// The form of the list.
    private static let version = 1

    private var manifest: FieldValue {
        .object([
            "version": .int(BackupContents.version), "madeAt": .string(madeAt), "folder": .string(folder),
            "files": .array(
                files.map { file in
                    .object([
                        "path": .string(file.path), "size": .int(file.bytes.count),
                        "sha256": .string(SHA256.hex(file.bytes)),
                    ])
                }),
        ])
    }

    /// Reads a backup, and compares every file with its digest.
    package init(_ bytes: [UInt8]) throws(BackupFault) {
        guard let package = PackageReader(bytes) else { throw .notABackup }
        let list = try BackupContents.listed(in: package)
        let digests = Dictionary(list.files.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        var found: [String: [UInt8]] = [:]
        // What the package says of a size is believed only as far as the list does.
        let limit = list.files.map(\.size).max() ?? 0
        do throws(PackageReader.Failure) {
            try package.forEachPart(limit: max(limit, BackupContents.listLimit)) { name, bytes in
                if name.hasPrefix(BackupContents.root) {
                    found[String(name.dropFirst(BackupContents.root.count))] = bytes
                }
            }
        } catch {
            throw .damaged(nil)
        }
        for path in found.keys.sorted() where digests[path] == nil { throw .damaged(path) }
        files = try list.files.map { (listed) throws(BackupFault) in
            guard let bytes = found[listed.path], SHA256.hex(bytes) == listed.sha256 else {
                throw .damaged(listed.path)
            }
            return File(path: listed.path, bytes: bytes)
        }
        (madeAt, folder) = (list.madeAt, list.folder)
    }

    /// Where the data folder of a backup lay, without reading more of it; nil where it cannot be read.
    package static func folder(of bytes: [UInt8]) -> String? {
        PackageReader(bytes).flatMap { try? listed(in: $0).folder }
    }

    /// What the file of a plan says.
    package func plan(_ id: PlanID) throws(BackupFault) -> JSONDocument {
        guard let file = files.first(where: { RecordFile(path: $0.path)?.id == id }) else { throw .noPlan(id.slug) }
        guard let document = try? JSONDocument(file.bytes) else { throw .damaged(file.path) }
        return document
    }

    /// The steps to a signature of a unit's papers; nil where none were recorded by then.
    package func signing(of unit: UnitID) throws(BackupFault) -> JSONDocument? {
        guard let file = files.first(where: { RecordFile(path: $0.path)?.id == .signing(of: unit) }) else { return nil }
        guard let document = try? JSONDocument(file.bytes) else { throw .damaged(file.path) }
        return document
    }

    private static func listed(
        in package: PackageReader
    ) throws(BackupFault) -> (madeAt: String, folder: String, files: [(path: String, sha256: String, size: Int)]) {
        let part: [UInt8]?
        do throws(PackageReader.Failure) {
            part = try package.part(list, limit: listLimit)
        } catch {
            throw .damaged(list)
        }
        guard let part else { throw .notABackup }
        guard let root = (try? JSONDocument(part))?.root, let version = root["version"]?.int else {
            throw .damaged(list)
        }
        guard version <= BackupContents.version else { throw .newer }
        guard let madeAt = root["madeAt"]?.string, let folder = root["folder"]?.string, let files = root["files"] else {
            throw .damaged(list)
        }
        var paths: Set<String> = []
        let entries = try files.elements.map { (file) throws(BackupFault) in
            guard let path = file["path"]?.string, let sha256 = file["sha256"]?.string, let size = file["size"]?.int,
                (0...mostBytes).contains(size)
            else { throw .damaged(list) }
            // What would lead out of the folder, be written twice, or be no data at all, was put there by somebody.
            guard isInside(path), !FolderInventory.isOfThisMachine(path), paths.insert(path).inserted else {
                throw .damaged(path)
            }
            return (path, sha256, size)
        }
        guard paths.contains(FolderLayout.mark) else { throw .damaged(FolderLayout.mark) }
        return (madeAt, folder, entries)
    }

    private static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !path.unicodeScalars.contains("\0")
    }
}

/// Why a file is no backup that can be used.
package enum BackupFault: Error, Hashable, Sendable {
    /// It is something else.
    case notABackup
    /// A file in it is not as it was written, or the whole of it.
    case damaged(String?)
    /// It is of a newer program.
    case newer
    /// It has no such plan.
    case noPlan(String)
}
