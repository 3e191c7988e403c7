import Disk
import PlanFormat

/// A file by which one person chooses something on one machine: below `$XDG_CONFIG_HOME/kehoach`, else
/// `~/.config/kehoach` (XDG Base Directory Specification). Nothing is ever written there.
struct PersonalFile {
    /// Where it is looked for; nil where no home is known.
    let path: String?
    /// What it says; nil where there is none, or none that can be read.
    private(set) var bytes: [UInt8]?
    /// Why it cannot be read.
    private(set) var fault: Fault?

    init(_ name: String, environment: [String: String], system: any StoreSystem = PosixSystem()) {
        func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        // The specification has relative paths ignored.
        let stated = variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        path = (stated ?? variable("HOME").map { $0 + "/.config" }).map { $0 + "/kehoach/" + name }
        guard let path else { return }
        do throws(SystemFailure) {
            var bytes = try system.contents(ofFile: path, limit: PersonalFile.limit)
            // Notepad's mark.
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            self.bytes = bytes
        } catch {
            guard !error.isMissing else { return }
            fault = Fault(file: path, kind: .unreadable(errno: error.errno), scope: .notice)
        }
    }

    /// More than anybody writes by hand.
    private static let limit = 1 << 16
}
