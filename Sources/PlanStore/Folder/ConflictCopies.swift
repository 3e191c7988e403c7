import PlanFormat
import PlanModel

/// Files beside those of ours that another program made of a conflict, or that have a name of nobody: no reader looks at
/// them. Copies of plans are read, and closed as they have the id of another; those of histories are
/// ``HistoryFolder``'s.
struct ConflictCopies {
    let files: FolderFiles

    /// The copies and what lies among them.
    var faults: [Fault] {
        outermost.compactMap(copy)
            + [
                FolderLayout.units, FolderLayout.figures, FolderLayout.rosters, FolderLayout.letters,
                FolderLayout.contacts,
                FolderLayout.forms, FolderLayout.signing,
            ].flatMap(others)
    }

    /// What has a longer name stands before what its name begins with.
    private static let known = [
        FolderLayout.ownAgencies, FolderLayout.ownUnits,
        FolderLayout.mark, FolderLayout.agencies, FolderLayout.provinces, FolderLayout.observances, FolderLayout.legal,
        FolderLayout.holidays, FolderLayout.targets,
    ]

    private var outermost: [String] { names(".") }

    /// A name like `agencies-PC-LAN.json`, `holidays (1).json`, `units.sync-conflict-….json`.
    private func copy(_ name: String) -> Fault? {
        guard name.hasSuffix(".json"), !name.hasSuffix(".local.json"), !ConflictCopies.known.contains(name) else {
            return nil
        }
        let original = ConflictCopies.known.first { known in
            let stem = known.dropLast(".json".count)
            guard name.hasPrefix(stem), let next = name.dropFirst(stem.count).first else { return false }
            return !next.isLetter && !next.isNumber
        }
        return original.map { Fault(file: name, kind: .conflictCopy(of: $0), scope: .notice) }
    }

    private func others(in folder: String) -> [Fault] {
        names(folder).filter { $0.hasSuffix(".json") && !$0.dropLast(".json".count).isSlug }
            .map { Fault(file: folder + "/" + $0, kind: .oddName, scope: .notice) }
    }

    private func names(_ folder: String) -> [String] {
        (try? files.names(folder)) ?? []
    }
}
