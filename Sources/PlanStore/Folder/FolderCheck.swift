import JSONText
import PlanFormat
import PlanModel
import Records

/// Looks through everything in a data folder, also what is not read when it is opened.
struct FolderCheck {
    let files: FolderFiles
    let contents: FolderContents
    let view: FolderView
    /// Whether the folder is locked by whoever looks, so that no commit can be under way.
    let holdsLock: Bool

    /// All faults, by file and line.
    func run() -> [Fault] {
        let odd = OddKinds(files: files).faults
        let oddFiles = Set(odd.map(\.file))
        // That such a thing cannot be read need not be said besides, nor anything twice.
        let found =
            (view.faults + otherFiles() + ConflictCopies(files: files).faults + strayFigures() + strayRosters()
            + strayLetters() + strayContacts() + strayForms() + straySigning()
            + histories() + leftovers() + openFolders())
            .filter { !$0.isUnreadable || !oddFiles.contains($0.file) }
        let told = Set(found.map(\.file))
        return (found + odd.filter { !told.contains($0.file) }).inFileOrder
    }

    private func openFolders() -> [Fault] {
        contents.mark.value?.settings.roles == nil ? [] : OpenFolders(files: files).faults
    }

    // MARK: Files that are not read when the folder is opened

    private func otherFiles() -> [Fault] {
        var faults: [Fault] = []
        for name in names(FolderLayout.units) where name.hasSuffix(".json") {
            guard contents.units[String(name.dropLast(5))] == nil else { continue }
            let file = FolderLayout.units + "/" + name
            faults += read(file) { ReferenceFile(units: $0, file: file).faults }
        }
        faults += unitsAmiss()
        for folder in ["", "schema/"] {
            for name in names(folder.isEmpty ? "." : String(folder.dropLast())) where name.hasSuffix(".json") {
                let file = folder + name
                guard !FolderCheck.known.contains(file) else { continue }
                faults += read(file) { ReferenceFile<Bool>($0, file: file) { _ in true }.faults }
            }
        }
        return faults
    }

    private static let known: Set<String> = [
        FolderLayout.mark, FolderLayout.agencies, FolderLayout.ownAgencies, FolderLayout.provinces,
        FolderLayout.ownUnits, FolderLayout.observances,
        FolderLayout.legal, FolderLayout.holidays, FolderLayout.targets,
    ]

    /// Figures of units and targets that do not exist. The figures are read all the same.
    private func strayFigures() -> [Fault] {
        let targets = contents.targets.value.map { Set($0.targets.map(\.id)) }
        return contents.figures.flatMap { unit, read -> [Fault] in
            let file = FolderLayout.figures(of: unit)
            let isStray = contents.knownUnits.map { !$0.contains(unit) } ?? false
            let named = Set((read.value?.values.map(\.target) ?? []) + (read.value?.aims.map(\.target) ?? []))
            let unknown = targets.map { named.subtracting($0).sorted() } ?? []
            return (isStray ? [Fault.Kind.unknownUnit(unit.slug)] : []).map {
                Fault(file: file, kind: $0, scope: .notice)
            }
                + unknown.map { Fault(file: file, kind: .unknownTarget($0), scope: .notice) }
        }
    }

    /// Rosters of units, and of bodies, that do not exist; and provinces of successors that do not. All of it is read all
    /// the same.
    private func strayRosters() -> [Fault] {
        let units = contents.knownUnits
        let agencies = contents.knownAgencies
        let rosters = contents.rosters.flatMap { unit, read -> [Fault] in
            let file = FolderLayout.roster(of: unit)
            let isStray = units.map { !$0.contains(unit) } ?? false
            let named = Set(read.value?.entries.flatMap { [$0.group, $0.body.agency] } ?? [])
            let unknown = agencies.map { named.subtracting($0).map(\.slug).sorted() } ?? []
            return ((isStray ? [Fault.Kind.unknownUnit(unit.slug)] : []) + unknown.map(Fault.Kind.unknownAgency)).map {
                Fault(file: file, kind: $0, scope: .notice)
            }
        }
        let provinces = contents.provinces.value.map { Set($0.map(\.id)) }
        let named = Set((contents.agencies.value ?? []).flatMap { $0.successors.flatMap(\.units) })
        let unknown = provinces.map { named.subtracting($0).map(\.slug).sorted() } ?? []
        return rosters + unknown.map { Fault(file: FolderLayout.agencies, kind: .unknownUnit($0), scope: .notice) }
    }

    /// Letters of units and bodies that do not exist, and letters that follow one which is not there. All of it is read
    /// all the same.
    private func strayLetters() -> [Fault] {
        let (units, agencies) = (contents.knownUnits, contents.knownAgencies)
        return contents.letters.flatMap { unit, read -> [Fault] in
            let isStray = units.map { !$0.contains(unit) } ?? false
            let letters = read.value?.letters ?? []
            let senders = letters.compactMap { letter -> AgencyID? in
                if case .body(let body) = letter.sender { body.agency } else { nil }
            }
            let named = Set(letters.flatMap { $0.bodies.map(\.agency) } + senders)
            let unknown = agencies.map { named.subtracting($0).map(\.slug).sorted() } ?? []
            let known = Set(letters.map(\.id))
            let lost = letters.compactMap(\.reminds).filter { !known.contains($0) }.map(\.description).sorted()
            let kinds =
                (isStray ? [Fault.Kind.unknownUnit(unit.slug)] : []) + unknown.map(Fault.Kind.unknownAgency)
                + lost.map(Fault.Kind.unknownLetter)
            return kinds.map { Fault(file: FolderLayout.letters(of: unit), kind: $0, scope: .notice) }
        }
    }

    /// Contacts of units and bodies that do not exist. All of it is read all the same.
    private func strayContacts() -> [Fault] {
        let (units, agencies) = (contents.knownUnits, contents.knownAgencies)
        return contents.contacts.flatMap { unit, read -> [Fault] in
            let isStray = units.map { !$0.contains(unit) } ?? false
            let named = Set(read.value?.contacts.map(\.body.agency) ?? [])
            let unknown = agencies.map { named.subtracting($0).map(\.slug).sorted() } ?? []
            let kinds = (isStray ? [Fault.Kind.unknownUnit(unit.slug)] : []) + unknown.map(Fault.Kind.unknownAgency)
            return kinds.map { Fault(file: FolderLayout.contacts(of: unit), kind: $0, scope: .notice) }
        }
    }

    /// Forms of units, of targets and of bodies that do not exist. All of it is read all the same.
    private func strayForms() -> [Fault] {
        let (units, agencies) = (contents.knownUnits, contents.knownAgencies)
        let targets = contents.targets.value.map { Set($0.targets.map(\.id)) }
        return contents.forms.flatMap { unit, read -> [Fault] in
            let isStray = units.map { !$0.contains(unit) } ?? false
            let figures = read.value?.forms.flatMap(\.figures) ?? []
            let bodies = Set(figures.flatMap { $0.who.map(\.agency) })
            let unknownBodies = agencies.map { bodies.subtracting($0).map(\.slug).sorted() } ?? []
            let unknownTargets = targets.map { Set(figures.compactMap(\.target)).subtracting($0).sorted() } ?? []
            let kinds =
                (isStray ? [Fault.Kind.unknownUnit(unit.slug)] : []) + unknownBodies.map(Fault.Kind.unknownAgency)
                + unknownTargets.map(Fault.Kind.unknownTarget)
            return kinds.map { Fault(file: FolderLayout.forms(of: unit), kind: $0, scope: .notice) }
        }
    }

    /// Ways to a signature of units and bodies that do not exist, and of letters and plans that the unit does not have. All
    /// of it is read all the same.
    private func straySigning() -> [Fault] {
        let (units, agencies) = (contents.knownUnits, contents.knownAgencies)
        let plans = Dictionary(grouping: view.entries, by: \.outline.unit).mapValues { Set($0.map(\.id)) }
        // What cannot be read has faults of its own.
        let unread = contents.plans.all.filter { $0.plan.kept == nil }.map(\.file)
        return contents.signing.flatMap { unit, read -> [Fault] in
            let isStray = units.map { !$0.contains(unit) } ?? false
            let steps = read.value?.steps ?? []
            let named = Set(steps.flatMap { $0.bodies + $0.replies.keys }.map(\.agency))
            let unknown = agencies.map { named.subtracting($0).map(\.slug).sorted() } ?? []
            let known = Set(contents.letters[unit]?.value?.letters.map(\.id) ?? [])
            let lost = Set(steps.compactMap(\.paper.letter)).subtracting(known).map(\.description).sorted()
            let lostPlans = Set(steps.compactMap(\.paper.plan)).subtracting(plans[unit] ?? []).map(\.slug)
                .filter { plan in !unread.contains { $0.hasSuffix("/\(plan).json") } }.sorted()
            let kinds =
                (isStray ? [Fault.Kind.unknownUnit(unit.slug)] : []) + unknown.map(Fault.Kind.unknownAgency)
                + lost.map(Fault.Kind.unknownLetter) + lostPlans.map(Fault.Kind.unknownPlan)
            return kinds.map { Fault(file: FolderLayout.signing(of: unit), kind: $0, scope: .notice) }
        }
    }

    /// Slugs of units are unique over all unit files, and what became of units says so of units that there are.
    private func unitsAmiss() -> [Fault] {
        var files: [UnitID: String] = [:]
        var faults: [Fault] = []
        let provinces = (FolderLayout.provinces, contents.provinces.value ?? [])
        let others = names(FolderLayout.units).compactMap { name -> (String, [AdministrativeUnit])? in
            let file = FolderLayout.units + "/" + name
            guard name.hasSuffix(".json"), let bytes = try? self.files.contentsIfPresent(file) else { return nil }
            return (file, ReferenceFile(units: bytes, file: file).value ?? [])
        }
        let added = contents.ownUnits.value ?? OwnUnits()
        let own = (FolderLayout.ownUnits, added.units)
        for (file, units) in [provinces] + others + [own] {
            for unit in units {
                if let other = files[unit.id], other != file {
                    faults.append(Fault(file: file, kind: .duplicateRecord(unit.id.slug), scope: .notice))
                }
                files[unit.id] = file
            }
        }
        let unknown = Set(added.changes.flatMap(\.units)).filter { !$0.isOwn && files[$0] == nil }
            .map(\.slug).sorted()
        return faults + unknown.map { Fault(file: FolderLayout.ownUnits, kind: .unknownUnit($0), scope: .notice) }
    }

    // MARK: Histories

    private func histories() -> [Fault] {
        let reader = HistoryReader(files: files)
        let folder: HistoryFolder
        do {
            folder = try HistoryFolder(files, known: view.places.keys)
        } catch {
            return [error.fault(FolderLayout.history)]
        }
        return folder.faults + folder.ids.flatMap { history(of: $0, reader) }
    }

    private func history(of id: PlanID, _ reader: HistoryReader) -> [Fault] {
        let path = FolderLayout.history(of: id)
        do {
            let history = try reader.history(of: id)
            return history.faults + disagreements(of: history, id)
        } catch {
            return [error.fault(path)]
        }
    }

    /// Records whose last history line left something else than the file has: somebody edited or restored the file by
    /// hand. The file is right; it is only told.
    private func disagreements(of history: HistoryFile, _ id: PlanID) -> [Fault] {
        let file = RecordFile(id)
        guard let path = file.path ?? view.places[id]?.file, contents.plans[path]?.isClosed != true,
            let document = (try? files.contentsIfPresent(path)).flatMap({ try? JSONDocument($0) })
        else { return [] }
        return HistoryAgreement(history, of: file).faults(in: document)
    }

    // MARK: Leftovers

    private func leftovers() -> [Fault] {
        let names = holdsLock ? files.pendingNames() : Leftovers(files: files, method: contents.lockMethod).names()
        let pending = names.map { name in
            Fault(file: FolderLayout.pending + "/" + name, kind: .leftoverPending, scope: .notice)
        }
        let tornFiles = [FolderLayout.history, FolderLayout.contacts].flatMap { folder in
            self.names(folder).filter { $0.hasSuffix(".torn") }.map { folder + "/" + $0 }
        }
        let torn = tornFiles.map { file -> Fault in
            do throws(FolderFiles.Failure) {
                return Fault(
                    file: file, kind: .historySetAside(bytes: try files.status(file)?.size ?? 0), scope: .notice)
            } catch {
                return error.fault(file)
            }
        }
        return pending + torn + wrongKinds()
    }

    /// Places of the program's own that something else has taken. Those of histories are told with them.
    private func wrongKinds() -> [Fault] {
        [FolderLayout.pending, FolderLayout.lock, FolderLayout.order].compactMap { own in
            do throws(FolderFiles.Failure) {
                _ = try files.status(own)
                return nil
            } catch {
                return error.fault(own)
            }
        }
    }

    private func names(_ folder: String) -> [String] {
        (try? files.names(folder)) ?? []
    }

    private func read(_ file: String, _ check: ([UInt8]) -> [Fault]) -> [Fault] {
        do {
            guard let bytes = try files.contentsIfPresent(file) else { return [] }
            return check(bytes)
        } catch {
            return [Fault(file: file, kind: error.kind, scope: .file)]
        }
    }
}
