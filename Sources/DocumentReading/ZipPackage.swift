import Packages

/// The parts of a document or workbook, within what may be read of a stranger's file.
final class ZipPackage {
    private let package: PackageReader
    private let limits: ReadingLimits
    private var unpacked = 0

    init(_ content: [UInt8], limits: ReadingLimits) throws(ReadingFailure) {
        guard let package = PackageReader(content) else { throw .damaged }
        (self.package, self.limits) = (package, limits)
        guard package.count <= UInt64(limits.entries) else { throw .tooManyParts(limit: limits.entries) }
    }

    /// A part by its name; nil where there is none.
    func part(_ name: String) throws(ReadingFailure) -> [UInt8]? {
        // What is left of all is less than a part may have only near the end.
        let limit = min(limits.part, limits.all - unpacked)
        do throws(PackageReader.Failure) {
            guard let part = try package.part(name, limit: limit) else { return nil }
            unpacked += part.count
            return part
        } catch {
            switch error {
            case .encrypted: throw .encrypted
            case .damaged: throw .damaged
            case .tooLarge: throw .tooLarge(limit: limit == limits.part ? limits.part : limits.all)
            }
        }
    }
}
