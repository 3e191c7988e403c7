import PlanFormat
import PlanModel
import Records

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

/// Everything that was read of a data folder, file by file.
package struct FolderContents: Sendable, Equatable {
    var mark: ReadFile<FolderMark>
    var agencies: ReadFile<[Agency]>
    /// Bodies that the folder's people added; none while there is no such file.
    var ownAgencies = ReadFile<[Agency]>(stamp: nil, value: nil, faults: [])
    var provinces: ReadFile<[AdministrativeUnit]>
    /// Units that the folder's people added, of any level; none while there is no such file.
    var ownUnits = ReadFile<OwnUnits>(stamp: nil, value: nil, faults: [])
    var observances: ReadFile<YearlyDays>
    var legal: ReadFile<[LegalInstrument]>
    /// Public holidays; none while there is no such file.
    var holidays: ReadFile<HolidaysContent>
    /// Empty where the folder has no such file: folders made before there was one have none.
    var targets: ReadFile<TargetList>
    /// What staff entered of each unit.
    var figures: [UnitID: ReadFile<UnitFigures>] = [:]
    /// Who belongs to the groups that papers of each unit name.
    var rosters: [UnitID: ReadFile<Roster>] = [:]
    /// The letters that were made about the plans of each unit.
    var letters: [UnitID: ReadFile<LetterRegister>] = [:]
    /// Whom bodies of each unit's plans are reached through.
    var contacts: [UnitID: ReadFile<ContactBook>] = [:]
    /// What reports are asked for in figures, by unit.
    var forms: [UnitID: ReadFile<FormRegister>] = [:]
    /// The ways of each unit's papers to a signature.
    var signing: [UnitID: ReadFile<SigningRegister>] = [:]
    /// The last backup of this copy of the folder; looked for only where somebody is to be told that it is old.
    var lastBackup: LastBackup?
    /// The unit files that the plans need, by province.
    var units: [String: ReadFile<[AdministrativeUnit]>] = [:]
    /// The plans by file, relative to the folder.
    var plans = ReadPlans()
    /// Whether there are so many plans that they are worth a cache, and time matters everywhere.
    var isLarge = false
    /// What is wrong with folders rather than with files.
    var faults: [Fault] = []
    /// What was made of the reference files.
    var memo = ReferenceMemo()

    /// The bodies that may be referred to; nil if they are not known.
    var knownAgencies: Set<AgencyID>? {
        allAgencies.map { Set($0.map(\.id)) }
    }

    /// All bodies; nil if those that come with the program are not known.
    var allAgencies: [Agency]? { agencies.value.map { $0 + (ownAgencies.value ?? []) } }

    /// What staff have entered, by unit.
    var enteredFigures: [UnitID: UnitFigures] {
        figures.compactMapValues(\.value)
    }

    /// Whether what is kept of plans means the same in both.
    func hasSameBasis(as other: FolderContents) -> Bool {
        mark.value?.settings == other.mark.value?.settings && agencies == other.agencies
            && ownAgencies == other.ownAgencies && ownUnits == other.ownUnits
            && provinces == other.provinces && rosters == other.rosters
    }

    /// The file of a plan: the first where several have its id.
    func file(of plan: PlanID) -> String? {
        plans.all.first { $0.plan.id == plan }?.file
    }

    /// The faults of a plan file, those of units that do not exist included.
    func faults(of read: PlanFileState, known: @autoclosure () -> KnownUnits?) -> [Fault] {
        guard !read.mentions.isEmpty, !read.isClosed, let known = known() else { return read.faults }
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
