import Disk
import PlanFormat
import PlanModel
import Records

/// The plans of a folder as they were when it was last read, each read from its file when it is asked for.
///
/// A file that has changed since gives what it holds now; that the folder has changed is seen by reading it again.
struct FolderPlans: PlanSource {
    /// Where a plan is.
    struct Place: Sendable {
        let file: String
        let version: UInt64
        let text: PlanCacheRecord.Text
        /// The plan itself where the file says something else.
        let held: StalePlan?
    }

    let files: FolderFiles
    let reference: ReferenceData
    let agencies: Set<AgencyID>?
    let places: [PlanID: Place]
    let shelf: RecentPlans

    /// Texts of so many bytes are kept in memory.
    private static let textsInMemory = 40 << 20
    /// So many plans are searched by one core before it takes the next ones: what fewer would gain in evenness, they lose.
    private static let plansAtOnce = 64

    func plan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? {
        if let held = heldPlan(id) { return held }
        guard let place = places[id], let (plan, version) = read(place) else { return nil }
        let resolved = ResolvedPlan(plan, reference: reference)
        shelf.put(resolved, version: version)
        return (resolved, version)
    }

    func heldPlan(_ id: PlanID) -> (plan: ResolvedPlan, version: UInt64)? {
        guard let place = places[id], let plan = shelf.plan(id, version: place.version) else { return nil }
        return (plan, place.version)
    }

    private func read(_ place: Place) -> (plan: Plan, version: UInt64)? {
        if let held = place.held { return (held.plan, place.version) }
        guard let bytes = try? files.contents(place.file),
            let plan = PlanDecoder.decode(bytes, file: place.file, agencies: agencies).plan
        else { return nil }
        return (plan, ContentHash.of(bytes))
    }

    func search<Outcome: Sendable>(
        _ plans: [PlanID], _ body: @Sendable (Int, UnsafeRawBufferPointer) -> Outcome
    ) -> [Outcome?] {
        let found = plans.map { places[$0] }
        let isKept = found.reduce(0) { $0 + ($1?.text.count ?? 0) } <= FolderPlans.textsInMemory
        let parts = stride(from: 0, to: plans.count, by: FolderPlans.plansAtOnce).map { start in
            start..<min(plans.count, start + FolderPlans.plansAtOnce)
        }
        return parts.mappedInParallel { part in
            part.map { index in
                found[index].flatMap { place in
                    withText(of: plans[index], at: place, keeping: isKept) { body(index, $0) }
                }
            }
        }.flatMap(\.self)
    }

    func prepareSearches() {
        guard places.values.reduce(0, { $0 + $1.text.count }) <= FolderPlans.textsInMemory else { return }
        for place in places.values {
            if case .cached(let texts, let range) = place.text { texts.withBytes(range, keeping: true) { _ in } }
        }
    }

    private func withText<Outcome>(
        of plan: PlanID, at place: Place, keeping: Bool, _ body: (UnsafeRawBufferPointer) -> Outcome
    ) -> Outcome? {
        switch place.text {
        case .held(let bytes): bytes.withUnsafeBytes(body)
        case .unmade(let text): text.bytes { madeText(of: plan) }?.withUnsafeBytes(body)
        case .cached(let texts, let range):
            texts.withBytes(range, keeping: keeping, body) ?? madeText(of: plan)?.withUnsafeBytes(body)
        }
    }

    private func madeText(of plan: PlanID) -> [UInt8]? {
        self.plan(plan).map { SearchText($0.plan, reference: reference).bytes }
    }
}
