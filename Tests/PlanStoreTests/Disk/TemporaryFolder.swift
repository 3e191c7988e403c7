import Disk
import Glibc

/// A folder of its own for one test, removed with the value.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        // What is synchronised a thousand times is best kept in memory, where there is such a place.
        let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(place)/kehoach-test-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkdtemp($0) != nil } ?? false }
        guard made else { throw SystemFailure(call: .mkdir, path: place, errno: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    subscript(name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String) throws {
        let system = PosixSystem()
        try? system.unlink(self[name])
        let file = try system.open(self[name], for: .creating, permissions: 0o644)
        if !text.isEmpty { _ = try system.write(file, Array(text.utf8)[...]) }
        try system.close(file)
    }

    /// The text of a file, or nil if there is none.
    func text(of name: String) -> String? {
        (try? PosixSystem().contents(ofFile: self[name])).map { String(decoding: $0, as: UTF8.self) }
    }

    var names: [String] { ((try? PosixSystem().names(inFolder: path)) ?? []).sorted() }

    deinit { Self.remove(path) }

    /// All names below a folder.
    static func namesBelow(_ path: String) -> [String] {
        let system = PosixSystem()
        return ((try? system.names(inFolder: path)) ?? []).sorted().flatMap { name -> [String] in
            [path + "/" + name].filter { (try? system.linkStatus(ofPath: $0).kind) != .folder }.map { _ in name }
                + namesBelow(path + "/" + name).map { name + "/" + $0 }
        }
    }

    static func remove(_ path: String) {
        let system = PosixSystem()
        if (try? system.linkStatus(ofPath: path).kind) == .folder {
            for name in (try? system.names(inFolder: path)) ?? [] { remove("\(path)/\(name)") }
            rmdir(path)
        } else {
            try? system.unlink(path)
        }
    }
}
