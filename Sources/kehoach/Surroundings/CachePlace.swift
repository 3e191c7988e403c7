import Glibc
import PlanStore
import Wording

extension Surroundings {
    /// Where what was read of a data folder is kept: below `$XDG_CACHE_HOME`, else `~/.cache` (XDG Base Directory
    /// Specification). Nil where neither is known, or which program this is.
    func cache(of dataFolder: String) -> PlanCache? {
        guard let program else { return nil }
        // The specification has relative paths ignored.
        let stated = variable("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard let root = stated ?? variable("HOME").map({ $0 + "/.cache" }) else { return nil }
        return PlanCache(in: root + "/kehoach", of: dataFolder, program: program)
    }
}

/// Tells this program from any other version of it.
enum ProgramMark {
    /// The size, time and place of the file that runs; nil if it has been replaced meanwhile.
    static func ofThisProcess() -> String? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_dev):\(status.st_ino)"
    }
}

/// Tells on a terminal how far the first reading of a large folder is, which may take a while.
struct ReadingProgress: Sendable {
    private let wording: Wording

    /// Nil where nobody would see it.
    init?(_ surroundings: Surroundings, _ wording: Wording) {
        guard surroundings.errorIsTerminal else { return nil }
        self.wording = wording
    }

    /// Below so many plans, it is over before it could be read.
    private static let worthTelling = 500

    /// Tells how many of how many plans are read, in one line that the next one takes the place of.
    func tell(_ count: Int, of all: Int) {
        guard all >= ReadingProgress.worthTelling else { return }
        let text = count < all ? "\r" + wording.reading(count, of: all) : "\r\u{1B}[K"
        // Who closed the stream does not want to be told.
        _ = StandardStreams().write(text, to: .error)
    }
}
