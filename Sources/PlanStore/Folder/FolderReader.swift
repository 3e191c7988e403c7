import PlanModel

/// Reads a data folder, and again only what changed since. Takes no lock: a file that is renamed into place is whole
/// for whoever opens it.
struct FolderReader {
    let files: FolderFiles
    let now: Timestamp
    /// Changes that are made but whose files are not in place yet.
    private var notInPlace: [String: [PendingChange]] = [:]

    init(files: FolderFiles, now: Timestamp) {
        (self.files, self.now) = (files, now)
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
        let mark = try read(FolderLayout.mark, before: before?.mark) { ReferenceFile(folder: $0, file: $1) }
        guard let mark else { throw .notADataFolder(files.root) }
        if mark.value == nil, let fault = mark.faults.first { throw .broken(fault) }
        let agencies = try readReference(FolderLayout.agencies, before: before?.agencies) {
            ReferenceFile(agencies: $0, file: $1)
        }
        let provinces = try readReference(FolderLayout.provinces, before: before?.provinces) {
            ReferenceFile(units: $0, file: $1)
        }
        let observances = try readReference(FolderLayout.observances, before: before?.observances) {
            ReferenceFile(observances: $0, file: $1)
        }
        // Nothing but warnings depends on it, so a folder may lack it.
        let legal =
            try read(FolderLayout.legal, before: before?.legal) { ReferenceFile(legal: $0, file: $1) }
            ?? ReadFile(stamp: nil, value: [], faults: [])
        let holidays = try read(FolderLayout.holidays, before: before?.holidays) {
            ReferenceFile(holidays: $0, file: $1)
        }
        let targets =
            try read(FolderLayout.targets, before: before?.targets) { ReferenceFile(targets: $0, file: $1) }
            ?? ReadFile(stamp: nil, value: nil, faults: [])
        var contents = FolderContents(
            mark: mark, agencies: agencies, provinces: provinces, observances: observances, legal: legal,
            holidays: holidays ?? ReadFile(stamp: nil, value: nil, faults: []), targets: targets)
        try readFigures(into: &contents, before: before)
        try readPlans(into: &contents, before: before)
        try UnitSearch(reader: self, before: before?.units ?? [:]).run(&contents)
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
    ) throws(FolderError) -> ReadFile<Value> {
        try read(file, before: before, decode: decode)
            ?? ReadFile(
                stamp: nil, value: before?.value, faults: [Fault(file: file, kind: .missingFile, scope: .file)])
    }

    /// Reads a file if it changed; nil if it is missing.
    func read<Value>(
        _ file: String, before: ReadFile<Value>?, decode: ([UInt8], String) -> ReferenceFile<Value>
    ) throws(FolderError) -> ReadFile<Value>? {
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

    // MARK: Figures

    private func readFigures(into contents: inout FolderContents, before: FolderContents?) throws(FolderError) {
        let names: [String]
        do {
            names = try files.names(FolderLayout.figures)
        } catch {
            contents.faults.append(Fault(file: FolderLayout.figures, kind: error.kind, scope: .file))
            contents.figures = before?.figures ?? [:]
            return
        }
        let found = names.map { FolderLayout.figures + "/" + $0 } + notInPlace.keys
        let units = Set(found.compactMap { StaffFile(path: $0)?.id.figuresUnit })
        for unit in units.sorted(by: { $0.slug < $1.slug }) {
            let file = FolderLayout.figures(of: unit)
            contents.figures[unit] = try read(file, before: before?.figures[unit]) {
                ReferenceFile(figures: $0, file: $1)
            }
        }
    }

    /// The content of a file with what is made but not in place; nil if there is none.
    private func bytes(_ file: String, isThere: Bool) throws(FolderFiles.Failure) -> [UInt8]? {
        var bytes = isThere ? try files.contents(file) : nil
        for change in notInPlace[file] ?? [] { bytes = change.shown(for: bytes) }
        return bytes
    }

    // MARK: Plans

    private func readPlans(into contents: inout FolderContents, before: FolderContents?) throws(FolderError) {
        let agencies = contents.knownAgencies
        // References are checked while a plan is decoded.
        let isComparable = before?.agencies == contents.agencies
        var found: [(file: String, status: FileStatus?)] = planFiles(&contents.faults).map { ($0.file, $0.status) }
        let listed = Set(found.map(\.file))
        for file in notInPlace.keys.sorted() where !listed.contains(file) && StaffFile(path: file)?.kind == .plan {
            found.append((file, nil))
        }
        for (file, status) in found {
            let old = before?.plans[file]
            let isSettled = notInPlace[file] == nil
            if let old, let status, isComparable, isSettled, old.stamp?.matches(status) == true {
                contents.plans[file] = old
                continue
            }
            let decoded: DecodedPlan
            do {
                guard let bytes = try bytes(file, isThere: status != nil) else { continue }
                decoded = PlanDecoder.decode(bytes, file: file, agencies: agencies)
            } catch {
                // It may have gone between listing and reading.
                if case .system(let failure) = error, failure.isMissing { continue }
                decoded = DecodedPlan(plan: nil, faults: [Fault(file: file, kind: error.kind, scope: .file)])
            }
            let stamp = isSettled ? status.flatMap { FileStamp($0, readAt: now) } : nil
            contents.plans[file] = ReadPlan(decoded, stamp: stamp, before: old)
        }
    }

    /// The plan files in the order of their names, each with its status.
    private func planFiles(_ faults: inout [Fault]) -> [(file: String, status: FileStatus)] {
        var found: [(file: String, status: FileStatus)] = []
        var folders = [FolderLayout.plans]
        while !folders.isEmpty {
            let folder = folders.removeFirst()
            let names: [String]
            do {
                names = try files.names(folder)
            } catch {
                faults.append(Fault(file: folder, kind: error.kind, scope: .file))
                continue
            }
            for name in names {
                let path = folder + "/" + name
                // In the folder of a unit only the plans matter; so much may lie there.
                guard name.hasSuffix(".json") || folder == FolderLayout.plans else { continue }
                do {
                    guard let status = try files.status(path) else { continue }
                    switch status.kind {
                    case .file where name.hasSuffix(".json"): found.append((path, status))
                    case .folder where folder == FolderLayout.plans: folders.append(path)
                    default: break
                    }
                } catch {
                    faults.append(Fault(file: path, kind: error.kind, scope: .file))
                }
            }
        }
        return found
    }
}
