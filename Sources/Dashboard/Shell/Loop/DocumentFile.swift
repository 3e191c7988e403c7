import Glibc
import Disk
import DocumentReading
import PlanModel
import PlanReading
import Subprocesses

/// A file of the person's own that is read as a document.
package struct DocumentFile: Sendable {
    private let path: String

    /// The file at a path.
    package init(_ path: String) { self.path = path }

    /// Its lines and tables, and the digest of its bytes.
    package func read(
        _ programs: ExternalPrograms?
    ) -> Result<(SourceDocument, sha256: String), DocumentAnswer.Refusal> {
        let limits = ReadingLimits()
        let bytes: [UInt8]
        do throws(SystemFailure) {
            bytes = try PosixSystem().contents(ofFile: path, limit: limits.part)
        } catch {
            guard error.errno == EFBIG else { return .failure(.file(error)) }
            return .failure(.reading(.tooLarge(limit: limits.part)))
        }
        do throws(ReadingFailure) {
            let document = try DocumentReader(limits: limits, programs: programs).read(bytes)
            return .success((document, sha256: SHA256.hex(bytes)))
        } catch {
            return .failure(.reading(error))
        }
    }

    /// The names of the files in a folder that end as documents do.
    package static func names(in folder: String) -> [String] {
        let names = (try? PosixSystem().names(inFolder: folder)) ?? []
        let endings = [".docx", ".doc", ".odt", ".pdf", ".html", ".htm", ".md", ".txt"]
        return names.filter { name in endings.contains { name.lowercased().hasSuffix($0) } }.sorted()
    }
}

extension DocumentAnswer {
    /// What comes of the document at a path that was typed.
    init(
        _ typed: String, at place: String, read: Dashboard.Surroundings.ReadDocument, _ reference: ReferenceData,
        on day: Day
    ) {
        path = typed
        switch read(place) {
        case .failure(let refusal): result = .failure(refusal)
        case .success((let document, let digest)):
            let name = place.split(separator: "/").last.map(String.init) ?? typed
            let source = Plan.Source(file: name, sha256: digest, day: day)
            do throws(PlanRefusal) {
                result = .success(try MendedReading(document, from: source, reference))
            } catch {
                result = .failure(.understanding(error))
            }
        }
    }
}
