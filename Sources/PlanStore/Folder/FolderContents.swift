import PlanModel

/// One file as it was read, and how to see that it changed.
struct ReadFile<Value: Sendable & Equatable>: Sendable, Equatable {
    /// Nil if the file has to be read again in any case.
    var stamp: FileStamp?
    /// The values; those of the last whole state where the file is closed by now.
    var value: Value?
    var faults: [Fault]

    static func == (left: ReadFile, right: ReadFile) -> Bool {
        left.value == right.value && left.faults == right.faults
    }
}

/// One plan file as it was read.
struct ReadPlan: Sendable, Equatable {
    /// Nil if the file has to be read again in any case.
    var stamp: FileStamp?
    /// The plan; that of the last whole state where the file is closed by now.
    var plan: Plan?
    /// Whether a fault closes the file.
    var isClosed: Bool
    var faults: [Fault]
    var mentions: [UnitMention]
    /// Whether it names groups of units, so that all units of its province are needed.
    var namesGroups: Bool
    var idPosition: JSONPosition

    init(_ decoded: DecodedPlan, stamp: FileStamp?, before: ReadPlan?) {
        self.stamp = stamp
        isClosed = decoded.plan == nil
        plan = decoded.plan ?? before?.plan
        faults = decoded.faults
        mentions = decoded.mentions
        namesGroups = decoded.namesGroups
        idPosition = decoded.idPosition
    }

    static func == (left: ReadPlan, right: ReadPlan) -> Bool {
        left.isClosed == right.isClosed && left.faults == right.faults && left.plan == right.plan
    }
}

/// Everything that was read of a data folder, file by file.
struct FolderContents: Sendable, Equatable {
    var mark: ReadFile<FolderMark>
    var agencies: ReadFile<[Agency]>
    var provinces: ReadFile<[AdministrativeUnit]>
    var observances: ReadFile<YearlyDays>
    var legal: ReadFile<[LegalInstrument]>
    /// Public holidays; none while there is no such file.
    var holidays: ReadFile<HolidaysContent>
    /// Empty where the folder has no such file: folders made before there was one have none.
    var targets: ReadFile<TargetList>
    /// What staff entered of each unit.
    var figures: [UnitID: ReadFile<UnitFigures>] = [:]
    /// The unit files that the plans need, by province.
    var units: [String: ReadFile<[AdministrativeUnit]>] = [:]
    /// The plans by file, relative to the folder.
    var plans: [String: ReadPlan] = [:]
    /// What is wrong with folders rather than with files.
    var faults: [Fault] = []

    /// The units that are known; nil if the provinces are not, so that nothing can be called unknown.
    var knownUnits: Set<UnitID>? {
        guard let provinces = provinces.value else { return nil }
        return Set(provinces.map(\.id)).union(units.values.flatMap { $0.value ?? [] }.map(\.id))
    }

    /// The bodies that may be referred to; nil if they are not known.
    var knownAgencies: Set<AgencyID>? {
        agencies.value.map { Set($0.map(\.id)) }
    }

    var reference: ReferenceData {
        let below = units.keys.sorted().flatMap { units[$0]?.value ?? [] }
        return ReferenceData(
            units: (provinces.value ?? []) + below, agencies: agencies.value ?? [],
            observances: observances.value?.observances ?? [], themes: observances.value?.themes ?? [],
            instruments: legal.value ?? [],
            targets: targets.value ?? TargetList(), holidays: holidays.value ?? [])
    }

    /// What staff have entered, by unit.
    var enteredFigures: [UnitID: UnitFigures] {
        figures.compactMapValues(\.value)
    }

    /// The files in the order of their names.
    var planFiles: [String] {
        plans.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The file of a plan: the first where several have its id.
    func file(of plan: PlanID) -> String? {
        plans.filter { $0.value.plan?.id == plan }.keys
            .min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The faults of a plan file, those of units that do not exist included.
    func faults(ofPlan file: String, known: Set<UnitID>?) -> [Fault] {
        guard let read = plans[file] else { return [] }
        guard let known, !read.isClosed else { return read.faults }
        return (read.faults + read.mentions.filter { !known.contains($0.unit) }.map(\.fault)).inFileOrder
    }
}

extension [Fault] {
    /// By file, then from top to bottom.
    var inFileOrder: [Fault] {
        enumerated().sorted { left, right in
            if left.element.file != right.element.file {
                return left.element.file.utf8.lexicographicallyPrecedes(right.element.file.utf8)
            }
            return (left.element.line, left.element.column, left.offset)
                < (right.element.line, right.element.column, right.offset)
        }.map(\.element)
    }
}
