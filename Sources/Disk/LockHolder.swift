import JSONText
import Records

/// Who holds a lock, as told to those who wait for it.
package struct LockHolder: Hashable, Sendable {
    /// The name of the machine.
    package let host: String
    /// The number of the process on it.
    package let pid: Int
    /// The person.
    package let user: String
    /// Since when, in RFC 3339 (`2026-11-21T08:30:00+07:00`).
    package let since: String
    /// What tells the process from a later one with its number; nil where that is not known.
    let mark: ProcessMark?

    /// Whether a file tells that it is held, which stays if the holder is gone: then ``PlanFolder/removeLock(_:at:system:)``
    /// may be needed.
    package var holdsByFile: Bool { mark != nil }

    /// A holder; who calls knows the clock and the names.
    package init(host: String, pid: Int, user: String, since: String) {
        self.init(host: host, pid: pid, user: user, since: since, mark: nil)
    }

    private init(host: String, pid: Int, user: String, since: String, mark: ProcessMark?) {
        self.host = host
        self.pid = pid
        self.user = user
        self.since = since
        self.mark = mark
    }

    /// The same holder with the mark of this process.
    package func marked(by system: any StoreSystem) -> LockHolder {
        LockHolder(host: host, pid: pid, user: user, since: since, mark: ProcessMark(ofThisProcessBy: system))
    }

    /// The line in the lock file.
    var line: [UInt8] {
        var members: [String: FieldValue] = [
            "host": .string(host), "pid": .int(pid), "user": .string(user), "since": .string(since),
        ]
        members["process"] = mark.map { .string($0.text) }
        return CanonicalJSON(order: ["host", "pid", "user", "since", "process"]).line(.object(members))
    }

    /// Nil if the line is empty, cut off or not ours.
    package init?(line: [UInt8]) {
        guard let root = try? JSONDocument(line).root, let host = root["host"]?.string, let pid = root["pid"]?.int,
            let user = root["user"]?.string, let since = root["since"]?.string
        else { return nil }
        self.init(
            host: host, pid: pid, user: user, since: since,
            mark: root["process"]?.string.flatMap { ProcessMark($0) })
    }
}
