import CDocumentFormats

/// A ZIP package as DOCX, ODT, XLSX and backups are. Its parts bear no day of their own: equal parts give equal bytes.
package struct PackageWriter: ~Copyable {
    private let package: OpaquePointer?
    private var isWhole: Bool

    package init() {
        package = kehoach_new_package_make()
        isWhole = package != nil
    }

    deinit { kehoach_new_package_free(package) }

    /// Adds a part.
    ///
    /// - Parameters:
    ///   - name: Its path in the package.
    ///   - content: What it says.
    ///   - isStored: Whether it is not to be packed.
    package mutating func add(_ name: String, _ content: String, isStored: Bool = false) {
        guard isWhole else { return }
        var content = content
        isWhole = content.withUTF8 { bytes in
            kehoach_new_package_add(package, name, bytes.baseAddress, bytes.count, isStored ? 1 : 0) != 0
        }
    }

    /// Adds a part, packed.
    package mutating func add(_ name: String, _ content: [UInt8]) {
        guard isWhole else { return }
        isWhole = content.withUnsafeBufferPointer { bytes in
            kehoach_new_package_add(package, name, bytes.baseAddress, bytes.count, 0) != 0
        }
    }

    /// The package; nil where memory did not suffice.
    package consuming func bytes() -> [UInt8]? {
        guard isWhole else { return nil }
        var start: UnsafePointer<UInt8>?
        var count = 0
        guard kehoach_new_package_finish(package, &start, &count) != 0, let start else { return nil }
        return Array(UnsafeBufferPointer(start: start, count: count))
    }
}
