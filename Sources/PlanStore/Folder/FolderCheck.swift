import PlanModel

/// Looks through everything in a data folder, also what is not read when it is opened.
struct FolderCheck {
    let files: FolderFiles
    let contents: FolderContents
    let view: FolderView

    /// All faults, by file and line.
    func run() -> [Fault] {
        (view.faults + otherFiles() + histories() + leftovers()).inFileOrder
    }

    // MARK: Files that are not read when the folder is opened

    private func otherFiles() -> [Fault] {
        var faults: [Fault] = []
        for name in names(FolderLayout.units) where name.hasSuffix(".json") {
            guard contents.units[String(name.dropLast(5))] == nil else { continue }
            let file = FolderLayout.units + "/" + name
            faults += read(file) { ReferenceFile(units: $0, file: file).faults }
        }
        faults += repeatedUnits()
        for folder in ["", "schema/", "figures/"] {
            for name in names(folder.isEmpty ? "." : String(folder.dropLast())) where name.hasSuffix(".json") {
                let file = folder + name
                guard !FolderCheck.known.contains(file) else { continue }
                faults += read(file) { ReferenceFile<Bool>($0, file: file) { _ in true }.faults }
            }
        }
        return faults
    }

    private static let known: Set<String> = [
        FolderLayout.mark, FolderLayout.agencies, FolderLayout.provinces, FolderLayout.observances,
        FolderLayout.legal,
    ]

    /// Slugs of units are unique over all unit files.
    private func repeatedUnits() -> [Fault] {
        var files: [UnitID: String] = [:]
        var faults: [Fault] = []
        let provinces = (FolderLayout.provinces, contents.provinces.value ?? [])
        let others = names(FolderLayout.units).compactMap { name -> (String, [AdministrativeUnit])? in
            let file = FolderLayout.units + "/" + name
            guard name.hasSuffix(".json"), let bytes = try? self.files.contentsIfPresent(file) else { return nil }
            return (file, ReferenceFile(units: bytes, file: file).value ?? [])
        }
        for (file, units) in [provinces] + others {
            for unit in units {
                if let other = files[unit.id], other != file {
                    faults.append(Fault(file: file, kind: .duplicateRecord(unit.id.slug), scope: .notice))
                }
                files[unit.id] = file
            }
        }
        return faults
    }

    // MARK: Histories

    private func histories() -> [Fault] {
        let reader = HistoryReader(files: files)
        let plans: [PlanID]
        do {
            plans = try reader.plans()
        } catch {
            return [Fault(file: FolderLayout.history, kind: error.kind, scope: .notice)]
        }
        return plans.flatMap { histories(of: $0, reader) }
    }

    private func histories(of plan: PlanID, _ reader: HistoryReader) -> [Fault] {
        let path = FolderLayout.history(of: plan)
        do {
            let history = try reader.history(of: plan)
            return history.faults + disagreements(of: history, plan, path)
        } catch {
            return [Fault(file: path, kind: error.kind, scope: .notice)]
        }
    }

    /// Records whose last history line left something else than the file has: somebody edited or restored the file by
    /// hand. The file is right; it is only told.
    private func disagreements(of history: HistoryFile, _ plan: PlanID, _ path: String) -> [Fault] {
        guard let file = view.files[plan], contents.plans[file]?.isClosed == false,
            let document = (try? files.contentsIfPresent(file)).flatMap({ try? JSONDocument($0) })
        else { return [] }
        var last: [RecordID: [FieldPath: (value: FieldValue?, line: Int)]] = [:]
        for line in history.lines {
            for field in line.entry.fields {
                last[line.entry.record, default: [:]][field.path] = (field.new, line.number)
            }
        }
        var faults: [Fault] = []
        for (record, fields) in last {
            let ordered = fields.sorted { $0.value.line < $1.value.line }
            guard let record = PlanRecord(record.record, in: document) else {
                faults.append(
                    Fault(
                        file: path, line: ordered.last?.value.line ?? 1, kind: .historyWithoutRecord(record.record),
                        scope: .notice))
                continue
            }
            for (field, left) in ordered {
                let found = record.node(at: field).flatMap { try? $0.fieldValue() }
                if !FieldComparison(field).isSame(found, left.value) {
                    faults.append(
                        Fault(
                            file: path, line: left.line,
                            kind: .historyDisagrees(record: record.id, field: field.description), scope: .notice))
                }
            }
        }
        return faults
    }

    // MARK: Leftovers

    private func leftovers() -> [Fault] {
        let pending = files.pendingNames().map { name in
            Fault(file: FolderLayout.pending + "/" + name, kind: .leftoverPending, scope: .notice)
        }
        let torn = names(FolderLayout.history).filter { $0.hasSuffix(".torn") }.map { name -> Fault in
            let file = FolderLayout.history + "/" + name
            let size = (try? files.status(file))?.size ?? 0
            return Fault(file: file, kind: .historySetAside(bytes: size), scope: .notice)
        }
        return pending + torn
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
