import Disk
import PlanFormat
import PlanModel
import Records

/// Reads a data folder, and again only what changed since. Takes no lock: a file that is renamed into place is whole
/// for whoever opens it.
struct FolderReader {
    let files: FolderFiles
    let now: Timestamp
    /// Where whole plans are left that were read.
    let shelf: RecentPlans
    /// What was kept of plans in an earlier run; asked for at the first reading only.
    let cache: PlanCache?
    /// The plans that the folder was opened for; nil for all. Others are not looked for.
    let scope: Set<PlanID>?
    /// The plans that matter; nil for all. Of a large folder only these are looked at then.
    let onlyPlans: Set<PlanID>?
    /// Told how many of how many plan files are read, where that takes a while.
    let progress: (@Sendable (Int, Int) -> Void)?
    /// Changes that are made but whose files are not in place yet.
    private(set) var notInPlace: [String: [PendingChange]] = [:]

    init(
        files: FolderFiles, now: Timestamp, shelf: RecentPlans, cache: PlanCache? = nil, scope: Set<PlanID>? = nil,
        onlyPlans: Set<PlanID>? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil
    ) {
        (self.files, self.now, self.shelf, self.cache) = (files, now, shelf, cache)
        (self.scope, self.onlyPlans, self.progress) = (scope, onlyPlans, progress)
    }

    /// Reads the folder.
    ///
    /// - Parameter before: What was read before, if anything.
    /// - Returns: What the folder holds now.
    /// - Throws: `FolderError`, where the folder cannot be read as one.
    func read(before: FolderContents?) throws(FolderError) -> FolderContents {
        try checkFolder()
        var reader = self
        reader.notInPlace = files.changesNotInPlace()
        return try reader.readFiles(before: before)
    }

    private func readFiles(before: FolderContents?) throws(FolderError) -> FolderContents {
        let mark = read(FolderLayout.mark, before: before?.mark) { ReferenceFile(folder: $0, file: $1) }
        guard let mark else { throw .notADataFolder(files.root) }
        if mark.value == nil, let fault = mark.faults.first { throw .broken(fault) }
        let agencies = readReference(FolderLayout.agencies, before: before?.agencies) {
            ReferenceFile(agencies: $0, file: $1)
        }
        let provinces = readReference(FolderLayout.provinces, before: before?.provinces) {
            ReferenceFile(units: $0, file: $1)
        }
        let observances = readReference(FolderLayout.observances, before: before?.observances) {
            ReferenceFile(observances: $0, file: $1)
        }
        // Nothing but warnings depends on it, so a folder may lack it.
        let legal =
            read(FolderLayout.legal, before: before?.legal) { ReferenceFile(legal: $0, file: $1) }
            ?? ReadFile(stamp: nil, value: [], faults: [])
        let holidays = read(FolderLayout.holidays, before: before?.holidays) {
            ReferenceFile(holidays: $0, file: $1)
        }
        let targets =
            read(FolderLayout.targets, before: before?.targets) { ReferenceFile(targets: $0, file: $1) }
            ?? ReadFile(stamp: nil, value: nil, faults: [])
        var contents = FolderContents(
            mark: mark, agencies: agencies, provinces: provinces, observances: observances, legal: legal,
            holidays: holidays ?? ReadFile(stamp: nil, value: nil, faults: []), targets: targets)
        if let before { contents.memo = before.memo }
        if mark.value?.settings.backupDays != nil { contents.lastBackup = LastBackup(of: files) }
        let own = read(FolderLayout.ownAgencies, before: before?.ownAgencies) {
            ReferenceFile(ownAgencies: $0, file: $1)
        }
        if let own { contents.ownAgencies = own }
        let ownUnits = read(FolderLayout.ownUnits, before: before?.ownUnits) { ReferenceFile(ownUnits: $0, file: $1) }
        if let ownUnits { contents.ownUnits = ownUnits }
        contents.figures = unitFiles(
            in: FolderLayout.figures, before: before?.figures, \.figuresUnit, FolderLayout.figures(of:),
            &contents.faults
        ) { ReferenceFile(figures: $0, file: $1) }
        contents.rosters = unitFiles(
            in: FolderLayout.rosters, before: before?.rosters, \.rosterUnit, FolderLayout.roster(of:), &contents.faults
        ) { ReferenceFile(roster: $0, file: $1) }
        contents.letters = unitFiles(
            in: FolderLayout.letters, before: before?.letters, \.lettersUnit, FolderLayout.letters(of:),
            &contents.faults
        ) { ReferenceFile(letters: $0, file: $1) }
        contents.contacts = unitFiles(
            in: FolderLayout.contacts, before: before?.contacts, \.contactsUnit, FolderLayout.contacts(of:),
            &contents.faults
        ) { ReferenceFile(contacts: $0, file: $1) }
        contents.forms = unitFiles(
            in: FolderLayout.forms, before: before?.forms, \.formsUnit, FolderLayout.forms(of:), &contents.faults
        ) { ReferenceFile(forms: $0, file: $1) }
        contents.signing = unitFiles(
            in: FolderLayout.signing, before: before?.signing, \.signingUnit, FolderLayout.signing(of:),
            &contents.faults
        ) { ReferenceFile(signing: $0, file: $1) }
        readPlans(into: &contents, before: before)
        return contents
    }

    private func checkFolder() throws(FolderError) {
        let status: FileStatus
        do {
            status = try files.system.status(ofPath: files.root)
        } catch {
            throw error.isMissing ? .notFound(files.root) : .unreadable(error)
        }
        guard status.kind == .folder else { throw .notADirectory(files.root) }
    }

    // MARK: Reference data

    /// Reads a file of reference data that every folder has.
    private func readReference<Value>(
        _ file: String, before: ReadFile<Value>?, decode: ([UInt8], String) -> ReferenceFile<Value>
    ) -> ReadFile<Value> {
        read(file, before: before, decode: decode)
            ?? ReadFile(
                stamp: nil, value: before?.value, faults: [Fault(file: file, kind: .missingFile, scope: .file)])
    }

    /// Reads a file if it changed; nil if it is missing.
    func read<Value>(
        _ file: String, before: ReadFile<Value>?, decode: ([UInt8], String) -> ReferenceFile<Value>
    ) -> ReadFile<Value>? {
        do throws(FolderFiles.Failure) {
            let status = try files.status(file)
            if let before, let status, notInPlace[file] == nil, before.stamp?.matches(status) == true { return before }
            guard let bytes = try bytes(file, isThere: status != nil) else { return nil }
            let read = decode(bytes, file)
            let stamp = notInPlace[file] == nil ? status.flatMap { FileStamp($0, readAt: now) } : nil
            return ReadFile(stamp: stamp, value: read.value ?? before?.value, faults: read.faults)
        } catch {
            return ReadFile(
                stamp: nil, value: before?.value, faults: [Fault(file: file, kind: error.kind, scope: .file)])
        }
    }

    // MARK: Files of single units

    /// Reads the files of a folder that has one for each unit of which something was entered.
    private func unitFiles<Value>(
        in folder: String, before: [UnitID: ReadFile<Value>]?, _ unitOf: (PlanID) -> UnitID?,
        _ place: (UnitID) -> String, _ faults: inout [Fault], decode: ([UInt8], String) -> ReferenceFile<Value>
    ) -> [UnitID: ReadFile<Value>] {
        let names: [String]
        do {
            names = try files.names(folder)
        } catch {
            // Whom contacts are not shown to is told nothing of them.
            if folder == FolderLayout.contacts, error.isRefused { return [:] }
            faults.append(Fault(file: folder, kind: error.kind, scope: .file))
            return before ?? [:]
        }
        let found = names.map { folder + "/" + $0 } + notInPlace.keys
        let units = Set(found.compactMap { RecordFile(path: $0).flatMap { unitOf($0.id) } })
        var read: [UnitID: ReadFile<Value>] = [:]
        for unit in units.sorted(by: { $0.slug < $1.slug }) {
            read[unit] = self.read(place(unit), before: before?[unit], decode: decode)
        }
        return read
    }

    /// The content of a file with what is made but not in place; nil if there is none.
    func bytes(_ file: String, isThere: Bool) throws(FolderFiles.Failure) -> [UInt8]? {
        var bytes = isThere ? try files.contents(file) : nil
        for change in notInPlace[file] ?? [] { bytes = change.shown(for: bytes) }
        return bytes
    }
}
