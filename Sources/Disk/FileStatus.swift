/// What the file system knows of a file or folder, from stat(2).
@usableFromInline package struct FileStatus: Hashable, Sendable {
    /// What it is.
    @usableFromInline package enum Kind: Hashable, Sendable {
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
    package struct Time: Hashable, Sendable {
        /// Seconds since 1970 in UTC.
        package let seconds: Int
        /// Nanoseconds within the second.
        package let nanoseconds: Int

        package init(seconds: Int, nanoseconds: Int) { (self.seconds, self.nanoseconds) = (seconds, nanoseconds) }
    }

    /// What it is.
    package let kind: Kind
    /// The length in bytes.
    package let size: Int
    /// When the content last changed.
    package let modified: Time
    /// When anything about the file last changed, also its name or its permissions. Nobody can set it, unlike
    /// ``modified``.
    package let changed: Time
    /// The device and the number of the file on it: equal for two paths to one file.
    package let identity: Identity
    /// The lower 12 bits of the mode: rwx for user, group and others, setuid, setgid, sticky.
    package let permissions: UInt32
    /// The id of the owner.
    package let owner: UInt32
    /// The id of the group.
    package let group: UInt32
    /// How many names the file has: more than one where it was linked, as a backup of hard links does.
    package let names: Int

    package init(
        kind: Kind, size: Int, modified: Time, changed: Time, identity: Identity, permissions: UInt32, owner: UInt32,
        group: UInt32, names: Int
    ) {
        self.kind = kind
        self.size = size
        self.modified = modified
        self.changed = changed
        self.identity = identity
        self.permissions = permissions
        self.owner = owner
        self.group = group
        self.names = names
    }

    /// Which file on which device.
    package struct Identity: Hashable, Sendable {
        /// The device.
        package let device: UInt
        /// The inode.
        package let inode: UInt

        package init(device: UInt, inode: UInt) { (self.device, self.inode) = (device, inode) }
    }
}
