import JSONText
import PlanModel

extension ReferenceFile where Value == Preferences {
    /// Reads `config.json`. A choice that cannot be read counts as none; the others hold.
    package init(preferences bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            reader.log.within(.notice) {
                var found = Preferences()
                found.language = reader.optionalWord(Preferences.Key.language.rawValue)
                found.author = reader.optionalText(Preferences.Key.author.rawValue)
                found.data = reader.optionalText(Preferences.Key.data.rawValue)
                found.theme = reader.optionalWord(Preferences.Key.theme.rawValue)
                if reader.optional(Preferences.Key.ascii.rawValue) != nil {
                    found.ascii = reader.flag(Preferences.Key.ascii.rawValue)
                }
                found.inbox = reader.sharedFolder(Preferences.Key.inbox.rawValue)
                found.outbox = reader.sharedFolder(Preferences.Key.outbox.rawValue)
                let known = Preferences.Key.allCases.map(\.rawValue)
                for member in reader.node.members where member.key != "$schema" {
                    guard let key = Preferences.Key(rawValue: member.key) else {
                        reader.log.add(.unknownKey(member.key, known: known), at: member.value)
                        continue
                    }
                    found.lines[key] = bytes.line(of: member.value)
                }
                return found
            }
        }
    }
}

extension RecordReader {
    /// A folder and the name under which people see it.
    fileprivate func sharedFolder(_ key: String) -> SharedFolder? {
        guard let value = optional(key), let folder = record(value, key) else { return nil }
        let known = ["path", "shownAs"]
        for member in folder.node.members where !known.contains(member.key) {
            log.add(.unknownKey(member.key, known: known), at: member.value)
        }
        guard let path = folder.text("path"), !path.isEmpty else { return nil }
        let shown = folder.optionalText("shownAs")
        return SharedFolder(path, shownAs: shown?.isEmpty == true ? nil : shown)
    }
}
