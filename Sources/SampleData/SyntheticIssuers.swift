import PlanFormat
import PlanModel
import PlanStore

/// Who issues the plans of a synthetic folder: the real units of each year.
///
/// Until 30/6/2025 provinces and districts, since then provinces and communes (Resolution 202/2025/QH15), because the
/// reference files know the communes of before the mergers only in single cases.
struct SyntheticIssuers {
    /// A unit that issues plans in a year.
    struct Issuer {
        let unit: AdministrativeUnit
        /// The units whose committees it addresses.
        let below: [AdministrativeUnit]
    }

    private let units: [AdministrativeUnit]
    private let seed: UInt64

    /// Those of the reference files that the program carries.
    init(seed: UInt64) {
        self.seed = seed
        units = ReferenceTexts().files.filter { $0.path == FolderLayout.provinces || $0.path.hasPrefix("units/") }
            .flatMap { ReferenceFile(units: $0.bytes, file: $0.path).value ?? [] }
    }

    /// The issuers of a year: provinces first, then the units below them, each in an order of the seed's.
    func issuers(of year: Int) -> [Issuer] {
        guard let day = Day(year, 1, 15) else { return [] }
        let existing = units.filter { $0.existed(on: day) && $0.naming(on: day).name != nil }
        let lower: AdministrativeUnit.Level = existing.contains { $0.level == .district } ? .district : .commune
        let parts = Dictionary(grouping: existing.filter { $0.level == lower }, by: \.parent)
        var numbers = SeededNumbers(seed: seed, stream: UInt64(year))
        let provinces = numbers.shuffled(existing.filter { $0.level == .province })
        let others = numbers.shuffled(existing.filter { $0.level == lower && $0.parent != nil })
        return provinces.map { Issuer(unit: $0, below: parts[$0.id] ?? []) }
            + others.map { Issuer(unit: $0, below: []) }
    }
}
