/// That a data folder needs a backup by what its settings say.
package struct DueBackup: Hashable, Sendable {
    /// How many days old the last one is; nil where none is known.
    package let age: Int?

    /// Nil where no backup is due.
    package init?(last: Day?, settings: FolderSettings, today: Day) {
        guard let days = settings.backupDays else { return nil }
        let age = last.map { $0.days(until: today) }
        if let age, age <= days { return nil }
        self.age = age
    }
}
