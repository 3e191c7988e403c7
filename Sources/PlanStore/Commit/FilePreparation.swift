import JSONText
import PlanFormat
import PlanModel
import Records

/// A file with the changes of an action, not yet written.
struct PreparedFile {
    /// Which file.
    let file: RecordFile
    /// Where it lies, relative to the folder.
    let path: String
    /// Whether there was no such file before.
    let isNew: Bool
    /// What it becomes; nil if it goes.
    let bytes: [UInt8]?
    /// What that says; nil if it goes.
    let decoded: DecodedFile?
    /// The unit files that are needed with it, where others are needed than before.
    let units: [String: ReadFile<[AdministrativeUnit]>]?
    /// The records that change, with the values that the file had and those it gets.
    let changes: [RecordChange]

    /// The format that the folder must have before it is written.
    var format: DataFormat { decoded?.format ?? .first }
}

/// Applies the changes of an action to a file as it is now, and checks the result. Writes nothing.
struct FilePreparation {
    let files: FolderFiles
    private(set) var contents: FolderContents
    let now: Timestamp
    let mode: CommitMode
    /// Whether a new record whose running number is taken gets another one.
    let givesFreeIDs: Bool

    /// Prepares one file.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - changes: The changes of its records.
    /// - Returns: The file with the changes; nil if nothing changes.
    /// - Throws: ``CommitError``.
    func run(_ file: RecordFile, _ changes: [RecordChange]) throws(CommitError) -> PreparedFile? {
        guard !changes.isEmpty else { return nil }
        let path = try path(of: file, changes)
        let bytes = try read(path)
        let document = try bytes.map { (bytes) throws(CommitError) in try parsed(bytes, path) }
        let old = bytes.map { contents.decoded($0, of: file, at: path) }
        let known = contents.knownUnits
        let before = old?.faults(known: known) ?? []
        if let closing = before.first(where: { $0.scope == .file }) { throw .fileBroken(closing) }
        for change in changes {
            if let fault = FilePreparation.fault(closing: change, among: before) {
                throw .recordReadOnly(change.record, fault)
            }
        }
        let outcome: StaffFileEdit.Outcome
        do {
            outcome = try StaffFileEdit(file, document, mode: mode).apply(withFreeIDs(changes, file, document))
        } catch {
            switch error {
            case .recordGone(let record): throw .recordGone(record)
            case .conflicts(let conflicts): throw .conflict(conflicts.map { explained($0, file.id) })
            }
        }
        guard !outcome.changes.isEmpty else { return nil }
        guard let result = outcome.bytes else {
            return PreparedFile(
                file: file, path: path, isNew: false, bytes: nil, decoded: nil, units: nil, changes: outcome.changes)
        }
        let decoded = contents.decoded(result, of: file, at: path)
        let units = units(for: decoded)
        let knownThen = units == nil ? known : contents.with(units: units ?? [:]).knownUnits
        let new = FilePreparation.new(in: decoded.faults(known: knownThen), since: before)
        let lost = FilePreparation.lost(outcome.changes, in: result, file, path)
        guard new.isEmpty, lost.isEmpty else { throw .wouldBreak(new + lost) }
        return PreparedFile(
            file: file, path: path, isNew: bytes == nil, bytes: result, decoded: decoded, units: units,
            changes: outcome.changes)
    }

    /// Takes in what the next file of the action may name: bodies and units that are added with it, or go with it.
    mutating func take(_ file: PreparedFile) {
        switch file.decoded {
        case .ownAgencies(let read): contents.ownAgencies.value = read.value ?? contents.ownAgencies.value
        case .ownUnits(let read): contents.ownUnits.value = read.value ?? contents.ownUnits.value
        default: return
        }
    }

    /// Plans that name bodies or units which an action takes away, and are not written with it.
    func plansNaming(goneIn prepared: [PreparedFile]) throws(CommitError) -> [Fault] {
        let gone = prepared.filter { $0.file.kind == .ownAgencies || $0.file.kind == .ownUnits }.flatMap(\.changes)
            .filter { change in change.fields.contains { $0.path.isWhole && $0.new == nil } }
        guard !gone.isEmpty else { return [] }
        let written = Set(prepared.map(\.path))
        var faults: [Fault] = []
        for path in contents.plans.files where !written.contains(path) {
            guard let bytes = try read(path) else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            for record in gone.map(\.record) {
                let id = record.record.description
                // A unit stands alone, or behind the body that is its (`ubnd-xa@x-vinh-hoa`); behind both may stand the
                // period of a report (`x-so-nhan-luc#2026-06`).
                let isUnit = record.plan == .ownUnits
                let isNamed = ["\"", "#"].contains { end in
                    text.contains("\"\(id)\(end)") || isUnit && text.contains("@\(id)\(end)")
                }
                guard isNamed else { continue }
                faults.append(Fault(file: path, kind: isUnit ? .unknownUnit(id) : .unknownAgency(id), scope: .file))
            }
        }
        return faults.inFileOrder
    }

    // MARK: The file as it is

    private func path(of file: RecordFile, _ changes: [RecordChange]) throws(CommitError) -> String {
        if let path = file.path ?? contents.file(of: file.id) { return path }
        for change in changes where change.record.isPlan && change.isInsertion {
            if let unit = change.fields.first?.new?.members?["unit"]?.text, unit.isSlug, file.id.slug.isSlug {
                return FolderLayout.plan(file.id, of: unit)
            }
        }
        // What cannot be read is not gone.
        let faults = contents.faults + contents.plans.all.flatMap(\.plan.faults)
        if let fault = faults.first(hiding: file.id) { throw .fileBroken(fault) }
        throw .recordGone(changes.first?.record ?? .plan(file.id))
    }

    private func read(_ path: String) throws(CommitError) -> [UInt8]? {
        do {
            return try files.contentsIfPresent(path)
        } catch {
            throw LockedFolder.commitError(error, file: path)
        }
    }

    private func parsed(_ bytes: [UInt8], _ path: String) throws(CommitError) -> JSONDocument {
        do {
            return try JSONDocument(bytes)
        } catch {
            throw .fileBroken(Fault(error, in: path))
        }
    }

    /// The fault that keeps a record from being changed. Parts of a plan that are no records are closed by their keys.
    private static func fault(closing change: RecordChange, among faults: [Fault]) -> Fault? {
        let parts = change.record.isPlan ? change.fields.compactMap { $0.path.parts.first.map { Ref($0) } } : []
        let closed = Set([change.record.record] + parts)
        return faults.first { fault in
            if case .record(let ref) = fault.scope { closed.contains(ref) } else { false }
        }
    }

    private func withFreeIDs(
        _ changes: [RecordChange], _ file: RecordFile, _ document: JSONDocument?
    ) -> [RecordChange] {
        guard givesFreeIDs, let document else { return changes }
        let records = StoredRecords(document, of: file)
        return changes.withFreeIDs(among: records.ids) { change in
            // Nothing to do is neither a conflict nor a reason for a second one.
            (try? StaffFileEdit(file, document, mode: mode).apply([change])) != nil
        }
    }

    /// Adds who changed the field last.
    private func explained(_ conflict: FieldConflict, _ id: PlanID) -> FieldConflict {
        let path = FolderLayout.history(of: id)
        guard let bytes = try? files.contentsIfPresent(path) else { return conflict }
        var conflict = conflict
        conflict.changedBy = HistoryFile(bytes, plan: id, file: path)
            .lastChange(of: conflict.path, in: conflict.record)
        return conflict
    }

    // MARK: The file as it would be

    /// The unit files that are needed with a new state of a plan, if it names units that are not read yet: those of a
    /// province are read only when a plan needs them.
    private func units(for decoded: DecodedFile) -> [String: ReadFile<[AdministrativeUnit]>]? {
        guard case .plan(let plan) = decoded, let known = contents.knownUnits, let paper = plan.plan else { return nil }
        let isLoaded = contents.units[paper.unit.slug] != nil
        guard plan.mentions.contains(where: { !known.contains($0.unit) }) || (plan.namesGroups && !isLoaded) else {
            return nil
        }
        var search = UnitSearch(
            reader: FolderReader(files: files, now: now, shelf: RecentPlans()), known: known, before: contents.units,
            files: contents.units)
        _ = search.need(UncachedPlan(plan: paper, version: 0, namesGroups: plan.namesGroups), naming: plan.mentions)
        return search.files
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
    private static func lost(
        _ changes: [RecordChange], in bytes: [UInt8], _ file: RecordFile, _ path: String
    ) -> [Fault] {
        guard let document = try? JSONDocument(bytes) else { return [] }
        let records = StoredRecords(document, of: file)
        let staying = changes.filter { change in !change.fields.contains { $0.path.isWhole && $0.new == nil } }
        return staying.map(\.record.record).filter { records.path(to: $0) == nil }.map { record in
            Fault(file: path, kind: .historyWithoutRecord(record), scope: .record(record))
        }
    }
}
