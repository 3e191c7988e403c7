/// How the lock of a data folder is held; the words are those of `lock` in `folder.json`.
package enum LockMethod: String, Hashable, Sendable, CaseIterable {
    /// flock(2): whoever dies gives it up by dying.
    case flock
    /// A file that only one can create, beside flock(2) where that works: for file systems that refuse flock(2).
    case file
}
