import Disk
import JSONText
import PlanFormat
import Records

/// What a repair did.
package struct RepairReport: Equatable, Sendable {
    /// What was put in order, in the order in which it was done.
    package var done: [Repair]
    /// Why it stopped before the end; what was done before stands. Nil if it came to its end.
    package var failure: SystemFailure?
}

extension PlanFolder {
    /// Puts in order what a machine can without guessing: finishes or clears away what a crash left in `.pending`, sets
    /// torn ends of histories aside, shortens histories, and writes files in canonical form. A file with any fault is left as it is; what
    /// the files say stays the same, and a person's extra keys and numbers stay as they are written.
    ///
    /// - Parameter author: Who, for those who wait for the lock.
    /// - Returns: What was done, what opening the folder had put in order included.
    /// - Throws: ``CommitError``, where nothing was begun: `readOnly`, `lockTimeout`, `fileBroken`, `disk`.
    package func repair(by author: String) throws(CommitError) -> RepairReport {
        let report = try underLock(author) { (_) throws(CommitError) in
            var repair = FolderRepair(files: files, faults: check(holdsLock: true))
            do throws(SystemFailure) {
                try shortenHistories(&repair)
                try repair.run()
                return RepairReport(done: mended + repair.done, failure: nil)
            } catch {
                return RepairReport(done: mended + repair.done, failure: error)
            }
        }
        mended = []
        // The files are others by now, if only in their form.
        _ = try? reload()
        return report
    }

    /// Writes histories in their shorter form, which may need a newer format of the folder.
    private func shortenHistories(_ repair: inout FolderRepair) throws(SystemFailure) {
        let form = HistoryForm(format: contents.mark.value.flatMap { DataFormat(rawValue: $0.format) } ?? .first)
        for plan in (try? HistoryReader(files: files).fileIDs()) ?? [] {
            guard let shorter = try HistoryShortening(of: plan, in: files, form) else { continue }
            do throws(CommitError) {
                _ = try FormatRaise(files: files, action: "repair", now: clock.now()).run(
                    to: .second, from: contents.mark)
            } catch {
                guard case .disk(let failure, _) = error else { return }
                throw failure
            }
            guard try shorter.write() else { return }
            repair.note(
                Repair(file: FolderLayout.history(of: plan), kind: .shortenedHistory(bytes: shorter.saving)))
        }
    }
}

/// Writes what a repair writes, while the lock is held.
struct FolderRepair {
    let files: FolderFiles
    private let faulty: Set<String>
    let durable: DurableFile
    var done: [Repair] = []

    /// - Parameters:
    ///   - files: The folder.
    ///   - faults: All that is wrong with it.
    init(files: FolderFiles, faults: [Fault]) {
        self.files = files
        faulty = Set(faults.map(\.file))
        durable = DurableFile(system: files.system)
    }

    /// Adds what was done beside it.
    mutating func note(_ mending: Repair) { done.append(mending) }

    mutating func run() throws(SystemFailure) {
        try takeOverEncodings()
        try takeInHistoryCopies()
        for plan in (try? HistoryReader(files: files).fileIDs()) ?? [] { try setAsideTornEnd(of: plan) }
        for (file, order) in ordered() { try makeCanonical(file, order) }
    }

    private mutating func setAsideTornEnd(of plan: PlanID) throws(SystemFailure) {
        let file = FolderLayout.history(of: plan)
        guard let bytes = try? files.contentsIfPresent(file), let path = try? files.realPath(file),
            let offset = HistoryEnd(of: bytes, plan: plan).tornOffset, try !files.isReadOnly(path)
        else { return }
        guard let pending = try pendingFolder() else { return }
        try TornHistory(files: files, plan: plan, path: path).setAside(from: offset, by: pending + "/own")
        done.append(Repair(file: file, kind: .setAsideTornLine(bytes: bytes.count - offset)))
    }

    /// The folder of pending changes, made if it is missing; nil where something else has its name.
    private func pendingFolder() throws(SystemFailure) -> String? {
        guard let folder = try? files.realPath(FolderLayout.pending) else { return nil }
        try durable.makeFolder(folder)
        return folder
    }

    // MARK: Canonical form

    /// The files whose order of keys is known. Of others a machine cannot know which order their author meant.
    func ordered() -> [(String, JSONKeyOrder)] {
        let reference: [(String, JSONKeyOrder)] = [
            (FolderLayout.mark, .mark), (FolderLayout.agencies, .agencies), (FolderLayout.ownAgencies, .agencies),
            (FolderLayout.provinces, .units), (FolderLayout.ownUnits, .units),
            (FolderLayout.observances, .observances), (FolderLayout.legal, .legal),
            (FolderLayout.holidays, .holidays), (FolderLayout.targets, .targets),
        ]
        let units = names(FolderLayout.units).map { (FolderLayout.units + "/" + $0, JSONKeyOrder.units) }
        let plans = names(FolderLayout.plans).flatMap { name -> [String] in
            let path = FolderLayout.plans + "/" + name
            return name.hasSuffix(".json") ? [path] : names(path).map { path + "/" + $0 }
        }
        let figures = names(FolderLayout.figures).map { (FolderLayout.figures + "/" + $0, JSONKeyOrder.figures) }
        let rosters = names(FolderLayout.rosters).map { (FolderLayout.rosters + "/" + $0, JSONKeyOrder.rosters) }
        let letters = names(FolderLayout.letters).map { (FolderLayout.letters + "/" + $0, JSONKeyOrder.letters) }
        let contacts = names(FolderLayout.contacts).map { (FolderLayout.contacts + "/" + $0, JSONKeyOrder.contacts) }
        let forms = names(FolderLayout.forms).map { (FolderLayout.forms + "/" + $0, JSONKeyOrder.forms) }
        let signing = names(FolderLayout.signing).map { (FolderLayout.signing + "/" + $0, JSONKeyOrder.signing) }
        let staff = figures + rosters + letters + contacts + forms + signing
        return (reference + units + staff + plans.map { ($0, .plan) }).filter { $0.0.hasSuffix(".json") }
    }

    func names(_ folder: String) -> [String] {
        (try? files.names(folder)) ?? []
    }

    private mutating func makeCanonical(_ file: String, _ order: JSONKeyOrder) throws(SystemFailure) {
        guard !faulty.contains(file), let bytes = try? files.contentsIfPresent(file),
            let document = try? JSONDocument(bytes), let place = try? files.realPath(file),
            try !files.isReadOnly(place)
        else { return }
        let canonical = CanonicalJSON(order: order).file(document)
        guard canonical != bytes, FolderRepair.isSame(document, canonical) else { return }
        guard try replace(place, with: canonical) else { return }
        done.append(Repair(file: file, kind: .madeCanonical))
    }

    /// Puts a file in the place of another.
    ///
    /// - Returns: Whether that could be tried.
    func replace(_ place: String, with bytes: [UInt8]) throws(SystemFailure) -> Bool {
        // No name of a pending change: whoever finds it after a crash removes it.
        guard let folder = try pendingFolder() else { return false }
        let pending = folder + "/canonical"
        try? durable.remove(pending)
        try durable.writePending(bytes, at: pending, inPlaceOf: place)
        do {
            try durable.commitRename(pending, as: place)
        } catch {
            switch error {
            case .notPlaced(let failure):
                try? durable.remove(pending)
                throw failure
            case .placedNotSynchronized(let failure): throw failure
            }
        }
        return true
    }

    /// Whether the new text says what the old one did, read back with the order of keys left out of account.
    private static func isSame(_ document: JSONDocument, _ canonical: [UInt8]) -> Bool {
        guard document.duplicateKeys.isEmpty, let written = try? JSONDocument(canonical) else { return false }
        return isSame(document.root, written.root)
    }

    private static func isSame(_ left: JSONNode, _ right: JSONNode) -> Bool {
        guard left.kind == right.kind, left.count == right.count else { return false }
        switch left.kind {
        case .null: return true
        case .bool, .number: return left.source == right.source
        case .string: return left.string == right.string
        case .array: return zip(left.elements, right.elements).allSatisfy { isSame($0, $1) }
        case .object:
            return left.members.allSatisfy { member in right[member.key].map { isSame(member.value, $0) } ?? false }
        }
    }
}
