import PlanModel
import Synchronization

/// What is kept of a plan in place of the plan: enough for all lists and searches.
struct PlanCacheRecord: Sendable {
    /// What a library has of it; the version is the ``ContentHash`` of the file.
    let entry: PlanEntry
    /// Where what searches look into is.
    var text: Text
    /// The provinces whose unit files it needs.
    let unitFiles: [String]

    /// Where a plan's ``SearchText`` is.
    enum Text: Sendable {
        case held([UInt8])
        /// Made from the plan when somebody searches: of a small folder nobody waits for that.
        case unmade(LazySearchText)
        case cached(CacheTexts, Range<Int>)

        var count: Int {
            switch self {
            case .held(let bytes): bytes.count
            case .unmade: 0
            case .cached(_, let range): range.count
            }
        }

        /// The text itself; nil where it is not made, or the cache's file is damaged.
        func bytes() -> [UInt8]? {
            switch self {
            case .held(let bytes): bytes
            case .unmade: nil
            case .cached(let texts, let range): texts.bytes(range)
            }
        }
    }

    var outline: PlanOutline { entry.outline }
    var version: UInt64 { entry.version }
}

/// A text that is made once, by the first search.
final class LazySearchText: Sendable {
    private let made = Mutex<[UInt8]?>(nil)

    /// The text.
    func bytes(_ make: () -> [UInt8]?) -> [UInt8]? {
        made.withLock { made in
            if made == nil { made = make() }
            return made
        }
    }
}
