import JSONText
import PlanFormat
import PlanModel
import Records

/// What lies in the folder of histories: histories, copies that a program made which shares folders and found one
/// changed on two sides (Syncthing, Dropbox, OneDrive, Nextcloud, Google Drive), and what is none of these.
struct HistoryFolder {
    /// A copy of a history beside it, with lines of a colleague that nobody sees.
    struct Copy: Hashable {
        let file: String
        let plan: PlanID
    }

    /// The files that have a history.
    private(set) var ids: [PlanID] = []
    /// Copies of their histories.
    private(set) var copies: [Copy] = []
    /// Other files, by their paths.
    private(set) var others: [String] = []

    /// Looks into the folder.
    ///
    /// - Parameters:
    ///   - files: The files.
    ///   - known: Further files that may have a history, such as the plans.
    /// - Throws: Where not even the names can be had.
    init(_ files: FolderFiles, known: some Sequence<PlanID> = []) throws(FolderFiles.Failure) {
        var strays: [String] = []
        for name in try files.names(FolderLayout.history) {
            let id = PlanID(String(name.dropLast(HistoryFolder.ending.count)))
            // That of contacts lies beside them and nowhere else.
            if name.hasSuffix(HistoryFolder.ending), RecordFile.isID(id.slug), id.contactsUnit == nil {
                ids.append(id)
            } else if !(name.hasSuffix(".torn") && RecordFile.isID(name.dropLast(5))) {
                strays.append(name)
            }
        }
        try lookBesideContacts(files)
        let slugs = Set(ids.map(\.slug))
        // OneDrive puts the name of the machine behind a hyphen, which may make an id of it.
        for id in ids {
            guard let original = HistoryFolder.beginnings(of: id.slug).first(where: slugs.contains),
                HistoryFolder.shareLines(id, PlanID(original), files)
            else { continue }
            copies.append(Copy(file: FolderLayout.history(of: id), plan: PlanID(original)))
        }
        let doubles = Set(copies.map(\.file))
        ids.removeAll { doubles.contains(FolderLayout.history(of: $0)) }
        guard !strays.isEmpty else { return }
        let names = slugs.union(known.map(\.slug))
        for stray in strays {
            let path = FolderLayout.history + "/" + stray
            if let plan = HistoryFolder.original(of: stray, among: names) {
                copies.append(Copy(file: path, plan: PlanID(plan)))
            } else {
                others.append(path)
            }
        }
    }

    private static let ending = ".jsonl"

    private mutating func lookBesideContacts(_ files: FolderFiles) throws(FolderFiles.Failure) {
        let names: [String]
        do throws(FolderFiles.Failure) {
            names = try files.names(FolderLayout.contacts)
        } catch {
            // Whom contacts are not shown to has nothing of them to take back.
            if error.isRefused { return }
            throw error
        }
        for name in names where name.contains(HistoryFolder.ending) {
            let stem = name.dropLast(HistoryFolder.ending.count)
            if name.hasSuffix(HistoryFolder.ending), stem.isSlug {
                ids.append(.contacts(of: UnitID(String(stem))))
            } else {
                others.append(FolderLayout.contacts + "/" + name)
            }
        }
    }

    /// What is in the way of reading all that people did.
    var faults: [Fault] {
        copies.map { Fault(file: $0.file, kind: .historyCopy(of: $0.plan.slug), scope: .notice) }
            + others.map { Fault(file: $0, kind: .oddName, scope: .notice) }
    }

    /// The texts before each hyphen, the longest first.
    private static func beginnings(of slug: String) -> [String] {
        slug.indices.filter { slug[$0] == "-" }.reversed().map { String(slug[..<$0]) }
    }

    /// Lines have ids of their own: no two histories have one in common but as copies.
    private static func shareLines(_ left: PlanID, _ right: PlanID, _ files: FolderFiles) -> Bool {
        func ids(_ plan: PlanID) -> Set<String> {
            let path = FolderLayout.history(of: plan)
            guard let bytes = try? files.contentsIfPresent(path) else { return [] }
            return Set(HistoryFile(bytes, plan: plan, file: path).lines.map(\.entry.id))
        }
        return !ids(left).isDisjoint(with: ids(right))
    }

    /// The longest id in a name like `x (conflicted copy).jsonl`, `x.sync-conflict-….jsonl`, `Copy of x.jsonl`.
    private static func original(of name: String, among slugs: Set<String>) -> String? {
        guard name.contains(ending) else { return nil }
        let text = Array(name.utf8)
        return slugs.filter { slug in
            let wanted = Array(slug.utf8)
            guard wanted.count < text.count else { return false }
            return (0...text.count - wanted.count).contains { start in
                let end = start + wanted.count
                return text[start..<end].elementsEqual(wanted)
                    && (start == 0 || !isPartOfSlug(text[start - 1]))
                    && (end == text.count || text[end] == ASCII.minus || !isPartOfSlug(text[end]))
            }
        }.max { $0.utf8.count < $1.utf8.count }
    }

    private static func isPartOfSlug(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == ASCII.minus
    }
}
