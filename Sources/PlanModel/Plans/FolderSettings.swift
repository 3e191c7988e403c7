/// What a data folder's `folder.json` sets.
package struct FolderSettings: Hashable, Sendable {
    /// From how many days before its last day a task shows as due soon.
    package var dueSoonDays: Int
    /// Whether "trước ngày D" includes D (usage differs; the wording says before).
    package var beforeIncludesDay: Bool
    /// The day a week starts with in calendars.
    package var firstDayOfWeek: Weekday

    /// Settings; the defaults are those of a new folder.
    package init(dueSoonDays: Int = 7, beforeIncludesDay: Bool = false, firstDayOfWeek: Weekday = .monday) {
        self.dueSoonDays = dueSoonDays
        self.beforeIncludesDay = beforeIncludesDay
        self.firstDayOfWeek = firstDayOfWeek
    }
}
