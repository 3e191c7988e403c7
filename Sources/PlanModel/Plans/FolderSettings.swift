/// What a data folder's `folder.json` sets.
public struct FolderSettings: Hashable, Sendable {
    /// From how many days before its last day a task shows as due soon.
    public var dueSoonDays: Int
    /// Whether "trước ngày D" includes D (usage differs; the wording says before).
    public var beforeIncludesDay: Bool
    /// The day a week starts with in calendars.
    public var firstDayOfWeek: Weekday

    /// Settings; the defaults are those of a new folder.
    public init(dueSoonDays: Int = 7, beforeIncludesDay: Bool = false, firstDayOfWeek: Weekday = .monday) {
        self.dueSoonDays = dueSoonDays
        self.beforeIncludesDay = beforeIncludesDay
        self.firstDayOfWeek = firstDayOfWeek
    }
}
