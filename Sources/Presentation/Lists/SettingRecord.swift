import PlanModel
import Records
import Wording

/// What holds for this person and run, in a list: a setting, its value and where that comes from.
package struct SettingRecord: ListedRecord {
    package let key: Preferences.Key
    /// As the file would say it; nil where there is none.
    package let value: String?
    package let origin: SettingOrigin
    /// The name under which people see a folder.
    package let shownAs: String?

    package init(_ key: Preferences.Key, _ value: String?, from origin: SettingOrigin, shownAs: String? = nil) {
        (self.key, self.value, self.origin, self.shownAs) = (key, value, origin, shownAs)
    }

    static let name = Field("key", { $0.settingColumn(.key) }, value: { .string($0.key.rawValue) }) { record, _ in
        record.key.rawValue
    }
    static let meaning = Field(nil, { $0.settingColumn(.meaning) }, minimum: 16) { record, wording in
        wording.setting(record.key)
    }
    static let value = Field(
        "value", { $0.settingColumn(.value) }, minimum: 12, value: { FieldValue($0.value) }
    ) { record, _ in [record.value, record.shownAs.map { "(\($0))" }].compactMap(\.self).joined(separator: " ") }
    static let from = Field(
        "from", { $0.settingColumn(.from) }, minimum: 16, value: { FieldValue($0.origin.place) }
    ) { record, wording in wording.origin(record.origin) }
    static let allowed = Field(
        "allowed", { $0.settingColumn(.allowed) }, value: { FieldValue($0.key.allowed) }
    ) { record, _ in record.key.allowed.joined(separator: ", ") }

    package static let fields = RecordFields(
        [
            name, value, Field("origin") { .string($0.origin.word) }, from, allowed,
            Field("shownAs") { FieldValue($0.shownAs) },
        ],
        table: [name, value, from, meaning, allowed])
}

extension Preferences.Key {
    /// The values that there are; none where any text will do.
    package var allowed: [String] {
        switch self {
        case .language: Language.allCases.map(\.rawValue)
        case .theme: Preferences.Theme.allCases.map(\.rawValue)
        case .ascii: ["true", "false"]
        case .author, .data: []
        case .inbox, .outbox: ["{\"path\": …, \"shownAs\": …}"]
        }
    }
}

extension SettingOrigin {
    /// For programs.
    fileprivate var word: String {
        switch self {
        case .option: "option"
        case .variable: "variable"
        case .file: "file"
        case .git: "git"
        case .account: "account"
        case .found: "found"
        case .standard: "standard"
        }
    }

    /// The option, variable or place in a file.
    fileprivate var place: String? {
        switch self {
        case .option(let name), .variable(let name): name
        case .file(let path, let line): line.map { "\(path):\($0)" } ?? path
        case .git, .account, .found, .standard: nil
        }
    }
}
