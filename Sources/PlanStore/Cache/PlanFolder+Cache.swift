import PlanFormat

/// What a folder leaves in its cache, and takes from there.
extension PlanFolder {
    /// Keeps what was read of plans for the next time the folder is opened, if there is enough of it to be worth the
    /// while. What cannot be kept, is not: the cache is never needed.
    ///
    /// - Parameter minimum: From how many plans on.
    package func keepForNextTime(minimum: Int = 1) {
        guard let cache, contents.isLarge else { return }
        let changed = Set(contents.plans.files { $0.isToBeKept })
        guard changed.count >= minimum, let basis = reader.cacheBasis(of: contents) else { return }
        lazy var known = contents.knownUnits
        let lasting = contents.plans.all.compactMap { file, read -> CacheShard.Entry? in
            guard read.isLasting, let kept = read.kept, let stamp = read.stamp,
                contents.faults(of: read, known: known).isEmpty
            else { return nil }
            return CacheShard.Entry(path: file, stamp: stamp, kept: kept)
        }
        let units = contents.units.map { (FolderLayout.units(of: $0.key), $0.value) }
        if !cache.units(basis: basis).has(units.map(\.0)) {
            cache.write(CachedUnits(Dictionary(uniqueKeysWithValues: units)), basis: basis)
        }
        let isWritten = cache.write(lasting, changed: changed, basis: basis)
        if isWritten, changed.count >= PlanCache.muchText { leaveTexts(of: changed, in: cache, basis: basis) }
    }

    /// Texts that lie in the cache need no memory.
    private func leaveTexts(of files: Set<String>, in cache: PlanCache, basis: UInt64) {
        let entries = cache.entries(basis: basis)
        var contents = contents
        for file in files {
            guard let entry = entries[file], let read = contents.plans[file], read.stamp == entry.stamp else {
                continue
            }
            contents.plans[file]?.settle(entry.kept)
        }
        replace(contents)
    }
}
