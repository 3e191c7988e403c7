import PlanFormat
import PlanModel
import Synchronization

/// What the reference files of a folder come to together, made once for as long as they stay the same: a country has
/// thousands of units. Shared by all that is read of a folder one after the other; it changes nothing but the time.
final class ReferenceMemo: Sendable, Equatable {
    private struct Made {
        var units: (of: UnitFiles, known: KnownUnits)?
        var reference: (of: FolderContents.References, data: ReferenceData)?
    }

    private typealias UnitFiles = FolderContents.References.Units

    private let made = Mutex(Made())

    /// What was made says nothing of its own.
    static func == (left: ReferenceMemo, right: ReferenceMemo) -> Bool { true }

    /// The units that are known.
    func units(_ files: FolderContents.References.Units) -> KnownUnits {
        made.withLock { made in
            if let units = made.units, units.of == files { return units.known }
            let known = KnownUnits(files)
            made.units = (files, known)
            return known
        }
    }

    /// The reference data.
    func reference(_ files: FolderContents.References) -> ReferenceData {
        made.withLock { made in
            if let reference = made.reference, reference.of == files { return reference.data }
            let data = ReferenceData(files)
            made.reference = (files, data)
            return data
        }
    }
}

/// The units of the files that were read.
final class KnownUnits: Sendable {
    /// All units of the highest level.
    let provinces: Set<UnitID>
    /// Those that the folder's people added, of any level.
    let own: Set<UnitID>
    /// Of each of those the nearest unit above that is not one of them.
    let aboveOwn: [UnitID: UnitID]
    /// What units became, by what the folder's people know.
    let heirs: Set<UnitID>
    /// Of every unit below, the province in whose file it stands; the first by name where several have it.
    let files: [UnitID: String]

    fileprivate init(_ files: FolderContents.References.Units) {
        provinces = Set((files.provinces ?? []).map(\.id))
        let own = Set(files.own.units.map(\.id))
        self.own = own
        let parents = Dictionary(files.own.units.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        var aboveOwn: [UnitID: UnitID] = [:]
        for unit in own {
            var (above, steps) = (parents[unit] ?? nil, 0)
            // A file in which units lie in each other in a circle must not hang the program.
            while let next = above, own.contains(next), steps < own.count {
                (above, steps) = (parents[next] ?? nil, steps + 1)
            }
            if let above, !own.contains(above) { aboveOwn[unit] = above }
        }
        self.aboveOwn = aboveOwn
        heirs = Set(files.own.changes.flatMap { $0.heirs.flatMap(\.heirs) })
        var places: [UnitID: String] = [:]
        places.reserveCapacity(files.below.reduce(0) { $0 + ($1.value.value?.count ?? 0) })
        for province in files.below.keys.sorted() {
            for unit in files.below[province]?.value ?? [] where places[unit.id] == nil { places[unit.id] = province }
        }
        self.files = places
    }

    /// Whether there is such a unit.
    func contains(_ unit: UnitID) -> Bool {
        files[unit] != nil || provinces.contains(unit) || own.contains(unit)
    }
}

extension FolderContents {
    /// The values of the reference files.
    struct References: Sendable, Equatable {
        /// The units.
        struct Units: Sendable, Equatable {
            var provinces: [AdministrativeUnit]?
            var below: [String: ReadFile<[AdministrativeUnit]>]
            var own: OwnUnits
        }

        var units: Units
        var agencies: [Agency]?
        var days: YearlyDays?
        var instruments: [LegalInstrument]?
        var targets: TargetList?
        var holidays: [Holiday]?
        var rosters: [UnitID: Roster]
    }

    private var unitFiles: References.Units {
        References.Units(provinces: provinces.value, below: units, own: ownUnits.value ?? OwnUnits())
    }

    /// The units that are known; nil if the provinces are not, so that nothing can be called unknown.
    var knownUnits: KnownUnits? { provinces.value == nil ? nil : memo.units(unitFiles) }

    /// Everything that plans refer to.
    var reference: ReferenceData {
        memo.reference(
            References(
                units: unitFiles, agencies: allAgencies, days: observances.value, instruments: legal.value,
                targets: targets.value, holidays: holidays.value, rosters: rosters.compactMapValues(\.value)))
    }
}

extension ReferenceData {
    fileprivate init(_ files: FolderContents.References) {
        let below = files.units.below
        self.init(
            units: (files.units.provinces ?? []) + below.keys.sorted().flatMap { below[$0]?.value ?? [] }
                + files.units.own.units,
            agencies: files.agencies ?? [], observances: files.days?.observances ?? [],
            themes: files.days?.themes ?? [], instruments: files.instruments ?? [],
            targets: files.targets ?? TargetList(), holidays: files.holidays ?? [], rosters: files.rosters,
            unitChanges: files.units.own.changes)
    }
}
