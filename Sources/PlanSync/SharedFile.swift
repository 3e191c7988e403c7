import PlanFormat
import PlanStore
import Records

/// A file that all machines of a data folder have and that this program merges, by what it is and not by where it lies:
/// a plan is its id, also where somebody moved it to another folder. What is none of these is left to git.
struct SharedFile: Hashable, Sendable {
    /// What a file is.
    enum Kind: Hashable, Sendable {
        /// A plan, or another file that staff change, by its id.
        case staff(PlanID)
        /// A history, by its name.
        case history(String)
        /// Any other JSON by its path: settings and reference data, forms, views, schemas.
        case document(String)
    }

    /// What it is.
    let kind: Kind

    init(_ kind: Kind) { self.kind = kind }

    /// The file at a path in the data folder; nil for what git merges, and for what is not shared at all.
    init?(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        // A name that is not UTF-8 reached us repaired: only git can write it as it was.
        guard !SharedFile.isLocal(path), !path.unicodeScalars.contains("\u{FFFD}"),
            !parts.contains(where: { $0.hasPrefix(".") || $0.isEmpty })
        else { return nil }
        if parts.count == 2, parts[0] == FolderLayout.history[...], path.hasSuffix(".jsonl") {
            kind = .history(String(parts[1].dropLast(6)))
        } else if path.hasSuffix(".json") {
            kind = RecordFile(path: path).map { .staff($0.id) } ?? .document(path)
        } else {
            return nil
        }
    }

    /// Whether it is a set of lines, to which a missing one adds nothing.
    var isHistory: Bool { if case .history = kind { true } else { false } }

    /// What belongs to one machine or one person, and is never shared: locks, changes under way, torn ends of histories,
    /// addresses of people, copies of papers.
    static let localPatterns = [
        ".lock*", ".order*", ".backup*", ".pending/", "history/*.torn", "contacts/", "sources/",
    ]
    /// A path for each of the patterns.
    static let localExamples = [
        ".lock", ".order", ".backup", ".pending/change", "history/plan.torn", "contacts/unit.json", "sources/plan.txt",
    ]

    /// Whether a file in the data folder is never shared.
    static func isLocal(_ path: String) -> Bool {
        let parts = path.split(separator: "/", maxSplits: 1)
        guard let first = parts.first else { return false }
        if parts.count == 1 {
            return first == ".pending" || [".lock", ".order", ".backup"].contains(where: first.hasPrefix)
        }
        return [".pending", "contacts", "sources"].contains(first) || first == "history" && path.hasSuffix(".torn")
    }
}
