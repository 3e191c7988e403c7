/// What a merge changes in one file of the folder that people work in.
struct FolderStep: Equatable {
    /// Where the file lies and what it holds, as both were known when it was merged; nil for no file.
    let old: Version?
    /// Where it will lie, and what it will hold; nil for no file.
    let new: Version?

    /// A file.
    struct Version: Equatable {
        let path: String
        let bytes: [UInt8]
    }

    /// What steps change, by path; nil for what is not there afterwards.
    static func changes(_ steps: [FolderStep]) -> [String: [UInt8]?] {
        var changes: [String: [UInt8]?] = [:]
        for step in steps { if let old = step.old { changes[old.path] = .some(nil) } }
        for step in steps { if let new = step.new { changes[new.path] = new.bytes } }
        return changes
    }
}

extension FolderMerge {
    /// What the merge changes in the folder that has our side.
    func steps(_ outcome: Outcome) -> [FolderStep] {
        var steps: [FolderStep] = []
        var seen: Set<SharedFile> = []
        for unit in units {
            seen.insert(unit.file)
            let new = outcome.files[unit.file]
            if let ours = unit.ours, let new, ours.path == new.path, new.content == .stored(ours.entry) { continue }
            let step = FolderStep(old: version(unit.ours), new: version(new))
            if step.old != step.new { steps.append(step) }
        }
        // Histories that a decision began.
        for (file, new) in outcome.files where !seen.contains(file) {
            steps.append(FolderStep(old: nil, new: version(new)))
        }
        return steps
    }

    /// Keeps our side of a file, by where it lies now or would lie; false if it is ours already.
    func keepOurs(_ path: String, _ outcome: inout Outcome) -> Bool {
        guard let unit = units.first(where: { $0.ours?.path == path || outcome.files[$0.file]?.path == path })
        else { return false }
        let ours = unit.ours.map { File(path: $0.path, mode: $0.entry.mode, content: .stored($0.entry)) }
        guard outcome.files[unit.file] != ours else { return false }
        outcome.files[unit.file] = ours
        return true
    }

    private func version(_ place: MergeUnit.Place?) -> FolderStep.Version? {
        place.flatMap { place in
            contents[place.entry.object].map { FolderStep.Version(path: place.path, bytes: $0) }
        }
    }

    private func version(_ file: File?) -> FolderStep.Version? {
        guard let file else { return nil }
        switch file.content {
        case .new(let bytes): return FolderStep.Version(path: file.path, bytes: bytes)
        case .stored(let entry):
            return contents[entry.object].map { FolderStep.Version(path: file.path, bytes: $0) }
        }
    }
}
