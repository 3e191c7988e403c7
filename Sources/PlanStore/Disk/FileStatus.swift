/// What the file system knows of a file or folder, from stat(2).
public struct FileStatus: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
        /// An ordinary file
        case file
        /// A folder
        case folder
        /// A symbolic link, where links are not followed
        case link
        /// A device, pipe or socket
        case other
    }

    /// A time by the clock of the file system.
    public struct Time: Hashable, Sendable {
        /// Seconds since 1970 in UTC.
        public let seconds: Int
        /// Nanoseconds within the second.
        public let nanoseconds: Int
    }

    /// What it is.
    public let kind: Kind
    /// The length in bytes.
    public let size: Int
    /// When the content last changed.
    public let modified: Time
    /// When anything about the file last changed, also its name or its permissions. Nobody can set it, unlike
    /// ``modified``.
    public let changed: Time
    /// The device and the number of the file on it: equal for two paths to one file.
    public let identity: Identity
    /// The lower 12 bits of the mode: rwx for user, group and others, setuid, setgid, sticky.
    public let permissions: UInt32
    /// The id of the owner.
    public let owner: UInt32
    /// The id of the group.
    public let group: UInt32
    /// How many names the file has: more than one where it was linked, as a backup of hard links does.
    public let names: Int

    /// Which file on which device.
    public struct Identity: Hashable, Sendable {
        /// The device.
        public let device: UInt
        /// The inode.
        public let inode: UInt
    }
}
