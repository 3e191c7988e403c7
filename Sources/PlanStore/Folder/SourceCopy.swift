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
    /// At which of the lines each record of the plan stands, from 0, by what histories know it.
    package let rows: [Ref: Int]

    package init(text: String, base: FieldValue, sha256: String, rows: [Ref: Int] = [:]) {
        (self.text, self.base, self.sha256, self.rows) = (text, base, sha256, rows)
    }

    /// The file of the rows.
    fileprivate var stored: FieldValue {
        let rows = rows.map { ($0.key.description, FieldValue.int($0.value)) }
        return .object([
            "sha256": .string(sha256), "lines": .object(Dictionary(rows, uniquingKeysWith: { first, _ in first })),
        ])
    }
}

/// What was read of a plan's document, as it was kept.
package struct KeptSource: Hashable, Sendable {
    package let text: String
    /// At which of its lines records of the plan stand, from 0, by what histories know them.
    package let rows: [Ref: Int]
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
            (".lines.json", CanonicalJSON().file(copy.stored)),
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

    /// What was read of the document of a plan; nil where that was not kept, or is of another document.
    package func source(of plan: PlanID) -> KeptSource? {
        let place = FolderLayout.sources + "/" + plan.slug
        guard sourceBase(of: plan) != nil, let bytes = try? files.contentsIfPresent(place + ".txt"),
            let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        var rows: [Ref: Int] = [:]
        if let bytes = try? files.contentsIfPresent(place + ".lines.json"), let document = try? JSONDocument(bytes),
            let members = try? document.root.fieldValue().members,
            members["sha256"]?.text == snapshot.library.plan(plan)?.plan.source?.sha256
        {
            for (name, row) in members["lines"]?.members ?? [:] {
                if case .int(let row) = row { rows[Ref(name)] = row }
            }
        }
        return KeptSource(text: text, rows: rows)
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
