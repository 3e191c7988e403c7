import Disk
import Glibc
import PlanFormat
import PlanModel
import Records

/// An open data folder: reads its files, commits changes, and knows their history.
///
///     let folder = try PlanFolder(at: "data", system: PosixSystem(), clock: .system())
///     let receipt = try folder.commit(action, by: "Lan")
///     try folder.undo(by: "Lan")
///
/// Reading takes no lock and nothing is held between calls, so that any number of programs can have the folder open.
/// A class, because what was read is kept and renewed; it is used from one thread.
package final class PlanFolder {
    package let files: FolderFiles
    package let clock: StoreClock
    private let isRequestedReadOnly: Bool
    private let format: DataFormat
    let login: String?
    private let groups: (@Sendable () -> Set<String>)?
    let cache: PlanCache?
    private let scope: Set<PlanID>?
    private let shelf: RecentPlans
    package private(set) var contents: FolderContents
    private var view: FolderView
    var lastMoment: Timestamp?
    /// How long a commit waits for somebody else's. A program that goes on meanwhile does not wait at all, and tries again.
    package var timeout = Duration.seconds(10)
    /// Why locking failed, once it did: asking again at each key would only make the person wait.
    var lockRefusal: ReadOnlyReason?
    /// What was finished and cleared away whenever the folder was locked.
    var mended: [Repair] = []

    /// What the last look at the histories, for an undo, a redo or to show them, could not read.
    package private(set) var unreadHistories: [Fault] = []

    /// What was last read.
    package private(set) var snapshot: FolderSnapshot

    /// Opens a folder. Nothing is written: what a crash left is finished by who writes next, or ``finishInterrupted()``.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - system: The system calls.
    ///   - clock: The time for histories.
    ///   - readOnly: Whether nothing may be written, also where it could be.
    ///   - format: The newest format to understand; an older one than the newest makes of this program what those
    ///     before it are.
    ///   - login: The account on the machine, which histories name beside the person.
    ///   - groups: The Unix groups of the account, asked only where the folder sets roles; nil where roles do not count, as
    ///     for a program that copies what others did.
    ///   - plans: The plans to open it for; nil for all. Whoever needs only these need not wait for the others: the
    ///     snapshot, the faults and the library then know of no other one.
    ///   - cache: Where what was read of all plans is kept from one run to the next.
    ///   - progress: Told how many of how many plan files are read, now and then, from the caller's thread.
    /// - Throws: ``FolderError``.
    package init(
        at path: String, system: any StoreSystem, clock: StoreClock, readOnly: Bool = false,
        understanding format: DataFormat = .newest, login: String? = nil,
        groups: (@Sendable () -> Set<String>)? = nil, for plans: Set<PlanID>? = nil,
        cache: PlanCache? = nil,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws(FolderError) {
        let root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        files = FolderFiles(root: root, system: system)
        self.clock = clock
        isRequestedReadOnly = readOnly
        (self.format, self.login, self.groups) = (format, login, groups)
        // What is kept is kept of all plans.
        self.cache = plans == nil ? cache : nil
        scope = plans
        shelf = RecentPlans()
        let contents = try FolderReader(
            files: files, now: clock.now(), shelf: shelf, cache: self.cache, scope: scope, progress: progress
        ).read(before: nil)
        var access = PlanFolder.access(
            to: files, contents, understanding: format, isRequestedReadOnly: readOnly, refusal: nil, groups: groups)
        if access == .writable, contents.lockMethod == .flock {
            lockRefusal = PlanFolder.lockRefusal(in: files)
            if let lockRefusal { access = .readOnly(lockRefusal) }
        }
        self.contents = contents
        view = FolderView(contents)
        let library = view.library(of: contents, files: files, shelf: shelf)
        snapshot = FolderSnapshot(
            path: files.root, library: library,
            faults: view.faults, access: access, readOnlyRecords: view.readOnlyRecords,
            readOnlyPlans: view.readOnlyPlans, lastBackup: contents.lastBackup,
            practice: PracticeProgress(library, in: files))
        keepForNextTime(minimum: PlanCache.worthWriting)
    }

    /// Whether a path is a folder with a `folder.json`, whatever is in it.
    package static func isDataFolder(_ path: String, system: any StoreSystem) -> Bool {
        (try? system.status(ofPath: path + "/" + FolderLayout.mark))?.kind == .file
    }

    /// Reads again what changed.
    ///
    /// - Parameter files: What is known to have changed, by paths in the folder; nil where it may be anything. Of a large
    ///   folder other plans are not looked at then.
    /// - Returns: Whether anything differs from the snapshot before.
    /// - Throws: ``FolderError``, where the folder cannot be read as one any more; the snapshot stays.
    @discardableResult
    package func reload(_ files: Set<String>? = nil) throws(FolderError) -> Bool {
        let plans = files?.map { contents.plans[$0]?.id } ?? [nil]
        // What no plan was read from may be a new one.
        return try reload(only: plans.contains(nil) ? nil : Set(plans.compactMap(\.self)))
    }

    /// Reads again what changed; of a large folder only some plans, where only those matter.
    @discardableResult
    func reload(only plans: Set<PlanID>?) throws(FolderError) -> Bool {
        do {
            return show(try reader(for: plans).read(before: contents))
        } catch {
            // A folder whose mark is broken by a hand edit stays as it was last read, and says so.
            guard case .broken(let fault) = error else { throw error }
            var contents = contents
            contents.mark.stamp = nil
            contents.mark.faults = [fault]
            return show(contents)
        }
    }

    /// Makes what was read the snapshot.
    func show(_ changed: FolderContents) -> Bool {
        let new = reader.settled(changed)
        let access = PlanFolder.access(
            to: files, new, understanding: format, isRequestedReadOnly: isRequestedReadOnly, refusal: lockRefusal,
            groups: groups)
        guard new != contents || access != snapshot.access else {
            // Equal in what they say, but with newer stamps.
            contents = new
            return false
        }
        let newView = FolderView(new)
        let library = newView.library(of: new, files: files, shelf: shelf)
        contents = new
        view = newView
        snapshot = FolderSnapshot(
            path: files.root, library: library, faults: newView.faults, access: access,
            readOnlyRecords: newView.readOnlyRecords, readOnlyPlans: newView.readOnlyPlans,
            lastBackup: new.lastBackup, practice: PracticeProgress(library, in: files))
        return true
    }

    /// Shows what says the same, kept otherwise.
    func replace(_ same: FolderContents) {
        contents = same
        view = FolderView(same)
        snapshot = FolderSnapshot(
            path: files.root,
            library: view.library(of: same, files: files, shelf: shelf),
            faults: view.faults, access: snapshot.access, readOnlyRecords: view.readOnlyRecords,
            readOnlyPlans: view.readOnlyPlans, lastBackup: same.lastBackup, practice: snapshot.practice)
    }

    var reader: FolderReader { reader(for: nil) }

    private func reader(for plans: Set<PlanID>?) -> FolderReader {
        FolderReader(files: files, now: clock.now(), shelf: shelf, cache: cache, scope: scope, onlyPlans: plans)
    }

    private static func access(
        to files: FolderFiles, _ contents: FolderContents, understanding known: DataFormat,
        isRequestedReadOnly: Bool, refusal: ReadOnlyReason?, groups: (@Sendable () -> Set<String>)?
    ) -> FolderAccess {
        if let format = contents.mark.value?.format, format > known.rawValue {
            return .readOnly(.newerFormat(format, known: known.rawValue))
        }
        if isRequestedReadOnly { return .readOnly(.requested) }
        if let refusal, contents.lockMethod == .flock { return .readOnly(refusal) }
        guard files.mayWrite() else { return .readOnly(.notPermitted) }
        return contents.role(groups) == .read ? .readOnly(.role) : .writable
    }

    /// What this account may do.
    package var role: FolderRole { contents.role(groups) }

    // MARK: Committing

    /// Commits a step of a person.
    ///
    /// - Parameters:
    ///   - action: What to change, with what the person saw.
    ///   - author: Who.
    /// - Returns: What was done; a change that changes nothing writes nothing.
    /// - Throws: ``CommitError``.
    package func commit(_ action: Action, by author: String) throws(CommitError) -> CommitReceipt {
        try underLock(author, touching: action.plans) { (folder) throws(CommitError) in
            try folder.carryOut(action.changes, mode: .change, note: action.note)
        }
    }

    /// Commits a step that brings in new records. One whose id ends in a running number (`act.3`, `II.3.+1`) that a
    /// colleague has taken meanwhile gets the next free one, so that nobody has to try again; ``CommitReceipt/saved``
    /// tells which. All else is as with ``commit(_:by:)``.
    ///
    /// - Parameters:
    ///   - action: What to change, with what the person saw.
    ///   - author: Who.
    /// - Returns: What was done.
    /// - Throws: ``CommitError``.
    package func add(_ action: Action, by author: String) throws(CommitError) -> CommitReceipt {
        try underLock(author, touching: action.plans) { (folder) throws(CommitError) in
            try folder.carryOut(action.changes, mode: .change, note: action.note, givesFreeIDs: true)
        }
    }

    /// Takes back the person's last action that can be taken back. Fields that others changed since stay as they are,
    /// and ``CommitReceipt/skipped`` names them.
    ///
    /// - Parameters:
    ///   - author: The person.
    ///   - takesWorkOfOthers: Whether a plan that the person made goes also with what others wrote into it since.
    /// - Returns: What was done.
    /// - Throws: ``CommitError``: `nothingToUndo`, `undoConflict`, `undoTakesWork` and those of a commit.
    package func undo(
        by author: String, evenWithWorkOfOthers takesWorkOfOthers: Bool = false
    ) throws(CommitError) -> CommitReceipt {
        try takeBack(by: author, takesWorkOfOthers, none: .nothingToUndo) { $0.toUndo }
    }

    /// Does again what the person's last undo took back, if nothing new came after it.
    ///
    /// - Parameter author: The person.
    /// - Returns: What was done.
    /// - Throws: ``CommitError``: `nothingToRedo`, `undoConflict` and those of a commit.
    package func redo(by author: String) throws(CommitError) -> CommitReceipt {
        try takeBack(by: author, false, none: .nothingToRedo) { $0.toRedo }
    }

    /// So many actions are passed over at most: further back nobody expects an undo to reach.
    private static let furthest = 100

    private func takeBack(
        by author: String, _ takesWorkOfOthers: Bool, none: CommitError,
        choose: (ActionLedger) -> [ActionLedger.Standing]
    ) throws(CommitError) -> CommitReceipt {
        try underLock(author) { (folder) throws(CommitError) in
            let history: [HistoryEntry]
            do throws(FolderFiles.Failure) {
                history = try readHistories()
            } catch {
                throw LockedFolder.commitError(error, file: FolderLayout.history)
            }
            folder.noteIDs(history.map(\.id))
            let taking = Undo(history: history, takesWorkOfOthers: takesWorkOfOthers)
            var (passed, first): ([UndoConflict], [UndoConflict]?) = ([], nil)
            for standing in choose(ActionLedger(history, of: author)).prefix(PlanFolder.furthest) {
                switch try taking.run(standing, in: &folder) {
                case .done(var receipt):
                    receipt.skipped = passed + receipt.skipped
                    return receipt
                case .nothing(let conflicts):
                    passed += conflicts
                    first = first ?? conflicts
                }
            }
            throw first.map { .undoConflict($0) } ?? none
        }
    }

    // MARK: Looking back and looking through

    /// All history lines of the folder in the order of time. Histories and lines that cannot be read are left out;
    /// ``unreadHistories`` has them then.
    ///
    /// - Returns: The lines.
    /// - Throws: ``FolderError``, where not even the names of the histories can be read.
    package func history() throws(FolderError) -> [HistoryEntry] {
        do {
            return try readHistories()
        } catch {
            if case .system(let failure) = error { throw .unreadable(failure) }
            throw .broken(error.fault(FolderLayout.history))
        }
    }

    /// The last line about each of some records, as far as their histories can be read; none where what the file says now
    /// came from no program of ours.
    package func lastEntries(of records: [RecordID]) -> [HistoryEntry] {
        let reader = HistoryReader(files: files)
        let wanted = Set(records)
        return Set(records.map(\.plan)).compactMap { try? reader.history(of: $0) }.flatMap { history in
            let lines = history.lines.sorted(by: HistoryFile.Line.precedes).map(\.entry).filter {
                wanted.contains($0.record)
            }
            return Dictionary(lines.map { ($0.record, $0) }, uniquingKeysWith: { $1 }).values
        }.sorted { $0.at > $1.at }
    }

    private func readHistories() throws(FolderFiles.Failure) -> [HistoryEntry] {
        let reading = try HistoryReader(files: files).all()
        unreadHistories = reading.unread
        return reading.entries
    }

    /// Looks through the whole folder as it is now: the faults of the snapshot, every other file, the histories, and
    /// what was left behind.
    package func check() -> [Fault] { check(holdsLock: false) }

    func check(holdsLock: Bool) -> [Fault] {
        FolderCheck(files: files, contents: contents, view: view, holdsLock: holdsLock).run()
    }
}

extension Action {
    /// The files that it changes.
    fileprivate var plans: Set<PlanID> { Set(changes.map(\.record.plan)) }
}

extension FolderContents {
    /// What an account with some groups may do; all where nobody's role is limited.
    fileprivate func role(_ groups: (@Sendable () -> Set<String>)?) -> FolderRole {
        guard let roles = mark.value?.settings.roles, let groups else { return .decide }
        return roles.role(ofGroups: groups())
    }
}
