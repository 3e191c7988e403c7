import Disk
import PlanFormat
import PlanModel
import Records

/// The plans of a folder: those that changed are read, of the others what is kept of them holds.
extension FolderReader {
    /// A plan file that was found.
    typealias FoundFile = (file: String, status: FileStatus?)

    /// So many plans are read at a time: more would only take memory.
    static let batch = 128

    func readPlans(into contents: inout FolderContents, before: FolderContents?) {
        if let before, let onlyPlans, notInPlace.isEmpty, before.hasSameBasis(as: contents),
            before.isLarge
        {
            return read(onlyPlans, into: &contents, before: before)
        }
        let found = foundFiles(&contents.faults)
        contents.isLarge = found.count >= PlanCache.smallestFolder
        let basis = before == nil && contents.isLarge ? cacheBasis(of: contents) : nil
        var units = UnitSearch(
            reader: self, known: contents.knownUnits, before: before?.units ?? [:],
            cached: basis.flatMap { cache?.units(basis: $0) } ?? CachedUnits())
        contents.plans.reserveCapacity(found.count)
        var changed = found
        if let before {
            // What is kept was made with the reference data of its time.
            if before.hasSameBasis(as: contents) { changed = take(found, from: before, into: &contents, &units) }
        } else if let cache, let basis {
            changed = take(found, from: cache, basis: basis, into: &contents, &units)
        }
        read(changed, into: &contents, before: before, &units)
        contents.units = contents.provinces.value == nil ? before?.units ?? [:] : units.files
    }

    /// Reads some plans if they changed, and takes all others as they were.
    private func read(_ only: Set<PlanID>, into contents: inout FolderContents, before: FolderContents) {
        var units = UnitSearch(
            reader: self, known: before.knownUnits, before: before.units, files: before.units)
        (contents.plans, contents.isLarge) = (before.plans, before.isLarge)
        let named = before.plans.all.filter { $0.plan.id.map(only.contains) ?? false }.map(\.file)
        var changed: [FoundFile] = []
        for file in named {
            do throws(FolderFiles.Failure) {
                let status = try files.status(file)
                if let status, before.plans[file]?.stamp?.matches(status) == true { continue }
                contents.plans[file] = nil
                if let status { changed.append((file, status)) }
            } catch {
                // Not gone, but closed, and shown as it was.
                let closed = DecodedPlan(plan: nil, faults: [Fault(file: file, kind: error.kind, scope: .file)])
                contents.plans[file] = PlanFileState(closed, version: 0, stamp: nil, before: shown(before.plans[file]))
            }
        }
        read(changed, into: &contents, before: before, &units)
        contents.units = contents.provinces.value == nil ? before.units : units.files
    }

    private func foundFiles(_ faults: inout [Fault]) -> [FoundFile] {
        var found = scope.map { files(of: $0, &faults) } ?? planFiles(&faults)
        guard !notInPlace.isEmpty else { return found.sorted { $0.file < $1.file } }
        let listed = Set(found.map(\.file))
        for file in notInPlace.keys.sorted() where !listed.contains(file) {
            guard let staffFile = RecordFile(path: file), staffFile.kind == .plan,
                scope?.contains(staffFile.id) ?? true
            else { continue }
            found.append((file, nil))
        }
        return found.sorted { $0.file < $1.file }
    }

    /// The files of some plans. A plan's file has its name and lies in the folder of its unit, with whose name it most
    /// often begins: where it lies so, no other folder is asked.
    private func files(of plans: Set<PlanID>, _ faults: inout [Fault]) -> [FoundFile] {
        let folders: [String]
        do {
            folders = try files.names(FolderLayout.plans)
        } catch {
            faults.append(Fault(file: FolderLayout.plans, kind: error.kind, scope: .file))
            return []
        }
        return plans.flatMap { plan -> [FoundFile] in
            let likely = folders.filter { plan.slug.hasPrefix($0 + "-") }
            let found = self.files(of: plan, in: likely, &faults)
            return found.isEmpty ? self.files(of: plan, in: folders, &faults) : found
        }
    }

    private func files(of plan: PlanID, in folders: [String], _ faults: inout [Fault]) -> [FoundFile] {
        var found: [FoundFile] = []
        for folder in folders {
            let file = FolderLayout.plan(plan, of: folder)
            do {
                guard let status = try files.status(file) else { continue }
                if status.kind == .file {
                    found.append((file, status))
                } else {
                    faults.append(Fault(file: file, kind: .wrongKind(status.kind, wanted: .file), scope: .file))
                }
            } catch {
                faults.append(Fault(file: file, kind: error.kind, scope: .file))
            }
        }
        return found
    }

    // MARK: What has not changed

    /// Takes what was read before.
    ///
    /// - Returns: The files that have to be read.
    private func take(
        _ found: [FoundFile], from before: FolderContents, into contents: inout FolderContents,
        _ units: inout UnitSearch
    ) -> [FoundFile] {
        found.filter { file, status in
            guard let status, notInPlace[file] == nil, let old = before.plans[file],
                old.stamp?.matches(status) == true, units.need(old.kept?.unitFiles ?? [])
            else { return true }
            contents.plans[file] = old
            return false
        }
    }

    /// Takes what an earlier run kept.
    ///
    /// - Returns: The files that have to be read.
    private func take(
        _ found: [FoundFile], from cache: PlanCache, basis: UInt64, into contents: inout FolderContents,
        _ units: inout UnitSearch
    ) -> [FoundFile] {
        let entries = cache.entries(basis: basis)
        let rest = found.filter { file, status in
            guard let status, notInPlace[file] == nil, let entry = entries[file], entry.stamp.matches(status) else {
                return true
            }
            units.load(entry.kept.unitFiles)
            contents.plans[file] = PlanFileState(entry.kept, stamp: entry.stamp)
            return false
        }
        contents.units = units.files
        if cacheBasis(of: contents) == basis { return rest }
        // A unit file changed meanwhile.
        contents.plans = ReadPlans()
        return found
    }

    /// What all that is kept of plans depends on; nil where nothing may be kept.
    func cacheBasis(of contents: FolderContents) -> UInt64? {
        guard let cache, notInPlace.isEmpty, let names = try? files.names(FolderLayout.units) else { return nil }
        var stamps = [
            (file: FolderLayout.mark, stamp: contents.mark.stamp),
            (file: FolderLayout.agencies, stamp: contents.agencies.stamp),
            (file: FolderLayout.provinces, stamp: contents.provinces.stamp),
        ]
        if contents.ownAgencies.value != nil {
            stamps.append((file: FolderLayout.ownAgencies, stamp: contents.ownAgencies.stamp))
        }
        if contents.ownUnits.value != nil {
            stamps.append((file: FolderLayout.ownUnits, stamp: contents.ownUnits.stamp))
        }
        for unit in contents.rosters.keys.sorted(by: { $0.slug < $1.slug }) {
            stamps.append((file: FolderLayout.roster(of: unit), stamp: contents.rosters[unit]?.stamp))
        }
        for name in names {
            let file = FolderLayout.units + "/" + name
            let status = (try? files.status(file)) ?? nil
            let stamp = status.flatMap { FileStamp($0, readAt: now) }
            if name.hasSuffix(".json"), let read = contents.units[String(name.dropLast(5))], read.stamp != stamp {
                return nil
            }
            stamps.append((file, stamp))
        }
        return cache.basis(of: stamps, at: now)
    }

    // MARK: What has changed

    private func read(
        _ changed: [FoundFile], into contents: inout FolderContents, before: FolderContents?,
        _ units: inout UnitSearch
    ) {
        guard !changed.isEmpty else { return }
        let agencies = contents.knownAgencies
        // The second file with a plan's id is closed, and needs nothing.
        var known = Set(contents.plans.all.compactMap(\.plan.id))
        for start in stride(from: 0, to: changed.count, by: FolderReader.batch) {
            let batch = Array(changed[start..<min(changed.count, start + FolderReader.batch)])
            for (found, decoded) in zip(batch, batch.mappedInParallel { decode($0, agencies: agencies) }) {
                guard let (plan, version) = decoded else { continue }
                let isInFile = notInPlace[found.file] == nil
                let stamp = isInFile ? found.status.flatMap { FileStamp($0, readAt: now) } : nil
                contents.plans[found.file] = PlanFileState(
                    plan, version: version, stamp: stamp,
                    isLasting: stamp.map { PlanCache.mayKeep($0, at: now) } ?? false, isInFile: isInFile,
                    before: plan.plan == nil ? shown(before?.plans[found.file]) : nil)
            }
            let counting = batch.map(\.file).filter { file in
                contents.plans[file]?.id.map { known.insert($0).inserted } ?? false
            }
            settle(counting, of: &contents, &units)
            // Those that count twice.
            settle(batch.map(\.file), of: &contents, &units, needsUnits: false)
            progress?(start + batch.count, changed.count)
        }
    }

    /// What a folder holds with what is kept of plans that were changed by a commit.
    func settled(_ contents: FolderContents) -> FolderContents {
        let fresh = contents.plans.files { $0.fresh != nil }
        guard !fresh.isEmpty else { return contents }
        var contents = contents
        var units = UnitSearch(
            reader: self, known: contents.knownUnits, before: contents.units, files: contents.units)
        settle(fresh, of: &contents, &units)
        return contents
    }

    /// Makes what is kept of plans that were read, and leaves the plans on the shelf.
    func settle(
        _ settling: [String], of contents: inout FolderContents, _ units: inout UnitSearch, needsUnits: Bool = true
    ) {
        let settings = contents.mark.value?.settings ?? FolderSettings()
        let knowsUnits = needsUnits && contents.provinces.value != nil
        if knowsUnits {
            for case let read? in settling.map({ contents.plans[$0] }) {
                if let fresh = read.fresh { units.needOwn(fresh, naming: read.mentions) }
            }
        }
        let fresh = settling.compactMap { file -> (file: String, plan: UncachedPlan, unitFiles: [String])? in
            guard let read = contents.plans[file], let fresh = read.fresh else { return nil }
            return (file, fresh, knowsUnits ? units.need(fresh, naming: read.mentions) : [])
        }
        guard !fresh.isEmpty else { return }
        if knowsUnits { contents.units = units.files }
        let reference = contents.reference
        let isLarge = contents.isLarge
        let made = fresh.mappedInParallel { _, fresh, unitFiles in
            let plan = ResolvedPlan(fresh.plan, reference: reference)
            let kept = PlanCacheRecord(
                entry: PlanEntry(
                    outline: PlanOutline(plan.plan), facts: PlanIndex(plan, settings: settings), version: fresh.version),
                text: isLarge ? .held(SearchText(plan, reference: reference).bytes) : .unmade(LazySearchText()),
                unitFiles: unitFiles)
            return (plan: plan, kept: kept)
        }
        for ((file, _, _), (plan, kept)) in zip(fresh, made) {
            contents.plans[file]?.settle(kept)
            shelf.put(plan, version: kept.version)
        }
    }

    /// Reads a file; nil if it has gone between listing and reading.
    private func decode(_ found: FoundFile, agencies: Set<AgencyID>?) -> (DecodedPlan, version: UInt64)? {
        do {
            guard let bytes = try bytes(found.file, isThere: found.status != nil) else { return nil }
            return (PlanDecoder.decode(bytes, file: found.file, agencies: agencies), ContentHash.of(bytes))
        } catch {
            if case .system(let failure) = error, failure.isMissing { return nil }
            return (DecodedPlan(plan: nil, faults: [Fault(file: found.file, kind: error.kind, scope: .file)]), 0)
        }
    }

    /// What was shown of a file before it was closed, if it can still be shown.
    private func shown(_ read: PlanFileState?) -> (kept: PlanCacheRecord, plan: Plan)? {
        guard let kept = read?.kept else { return nil }
        let plan = read?.held?.plan ?? shelf.plan(kept.outline.id, version: kept.version)?.plan
        return plan.map { (kept, $0) }
    }
}
