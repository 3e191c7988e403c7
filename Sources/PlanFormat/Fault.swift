import Disk
import JSONText
import PlanModel
import Records

/// Something in the data folder that is not as it should be: where, what, and how much it closes. Data without prose.
///
/// One fault closes as little as it can; what it closes is its ``scope``.
package struct Fault: Error, Hashable, Sendable {
    /// How much a fault closes.
    package enum Scope: Hashable, Sendable {
        /// The file: nothing of it is shown but what was read whole before, and nothing is written to it.
        case file
        /// One record of the file, by its id, or a part of it by its key (`document`): it is shown as far as it can be
        /// read, and cannot be changed.
        case record(Ref)
        /// Nothing: it is only told.
        case notice
    }

    /// The file, relative to the data folder.
    package let file: String
    /// The line, counted from 1.
    package let line: Int
    /// The column, counted from 1 in Unicode scalars.
    package let column: Int
    /// What is wrong.
    package let kind: Kind
    /// What it closes.
    package let scope: Scope

    /// A fault at a place; without one, at the beginning of the file.
    package init(file: String, line: Int = 1, column: Int = 1, kind: Kind, scope: Scope) {
        (self.file, self.line, self.column) = (file, line, column)
        (self.kind, self.scope) = (kind, scope)
    }

    /// Whether it keeps something from being read, or lies where it should not, so that somebody has to look: anything
    /// but what a hand may do to files as it likes, and what the next change puts in order or has put aside.
    package var needsAttention: Bool {
        guard scope == .notice else { return true }
        return switch kind {
        case .historyTorn, .historySetAside, .historyDisagrees, .historyWithoutRecord, .unknownUnit, .unknownTarget,
            .unknownLetter, .unknownPlan, .duplicateRecord:
            false
        default: true
        }
    }

    /// Whether the file could not even be read.
    package var isUnreadable: Bool {
        if case .unreadable = kind { true } else { false }
    }

    /// A fault of the JSON text itself, which closes its file.
    package init(_ fault: JSONFault, in file: String, scope: Scope = .file) {
        self.init(file: file, line: fault.line, column: fault.column, kind: .json(fault.kind), scope: scope)
    }
}

extension Fault {
    /// What a field has to hold.
    package enum Expectation: Hashable, Sendable {
        /// A string.
        case text
        /// A number without fraction that fits `Int`.
        case wholeNumber
        /// `true` or `false`.
        case truthValue
        /// An array.
        case list
        /// An object.
        case object
    }

    /// What can be wrong.
    package enum Kind: Hashable, Sendable {
        /// The text is not the JSON that is accepted; also for a key that is there twice.
        case json(JSONFault.Kind)
        /// A file that every data folder has is not there.
        case missingFile
        /// The file or folder cannot be read; the number is the system's `errno`.
        case unreadable(errno: Int32)
        /// A link that leads out of the data folder.
        case outsideFolder
        /// Something else than what belongs there has the name of a file or folder of a data folder.
        case wrongKind(FileStatus.Kind, wanted: FileStatus.Kind)
        /// The folder's format is newer than the newest that is understood.
        case newerFormat(Int)

        /// A field that has to be there is not.
        case missingField(String)
        /// A field holds another kind of value than it has to.
        case wrongType(field: String, expected: Expectation)
        /// A number that the field cannot mean.
        case outOfRange(field: String, value: Int)
        /// A word that is none of those the field can hold.
        case unknownWord(field: String, word: String, known: [String])
        /// A key that means nothing in a file in which every key has a meaning.
        case unknownKey(String, known: [String])
        /// A text that is no decimal number, as `52.3`.
        case badDecimal(field: String, text: String)
        /// A record whose id does not say what its fields say.
        case idIsNotContent(id: String, expected: String)
        /// A target that `targets.json` does not have.
        case unknownTarget(String)
        /// A letter that follows one which its register does not have.
        case unknownLetter(String)
        /// A plan that the unit does not have.
        case unknownPlan(String)
        /// A text that is no day, or no partial date where one is allowed.
        case badDay(field: String, text: String)
        /// Not a time of day.
        case badTime(field: String, text: String)
        /// A window that ends before it begins.
        case reversedWindow(from: Day, to: Day)
        /// Something that is said to come round again and again, on days that there are not.
        case neverFalls
        /// A report for a period in which none is owed.
        case unknownPeriod(String)
        /// A text that cannot be an identifier or a reference.
        case badSlug(field: String, text: String)
        /// A text that cannot be the id of a record.
        case badRecordID(String)

        /// A body that `agencies.json` does not have.
        case unknownAgency(String)
        /// A unit that the unit files do not have.
        case unknownUnit(String)
        /// Anybody on the machine may write there, although the folder sets roles.
        case writableByAll
        /// A section that the plan does not have.
        case unknownSection(String)
        /// A task that the plan does not have.
        case unknownTask(String)
        /// A record's id that an earlier one has.
        case duplicateRecord(String)
        /// A plan's id that another file has already.
        case duplicatePlan(String, otherFile: String)
        /// The plan's id does not name its file.
        case idIsNotFileName(id: String, expected: String)
        /// The plan's unit does not name its folder.
        case unitIsNotFolderName(unit: String, expected: String)

        /// So many bytes at the end of a history file are no whole line; the next change sets them aside.
        case historyTorn(bytes: Int)
        /// So many bytes of torn history were set aside in this file for a person to look at.
        case historySetAside(bytes: Int)
        /// A copy of a plan's history that another program made of a conflict; what was done there is seen by nobody.
        case historyCopy(of: String)
        /// A copy of a file that another program made of a conflict.
        case conflictCopy(of: String)
        /// A name that is none of the program's, in a folder that is.
        case oddName
        /// A line of a history file is not JSON, or not a history line where the reason is another one.
        case historyLine(JSONFault.Kind)
        /// A text that cannot be the id of a history line or of an action; the line is left out of account.
        case badHistoryID(field: String, text: String)
        /// The record's last history line left another value than the file has.
        case historyDisagrees(record: Ref, field: String)
        /// The history names a record that the plan does not have.
        case historyWithoutRecord(Ref)
        /// A change that was cut off and cannot be decided yet, or a file of somebody else's where only those belong.
        case leftoverPending
    }
}

extension Sequence<Fault> {
    /// The fault because of which a plan is not seen though it may be there: of its file, or of a folder in which it may
    /// lie.
    package func first(hiding plan: PlanID) -> Fault? {
        let file = "/" + plan.slug + ".json"
        return first { fault in
            guard fault.scope == .file else { return false }
            if fault.file == FolderLayout.plans || fault.file.hasSuffix(file) { return true }
            let folder = FolderLayout.plans + "/"
            return fault.file.hasPrefix(folder) && plan.slug.hasPrefix(fault.file.dropFirst(folder.count) + "-")
        }
    }
}
