import PlanFormat
import PlanMerge
import PlanStore
import Records

/// Brings two states of a data folder together, given what both had before: a pure function from three trees to one tree
/// and what is left to a person. git is never asked which file became which, so that none of its versions matters.
struct FolderMerge {
    /// The files, side by side.
    let units: [MergeUnit]
    /// The contents of all that units need, by the ids of their contents.
    let contents: [String: [UInt8]]
    /// What a person decided.
    let decisions: SyncDecisions
    /// Writes into histories what a person decided; nil where nobody decides anything.
    let decider: DecisionLines?

    /// A merged file.
    struct File: Equatable {
        enum Content: Equatable {
            /// One side's, which git has.
            case stored(TreeEntry)
            case new([UInt8])
        }

        let path: String
        let mode: String
        let content: Content
    }

    /// What it comes to. Where something is left to a person the files have our side there.
    struct Outcome {
        /// The merged files.
        var files: [SharedFile: File] = [:]
        var conflicts: [SyncConflict] = []
        var decided: [DecidedSyncConflict] = []
        var renumbered: [RenumberedRecord] = []
        /// What was decided, by the file whose history tells it.
        fileprivate var told: [PlanID: [DecidedSyncConflict]] = [:]
    }

    /// Merges.
    func run() -> Outcome {
        var outcome = Outcome()
        let numbers = renumbering(&outcome)
        for unit in units { merge(unit, numbers[unit.file], &outcome) }
        tell(&outcome)
        return outcome
    }

    // MARK: Records that both sides added under one number

    /// Our side's contents with other numbers, by file.
    private func renumbering(_ outcome: inout Outcome) -> [SharedFile: [UInt8]] {
        let byFile = Dictionary(uniqueKeysWithValues: units.map { ($0.file, $0) })
        var contents: [SharedFile: [UInt8]] = [:]
        for unit in units {
            guard case .staff(let id) = unit.file.kind, RecordFile(id).kind == .plan, unit.ours != nil,
                unit.theirs != nil, unit.ours?.entry != unit.theirs?.entry
            else { continue }
            let versions = versions(of: unit)
            let renumbering = Renumbering(RecordFile(id), versions)
            guard !renumbering.ids.isEmpty else { continue }
            contents[unit.file] = renumbering.applied(to: versions.ours)
            if let history = byFile[SharedFile(.history(id.slug))], bytes(history.ours) != nil {
                contents[history.file] = renumbering.applied(toHistory: self.versions(of: history))
            }
            outcome.renumbered += renumbering.ids.sorted { $0.key < $1.key }.map { old, new in
                RenumberedRecord(old: RecordID(id, old), new: RecordID(id, new))
            }
        }
        return contents
    }

    private func versions(of unit: MergeUnit) -> Renumbering.Versions {
        Renumbering.Versions(
            base: bytes(unit.base) ?? [], ours: bytes(unit.ours) ?? [], theirs: bytes(unit.theirs) ?? [])
    }

    private func bytes(_ place: MergeUnit.Place?) -> [UInt8]? {
        place.flatMap { contents[$0.entry.object] }
    }

    // MARK: One file

    private func merge(_ unit: MergeUnit, _ renumbered: [UInt8]?, _ outcome: inout Outcome) {
        if unit.ours == unit.theirs, renumbered == nil {
            return put(unit.ours.map { .stored($0.entry) }, unit, &outcome)
        }
        guard [unit.ours, unit.theirs].allSatisfy({ $0?.entry.isFile ?? true }) else { return odd(unit, &outcome) }
        switch (unit.ours, unit.theirs) {
        case (nil, nil): return
        case (nil, let other?): merge(unit, onlyOn: .theirs, other, .stored(other.entry), &outcome)
        case (let mine?, nil):
            merge(unit, onlyOn: .mine, mine, renumbered.map { .new($0) } ?? .stored(mine.entry), &outcome)
        case (let mine?, let other?):
            if other.entry.object == unit.base?.entry.object || other.entry.object == mine.entry.object {
                put(renumbered.map { .new($0) } ?? .stored(mine.entry), unit, &outcome)
            } else if mine.entry.object == unit.base?.entry.object, renumbered == nil {
                take(.stored(other.entry), unit, &outcome)
            } else {
                both(unit, renumbered ?? bytes(mine) ?? [], &outcome)
            }
        }
    }

    /// A file that one side has and the other has not.
    private func merge(
        _ unit: MergeUnit, onlyOn side: MergeSide, _ place: MergeUnit.Place, _ content: File.Content,
        _ outcome: inout Outcome
    ) {
        func keep() {
            if side == .mine { put(content, unit, &outcome) } else { take(content, unit, &outcome) }
        }
        // What is left out of a set adds nothing to it.
        guard let base = unit.base, !unit.file.isHistory else { return keep() }
        guard base.entry.object != place.entry.object else { return }
        let changes = ChangedFiles.summary([
            ChangedFiles.File(path: place.path, old: bytes(base), new: bytes(place))
        ])
        let remover: MergeSide = side == .mine ? .theirs : .mine
        let conflict = SyncConflict(file: place.path, .removed(by: remover, changes))
        guard let decision = decide(conflict, of: unit, &outcome) else {
            if side == .mine { put(content, unit, &outcome) }
            return
        }
        if decision == side { keep() }
    }

    /// A file that both sides changed.
    private func both(_ unit: MergeUnit, _ ours: [UInt8], _ outcome: inout Outcome) {
        let path = unit.path ?? ""
        var theirs = bytes(unit.theirs) ?? []
        let inspection = MergeInspection(path: path, ours: ours)
        let faults = inspection.faults(in: theirs)
        if !faults.isEmpty {
            guard decide(SyncConflict(file: path, .faults(faults)), of: unit, &outcome) == .mine,
                unit.file.isHistory
            else { return put(.new(ours), unit, &outcome) }
            theirs = inspection.soundLines(of: theirs)
        }
        let merge = FileMerge(base: bytes(unit.base) ?? [], ours: ours, theirs: theirs, path: path)
        do {
            let result = try merge.run { decisions.side(for: SyncConflict(file: path, .field($0))) }
            outcome.conflicts += result.conflicts.map { SyncConflict(file: path, .field($0)) }
            for decided in result.decided {
                note(SyncConflict(file: path, .field(decided.conflict)), decided.side, of: unit, &outcome)
            }
            put(.new(result.bytes), unit, &outcome)
        } catch {
            // Ours is the one that cannot be read, as theirs was looked at.
            let side = decide(SyncConflict(file: path, .notMergeable), of: unit, &outcome)
            put(.new(side == .theirs ? theirs : ours), unit, &outcome)
        }
    }

    /// Something that is no ordinary file where one of ours belongs: what others sent so is never taken.
    private func odd(_ unit: MergeUnit, _ outcome: inout Outcome) {
        if unit.theirs != unit.base {
            let path = unit.path ?? ""
            let fault = Fault(file: path, kind: .outsideFolder, scope: .file)
            _ = decide(SyncConflict(file: path, .faults([fault])), of: unit, &outcome)
        }
        put(unit.ours.map { .stored($0.entry) }, unit, &outcome)
    }

    /// Takes what came in, if it can be trusted.
    private func take(_ content: File.Content, _ unit: MergeUnit, _ outcome: inout Outcome) {
        let path = unit.path ?? ""
        let inspection = MergeInspection(path: path, ours: bytes(unit.ours))
        let theirs = bytes(unit.theirs) ?? []
        let faults = inspection.faults(in: theirs)
        guard !faults.isEmpty else { return put(content, unit, &outcome) }
        let side = decide(SyncConflict(file: path, .faults(faults)), of: unit, &outcome)
        if side == .mine, unit.file.isHistory {
            put(.new(inspection.soundLines(of: theirs)), unit, &outcome)
        } else {
            put(unit.ours.map { .stored($0.entry) }, unit, &outcome)
        }
    }

    private func put(_ content: File.Content?, _ unit: MergeUnit, _ outcome: inout Outcome) {
        guard let content, let path = unit.path else { return }
        outcome.files[unit.file] = File(path: path, mode: unit.mode, content: content)
    }

    // MARK: Decisions

    /// What a person decided about a whole file; nil leaves it open.
    private func decide(_ conflict: SyncConflict, of unit: MergeUnit, _ outcome: inout Outcome) -> MergeSide? {
        guard let side = decisions.side(for: conflict) else {
            outcome.conflicts.append(conflict)
            return nil
        }
        note(conflict, side, of: unit, &outcome)
        return side
    }

    private func note(_ conflict: SyncConflict, _ side: MergeSide, of unit: MergeUnit, _ outcome: inout Outcome) {
        let decided = DecidedSyncConflict(conflict: conflict, side: side)
        outcome.decided.append(decided)
        if case .staff(let id) = unit.file.kind { outcome.told[id, default: []].append(decided) }
    }

    /// Writes what was decided into the histories, as the last word about it.
    private func tell(_ outcome: inout Outcome) {
        guard var lines = decider, !outcome.told.isEmpty else { return }
        let byFile = Dictionary(uniqueKeysWithValues: units.map { ($0.file, $0) })
        for (id, decided) in outcome.told.sorted(by: { $0.key.slug < $1.key.slug }) {
            let file = SharedFile(.staff(id))
            let whole = byFile[file].flatMap { unit in bytes(unit.ours) ?? bytes(unit.theirs) }
            let history = SharedFile(.history(id.slug))
            let before = outcome.files[history]
            let text: [UInt8]
            switch before?.content {
            case .stored(let entry)?:
                guard let stored = contents[entry.object] else { continue }
                text = stored
            case .new(let bytes)?: text = bytes
            case nil: text = []
            }
            let new = lines.lines(of: RecordFile(id), decided, whole: whole, after: text)
            guard !new.isEmpty else { continue }
            outcome.files[history] = File(
                path: before?.path ?? FolderLayout.history(of: id), mode: before?.mode ?? "100644",
                content: .new(HistoryMerge(base: [], ours: text, theirs: new).bytes))
        }
    }
}
