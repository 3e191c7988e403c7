/// What is merged as one: a file that is the same one on both sides, wherever it lies, and what both had before.
struct MergeUnit: Equatable {
    /// A file of one side.
    struct Place: Equatable {
        let path: String
        let entry: TreeEntry
    }

    /// Which file.
    let file: SharedFile
    /// What both sides had; nil for no such file.
    let base: Place?
    /// Our side.
    let ours: Place?
    /// The other side.
    let theirs: Place?

    /// Where the merged file lies: a file that one side moved counts as moved. Where both moved it, everybody else has
    /// theirs already.
    var path: String? {
        guard let ours, let theirs else { return (ours ?? theirs)?.path }
        return theirs.path == base?.path ? ours.path : theirs.path
    }

    /// The mode of the merged file.
    var mode: String {
        // What is no ordinary file is never taken, nor is its mode.
        guard let ours, let theirs, theirs.entry.isFile else { return (ours ?? theirs)?.entry.mode ?? "100644" }
        return ours.entry.mode == base?.entry.mode ? theirs.entry.mode : ours.entry.mode
    }

    /// The files of three states, side by side.
    static func units(base: FolderTree, ours: FolderTree, theirs: FolderTree) -> [MergeUnit] {
        let sides = [base, ours, theirs].map { tree in
            Dictionary(grouping: tree.files.map { Place(path: $0.key, entry: $0.value) }) { place in
                SharedFile(path: place.path) ?? SharedFile(.document(place.path))
            }
        }
        var units: [MergeUnit] = []
        for file in Set(sides.flatMap(\.keys)) {
            let found = sides.map { $0[file] ?? [] }
            guard found.contains(where: { $0.count > 1 }) else {
                units.append(MergeUnit(file: file, base: found[0].first, ours: found[1].first, theirs: found[2].first))
                continue
            }
            // Two files by one id are a fault that a person mends: then only the path tells which is which.
            for path in Set(found.joined().map(\.path)) {
                let places = found.map { $0.first { $0.path == path } }
                units.append(
                    MergeUnit(
                        file: SharedFile(.document(path)), base: places[0], ours: places[1], theirs: places[2]))
            }
        }
        return units.sorted { ($0.path ?? $0.base?.path ?? "") < ($1.path ?? $1.base?.path ?? "") }
    }

    /// The contents that merging needs: of all that the sides do not have alike, and of the histories that may have to tell
    /// of it.
    static func needed(_ units: [MergeUnit]) -> [TreeEntry] {
        var histories: Set<SharedFile> = []
        for unit in units where unit.ours != unit.theirs {
            if case .staff(let id) = unit.file.kind { histories.insert(SharedFile(.history(id.slug))) }
        }
        return units.filter { $0.ours != $0.theirs || histories.contains($0.file) }
            .flatMap { unit in [unit.base, unit.ours, unit.theirs].compactMap { $0?.entry } }
    }
}
