import Disk
import PlanModel

/// What `folder.json` holds.
package struct FolderMark: Sendable, Equatable {
    /// The version of the data format.
    package var format: Int
    package var settings: FolderSettings
    /// How the folder is locked for a commit.
    package var lock: LockMethod
}

extension ReferenceFile where Value == FolderMark {
    /// Reads `folder.json`. Only the format is needed; a setting that cannot be read has its default.
    package init(folder bytes: [UInt8], file: String) {
        self.init(bytes, file: file) { reader in
            guard let format = reader.number("format") else { return nil }
            if let value = reader.optional("format"), format < 1 {
                reader.log.add(.outOfRange(field: "format", value: format), at: value)
            }
            let standard = FolderSettings()
            let settings = reader.log.within(.notice) {
                FolderSettings(
                    dueSoonDays: reader.days("dueSoonDays", in: 0...366) ?? standard.dueSoonDays,
                    beforeIncludesDay: reader.flag("beforeIncludesDay"),
                    firstDayOfWeek: reader.optionalWord("firstDayOfWeek") ?? standard.firstDayOfWeek,
                    namesNextWorkingDay: reader.optional("nextWorkingDay") == nil || reader.flag("nextWorkingDay"),
                    isSample: reader.flag("sample"), backupDays: reader.days("backupDays", in: 1...366),
                    keepsSources: reader.flag("keepSources"),
                    roles: reader.roles(), practiceDay: reader.optionalDay("practice"))
            }
            let lock = reader.log.within(.notice) {
                // A word that is not understood asks for more than flock(2) in any case.
                reader.optional("lock") == nil ? .flock : reader.optionalWord("lock") ?? LockMethod.file
            }
            return FolderMark(format: format, settings: settings, lock: lock)
        }
    }
}

extension RecordReader {
    /// Who may do what. A list that cannot be read has nobody in it: who is meant to be kept out stays out.
    fileprivate func roles() -> FolderRoles? {
        guard optional("roles") != nil else { return nil }
        guard let roles = optionalRecord("roles") else { return FolderRoles([:]) }
        return FolderRoles(
            Dictionary(uniqueKeysWithValues: FolderRole.allCases.map { ($0, Set(roles.texts($0.rawValue))) }))
    }

    fileprivate func days(_ field: String, in range: ClosedRange<Int>) -> Int? {
        guard let days = optionalNumber(field) else { return nil }
        guard range.contains(days) else {
            log.add(.outOfRange(field: field, value: days), at: node)
            return nil
        }
        return days
    }
}
