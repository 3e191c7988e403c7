import JSONText
import PlanFormat
import PlanModel
import Records

/// A data folder while its lock is held: carries out one action.
///
///     read again -> apply -> check -> raise the format -> .pending (fsync) -> history (fsync) -> rename (fsync)
///
/// Nothing is written before every file of the action was applied and checked. Then each file is whole or untouched
/// by itself; the error of a later one names what was saved before it.
package struct LockedFolder {
    let files: FolderFiles
    let clock: StoreClock
    let author: String
    /// The files that wait for what a crash left of them, and why it could not be cleared away.
    let blocked: [PlanID: CommitError]
    /// The account on the machine, if it is known.
    let login: String?
    /// What the account may do.
    let role: FolderRole
    /// What the folder holds; saved changes are in it also when a later file fails.
    private(set) var contents: FolderContents
    /// The latest moment of a history id that this process knows.
    private(set) var lastMoment: Timestamp?

    init(
        files: FolderFiles, clock: StoreClock, author: String, login: String? = nil, role: FolderRole = .decide,
        contents: FolderContents, lastMoment: Timestamp?, blocked: [PlanID: CommitError] = [:]
    ) {
        self.files = files
        self.clock = clock
        (self.author, self.login, self.role) = (author, login, role)
        self.blocked = blocked
        self.contents = contents
        self.lastMoment = lastMoment
    }

    /// Applies record changes and writes what changed.
    ///
    /// - Parameters:
    ///   - changes: The changes.
    ///   - mode: How strict to be about fields that changed meanwhile.
    ///   - note: Why, if the person said so.
    ///   - undoes: The action that is taken back.
    ///   - givesFreeIDs: Whether a new record whose running number is taken gets another one.
    /// - Returns: What was done; with an empty action if there was nothing to do.
    /// - Throws: `CommitError`.
    mutating func carryOut(
        _ changes: [RecordChange], mode: CommitMode, note: String?, undoes: String? = nil,
        givesFreeIDs: Bool = false
    ) throws(CommitError) -> CommitReceipt {
        if role < .decide, let decision = changes.first(where: { $0.isDecision(isUndo: undoes != nil) }) {
            throw .notYoursToDecide(decision.record)
        }
        var preparation = FilePreparation(
            files: files, contents: contents, now: clock.now(), mode: mode, givesFreeIDs: givesFreeIDs)
        var prepared: [PreparedFile] = []
        var conflicts: [FieldConflict] = []
        for (id, changes) in LockedFolder.byFile(changes) {
            if let error = blocked[id] { throw error }
            do throws(CommitError) {
                if let file = try preparation.run(RecordFile(id), changes) {
                    prepared.append(file)
                    preparation.take(file)
                }
            } catch {
                guard case .conflict(let found) = error else { throw error }
                conflicts += found
            }
        }
        guard conflicts.isEmpty else { throw .conflict(conflicts) }
        let naming = try preparation.plansNaming(goneIn: prepared)
        guard naming.isEmpty else { throw .wouldBreak(naming) }
        var receipt = CommitReceipt(action: "", saved: [], entries: [], undoes: undoes)
        guard !prepared.isEmpty else { return receipt }
        let ends = try historyEnds(prepared.map(\.file.id))
        noteIDs(ends.compactMap { $0?.lastID })
        var ids = HistoryIDSource(clock: clock, after: lastMoment)
        let order = HistoryOrder(files)
        var number = order.last(known: ends.compactMap { $0?.lastNumber })
        let at = clock.now().text
        let stated = contents.mark.value.flatMap { DataFormat(rawValue: $0.format) } ?? .first
        let form = HistoryForm(format: max(stated, prepared.map(\.format).max() ?? .first))
        let writes = try prepared.map { (file) throws(CommitError) in
            let entries = file.changes.map { change in
                let id = ids.make()
                if receipt.action.isEmpty { receipt.action = id }
                number = HistoryOrder.next(after: number)
                return HistoryEntry(
                    id: id, action: receipt.action, at: at, by: author, record: change.record,
                    // In the order of the line, so that a receipt is what is read later.
                    fields: change.fields.map(form.change).sorted { $0.path.description < $1.path.description },
                    note: note, undoes: undoes, n: number, login: login)
            }
            return try RecordFileWrite(files: files, file, entries: entries)
        }
        let formats = prepared.map(\.format) + writes.flatMap(\.entries).map(\.format)
        if let format = formats.max() {
            let raise = FormatRaise(files: files, action: receipt.action, now: clock.now())
            contents.mark = try raise.run(to: format, from: contents.mark)
        }
        // Kept before the first line is there, so that no crash leaves a smaller one than the histories have.
        let stamp = order.stamp
        order.keep(number)
        defer { if order.stamp != stamp { order.keep(number) } }
        for (file, (write, end)) in zip(prepared, zip(writes, ends)) {
            let written = try write.run(historyEnd: end, saved: receipt.saved)
            contents.take(file, stamp: written.status.flatMap { FileStamp($0, readAt: clock.now()) })
            receipt.mended += written.mended
            noteIDs(write.entries.map(\.id))
            receipt.entries += write.entries
            receipt.saved += write.entries.map(\.record)
        }
        return receipt
    }

    /// Takes history ids into account: no later line gets a smaller one.
    mutating func noteIDs(_ ids: [String]) {
        lastMoment = [lastMoment, HistoryID.latest(ids)].compactMap(\.self).max { $0.sortable < $1.sortable }
    }

    /// The changes by file, in the order in which files come first, with one change for each record.
    private static func byFile(_ changes: [RecordChange]) -> [(PlanID, [RecordChange])] {
        var result: [(file: PlanID, changes: [RecordChange])] = []
        // Plans may name bodies and units that are added with them.
        let own: Set<PlanID> = [.ownUnits, .ownAgencies]
        for change in changes.filter({ own.contains($0.record.plan) })
            + changes.filter({ !own.contains($0.record.plan) })
        {
            let place = result.firstIndex { $0.file == change.record.plan } ?? result.count
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

    private func historyEnds(_ ids: [PlanID]) throws(CommitError) -> [HistoryEnd?] {
        var ends: [HistoryEnd?] = []
        for id in ids {
            let path = FolderLayout.history(of: id)
            // A line of ours behind another form of text would be read by nobody.
            var unfit: Fault?
            do {
                let bytes = try files.contentsIfPresent(path)
                if let bytes, let form = ForeignEncoding(of: bytes.span), form != .markedUTF8 {
                    unfit = Fault(file: path, kind: .json(form.fault), scope: .file)
                }
                ends.append(bytes.map { HistoryEnd(of: $0, plan: id) })
            } catch {
                throw LockedFolder.commitError(error, file: path)
            }
            if let unfit { throw .fileBroken(unfit) }
        }
        return ends
    }

    static func commitError(_ failure: FolderFiles.Failure, file: String) -> CommitError {
        switch failure {
        case .outside, .wrongKind: .fileBroken(failure.fault(file))
        case .system(let failure): .disk(failure, saved: [])
        }
    }
}

extension DecodedPlan {
    /// The faults, with those of units that do not exist.
    func allFaults(known: KnownUnits?) -> [Fault] {
        guard let known else { return faults }
        return faults + mentions.filter { !known.contains($0.unit) }.map(\.fault)
    }
}
