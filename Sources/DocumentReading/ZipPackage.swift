import CDocumentFormats

/// The parts of a DOCX or ODT. Paths inside it are names and nothing else: nothing is ever written to disk.
final class ZipPackage {
    private let package: OpaquePointer
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let limits: ReadingLimits
    private var unpacked = 0

    init(_ content: [UInt8], limits: ReadingLimits) throws(ReadingFailure) {
        self.limits = limits
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
        _ = bytes.initialize(from: content)
        guard let package = kehoach_package_open(bytes.baseAddress, bytes.count) else {
            bytes.deallocate()
            throw .damaged
        }
        (self.package, self.bytes) = (package, bytes)
        guard kehoach_package_count(package) <= UInt64(limits.entries) else {
            throw .tooManyParts(limit: limits.entries)
        }
    }

    deinit {
        kehoach_package_close(package)
        bytes.deallocate()
    }

    /// A part by its name; nil where there is none.
    func part(_ name: String) throws(ReadingFailure) -> [UInt8]? {
        var entry = kehoach_entry()
        guard kehoach_package_find(package, name, &entry) != 0 else { return nil }
        guard entry.is_encrypted == 0 else { throw .encrypted }
        guard entry.size <= UInt64(limits.part) else { throw .tooLarge(limit: limits.part) }
        guard unpacked + Int(entry.size) <= limits.all else { throw .tooLarge(limit: limits.all) }
        // What a package says of sizes may be a lie: never more than said is unpacked, and never less is taken.
        let size = Int(entry.size)
        var count: Int64 = -1
        let part = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, initialized in
            count = kehoach_package_read(package, buffer.baseAddress, size + 1)
            initialized = max(0, Int(count))
        }
        guard count == Int64(size) else { throw .damaged }
        unpacked += size
        return part
    }
}
