import Disk
import JSONText
import PlanFormat
import PlanModel
import Records

/// What was read of the document of a plan: its lines, and how they were understood first. It is kept where `folder.json`
/// says so, on this machine alone, as a paper may hold more than its plan.
package struct SourceCopy: Hashable, Sendable {
    /// The lines with their places.
    package let text: String
    /// The plan that they gave, with the ids of its records, before anybody changed it.
    package let base: FieldValue
    /// The digest of the document.
    package let sha256: String

    package init(text: String, base: FieldValue, sha256: String) {
        (self.text, self.base, self.sha256) = (text, base, sha256)
    }
}

extension PlanFolder {
    /// Keeps what was read of a plan's document, if the folder does and the plan is of that document.
    ///
    /// - Throws: ``SystemFailure``; what was kept before is there still, or gone.
    package func keep(_ copy: SourceCopy, of plan: PlanID) throws(SystemFailure) {
        guard snapshot.library.settings.keepsSources,
            snapshot.library.plan(plan)?.plan.source?.sha256 == copy.sha256
        else { return }
        let durable = DurableFile(system: files.system)
        let folder = files.path(FolderLayout.sources)
        try durable.makeFolder(folder, isConfidential: true)
        let contents = [
            (".txt", Array(copy.text.utf8)), (".base.json", CanonicalJSON(order: .plan).file(copy.base)),
        ]
        for (ending, bytes) in contents {
            let place = folder + "/" + plan.slug + ending
            let draft = place + ".part"
            try? files.system.unlink(draft)
            try durable.writePending(bytes, at: draft, inPlaceOf: place, isConfidential: true)
            do throws(PlacementFailure) {
                try durable.commitRename(draft, as: place)
            } catch {
                try? files.system.unlink(draft)
                switch error {
                case .notPlaced(let failure), .placedNotSynchronized(let failure): throw failure
                }
            }
        }
    }

    /// How the document of a plan was understood when it was read last; nil where that was not kept, or is not of that
    /// document.
    package func sourceBase(of plan: PlanID) -> Plan? {
        guard let bytes = try? files.contentsIfPresent(FolderLayout.sources + "/" + plan.slug + ".base.json"),
            let document = try? JSONDocument(bytes), let value = try? document.root.fieldValue(),
            let base = Plan.stored(value), base.id == plan,
            base.source?.sha256 == snapshot.library.plan(plan)?.plan.source?.sha256
        else { return nil }
        return base
    }
}
