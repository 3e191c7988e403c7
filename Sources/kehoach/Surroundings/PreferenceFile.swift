import Disk
import PlanFormat
import PlanModel
import Wording

/// What the person chose: `config.json` below `$XDG_CONFIG_HOME/kehoach`, else `~/.config/kehoach` (XDG Base Directory
/// Specification).
struct PreferenceFile {
    /// Where it is looked for; nil where no home is known.
    let path: String?
    private(set) var preferences = Preferences()
    private(set) var isThere = false
    /// What is wrong with it. What cannot be read of it counts as not chosen.
    private(set) var faults: [Fault] = []

    init(environment: [String: String], system: any StoreSystem = PosixSystem()) {
        func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        // The specification has relative paths ignored.
        let stated = variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        path = (stated ?? variable("HOME").map { $0 + "/.config" }).map { $0 + "/kehoach/config.json" }
        guard let path else { return }
        do throws(SystemFailure) {
            var bytes = try system.contents(ofFile: path, limit: PreferenceFile.limit)
            // Notepad's mark. Nothing is ever written here, so it does no harm.
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            isThere = true
            let file = ReferenceFile(preferences: bytes, file: path)
            (preferences, faults) = (file.value ?? Preferences(), file.faults)
        } catch {
            guard !error.isMissing else { return }
            faults = [Fault(file: path, kind: .unreadable(errno: error.errno), scope: .notice)]
        }
    }

    /// Where a choice stands.
    func origin(of key: Preferences.Key) -> SettingOrigin {
        path.map { .file($0, line: preferences.lines[key]) } ?? .standard
    }

    /// More than anybody writes by hand.
    private static let limit = 1 << 16
}
