import Disk
import Glibc
import Packages
import Subprocesses

/// A file of the person's own that is read as a document.
package struct DocumentFile: Sendable {
    /// Lines and tables, and the digest of the bytes that they were read from.
    package struct Content: Sendable {
        package let document: SourceDocument
        package let sha256: String

        /// What bytes hold. Programs of others are asked where one is needed; nil where none may be.
        package init(
            _ bytes: [UInt8], programs: ExternalPrograms?, _ manner: ReadingManner = ReadingManner()
        ) throws(ReadingFailure) {
            document = try DocumentReader(limits: ReadingLimits(), programs: programs, manner: manner).read(bytes)
            sha256 = SHA256.hex(bytes)
        }
    }

    private let path: String

    /// The file at a path.
    package init(_ path: String) { self.path = path }

    package func read(
        _ programs: ExternalPrograms?, _ manner: ReadingManner = ReadingManner()
    ) throws(DocumentFailure) -> Content {
        let limit = ReadingLimits().part
        let bytes: [UInt8]
        do throws(SystemFailure) {
            bytes = try PosixSystem().contents(ofFile: path, limit: limit)
        } catch {
            throw error.errno == EFBIG ? .reading(.tooLarge(limit: limit)) : .file(error)
        }
        do throws(ReadingFailure) {
            return try Content(bytes, programs: programs, manner)
        } catch {
            throw .reading(error)
        }
    }

    /// The names of the files in a folder that end as documents do.
    package static func names(in folder: String) -> [String] {
        let names = (try? PosixSystem().names(inFolder: folder)) ?? []
        return names.filter(endsAsDocument).sorted()
    }

    /// The same, those that were changed last first; without the marks that programs leave of what is open in them.
    package static func newestNames(in folder: String) -> [String] {
        let system = PosixSystem()
        let found = names(in: folder).filter { !$0.hasPrefix(".") && !$0.hasPrefix("~") }.compactMap { name in
            (try? system.status(ofPath: folder + "/" + name)).flatMap { status in
                status.kind == .file ? (name: name, at: status.modified) : nil
            }
        }
        return found.sorted {
            ($1.at.seconds, $1.at.nanoseconds, $0.name) < ($0.at.seconds, $0.at.nanoseconds, $1.name)
        }
        .map(\.name)
    }

    private static func endsAsDocument(_ name: String) -> Bool {
        let endings = [
            ".docx", ".doc", ".odt", ".pdf", ".html", ".htm", ".md", ".txt", ".png", ".jpg", ".jpeg", ".tif", ".tiff",
        ]
        return endings.contains { name.lowercased().hasSuffix($0) }
    }
}

/// Why a file was not read as a document.
package enum DocumentFailure: Error, Sendable {
    /// The file cannot be had.
    case file(SystemFailure)
    /// What it holds cannot be read.
    case reading(ReadingFailure)
}
