import PlanModel

/// What a file that staff change says.
enum DecodedFile {
    case plan(DecodedPlan)
    case observances(ReferenceFile<YearlyDays>)
    case figures(ReferenceFile<Bool>)
    case holidays(ReferenceFile<Bool>)

    /// What is wrong with it, units that do not exist included.
    func faults(known: Set<UnitID>?) -> [Fault] {
        switch self {
        case .plan(let plan): plan.allFaults(known: known)
        case .observances(let read): read.faults
        case .figures(let read): read.faults
        case .holidays(let read): read.faults
        }
    }
}

extension FolderContents {
    /// What a file says, in view of the others.
    func decoded(_ bytes: [UInt8], of file: StaffFile, at path: String) -> DecodedFile {
        switch file.kind {
        case .plan: .plan(PlanDecoder.decode(bytes, file: path, agencies: knownAgencies))
        case .observances: .observances(ReferenceFile(observances: bytes, file: path))
        case .figures: .figures(ReferenceFile(recordsOf: file, bytes, path: path))
        case .holidays: .holidays(ReferenceFile(recordsOf: file, bytes, path: path))
        }
    }

    /// Takes in what was written.
    mutating func take(_ file: PreparedFile, stamp: FileStamp?) {
        if let units = file.units { self.units = units }
        switch file.decoded {
        case .plan(let decoded):
            plans[file.path] = ReadPlan(decoded, stamp: stamp, before: plans[file.path])
        case .observances(let decoded):
            observances = ReadFile(stamp: stamp, value: decoded.value, faults: decoded.faults)
        case .figures, .holidays: break
        case nil: plans[file.path] = nil
        }
    }

    /// The same with other unit files.
    func with(units: [String: ReadFile<[AdministrativeUnit]>]) -> FolderContents {
        var contents = self
        contents.units = units
        return contents
    }
}

extension ReferenceFile<Bool> {
    /// Reads a file's records no further than that each has an id of its own.
    init(recordsOf file: StaffFile, _ bytes: [UInt8], path: String) {
        self.init(bytes, file: path) { reader in
            var seen: Set<Ref> = []
            for list in file.lists {
                for (place, node) in reader.requiredList(list.key).enumerated() {
                    reader.log.within(.record(Ref("\(list.key)/\(place)"))) {
                        guard let id = list.id(of: node) else { return reader.log.add(.missingField("id"), at: node) }
                        guard !seen.insert(id).inserted else { return }
                        reader.log.within(.file) { reader.log.add(.duplicateRecord(id.description), at: node) }
                    }
                }
            }
            return true
        }
    }
}
