import DocumentReading
import PlanModel
import PlanSync
import Subprocesses

extension Dashboard {
    /// What a dashboard is told about the world around it.
    package struct Surroundings {
        /// Whose changes these are. Asked once, after the first frame: finding the name may mean running a program.
        package var author: () -> String
        /// The language of all texts.
        package var language: Language
        /// Which day and moment it is now, and how long until something of that changes by itself.
        package var clock: () -> Moment

        /// How to exchange changes with other machines, for a person; nil where that is not possible.
        package var synchronize: Synchronize?
        /// Runs something beside the dashboard, on another thread.
        package var inBackground: (@escaping @Sendable () -> Void) -> Void
        /// The path that a person means by what is typed.
        package var path: (String) -> String

        /// Where files come in and go out.
        package var shared: SharedFolders
        /// The commands, by the keys that the person chose.
        package var registry = Registry.standard
        /// What is wrong with what the person chose, to be told at the start.
        package var complaint: String?

        /// The names of the documents in the folder that the person is in.
        package var documents: () -> [String]
        /// Where programs of others are looked for.
        package var programs: ExternalPrograms

        /// Where texts are kept over days, for this person alone; nil where that is not possible.
        package var kept: Kept?

        /// Keeps texts by name.
        package struct Kept {
            /// The text of a name, if there is one.
            package var read: (String) -> String?
            /// Keeps a text under a name, or with nil no longer; whether that could be done.
            package var write: (String?, String) -> Bool

            package init(read: @escaping (String) -> String?, write: @escaping (String?, String) -> Bool) {
                (self.read, self.write) = (read, write)
            }
        }

        /// Exchanges changes with other machines as a person decided; takes as long as the network takes.
        package typealias Synchronize = @Sendable (SyncDecisions, String) -> Result<SyncReport, SyncError>

        /// Tells a dashboard about the world around it.
        package init(
            author: @escaping @autoclosure () -> String, language: Language,
            synchronize: Synchronize? = nil, kept: Kept? = nil,
            inBackground: @escaping (@escaping @Sendable () -> Void) -> Void = { $0() },
            path: @escaping (String) -> String = { $0 }, programs: ExternalPrograms = ExternalPrograms(path: ""),
            shared: SharedFolders = SharedFolders(), documents: @escaping () -> [String] = { [] },
            clock: @escaping () -> Moment
        ) {
            self.author = author
            (self.synchronize, self.kept) = (synchronize, kept)
            self.inBackground = inBackground
            self.path = path
            self.shared = shared
            self.documents = documents
            self.programs = programs
            self.language = language
            self.clock = clock
        }
    }

    /// A point in time, as the dashboard needs it.
    package struct Moment: Equatable, Sendable {
        /// RFC 3339 with the offset of the place.
        package var text: String
        /// The day that counts as today.
        package var day: Day
        /// How long until the next day begins.
        package var untilMidnight: Duration

        /// A point in time.
        package init(text: String, day: Day, untilMidnight: Duration) {
            self.text = text
            self.day = day
            self.untilMidnight = untilMidnight
        }
    }

    /// Why a dashboard ended.
    package enum Ending: Equatable, Sendable {
        /// The person left.
        case quit
        /// The process was asked to end by this signal.
        case terminated(by: Int32)
        /// The terminal is gone.
        case hangup
    }
}
