import PlanFormat
import PlanModel
import Records

/// Puts together what a folder's files mean together: which plan files count, which faults there are, and the library.
struct FolderView {
    /// What is known of the plans that count.
    let entries: [PlanEntry]
    let faults: [Fault]
    let readOnlyRecords: Set<RecordID>
    let readOnlyPlans: Set<PlanID>
    /// Where each plan comes from.
    let places: [PlanID: FolderPlans.Place]

    init(_ contents: FolderContents) {
        // Most folders are whole, and then nobody asks.
        lazy var known = contents.knownUnits
        var entries: [PlanEntry] = []
        var places: [PlanID: FolderPlans.Place] = [:]
        entries.reserveCapacity(contents.plans.files.count)
        places.reserveCapacity(contents.plans.files.count)
        var faults = contents.faults + contents.mark.faults + contents.agencies.faults
        faults += contents.ownAgencies.faults + contents.ownUnits.faults
        faults += contents.provinces.faults + contents.observances.faults + contents.legal.faults
        faults += contents.holidays.faults + contents.figures.values.flatMap(\.faults)
        faults += contents.rosters.values.flatMap(\.faults) + contents.letters.values.flatMap(\.faults)
        faults += contents.contacts.values.flatMap(\.faults) + contents.forms.values.flatMap(\.faults)
        faults += contents.signing.values.flatMap(\.faults)
        faults += contents.units.values.flatMap(\.faults) + contents.targets.faults
        var readOnlyRecords: Set<RecordID> = []
        var readOnlyPlans: Set<PlanID> = []
        for (file, read) in contents.plans.all {
            let found = contents.faults(of: read, known: known)
            faults += found
            guard let kept = read.kept else { continue }
            let plan = kept.outline.id
            if let other = places[plan]?.file {
                faults.append(
                    Fault(
                        file: file, line: read.idPosition.line, column: read.idPosition.column,
                        kind: .duplicatePlan(plan.slug, otherFile: other), scope: .file))
                continue
            }
            places[plan] = FolderPlans.Place(file: file, version: kept.version, text: kept.text, held: read.held)
            entries.append(kept.entry)
            if read.isClosed { readOnlyPlans.insert(plan) }
            for case .record(let ref) in found.map(\.scope) { readOnlyRecords.insert(RecordID(plan, ref)) }
        }
        for (id, found) in contents.recordFaults {
            if found.contains(where: { $0.scope == .file }) { readOnlyPlans.insert(id) }
            for case .record(let ref) in found.map(\.scope) { readOnlyRecords.insert(RecordID(id, ref)) }
        }
        self.entries = entries
        self.places = places
        self.faults = faults.inFileOrder
        self.readOnlyRecords = readOnlyRecords
        self.readOnlyPlans = readOnlyPlans
    }

    /// The library.
    ///
    /// - Parameters:
    ///   - contents: What this is a view of.
    ///   - files: Where plans are read when they are asked for.
    ///   - shelf: Where plans are left that were read.
    /// - Returns: The library.
    func library(
        of contents: FolderContents, files: FolderFiles, shelf: RecentPlans
    ) -> PlanLibrary {
        let reference = contents.reference
        return PlanLibrary(
            settings: contents.mark.value?.settings ?? FolderSettings(), reference: reference, entries: entries,
            source: FolderPlans(
                files: files, reference: reference, agencies: contents.knownAgencies, places: places, shelf: shelf),
            figures: contents.enteredFigures, letters: contents.letters.compactMapValues(\.value),
            contacts: contents.contacts.compactMapValues(\.value), forms: contents.forms.compactMapValues(\.value),
            signing: contents.signing.compactMapValues(\.value))
    }
}
