import Glibc
import PlanStore

/// What a person has begun and not ended, kept over days: below `$XDG_STATE_HOME`, else `~/.local/state` (XDG Base
/// Directory Specification), a folder for each data folder, for this person's eyes alone.
struct KeptTexts: Sendable {
    private let folder: String

    /// Nil where no home is known.
    init?(_ surroundings: Surroundings, of dataFolder: String) {
        // The specification has relative paths ignored.
        let stated = surroundings.variable("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard let root = stated ?? surroundings.variable("HOME").map({ $0 + "/.local/state" }) else { return nil }
        folder = root + "/kehoach/" + PlanCache.name(of: dataFolder)
    }

    /// A text; nil where there is none that can be read.
    func read(_ name: String) -> String? {
        let file = open(path(name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file, &piece, piece.count)
            guard count >= 0, bytes.count < KeptTexts.limit else { return nil }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Keeps a text, or with nil no longer; whether that could be done.
    func write(_ text: String?, as name: String) -> Bool {
        guard let text else { return unlink(path(name)) == 0 || errno == ENOENT }
        guard makeFolder() else { return false }
        let draft = path(name) + ".new"
        _ = unlink(draft)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            bytes = bytes.dropFirst(count)
        }
        let isWritten = bytes.isEmpty
        return close(file) == 0 && isWritten && rename(draft, path(name)) == 0
    }

    /// Forgets everything that was kept of the data folder.
    func forget() {
        guard let names = opendir(folder) else { return }
        defer { closedir(names) }
        while let entry = readdir(names) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { _ = unlink(path(name)) }
        }
    }

    /// More than any review has.
    private static let limit = 16_000_000

    private func path(_ name: String) -> String { folder + "/" + name }

    private func makeFolder() -> Bool {
        var path = ""
        for part in folder.split(separator: "/") {
            path += "/" + part
            guard mkdir(path, 0o700) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES else { return false }
        }
        return access(folder, W_OK) == 0
    }
}
