import Disk
import Glibc

/// Keeps, outside the data folder, what is kept of each of its plans, so that a folder of thousands of plans opens
/// without reading them. The plan files stay the only truth: an entry counts only for a file that looks as it did, the
/// whole cache only for reference files that look as they did and for the program that wrote it. It may be removed at
/// any time, by anybody.
package struct PlanCache: Sendable {
    /// Folders with fewer plans are read quicker than a cache of them could be checked.
    static let smallestFolder = 100
    /// So many files are worth writing for a command, which somebody waits for.
    static let worthWriting = 8
    /// The texts of so many plans are worth reading anew to have their memory back.
    static let muchText = 2_000
    private static let shardCount = 64
    /// File systems differ in how exactly they tell times; a file that changed this shortly ago, in milliseconds, is
    /// read again.
    private static let uncertainty = 2_000

    private let root: String
    private let folder: String
    private let program: String

    /// The cache of a data folder.
    ///
    /// - Parameters:
    ///   - root: Where the program keeps its caches, such as `~/.cache/kehoach`. It is made when something is written.
    ///   - dataFolder: The data folder.
    ///   - program: A text that differs between any two versions of the program.
    package init(in root: String, of dataFolder: String, program: String) {
        self.root = root
        folder = root + "/" + PlanCache.name(of: dataFolder)
        self.program = program
    }

    /// What a folder is called that belongs to a data folder and lies outside it.
    package static func name(of dataFolder: String) -> String {
        let real = realpath(dataFolder, nil)
        defer { free(real) }
        let path = real.map { String(cString: $0) } ?? dataFolder
        return String(ContentHash.of(Array(path.utf8)), radix: 16)
    }

    /// What all entries depend on beside their plans: the program, and the reference files by their stamps.
    ///
    /// - Returns: A hash; nil while one of the files changed so shortly ago that nothing can be relied on.
    func basis(of stamps: [(file: String, stamp: FileStamp?)], at now: Timestamp) -> UInt64? {
        var writer = CacheWriter()
        writer.add(program)
        for (file, stamp) in stamps {
            guard let stamp, stamp.isOlder(than: PlanCache.uncertainty, at: now) else { return nil }
            writer.add(file)
            stamp.write(to: &writer)
        }
        return ContentHash.of(writer.bytes)
    }

    /// Whether an entry for a file with a stamp may be kept.
    static func mayKeep(_ stamp: FileStamp, at now: Timestamp) -> Bool {
        stamp.isOlder(than: uncertainty, at: now)
    }

    /// All entries, by path.
    func entries(basis: UInt64) -> [String: CacheShard.Entry] {
        let shards = [Int](0..<PlanCache.shardCount).mappedInParallel { number in
            CacheShard.read(shard(number), basis: basis) ?? []
        }
        var entries: [String: CacheShard.Entry] = [:]
        entries.reserveCapacity(shards.reduce(0) { $0 + $1.count })
        for entry in shards.joined() { entries[entry.path] = entry }
        return entries
    }

    /// Writes the shards that have changed.
    ///
    /// - Parameters:
    ///   - entries: All that may be kept.
    ///   - changed: The paths that were not in the cache, or not so, and those that are gone.
    ///   - basis: What the entries depend on.
    /// - Returns: Whether all are written. What is not stays as it was, and is read again next time.
    func write(_ entries: [CacheShard.Entry], changed: Set<String>, basis: UInt64) -> Bool {
        guard hasFolder() else { return false }
        let byShard = Dictionary(grouping: entries) { PlanCache.shard(of: $0.path) }
        return Set(changed.map(PlanCache.shard)).sorted().allSatisfy { number in
            CacheShard.write(byShard[number] ?? [], to: shard(number), basis: basis)
        }
    }

    /// The unit files that an earlier run read.
    func units(basis: UInt64) -> CachedUnits {
        CachedUnits.read(folder + "/units", basis: basis) ?? CachedUnits()
    }

    /// Writes what unit files say.
    func write(_ units: CachedUnits, basis: UInt64) {
        guard hasFolder() else { return }
        units.write(to: folder + "/units", basis: basis)
    }

    private func shard(_ number: Int) -> String { "\(folder)/\(number).plans" }

    /// The plans of one unit stand in one shard.
    private static func shard(of path: String) -> Int {
        let unit = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
        return Int(ContentHash.of(Array(unit.utf8)) % UInt64(shardCount))
    }

    /// Whether there is a folder of this person's to write into, made if it is missing. Through a link, or into what
    /// somebody else has made, nothing is written.
    private func hasFolder() -> Bool {
        guard makeFolder(folder) else { return false }
        var (own, above) = (stat(), stat())
        return lstat(folder, &own) == 0 && own.st_mode & S_IFMT == S_IFDIR && own.st_uid == geteuid()
            && stat(root, &above) == 0 && above.st_uid == geteuid()
    }

    private func makeFolder(_ path: String) -> Bool {
        if access(path, F_OK) == 0 { return true }
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
        let parent = String(path[..<slash])
        var above = stat()
        guard makeFolder(parent), stat(parent, &above) == 0 else { return false }
        // A cache of root's in somebody's home would keep that person from ever having one.
        guard geteuid() != 0 || above.st_uid == 0 else { return false }
        return mkdir(path, 0o700) == 0 || errno == EEXIST
    }
}
