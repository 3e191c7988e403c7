import PlanActions
import PlanModel
import Records
import TerminalUI
import Wording

/// What every screen may look at, and none changes.
package struct World: Sendable {
    /// What the folder holds, worked out for today.
    package var digest: FolderDigest
    /// What could not be read, and whether changes are possible.
    package var condition: FolderCondition
    /// The data folder, as it was named.
    var folder = ""
    /// Whose changes these are.
    package var author: String
    /// The time of the last thing that happened, RFC 3339 with the offset of the place.
    package var moment: String
    /// All sentences, with the keys of this table of commands in them.
    let wording: Wording
    /// The size of the terminal.
    package var size: Size
    /// Whether what is decided in a review can be kept over days.
    package var keepsDecisions = false
    /// Where files come in and go out.
    package var shared = SharedFolders()
    /// What others changed just now; marked for a moment.
    package var fresh: Set<RecordID> = []
    /// Changes that wait until somebody else has written.
    package var waiting = WaitingChanges()

    init(
        digest: FolderDigest, condition: FolderCondition, author: String, moment: String, wording: Wording, size: Size
    ) {
        (self.digest, self.condition, self.author) = (digest, condition, author)
        (self.moment, self.wording, self.size) = (moment, wording, size)
    }

    package var today: Day { digest.today }

    /// The local time of day, `HH:mm`.
    var timeOfDay: String { String(moment.dropFirst(11).prefix(5)) }

    package var language: Language { wording.language }
}
