import CDocumentFormats

/// A ZIP package in memory. Paths inside it are names and nothing else: nothing is ever written to disk here.
package final class PackageReader {
    /// Why a part cannot be had.
    package enum Failure: Error, Hashable, Sendable {
        case encrypted
        case damaged
        /// It is larger than was asked for, by what the package says of it.
        case tooLarge
    }

    private let package: OpaquePointer
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    /// The package; nil where the bytes are none.
    package init?(_ content: [UInt8]) {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
        _ = bytes.initialize(from: content)
        guard let package = kehoach_package_open(bytes.baseAddress, bytes.count) else {
            bytes.deallocate()
            return nil
        }
        (self.package, self.bytes) = (package, bytes)
    }

    deinit {
        kehoach_package_close(package)
        bytes.deallocate()
    }

    /// How many parts it says it has.
    package var count: UInt64 { kehoach_package_count(package) }

    /// A part by its name; nil where there is none.
    package func part(_ name: String, limit: Int) throws(Failure) -> [UInt8]? {
        var entry = kehoach_entry()
        guard kehoach_package_find(package, name, &entry) != 0 else { return nil }
        return try part(entry, limit: limit)
    }

    /// Hands over all parts, in the order in which they lie. A name that is no UTF-8 is repaired.
    package func forEachPart(limit: Int, _ body: (String, [UInt8]) throws(Failure) -> Void) throws(Failure) {
        var isFirst: Int32 = 1
        while true {
            var entry = kehoach_entry()
            var name = [CChar](repeating: 0, count: 1 << 12)
            guard kehoach_package_next(package, isFirst, &name, name.count, &entry) != 0 else { return }
            isFirst = 0
            let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            try body(text, try part(entry, limit: limit))
        }
    }

    /// The part that was gone to.
    private func part(_ entry: kehoach_entry, limit: Int) throws(Failure) -> [UInt8] {
        guard entry.is_encrypted == 0 else { throw .encrypted }
        guard entry.size <= UInt64(limit) else { throw .tooLarge }
        // What a package says of sizes may be a lie: never more than said is unpacked, and never less is taken.
        let size = Int(entry.size)
        var count: Int64 = -1
        let part = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, initialized in
            count = kehoach_package_read(package, buffer.baseAddress, size + 1)
            initialized = max(0, Int(count))
        }
        guard count == Int64(size) else { throw .damaged }
        return part
    }
}
