import PlanFormat
import PlanModel

extension PlanFolder {
    /// The reference data with the units of every province, for looking for a unit by its name. What cannot be read is
    /// left out; opening the folder told of what matters.
    package func referenceWithAllUnits() -> ReferenceData {
        let known = snapshot.library.reference
        let names = ((try? files.names(FolderLayout.units)) ?? []).filter { $0.hasSuffix(".json") }
        let others = names.flatMap { name -> [AdministrativeUnit] in
            let file = FolderLayout.units + "/" + name
            guard let bytes = try? files.contentsIfPresent(file) else { return [] }
            return ReferenceFile(units: bytes, file: file).value ?? []
        }
        return ReferenceData(
            units: known.units.values.sorted { $0.id.slug < $1.id.slug } + others.filter { known.units[$0.id] == nil },
            agencies: known.agencies.values.sorted { $0.id.slug < $1.id.slug }, observances: known.observances,
            themes: known.themes, instruments: known.instruments, targets: known.targets, holidays: known.holidays,
            rosters: known.rosters)
    }
}
