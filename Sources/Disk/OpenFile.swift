/// A file or folder that is open, until its system closes it.
package struct OpenFile: Hashable, Sendable {
    /// The number the kernel gave it.
    package let descriptor: Int32
    /// The path by which it was opened, for messages.
    package let path: String

    /// An open file.
    package init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }
}

/// What a file is opened for. Every descriptor is closed in programs that are started from here.
package enum FileAccess: Hashable, Sendable {
    /// To read; never waits for the other end of a pipe.
    case reading
    /// To read one of the program's own files: a link is refused.
    case readingOwn
    /// To write a file that must not be there yet, not even as a link.
    case creating
    /// To write at the end of a file that exists; a link is refused.
    case appending
    /// To cut a file that exists; a link is refused.
    case cutting
    /// To lock; created if it is missing, and refused if it is a link.
    case locking
    /// A folder, to synchronise it.
    case folder
}
