import Glibc

/// A system call that did not do what was asked: which, on what, and the kernel's reason.
package struct SystemFailure: Error, Hashable, Sendable {
    /// The call.
    package let call: SystemCall
    /// The file or folder, as it was given to the call.
    package let path: String
    /// The reason, as in errno(3).
    package let errno: Int32

    /// A failure of a call.
    package init(call: SystemCall, path: String, errno: Int32) {
        self.call = call
        self.path = path
        self.errno = errno
    }

    /// There is no such file or folder.
    package var isMissing: Bool { errno == ENOENT }
    /// There is such a file or folder already.
    package var alreadyExists: Bool { errno == EEXIST }
    /// This person, or anybody, may not do this here.
    package var isRefused: Bool { errno == EACCES || errno == EPERM || errno == EROFS }
    /// The disk or the person's share of it is full.
    package var isFull: Bool { errno == ENOSPC || errno == EDQUOT }
    /// The file system has no working flock(2), as some network file systems do not.
    package var lacksLocking: Bool { [ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL].contains(errno) }
    /// The file system has no extended attributes, or the file not this one.
    var lacksAttribute: Bool { [ENODATA, ENOTSUP, ENOSYS].contains(errno) }
    /// The file system knows no second names for a file (link(2)).
    package var lacksLinks: Bool { [EPERM, ENOSYS, EOPNOTSUPP, EMLINK, EINVAL].contains(errno) }
    /// The file is larger than the reader's limit.
    package var isTooLarge: Bool { errno == EFBIG }
}

/// The system calls that the store makes; each raw value is the name in the manual.
package enum SystemCall: String, Hashable, Sendable, CaseIterable {
    /// open(2)
    case open
    /// read(2)
    case read
    /// write(2)
    case write
    /// fsync(2)
    case fsync
    /// ftruncate(2)
    case ftruncate
    /// fchmod(2)
    case fchmod
    /// fchown(2)
    case fchown
    /// faccessat(2)
    case access
    /// listxattr(2)
    case listxattr
    /// getxattr(2)
    case getxattr
    /// fsetxattr(2)
    case setxattr
    /// flock(2)
    case flock
    /// close(2)
    case close
    /// fstat(2)
    case fstat
    /// stat(2)
    case stat
    /// lstat(2)
    case lstat
    /// readdir(3)
    case readdir
    /// rename(2)
    case rename
    /// unlink(2)
    case unlink
    /// mkdir(2)
    case mkdir
    /// rmdir(2)
    case rmdir
    /// link(2)
    case link
    /// readlink(2)
    case readlink
    /// realpath(3)
    case realpath
}
