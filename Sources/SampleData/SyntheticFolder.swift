import Disk
import Glibc
import JSONText
import PlanFormat
import PlanModel
import PlanStore
import Records

/// A data folder made up for measuring and for trying things out: real units and bodies, plans of real proportions.
/// The same numbers give the same bytes.
package struct SyntheticFolder: Sendable {
    /// How many plans.
    package let plans: Int
    /// How many tasks each plan has.
    package let tasksPerPlan: Int
    /// What the rest depends on.
    package let seed: UInt64

    /// The years that plans are spread over.
    private static let years = 2017...2026

    /// A folder with so many plans.
    package init(plans: Int, tasksPerPlan: Int, seed: UInt64) {
        (self.plans, self.tasksPerPlan, self.seed) = (plans, tasksPerPlan, seed)
    }

    /// Writes the folder.
    ///
    /// Plans are written without waiting for the disk: what a failure of the machine leaves is made anew.
    ///
    /// - Parameters:
    ///   - path: The folder; it is made if it is missing, and has to be empty if it is not.
    ///   - system: The system calls.
    ///   - progress: Told, after every hundred plans, how many are written.
    /// - Throws: ``FolderError``, as ``PlanFolder/create(at:system:)``.
    package func write(
        to path: String, system: any StoreSystem, progress: (Int) -> Void = { _ in }
    ) throws(FolderError) {
        try PlanFolder.create(at: path, system: system)
        let canonical = CanonicalJSON(order: .plan)
        let issuers = SyntheticIssuers(seed: seed)
        let byYear = Dictionary(uniqueKeysWithValues: SyntheticFolder.years.map { ($0, issuers.issuers(of: $0)) })
        guard let asOf = Day(SyntheticFolder.years.upperBound, 11, 21) else { return }
        var folders: Set<String> = []
        do throws(SystemFailure) {
            for number in 0..<plans {
                let year = SyntheticFolder.years.upperBound - number % SyntheticFolder.years.count
                guard let choices = byYear[year], !choices.isEmpty else { continue }
                let turn = number / SyntheticFolder.years.count
                let issuer = choices[turn % choices.count]
                let round = turn / choices.count
                let id = PlanID("\(issuer.unit.id.slug)-\(year)" + (round == 0 ? "" : "-\(round + 1)"))
                var plan = SyntheticPlan(
                    id: id, issuer: issuer, year: year, taskCount: tasksPerPlan, asOf: asOf,
                    numbers: SeededNumbers(seed: seed, stream: UInt64(number) + 10_000))
                let folder = "\(path)/\(FolderLayout.plans)/\(issuer.unit.id.slug)"
                if folders.insert(folder).inserted {
                    try system.makeFolder(folder, permissions: 0o777)
                }
                try write(canonical.file(plan.value()), to: "\(folder)/\(id.slug).json", system)
                if number % 100 == 99 { progress(number + 1) }
            }
        } catch {
            throw .cannotWrite(error)
        }
    }

    private func write(_ bytes: [UInt8], to path: String, _ system: any StoreSystem) throws(SystemFailure) {
        let file = try system.open(path, for: .creating, permissions: 0o666)
        do throws(SystemFailure) {
            try system.writeAll(file, bytes)
        } catch {
            try? system.close(file)
            throw error
        }
        try system.close(file)
    }
}
