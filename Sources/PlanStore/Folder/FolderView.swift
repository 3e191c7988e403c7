import PlanModel

/// Puts together what a folder's files mean together: which plan files count, which faults there are, and the library.
struct FolderView {
    let plans: [Plan]
    let faults: [Fault]
    let readOnlyRecords: Set<RecordID>
    let readOnlyPlans: Set<PlanID>
    /// Which file each plan comes from.
    let files: [PlanID: String]

    init(_ contents: FolderContents) {
        let known = contents.knownUnits
        var plans: [Plan] = []
        var files: [PlanID: String] = [:]
        var faults = contents.faults + contents.mark.faults + contents.agencies.faults
        faults += contents.provinces.faults + contents.observances.faults + contents.legal.faults
        faults += contents.holidays.faults + contents.figures.values.flatMap(\.faults)
        faults += contents.units.values.flatMap(\.faults) + contents.targets.faults
        var readOnlyRecords: Set<RecordID> = []
        var readOnlyPlans: Set<PlanID> = []
        for file in contents.planFiles {
            guard let read = contents.plans[file] else { continue }
            let found = contents.faults(ofPlan: file, known: known)
            faults += found
            guard let plan = read.plan else { continue }
            if let other = files[plan.id] {
                faults.append(
                    Fault(
                        file: file, line: read.idPosition.line, column: read.idPosition.column,
                        kind: .duplicatePlan(plan.id.slug, otherFile: other), scope: .file))
                continue
            }
            files[plan.id] = file
            plans.append(plan)
            if read.isClosed { readOnlyPlans.insert(plan.id) }
            for case .record(let ref) in found.map(\.scope) { readOnlyRecords.insert(RecordID(plan.id, ref)) }
        }
        for (id, found) in contents.recordFaults {
            if found.contains(where: { $0.scope == .file }) { readOnlyPlans.insert(id) }
            for case .record(let ref) in found.map(\.scope) { readOnlyRecords.insert(RecordID(id, ref)) }
        }
        self.plans = plans
        self.files = files
        self.faults = faults.inFileOrder
        self.readOnlyRecords = readOnlyRecords
        self.readOnlyPlans = readOnlyPlans
    }

    /// The library, made from the one before where only plans changed: resolving a plan costs more than reading it.
    func library(of contents: FolderContents, before: Before?) -> PlanLibrary {
        let settings = contents.mark.value?.settings ?? FolderSettings()
        if let before, before.contents.hasSameReferences(as: contents),
            before.view.files.keys.allSatisfy({ files[$0] != nil })
        {
            let changed = plans.filter { plan in
                guard let file = files[plan.id], before.view.files[plan.id] == file else { return true }
                return before.contents.plans[file]?.plan != plan
            }
            // Each replacement sorts all plans anew; beyond a few a new library is cheaper.
            if changed.count <= 8 {
                let library = changed.reduce(before.library) { $0.replacing($1) }
                return before.contents.figures == contents.figures
                    ? library : library.replacing(figures: contents.enteredFigures)
            }
        }
        return PlanLibrary(
            settings: settings, reference: contents.reference, plans: plans, figures: contents.enteredFigures)
    }

    /// What was shown before.
    struct Before {
        let contents: FolderContents
        let view: FolderView
        let library: PlanLibrary
    }
}

extension FolderContents {
    fileprivate func hasSameReferences(as other: FolderContents) -> Bool {
        mark == other.mark && agencies == other.agencies && provinces == other.provinces
            && observances == other.observances && legal == other.legal && units == other.units
            && holidays == other.holidays && targets == other.targets
    }
}
