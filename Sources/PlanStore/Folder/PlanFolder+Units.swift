import Disk
import PlanFormat
import PlanModel

/// Where the units of all provinces are read, also beside the work on the folder.
package struct UnitSource: Sendable {
    fileprivate let known: ReferenceData
    fileprivate let files: FolderFiles

    /// The reference data with the units of every province, for looking for a unit by its name. What cannot be read is
    /// left out; opening the folder told of what matters.
    package func reference() -> ReferenceData {
        let names = ((try? files.names(FolderLayout.units)) ?? []).filter { $0.hasSuffix(".json") }
        let others = names.mappedInParallel { name -> [AdministrativeUnit] in
            let file = FolderLayout.units + "/" + name
            guard let bytes = try? files.contentsIfPresent(file) else { return [] }
            return ReferenceFile(units: bytes, file: file).value ?? []
        }.flatMap(\.self)
        return ReferenceData(
            units: known.units.values.sorted { $0.id.slug < $1.id.slug } + others.filter { known.units[$0.id] == nil },
            agencies: known.agencies.values.sorted { $0.id.slug < $1.id.slug }, observances: known.observances,
            themes: known.themes, instruments: known.instruments, targets: known.targets, holidays: known.holidays,
            rosters: known.rosters, unitChanges: known.unitChanges)
    }
}

extension PlanFolder {
    package var unitSource: UnitSource { UnitSource(known: snapshot.library.reference, files: files) }

    /// The reference data with the units of every province.
    package func referenceWithAllUnits() -> ReferenceData { unitSource.reference() }
}
