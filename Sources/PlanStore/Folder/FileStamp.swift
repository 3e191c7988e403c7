import Disk

/// How a file looked when it was read, to see whether it has changed since.
struct FileStamp: Equatable, Sendable {
    let size: Int
    let modified: FileStatus.Time
    let changed: FileStatus.Time
    let identity: FileStatus.Identity

    /// Nil for a file that changed so shortly before it was read that a further change could leave the same times, or
    /// later, by a clock that was set back.
    init?(_ status: FileStatus, readAt now: Timestamp) {
        (size, modified, changed) = (status.size, status.modified, status.changed)
        identity = status.identity
        guard isOlder(than: 50, at: now) else { return nil }
    }

    /// A stamp that was kept.
    init(size: Int, modified: FileStatus.Time, changed: FileStatus.Time, identity: FileStatus.Identity) {
        (self.size, self.modified, self.changed, self.identity) = (size, modified, changed, identity)
    }

    /// Whether a file still looks the same.
    func matches(_ status: FileStatus) -> Bool {
        size == status.size && modified == status.modified && changed == status.changed
            && identity == status.identity
    }

    /// Whether the file last changed more than so many milliseconds before a moment.
    func isOlder(than milliseconds: Int, at now: Timestamp) -> Bool {
        [modified, changed].allSatisfy { time in
            let passed =
                (now.seconds - time.seconds) * 1_000 + (now.nanoseconds - time.nanoseconds) / 1_000_000
            return passed > milliseconds
        }
    }
}
