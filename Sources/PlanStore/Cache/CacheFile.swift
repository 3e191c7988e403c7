import Glibc

/// An open file of the cache. It stays what it was when it was opened: others replace cache files, and never write
/// into one.
final class CacheFile: Sendable {
    private let descriptor: Int32
    /// How long it is, in bytes.
    let size: Int

    /// Opens a file; nil where that is not possible, for the cache is never needed. What lies in it counts as true, so
    /// that only what this person wrote is read.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
            close(descriptor)
            return nil
        }
        size = Int(status.st_size)
    }

    deinit {
        close(descriptor)
    }

    /// Some of its bytes; nil if they cannot all be read.
    func bytes(_ range: Range<Int>) -> [UInt8]? {
        guard range.upperBound <= size else { return nil }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            while count < range.count {
                let part = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let got = pread(descriptor, part.baseAddress, range.count - count, off_t(range.lowerBound + count))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                count += got
            }
            isWhole = count == range.count
        }
        return isWhole ? bytes : nil
    }

    /// Puts a file in place of another, whole or not at all. Nothing waits for the disk: what a power cut leaves is
    /// found out by its hash.
    ///
    /// - Returns: Whether it is there.
    static func replace(_ path: String, with parts: [[UInt8]]) -> Bool {
        let draft = path + ".\(getpid())"
        // Only another process of this number, by now dead, can have left one.
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        let isWritten = parts.allSatisfy { write($0, to: descriptor) }
        guard close(descriptor) == 0, isWritten, rename(draft, path) == 0 else {
            unlink(draft)
            return false
        }
        return true
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let part = UnsafeRawBufferPointer(rebasing: buffer[done...])
                let count = Glibc.write(descriptor, part.baseAddress, part.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }
}
