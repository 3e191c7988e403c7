import PlanFormat
import PlanModel
import Wording

/// What the person chose: `config.json`.
struct PreferenceFile {
    /// Where it is looked for; nil where no home is known.
    let path: String?
    private(set) var preferences = Preferences()
    let isThere: Bool
    /// What is wrong with it. What cannot be read of it counts as not chosen.
    private(set) var faults: [Fault]

    init(environment: [String: String]) {
        let file = PersonalFile("config.json", environment: environment)
        (path, isThere, faults) = (file.path, file.bytes != nil, [file.fault].compactMap(\.self))
        guard let path, let bytes = file.bytes else { return }
        let read = ReferenceFile(preferences: bytes, file: path)
        (preferences, faults) = (read.value ?? Preferences(), read.faults)
    }

    /// Where a choice stands.
    func origin(of key: Preferences.Key) -> SettingOrigin {
        path.map { .file($0, line: preferences.lines[key]) } ?? .standard
    }
}
