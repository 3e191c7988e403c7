import PlanModel

/// A data folder while its lock is held: carries out one action.
///
///     read again -> apply -> check -> .pending (fsync) -> history (fsync) -> rename (fsync)
///
/// Nothing is written before every file of the action was applied and checked. Then each file is whole or untouched
/// by itself; the error of a later one names what was saved before it.
struct LockedFolder {
    let files: FolderFiles
    let clock: StoreClock
    let author: String
    /// What the folder holds; saved changes are in it also when a later file fails.
    private(set) var contents: FolderContents
    /// The greatest history id that this process knows.
    private(set) var lastID: String?

    init(files: FolderFiles, clock: StoreClock, author: String, contents: FolderContents, lastID: String?) {
        self.files = files
        self.clock = clock
        self.author = author
        self.contents = contents
        self.lastID = lastID
    }

    /// A file with the changes of an action, not yet written.
    private struct Prepared {
        let plan: PlanID
        let file: String
        let bytes: [UInt8]
        let decoded: DecodedPlan
        let changes: [RecordChange]
    }

    /// Applies record changes and writes what changed.
    ///
    /// - Parameters:
    ///   - changes: The changes.
    ///   - mode: How strict to be about fields that changed meanwhile.
    ///   - note: Why, if the person said so.
    ///   - undoes: The action that is taken back.
    /// - Returns: What was done; with an empty action if there was nothing to do.
    /// - Throws: `CommitError`.
    mutating func carryOut(
        _ changes: [RecordChange], mode: CommitMode, note: String?, undoes: String? = nil
    ) throws(CommitError) -> CommitReceipt {
        var prepared: [Prepared] = []
        var conflicts: [FieldConflict] = []
        for (plan, changes) in LockedFolder.byPlan(changes) {
            do throws(CommitError) {
                if let file = try prepare(plan, changes, mode: mode) { prepared.append(file) }
            } catch {
                guard case .conflict(let found) = error else { throw error }
                conflicts += found
            }
        }
        guard conflicts.isEmpty else { throw .conflict(conflicts) }
        var receipt = CommitReceipt(action: "", saved: [], entries: [], undoes: undoes)
        guard !prepared.isEmpty else { return receipt }
        let ends = try historyEnds(prepared.map(\.plan))
        let last = (ends.compactMap { $0?.lastID } + [lastID].compactMap(\.self))
            .max { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var ids = HistoryIDSource(clock: clock, after: last)
        let at = clock.now().text
        let writes = try prepared.map { (file) throws(CommitError) in
            let entries = file.changes.map { change in
                let id = ids.make()
                if receipt.action.isEmpty { receipt.action = id }
                return HistoryEntry(
                    id: id, action: receipt.action, at: at, by: author, record: change.record,
                    // In the order of the line, so that a receipt is what is read later.
                    fields: change.fields.sorted { $0.path.description < $1.path.description }, note: note,
                    undoes: undoes)
            }
            return try PlanFileWrite(
                files: files, file: file.file, plan: file.plan, bytes: file.bytes, entries: entries)
        }
        for (file, (write, end)) in zip(prepared, zip(writes, ends)) {
            let stamp = try write.run(historyEnd: end, saved: receipt.saved)
            let old = contents.plans[file.file]
            contents.plans[file.file] = ReadPlan(
                file.decoded, stamp: stamp.flatMap { FileStamp($0, readAt: clock.now()) }, before: old)
            lastID = write.entries.last?.id ?? lastID
            receipt.entries += write.entries
            receipt.saved += write.entries.map(\.record)
        }
        return receipt
    }

    /// Takes a history id into account: no later line gets a smaller one.
    mutating func noteLastID(_ id: String?) {
        lastID = [lastID, id].compactMap(\.self).max { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The changes by plan, in the order in which plans come first, with one change for each record.
    private static func byPlan(_ changes: [RecordChange]) -> [(PlanID, [RecordChange])] {
        var result: [(plan: PlanID, changes: [RecordChange])] = []
        for change in changes {
            let place = result.firstIndex { $0.plan == change.record.plan } ?? result.count
            if place == result.count { result.append((change.record.plan, [])) }
            if let record = result[place].changes.firstIndex(where: { $0.record == change.record }) {
                result[place].changes[record].fields += change.fields
            } else {
                result[place].changes.append(change)
            }
        }
        return result
    }

    // MARK: Before anything is written

    /// Applies the changes of one plan to its file as it is now, and checks the result. Nil if nothing changes.
    private func prepare(
        _ plan: PlanID, _ changes: [RecordChange], mode: CommitMode
    ) throws(CommitError) -> Prepared? {
        guard let first = changes.first else { return nil }
        guard let file = contents.file(of: plan) else { throw .recordGone(first.record) }
        let document = try document(file, first.record)
        let known = contents.knownUnits
        let decoder = PlanDecoder(document, file: file, agencies: contents.knownAgencies)
        let before = decoder.decode().allFaults(known: known)
        if let closing = before.first(where: { $0.scope == .file }) { throw .fileBroken(closing) }
        for change in changes {
            if let fault = before.first(where: { $0.scope == .record(change.record.record) }) {
                throw .recordReadOnly(change.record, fault)
            }
        }
        let outcome: PlanFileEdit.Outcome
        do {
            outcome = try PlanFileEdit(document, mode: mode).apply(changes)
        } catch {
            switch error {
            case .recordGone(let record): throw .recordGone(record)
            case .conflicts(let conflicts): throw .conflict(conflicts.map { explained($0, plan) })
            }
        }
        guard !outcome.changes.isEmpty else { return nil }
        let decoded = PlanDecoder.decode(outcome.bytes, file: file, agencies: contents.knownAgencies)
        let new = LockedFolder.new(in: decoded.allFaults(known: known), since: before)
        let lost = LockedFolder.lost(outcome.changes, in: outcome.bytes, file: file)
        guard new.isEmpty, lost.isEmpty else { throw .wouldBreak(new + lost) }
        return Prepared(plan: plan, file: file, bytes: outcome.bytes, decoded: decoded, changes: outcome.changes)
    }

    private func document(_ file: String, _ record: RecordID) throws(CommitError) -> JSONDocument {
        let bytes: [UInt8]?
        do {
            bytes = try files.contentsIfPresent(file)
        } catch {
            throw LockedFolder.commitError(error, file: file)
        }
        guard let bytes else { throw .recordGone(record) }
        do {
            return try JSONDocument(bytes)
        } catch {
            throw .fileBroken(Fault(error, in: file))
        }
    }

    /// Adds who changed the field last.
    private func explained(_ conflict: FieldConflict, _ plan: PlanID) -> FieldConflict {
        let path = FolderLayout.history(of: plan)
        guard let bytes = try? files.contentsIfPresent(path) else { return conflict }
        var conflict = conflict
        conflict.changedBy = HistoryFile(bytes, plan: plan, file: path)
            .lastChange(of: conflict.path, in: conflict.record)
        return conflict
    }

    /// The faults that were not there before; their lines may have moved.
    private static func new(in faults: [Fault], since before: [Fault]) -> [Fault] {
        struct Sort: Hashable {
            let kind: Fault.Kind
            let scope: Fault.Scope
        }
        var counts: [Sort: Int] = [:]
        for fault in before { counts[Sort(kind: fault.kind, scope: fault.scope), default: 0] += 1 }
        return faults.filter { fault in
            let sort = Sort(kind: fault.kind, scope: fault.scope)
            counts[sort, default: 0] -= 1
            return counts[sort, default: 0] < 0
        }
    }

    /// Records that would not be found under their id any more, so that their history could not be either.
    private static func lost(_ changes: [RecordChange], in bytes: [UInt8], file: String) -> [Fault] {
        guard let document = try? JSONDocument(bytes) else { return [] }
        return changes.map(\.record.record).filter { PlanRecord($0, in: document) == nil }.map { record in
            Fault(file: file, kind: .historyWithoutRecord(record), scope: .record(record))
        }
    }

    private func historyEnds(_ plans: [PlanID]) throws(CommitError) -> [HistoryEnd?] {
        var ends: [HistoryEnd?] = []
        for plan in plans {
            let path = FolderLayout.history(of: plan)
            do {
                ends.append(try files.contentsIfPresent(path).map { HistoryEnd(of: $0, plan: plan) })
            } catch {
                throw LockedFolder.commitError(error, file: path)
            }
        }
        return ends
    }

    static func commitError(_ failure: FolderFiles.Failure, file: String) -> CommitError {
        switch failure {
        case .outside: .fileBroken(Fault(file: file, kind: .outsideFolder, scope: .file))
        case .system(let failure): .disk(failure, saved: [])
        }
    }
}

extension DecodedPlan {
    /// The faults, with those of units that do not exist.
    func allFaults(known: Set<UnitID>?) -> [Fault] {
        guard let known else { return faults }
        return faults + mentions.filter { !known.contains($0.unit) }.map(\.fault)
    }
}
