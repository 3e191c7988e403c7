/// What a data folder's `folder.json` sets.
package struct FolderSettings: Hashable, Sendable {
    /// From how many days before its last day a task shows as due soon.
    package var dueSoonDays: Int
    /// Whether "trước ngày D" includes D (usage differs; the wording says before).
    package var beforeIncludesDay: Bool
    /// The day a week starts with in calendars.
    package var firstDayOfWeek: Weekday
    /// Whether beside a last day on which offices are closed the next working day is named (Bộ luật Dân sự 2015, Điều 148
    /// khoản 5). What counts as late stays as it is.
    package var namesNextWorkingDay: Bool
    /// Whether it is a copy of plans to try the program with.
    package var isSample: Bool
    /// How many days old the last backup may be; nil where nobody is to be reminded of backups.
    package var backupDays: Int?
    /// Whether what was read of documents is kept beside the plans that were made of them.
    package var keepsSources: Bool
    /// The day on which time stands still in a copy to practise in; nil of every other folder.
    package var practiceDay: Day?
    /// Who may do what; nil where everybody who may write may do all.
    package var roles: FolderRoles?

    /// Settings; the defaults are those of a new folder.
    package init(
        dueSoonDays: Int = 7, beforeIncludesDay: Bool = false, firstDayOfWeek: Weekday = .monday,
        namesNextWorkingDay: Bool = true, isSample: Bool = false, backupDays: Int? = nil, keepsSources: Bool = false,
        roles: FolderRoles? = nil, practiceDay: Day? = nil
    ) {
        self.dueSoonDays = dueSoonDays
        self.beforeIncludesDay = beforeIncludesDay
        self.firstDayOfWeek = firstDayOfWeek
        self.namesNextWorkingDay = namesNextWorkingDay
        self.isSample = isSample
        self.backupDays = backupDays
        self.keepsSources = keepsSources
        self.roles = roles
        self.practiceDay = practiceDay
    }
}
