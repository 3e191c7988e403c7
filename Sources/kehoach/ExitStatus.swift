/// How the program ends, for scripts; numbers as in sysexits.h.
enum ExitStatus: Int32 {
    /// Done.
    case done = 0
    /// Faults were found, or something is due (`today`), or nothing was where something was needed.
    case nothing = 1
    /// The command line is not right.
    case usage = 64
    /// Data is not right.
    case badData = 65
    /// There is no such folder.
    case noInput = 66
    /// May not be written.
    case cannotCreate = 73
    /// Writing failed.
    case cannotWrite = 74
    /// Somebody else's change conflicts.
    case conflict = 75
}
